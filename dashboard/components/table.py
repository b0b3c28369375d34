"""Table of all districts, sortable by its column heads."""

from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.data_table import framed, number_class, signs
from dashboard.components.downloads import table_download
from dashboard.components.evidence import attribution_line
from dashboard.components.static import aria, hidden
from dashboard.view.values import Column, TableRow, TableView


def table(view: TableView, query: str) -> list[Any]:
    """Table with caption, signs, download, notes and a source line for every indicator.

    Args:
        view: The table.
        query: Query string of the page.
    """
    return [
        framed(
            view.title,
            html.Thead(html.Tr([_head(column, view) for column in view.columns])),
            [_row(row, view) for row in view.rows],
            foot=[_row(row, view) for row in view.benchmarks],
            class_name="data-table",
        ),
        signs(),
        table_download(query),
        html.Ul([html.Li(note) for note in view.notes], className="notes"),
        *(attribution_line(attribution) for attribution in view.attributions),
    ]


def _head(column: Column, view: TableView) -> html.Th:
    active = column.sort == view.sorted_by
    descending = not view.descending if active else column.numeric
    arrow = ("▼" if view.descending else "▲") if active else "↕"
    order = ("descending" if view.descending else "ascending") if active else "none"
    action = texts.SORT_DESCENDING if descending else texts.SORT_ASCENDING
    link = links.go(
        [column.label, hidden(f", {action}"), html.Span(arrow, className="arrow", **aria(hidden="true"))],
        sortierung=f"{column.sort}-{'ab' if descending else 'auf'}",
    )
    setattr(link, "data-keep", column.sort)
    return html.Th(
        link,
        scope="col",
        className=number_class(numeric=column.numeric),
        **aria(sort=order),
    )


def _row(row: TableRow, view: TableView) -> html.Tr:
    name: Any = links.district(row.code, row.name) if row.code else row.name
    cells = [
        html.Td(text, className=number_class(numeric=column.numeric))
        for text, column in zip(row.cells[1:], view.columns[1:], strict=True)
    ]
    attributes: dict[str, Any] = {"data-district": row.code} if row.code else {}
    return html.Tr(
        [html.Th(name, scope="row"), *cells], className="chosen" if row.selected else "", **attributes
    )
