"""From an open view to its slides: the same values as the page, in the same words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

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
from dashboard.model.story import StorySlide
from dashboard.view.calendar_view import CalendarView
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Choice, Seen, map_content
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.sources_view import SourcesView
from dashboard.view.trend_values import TrendView
from dashboard.view.values import MapView, TableView


def view_slide(seen: Seen, address: str) -> Slide:
    """The slide of an open view; pages of text have the map that they lead back to.

    Args:
        seen: The view.
        address: Its full address, shown on the slide.
    """
    draw = _SLIDES.get(type(seen.content))
    return draw(seen, seen.content, address) if draw else map_slide(seen, map_content(seen), address)


def view_slides(seen: Seen, address: str) -> tuple[Slide, ...]:
    """The slide of a view, and on the map the profile of a chosen district as the page shows it."""
    first = view_slide(seen, address)
    if isinstance(seen.content, MapView) and seen.state.district is not None:
        return first, profile_slide(seen, seen.state.district, address)
    return (first,)


def told(slide: Slide, entry: StorySlide) -> Slide:
    """A slide, and the further ones it needs, in the words of a story."""
    return replace(
        slide,
        title=entry.message or slide.title,
        eyebrow=entry.title or slide.eyebrow,
        notes="\n\n".join(text for text in (entry.notes, slide.notes) if text),
        following=tuple(told(page, replace(entry, notes="")) for page in slide.following),
    )


_SLIDES: Mapping[type, Callable[[Seen, Any, str], Slide]] = {
    TableView: table_slide,
    ComparisonView: comparison_slide,
    TrendView: trend_slide,
    PeersView: peers_slide,
    NeedView: need_slide,
    CalendarView: calendar_slide,
    ScatterView: scatter_slide,
    SourcesView: sources_slide,
    Choice: choice_slide,
}
