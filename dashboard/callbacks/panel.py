"""The panel on the right: profile of the chosen district, or the overview of the Land."""

from typing import Any

from dash import Dash, Input, Output, State, no_update
from dash.exceptions import PreventUpdate

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.overview import extremes as extremes_panel
from dashboard.components.overview import overview
from dashboard.components.profile import profile
from dashboard.view.overview_view import extremes, overview_view
from dashboard.view.profile_view import profile_view, territory_note
from dashboard.view.speech import district_speech


def register(app: Dash, context: PageContext) -> None:
    """Attach the callbacks of the panel."""

    @app.callback(
        Output(ids.PROFILE, "children"),
        Output(ids.PROFILE, "hidden"),
        Output(ids.PROFILE_ACTIONS, "hidden"),
        Output(ids.OVERVIEW_BOX, "hidden"),
        Output(ids.PROFILE, "data-shown"),
        Input(ids.STATE, "data"),
        State(ids.PROFILE, "data-shown"),
        prevent_initial_call=True,
    )
    def show_profile(query: str, shown_before: str | None) -> tuple[Any, ...]:
        state, shown = context.shown(query)
        reference = context.reference(state)
        place = f"{shown.territory.key} {territory_note(shown)}"
        key = f"{state.district} {place} {reference}" if state.district else ""
        if key == (shown_before or ""):
            raise PreventUpdate
        if state.district is None:
            return [], True, True, False, key
        view = profile_view(context.dataset, state.district, shown, reference)
        return profile(view), False, False, True, key

    @app.callback(
        Output(ids.SHOWN_EXTREMES, "children"),
        Output(ids.PROFILE_SENTENCES, "children"),
        Output(ids.PROFILE_SENTENCES, "hidden"),
        Input(ids.STATE, "data"),
        prevent_initial_call=True,
    )
    def show_extremes(query: str) -> tuple[Any, ...]:
        state, shown = context.shown(query)
        if state.district is None:
            return extremes_panel(extremes(shown)), "", True
        return no_update, district_speech(context.dataset, shown, state.district), False

    @app.callback(
        Output(ids.OVERVIEW, "children"),
        Output(ids.OVERVIEW, "data-shown"),
        Input(ids.STATE, "data"),
        State(ids.OVERVIEW, "data-shown"),
        prevent_initial_call=True,
    )
    def show_overview(query: str, shown_before: str | None) -> tuple[Any, ...]:
        state, _ = context.shown(query)
        reference = context.reference(state)
        if shown_before == reference.isoformat():
            raise PreventUpdate
        return overview(overview_view(context.dataset, reference)), reference.isoformat()
