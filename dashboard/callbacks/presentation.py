"""Addresses of the presentation: a story, the slides somebody collected, or the view itself."""

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from dash import Dash
from flask import Response, abort, request

from dashboard.callbacks.context import PageContext
from dashboard.export.presentation.document import (
    SCRIPT_FILE,
    STYLE_FILE,
    Showing,
    message_page,
    own_file,
    presentation,
)
from dashboard.export.presentation.story import SlidesShown, shown_story, shown_view
from dashboard.model.story import Story
from dashboard.texts import presentation as words

OWN = "eigene"
"""Story of the slides collected in the browser; the server never keeps them."""
PRESENTATION = "vortrag"
OWN_KEYS = ("vortrag", "folie", "takt", "sprecher")
FILES = {STYLE_FILE: "text/css", SCRIPT_FILE: "text/javascript"}
MAX_SECONDS = 3600
UNREADABLE, NOT_FOUND = 422, 404


def register(app: Dash, context: PageContext) -> None:
    """Attach the addresses."""
    server = app.server

    @server.before_request
    def present() -> Response | None:
        asked = request.args.get("ansicht") == PRESENTATION or "vortrag" in request.args
        return _page(context, request.args) if request.path == "/" and asked else None

    @server.get("/vortrag/<name>")
    def presentation_file(name: str) -> Response:
        if name not in FILES:
            abort(NOT_FOUND)
        return Response(own_file(name), mimetype=FILES[name])


def _page(context: PageContext, asked: Mapping[str, str]) -> Response:
    key = asked.get("vortrag", "")
    showing = Showing(
        story=key,
        title=words.STAGE,
        slide=_number(asked.get("folie"), 1),
        seconds=min(_number(asked.get("takt"), 0), MAX_SECONDS),
        speaker="sprecher" in asked,
    )
    if key == OWN:
        return Response(presentation((), (), showing, inline=False), mimetype="text/html")
    if key and key not in context.dataset.stories:
        known = words.KNOWN_STORIES.format(", ".join(context.dataset.stories))
        return Response(message_page(words.UNKNOWN_STORY.format(key), known), NOT_FOUND, mimetype="text/html")
    slides, queries = shown_slides(context, context.dataset.stories[key]) if key else _view(context)
    return Response(presentation(slides, queries, showing, inline=False), mimetype="text/html")


def shown_slides(context: PageContext, story: Story) -> SlidesShown:
    """Slides of a story with the base address and the day of this server."""
    return shown_story(context.dataset, story, context.today(), context.settings.base_url)


def _view(context: PageContext) -> SlidesShown:
    """The view of the address itself."""
    kept = [
        (key, value)
        for key, value in parse_qsl(request.query_string.decode("utf-8", "replace"))
        if key not in OWN_KEYS and (key, value) != ("ansicht", PRESENTATION)
    ]
    query = f"?{urlencode(kept)}" if kept else "?"
    address = f"{context.settings.base_url}/{query}".rstrip("?")
    return shown_view(context.seen(query), query, address)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
