"""Everything of a talk in one folder: presentation, slides, reports, data, checksums."""

import hashlib
from collections.abc import Iterator
from datetime import date

from dashboard import formatting, texts
from dashboard.export.csv_tables import machine_csv, people_csv
from dashboard.export.csvw import csvw_metadata
from dashboard.export.export import Export
from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import profiled_story
from dashboard.export.report.document import all_reports
from dashboard.export.slides import slide_deck
from dashboard.export.workbook import workbook
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.texts import packet as words
from dashboard.view import wording
from dashboard.view.normalise import normalise
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
    """What the slides show, once for each indicator, year and series, without district and view."""
    states: dict[str, ViewState] = {}
    for slide in story.slides:
        state = normalise(from_query(slide.address)[0], dataset).state
        plain = ViewState(
            view=View.TABLE,
            indicator=state.indicator,
            year=state.year,
            since=state.since,
            series=state.series,
            reference_date=state.reference_date,
        )
        states.setdefault(to_query(plain), plain)
    return tuple(states.values())


def _files(dataset: Dataset, story: Story, today: date, base: str) -> Iterator[Export]:
    slides, queries = profiled_story(dataset, story, today, base)
    showing = Showing(story.key, story.title, home="")
    yield Export("vortrag.html", HTML, presentation(slides, queries, showing, inline=True).encode())
    yield Export("vortrag.pptx", PPTX, slide_deck(slides, story.title, dataset.edition))
    territory = max(dataset.territories.values(), key=lambda territory: territory.key)
    for name, pdf in all_reports(dataset, territory, today, lambda code: f"{base}/?kreis={code}"):
        yield Export(f"kreisprofile/{name}", PDF, pdf)
    for state in shown_states(dataset, story):
        for make in DATA_FORMATS:
            file = make(dataset, state, today, f"{base}/{to_query(state)}")
            yield Export(f"daten/{file.filename}", file.media_type, file.content)
    yield Export("README.txt", PLAIN, _readme(dataset, story, len(slides), today, base).encode())


def _readme(dataset: Dataset, story: Story, slides: int, today: date, base: str) -> str:
    return words.README.format(
        title=story.title,
        line="=" * len(story.title),
        slides=slides,
        today=formatting.short_day(today),
        edition=texts.EDITION.format(dataset.edition),
        boundaries=wording.boundary_origin(dataset),
        address=base,
    )
