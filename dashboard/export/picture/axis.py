"""Axes: from values to pixels, and round numbers for the grid lines."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import formatting
from dashboard.drawing.svg import stroke, text
from dashboard.figures import theme

GRID = "#e3e8e7"
SIZE = 14
TICKS = 5
ROOM = 0.06
"""Free share of an axis beyond the outermost values."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from ``low`` to ``high`` on pixels from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Pixel of a value."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def axis_for(values: Sequence[float], start: float, end: float) -> Axis:
    """An axis with a little room around the values; a single value gets room of its own."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = ROOM * (high - low) or abs(low) / 10 or 1.0
    return Axis(low - room, high + room, start, end)


def ticks(axis: Axis) -> list[tuple[float, str]]:
    """Round numbers inside an axis with their German text.

    >>> ticks(Axis(0.4, 2.2, 0, 100))
    [(0.5, '0,5'), (1.0, '1,0'), (1.5, '1,5'), (2.0, '2,0')]
    """
    rough = (axis.high - axis.low) / TICKS
    power = math.floor(math.log10(rough))
    step = next(s * 10.0**power for s in (1, 2, 2.5, 5, 10) if s * 10.0**power >= rough * 0.999)
    decimals = max(0, -power + (1 if f"{step / 10.0**power:g}" == "2.5" else 0))
    decimals -= 1 if f"{step / 10.0**power:g}" == "10" and decimals else 0
    first, last = math.ceil(axis.low / step), math.floor(axis.high / step)
    values = [round(index * step, 10) for index in range(first, last + 1)]
    return [(value, formatting.number(value, decimals)) for value in values]


def horizontal_grid(axis: Axis, left: float, right: float) -> str:
    """Grid lines across a chart with their numbers on the left."""
    lines = []
    for value, label in ticks(axis):
        y = axis.place(value)
        lines.append(stroke(f"M{left:.1f} {y:.1f}H{right:.1f}", GRID, 1))
        lines.append(text(label, left - 10, y + SIZE * 0.35, SIZE, text_anchor="end", fill=theme.MUTED))
    return "".join(lines)


def vertical_grid(axis: Axis, top: float, bottom: float) -> str:
    """Grid lines down a chart with their numbers below."""
    lines = []
    for value, label in ticks(axis):
        x = axis.place(value)
        lines.append(stroke(f"M{x:.1f} {top:.1f}V{bottom:.1f}", GRID, 1))
        lines.append(text(label, x, bottom + SIZE + 8, SIZE, text_anchor="middle", fill=theme.MUTED))
    return "".join(lines)
