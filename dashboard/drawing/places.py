"""Where names stand: on a map inside their district, in a chart beside their point, never upon each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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

Box = tuple[str, float, float]
"""Code of a district, width and height of what is written into it, in units."""
Places = NDArray[np.float64]
"""Rows of units to the right and downwards."""


def map_places(plane: Plane, boxes: Sequence[Box]) -> Mapping[str, tuple[float, float]]:
    """Middle of every name in units; small districts choose first: they have the least room."""
    rounded = tuple(sorted((code, _up(width), _up(height)) for code, width, height in boxes))
    with LOCK:
        return _placed(plane, rounded)


def overflows(plane: Plane, box: Box, place: tuple[float, float]) -> bool:
    """Whether a name reaches beyond its district."""
    code, width, height = box
    x, y = place
    name = shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    with LOCK:
        return not bool(shapely.covers(plane.polygons[code], name))


def _up(size: float) -> float:
    return float(np.ceil(size / ROUNDED) * ROUNDED)


@lru_cache(maxsize=512)
def _placed(plane: Plane, boxes: tuple[Box, ...]) -> Mapping[str, tuple[float, float]]:
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


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a chart with its name, in units to the right and downwards; the name is ``width`` wide."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle in units."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Rectangle") -> float:
        """Common area."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)


ROUNDS = 6
POINT_WEIGHT = 4
"""A name on a point is worse than a name on a name."""


def chart_places(spots: Sequence[Spot], frame: Rectangle, height: float, radius: float) -> list[Rectangle]:
    """Where the names of points stand: each in turn moves to where it covers least, until none gains by it.

    Args:
        spots: The points.
        frame: The field names should stay in.
        height: Of a name.
        radius: Of a point.
    """
    points = [
        Rectangle(s.x - radius - 1, s.y - radius - 1, s.x + radius + 1, s.y + radius + 1) for s in spots
    ]
    choices = [_around(spot, height, radius + 4) for spot in spots]
    boxes = [options[0] for options in choices]
    for _ in range(ROUNDS):
        before = list(boxes)
        for index, options in enumerate(choices):
            others = [box for other, box in enumerate(boxes) if other != index]
            costs = [_covered(box, points, others, frame) for box in options]
            boxes[index] = options[costs.index(min(costs))]
        if boxes == before:
            break
    return boxes


def _around(spot: Spot, height: float, gap: float) -> list[Rectangle]:
    """Places for a name: right, left, above, below, then aslant."""
    x, y, long, near = spot.x, spot.y, spot.width, gap * 0.7
    corners = (
        (x + gap, y - height / 2),
        (x - gap - long, y - height / 2),
        (x - long / 2, y - gap - height),
        (x - long / 2, y + gap),
        (x + near, y - near - height),
        (x + near, y + near),
        (x - near - long, y - near - height),
        (x - near - long, y + near),
    )
    return [Rectangle(left, top, left + long, top + height) for left, top in corners]


def _covered(
    box: Rectangle, points: Sequence[Rectangle], names: Sequence[Rectangle], frame: Rectangle
) -> float:
    """Area of points and names under a box, points counting more, and of the box outside the frame."""
    area = (box.right - box.left) * (box.bottom - box.top)
    under_points = sum(box.overlap(point) for point in points)
    under_names = sum(box.overlap(name) for name in names)
    return round(POINT_WEIGHT * under_points + under_names + area - box.overlap(frame), 3)
