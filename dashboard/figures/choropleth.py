"""The map: one trace for all districts, coloured by class or category, on boundaries fetched by URL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures import theme
from dashboard.model.territory import LabelPoint
from dashboard.view.values import MapView

SELECTED_LINE = 3.0
DISTRICT_LINE = 0.9
LONG_NAME = 14
"""Longer names break after their first hyphen."""


@dataclass(frozen=True, slots=True)
class MapGeometry:
    """Where the browser fetches boundaries, and the part of the earth the map shows.

    Attributes:
        url, outside_url: Addresses of the GeoJSON of the districts and of those beyond the border.
        longitude, latitude: Shown ranges in degrees.
        labels: Where the name of each district has most room.
    """

    url: str
    outside_url: str
    longitude: tuple[float, float]
    latitude: tuple[float, float]
    labels: tuple[LabelPoint, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A district as it is drawn: code, hover card, style, and its place in the drawing order."""

    code: str
    card: str
    style: theme.Style
    order: int


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
    return draw(areas, view.selected, geometry, outside)


def draw(
    areas: Sequence[Area], selected: str | None, geometry: MapGeometry, outside: Mapping[str, str]
) -> theme.Figure:
    """Draw districts in their styles, their names, and the outlines beyond the state border.

    Colours are steps of a scale, one step for each fill that occurs. ``customdata`` holds the code,
    the hover card, and the hatch that the browser applies.
    """
    return theme.plain(
        data=[
            _outside_trace(geometry, outside),
            _district_trace(areas, selected, geometry),
            _label_trace(areas, geometry),
        ],
        layout=_layout(geometry),
    )


def _district_trace(areas: Sequence[Area], selected: str | None, geometry: MapGeometry) -> theme.Trace:
    drawn = sorted(areas, key=lambda area: (area.code == selected, area.order))
    fills = list(dict.fromkeys(area.style.fill for area in sorted(drawn, key=lambda area: -area.order)))
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
        hovertemplate="%{customdata[1]}<extra></extra>",
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
        hoverinfo="skip",
    )


def _label_trace(areas: Sequence[Area], geometry: MapGeometry) -> theme.Trace:
    """Names of the districts, light on dark; the style sheet adds a halo and hides them on phones."""
    fills = {area.code: area.style.fill for area in areas}
    names = [label.name for label in geometry.labels]
    return theme.trace(
        "scattergeo",
        lon=[label.longitude for label in geometry.labels],
        lat=[label.latitude for label in geometry.labels],
        text=[name.replace("-", "-<br>", 1) if len(name) > LONG_NAME else name for name in names],
        mode="text",
        textfont={
            "family": theme.FONT,
            "size": 11,
            "color": [theme.text_on(fills[label.code]) for label in geometry.labels],
        },
        hoverinfo="skip",
        showlegend=False,
    )


def card(name: str, lines: Sequence[str]) -> str:
    """Hover card: name in bold, then the lines, as Plotly's small HTML."""
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
        "hoverlabel": theme.HOVER_LABEL,
        "geo": {
            "projection": {"type": "mercator"},
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "lonaxis": {"range": list(geometry.longitude)},
            "lataxis": {"range": list(geometry.latitude)},
        },
    }
