"""Status and need: map readable in greyscale, its legend as a grid, and the list by the rule."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from dashboard import ids
from dashboard import texts as page
from dashboard.components import links
from dashboard.components.aria import aria
from dashboard.components.charts import chart
from dashboard.components.data_table import CHART_TABLE, chart_table, framed, head_row
from dashboard.components.evidence import attribution_line
from dashboard.components.map_frame import map_frame
from dashboard.components.static import static
from dashboard.figures import theme
from dashboard.figures.bivariate import bivariate
from dashboard.figures.choropleth import MapGeometry
from dashboard.texts import charts as words
from dashboard.view.chart_tables import need_table
from dashboard.view.need_values import NeedView, PriorityRow


def need(
    view: NeedView,
    geometries: Mapping[str, MapGeometry],
    outside: Mapping[str, str],
    topojson_url: str,
    query: str,
) -> list[Any]:
    """Map, legend and list, or a hint that an indicator must be chosen."""
    figure = bivariate(view, geometries[view.territory], outside)
    return [
        static([html.H3(view.title), html.P(view.direction, className="hint")]),
        html.Figure(
            [
                map_frame(
                    chart(figure, component=ids.NEED_MAP, topojson_url=topojson_url),
                    ids.MAP_KEYS,
                    label=page.MAP_LABEL,
                ),
                static([_legend(view)]),
            ],
            className="need-map",
            **aria(label=_name(view), details=CHART_TABLE),
        ),
        static(
            [
                *chart_table(need_table(view), query),
                html.P(view.rule, className="sentences"),
                *_list(view.matching_title, view.matching, view.empty),
                *_list(view.unknown_title, view.unknown, view.none_unknown),
                html.Ul([html.Li(note) for note in view.notes], className="notes"),
                *(attribution_line(attribution) for attribution in view.attributions),
            ]
        ),
    ]


def _name(view: NeedView) -> str:
    """What the map shows, and how many districts the rule finds."""
    return words.NEED_NAME.format(view.title, view.matching_title, len(view.matching), len(view.cells))


def _legend(view: NeedView) -> html.Div:
    """Need in columns, status in rows, counts in the cells; then the districts without a value."""
    counts = {entry.key: entry for entry in view.legend}
    groups = len(view.groups) - 1
    rows = []
    for place, label in enumerate(view.groups):
        group = place if place < groups else None
        cells = [_legend_cell(counts, level, group, groups) for level in range(len(theme.NEED_FILLS))]
        rows.append(html.Tr([html.Th(label, scope="row"), *cells]))
    head = [html.Th(level, scope="col") for level in view.levels]
    missing = counts.get("missing")
    without = f". {missing.label}: {missing.count}" if missing else ""
    corner = html.Th(page.COLUMN_STATUS, scope="col")
    return framed(
        words.NEED_LEGEND + without,
        html.Thead(html.Tr([corner, *head])),
        rows,
        class_name="need-legend",
    )


def _legend_cell(counts: Mapping[str, Any], need_level: int, group: int | None, groups: int) -> html.Td:
    entry = counts.get(f"{need_level}-{'unknown' if group is None else group}")
    style = theme.need_style(need_level, group, groups)
    return html.Td(
        [
            html.Span(
                className=f"swatch hatch-{style.hatch or 'none'}", style={"backgroundColor": style.fill}
            ),
            html.Span(str(entry.count) if entry else "0", className="count"),
        ],
        className="chosen" if entry and entry.here else "",
    )


def _list(title: str, rows: Sequence[PriorityRow], empty: str) -> list[Any]:
    if not rows:
        return [html.H3(title), html.P(empty, className="hint")]
    items = [
        html.Tr(
            [
                html.Th(links.district(row.code, row.name), scope="row"),
                html.Td(row.value, className="number"),
                html.Td(row.rank, className="number"),
                html.Td(row.status),
            ]
        )
        for row in rows
    ]
    head = head_row(
        (page.COLUMN_DISTRICT, False),
        (page.COLUMN_VALUE, True),
        (page.COLUMN_RANK, True),
        (page.COLUMN_STATUS, False),
    )
    return [html.H3(title), framed(title, head, items, headed=True)]
