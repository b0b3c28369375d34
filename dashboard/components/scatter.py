"""Scatter of two indicators with rank correlation, and its values as a table."""

from typing import Any

from dash import html

from dashboard.components.charts import named_chart
from dashboard.components.data_table import chart_table
from dashboard.components.evidence import attribution_line
from dashboard.components.static import static
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.figures.charts import figure
from dashboard.texts import charts as words
from dashboard.view.chart_tables import scatter_table
from dashboard.view.scatter_view import ScatterView


def scatter(view: ScatterView, selected: str | None, query: str) -> list[Any]:
    """Chart and table, or why there is nothing to show."""
    if view.reason:
        return [static([html.H3(view.title), html.P(view.reason, className="empty")])]
    notes = (*view.notes, *(gap.text for gap in view.missing))
    return [
        static([html.H3(view.title), html.P(view.rho_text, className="sentences")]),
        named_chart(
            figure(scatter_scene(view, selected)), words.SCATTER_NAME.format(view.title, view.rho_text)
        ),
        static(
            [
                *chart_table(scatter_table(view), query),
                html.Ul([html.Li(note) for note in notes], className="notes"),
                *(attribution_line(attribution) for attribution in view.attributions),
            ]
        ),
    ]
