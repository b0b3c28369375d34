"""The table follows the state while its view is open."""

from typing import Any

from dash import Dash, Input, Output, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.static import static
from dashboard.components.table import table
from dashboard.view.values import TableView


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the table."""

    @app.callback(Output(ids.TABLE, "children"), Input(ids.TABLE_STATE, "data"), prevent_initial_call=True)
    def show_table(query: str) -> Any:
        content = context.seen(query).content
        return static(table(content, query)) if isinstance(content, TableView) else no_update
