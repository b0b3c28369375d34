"""A Plotly chart as the page uses it: no mode bar, sized by its container, named, with keys."""

from typing import Any

from dash import dcc, html

from dashboard import ids
from dashboard.components.data_table import CHART_TABLE
from dashboard.components.static import aria
from dashboard.figures.charts import Figure
from dashboard.texts import charts as words

WORDS: dict[str, Any] = {"data-points": words.POINTS, "data-role": words.ROLE, "data-keys": words.KEYS}
"""Words the browser puts on the points of a chart once they are drawn."""


def chart(figure: Figure) -> dcc.Graph:
    """Place a chart whose layout names its height in pixels."""
    config: Any = {
        "displayModeBar": False,
        "scrollZoom": False,
        "doubleClick": False,
        "responsive": True,
    }
    return dcc.Graph(
        id=ids.CHART,
        figure=figure,
        config=config,
        responsive=True,
        style={"height": f"{figure['layout']['height']}px"},
    )


def named_chart(figure: Figure, name: str) -> html.Figure:
    """A chart whose points keys can reach.

    Args:
        figure: With ``layout.meta`` that tells how keys walk along its points.
        name: What it shows, and what stands out.
    """
    return html.Figure(
        chart(figure),
        className=f"chart-frame {figure['layout']['meta']['walk']}",
        **aria(label=name, details=CHART_TABLE),
        **WORDS,
    )
