"""Legends as native shapes: fields in the colours and patterns of the map, labels, numbers of districts."""

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from pptx.util import Inches

from dashboard.export.slides.accessible import decorate, describe, plain
from dashboard.export.slides.paint import outline, paint, rgb
from dashboard.export.slides.parts import Box, LegendPart, MarkPart, Paragraph, Swatch
from dashboard.export.slides.text_boxes import text_box
from dashboard.export.type_width import text_height, text_width
from dashboard.figures import theme
from dashboard.texts import export_slides as words

FIELD = (0.46, 0.28)
"""Width and height of a field."""
GAP, ROW_GAP, COUNT_WIDTH = 0.14, 0.12, 0.4

Place = tuple[PP_ALIGN, MSO_ANCHOR]
LEFT: Place = (PP_ALIGN.LEFT, MSO_ANCHOR.MIDDLE)
RIGHT: Place = (PP_ALIGN.RIGHT, MSO_ANCHOR.MIDDLE)
LOW: Place = (PP_ALIGN.LEFT, MSO_ANCHOR.BOTTOM)

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
        draw_field(group.shapes, Box(part.box.left, top + (inner - FIELD[1]) / 2, *FIELD), entry)
        label = Box(part.box.left + FIELD[0] + GAP, top, room, inner)
        text = Paragraph(entry.label, part.size, bold=entry.chosen)
        draw_text(group.shapes, label, text, words.LABEL_NAME)
        count = Box(part.box.right - COUNT_WIDTH, top, COUNT_WIDTH, inner)
        draw_text(group.shapes, count, Paragraph(entry.count, part.size, bold=True), words.COUNT_NAME, RIGHT)
        top += height
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


def draw_field(shapes: GroupShapes, box: Box, entry: Swatch) -> None:
    """Draw the field of a class or category."""
    sides = (Inches(side) for side in (box.left, box.top, box.width, box.height))
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *sides)
    plain(shape)
    paint(shape.fill, entry.style)
    line = theme.INK if entry.chosen else theme.BORDER_ON_LIGHT
    outline(shape.line, line, 2.5 if entry.chosen else 0.5)
    name = words.SWATCH_NAME.format(entry.label)
    describe(shape, name, words.SWATCH_DESCRIPTION.format(entry.label, entry.count))


def draw_text(shapes: GroupShapes, box: Box, paragraph: Paragraph, name: str, place: Place = LEFT) -> None:
    """Draw a label or a number."""
    shape = text_box(shapes, box, [paragraph], *place)
    describe(shape, name.format(paragraph.text), paragraph.text)
