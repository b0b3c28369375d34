"""Where names stand: on a map inside their district, in a chart beside their point, never upon each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.geography import LOCK, Plane

STEPS = 15
"""Places tried across a district, and as many from north to south."""
UPON_ANOTHER, FROM_MIDDLE = 6.0, 0.25
"""Weight of lying upon another name and of being off the middle, against lying outside the district."""
TOLERANCE, COARSE = 1.0, 1.5
"""Units: of the widest place of a district, and of outlines fine enough to tell where a name has room."""
ROUNDED = 4.0
"""Units that sizes of names are rounded up to, so that alike names share their places."""

NameBox = tuple[str, float, float]
"""Code of a district, width and height of what is written into it, in units."""
Places = NDArray[np.float64]
"""Rows of units to the right and downwards."""


def map_places(plane: Plane, boxes: Sequence[NameBox]) -> Mapping[str, tuple[float, float]]:
    """Middle of every name in units; small districts choose first: they have the least room."""
    rounded = tuple(sorted((code, _up(width), _up(height)) for code, width, height in boxes))
    with LOCK:
        return _placed(plane, rounded)


def _up(size: float) -> float:
    return float(np.ceil(size / ROUNDED) * ROUNDED)


@lru_cache(maxsize=512)
def _placed(plane: Plane, boxes: tuple[NameBox, ...]) -> Mapping[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    taken: list[NDArray[np.float64]] = []
    areas = {code: float(plane.polygons[code].area) for code, _, _ in boxes}
    for code, width, height in sorted(boxes, key=lambda box: (areas[box[0]], box[0])):
        points = _candidates(plane, code)
        half = np.array([width, height]) / 2
        bounds = np.hstack([points - half, points + half])
        best = int(np.argmin(_cost(bounds, _coarse(plane, code), taken, points)))
        taken.append(bounds[best])
        found[code] = (round(float(points[best, 0]), 1), round(float(points[best, 1]), 1))
    return found


@lru_cache(maxsize=256)
def _candidates(plane: Plane, code: str) -> Places:
    """The middle of the widest place, then a grid of points inside the district."""
    polygon = max(shapely.get_parts(plane.polygons[code]), key=lambda part: float(part.area))
    circle = shapely.maximum_inscribed_circle(polygon, tolerance=TOLERANCE)
    middle = shapely.get_coordinates(shapely.get_point(circle, 0))
    west, south, east, north = polygon.bounds
    x, y = np.meshgrid(np.linspace(west, east, STEPS), np.linspace(south, north, STEPS))
    inside = shapely.contains_xy(polygon, x.ravel(), y.ravel())
    grid = np.column_stack([x.ravel()[inside], y.ravel()[inside]])
    return np.asarray(np.vstack([middle, grid]), dtype=np.float64)


@lru_cache(maxsize=256)
def _coarse(plane: Plane, code: str) -> BaseGeometry:
    return shapely.simplify(plane.polygons[code], COARSE)


def _cost(
    bounds: NDArray[np.float64], polygon: BaseGeometry, taken: Sequence[NDArray[np.float64]], points: Places
) -> NDArray[np.float64]:
    """Of every place, from the bounds of the name there and of the names that stand already."""
    area = (bounds[:, 2] - bounds[:, 0]) * (bounds[:, 3] - bounds[:, 1])
    outside = 1 - shapely.area(shapely.intersection(shapely.box(*bounds.T), polygon)) / area
    upon = np.zeros(len(bounds))
    for name in taken:
        sides = np.minimum(bounds[:, 2:], name[2:]) - np.maximum(bounds[:, :2], name[:2])
        upon += np.prod(np.maximum(sides, 0), axis=1) / area
    off = np.hypot(*(points - points[0]).T) / np.sqrt(polygon.area)
    return np.asarray(outside + UPON_ANOTHER * upon + FROM_MIDDLE * off, dtype=np.float64)


class Side(StrEnum):
    """Where a name stands beside its point; the plain ones are tried first."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"
    ABOVE_RIGHT = "above right"
    BELOW_RIGHT = "below right"
    ABOVE_LEFT = "above left"
    BELOW_LEFT = "below left"


