"""Slides of a story in the order they are shown, with the query string of each."""

from datetime import date
from textwrap import shorten

from dashboard.export.content import title_of
from dashboard.export.slides import Slide, told, view_slide, view_slides
from dashboard.export.slides.parts import flat
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story, StorySlide
from dashboard.view.open_view import Seen, open_query
from dashboard.view.story_toml import LIMITS

CUT = " …"

Shown = tuple[tuple[Slide, ...], tuple[str, ...]]
"""Slides, and the query string of each."""


def shown_story(
    dataset: Dataset, story: Story, today: date, base_address: str, *, profiles: bool = False
) -> Shown:
    """The slides of a story, each followed by the further ones it needs.

    Args:
        dataset: The data.
        story: Its messages become titles, its notes stand before those of the views.
        today: Reference date of plan states where a slide names none.
        base_address: Address of the atlas; a query string is put behind it.
        profiles: Put the profile of a chosen district after its map.
    """
    pages: list[Slide] = []
    queries: list[str] = []
    for entry in story.slides:
        address = f"{base_address.rstrip('/')}/{entry.address}"
        seen = open_query(dataset, entry.address, today)
        first, *profile = view_slides(seen, address) if profiles else [view_slide(seen, address)]
        found = flat([told(first, entry), *profile])
        pages += found
        queries += [entry.address] * len(found)
    return tuple(pages), tuple(queries)


def shown_view(seen: Seen, query: str, address: str) -> Shown:
    """The slides of one view."""
    slides = flat(view_slides(seen, address))
    return slides, (query,) * len(slides)


def proposed_slide(seen: Seen, query: str) -> StorySlide:
    """A view as a slide of a story: what it shows as title, its sentence as message, no notes."""
    return StorySlide(
        address=query,
        title=shorten(title_of(seen), LIMITS["title"], placeholder=CUT),
        message=shorten(view_slide(seen, "").title, LIMITS["message"], placeholder=CUT),
    )
