"""Files of a view to take away: data, pictures, slides, reports, and the QR code of its address."""

from collections.abc import Callable
from dataclasses import replace

from dash import Dash
from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.callbacks.context import PageContext
from dashboard.components.folder import DECK_PATH
from dashboard.components.take_away import FIGURES_PATH, FILE_PATH, QR_PATH, REPORT_PATH, SLIDE_PATH
from dashboard.export.file_name import Export
from dashboard.export.formats import FORMATS, VIEW_FORMATS, refusal, story_file
from dashboard.export.qr_code import fits_code, qr_code_file
from dashboard.export.table_csv import profile_csv
from dashboard.formatting import visible
from dashboard.texts import take_away as texts
from dashboard.view.open_view import Seen
from dashboard.view.query_string import from_query, to_query
from dashboard.view.reducer import read_address

DEFAULT_SERIES = "22"
FORMER_TABLE_PATH, MOVED = "/export/tabelle.csv", 308
"""An address that was handed out before leads to where its file is now."""
UNREADABLE, NOT_FOUND = 422, 404


def register(app: Dash, context: PageContext) -> None:
    """Attach the addresses; all but the story take the query string of the page."""
    _register_figures(app.server, context)
    _register_documents(app.server, context)


def _register_figures(server: Flask, context: PageContext) -> None:

    @server.get(f"{FILE_PATH}<key>")
    def data_file(key: str) -> Response:
        if key not in FORMATS:
            return _refusal(texts.UNKNOWN_FORMAT.format(key, ", ".join(FORMATS)), NOT_FOUND)
        return _for_view(context, _format(key))

    @server.get(FIGURES_PATH)
    def figures_file() -> Response:
        return _for_view(context, lambda seen, _: _figures(context, seen))

    @server.get(FORMER_TABLE_PATH)
    def former_table_file() -> BaseResponse:
        query = request.query_string.decode("utf-8", "replace")
        return redirect(f"{FILE_PATH}csv?{query}", MOVED)

    @server.get("/export/<path:name>")
    def unknown_file(name: str) -> Response:
        return _refusal(texts.UNKNOWN_FILE.format(name), NOT_FOUND)


def _register_documents(server: Flask, context: PageContext) -> None:
    @server.get(SLIDE_PATH)
    def view_slide_file() -> Response:
        return _for_view(context, _format("pptx"))

    @server.get(REPORT_PATH)
    def district_file() -> Response:
        return _for_view(context, _format("pdf", NOT_FOUND))

    @server.get(DECK_PATH)
    def talk_file() -> Response:
        key = request.args.get("vortrag", "")
        story = context.dataset.stories.get(key)
        if story is None:
            return _refusal(texts.UNKNOWN_STORY.format(key, ", ".join(context.dataset.stories)), NOT_FOUND)
        return _attachment(
            story_file("pptx", context.dataset, story, context.today(), context.settings.base_url)
        )

    @server.get(QR_PATH)
    def qr_file() -> Response:
        return _for_view(context, _qr)


def _for_view(context: PageContext, make: Callable[[Seen, str], Export | Response]) -> Response:
    """The file of the asked view, made with its full address, or why it cannot be made."""
    query = request.query_string.decode("utf-8", "replace")
    seen = read_address(query, context.asked())
    if seen.notices:
        status = UNREADABLE if from_query(query)[1] else NOT_FOUND
        return _refusal(texts.BAD_ADDRESS.format(" ".join(seen.notices)), status)
    made = make(seen, f"{context.settings.base_url}/{to_query(seen.state)}")
    return _attachment(made) if isinstance(made, Export) else made


def _format(key: str, status: int = UNREADABLE) -> Callable[[Seen, str], Export | Response]:
    """How a view is made into a format, or refused with a status where it lacks what that needs."""

    def make(seen: Seen, address: str) -> Export | Response:
        sentence = refusal(key, seen)
        return _refusal(sentence, status) if sentence else VIEW_FORMATS[key](seen, address)

    return make


def _figures(context: PageContext, seen: Seen) -> Export | Response:
    """Key figures in the series that the address names; a programme measure has none."""
    if seen.state.district is None:
        return _refusal(texts.UNKNOWN_DISTRICT, NOT_FOUND)
    series = from_query(request.query_string.decode("utf-8", "replace"))[0].series
    address = f"{context.settings.base_url}/{to_query(replace(seen.state, series=series))}"
    return profile_csv(seen.dataset, seen.state.district, series or DEFAULT_SERIES, address)


def _qr(_: Seen, address: str) -> Response:
    if not fits_code(address):
        return _refusal(texts.NO_CODE, UNREADABLE)
    return Response(qr_code_file(address), mimetype="image/svg+xml")


def _refusal(text: str, status: int) -> Response:
    return Response(visible(text), status, mimetype="text/plain")


def _attachment(file: Export) -> Response:
    response = Response(file.content, content_type=file.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=file.filename)
    return response
