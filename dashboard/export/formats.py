"""Every file that a view or a talk can be taken away as, by the key used in addresses and commands."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from dashboard.export.csvw import csvw_metadata
from dashboard.export.file_name import Export, seen_stem
from dashboard.export.geojson import values_geojson
from dashboard.export.picture.picture import SVG_TYPE, picture_png, picture_svg
from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import shown_story, shown_view
from dashboard.export.qr_code import qr_code_file
from dashboard.export.report.document import all_reports, district_report, report_file_name
from dashboard.export.slides import slide_deck, view_slides
from dashboard.export.table_csv import machine_csv, people_csv
from dashboard.export.workbook import workbook
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story
from dashboard.model.territory import Territory
from dashboard.texts import take_away as texts
from dashboard.texts.export_data import FORMAT_LABELS
from dashboard.view.open_view import Seen
from dashboard.view.query_string import to_query

Format = Callable[[Seen, str], Export]
"""An open view and its full address, to a file."""

FORMATS: Mapping[str, Format] = {
    "csv": people_csv,
    "csv-maschinenlesbar": machine_csv,
    "csv-metadaten": csvw_metadata,
    "xlsx": workbook,
    "geojson": values_geojson,
    "svg": picture_svg,
    "png": picture_png,
}
"""In the order they are offered."""


def format_label(key: str) -> str:
    """What a format is called where it is offered."""
    return FORMAT_LABELS[key]


PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
HTML, PDF = "text/html; charset=utf-8", "application/pdf"


def slides_file(seen: Seen, address: str) -> Export:
    """The view as editable slides."""
    slides = view_slides(seen, address)
    deck = slide_deck(slides, slides[0].title, seen.dataset.edition)
    return Export(f"{seen_stem(seen)}.pptx", PPTX, deck)


def page_file(seen: Seen, address: str) -> Export:
    """The view as a page that needs no server."""
    slides, queries = shown_view(seen, to_query(seen.state), address)
    page = presentation(slides, queries, Showing("", slides[0].title, home=""), inline=True)
    return Export(f"{seen_stem(seen)}.html", HTML, page.encode())


def report_file(seen: Seen, address: str) -> Export:
    """The Kreisprofil of the chosen district.

    Raises:
        ValueError: When no district is chosen.
    """
    code = seen.state.district
    if code is None:
        raise ValueError("A report needs a district.")
    content = district_report(seen.dataset, code, seen.shown.territory, seen.reference, address)
    return Export(report_file_name(seen.dataset, code), PDF, content)


def all_report_files(
    dataset: Dataset, territory: Territory, today: date, base_address: str
) -> Iterator[Export]:
    """The Kreisprofil of every district of a boundary set, one after the other."""
    for name, content in all_reports(dataset, territory, today, f"{base_address}/?kreis={{}}".format):
        yield Export(name, PDF, content)


def qr_file(seen: Seen, address: str) -> Export:
    """The QR code of the view's address."""
    return Export(f"{seen_stem(seen)}_qr.svg", SVG_TYPE, qr_code_file(address))


_DOCUMENTS: Mapping[str, Format] = {
    "pptx": slides_file,
    "pdf": report_file,
    "html": page_file,
    "qr": qr_file,
}
VIEW_FORMATS: Mapping[str, Format] = {**_DOCUMENTS, **FORMATS}
"""Formats by the key used in addresses and on the command line."""


def refusal(key: str, seen: Seen) -> str:
    """Why a view is not to be had in one of :data:`VIEW_FORMATS`; "" where it is and may be offered."""
    return _REFUSALS[key](seen) if key in _REFUSALS else ""


def _no_report(seen: Seen) -> str:
    return "" if seen.state.district else texts.UNKNOWN_DISTRICT


def _no_picture(seen: Seen) -> str:
    return texts.NO_PICTURE.format(seen.missing) if seen.missing else ""


_REFUSALS: Mapping[str, Callable[[Seen], str]] = {
    "pdf": _no_report,
    "svg": _no_picture,
    "png": _no_picture,
}


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
