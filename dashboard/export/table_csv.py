"""A table as CSV for spreadsheets: UTF-8 with byte order mark, semicolons, decimal commas, CRLF.

The title stands on top and the table below it; after an empty line follow rows of a label and a text with
everything that travels with the figures. Numbers carry neither thousands dots nor a plus.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dashboard import texts
from dashboard.export.content import Content, content_of, edition_text
from dashboard.export.entries import Entry, entries
from dashboard.export.file_name import Export, slug
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.open_view import Seen
from dashboard.view.profile_view import profile_table
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


STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First letters of what spreadsheet programs take for a formula, full-width forms included."""


def neutralised(text: str) -> str:
    """Put an apostrophe before a text that would be run as a formula; other texts stay as they are.

    Meant for texts only: a negative number is written as a number and needs no protection.

    >>> neutralised("=1+1"), neutralised(" @SUM(A1)"), neutralised("Erfurt"), neutralised("–")
    ("'=1+1", "' @SUM(A1)", 'Erfurt', '–')
    """
    risky = text.startswith(STARTS) or text.lstrip(" \u00a0").startswith(STARTS)
    return f"'{text}" if risky else text


FIELDS = (
    "kreisschluessel", "name", "merkmal", "titel", "jahr", "reihe", "einheit", "wert", "zeichen", "grund",
    "rang_von", "rang_bis", "rang_anzahl", "kategorie", "bezeichnung", "erlaeuterung", "stand",
    "beleg",
)  # fmt: skip
"""Columns of the CSV for programs, always all of them."""


def people_csv(seen: Seen, address: str) -> Export:
    """The table with title and notes: semicolons, decimal commas, byte order mark."""
    content = content_of(seen, address)
    record = (*content.record()[1:], *((texts.CAVEATS, note) for note in content.notes))
    return Export(f"{content.stem}.csv", MEDIA_TYPE, table_csv(content.table, record))


def machine_csv(seen: Seen, address: str) -> Export:
    """One value a line: commas, decimal points, empty cells for what is missing, and why in a column."""
    content = content_of(seen, address)
    lines = [FIELDS, *(_machine_row(entry) for entry in entries(content))]
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerows(lines)
    return Export(machine_name(content), MEDIA_TYPE, target.getvalue().encode())


def machine_name(content: Content) -> str:
    """File name of the CSV for programs; its metadata name it."""
    return f"{content.stem}_{words.MACHINE_READABLE}.csv"


def _machine_row(entry: Entry) -> list[str]:
    origin, rank = entry.origin, entry.rank
    texts_before = (entry.code, entry.name, origin.key, origin.title, origin.year, origin.series, origin.unit)
    number = "" if entry.number is None else f"{entry.number:f}"
    places = [str(rank.first), str(rank.last), str(rank.of)] if rank else ["", "", ""]
    texts_behind = (entry.category, entry.label, entry.detail, entry.as_of, entry.evidence)
    return [
        *map(neutralised, texts_before),
        number,
        *map(neutralised, (entry.sign, entry.reason)),
        *places,
        *map(neutralised, texts_behind),
    ]


def profile_csv(dataset: Dataset, code: str, series: str, address: str) -> Export:
    """Every key indicator of a district with its source and licence.

    Args:
        dataset: The data.
        code: A district of Thuringia.
        series: Number of districts whose figures are preferred, "23" or "22".
        address: Full address of the profile.

    Raises:
        KeyError: When there is no such district.
    """
    table = profile_table(dataset, code, series)
    record = (
        *((texts.CAVEATS, note) for note in table.notes),
        (words.EDITION, edition_text(dataset)),
        (words.ADDRESS, address),
    )
    name = f"{words.PROFILE}_{slug(dataset.districts[code].name)}_{words.SCOPE.format(series)}.csv"
    return Export(name, MEDIA_TYPE, table_csv(table, record))
