"""Wiring between the page and the pure functions: decode, one call, encode."""

from dash import Dash

from dashboard.callbacks import (
    comparison,
    files,
    folder,
    navigation,
    pages,
    panel,
    presentation,
    request_body,
    sources,
    table,
)
from dashboard.callbacks import map as map_callbacks
from dashboard.callbacks.context import PageContext


def register_callbacks(app: Dash, context: PageContext) -> None:
    """Attach every callback to the app."""
    views = (navigation, map_callbacks, panel, table, comparison, sources, pages)
    addresses = (files, folder, presentation, request_body)
    for module in (*views, *addresses):
        module.register(app, context)
