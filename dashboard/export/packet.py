"""Everything of a talk in one folder: presentation, slides, reports, data, checksums."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date

from dashboard import formatting
from dashboard.export.content import edition_text
from dashboard.export.csvw import csvw_metadata
from dashboard.export.file_name import Export
from dashboard.export.formats import all_report_files
from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import shown_story
from dashboard.export.slides import slide_deck
from dashboard.export.table_csv import machine_csv, people_csv
from dashboard.export.workbook import workbook
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.texts import command_line as words
from dashboard.view import wording
from dashboard.view.normalise import normalise
from dashboard.view.open_view import open_view
from dashboard.view.query_string import from_query, to_query
from dashboard.view.state import View, ViewState

DATA_FORMATS = (workbook, people_csv, machine_csv, csvw_metadata)
HTML, PLAIN, PDF = "text/html", "text/plain; charset=utf-8", "application/pdf"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def packet_files(dataset: Dataset, story: Story, today: date, base_address: str) -> Iterator[Export]:
    """Files of a packet, one after the other; names hold the folder. The checksums come last.

    Args:
        dataset: The data.
        story: The talk.
        today: Reference date of plan states where a slide names none.
        base_address: Address of the atlas, in front of every query string.
    """
    sums = []
    for file in _files(dataset, story, today, base_address):
        sums.append(f"{hashlib.sha256(file.content).hexdigest()}  {file.filename}\n")
        yield file
    yield Export("SHA256SUMS", PLAIN, "".join(sorted(sums, key=lambda line: line[66:])).encode())


def shown_states(dataset: Dataset, story: Story) -> tuple[ViewState, ...]:
    """What the slides show: comparisons as they are, all else once for each indicator, year and series."""
    fitted = (normalise(from_query(slide.address)[0], dataset).state for slide in story.slides)
    return tuple({to_query(state): state for state in map(_table_state, fitted)}.values())


def _table_state(state: ViewState) -> ViewState:
    """A view without what does not change its data files; districts and texts have no files of their own."""
    if state.view is View.COMPARISON:
        return state
    return ViewState(
        view=View.TABLE,
        indicator=state.indicator,
        year=state.year,
        since=state.since,
        series=state.series,
        reference_date=state.reference_date,
    )


def _files(dataset: Dataset, story: Story, today: date, base: str) -> Iterator[Export]:
    slides, queries = shown_story(dataset, story, today, base, profiles=True)
    showing = Showing(story.key, story.title, home="")
    yield Export("vortrag.html", HTML, presentation(slides, queries, showing, inline=True).encode())
    yield Export("vortrag.pptx", PPTX, slide_deck(slides, story.title, dataset.edition))
    territory = max(dataset.territories.values(), key=lambda territory: territory.key)
    for report in all_report_files(dataset, territory, today, base):
        yield Export(f"kreisprofile/{report.filename}", report.media_type, report.content)
    yield from _data_files(dataset, story, today, base)
    yield Export("README.txt", PLAIN, _readme(dataset, story, len(slides), today, base).encode())


def _data_files(dataset: Dataset, story: Story, today: date, base: str) -> Iterator[Export]:
    """Data of every view; where two have the same name, the second stands in a folder of its own."""
    used: Counter[str] = Counter()
    for state in shown_states(dataset, story):
        seen, address = open_view(dataset, state, today), f"{base}/{to_query(state)}"
        files = [make(seen, address) for make in DATA_FORMATS]
        used[files[0].filename] += 1
        number = used[files[0].filename]
        folder = "daten" if number == 1 else f"daten/{number}"
        for file in files:
            yield Export(f"{folder}/{file.filename}", file.media_type, file.content)


def _readme(dataset: Dataset, story: Story, slides: int, today: date, base: str) -> str:
    return words.README.format(
        title=story.title,
        line="=" * len(story.title),
        slides=slides,
        today=formatting.short_day(today),
        edition=edition_text(dataset),
        boundaries=wording.boundary_origin(dataset),
        address=base,
    )