DIRECTIONS: Mapping[Side, tuple[int, int]] = {
    Side.RIGHT: (1, 0),
    Side.LEFT: (-1, 0),
    Side.ABOVE: (0, -1),
    Side.BELOW: (0, 1),
    Side.ABOVE_RIGHT: (1, -1),
    Side.BELOW_RIGHT: (1, 1),
    Side.ABOVE_LEFT: (-1, -1),
    Side.BELOW_LEFT: (-1, 1),
}
"""To the right and downwards."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a chart with the size of its name, in units to the right and downwards."""

    x: float
    y: float
    radius: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A name at its side, in units."""

    side: Side
    left: float
    top: float
    right: float
    bottom: float


ROUNDS = 6
GAP = 3.0
"""Units between a point and its name."""
POINT_WEIGHT = 4
"""A name on a point is worse than a name on a name."""
COVERED = 0.2
"""Share of a point that a name may cover."""


@lru_cache(maxsize=256)
def chart_places(
    spots: tuple[Spot, ...], frame: tuple[float, float, float, float], sides: tuple[Side, ...]
) -> tuple[Placed | None, ...]:
    """Where the names of points stand, never upon each other; a name without room is None.

    Each name in turn moves to where it covers least, until none gains by it; then those that still lie
    upon an earlier one, upon a point or outside the frame give way.

    Args:
        spots: The points, the most important first.
        frame: Left, upper, right and lower edge of where names may stand.
        sides: Where they may stand beside their points, the best first.
    """
    if not spots:
        return ()
    options = np.stack([_beside(spots, side) for side in sides], axis=1)
    points = np.array([(s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius) for s in spots])
    covered = _overlap(options[:, :, None], points[None, None]) / np.prod(
        points[:, 2:] - points[:, :2], axis=1
    )
    area = np.prod(options[..., 2:] - options[..., :2], axis=-1)
    outside = area - _overlap(options, np.array(frame))
    upon_points = POINT_WEIGHT * _overlap(options[:, :, None], points[None, None]).sum(axis=2)
    chosen = _settled(options, upon_points + outside)
    barred = (covered.max(axis=2) > COVERED) | (outside > 0.01 * area)
    places: list[Placed | None] = []
    kept = np.empty((0, 4))
    for index, boxes in enumerate(options):
        free = ~barred[index] & (_overlap(boxes[:, None], kept[None]).sum(axis=1) == 0)
        order = (chosen[index], *range(len(sides)))
        found = next((place for place in order if free[place]), None)
        places.append(None if found is None else Placed(sides[found], *map(float, boxes[found])))
        kept = kept if found is None else np.vstack([kept, boxes[found]])
    return tuple(places)


def _beside(spots: Sequence[Spot], side: Side) -> Places:
    """Left, upper, right and lower edge of every name at a side of its point."""
    x, y, radius, width, height = np.array([(s.x, s.y, s.radius, s.width, s.height) for s in spots]).T
    right, down = DIRECTIONS[side]
    gap = (radius + GAP) * (0.7 if right and down else 1)
    left, top = x + right * gap + (right - 1) / 2 * width, y + down * gap + (down - 1) / 2 * height
    return np.column_stack([left, top, left + width, top + height])


def _settled(options: Places, costs: Places) -> list[int]:
    """The option of every name once none gains by moving."""
    chosen = [0] * len(options)
    for _ in range(ROUNDS):
        before = list(chosen)
        for index, boxes in enumerate(options):
            others = np.delete(options[range(len(options)), chosen], index, axis=0)
            upon = _overlap(boxes[:, None], others[None]).sum(axis=1)
            chosen[index] = int(np.argmin(np.round(costs[index] + upon, 3)))
        if chosen == before:
            break
    return chosen


def _overlap(one: Places, other: Places) -> Places:
    """Common area of rectangles."""
    sides = np.minimum(one[..., 2:], other[..., 2:]) - np.maximum(one[..., :2], other[..., :2])
    return np.asarray(np.prod(np.maximum(sides, 0), axis=-1), dtype=np.float64)


def stacked(wanted: Sequence[float], heights: Sequence[float], bottom: float) -> list[float]:
    """Middles of names below each other, as close to the wanted ones as their heights allow.

    None lies below ``bottom``; units run downwards.

    >>> stacked([1.0, 1.5, 9.0], [2.0, 2.0, 2.0], 10.0)
    [1.0, 3.0, 9.0]
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    middles = [wanted[index] for index in order]
    gaps = [(heights[a] + heights[b]) / 2 for a, b in pairwise(order)]
    for place, gap in enumerate(gaps):
        middles[place + 1] = max(middles[place + 1], middles[place] + gap)
    for place in reversed(range(len(middles))):
        limit = middles[place + 1] - gaps[place] if place < len(gaps) else bottom
        middles[place] = min(middles[place], limit)
    found = dict(zip(order, middles, strict=True))
    return [found[index] for index in range(len(wanted))]
