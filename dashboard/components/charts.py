"""A Plotly chart as the page uses it: no mode bar, sized by its container."""

from typing import Any

from dash import dcc

from dashboard import ids
from dashboard.figures import theme


def chart(figure: theme.Figure, *, component: str = ids.CHART, topojson_url: str = "") -> dcc.Graph:
    """Place a chart whose layout names its height in pixels, or a map that fills its frame."""
    config: Any = {
        "displayModeBar": False,
        "scrollZoom": False,
        "doubleClick": False,
        "responsive": True,
    }
    if topojson_url:
        config["topojsonURL"] = topojson_url
    height = figure["layout"].get("height")
    return dcc.Graph(
        id=component,
        figure=figure,
        config=config,
        responsive=True,
        style={"height": f"{height}px"} if height else {},
    )
