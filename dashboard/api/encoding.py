"""Records as bytes: JSON, and CSV with one column for every field.

CSV is UTF-8 with comma, decimal point and a header; nested records become columns with a prefix. A text
that a spreadsheet would take for a formula is led by an apostrophe.
"""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from dashboard.api.records import About
from dashboard.api.shapes import is_record, shapes_of
from dashboard.export.table_csv import neutralised


def json_bytes(answer: object) -> bytes:
    """Compact JSON in UTF-8, keys in the order of the record's fields."""
    return json.dumps(plain(answer), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def plain(value: Any) -> Any:
    """A record as values of JSON; whole numbers are written without decimal places."""
    if is_dataclass(value) and not isinstance(value, type):
        return {shape.name: plain(getattr(value, shape.name)) for shape in shapes_of(type(value))}
    if isinstance(value, Mapping):
        return {key: plain(member) for key, member in value.items()}
    if isinstance(value, tuple | list):
        return [plain(member) for member in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def csv_bytes(record: type, lines: Sequence[object], about: About) -> bytes:
    """A table of records of one class; the frame of the answer stands in the last columns."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns(record) + columns(About, "about_"))
    frame = _cells(About, about)
    writer.writerows(_cells(record, line) + frame for line in lines)
    return text.getvalue().encode()


def columns(record: type, prefix: str = "") -> list[str]:
    """Column names of a record class."""
    names = []
    for shape in shapes_of(record):
        name = prefix + shape.name
        nested = is_record(shape.type) and not shape.many
        names += columns(shape.type, f"{name}_") if nested else [name]
    return names


def _cells(record: type, line: object | None) -> list[str]:
    cells = []
    for shape in shapes_of(record):
        value = None if line is None else getattr(line, shape.name)
        nested = is_record(shape.type) and not shape.many
        cells += _cells(shape.type, value) if nested else [_cell(value)]
    return cells


def _cell(value: Any) -> str:
    if isinstance(value, tuple):
        return neutralised("; ".join(str(member) for member in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    exact = plain(value)
    if exact is None:
        return ""
    return neutralised(exact) if isinstance(exact, str) else repr(exact)
