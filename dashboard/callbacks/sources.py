"""The page „Daten und Quellen“ is filled when it is first opened."""

from dash import Dash, Input, Output, html

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.sources import sources
from dashboard.components.static import static
from dashboard.view.sources_view import sources_view


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the sources."""

    @app.callback(
        Output(ids.SOURCES, "children"), Input(ids.SOURCES_STATE, "data"), prevent_initial_call=True
    )
    def show_sources(_: object) -> html.Div:
        return static(sources(sources_view(context.dataset)))
