"""The Dash app: page, callbacks, boundaries by address, health, headers."""

from collections.abc import Mapping
from typing import Any

import dash
from dash import Dash, set_props
from flask import Flask, Response, abort, current_app, jsonify, request
from flask.logging import default_handler

from dashboard import __version__, ids, texts
from dashboard.analysis.directions import Arrows, map_arrows
from dashboard.api.blueprint import create_api
from dashboard.api.calls import ApiContext
from dashboard.api.operations import OPERATIONS
from dashboard.callbacks import register_callbacks
from dashboard.callbacks.context import PageContext
from dashboard.components.page import page
from dashboard.drawing import style
from dashboard.export.geojson import content_hash, outside_geojson, territory_geojson
from dashboard.log_lines import FORM, LineFormatter
from dashboard.model.dataset import Dataset
from dashboard.refusals import refuse_in_german
from dashboard.settings import Settings
from dashboard.view.search import indicator_groups, search_groups

GEO_PREFIX = "kreise_"
OUTSIDE_SET = "nachbarkreise"
COMPRESSED = (
    "text/html", "text/css", "text/csv", "text/javascript", "application/javascript",
    "application/json", "application/geo+json", "image/svg+xml",
)  # fmt: skip
MAX_BODY = 2_000_000
"""Bytes of a request; the longest talk needs about 1.3 million."""
ONE_YEAR_SECONDS = 31_536_000

INDEX = """<!DOCTYPE html>
<html lang="de">
<head>
{%metas%}
<title>{%title%}</title>
<link rel="icon" href="FAVICON">
<style>COLOURS</style>
{%css%}
</head>
<body>
<noscript>NO_SCRIPT</noscript>
{%app_entry%}
<footer hidden>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>"""

FAVICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E"
    "%3Crect width='8' height='8' rx='2' fill='%230b5e73'/%3E"
    "%3Cpath d='M2 2h1v3h3v1H2z' fill='white'/%3E%3C/svg%3E"
)
"""In the page itself: browsers ask for a separate one again with every change of the address."""


class _Atlas(Dash):
    """Dash with a German text while the page is being loaded."""

    def interpolate_index(self, *arguments: Any, **parts: Any) -> Any:
        """Fill the page's frame."""
        loading = f'<div class="_dash-loading">{texts.LOADING}</div>'
        entry = f'<div id="react-entry-point">{loading}</div>'
        return super().interpolate_index(*arguments, **{**parts, "app_entry": entry})


def create_app(dataset: Dataset, settings: Settings) -> Dash:
    """Build the app around a dataset; nothing is read from disk but the assets."""
    app = _Atlas(
        __name__,
        server=_compressing_server(),
        assets_folder=str(settings.assets),
        title=texts.APP_TITLE,
        update_title="",
        index_string=_index(),
        meta_tags=[
            {"name": "viewport", "content": "width=device-width, initial-scale=1"},
            {"name": "description", "content": texts.APP_DESCRIPTION},
        ],
        compress=True,
        on_error=_report_error,
    )
    served = _geojson_files(dataset)
    _add_routes(app.server, dataset, served)
    app.layout = page(search_groups(dataset), indicator_groups(dataset), dataset.edition)
    context = PageContext(dataset, settings, _arrows(dataset))
    register_callbacks(app, context)
    api = _api(context, served)
    app.server.register_blueprint(create_api(api))
    refuse_in_german(app.server, api)
    _secure(app)
    _render_once(app)
    return app


def _index() -> str:
    """The page's frame with what does not change."""
    index = INDEX.replace("COLOURS", style.custom_properties())
    return index.replace("NO_SCRIPT", texts.NO_SCRIPT).replace("FAVICON", FAVICON)


def _compressing_server() -> Any:
    """A server set to compress every text type; the setting is read when Dash takes the server."""
    server = Flask(__name__, static_folder=None)
    server.config["COMPRESS_MIMETYPES"] = list(COMPRESSED)
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    default_handler.setFormatter(LineFormatter(FORM))
    return server


def _geojson_files(dataset: Dataset) -> dict[str, bytes]:
    files = {GEO_PREFIX + key: territory_geojson(t) for key, t in dataset.territories.items()}
    return {**files, OUTSIDE_SET: outside_geojson(dataset.outside)}


def _arrows(dataset: Dataset) -> dict[str, Mapping[str, Arrows]]:
    """Where the arrow keys lead on the maps of every boundary set."""
    return {
        key: map_arrows(territory, dataset.outside, dataset.neighbours[key])
        for key, territory in dataset.territories.items()
    }


def _api(context: PageContext, served: Mapping[str, bytes]) -> ApiContext:
    """What the HTTP API answers from: the page's data and reference date, addresses of the boundaries.

    The hash in an address changes with the content.
    """
    addresses = {name: f"/geo/{name}.geojson?v={content_hash(content)}" for name, content in served.items()}
    boundaries = {key: addresses[GEO_PREFIX + key] for key in context.dataset.territories}
    base_url, outside = context.settings.base_url, addresses[OUTSIDE_SET]
    return ApiContext(context.dataset, context.today, base_url, boundaries, outside, OPERATIONS)


def _add_routes(server: Flask, dataset: Dataset, served: Mapping[str, bytes]) -> None:
    @server.get("/healthz")
    def healthz() -> Response:
        return jsonify(
            status="ok", version=__version__, data_edition=dataset.edition, data_hash=dataset.data_hash
        )

    @server.get("/geo/<name>.geojson")
    def geojson(name: str) -> Response:
        content = served.get(name)
        if content is None:
            abort(404)
        response = Response(content, mimetype="application/geo+json")
        response.set_etag(content_hash(content))
        response.cache_control.public = True
        response.cache_control.max_age = ONE_YEAR_SECONDS
        response.cache_control.immutable = True
        response.make_conditional(request)
        return response


def _secure(app: Dash) -> None:
    """Headers that keep every request on this host."""
    scripts = " ".join(app.csp_hashes())
    policy = "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )

    @app.server.after_request
    def add_headers(response: Response) -> Response:
        if response.mimetype == "text/html":
            response.headers.setdefault("Content-Security-Policy", policy)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response


def _render_once(app: Dash) -> None:
    """Answer the page once before worker processes fork.

    Dash registers its script files while it renders the first page; a worker that is asked for a
    script before it has rendered a page would refuse it.
    """
    app.server.test_client().get("/")


def _report_error(error: Exception) -> None:
    """Log a failed callback with its stack and tell the user; the page stays as it was."""
    current_app.logger.error("callback failed: %s", dash.ctx.triggered_id, exc_info=error)
    set_props(ids.ERROR, {"children": texts.CALLBACK_FAILED})
