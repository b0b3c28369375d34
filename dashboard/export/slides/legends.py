"""Legends as native shapes: fields in the colours and patterns of the map, labels, numbers of districts."""

from dataclasses import dataclass

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Inches

from dashboard.drawing.map_scene import LegendGrid, LegendItem
from dashboard.drawing.style import BORDER_ON_LIGHT, INK, STROKED_MARKS, Mark, PointStyle, Style
from dashboard.drawing.svg import mark_corners, mark_edge, mark_fill
from dashboard.export.slides.page import PIXEL, POINTS, longest_word, text_height, text_width
from dashboard.export.slides.parts import Box, GridLegendPart, LegendPart, MarkPart, Paragraph
from dashboard.export.slides.shapes import decorate, describe, inches, outline, paint, plain, text_box
from dashboard.texts import export_slides as words

FIELD = (0.46, 0.28)
"""Width and height of a field."""
GAP, ROW_GAP, GRID_GAP, HEAD_GAP, COUNT_WIDTH = 0.14, 0.12, 0.1, 0.08, 0.4
LABEL_SHARE, FIELD_SHARE = 0.26, 0.6
"""Of a legend of two features: least share of the labels of rows, and that of a field beside its count."""

Anchor = tuple[PP_ALIGN, MSO_ANCHOR]
LEFT: Anchor = (PP_ALIGN.LEFT, MSO_ANCHOR.MIDDLE)
RIGHT: Anchor = (PP_ALIGN.RIGHT, MSO_ANCHOR.MIDDLE)
LOW: Anchor = (PP_ALIGN.LEFT, MSO_ANCHOR.BOTTOM)
"""Marks of compared districts by place, as in the charts."""
MARK_SIZE = 0.16


def row_heights(items: tuple[LegendItem, ...], width: float, size: float) -> list[float]:
    """Height of every row of a legend."""
    room = _label_room(width)
    return [max(FIELD[1], text_height(item.label, room, size)) + ROW_GAP for item in items]


def draw_legend(shapes: SlideShapes, part: LegendPart) -> None:
    """Draw a legend as one group."""
    group = shapes.add_group_shape()
    box, top = part.box, part.box.top
    for item, height in zip(part.items, row_heights(part.items, box.width, part.size), strict=True):
        inner = height - ROW_GAP
        _draw_field(group.shapes, Box(box.left, top + (inner - FIELD[1]) / 2, *FIELD), item)
        label = Box(box.left + FIELD[0] + GAP, top, _label_room(box.width), inner)
        _draw_label(group.shapes, label, Paragraph(item.label, part.size, bold=bool(item.here)))
        count = Box(box.right - COUNT_WIDTH, top, COUNT_WIDTH, inner)
        _draw_count(group.shapes, count, item, part.size, RIGHT)
        top += height
    describe(group, words.LEGEND_NAME, part.name)


def _label_room(width: float) -> float:
    return width - FIELD[0] - COUNT_WIDTH - 2 * GAP


@dataclass(frozen=True, slots=True)
class GridLayout:
    """Measures of a legend of two features in inches.

    Attributes:
        labels: Width of the labels of rows, with the gap behind them.
        across: Width of a column.
        head: Height of the labels of columns, with the gap below them.
        rows: Height of each row, with the gap below it.
    """

    labels: float
    across: float
    head: float
    rows: tuple[float, ...]

    @property
    def height(self) -> float:
        """Height of the whole."""
        return self.head + sum(self.rows)


def grid_layout(grid: LegendGrid, width: float, size: float) -> GridLayout:
    """Measures in which no label breaks within a word or lies upon the next; ``size`` in points."""
    widest = max(text_width(longest_word(label), size) for label in grid.rows)
    labels = max(width * LABEL_SHARE, widest + GAP)
    across = (width - labels) / len(grid.columns)
    head = max(text_height(label, across - GAP, size) for label in grid.columns) + HEAD_GAP
    heights = (max(FIELD[1], text_height(label, labels - GAP, size)) + GRID_GAP for label in grid.rows)
    return GridLayout(labels, across, head, tuple(heights))


