"""The page „Daten und Quellen“ is filled when it is first opened."""

from typing import Any

from dash import Dash, Input, Output

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.sources import sources
from dashboard.view.sources_view import sources_view


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the sources."""

    @app.callback(
        Output(ids.SOURCES, "children"), Input(ids.SOURCES_STATE, "data"), prevent_initial_call=True
    )
    def show_sources(_: bool) -> list[Any]:
        return sources(sources_view(context.dataset))
