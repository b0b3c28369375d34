"""Course over the years: chart, the same numbers as a table, statements and seams."""

from typing import Any

from dash import html

from dashboard.components.charts import named_chart
from dashboard.components.data_table import chart_table
from dashboard.components.static import static
from dashboard.drawing.trend_scene import trend_scene
from dashboard.figures.charts import figure
from dashboard.texts import charts as words
from dashboard.texts import comparison as comparison_texts
from dashboard.view.chart_tables import trend_table
from dashboard.view.trend_values import SeriesAttribution, TrendView

NAMED_LINES = 2
"""Lines whose statements stand in the name of the chart."""


def trend(view: TrendView, sentences: str, query: str) -> list[Any]:
    """Chart and table, or a hint that an indicator must be chosen."""
    found = "; ".join(f"{line.label}: {line.statement}" for line in view.lines[:NAMED_LINES])
    return [
        static([html.H3(view.title), html.P(sentences, className="sentences")]),
        named_chart(figure(trend_scene(view)), words.TREND_NAME.format(view.title, found)),
        static(
            [
                html.P(view.series_key, className="hint"),
                *chart_table(trend_table(view), query),
                html.H3(comparison_texts.STATEMENTS_HEADING),
                html.Ul(
                    [html.Li([html.Strong(f"{line.label}: "), line.statement]) for line in view.lines],
                    className="notes",
                ),
                *_notes([*(seam.note for seam in view.seams), *view.notes]),
                *(_attribution(a) for a in view.attributions),
            ]
        ),
    ]


def _attribution(entry: SeriesAttribution) -> html.P:
    """Source, status and licence of a series with the years they hold for; a chart has no boundaries."""
    found = entry.attribution
    parts = (f"{entry.years}: {found.source}", found.status, found.licence)
    return html.P(" · ".join(parts), className="source-line")


def _notes(notes: list[str]) -> list[html.Ul]:
    return [html.Ul([html.Li(note) for note in notes], className="notes")] if notes else []
