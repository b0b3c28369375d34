"""A table as CSV for spreadsheets: UTF-8 with byte order mark, semicolons, decimal commas, CRLF.

The title stands on top and the table below it; after an empty line follow rows of a label and a text with
everything that travels with the figures. Numbers carry neither thousands dots nor a plus.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dashboard import texts
from dashboard.export.neutralise import neutralised
from dashboard.texts import export_data as words
from dashboard.view.values import TableRow, TableView

MEDIA_TYPE = "text/csv; charset=utf-8"


def table_csv(table: TableView, record: Iterable[tuple[str, str]]) -> bytes:
    """Write a table with the numbers and signs of the page.

    Args:
        table: Rows with a district, if there are any, begin with its code.
        record: Labels and texts to stand below.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows(_lines(table, record))
    return stream.getvalue().encode("utf-8-sig")


def has_codes(table: TableView) -> bool:
    """Whether rows of the table stand for districts."""
    return any(row.code for row in table.rows)


def _lines(table: TableView, record: Iterable[tuple[str, str]]) -> Iterator[list[str]]:
    coded = has_codes(table)
    yield [neutralised(table.title)]
    yield []
    head = [neutralised(column.label) for column in table.columns]
    yield [texts.FACT_CODE, *head] if coded else head
    for row in (*table.rows, *table.benchmarks):
        yield [row.code or "", *_cells(row)] if coded else list(_cells(row))
    yield []
    for label, text in record:
        yield [label, neutralised(text)]
    for sign, reason in texts.REASONS.items():
        yield [words.SIGN.format(sign), reason]


def _cells(row: TableRow) -> Iterator[str]:
    for value in row.values:
        yield neutralised(value.cell) if value.number is None else _comma(value.number)


def _comma(number: Decimal) -> str:
    """A number as German spreadsheet programs read it: no thousands separators, plain minus.

    >>> _comma(Decimal("-1234.5"))
    '-1234,5'
    """
    return f"{number:f}".replace(".", ",")
