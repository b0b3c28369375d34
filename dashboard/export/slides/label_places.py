"""Sides of the names beside the points of a chart, so that no two names lie upon each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.slides.page import LINE_SPACING, text_width

SIDES = ("above", "right", "left", "below")
POINT = 0.09
"""Half size of a point, in inches."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point with its name, in inches from the lower left corner of the chart."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _Patch:
    left: float
    low: float
    right: float
    high: float

    def meets(self, other: "_Patch") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )


def label_sides(spots: Sequence[Spot], size: float, width: float) -> dict[str, str]:
    """Side of each name, the first free one; "" where there is none: a table or the notes name it.

    >>> label_sides([Spot("Suhl", 2.0, 1.0), Spot("Gera", 2.0, 1.25)], 11, 9.0)
    {'Suhl': 'right', 'Gera': 'above'}
    """
    taken = [_Patch(s.x - POINT, s.y - POINT, s.x + POINT, s.y + POINT) for s in spots]
    found: dict[str, str] = {}
    for spot in spots:
        for side in SIDES:
            patch = _patch(spot, side, size)
            inside = patch.left >= 0 and patch.right <= width and patch.low >= 0
            if inside and not any(patch.meets(other) for other in taken):
                taken.append(patch)
                found[spot.name] = side
                break
        else:
            found[spot.name] = ""
    return found


def _patch(spot: Spot, side: str, size: float) -> _Patch:
    """Where a name lies on a side of its point."""
    width, height = text_width(spot.name, size) * 1.06, size * LINE_SPACING / 72
    x = {"left": spot.x - POINT - width, "right": spot.x + POINT}.get(side, spot.x - width / 2)
    y = {"above": spot.y + POINT, "below": spot.y - POINT - height}.get(side, spot.y - height / 2)
    return _Patch(x, y, x + width, y + height)
