"""The panel on the right: profile of the chosen district, or the overview of the Land."""

from datetime import date
from typing import Any

from dash import Dash, Input, Output, html

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.overview import overview
from dashboard.components.profile import profile
from dashboard.components.static import static
from dashboard.model.territory import territory_of
from dashboard.view.overview_view import overview_view
from dashboard.view.profile_view import profile_view


def register(app: Dash, context: PageContext) -> None:
    """Attach the callbacks of the panel."""

    @app.callback(
        Output(ids.PROFILE, "children"),
        Output(ids.PROFILE, "hidden"),
        Output(ids.PROFILE_ACTIONS, "hidden"),
        Output(ids.OVERVIEW_BOX, "hidden"),
        Input(ids.PANEL_STATE, "data"),
        prevent_initial_call=True,
    )
    def show_profile(panel: list[str]) -> tuple[Any, ...]:
        if panel == [None]:
            return [], True, True, False
        code, key, note, reference = panel
        territory = territory_of(context.dataset.territories, key)
        view = profile_view(context.dataset, code, territory, date.fromisoformat(reference), note)
        return static(profile(view)), False, False, True

    @app.callback(
        Output(ids.OVERVIEW, "children"), Input(ids.OVERVIEW_STATE, "data"), prevent_initial_call=True
    )
    def show_overview(reference: str) -> html.Div:
        return static(overview(overview_view(context.dataset, date.fromisoformat(reference))))