def draw_grid_legend(shapes: SlideShapes, part: GridLegendPart) -> None:
    """Draw a legend of two features as one group: a field with its count for every pair."""
    group = shapes.add_group_shape()
    box, size, grid = part.box, part.size, part.grid
    layout = grid_layout(grid, box.width, size)
    lefts = [box.left + layout.labels + column * layout.across for column in range(len(grid.columns))]
    for left, label in zip(lefts, grid.columns, strict=True):
        place = Box(left, box.top, layout.across - GAP, layout.head - HEAD_GAP)
        _draw_label(group.shapes, place, Paragraph(label, size), LOW)
    top = box.top + layout.head
    for label, items, height in zip(grid.rows, grid.fields, layout.rows, strict=True):
        inner = height - GRID_GAP
        place = Box(box.left, top, layout.labels - GAP, inner)
        _draw_label(group.shapes, place, Paragraph(label, size))
        for left, item in zip(lefts, items, strict=True):
            field = Box(left, top + (inner - FIELD[1]) / 2, layout.across * FIELD_SHARE, FIELD[1])
            _draw_field(group.shapes, field, item)
            room = layout.across * (1 - FIELD_SHARE) - GAP
            _draw_count(group.shapes, Box(field.right + GAP / 2, top, room, inner), item, size)
        top += height
    describe(group, words.LEGEND_NAME, part.name)


def mark_lines(part: MarkPart) -> int:
    """Lines the marks take."""
    return _mark_places(part)[-1][1] + 1


def draw_marks(shapes: SlideShapes, part: MarkPart) -> None:
    """Draw the marks of a chart with their names, from left to right, as one group."""
    group = shapes.add_group_shape()
    line = part.size * 1.3 / POINTS
    for entry, (left, row) in zip(part.entries, _mark_places(part), strict=True):
        top = part.box.top + row * line
        if entry.style:
            _mark(group.shapes, entry.style, entry.label, left + MARK_SIZE / 2, top + line / 2)
        label = Box(left + MARK_SIZE + GAP / 2, top, _mark_width(entry.label, part.size) - MARK_SIZE, line)
        text = [Paragraph(entry.label, part.size)]
        shape = text_box(group.shapes, label, text, anchor=MSO_ANCHOR.MIDDLE, wrap=False)
        describe(shape, words.LABEL_NAME.format(entry.label), entry.label)
    describe(group, words.LEGEND_NAME, part.name)


def _mark_places(part: MarkPart) -> list[tuple[float, int]]:
    """Left edge and line of every mark."""
    left, row, found = part.box.left, 0, []
    for entry in part.entries:
        width = _mark_width(entry.label, part.size)
        if left + width > part.box.right:
            left, row = part.box.left, row + 1
        found.append((left, row))
        left += width + 2 * GAP
    return found


def _mark_width(name: str, size: float) -> float:
    return MARK_SIZE + GAP / 2 + text_width(name, size)


def _mark(shapes: GroupShapes, style: PointStyle, name: str, x: float, y: float) -> None:
    """A mark around a place, as the chart draws it."""
    shape = _mark_shape(shapes, style.mark, x, y)
    plain(shape)
    fill = mark_fill(style)
    if fill:
        paint(shape.fill, Style(fill))
    else:
        shape.fill.background()
    colour, width = mark_edge(style)
    outline(shape.line, colour, width * PIXEL)
    shape.line.dash_style = MSO_LINE.ROUND_DOT if style.dotted else MSO_LINE.SOLID
    decorate(shape, words.MARK_NAME.format(name))


def _mark_shape(shapes: GroupShapes, mark: Mark, x: float, y: float) -> Shape:
    """A circle, or a shape with the corners of the mark."""
    radius = MARK_SIZE / 2
    first, *further = [
        [(Inches(x + across * radius), Inches(y + down * radius)) for across, down in line]
        for line in mark_corners(mark)
    ] or [[]]
    if not first:
        return shapes.add_shape(MSO_SHAPE.OVAL, *inches(Box(x - radius, y - radius, MARK_SIZE, MARK_SIZE)))
    closed = mark not in STROKED_MARKS
    builder = shapes.build_freeform(*first[0])
    builder.add_line_segments(first[1:], close=closed)
    for start, *rest in further:
        builder.move_to(*start)
        builder.add_line_segments(rest, close=closed)
    return builder.convert_to_shape()


def _draw_field(shapes: GroupShapes, box: Box, item: LegendItem) -> None:
    """The field of a class or category; a strong edge marks that of the chosen district."""
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *inches(box))
    plain(shape)
    paint(shape.fill, item.style)
    outline(shape.line, INK if item.here else BORDER_ON_LIGHT, 2.5 if item.here else 0.5)
    name = words.SWATCH_NAME.format(item.label)
    describe(shape, name, words.SWATCH_DESCRIPTION.format(item.label, item.count))


def _draw_label(shapes: GroupShapes, box: Box, label: Paragraph, place: Anchor = LEFT) -> None:
    shape = text_box(shapes, box, [label], *place)
    describe(shape, words.LABEL_NAME.format(label.text), label.text)


def _draw_count(shapes: GroupShapes, box: Box, item: LegendItem, size: float, place: Anchor = LEFT) -> None:
    text = str(item.count)
    shape = text_box(shapes, box, [Paragraph(text, size, bold=True)], *place)
    describe(shape, words.COUNT_NAME.format(text), text)
