"""The map: one trace for all districts, coloured by class or category, on boundaries fetched by URL.

``layout.meta`` holds what the keys on the map need: ``arrows`` (four numbers for each district, inside and
beyond the border in the order of their codes: the places of the districts up, right, down and left in
that same order, or -1), ``order`` (codes by rank, then those without a value), ``home`` and ``end``
(codes), ``chosen`` (code or None).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.analysis.directions import Arrows
from dashboard.figures import theme
from dashboard.model.territory import LabelPoint
from dashboard.view.map_keys import MapOrder, OutsideCell, map_order
from dashboard.view.name_lines import name_lines
from dashboard.view.values import MapView

SELECTED_LINE = 3.0
DISTRICT_LINE = 0.9
LABEL_SIZE = 11
"""Of names, in pixels."""


@dataclass(frozen=True, slots=True)
class MapGeometry:
    """Where the browser fetches boundaries, and the part of the earth the map shows.

    Attributes:
        url, outside_url: Addresses of the GeoJSON of the districts and of those beyond the border.
        longitude, latitude: Shown ranges in degrees.
        labels: Where the name of each district has most room.
        arrows: Where the arrow keys lead from each district, also from those beyond the border.
    """

    url: str
    outside_url: str
    longitude: tuple[float, float]
    latitude: tuple[float, float]
    labels: tuple[LabelPoint, ...]
    arrows: Mapping[str, Arrows] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Area:
    """A district as it is drawn: code, hover card, style, and its place in the drawing order."""

    code: str
    card: str
    style: theme.Style
    order: int


@dataclass(frozen=True, slots=True)
class Keys:
    """What the keyboard needs besides the arrows: the order of the districts, and the chosen one."""

    order: MapOrder
    chosen: str | None


def choropleth(view: MapView, geometry: MapGeometry, outside: Mapping[str, str]) -> theme.Figure:
    """Draw a map view, dark classes first: the border of a light district is the visible one."""
    styles = theme.group_styles(view.keys, categorical=view.categorical)
    areas = [
        Area(
            cell.code,
            card(cell.name, cell.lines),
            theme.MISSING_STYLE if cell.group is None else styles[cell.group],
            -(cell.group or 0),
        )
        for cell in view.cells
    ]
    return draw(areas, Keys(map_order(view), view.selected), geometry, outside)


def outside_cards(cells: Iterable[OutsideCell]) -> dict[str, str]:
    """Hover cards of the districts beyond the state border by code."""
    return {cell.code: card(cell.name, cell.lines) for cell in cells}


def draw(
    areas: Sequence[Area], keys: Keys, geometry: MapGeometry, outside: Mapping[str, str]
) -> theme.Figure:
    """Draw districts in their styles, their names, and the outlines beyond the state border.

    Colours are steps of a scale, one step for each fill that occurs. ``customdata`` holds the code,
    the hover card, and the hatch that the browser applies; the browser shows the cards itself. The order
    of the districts does not depend on the choice, so that each keeps its element, and the focus, when
    another one is chosen; the browser draws the outline of the chosen one once more on top.

    Args:
        areas: The districts.
        keys: Order of the districts for the keyboard, and the chosen one.
        geometry: Their boundaries.
        outside: Hover cards of the districts beyond the state border by code.
    """
    return theme.plain(
        data=[
            _outside_trace(geometry, outside),
            _district_trace(areas, keys.chosen, geometry),
            _label_trace(areas, geometry),
        ],
        layout=_layout(geometry) | {"meta": _meta(keys, geometry)},
    )


def _meta(keys: Keys, geometry: MapGeometry) -> dict[str, Any]:
    place = {code: index for index, code in enumerate(sorted(geometry.arrows))}
    targets = (target for code in place for target in geometry.arrows[code])
    return {
        "arrows": [-1 if target is None else place[target] for target in targets],
        "order": list(keys.order.codes),
        "home": keys.order.home,
        "end": keys.order.end,
        "chosen": keys.chosen,
    }


def _district_trace(areas: Sequence[Area], selected: str | None, geometry: MapGeometry) -> theme.Trace:
    drawn = sorted(areas, key=lambda area: area.order)
    fills = list(dict.fromkeys(area.style.fill for area in reversed(drawn)))
    return theme.trace(
        "choropleth",
        geojson=geometry.url,
        locations=[area.code for area in drawn],
        z=[fills.index(area.style.fill) for area in drawn],
        zmin=-0.5,
        zmax=len(fills) - 0.5,
        colorscale=_stepped(fills),
        showscale=False,
        marker={"line": _lines(drawn, selected)},
        customdata=[[area.code, area.card, area.style.hatch] for area in drawn],
        hoverinfo="none",
    )


def _outside_trace(geometry: MapGeometry, outside: Mapping[str, str]) -> theme.Trace:
    return theme.trace(
        "choropleth",
        geojson=geometry.outside_url,
        locations=list(outside),
        z=[0] * len(outside),
        colorscale=[[0, theme.OUTSIDE_FILL], [1, theme.OUTSIDE_FILL]],
        showscale=False,
        marker={"line": {"color": theme.OUTSIDE_LINE, "width": 0.8}},
        customdata=[list(item) for item in outside.items()],
        hoverinfo="none",
    )


def _label_trace(areas: Sequence[Area], geometry: MapGeometry) -> theme.Trace:
    """Names of the districts, light on dark; the style sheet adds a halo and hides them on phones."""
    fills = {area.code: area.style.fill for area in areas}
    return theme.trace(
        "scattergeo",
        lon=[label.longitude for label in geometry.labels],
        lat=[label.latitude for label in geometry.labels],
        text=["<br>".join(name_lines(label.name)) for label in geometry.labels],
        mode="text",
        textfont={
            "family": theme.FONT,
            "size": LABEL_SIZE,
            "color": [theme.text_on(fills[label.code]) for label in geometry.labels],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def card(name: str, lines: Sequence[str]) -> str:
    """Hover card: name in bold, then the lines, each on a line of its own."""
    return "<br>".join([f"<b>{name}</b>", *lines])


def _lines(areas: Sequence[Area], selected: str | None) -> dict[str, Any]:
    chosen = [area.code == selected for area in areas]
    borders = [theme.border_on(area.style.fill) for area in areas]
    return {
        "color": [theme.INK if here else border for here, border in zip(chosen, borders, strict=True)],
        "width": [SELECTED_LINE if here else DISTRICT_LINE for here in chosen],
    }


def _stepped(colours: list[str]) -> list[list[object]]:
    """A colour scale of equal steps without blending."""
    count = len(colours)
    return [[edge, colour] for i, colour in enumerate(colours) for edge in (i / count, (i + 1) / count)]


def _layout(geometry: MapGeometry) -> dict[str, Any]:
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "dragmode": False,
        "clickmode": "event",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "separators": ",.",
        "uirevision": "map",
        "font": {"family": theme.FONT, "color": theme.INK},
        "geo": {
            "projection": {"type": "mercator"},
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "lonaxis": {"range": list(geometry.longitude)},
            "lataxis": {"range": list(geometry.latitude)},
        },
    }
