"""Slides of the comparison: dot strips beside their indicators, then the values of all districts."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard import texts
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.style import MUTED
from dashboard.export.slides import page
from dashboard.export.slides.charts import chart_part
from dashboard.export.slides.frame import Origin, Told, explained, framed
from dashboard.export.slides.legends import mark_lines
from dashboard.export.slides.parts import (
    Box,
    ChartPart,
    MarkPart,
    Paragraph,
    Slide,
    SlideRow,
    TableColumn,
    TablePart,
    TextPart,
)
from dashboard.export.slides.table_slides import Grid, grid_slides, table_part
from dashboard.export.slides.tables import SIDE, row_height
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.comparison_view import ComparedDistrict, ComparisonRow, ComparisonView
from dashboard.view.open_view import Seen
from dashboard.view.speech import comparison_spoken
from dashboard.view.state import Part

MOST_VALUES = 6
"""Most districts whose values have room on a slide of their own."""
BESIDE_STRIPS = 3
"""Most districts whose values have room beside the strips."""
NAME_WIDTH, STRIP_WIDTH, END_WIDTH, VALUE_WIDTH = 3.1, 3.1, 1.0, 1.28
MARKS_HEIGHT, KEY_HEIGHT, HEAD_HEIGHT = 0.32, 0.32, 0.52
MAX_ROW = 0.62
NAME_SHARE = 0.7
"""Of spare width, for the names of the indicators; the strips get the rest."""
STRIP_SIZES = (16.0, 14.0, 13.0, 12.0, 11.0, 10.0)


def comparison_slide(seen: Seen, view: ComparisonView, address: str) -> Slide:
    """The districts side by side, or how to choose some."""
    named = ", ".join(district.name for district in view.districts)
    told = Told(
        eyebrow=comparison_words.PARTS[Part.DISTRICTS.value],
        subtitle="",
        spoken=comparison_spoken(seen)
        or (words.COMPARED_TITLE.format(named) if named else comparison_words.EMPTY,),
        hints=(*seen.compared.notices, *view.notes, comparison_words.STRIPS_NOTE),
        values=tuple(_value_line(row, view) for row in view.rows),
    )
    origin = Origin(seen.dataset, tuple(dict.fromkeys(row.attribution for row in view.rows)), address)
    if not view.districts:
        return framed(told, origin, ())
    further = () if len(view.districts) <= BESIDE_STRIPS else _values_slides(view, told, origin)
    return framed(told, origin, _strip_parts(view), further)


def _strip_parts(view: ComparisonView) -> tuple[MarkPart | TablePart | ChartPart | TextPart, ...]:
    box, scene = page.TALL_CONTENT, strips_scene(view)
    marks = MarkPart(
        Box(box.left, box.top, box.width, MARKS_HEIGHT),
        comparison_words.DISTRICTS_LABEL,
        scene.legend,
        16,
    )
    top = box.top + mark_lines(marks) * MARKS_HEIGHT
    rows_box = Box(box.left, top, box.width, box.bottom - KEY_HEIGHT - top)
    table = _strip_table(view, rows_box)
    height = len(view.rows) * (table.row_height or 0)
    strip = Box(
        box.left + table.columns[0].width + table.columns[1].width, top + HEAD_HEIGHT,
        table.columns[2].width, height,
    )  # fmt: skip
    signs = explained(cell for row in table.rows for cell in row.cells)
    note = Paragraph(signs, page.SMALLEST, colour=MUTED)
    key = page.fitting_text(Box(box.left, box.bottom - 0.24, box.width, 0.24), words.SIGNS_NAME, [note])
    return marks, table, chart_part(strip, scene), *key


def _strip_table(view: ComparisonView, box: Box) -> TablePart:
    """Indicators, room for the strips between their lowest and highest values, and the values."""
    shown = view.districts if len(view.districts) <= BESIDE_STRIPS else ()
    spare = box.width - NAME_WIDTH - STRIP_WIDTH - 2 * END_WIDTH - VALUE_WIDTH * (1 + len(shown))
    columns = (
        TableColumn(texts.COLUMN_INDICATOR, NAME_WIDTH + spare * NAME_SHARE),
        TableColumn(texts.LOWEST, END_WIDTH, numeric=True),
        TableColumn(words.STRIP_HEAD, STRIP_WIDTH + spare * (1 - NAME_SHARE)),
        TableColumn(texts.HIGHEST, END_WIDTH),
        TableColumn(texts.LAND, VALUE_WIDTH, numeric=True),
        *(TableColumn(district.name, VALUE_WIDTH, numeric=True) for district in shown),
    )
    rows = tuple(_strip_row(row, shown) for row in view.rows)
    height = min(MAX_ROW, (box.height - HEAD_HEIGHT) / len(rows))
    size = next((s for s in STRIP_SIZES if _fits(rows, columns, s, height)), STRIP_SIZES[-1])
    name = comparison_words.STRIPS_HEADING
    part = table_part(box, name, columns, rows, size)
    return TablePart(part.box, part.name, part.description, columns, rows, size, height, HEAD_HEIGHT)


def _fits(rows: Sequence[SlideRow], columns: Sequence[TableColumn], size: float, height: float) -> bool:
    labels = [column.label for column in columns]
    head_fits = row_height(labels, columns, size, bold=True) <= HEAD_HEIGHT + 0.02
    whole = all(
        page.text_width(page.longest_word(text), size, bold=True) <= column.width - 2 * SIDE
        for column, *found in zip(columns, labels, *(row.cells for row in rows), strict=True)
        for text in found
    )
    return whole and head_fits and all(row_height(row.cells, columns, size) <= height for row in rows)


def _strip_row(row: ComparisonRow, shown: Sequence[ComparedDistrict]) -> SlideRow:
    values = tuple(row.cells[district.place].value for district in shown)
    return SlideRow((f"{row.title}, {row.dated}", row.lowest, "", row.highest, row.of_land.short, *values))


def _values_slides(view: ComparisonView, told: Told, origin: Origin) -> tuple[Slide, ...]:
    """Values with the difference to Thüringen below them, a handful of districts on each slide."""
    titled = replace(told, subtitle=words.DIFFERENCE_HEAD)
    pages = -(-len(view.districts) // MOST_VALUES)
    length = -(-len(view.districts) // pages)
    starts = range(0, len(view.districts), length)
    return tuple(
        grid_slides(_values(view, view.districts[start : start + length]), titled, origin) for start in starts
    )


def _values(view: ComparisonView, shown: Sequence[ComparedDistrict]) -> Grid:
    rows = tuple(
        SlideRow(
            (
                f"{row.title}, {row.dated}",
                row.of_land.short,
                *(f"{row.cells[d.place].value}\n{row.cells[d.place].difference}".rstrip() for d in shown),
            )
        )
        for row in view.rows
    )
    return Grid(
        title=comparison_words.TABLE_HEADING,
        labels=(texts.COLUMN_INDICATOR, texts.LAND, *(district.name for district in shown)),
        numeric=(False, *(True for _ in range(len(shown) + 1))),
        rows=rows,
    )


def _value_line(row: ComparisonRow, view: ComparisonView) -> str:
    cells = (words.TABLE_CELL.format(d.name, c.value) for d, c in zip(view.districts, row.cells, strict=True))
    title = f"{row.title}, {row.dated}"
    land = comparison_words.LAND_LINE.format(row.of_land.text)
    return words.TABLE_CELL.format(title, "; ".join((*cells, land)))
