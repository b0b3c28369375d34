"""CSV twice: for people, as their spreadsheet programs expect it, and for programs."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from dashboard import texts
from dashboard.export.content import Content, content_of
from dashboard.export.entries import Entry, entries
from dashboard.export.export import Export
from dashboard.export.neutralise import neutralised
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.state import ViewState
from dashboard.view.values import TableRow

MEDIA_TYPE = "text/csv; charset=utf-8"
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as another encoding."""
FIELDS = (
    "kreisschluessel", "name", "merkmal", "titel", "jahr", "reihe", "einheit", "wert", "zeichen", "grund",
    "rang_von", "rang_bis", "rang_anzahl", "kategorie", "bezeichnung", "erlaeuterung", "stand",
    "beleg",
)  # fmt: skip
"""Columns of the CSV for programs, always all of them."""


def people_csv(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The table with title and notes: semicolons, decimal commas, byte order mark."""
    content = content_of(dataset, state, today, address)
    lines = [
        [neutralised(content.table.title)],
        [],
        [texts.FACT_CODE, *(neutralised(column.label) for column in content.table.columns)],
        *(_people_row(row) for row in (*content.table.rows, *content.table.benchmarks)),
        [],
        *([label, neutralised(text)] for label, text in content.record()[1:]),
        *([texts.CAVEATS, neutralised(note)] for note in content.notes),
        *([words.SIGN.format(sign), reason] for sign, reason in texts.REASONS.items()),
    ]
    text = BYTE_ORDER_MARK + _written(lines, ";")
    return Export(f"{content.stem}.csv", MEDIA_TYPE, text.encode())


def machine_csv(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """One value a line: commas, decimal points, empty cells for what is missing, and why in a column."""
    content = content_of(dataset, state, today, address)
    lines = [FIELDS, *(_machine_row(entry) for entry in entries(content))]
    return Export(machine_name(content), MEDIA_TYPE, _written(lines, ",").encode())


def machine_name(content: Content) -> str:
    """File name of the CSV for programs; its metadata name it."""
    return f"{content.stem}_{words.MACHINE_READABLE}.csv"


def _people_row(row: TableRow) -> list[str]:
    cells = zip(row.cells, row.numbers, strict=True)
    return [row.code or "", *(neutralised(text) if n is None else _comma(n) for text, n in cells)]


def _comma(number: Decimal) -> str:
    """A number as German spreadsheet programs read it: no thousands separators, plain minus."""
    return f"{number:f}".replace(".", ",")


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


def _written(lines: Iterable[Sequence[str]], delimiter: str) -> str:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(lines)
    return target.getvalue()
