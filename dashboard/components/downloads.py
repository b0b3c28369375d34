"""Links to the files of a view."""

from urllib.parse import urlencode

from dash import html

from dashboard.texts import charts as texts

TABLE_PATH = "/export/tabelle.csv"
PROFILE_PATH = "/export/kreisprofil.csv"


def table_download(query: str) -> html.P:
    """Link to the table of an address of the page, given by its query string."""
    return _download(texts.DOWNLOAD, TABLE_PATH + query)


def profile_download(code: str, series: str) -> html.P:
    """Link to the key indicators of a district in a series."""
    query = urlencode({"kreis": code, "stand": series})
    return _download(texts.DOWNLOAD_PROFILE, f"{PROFILE_PATH}?{query}")


def _download(label: str, address: str) -> html.P:
    return html.P(html.A(label, href=address), className="download")
