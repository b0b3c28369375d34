"""Scatter of two indicators with rank correlation, and its values as a table."""

from typing import Any

from dash import html

from dashboard import texts as page
from dashboard.components import links
from dashboard.components.charts import chart
from dashboard.components.evidence import attribution_line
from dashboard.figures.scatter import scatter as scatter_figure
from dashboard.texts import comparison as texts
from dashboard.view.scatter_view import ScatterView


def scatter(view: ScatterView | None, selected: str | None) -> list[Any]:
    """Chart and table, or why there is nothing to show."""
    if view is None:
        return [html.P(texts.CHOOSE_TWO_INDICATORS, className="empty")]
    if view.reason:
        return [html.H3(view.title), html.P(view.reason, className="empty")]
    return [
        html.H3(view.title),
        html.P(view.rho_text, className="sentences"),
        chart(scatter_figure(view, selected)),
        html.Ul([html.Li(note) for note in (*view.notes, *view.missing)], className="notes"),
        html.Details([html.Summary(texts.VALUES_TABLE), _table(view)]),
        *(attribution_line(attribution) for attribution in view.attributions),
    ]


def _table(view: ScatterView) -> html.Table:
    rows = [
        html.Tr(
            [
                html.Th(links.district(point.code, point.name) if point.code else point.name, scope="row"),
                *(html.Td(line) for line in point.lines),
            ]
        )
        for point in (*view.points, *view.benchmarks)
    ]
    head = (page.COLUMN_DISTRICT, view.x_label, view.y_label)
    return html.Table(
        [html.Thead(html.Tr([html.Th(label, scope="col") for label in head])), html.Tbody(rows)],
        className="data-table compact",
    )
