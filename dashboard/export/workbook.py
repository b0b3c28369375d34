"""An Excel workbook: values as real numbers, metadata and sources on sheets of their own."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook

from dashboard import texts
from dashboard.export.content import Content, content_of
from dashboard.export.entries import Entry, entries
from dashboard.export.file_name import Export
from dashboard.export.origin import ColumnOrigin
from dashboard.export.table_csv import has_codes, neutralised
from dashboard.texts import export_data as words
from dashboard.view.displayed import Displayed
from dashboard.view.open_view import Seen
from dashboard.view.values import Column, TableRow

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEAD_FILL, LINE, MUTED = "#0E3F57", "#C3CBC9", "#5B6B73"
NARROW, WIDE, LONG = 11, 30, 70
"""Column widths in characters."""
HEAD_HEIGHT = 64
"""Height of the head in points: room for four lines."""


@dataclass(frozen=True, slots=True)
class _Formats:
    """Cell formats of a workbook by what they are for."""

    book: Any
    made: dict[tuple[tuple[str, Any], ...], Any]

    def get(self, **properties: Any) -> Any:
        """The format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
            self.made[key] = self.book.add_format(base | properties)
        return self.made[key]

    def head(self) -> Any:
        return self.get(bold=True, font_color="#FFFFFF", bg_color=HEAD_FILL, text_wrap=True, valign="vcenter")


_Look = tuple[_Formats, dict[str, Any]]
"""Formats of the workbook, and what a row looks like."""


def workbook(seen: Seen, address: str) -> Export:
    """Sheets with values, metadata and sources; the head of the values stays in sight."""
    content = content_of(seen, address)
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(_properties(content))
    formats = _Formats(book, {})
    _write_values(book.add_worksheet(words.SHEET_VALUES), content, formats)
    _write_metadata(book.add_worksheet(words.SHEET_METADATA), content, formats)
    _write_sources(book.add_worksheet(words.SHEET_SOURCES), content, formats)
    book.close()
    return Export(f"{content.stem}.xlsx", MEDIA_TYPE, target.getvalue())


def number_format(decimals: int, *, signed: bool) -> str:
    """Excel's code for numbers with thousands separators and a true minus; differences carry a plus.

    The code names separators in English; Excel shows them in the language of the reader.

    >>> number_format(1, signed=False), number_format(0, signed=True)
    ('#,##0.0;"−"#,##0.0', '"+"#,##0;"−"#,##0;"±"0')
    """
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    zero = "0" + ("." + "0" * decimals if decimals else "")
    return f'"+"{digits};"−"{digits};"±"{zero}' if signed else f'{digits};"−"{digits}'


def decimals_of(number: Decimal) -> int:
    """Decimal places a number is rounded to.

    >>> decimals_of(Decimal("54.30")), decimals_of(Decimal("54"))
    (2, 0)
    """
    return max(0, -int(number.as_tuple().exponent))


def _properties(content: Content) -> dict[str, Any]:
    return {
        "title": content.table.title,
        "subject": content.sentences,
        "author": texts.APP_TITLE,
        "company": "",
        "keywords": content.address,
        "comments": "\n".join(f"{label}: {text}" for label, text in content.record()),
        "created": datetime.fromisoformat(content.dataset.edition),
    }


def _write_values(sheet: Any, content: Content, formats: _Formats) -> None:
    table = content.table
    first = 1 if has_codes(table) else 0
    if first:
        _write_text(sheet, (0, 0), texts.FACT_CODE, formats.head())
        sheet.set_column(0, 0, NARROW)
    for index, column in enumerate(table.columns, first):
        _write_text(sheet, (0, index), column.label, formats.head())
        sheet.set_column(index, index, WIDE if index == first else _width(column))
    for line, row in enumerate(table.rows, 1):
        _write_row(sheet, (line, first), row, table.columns, (formats, {}))
    for line, row in enumerate(table.benchmarks, len(table.rows) + 1):
        apart = {"italic": True, "font_color": MUTED}
        _write_row(sheet, (line, first), row, table.columns, (formats, apart))
    sheet.set_row(0, HEAD_HEIGHT)
    sheet.freeze_panes(1, first + 1)
    sheet.autofilter(0, 0, len(table.rows), first + len(table.columns) - 1)
    _set_page(sheet, content)
    sheet.repeat_rows(0)


