"""A table as CSV for spreadsheets and programs: one header row, the rows, then what they mean.

UTF-8 with byte order mark, semicolons, decimal commas, no thousands dots, CRLF. The first column holds the
code of the district, empty for Thüringen, Deutschland and years. After an empty line follow rows of two cells
with title, notes, territorial status, source, licence, date of the data and address, so that a reader of
the header row needs to skip nothing.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard import texts
from dashboard.formatting import MINUS
from dashboard.texts import charts as words
from dashboard.view.values import Attribution, TableRow, TableView

NUMBER = re.compile(r"[+−±]?\d{1,3}(?:\.?\d{3})*(?:,\d+)?")
"""A number as the page writes it."""
UNSAFE = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a cell."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table was taken from: address of its page, and day of the data."""

    address: str
    edition: str


def table_csv(view: TableView, origin: Origin) -> bytes:
    """Write a table with the numbers and signs of the page.

    Args:
        view: The table.
        origin: What the rows after the table name.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([words.CODE, *(_safe(column.label) for column in view.columns)])
    writer.writerows(_row(row, view) for row in (*view.rows, *view.benchmarks))
    writer.writerow([])
    writer.writerows([label, _safe(text)] for label, text in _about(view, origin))
    return stream.getvalue().encode("utf-8-sig")


def plain_number(text: str) -> str:
    """A number of the page without thousands dots, with an ASCII minus and without a plus.

    >>> plain_number("−1.234,5"), plain_number("+7,8"), plain_number("±0,0")
    ('-1234,5', '7,8', '0,0')
    """
    return text.replace(".", "").replace(MINUS, "-").lstrip("+±")


def _row(row: TableRow, view: TableView) -> list[str]:
    cells = zip(row.cells, view.columns, strict=True)
    return [row.code or "", *(_cell(text, numeric=column.numeric) for text, column in cells)]


def _cell(text: str, *, numeric: bool) -> str:
    return plain_number(text) if numeric and NUMBER.fullmatch(text) else _safe(text)


def _safe(text: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(UNSAFE) else text


def _about(view: TableView, origin: Origin) -> Iterator[tuple[str, str]]:
    yield words.TITLE, view.title
    for attribution in view.attributions:
        yield from _attribution(attribution)
    for note in view.notes:
        yield texts.CAVEATS, note
    yield words.SIGNS, "; ".join(f"{sign} {meaning}" for sign, meaning in texts.REASONS.items())
    yield words.EDITION, origin.edition
    yield words.ADDRESS, origin.address


def _attribution(attribution: Attribution) -> Iterator[tuple[str, str]]:
    yield texts.SOURCE, attribution.source.removeprefix(texts.SOURCE_PREFIX.format(""))
    yield texts.TERRITORY_LABEL, attribution.status
    yield texts.LICENCE, attribution.licence.removeprefix(texts.LICENCE_PREFIX.format(""))
