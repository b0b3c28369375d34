"""Legends as native shapes: fields in the colours and patterns of the map, labels, numbers of districts."""

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Inches

from dashboard.export.slides.accessible import decorate, describe, plain
from dashboard.export.slides.paint import outline, paint, rgb
from dashboard.export.slides.parts import Box, GridLegendPart, LegendPart, MarkPart, Paragraph, Swatch
from dashboard.export.slides.text_boxes import text_box
from dashboard.export.slides.type_width import text_height, text_width
from dashboard.figures import theme
from dashboard.texts import export_slides as words

FIELD = (0.46, 0.28)
"""Width and height of a field."""
GAP, ROW_GAP, COUNT_WIDTH = 0.14, 0.12, 0.4
GRID_HEAD_GAP = 0.08
LABEL_SHARE, FIELD_SHARE = 0.26, 0.6
"""Shares of the labels of rows, and of a field beside its count."""

_Place = tuple[PP_ALIGN, MSO_ANCHOR]
LEFT: _Place = (PP_ALIGN.LEFT, MSO_ANCHOR.MIDDLE)
RIGHT: _Place = (PP_ALIGN.RIGHT, MSO_ANCHOR.MIDDLE)
LOW: _Place = (PP_ALIGN.LEFT, MSO_ANCHOR.BOTTOM)

MARK_SHAPES = (
    MSO_SHAPE.OVAL, MSO_SHAPE.RECTANGLE, MSO_SHAPE.DIAMOND, MSO_SHAPE.ISOSCELES_TRIANGLE,
    MSO_SHAPE.MATH_MULTIPLY, MSO_SHAPE.MATH_PLUS, MSO_SHAPE.STAR_6_POINT, MSO_SHAPE.MATH_MINUS,
)  # fmt: skip
"""Marks of compared districts by place, as in the charts."""
MARK_SIZE = 0.16


def row_heights(entries: tuple[Swatch, ...], width: float, size: float) -> list[float]:
    """Height of every row of a legend."""
    room = width - FIELD[0] - COUNT_WIDTH - 2 * GAP
    return [max(FIELD[1], text_height(entry.label, room, size)) + ROW_GAP for entry in entries]


def draw_legend(shapes: SlideShapes, part: LegendPart) -> None:
    """Draw a legend as one group."""
    group = shapes.add_group_shape()
    top = part.box.top
    room = part.box.width - FIELD[0] - COUNT_WIDTH - 2 * GAP
    for entry, height in zip(part.entries, row_heights(part.entries, part.box.width, part.size), strict=True):
        inner = height - ROW_GAP
        _field(group.shapes, Box(part.box.left, top + (inner - FIELD[1]) / 2, *FIELD), entry)
        label = Box(part.box.left + FIELD[0] + GAP, top, room, inner)
        text = Paragraph(entry.label, part.size, bold=entry.chosen)
        _text(group.shapes, label, text, words.LABEL_NAME)
        count = Box(part.box.right - COUNT_WIDTH, top, COUNT_WIDTH, inner)
        _text(group.shapes, count, Paragraph(entry.count, part.size, bold=True), words.COUNT_NAME, RIGHT)
        top += height
    describe(group, words.LEGEND_NAME, part.name)


def draw_grid_legend(shapes: SlideShapes, part: GridLegendPart) -> None:
    """Draw a legend of two features as one group: a field with its count for every pair."""
    group = shapes.add_group_shape()
    box, size = part.box, part.size
    label_width = box.width * LABEL_SHARE
    across = (box.width - label_width) / len(part.columns)
    head = max(text_height(label, across - GAP, size) for label in part.columns) + GRID_HEAD_GAP
    down = (box.height - head) / len(part.rows)
    for column, label in enumerate(part.columns):
        place = Box(box.left + label_width + column * across, box.top, across - GAP, head - GRID_HEAD_GAP)
        _text(group.shapes, place, Paragraph(label, size), words.LABEL_NAME, LOW)
    for row, (label, fields) in enumerate(zip(part.rows, part.fields, strict=True)):
        top = box.top + head + row * down
        place = Box(box.left, top, label_width - GAP, down - GAP)
        _text(group.shapes, place, Paragraph(label, size), words.LABEL_NAME)
        for column, entry in enumerate(fields):
            left = box.left + label_width + column * across
            field = Box(left, top, across * FIELD_SHARE, down - GAP)
            _field(group.shapes, field, entry)
            count = Box(field.right + GAP / 2, top, across * (1 - FIELD_SHARE) - GAP, down - GAP)
            _text(group.shapes, count, Paragraph(entry.count, size, bold=True), words.COUNT_NAME)
    describe(group, words.LEGEND_NAME, part.name)


def mark_lines(part: MarkPart) -> int:
    """Lines the marks take."""
    return _mark_places(part)[-1][1] + 1


def draw_marks(shapes: SlideShapes, part: MarkPart) -> None:
    """Draw the marks of compared districts with their names, from left to right, as one group."""
    group = shapes.add_group_shape()
    line = part.size * 1.3 / 72
    for (place, name), (left, row) in zip(part.entries, _mark_places(part), strict=True):
        top = part.box.top + row * line
        _mark(group.shapes, place, left, top + (line - MARK_SIZE) / 2)
        label = Box(left + MARK_SIZE + GAP / 2, top, _mark_width(name, part.size) - MARK_SIZE, line)
        text = [Paragraph(name, part.size)]
        shape = text_box(group.shapes, label, text, anchor=MSO_ANCHOR.MIDDLE, wrap=False)
        describe(shape, words.LABEL_NAME.format(name), name)
    describe(group, words.LEGEND_NAME, part.name)


def _mark_places(part: MarkPart) -> list[tuple[float, int]]:
    """Left edge and line of every mark."""
    left, row, found = part.box.left, 0, []
    for _, name in part.entries:
        width = _mark_width(name, part.size)
        if left + width > part.box.right:
            left, row = part.box.left, row + 1
        found.append((left, row))
        left += width + 2 * GAP
    return found


def _mark_width(name: str, size: float) -> float:
    return MARK_SIZE + GAP / 2 + text_width(name, size) * 1.05


def _mark(shapes: GroupShapes, place: int, left: float, top: float) -> None:
    kind = MARK_SHAPES[place % len(MARK_SHAPES)]
    shape = shapes.add_shape(kind, Inches(left), Inches(top), Inches(MARK_SIZE), Inches(MARK_SIZE))
    plain(shape)
    colour = theme.SERIES_COLOURS[place]
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    outline(shape.line, colour, 0)
    decorate(shape, words.MARK_NAME.format(place + 1))


def _field(shapes: GroupShapes, box: Box, entry: Swatch) -> None:
    sides = (Inches(side) for side in (box.left, box.top, box.width, box.height))
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *sides)
    plain(shape)
    paint(shape.fill, entry.style)
    line = theme.INK if entry.chosen else theme.BORDER_ON_LIGHT
    outline(shape.line, line, 2.5 if entry.chosen else 0.5)
    name = words.SWATCH_NAME.format(entry.label)
    describe(shape, name, words.SWATCH_DESCRIPTION.format(entry.label, entry.count))


def _text(shapes: GroupShapes, box: Box, paragraph: Paragraph, name: str, place: _Place = LEFT) -> None:
    shape = text_box(shapes, box, [paragraph], *place)
    describe(shape, name.format(paragraph.text), paragraph.text)
