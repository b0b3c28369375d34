"""Table of all districts, sortable by its column heads."""

from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.aria import aria
from dashboard.components.evidence import attribution_line
from dashboard.view.values import Column, TableRow, TableView


def table(view: TableView) -> list[Any]:
    """Table with caption, notes and a source line for every indicator."""
    return [
        html.Div(
            html.Table(
                [
                    html.Caption(view.title),
                    html.Thead(html.Tr([_head(column, view) for column in view.columns])),
                    html.Tbody([_row(row, view) for row in view.rows]),
                    html.Tfoot([_row(row, view) for row in view.benchmarks]),
                ],
                className="data-table",
            ),
            className="table-frame",
            tabIndex=0,
            role="region",
            **aria(label=view.title),
        ),
        html.P(texts.SIGNS, className="hint"),
        html.Ul([html.Li(note) for note in view.notes], className="notes"),
        *(attribution_line(attribution) for attribution in view.attributions),
    ]


def _head(column: Column, view: TableView) -> html.Th:
    active = column.sort == view.sorted_by
    descending = not view.descending if active else column.numeric
    arrow = ("▼" if view.descending else "▲") if active else "↕"
    order = ("descending" if view.descending else "ascending") if active else "none"
    return html.Th(
        links.go(
            [column.label, html.Span(arrow, className="arrow", **aria(hidden="true"))],
            title=texts.SORT_DESCENDING if descending else texts.SORT_ASCENDING,
            sortierung=f"{column.sort}-{'ab' if descending else 'auf'}",
        ),
        scope="col",
        className="number" if column.numeric else "",
        **aria(sort=order),
    )


def _row(row: TableRow, view: TableView) -> html.Tr:
    name: Any = links.district(row.code, row.name) if row.code else row.name
    cells = [
        html.Td(text, className="number" if column.numeric else "")
        for text, column in zip(row.cells[1:], view.columns[1:], strict=True)
    ]
    attributes: dict[str, Any] = {"data-district": row.code} if row.code else {}
    return html.Tr(
        [html.Th(name, scope="row"), *cells], className="chosen" if row.selected else "", **attributes
    )
