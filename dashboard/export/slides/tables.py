"""Native tables: fine lines, numbers to the right, as high as their texts need."""

from collections.abc import Iterator, Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.shapetree import SlideShapes
from pptx.table import Table
from pptx.util import Inches

from dashboard.export.slides import page
from dashboard.export.slides.accessible import describe
from dashboard.export.slides.column_widths import SECOND_LINE, SIDE
from dashboard.export.slides.paint import rgb
from dashboard.export.slides.parts import Paragraph, TableColumn, TablePart, TableRow
from dashboard.export.slides.text_boxes import write
from dashboard.export.type_width import text_height
from dashboard.figures import theme

PADDING = 0.035
"""Room above and below a cell's text, in inches."""
SMALLEST = 10.0
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_EDGE = (
    '<a:{side} xmlns:a="{namespace}" w="{width}" cap="flat" cmpd="sng" algn="ctr">'
    '<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="solid"/></a:{side}>'
)


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
    head = TableRow(tuple(column.label for column in part.columns), "head")
    for index, row in enumerate((head, *part.rows)):
        _write_row(table, index, row, part)
    _draw_lines(frame.element)


def cell_paragraphs(text: str, size: float, *, bold: bool) -> Iterator[Paragraph]:
    """Paragraphs of a cell: the first in full size, further lines smaller and muted."""
    first, *further = text.split("\n")
    yield Paragraph(first, size, bold)
    smaller = max(SMALLEST, round(size * SECOND_LINE))
    yield from (Paragraph(line, smaller, colour=theme.MUTED) for line in further)


def _write_row(table: Table, index: int, row: TableRow, part: TablePart) -> None:
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
            cell.fill.fore_color.rgb = rgb(page.TINT)
        else:
            cell.fill.background()


def _draw_lines(frame: BaseOxmlElement) -> None:
    """A strong line below the head, fine ones below the rows."""
    for index, row in enumerate(frame.iter(qn("a:tr"))):
        width, colour = (19_050, theme.INK) if index == 0 else (6_350, page.GRID)
        for properties in row.iter(qn("a:tcPr")):
            edge = _EDGE.format(side="lnB", namespace=_NAMESPACE, width=width, colour=str(rgb(colour)))
            properties.insert(0, parse_xml(edge))
