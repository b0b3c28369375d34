"""A map of the page: its drawing, and the frame in which arrow keys walk from district to district."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dash import html

from dashboard import texts
from dashboard.analysis.directions import Arrows
from dashboard.components.evidence import attribution_line
from dashboard.components.static import aria, markup
from dashboard.drawing.map_scene import LegendItem, MapScene
from dashboard.drawing.style import OUTSIDE_STYLE
from dashboard.drawing.svg import field_svg
from dashboard.drawing.svg_map import PAGE, Painting, map_paint, map_svg
from dashboard.texts import map_keys as words
from dashboard.view.map_keys import MapOrder
from dashboard.view.values import MapView

WORDS: dict[str, Any] = {"data-no-profile": words.NO_PROFILE}
"""Words the browser says about districts that have no profile."""
SVG, PAINT = "data-html", "data-paint"
"""Attributes of a map: its drawing, and what of it changes while its boundaries stay, as JSON."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """A scene with what its keys need: the order of the districts, and where arrows lead."""

    scene: MapScene
    order: MapOrder
    arrows: Mapping[str, Arrows]


def map_frame(component: str, *described_by: str, drawn: PageMap | None = None, **name: str) -> html.Div:
    """Place a map.

    Args:
        component: Id of the map itself.
        described_by: Ids of the elements that describe it.
        drawn: What it shows, where that is known already.
        name: ``label``, or ``labelledby`` with the id of its title.
    """
    described = aria(roledescription=words.ROLE, describedby=" ".join(described_by), **name)
    content: dict[str, Any] = {}
    if drawn:
        content = {SVG: drawing(drawn, component), PAINT: paint(drawn, component)}
    return html.Div(
        html.Div(id=component, **content), className="map-frame", role="application", **described, **WORDS
    )


def drawing(drawn: PageMap, component: str) -> str:
    """A map as SVG; ``data-arrows`` holds where the arrow keys lead.

    That are four numbers for each district, inside and beyond the border in the order of their codes: the
    places of the districts up, right, down and left in that same order, or -1.
    """
    plane = drawn.scene.plane
    place = {code: index for index, code in enumerate(sorted((*plane.districts, *plane.outside)))}
    targets = (place.get(target or "", -1) for code in place for target in drawn.arrows[code])
    return map_svg(drawn.scene, _painting(component), role="presentation", data_arrows=_json([*targets]))


def paint(drawn: PageMap, component: str) -> str:
    """What changes on a map whose boundaries stay, and the order of its districts for the keys."""
    order = {"order": drawn.order.codes, "home": drawn.order.home, "end": drawn.order.end}
    return _json(map_paint(drawn.scene, _painting(component)) | order)


def _painting(component: str) -> Painting:
    return replace(PAGE, prefix=f"{component}-")


def _json(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def legend(scene: MapScene) -> list[html.Div | html.Ul | html.H3]:
    """Heading, entries and the outline of the districts beyond the state border."""
    outside = html.Li(
        [markup(field_svg(OUTSIDE_STYLE)), html.Span(texts.OUTSIDE_LABEL, className="label")],
        className="beyond",
    )
    return [
        html.Div(
            [html.H3(texts.LEGEND_HEADING), html.Span(texts.CLASS_HEADER, className="count-head")],
            className="legend-head",
        ),
        html.Ul([*map(_entry, scene.legend), outside]),
    ]


def _entry(item: LegendItem) -> html.Li:
    here = [html.Span(f"◂ {item.here}", className="here")] if item.here else []
    return html.Li(
        [
            markup(field_svg(item.style)),
            html.Span([item.label, *here], className="label"),
            html.Span(str(item.count), className="count"),
        ],
        className="chosen" if item.here else "",
    )


def map_notes(view: MapView) -> list[Any]:
    """Source, status and licence always; caveats behind a heading that opens."""
    caveats = html.Details(
        [
            html.Summary(f"{texts.CAVEATS} ({len(view.notes)})"),
            html.Ul([html.Li(note) for note in view.notes], className="notes"),
        ]
    )
    return [attribution_line(view.attribution), *([caveats] if view.notes else [])]
