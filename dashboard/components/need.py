"""Status and need: map readable in greyscale, its legend as a grid, and the list by the rule."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import ids
from dashboard import texts as page
from dashboard.components import links
from dashboard.components.data_table import CHART_TABLE, chart_table, framed, head_row
from dashboard.components.evidence import attribution_line
from dashboard.components.map_frame import PageMap, map_frame
from dashboard.components.static import aria, markup, static
from dashboard.drawing.map_scene import LegendGrid, LegendItem
from dashboard.drawing.svg import field_svg
from dashboard.texts import charts as words
from dashboard.view.chart_tables import need_table
from dashboard.view.need_values import NeedView, PriorityRow


def need(view: NeedView, drawn: PageMap, query: str) -> list[Any]:
    """Map, legend and list."""
    scene = drawn.scene
    legend = [static([_legend(scene.grid, scene.legend)])] if scene.grid else []
    return [
        static([html.H3(view.title), html.P(view.direction, className="hint")]),
        html.Figure(
            [
                map_frame(ids.NEED_MAP, ids.MAP_KEYS, drawn=drawn, label=page.MAP_LABEL),
                *legend,
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


def _legend(grid: LegendGrid, missing: Sequence[LegendItem]) -> html.Div:
    """Need in columns, status in rows, counts in the cells; then the districts without a value."""
    rows = [
        html.Tr([html.Th(label, scope="row"), *map(_legend_cell, fields)])
        for label, fields in zip(grid.rows, grid.fields, strict=True)
    ]
    head = [html.Th(level, scope="col") for level in grid.columns]
    without = "".join(f". {item.label}: {item.count}" for item in missing)
    corner = html.Th(page.COLUMN_STATUS, scope="col")
    return framed(
        words.NEED_LEGEND + without,
        html.Thead(html.Tr([corner, *head])),
        rows,
        class_name="need-legend",
    )


def _legend_cell(item: LegendItem) -> html.Td:
    return html.Td(
        [markup(field_svg(item.style)), html.Span(str(item.count), className="count")],
        className="chosen" if item.here else "",
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
