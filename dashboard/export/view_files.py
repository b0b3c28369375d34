"""Every file a single view can be taken away as, data files and documents alike."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from dashboard.export.content import content_of
from dashboard.export.export import Export
from dashboard.export.formats import FORMATS, Format
from dashboard.export.picture.picture import SVG_TYPE
from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import shown_view
from dashboard.export.qr_code import qr_code_file
from dashboard.export.report.document import all_reports, district_report, report_file_name
from dashboard.export.slides import slide_deck, view_slides
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.view.query_string import to_query
from dashboard.view.resolve import resolve
from dashboard.view.state import ViewState

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
HTML, PDF = "text/html; charset=utf-8", "application/pdf"


def slides_file(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The view as editable slides."""
    slides = view_slides(dataset, state, today, address)
    deck = slide_deck(slides, slides[0].title, dataset.edition)
    return Export(f"{_stem(dataset, state, today, address)}.pptx", PPTX, deck)


def page_file(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The view as a page that needs no server."""
    slides, queries = shown_view(dataset, to_query(state), today, address)
    page = presentation(slides, queries, Showing("", slides[0].title, home=""), inline=True)
    return Export(f"{_stem(dataset, state, today, address)}.html", HTML, page.encode())


def report_file(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The Kreisprofil of the chosen district.

    Raises:
        ValueError: When no district is chosen.
    """
    if state.district is None:
        raise ValueError("A report needs a district.")
    territory = resolve(dataset, state, today).territory
    content = district_report(dataset, state.district, territory, state.reference_date or today, address)
    return Export(report_file_name(dataset, state.district), PDF, content)


def all_report_files(
    dataset: Dataset, territory: Territory, today: date, base_address: str
) -> Iterator[Export]:
    """The Kreisprofil of every district of a boundary set, one after the other."""
    for name, content in all_reports(dataset, territory, today, f"{base_address}/?kreis={{}}".format):
        yield Export(name, PDF, content)


def qr_file(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The QR code of the view's address."""
    return Export(f"{_stem(dataset, state, today, address)}_qr.svg", SVG_TYPE, qr_code_file(address))


def view_file(key: str, dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """A view in one of :data:`VIEW_FORMATS`."""
    return VIEW_FORMATS[key](dataset, state, today, address)


def _stem(dataset: Dataset, state: ViewState, today: date, address: str) -> str:
    return content_of(dataset, state, today, address).stem


_DOCUMENTS: Mapping[str, Callable[[Dataset, ViewState, date, str], Export]] = {
    "pptx": slides_file,
    "pdf": report_file,
    "html": page_file,
    "qr": qr_file,
}
VIEW_FORMATS: Mapping[str, Format] = {**_DOCUMENTS, **FORMATS}
"""Formats by the key used in addresses and on the command line."""
