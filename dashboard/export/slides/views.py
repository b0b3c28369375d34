"""From the address of a view to its slide: the same values as the page, in the same words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dashboard.export.slides.calendar_slides import calendar_slide
from dashboard.export.slides.comparison_slides import comparison_slide
from dashboard.export.slides.map_slides import map_slide
from dashboard.export.slides.need_slides import need_slide
from dashboard.export.slides.other_slides import choice_slide, peers_slide, sources_slide
from dashboard.export.slides.parts import Slide
from dashboard.export.slides.profile_slides import profile_slide
from dashboard.export.slides.scatter_slides import scatter_slide
from dashboard.export.slides.table_slides import table_slide
from dashboard.export.slides.trend_slides import trend_slide
from dashboard.model.dataset import Dataset
from dashboard.model.story import StorySlide
from dashboard.texts import comparison as comparison_words
from dashboard.view.comparison_choice import compared
from dashboard.view.normalise import normalise
from dashboard.view.query_string import from_query
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown, ShownIndicator, series_and_year
from dashboard.view.state import Part, View, ViewState


@dataclass(frozen=True, slots=True)
class Seen:
    """A resolved view: what a slide is made from."""

    dataset: Dataset
    state: ViewState
    shown: Shown
    today: date
    address: str

    @property
    def reference(self) -> date:
        """Reference date of plan states."""
        return self.state.reference_date or self.today


def view_slide(dataset: Dataset, query: str | ViewState, today: date, address: str) -> Slide:
    """The slide of a view.

    Args:
        dataset: The data.
        query: Query string or state; what does not exist is replaced as on the page.
        today: Reference date where the view names none.
        address: Full address of the view, shown on the slide.
    """
    seen = _seen(dataset, query, today, address)
    return _VIEWS.get(seen.state.view, _map)(seen)


def view_slides(dataset: Dataset, query: str | ViewState, today: date, address: str) -> tuple[Slide, ...]:
    """The slide of a view, and on the map the profile of a chosen district as the page shows it."""
    seen = _seen(dataset, query, today, address)
    first = _VIEWS.get(seen.state.view, _map)(seen)
    if seen.state.view is View.MAP and seen.state.district is not None:
        profile = profile_slide(dataset, seen.state.district, seen.shown, seen.reference, address)
        return first, profile
    return (first,)


def story_slides(
    dataset: Dataset, story: Sequence[StorySlide], today: date, base_address: str
) -> tuple[Slide, ...]:
    """The slides of a story: its messages as titles, its notes before those of the view.

    ``base_address`` is the address of the atlas; a query string is put behind it.
    """
    slides = []
    for entry in story:
        address = f"{base_address.rstrip('/')}/{entry.address}"
        slide = view_slide(dataset, entry.address, today, address)
        slides.append(told(slide, entry))
    return tuple(slides)


def told(slide: Slide, entry: StorySlide) -> Slide:
    """A slide, and the further ones it needs, in the words of a story."""
    return replace(
        slide,
        title=entry.message or slide.title,
        eyebrow=entry.title or slide.eyebrow,
        notes="\n\n".join(text for text in (entry.notes, slide.notes) if text),
        following=tuple(told(page, replace(entry, notes="")) for page in slide.following),
    )


def _seen(dataset: Dataset, query: str | ViewState, today: date, address: str) -> Seen:
    wanted = from_query(query)[0] if isinstance(query, str) else query
    state = normalise(wanted, dataset).state
    return Seen(dataset, state, resolve(dataset, state, today), today, address)


def _map(seen: Seen) -> Slide:
    return map_slide(seen.dataset, seen.state, seen.shown, seen.address)


def _table(seen: Seen) -> Slide:
    return table_slide(seen.dataset, seen.state, seen.shown, seen.address)


def _sources(seen: Seen) -> Slide:
    return sources_slide(seen.dataset, seen.address)


def _comparison(seen: Seen) -> Slide:
    return _PARTS[seen.state.part](seen)


def _districts(seen: Seen) -> Slide:
    return comparison_slide(seen.dataset, seen.state, seen.shown, seen.address)


def _trend(seen: Seen) -> Slide:
    if not isinstance(seen.shown, ShownIndicator):
        return _choose(seen, comparison_words.CHOOSE_INDICATOR)
    choice = compared(seen.dataset, seen.state, seen.shown.territory, former=True)
    chosen = (seen.state.district,) if seen.state.district else ()
    return trend_slide(seen.dataset, seen.state.indicator, choice.codes or chosen, seen.address)


def _peers(seen: Seen) -> Slide:
    if seen.state.district is None:
        return _choose(seen, comparison_words.CHOOSE_DISTRICT)
    series = seen.shown.territory.series
    return peers_slide(seen.dataset, seen.state.district, series, seen.state.peers, seen.address)


def _need(seen: Seen) -> Slide:
    if not isinstance(seen.shown, ShownIndicator):
        return _choose(seen, comparison_words.CHOOSE_NEED_INDICATOR)
    return need_slide(seen.dataset, seen.state, seen.shown, seen.reference, seen.address)


def _plans(seen: Seen) -> Slide:
    return calendar_slide(seen.dataset, seen.reference, seen.address)


def _scatter(seen: Seen) -> Slide:
    if not isinstance(seen.shown, ShownIndicator) or seen.state.against is None:
        return _choose(seen, comparison_words.CHOOSE_TWO_INDICATORS)
    period = series_and_year(seen.dataset.indicator(seen.state.indicator), seen.state)
    return scatter_slide(seen.dataset, seen.state, seen.state.against, period, seen.address)


def _choose(seen: Seen, hint: str) -> Slide:
    return choice_slide(seen.dataset, seen.state.part, hint, seen.address)


_VIEWS: Mapping[View, Callable[[Seen], Slide]] = {
    View.MAP: _map,
    View.TABLE: _table,
    View.COMPARISON: _comparison,
    View.SOURCES: _sources,
}
_PARTS: Mapping[Part, Callable[[Seen], Slide]] = {
    Part.DISTRICTS: _districts,
    Part.TREND: _trend,
    Part.PEERS: _peers,
    Part.NEED: _need,
    Part.PLANS: _plans,
    Part.SCATTER: _scatter,
}
