"""The page of text that is open, or the view that prepares talks."""

from dash import Dash, Input, Output, html

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.folder import folder
from dashboard.components.pages import page_text
from dashboard.components.static import static
from dashboard.view.open_view import FolderView, text_content
from dashboard.view.pages_view import PageContent, filled
from dashboard.view.state import View


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the pages of text."""
    content = PageContent(context.settings.operator, context.dataset.edition)

    @app.callback(Output(ids.PAGE_TEXT, "children"), Input(ids.TEXT_STATE, "data"), prevent_initial_call=True)
    def show_page(page: str) -> html.Div:
        opened = text_content(context.dataset, View(page))
        if isinstance(opened, FolderView):
            return static(folder(opened.stories))
        return page_text(filled(opened, content))
