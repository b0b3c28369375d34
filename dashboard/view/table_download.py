"""Query: the table that a page shows, or shows on demand, for every address."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dashboard.model.dataset import Dataset
from dashboard.texts import comparison as words
from dashboard.view.calendar_view import calendar_view
from dashboard.view.chart_tables import (
    calendar_table,
    need_table,
    peers_table,
    scatter_table,
    strips_table,
    trend_table,
)
from dashboard.view.comparison_choice import compared
from dashboard.view.comparison_view import comparison_view
from dashboard.view.need_view import need_view
from dashboard.view.peers_view import PeersView, peers_view
from dashboard.view.resolve import resolve
from dashboard.view.scatter_view import ScatterView, scatter_view
from dashboard.view.shown import Shown, ShownIndicator, series_and_year
from dashboard.view.state import Part, View, ViewState
from dashboard.view.table_view import table_view
from dashboard.view.trend_values import TrendView
from dashboard.view.trend_view import trend_view
from dashboard.view.values import TableView

PartTable = Callable[[Dataset, ViewState, Shown, date], TableView | None]


def downloadable(dataset: Dataset, state: ViewState, today: date) -> TableView | None:
    """Table of a state: that of its part in the comparison, else all districts with the indicator.

    Args:
        dataset: The data.
        state: Fitted to the data.
        today: Reference date where the state names none.

    Returns:
        None where the part has no table, or not for this choice.
    """
    shown = resolve(dataset, state, today)
    if state.view is not View.COMPARISON:
        return table_view(dataset, state, shown)
    of_part = _PARTS.get(state.part)
    return of_part(dataset, state, shown, state.reference_date or today) if of_part else None


def shown_trend(dataset: Dataset, state: ViewState, shown: ShownIndicator) -> TrendView:
    """Course of the compared districts, or of the chosen one where none is compared."""
    choice = compared(dataset, state, shown.territory, former=True)
    codes = choice.codes or ((state.district,) if state.district else ())
    return trend_view(dataset, state.indicator, codes)


def _districts(dataset: Dataset, state: ViewState, shown: Shown, _: date) -> TableView:
    choice = compared(dataset, state, shown.territory)
    view = comparison_view(dataset, state, shown.territory, choice.codes)
    names = ", ".join(district.name for district in view.districts)
    title = words.COMPARED.format(names) if names else words.PARTS[Part.DISTRICTS.value]
    return replace(strips_table(view), title=title)


def _trend(dataset: Dataset, state: ViewState, shown: Shown, _: date) -> TableView | None:
    return trend_table(shown_trend(dataset, state, shown)) if isinstance(shown, ShownIndicator) else None


def shown_peers(dataset: Dataset, state: ViewState, shown: Shown) -> PeersView | None:
    """Districts similar to the chosen one; None where none is chosen."""
    if state.district is None:
        return None
    return peers_view(dataset, state.district, shown.territory.series, state.peers)


def _peers(dataset: Dataset, state: ViewState, shown: Shown, _: date) -> TableView | None:
    view = shown_peers(dataset, state, shown)
    return peers_table(view) if view and not view.reason else None


def _need(dataset: Dataset, state: ViewState, shown: Shown, reference: date) -> TableView | None:
    if not isinstance(shown, ShownIndicator):
        return None
    return need_table(need_view(dataset, shown, state.need, reference, state.district))


def _plans(dataset: Dataset, _state: ViewState, _shown: Shown, reference: date) -> TableView:
    return calendar_table(calendar_view(dataset, reference))


def _scatter(dataset: Dataset, state: ViewState, shown: Shown, _: date) -> TableView | None:
    view = shown_scatter(dataset, state, shown)
    return scatter_table(view) if view and not view.reason else None


def shown_scatter(dataset: Dataset, state: ViewState, shown: Shown) -> ScatterView | None:
    """The shown indicator against the second one; None where one of them is not chosen."""
    if not isinstance(shown, ShownIndicator) or state.against is None:
        return None
    series, year = series_and_year(dataset.indicator(state.indicator), state)
    return scatter_view(dataset, state.indicator, state.against, series, year)


_PARTS: Mapping[Part, PartTable] = {
    Part.DISTRICTS: _districts,
    Part.TREND: _trend,
    Part.PEERS: _peers,
    Part.NEED: _need,
    Part.PLANS: _plans,
    Part.SCATTER: _scatter,
}
