"""Slides of a story in the order they are shown, with the query string of each."""

from collections.abc import Iterator
from datetime import date
from textwrap import shorten

from dashboard.export.content import content_of
from dashboard.export.slides import Slide, story_slides, view_slides
from dashboard.export.slides.parts import flat
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story, StorySlide
from dashboard.view.query_string import from_query
from dashboard.view.story_toml import LIMITS

CUT = " …"

Shown = tuple[tuple[Slide, ...], tuple[str, ...]]
"""Slides, and the query string of each."""


def shown_story(dataset: Dataset, story: Story, today: date, base_address: str) -> Shown:
    """The slides of a story, each followed by the further ones it needs."""
    made = story_slides(dataset, story.slides, today, base_address)
    pairs = [(p, entry.address) for s, entry in zip(made, story.slides, strict=True) for p in flat([s])]
    return _apart(pairs)


def profiled_story(dataset: Dataset, story: Story, today: date, base_address: str) -> Shown:
    """The same, and after a map with a chosen district the profile of that district."""
    slides, queries = shown_story(dataset, story, today, base_address)
    return _apart(list(_with_profiles(dataset, slides, queries, today)))


def shown_view(dataset: Dataset, query: str, today: date, address: str) -> Shown:
    """The slides of one view."""
    slides = flat(view_slides(dataset, query, today, address))
    return slides, (query,) * len(slides)


def proposed_slide(dataset: Dataset, query: str, today: date) -> StorySlide:
    """A view as a slide of a story: what it shows as title, its sentence as message, no notes."""
    title = content_of(dataset, from_query(query)[0], today, "").table.title
    message = view_slides(dataset, query, today, "")[0].title
    return StorySlide(
        address=query,
        title=shorten(title, LIMITS["title"], placeholder=CUT),
        message=shorten(message, LIMITS["message"], placeholder=CUT),
    )


def _with_profiles(
    dataset: Dataset, slides: tuple[Slide, ...], queries: tuple[str, ...], today: date
) -> Iterator[tuple[Slide, str]]:
    for slide, query in zip(slides, queries, strict=True):
        yield slide, query
        for profile in flat(view_slides(dataset, query, today, slide.address)[1:]):
            yield profile, query


def _apart(pairs: list[tuple[Slide, str]]) -> Shown:
    return tuple(slide for slide, _ in pairs), tuple(query for _, query in pairs)
