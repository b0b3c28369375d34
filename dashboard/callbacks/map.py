"""What the map and the lines about it show for a state; sent in one answer with the state itself.

A second request would wait until the browser has applied the first answer. The drawing itself is sent on
arrival and with other boundaries; everything else is its paint.
"""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.map_frame import PAINT, SVG, PageMap, drawing, legend, map_notes, paint
from dashboard.components.overview import extremes as extremes_panel
from dashboard.components.static import static
from dashboard.drawing.map_scene import Lettering, map_scene
from dashboard.view import wording
from dashboard.view.map_keys import map_order
from dashboard.view.open_view import Seen, map_content
from dashboard.view.overview_view import extremes
from dashboard.view.pages_view import window_title
from dashboard.view.speech import announcement, district_spoken, map_spoken, map_summary
from dashboard.view.values import MapView

OUTPUTS = {
    "map_svg": Output(ids.MAP, SVG),
    "map_paint": Output(ids.MAP, PAINT),
    "window_title": Output(ids.WINDOW_TITLE, "data"),
    "map_title": Output(ids.MAP_TITLE, "children"),
    "map_subtitle": Output(ids.MAP_SUBTITLE, "children"),
    "map_summary": Output(ids.MAP_SUMMARY, "children"),
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
        Input(ids.WINDOW_TITLE, "data"),
        prevent_initial_call=True,
    )


def map_properties(context: PageContext, seen: Seen, before: Seen | None) -> dict[str, Any]:
    """Properties of the map and its texts, by the names of :data:`OUTPUTS`.

    The map is sent while it is the open view; its title is that of every view.

    Args:
        context: What every callback needs.
        seen: What is open now.
        before: What was open before, None on arrival.
    """
    said, title = announcement(seen, before), wording.shown_title(seen.shown)
    return {
        **dict.fromkeys(OUTPUTS, no_update),
        "window_title": window_title(seen.dataset, seen.state.view, title),
        "map_title": title,
        "announcement": no_update if said is None else said,
        **(_drawn(context, seen, before, map_content(seen)) if seen.shows_map else {}),
        **_panel_properties(seen),
    }


def _drawn(context: PageContext, seen: Seen, before: Seen | None, view: MapView) -> dict[str, Any]:
    scene = map_scene(seen.dataset, seen.shown, view, Lettering())
    drawn = PageMap(scene, map_order(view), context.arrows[view.territory])
    stands = before is not None and before.shows_map and before.shown.territory == seen.shown.territory
    return {
        "map_svg": no_update if stands else drawing(drawn, ids.MAP),
        "map_paint": paint(drawn, ids.MAP),
        "map_subtitle": view.land_text,
        "map_summary": map_summary(view, seen.shown),
        "map_sentences": " ".join(map_spoken(seen.dataset, seen.shown)),
        "legend": static(legend(scene)),
        "map_notes": static(map_notes(view)),
    }


def _panel_properties(seen: Seen) -> dict[str, Any]:
    """What the panel says about the shown indicator: its extremes, or the chosen district's sentences."""
    if seen.state.district is None:
        lines = static(extremes_panel(extremes(seen.shown)))
        return {"extremes": lines, "district_sentences": "", "district_sentences_hidden": True}
    spoken = " ".join(district_spoken(seen.dataset, seen.shown, seen.state.district))
    return {"extremes": no_update, "district_sentences": spoken, "district_sentences_hidden": False}
