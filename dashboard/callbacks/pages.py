"""The page of text that is open, or the view that prepares talks."""

from dash import Dash, Input, Output, html

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.folder import folder
from dashboard.components.pages import page_text
from dashboard.components.static import static
from dashboard.view.pages_view import PageContent, pages_view
from dashboard.view.state import View


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the pages of text."""
    content = PageContent(context.settings.operator, context.dataset.edition)

    @app.callback(Output(ids.PAGE_TEXT, "children"), Input(ids.TEXT_STATE, "data"), prevent_initial_call=True)
    def show_page(page: str) -> html.Div:
        if View(page) is View.FOLDER:
            return static(folder(context.dataset.stories.values()))
        return page_text(pages_view(View(page), content))
