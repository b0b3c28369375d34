"""The legend of a map as SVG: fields with counts, a grid of need and status, short lists of values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.drawing import style
from dashboard.drawing.lettering import NORMAL, STRONG, width, wrapped
from dashboard.drawing.map_scene import LegendGrid, LegendItem
from dashboard.drawing.style import TYPE_SIZES, Style
from dashboard.drawing.svg import FIELD_HEIGHT, FIELD_WIDTH, element, field, stroke, text
from dashboard.texts import export_data as words
from dashboard.texts.need import LEVELS

SMALL, SIZE = TYPE_SIZES[1], TYPE_SIZES[2]
STEP, SMALL_STEP = 20.0, 16.0
"""Distance of the lines of a text, of its usual and of its small size."""
GAP, COUNT_ROOM, LABEL_SHARE = 9.0, 26.0, 0.26
"""Between a field and its label; room of the count at the right edge; least share of the labels of rows."""

Stacked = tuple[str, float]
"""Elements, and their lower edge."""


@dataclass(frozen=True, slots=True)
class LegendColumn:
    """Things below each other from ``x``, ``room`` pixels wide; each takes its upper edge ``y``."""

    x: float
    room: float

    def heading(self, y: float, left: str, right: str = "") -> Stacked:
        """A heading with a rule below."""
        base = y + SIZE
        rule = stroke(f"M{self.x:.0f} {base + 8:.0f}h{self.room:.0f}", style.LINE, 1)
        written = text(left, self.x, base, SIZE, font_weight=STRONG)
        return written + (self._right(right, base, SMALL) if right else "") + rule, base + 16

    def fields(self, y: float, items: Iterable[LegendItem]) -> Stacked:
        """Legend entries, each as high as its label needs."""
        drawn = []
        for item in items:
            svg, y = self.field(y, item.style, chosen(item), str(item.count), strong=bool(item.here))
            drawn.append(svg)
        return "".join(drawn), y

    def field(self, y: float, look: Style, label: str, count: str = "", *, strong: bool = False) -> Stacked:
        """A field with its label, broken where it is long, and a count at the right edge."""
        weight, left = STRONG if strong else NORMAL, self.x + FIELD_WIDTH + GAP
        lines = wrapped(label, SIZE, self.x + self.room - COUNT_ROOM - left, weight)
        written = _lines(lines, left, y + SIZE, weight=weight)
        counted = self._right(count, y + SIZE) if count else ""
        return field(look, self.x, y) + written + counted, y + STEP * len(lines) + GAP

    def pairs(self, y: float, pairs: Iterable[tuple[str, str]]) -> Stacked:
        """Names on the left, values on the right."""
        drawn = []
        for name, value in pairs:
            drawn.append(text(name, self.x, y + SIZE, SIZE))
            drawn.append(self._right(value, y + SIZE, font_weight=STRONG, fill=style.INK))
            y += STEP + 2
        return "".join(drawn), y

    def paragraph(self, y: float, content: str) -> Stacked:
        """A small text."""
        lines = wrapped(content, SMALL, self.room)
        drawn = (
            text(line, self.x, y + SMALL + SMALL_STEP * place, SMALL, fill=style.MUTED)
            for place, line in enumerate(lines)
        )
        return "".join(drawn), y + SMALL_STEP * len(lines) + GAP

    def grid(self, y: float, grid: LegendGrid) -> Stacked:
        """Need in columns, status in rows, a field with its count where they meet; the chosen one framed.

        What the levels of need stand for is written below, for units are long words.
        """
        longest = max(width(word, SMALL) for label in grid.rows for word in label.split(" "))
        labels = max(longest + GAP, self.room * LABEL_SHARE)
        across = (self.room - labels) / len(grid.columns)
        heads = [wrapped(label, SMALL, across - GAP / 2) for label in LEVELS]
        drawn = [
            _lines(lines, self.x + labels + across * place, y + SMALL, SMALL)
            for place, lines in enumerate(heads)
        ]
        y += SMALL_STEP * max(map(len, heads)) + GAP
        for label, row in zip(grid.rows, grid.fields, strict=True):
            lines = wrapped(label, SMALL, labels - GAP / 2)
            drawn.append(_lines(lines, self.x, y + SMALL + 1, SMALL))
            drawn += [_cell(item, self.x + labels + across * place, y) for place, item in enumerate(row)]
            y += max(FIELD_HEIGHT, SMALL_STEP * len(lines)) + GAP
        here = next((chosen(item) for row in grid.fields for item in row if item.here), "")
        for label in (*([here] if here else []), *grid.columns):
            weight = STRONG if label == here else NORMAL
            lines = wrapped(label, SMALL, self.room, weight)
            drawn.append(_lines(lines, self.x, y + SMALL, SMALL, weight))
            y += SMALL_STEP * len(lines) + 2
        return "".join(drawn), y + GAP

    def _right(self, content: str, base: float, size: float = SIZE, **attributes: str | float) -> str:
        looks = {"fill": style.MUTED, **attributes}
        return text(content, self.x + self.room, base, size, text_anchor="end", **looks)


def chosen(item: LegendItem) -> str:
    """Label of an entry, with the chosen district where it falls into it."""
    return words.HERE.format(item.label, item.here) if item.here else item.label


def _cell(item: LegendItem, x: float, y: float) -> str:
    count = text(
        str(item.count), x + FIELD_WIDTH + GAP, y + SIZE, SIZE,
        fill=style.INK if item.here else style.MUTED, font_weight=STRONG if item.here else None,
    )  # fmt: skip
    frame = element(
        "rect", x=x - 2, y=y - 2, width=FIELD_WIDTH + 4, height=FIELD_HEIGHT + 4, rx=3, fill="none",
        stroke=style.INK, stroke_width=2,
    )  # fmt: skip
    return field(item.style, x, y) + count + (frame if item.here else "")


def _lines(lines: Sequence[str], x: float, base: float, size: float = SIZE, weight: int = NORMAL) -> str:
    step = STEP if size == SIZE else SMALL_STEP
    return "".join(
        text(line, x, base + step * index, size, font_weight=weight) for index, line in enumerate(lines)
    )