def _write_row(
    sheet: Any, place: tuple[int, int], row: TableRow, columns: Sequence[Column], look: _Look
) -> None:
    """A row whose texts begin at a place; the code of the district stands before them."""
    (line, first), (formats, style) = place, look
    style = style | {"bottom": 1, "bottom_color": LINE} | ({"bold": True} if row.selected else {})
    if first:
        _write_text(sheet, (line, 0), row.code or "", formats.get(**style))
    for index, (column, value) in enumerate(zip(columns, row.values, strict=True), first):
        _write_cell(sheet, (line, index), column, value, (formats, style))


def _write_cell(
    sheet: Any,
    place: tuple[int, int],
    column: Column,
    value: Displayed,
    look: _Look,
) -> None:
    formats, style = look
    if value.number is not None:
        signed = column.sort == "diff" and column.label == texts.COLUMN_DIFF
        code = number_format(decimals_of(value.number), signed=signed)
        sheet.write_number(*place, float(value.number), formats.get(**style, num_format=code))
        return
    aligned = {"align": "right"} if column.numeric else {"text_wrap": True}
    _write_text(sheet, place, value.cell, formats.get(**style, **aligned))


def _write_text(sheet: Any, place: tuple[int, int], text: str, look: Any) -> None:
    """A text, or an empty cell where there is none."""
    if text:
        sheet.write_string(*place, neutralised(text), look)
    else:
        sheet.write_blank(*place, None, look)


def _width(column: Column) -> int:
    if column.sort == "rang":
        return NARROW + 2
    return WIDE - 8 if column.numeric else WIDE + 10


def _write_metadata(sheet: Any, content: Content, formats: _Formats) -> None:
    lines = [
        *content.record(),
        *((texts.CAVEATS, note) for note in (*content.notes, words.ROUNDED, texts.RANK_NOTE)),
        *((words.SIGN.format(sign), reason) for sign, reason in texts.REASONS.items()),
    ]
    _write_lines(sheet, [(words.FIELD, words.CONTENT), *lines], formats)
    sheet.set_column(0, 0, WIDE - 10)
    sheet.set_column(1, 1, LONG + 30)
    _set_page(sheet, content)


def _write_sources(sheet: Any, content: Content, formats: _Formats) -> None:
    lines = [words.SOURCE_COLUMNS, *(_source_line(o) for o in content.origins)]
    lines += [_evidence_line(entry) for entry in entries(content) if entry.evidence]
    _write_lines(sheet, lines, formats)
    widths = (WIDE, NARROW, NARROW, LONG, WIDE, WIDE, LONG - 20, WIDE, WIDE, WIDE, WIDE, LONG)
    for index, width in enumerate(widths):
        sheet.set_column(index, index, width)
    _set_page(sheet, content)


def _source_line(origin: ColumnOrigin) -> tuple[str, ...]:
    return (
        origin.title,
        origin.year_text,
        origin.unit,
        origin.definition,
        origin.reference_date,
        origin.status,
        origin.source,
        origin.licence,
        origin.dataset,
        origin.read_in,
        origin.url,
        "\n".join(origin.notes),
    )


def _evidence_line(entry: Entry) -> tuple[str, ...]:
    """Where the programme status of a district is taken from."""
    title = words.STATUS_OF_DISTRICT.format(entry.origin.title, entry.name)
    return (title, entry.as_of, "", entry.detail, "", entry.origin.status, entry.evidence)


def _write_lines(sheet: Any, lines: Sequence[Sequence[str]], formats: _Formats) -> None:
    for line, cells in enumerate(lines):
        look = formats.get(text_wrap=True, bottom=1, bottom_color=LINE) if line else formats.head()
        for index, text in enumerate(cells):
            _write_text(sheet, (line, index), text, look)
    sheet.freeze_panes(1, 0)


def _set_page(sheet: Any, content: Content) -> None:
    """Print on A4 across, one page wide, with title and page number at the foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    title = content.table.title.replace("&", "&&")
    sheet.set_footer(words.PAGE_FOOT.format(title[:180]))
    sheet.hide_gridlines(2)
