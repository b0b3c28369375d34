"""What the map and the lines about it show for a state; sent in one answer with the state itself.

A second request would wait until the browser has applied the first answer.
"""

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
from dashboard.view.shown import Shown
from dashboard.view.speech import district_speech, map_speech
from dashboard.view.state import ViewState

OUTPUTS = {
    "figure": Output(ids.MAP, "figure"),
    "map_title": Output(ids.MAP_TITLE, "children"),
    "map_subtitle": Output(ids.MAP_SUBTITLE, "children"),
    "map_sentences": Output(ids.MAP_SENTENCES, "children"),
    "legend": Output(ids.LEGEND, "children"),
    "map_notes": Output(ids.MAP_NOTES, "children"),
    "announcement": Output(ids.ANNOUNCER, "children"),
    "extremes": Output(ids.SHOWN_EXTREMES, "children"),
    "district_sentences": Output(ids.PROFILE_SENTENCES, "children"),
    "district_sentences_hidden": Output(ids.PROFILE_SENTENCES, "hidden"),
}


def register(app: Dash, _: PageContext) -> None:
    """Attach the title of the window."""
    app.clientside_callback(
        ClientsideFunction("atlas", "setPageTitle"),
        Output(ids.MAP_TITLE, "title"),
        Input(ids.MAP_TITLE, "children"),
        Input(ids.VIEWS, "children"),
        prevent_initial_call=True,
    )


def map_properties(context: PageContext, state: ViewState, shown: Shown) -> dict[str, Any]:
    """Properties of the map and its texts, by the names of :data:`OUTPUTS`."""
    view = map_view(context.dataset, state, shown)
    return {
        "figure": choropleth(view, context.geometries[view.territory], context.dataset.outside.names),
        "map_title": view.title,
        "map_subtitle": view.land_text,
        "map_sentences": map_speech(context.dataset, shown),
        "legend": static(legend(view)),
        "map_notes": static(map_notes(view)),
        "announcement": announcement(view),
        **_panel_properties(context, state, shown),
    }


def _panel_properties(context: PageContext, state: ViewState, shown: Shown) -> dict[str, Any]:
    """What the panel says about the shown indicator: its extremes, or the chosen district's sentences."""
    if state.district is None:
        lines = static(extremes_panel(extremes(shown)))
        return {"extremes": lines, "district_sentences": "", "district_sentences_hidden": True}
    spoken = district_speech(context.dataset, shown, state.district)
    return {"extremes": no_update, "district_sentences": spoken, "district_sentences_hidden": False}
