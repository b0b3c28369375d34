"""The table follows the state while its view is open."""

from dash import Dash, Input, Output, html

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.static import static
from dashboard.components.table import table
from dashboard.view.table_view import table_view


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the table."""

    @app.callback(Output(ids.TABLE, "children"), Input(ids.TABLE_STATE, "data"), prevent_initial_call=True)
    def show_table(query: str) -> html.Div:
        state, shown = context.shown(query)
        return static(table(table_view(context.dataset, state, shown), query))
