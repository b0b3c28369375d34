"""Map, legend and lines below it follow the state."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.legend import legend
from dashboard.components.map_notes import map_notes
from dashboard.components.overview import extremes as extremes_panel
from dashboard.components.static import static
from dashboard.figures.choropleth import choropleth
from dashboard.view.announcement import announcement
from dashboard.view.map_view import map_view
from dashboard.view.overview_view import extremes
from dashboard.view.speech import district_speech, map_speech


def register(app: Dash, context: PageContext) -> None:
    """Attach the callbacks of the map."""

    @app.callback(
        Output(ids.MAP, "figure"),
        Output(ids.MAP_TITLE, "children"),
        Output(ids.MAP_SUBTITLE, "children"),
        Output(ids.MAP_SENTENCES, "children"),
        Output(ids.LEGEND, "children"),
        Output(ids.MAP_NOTES, "children"),
        Output(ids.ANNOUNCER, "children"),
        Output(ids.SHOWN_EXTREMES, "children"),
        Output(ids.PROFILE_SENTENCES, "children"),
        Output(ids.PROFILE_SENTENCES, "hidden"),
        Input(ids.STATE, "data"),
        prevent_initial_call=True,
    )
    def show_map(query: str) -> tuple[Any, ...]:
        state, shown = context.shown(query)
        view = map_view(context.dataset, state, shown)
        figure = choropleth(view, context.geometries[view.territory], context.dataset.outside.names)
        notes = map_notes(view)
        spoken = map_speech(context.dataset, shown)
        shown_map = (
            figure,
            view.title,
            view.land_text,
            spoken,
            static(legend(view)),
            static(notes),
            announcement(view),
        )
        if state.district is None:
            return *shown_map, static(extremes_panel(extremes(shown))), "", True
        return *shown_map, no_update, district_speech(context.dataset, shown, state.district), False

    app.clientside_callback(
        ClientsideFunction("atlas", "setPageTitle"),
        Output(ids.MAP_TITLE, "title"),
        Input(ids.MAP_TITLE, "children"),
        Input(ids.VIEWS, "children"),
        prevent_initial_call=True,
    )
