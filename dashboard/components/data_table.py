"""Tables every reader can use: caption, header cells with scope, a scroll frame that keys can move."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.downloads import table_download
from dashboard.components.static import aria
from dashboard.texts import charts as words
from dashboard.view.values import TableRow, TableView

CHART_TABLE = "chart-table"
"""Id of the table that holds the numbers of the chart on the page."""


def framed(
    caption: str,
    head: html.Thead,
    body: Iterable[html.Tr],
    *,
    foot: Sequence[html.Tr] = (),
    class_name: str = "data-table compact",
    headed: bool = False,
) -> html.Div:
    """Table in a frame that scrolls sideways and can be reached by the Tab key.

    Args:
        caption: Name of the table.
        head: Its header cells.
        body: Its rows.
        foot: Rows that stand apart below.
        class_name: How it looks.
        headed: Whether a heading above says the same as the caption, which is then not seen.
    """
    title = html.Caption(caption, className="visually-hidden" if headed else "")
    parts = [title, head, html.Tbody(list(body)), *([html.Tfoot(list(foot))] if foot else [])]
    return html.Div(
        html.Table(parts, className=class_name),
        className="table-frame",
        tabIndex=0,
        role="region",
        **aria(label=caption),
    )


def head_row(*columns: tuple[str, bool]) -> html.Thead:
    """Header cells of columns: label, and whether the column holds numbers."""
    cells = [html.Th(label, scope="col", className=number_class(numeric=n)) for label, n in columns]
    return html.Thead(html.Tr(cells))


def chart_table(view: TableView, query: str, *, without_profile: Collection[str] = ()) -> list[Any]:
    """The numbers of a chart behind a heading that opens, with the signs in them, and the download.

    Args:
        view: The table.
        query: Query string of the page.
        without_profile: Codes of districts beyond the state border.
    """
    head = head_row(*((column.label, column.numeric) for column in view.columns))
    rows = [_row(row, view, linked=row.code not in (None, *without_profile)) for row in view.rows]
    foot = [_row(row, view, linked=False) for row in view.benchmarks]
    table = framed(view.title, head, rows, foot=foot)
    opened = html.Details([html.Summary(words.AS_TABLE), table, signs()], id=CHART_TABLE)
    return [opened, table_download(query)]


def signs() -> html.P:
    """What the signs for missing values mean."""
    return html.P(texts.SIGNS, className="hint signs")


def number_class(*, numeric: bool) -> str:
    """Class that aligns numbers to the right, or none."""
    return "number" if numeric else ""


def _row(row: TableRow, view: TableView, *, linked: bool) -> html.Tr:
    name: Any = links.district(str(row.code), row.name) if linked else row.name
    cells = [
        html.Td(text, className=number_class(numeric=column.numeric))
        for text, column in zip(row.cells[1:], view.columns[1:], strict=True)
    ]
    return html.Tr([html.Th(name, scope="row"), *cells])
