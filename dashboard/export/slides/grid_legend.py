"""A legend of two features as native shapes: a field with its count for every pair."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.shapes.shapetree import SlideShapes

from dashboard.export.slides.accessible import describe
from dashboard.export.slides.legend_shapes import FIELD, GAP, LOW, draw_field, draw_text
from dashboard.export.slides.parts import Box, GridLegendPart, Paragraph
from dashboard.export.type_width import SPARE, longest_word, text_height, text_width
from dashboard.texts import export_slides as words

HEAD_GAP, ROW_GAP = 0.08, 0.1
LABEL_SHARE, FIELD_SHARE = 0.26, 0.6
"""Least share of the labels of rows, and share of a field beside its count."""


@dataclass(frozen=True, slots=True)
class GridLayout:
    """Measures of a legend in inches.

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


def grid_layout(columns: Sequence[str], rows: Sequence[str], width: float, size: float) -> GridLayout:
    """Measures in which no label breaks within a word or lies upon the next; ``size`` in points."""
    widest = max(text_width(longest_word(label), size) for label in rows) * SPARE
    labels = max(width * LABEL_SHARE, widest + GAP)
    across = (width - labels) / len(columns)
    head = max(text_height(label, across - GAP, size) for label in columns) + HEAD_GAP
    heights = (max(FIELD[1], text_height(label, labels - GAP, size)) + ROW_GAP for label in rows)
    return GridLayout(labels, across, head, tuple(heights))


def draw_grid_legend(shapes: SlideShapes, part: GridLegendPart) -> None:
    """Draw a legend of two features as one group."""
    group = shapes.add_group_shape()
    box, size = part.box, part.size
    layout = grid_layout(part.columns, part.rows, box.width, size)
    for column, label in enumerate(part.columns):
        left = box.left + layout.labels + column * layout.across
        place = Box(left, box.top, layout.across - GAP, layout.head - HEAD_GAP)
        draw_text(group.shapes, place, Paragraph(label, size), words.LABEL_NAME, LOW)
    top = box.top + layout.head
    for label, fields, height in zip(part.rows, part.fields, layout.rows, strict=True):
        inner = height - ROW_GAP
        place = Box(box.left, top, layout.labels - GAP, inner)
        draw_text(group.shapes, place, Paragraph(label, size), words.LABEL_NAME)
        for column, entry in enumerate(fields):
            left = box.left + layout.labels + column * layout.across
            field = Box(left, top + (inner - FIELD[1]) / 2, layout.across * FIELD_SHARE, FIELD[1])
            draw_field(group.shapes, field, entry)
            room = layout.across * (1 - FIELD_SHARE) - GAP
            count = Box(field.right + GAP / 2, top, room, inner)
            draw_text(group.shapes, count, Paragraph(entry.count, size, bold=True), words.COUNT_NAME)
        top += height
    describe(group, words.LEGEND_NAME, part.name)
