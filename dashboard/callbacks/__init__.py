"""Wiring between the page and the pure functions: decode, one call, encode."""

from dash import Dash

from dashboard.callbacks import (
    comparison,
    files,
    folder,
    navigation,
    panel,
    presentation,
    request_body,
    views,
)
from dashboard.callbacks import map as map_callbacks
from dashboard.callbacks.context import PageContext


def register_callbacks(app: Dash, context: PageContext) -> None:
    """Attach every callback to the app."""
    of_page = (navigation, map_callbacks, panel, comparison, views)
    addresses = (files, folder, presentation, request_body)
    for module in (*of_page, *addresses):
        module.register(app, context)
