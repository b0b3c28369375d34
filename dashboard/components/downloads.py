"""Links to the CSV of a table, below the table."""

from urllib.parse import urlencode

from dash import html

from dashboard.components.take_away import FIGURES_PATH, FILE_PATH
from dashboard.texts import charts as texts


def table_download(query: str) -> html.P:
    """Link to the table of an address of the page, given by its query string."""
    return _download(texts.DOWNLOAD, f"{FILE_PATH}csv{query}")


def profile_download(code: str, series: str) -> html.P:
    """Link to the key indicators of a district in a series."""
    query = urlencode({"kreis": code, "stand": series})
    return _download(texts.DOWNLOAD_PROFILE, f"{FIGURES_PATH}?{query}")


def _download(label: str, address: str) -> html.P:
    return html.P(html.A(label, href=address), className="download")
