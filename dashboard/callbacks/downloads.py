"""Files to download: the table of an address of the page as CSV."""

from dash import Dash
from flask import Response, request

from dashboard.callbacks.context import PageContext
from dashboard.components.downloads import PROFILE_PATH, TABLE_PATH
from dashboard.export.table_csv import Origin, table_csv
from dashboard.texts import charts as texts
from dashboard.view.profile_table import profile_table
from dashboard.view.query_string import from_query
from dashboard.view.reducer import Context, read_address
from dashboard.view.state import View, ViewState
from dashboard.view.table_download import downloadable

UNREADABLE, NOT_FOUND = 422, 404
DEFAULT_SERIES = "22"
PROFILE_NAME = "lsz-atlas-kreisprofil-{}.csv"


def register(app: Dash, context: PageContext) -> None:
    """Attach the addresses: the table takes the query string of the page, the profile a district."""

    @app.server.get(TABLE_PATH)
    def table_file() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        fitted = read_address(query, Context(context.dataset, context.today()))
        if fitted.notices:
            status = UNREADABLE if from_query(query)[1] else NOT_FOUND
            return _refusal(texts.NOT_FITTING.format(" ".join(fitted.notices)), status)
        table = downloadable(context.dataset, fitted.state, context.today())
        if table is None:
            return _refusal(texts.NO_TABLE, NOT_FOUND)
        return _attachment(table_csv(table, _origin(query, context)), _file_name(fitted.state))

    @app.server.get(PROFILE_PATH)
    def profile_file() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        state, unreadable = from_query(query)
        if unreadable:
            return _refusal(texts.NO_PROFILE, UNREADABLE)
        if state.district is None or state.district not in context.dataset.districts:
            return _refusal(texts.NO_PROFILE, NOT_FOUND)
        table = profile_table(context.dataset, state.district, state.series or DEFAULT_SERIES)
        return _attachment(table_csv(table, _origin(query, context)), PROFILE_NAME.format(state.district))


def _origin(query: str, context: PageContext) -> Origin:
    """Address of the page a file belongs to."""
    return Origin(f"{request.url_root}?{query}".rstrip("?"), context.dataset.edition)


def _refusal(text: str, status: int) -> Response:
    return Response(text, status, mimetype="text/plain")


def _attachment(content: bytes, name: str) -> Response:
    response = Response(content, mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _file_name(state: ViewState) -> str:
    """Name from the indicator and its year, or from the part of the comparison."""
    part = state.part.value if state.view is View.COMPARISON else View.TABLE.value
    year = (state.year or "").replace("/", "-")
    return "-".join(piece for piece in ("lsz-atlas", part, state.indicator, year) if piece) + ".csv"
