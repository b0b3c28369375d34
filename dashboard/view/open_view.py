"""The one open view: a state fitted to the data, what it shows, and the view of it, each asked once.

Page, files, slides, pictures and reports are made from a :class:`Seen`. What is open is told by the type of
its ``content``; nothing but this module reads it off the view and the part that the state names.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.analysis.classes import Classes
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.model.text_page import TextPage
from dashboard.texts import comparison as words
from dashboard.view.calendar_view import CalendarView, calendar_view
from dashboard.view.change_view import change_section
from dashboard.view.comparison_choice import Compared, compared
from dashboard.view.comparison_view import ComparisonView, comparison_view
from dashboard.view.map_view import class_breaks, map_view
from dashboard.view.need_values import NeedView
from dashboard.view.need_view import need_view
from dashboard.view.normalise import normalise
from dashboard.view.peers_view import PeersView, peers_view
from dashboard.view.query_string import from_query
from dashboard.view.scatter_view import ScatterView, scatter_view
from dashboard.view.shown import Shown, ShownIndicator, cross_section, series_and_year, shown_measure
from dashboard.view.sources_view import SourcesView, sources_view
from dashboard.view.state import PEERS, Part, View, ViewState
from dashboard.view.table_view import table_view
from dashboard.view.trend_values import TrendView
from dashboard.view.trend_view import trend_view
from dashboard.view.values import MapView, TableView


@dataclass(frozen=True, slots=True)
class Choice:
    """A part of the comparison without the choice it needs; ``hint`` says which."""

    hint: str


@dataclass(frozen=True, slots=True)
class FolderView:
    """The Vortragsmappe: talks that ship with the data."""

    stories: tuple[Story, ...]


ComparedView = ComparisonView | TrendView | PeersView | NeedView | CalendarView | ScatterView
Viewed = MapView | TableView | ComparedView | Choice | SourcesView | FolderView | TextPage


@dataclass(frozen=True)
class Seen:
    """A state and everything read off the data for it; what is not asked for is not computed.

    Attributes:
        state: Fitted to the data.
        today: Day of plan states where the state names none.
        shown: The indicator or measure of the state.
        notices: German sentences on what was replaced.
    """

    dataset: Dataset
    state: ViewState
    today: date
    shown: Shown
    notices: tuple[str, ...] = ()

    @property
    def reference(self) -> date:
        """Day of plan states."""
        return self.state.reference_date or self.today

    @property
    def shows_map(self) -> bool:
        """Whether the map is the open view."""
        return self.state.view is View.MAP

    @cached_property
    def content(self) -> Viewed:
        """The open view."""
        return _VIEWS.get(self.state.view, _text)(self)

    @cached_property
    def missing(self) -> str:
        """What the open part of the comparison lacks to show anything, as a sentence; else ""."""
        if self.state.view is not View.COMPARISON:
            return ""
        match self.content:
            case Choice(hint=sentence) | PeersView(reason=sentence) | ScatterView(reason=sentence):
                return sentence
            case _:
                return ""

    @cached_property
    def compared(self) -> Compared:
        """Districts of the comparison, and notices on those that cannot be shown."""
        open_peers = self.state.comparison == (PEERS,) and self.state.part is Part.PEERS
        return compared(
            self.dataset,
            self.state,
            self.shown.territory,
            former=self.state.part is Part.TREND,
            similar=self.content if open_peers and isinstance(self.content, PeersView) else None,
        )

    @cached_property
    def classes(self) -> Classes | None:
        """Classes of the shown values; None for a programme measure and without values."""
        shown = self.shown
        if self.shows_map:
            return map_content(self).classes
        return class_breaks(shown, self.state.classes) if isinstance(shown, ShownIndicator) else None


def open_view(dataset: Dataset, state: ViewState, today: date) -> Seen:
    """Open a view.

    Args:
        dataset: The data.
        state: What is asked for; keys that are not in the data are replaced.
        today: Day of plan states where the state names none.
    """
    fitted = normalise(state, dataset)
    shown = resolve(dataset, fitted.state, today)
    return Seen(dataset, fitted.state, today, shown, fitted.notices)


def open_query(dataset: Dataset, query: str, today: date) -> Seen:
    """Open the view of a query string; parts that cannot be read are passed over."""
    return open_view(dataset, from_query(query)[0], today)


def text_content(dataset: Dataset, view: View) -> FolderView | TextPage:
    """A view that stands in the place of the columns."""
    return FolderView(tuple(dataset.stories.values())) if view is View.FOLDER else dataset.pages[view]


def map_content(seen: Seen) -> MapView:
    """The map of the shown values, open or not."""
    if isinstance(seen.content, MapView):
        return seen.content
    return map_view(seen.dataset, seen.state, seen.shown)


def _map(seen: Seen) -> MapView:
    return map_view(seen.dataset, seen.state, seen.shown)


def _table(seen: Seen) -> TableView:
    return table_view(seen.dataset, seen.state, seen.shown)


def _sources(seen: Seen) -> SourcesView:
    return sources_view(seen.dataset)


def _text(seen: Seen) -> FolderView | TextPage:
    return text_content(seen.dataset, seen.state.view)


def _comparison(seen: Seen) -> ComparedView | Choice:
    return _PARTS[seen.state.part](seen)


def _districts(seen: Seen) -> ComparisonView:
    return comparison_view(seen.dataset, seen.state, seen.shown.territory, seen.compared.codes)


def _trend(seen: Seen) -> TrendView | Choice:
    """Course of the compared districts, or of the chosen one where none is compared."""
    if not isinstance(seen.shown, ShownIndicator):
        return Choice(words.CHOOSE_INDICATOR)
    chosen = (seen.state.district,) if seen.state.district else ()
    return trend_view(seen.dataset, seen.state.indicator, seen.compared.codes or chosen)


def _peers(seen: Seen) -> PeersView | Choice:
    state = seen.state
    if state.district is None:
        return Choice(words.CHOOSE_DISTRICT)
    return peers_view(seen.dataset, state.district, seen.shown.territory.series, state.peers)


def _need(seen: Seen) -> NeedView | Choice:
    if not isinstance(seen.shown, ShownIndicator):
        return Choice(words.CHOOSE_NEED_INDICATOR)
    return need_view(seen.dataset, seen.shown, seen.state.need, seen.reference, seen.state.district)


def _plans(seen: Seen) -> CalendarView:
    return calendar_view(seen.dataset, seen.reference)


def _scatter(seen: Seen) -> ScatterView | Choice:
    """The shown indicator against the second one, in the same series and year."""
    state = seen.state
    if not isinstance(seen.shown, ShownIndicator) or state.against is None:
        return Choice(words.CHOOSE_TWO_INDICATORS)
    period = series_and_year(seen.dataset.indicator(state.indicator), state)
    return scatter_view(seen.dataset, state.indicator, state.against, *period)


_VIEWS: Mapping[View, Callable[[Seen], Viewed]] = {
    View.MAP: _map,
    View.TABLE: _table,
    View.COMPARISON: _comparison,
    View.SOURCES: _sources,
}
_PARTS: Mapping[Part, Callable[[Seen], ComparedView | Choice]] = {
    Part.DISTRICTS: _districts,
    Part.TREND: _trend,
    Part.PEERS: _peers,
    Part.NEED: _need,
    Part.PLANS: _plans,
    Part.SCATTER: _scatter,
}


def resolve(dataset: Dataset, state: ViewState, today: date) -> Shown:
    """Find what a normalised state shows.

    Raises:
        UnknownKeyError: When the state names an indicator, series or year that is not in the data.
    """
    if dataset.measure(state.indicator) is not None:
        return shown_measure(dataset, state.indicator, state.reference_date or today)
    series, year = series_and_year(dataset.indicator(state.indicator), state)
    if state.since is not None:
        return change_section(dataset, state.indicator, series, state.since, year)
    return cross_section(dataset, state.indicator, series, year)
