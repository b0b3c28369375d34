"""The page „Daten und Quellen“ is filled when it is first opened."""

from typing import Any

from dash import Dash, Input, Output, State
from dash.exceptions import PreventUpdate

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.sources import sources
from dashboard.view.sources_view import sources_view
from dashboard.view.state import View


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the sources."""

    @app.callback(
        Output(ids.SOURCES, "children"),
        Input(ids.STATE, "data"),
        State(ids.SOURCES, "children"),
        prevent_initial_call=True,
    )
    def show_sources(query: str, filled: object) -> list[Any]:
        state, _ = context.shown(query)
        if state.view is not View.SOURCES or filled:
            raise PreventUpdate
        return sources(sources_view(context.dataset))
