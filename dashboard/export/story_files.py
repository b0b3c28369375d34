"""Every file a whole talk can be taken away as."""

from collections.abc import Callable, Mapping
from datetime import date

from dashboard.export.file_name import Export
from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import shown_story
from dashboard.export.slides import slide_deck
from dashboard.export.view_files import HTML, PPTX
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story


def story_file(key: str, dataset: Dataset, story: Story, today: date, base_address: str) -> Export:
    """A talk in one of :data:`STORY_FORMATS`.

    Args:
        key: The format.
        dataset: The data.
        story: The talk.
        today: Reference date of plan states where a slide names none.
        base_address: Address of the atlas, in front of every query string.
    """
    return STORY_FORMATS[key](dataset, story, today, base_address)


def _slides(dataset: Dataset, story: Story, today: date, base: str) -> Export:
    slides, _ = shown_story(dataset, story, today, base)
    return Export(f"{story.key}.pptx", PPTX, slide_deck(slides, story.title, dataset.edition))


def _page(dataset: Dataset, story: Story, today: date, base: str) -> Export:
    slides, queries = shown_story(dataset, story, today, base)
    page = presentation(slides, queries, Showing(story.key, story.title, home=""), inline=True)
    return Export(f"{story.key}.html", HTML, page.encode())


STORY_FORMATS: Mapping[str, Callable[[Dataset, Story, date, str], Export]] = {"pptx": _slides, "html": _page}
"""Formats by the key used on the command line."""
