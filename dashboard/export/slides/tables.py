"""Native tables: no word is broken, numbers to the right, as high as their texts need, fine lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.shapetree import SlideShapes
from pptx.table import Table
from pptx.util import Inches

from dashboard.drawing.style import GRID, INK, MUTED, TINT
from dashboard.export.slides.page import POINTS, longest_word, text_height, text_width
from dashboard.export.slides.parts import Paragraph, SlideRow, TableColumn, TablePart
from dashboard.export.slides.shapes import MAIN, describe, rgb, write

SIDE = 0.06
"""Room on either side of a cell's text, in inches."""
SECOND_LINE = 0.8
"""Size of a cell's second line over that of the first."""
_EXTRA = 0.03
_HEAD_LINES = 2.2
_STRETCH = 1.4
"""A table is made at most this much wider than its texts need."""
_UNIT = float(POINTS)
"""Type size at which widths are measured: they grow with it."""
PADDING = 0.035
"""Room above and below a cell's text, in inches."""
SMALLEST = 10.0
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_EDGE = (
    '<a:{side} xmlns:a="{namespace}" w="{width}" cap="flat" cmpd="sng" algn="ctr">'
    '<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="solid"/></a:{side}>'
)


@dataclass(frozen=True, slots=True)
class Needs:
    """Of every column, at a type size of one inch: its longest word, and its longest line.

    A head may run over a few lines.
    """

    words: tuple[float, ...]
    lines: tuple[float, ...]


def needs(labels: Sequence[str], rows: Sequence[SlideRow]) -> Needs:
    """Measure the texts of a table; titles of groups may run over several lines."""
    body = [row for row in rows if row.emphasis != "heading"]
    words, lines = [], []
    for index, label in enumerate(labels):
        cells = [(row.cells[index], bool(row.emphasis)) for row in body]
        words.append(max((_word(text, bold=bold) for text, bold in [(label, True), *cells]), default=0.0))
        head = _line(label, bold=True) / _HEAD_LINES
        lines.append(max((_line(text, bold=bold) for text, bold in cells), default=0.0))
        lines[-1] = max(lines[-1], head)
    return Needs(tuple(words), tuple(lines))


def widths(needed: Needs, size: float, room: float) -> tuple[float, ...] | None:
    """Widths of all columns in inches at a type size, or None where a word would be broken."""
    least, wanted = _inches(needed, size)
    if sum(least) > room:
        return None
    if sum(wanted) <= room:
        share = min(room, sum(wanted) * _STRETCH) / sum(wanted)
        return tuple(width * share for width in wanted)
    share = (room - sum(least)) / sum(w - least_ for w, least_ in zip(wanted, least, strict=True))
    return tuple(a + (b - a) * share for a, b in zip(least, wanted, strict=True))


def in_one_line(needed: Needs, size: float, room: float) -> bool:
    """Whether no cell needs a second line for want of width."""
    return sum(_inches(needed, size)[1]) <= room


def _inches(needed: Needs, size: float) -> tuple[list[float], list[float]]:
    scale, margin = size / _UNIT, 2 * SIDE + _EXTRA
    least = [width * scale + margin for width in needed.words]
    wanted = [max(width * scale + margin, low) for width, low in zip(needed.lines, least, strict=True)]
    return least, wanted


def _word(text: str, *, bold: bool) -> float:
    return max(text_width(longest_word(line), _UNIT * scale, bold=bold) for line, scale in _scaled(text))


def _line(text: str, *, bold: bool) -> float:
    return max(text_width(line, _UNIT * scale, bold=bold) for line, scale in _scaled(text))


def _scaled(text: str) -> list[tuple[str, float]]:
    first, *further = text.split("\n")
    return [(first, 1.0), *((line, SECOND_LINE) for line in further)]


def row_height(
    cells: Sequence[str], columns: Sequence[TableColumn], size: float, *, bold: bool = False
) -> float:
    """Height of a row in inches, so that no text is cut."""
    needed = (
        sum(
            text_height(entry.text, column.width - 2 * SIDE, entry.size, bold=entry.bold)
            for entry in cell_paragraphs(cell, size, bold=bold)
        )
        for cell, column in zip(cells, columns, strict=True)
    )
    return max(needed) + 2 * PADDING


def heights(part: TablePart) -> list[float]:
    """Height of the head and of every row of a table."""
    head = part.head_height or row_height([c.label for c in part.columns], part.columns, part.size, bold=True)
    rows = (
        part.row_height or row_height(row.cells, part.columns, part.size, bold=bool(row.emphasis))
        for row in part.rows
    )
    return [head, *rows]


def draw_table(shapes: SlideShapes, part: TablePart) -> None:
    """Draw a table."""
    found = heights(part)
    width = sum(column.width for column in part.columns)
    frame = shapes.add_table(
        len(part.rows) + 1,
        len(part.columns),
        Inches(part.box.left),
        Inches(part.box.top),
        Inches(width),
        Inches(sum(found)),
    )
    describe(frame, part.name, part.description)
    table = frame.table
    table.horz_banding = False
    next(frame.element.iter(qn("a:tableStyleId"))).text = NO_STYLE
    for index, column in enumerate(part.columns):
        table.columns[index].width = Inches(column.width)
    for index, height in enumerate(found):
        table.rows[index].height = Inches(height)
    head = SlideRow(tuple(column.label for column in part.columns), "head")
    for index, row in enumerate((head, *part.rows)):
        _write_row(table, index, row, part)
    _draw_lines(frame.element)


def cell_paragraphs(text: str, size: float, *, bold: bool) -> Iterator[Paragraph]:
    """Paragraphs of a cell: the first in full size, further lines smaller and muted."""
    first, *further = text.split("\n")
    yield Paragraph(first, size, bold)
    smaller = max(SMALLEST, round(size * SECOND_LINE))
    yield from (Paragraph(line, smaller, colour=MUTED) for line in further)


def _write_row(table: Table, index: int, row: SlideRow, part: TablePart) -> None:
    for place, (text, column) in enumerate(zip(row.cells, part.columns, strict=True)):
        cell = table.cell(index, place)
        cell.margin_left = cell.margin_right = Inches(SIDE)
        cell.margin_top = cell.margin_bottom = Inches(PADDING)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM if row.emphasis == "head" else MSO_ANCHOR.MIDDLE
        align = PP_ALIGN.RIGHT if column.numeric else PP_ALIGN.LEFT
        paragraphs = list(cell_paragraphs(text, part.size, bold=bool(row.emphasis)))
        write(cell.text_frame, paragraphs, align)
        if row.emphasis in ("chosen", "heading"):
            cell.fill.solid()
            cell.fill.fore_color.rgb = rgb(TINT)
        else:
            cell.fill.background()


def _draw_lines(frame: BaseOxmlElement) -> None:
    """A strong line below the head, fine ones below the rows."""
    for index, row in enumerate(frame.iter(qn("a:tr"))):
        width, colour = (19_050, INK) if index == 0 else (6_350, GRID)
        for properties in row.iter(qn("a:tcPr")):
            edge = _EDGE.format(side="lnB", namespace=MAIN, width=width, colour=str(rgb(colour)))
            properties.insert(0, parse_xml(edge))
