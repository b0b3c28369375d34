"""The map: one trace for all districts, coloured by class or category, on boundaries fetched by URL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.figures import theme
from dashboard.model.territory import LabelPoint
from dashboard.view.values import MapCell, MapView

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


def choropleth(view: MapView, geometry: MapGeometry, outside: Mapping[str, str]) -> go.Figure:
    """Draw a map view.

    The colour of a district is its group index on a stepped scale; index 0 stands for a missing
    value. ``customdata`` holds the code, the hover card, and the hatch that the browser applies.
    """
    return go.Figure(
        data=[
            _outside_trace(geometry, outside),
            _district_trace(view, geometry),
            _label_trace(view, geometry),
        ],
        layout=_layout(geometry),
    )


def _district_trace(view: MapView, geometry: MapGeometry) -> go.Choropleth:
    styles = [theme.MISSING_STYLE, *theme.group_styles(view.keys, categorical=view.categorical)]
    cells = _selected_last(view)
    steps = [0 if cell.group is None else cell.group + 1 for cell in cells]
    return go.Choropleth(
        geojson=geometry.url,
        locations=[cell.code for cell in cells],
        z=steps,
        zmin=-0.5,
        zmax=len(styles) - 0.5,
        colorscale=_stepped([style.fill for style in styles]),
        showscale=False,
        marker={"line": _lines(view, cells)},
        customdata=[
            [cell.code, hover_card(cell), styles[step].hatch] for cell, step in zip(cells, steps, strict=True)
        ],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _outside_trace(geometry: MapGeometry, outside: Mapping[str, str]) -> go.Choropleth:
    return go.Choropleth(
        geojson=geometry.outside_url,
        locations=list(outside),
        z=[0] * len(outside),
        colorscale=[[0, theme.OUTSIDE_FILL], [1, theme.OUTSIDE_FILL]],
        showscale=False,
        marker={"line": {"color": theme.OUTSIDE_LINE, "width": 0.8}},
        hoverinfo="skip",
    )


def _label_trace(view: MapView, geometry: MapGeometry) -> go.Scattergeo:
    """Names of the districts, light on dark; the style sheet adds a halo and hides them on phones."""
    fills = {cell.code: fill for cell, fill in zip(view.cells, _fills(view, view.cells), strict=True)}
    names = [label.name for label in geometry.labels]
    return go.Scattergeo(
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


def hover_card(cell: MapCell) -> str:
    """Name in bold and the lines of the cell, as Plotly's small HTML."""
    return "<br>".join([f"<b>{cell.name}</b>", *cell.lines])


def _selected_last(view: MapView) -> list[MapCell]:
    """Dark districts first, for light ones carry the visible border; the chosen one on top of all."""
    return sorted(view.cells, key=lambda cell: (cell.code == view.selected, -(cell.group or 0)))


def _fills(view: MapView, cells: Sequence[MapCell]) -> list[str]:
    """Fill colour of each cell."""
    styles = theme.group_styles(view.keys, categorical=view.categorical)
    return [theme.MISSING_FILL if cell.group is None else styles[cell.group].fill for cell in cells]


def _lines(view: MapView, cells: Sequence[MapCell]) -> dict[str, Any]:
    chosen = [cell.code == view.selected for cell in cells]
    borders = [theme.border_on(fill) for fill in _fills(view, cells)]
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
