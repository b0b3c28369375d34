"""Table, sources and pages of text follow the state while their view is open."""

from typing import Any

from dash import Dash, Input, Output, html, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.folder import folder
from dashboard.components.pages import page_text
from dashboard.components.sources import sources
from dashboard.components.static import static
from dashboard.components.table import table
from dashboard.view.open_view import FolderView, text_content
from dashboard.view.pages_view import PageContent, page_view
from dashboard.view.sources_view import sources_view
from dashboard.view.state import View
from dashboard.view.values import TableView


def register(app: Dash, context: PageContext) -> None:
    """Attach the callbacks of these views."""
    of_page = PageContent(context.settings.operator, context.dataset.edition)

    @app.callback(Output(ids.TABLE, "children"), Input(ids.TABLE_STATE, "data"), prevent_initial_call=True)
    def show_table(query: str) -> Any:
        content = context.seen(query).content
        return static(table(content, query)) if isinstance(content, TableView) else no_update

    @app.callback(
        Output(ids.SOURCES, "children"), Input(ids.SOURCES_STATE, "data"), prevent_initial_call=True
    )
    def show_sources(_: object) -> html.Div:
        return static(sources(sources_view(context.dataset)))

    @app.callback(Output(ids.PAGE_TEXT, "children"), Input(ids.TEXT_STATE, "data"), prevent_initial_call=True)
    def show_page(page: str) -> html.Div:
        opened = text_content(context.dataset, View(page))
        if isinstance(opened, FolderView):
            return static(folder(opened.stories))
        return page_text(page_view(opened, of_page))
