"""Links to everything a view can be taken away as."""

from typing import Any

from dash import html

from dashboard.components.folder import add_button
from dashboard.components.static import plain_element
from dashboard.export.formats import FORMATS, format_label, refusal
from dashboard.export.qr_code import fits_code
from dashboard.texts import take_away as texts
from dashboard.view.open_view import Seen
from dashboard.view.query_string import to_query

FILE_PATH = "/export/datei/"
SLIDE_PATH = "/export/folie.pptx"
REPORT_PATH = "/export/kreisprofil.pdf"
FIGURES_PATH = "/export/kreisprofil.csv"
API_PATH = "/api/v1/"
QR_PATH = "/export/qr.svg"


def take_away(seen: Seen, base_url: str) -> list[Any]:
    """Links to what an open view can be taken away as, behind a heading that opens.

    Args:
        seen: The view.
        base_url: Scheme and host in front of the address in the QR code.
    """
    query = to_query(seen.state)
    data = [(format_label(key), f"{FILE_PATH}{key}{query}") for key in FORMATS if not refusal(key, seen)]
    report = [] if refusal("pdf", seen) else [(texts.REPORT.format(_district(seen)), REPORT_PATH + query)]
    entries = [(texts.SLIDE, SLIDE_PATH + query), *report, *data]
    present = html.A(texts.PRESENT, href=f"/?ansicht=vortrag&{query.removeprefix('?')}".rstrip("&"))
    return [
        add_button(),
        html.Details(
            [
                html.Summary(texts.HEADING),
                html.Ul(
                    [html.Li(present), *(html.Li(html.A(label, href=address)) for label, address in entries)]
                ),
                html.Details([html.Summary(texts.QR), _code(query, base_url)]),
            ],
            className="take-away",
        ),
    ]


def _district(seen: Seen) -> str:
    return seen.dataset.districts[str(seen.state.district)].name


def download_button() -> html.Button:
    """Button of the header; the browser script opens the list of files below the view."""
    return html.Button(texts.DOWNLOAD, className="tool download-button", title=texts.DOWNLOAD_HINT)


def api_links() -> html.P:
    """Where programs find the same data."""
    return html.P(
        [
            texts.API,
            html.A(texts.API_LINK, href=API_PATH),
            ", ",
            html.A(texts.API_DESCRIPTION, href=f"{API_PATH}openapi.json"),
            ".",
        ]
    )


def _code(query: str, base_url: str) -> Any:
    """The QR code, asked for only when it is shown; a sentence where the address is too long for one."""
    if not fits_code(f"{base_url}/{query}"):
        return html.P(texts.NO_CODE)
    return plain_element("img", src=QR_PATH + query, alt=texts.QR_ALT, className="qr", loading="lazy")
