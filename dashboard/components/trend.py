"""Course over the years: chart, statements, seams, and the same numbers as a table."""

from typing import Any

from dash import html

from dashboard import texts as page
from dashboard.components.charts import chart
from dashboard.figures.trend import trend_figure
from dashboard.texts import comparison as comparison_texts
from dashboard.texts import trend as texts
from dashboard.view.trend_values import SeriesAttribution, TrendTable, TrendView


def trend(view: TrendView | None, sentences: str) -> list[Any]:
    """Chart and table, or a hint that an indicator must be chosen."""
    if view is None:
        return [html.P(comparison_texts.CHOOSE_INDICATOR, className="empty")]
    return [
        html.H3(view.title),
        html.P(sentences, className="sentences"),
        chart(trend_figure(view)),
        html.P(view.series_key, className="hint"),
        html.H3(comparison_texts.STATEMENTS_HEADING),
        html.Ul(
            [html.Li([html.Strong(f"{line.label}: "), line.statement]) for line in view.lines],
            className="notes",
        ),
        *_notes([*(seam.note for seam in view.seams), *view.notes]),
        html.Details([html.Summary(texts.TABLE_HEADING), _table(view.title, view.table)]),
        *(_attribution(a) for a in view.attributions),
    ]


def _attribution(entry: SeriesAttribution) -> html.P:
    """Source, status and licence of a series with the years they hold for; a chart has no boundaries."""
    found = entry.attribution
    parts = (f"{entry.years}: {found.source}", found.status, found.licence)
    return html.P(" · ".join(parts), className="source-line")


def _notes(notes: list[str]) -> list[html.Ul]:
    return [html.Ul([html.Li(note) for note in notes], className="notes")] if notes else []


def _table(caption: str, table: TrendTable) -> html.Div:
    head = [html.Th(label, scope="col", className="number") for label in table.columns]
    rows = [
        html.Tr([html.Th(row.year, scope="row"), *(html.Td(cell, className="number") for cell in row.cells)])
        for row in table.rows
    ]
    return html.Div(
        html.Table(
            [
                html.Caption(caption),
                html.Thead(html.Tr([html.Th(page.YEAR_LABEL, scope="col"), *head])),
                html.Tbody(rows),
            ],
            className="data-table compact",
        ),
        className="table-frame",
    )
