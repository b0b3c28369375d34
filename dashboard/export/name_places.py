"""Where the names of districts stand on a map: inside their district, and never upon each other."""

from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.geography import LOCK

STEPS = 13
"""Places tried across a district, and as many from north to south."""
UPON_ANOTHER, FROM_MIDDLE = 6.0, 0.25
"""Weight of lying upon another name and of being off the middle, against lying outside the district."""
TOLERANCE = 200  # metres
COARSE = 300  # metres; outlines need be no finer to tell where a name has room

Points = NDArray[np.float64]
"""Rows of x and y in metres."""


def name_places(
    polygons: Mapping[str, BaseGeometry], sizes: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Middle of every name in metres; ``sizes`` are widths and heights of the names in metres.

    Small districts choose first: they have the least room.
    """
    with LOCK:
        return _placed(polygons, sizes)


def _placed(
    polygons: Mapping[str, BaseGeometry], sizes: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    taken: list[NDArray[np.float64]] = []
    for code in sorted(polygons, key=lambda code: (polygons[code].area, code)):
        polygon, half = polygons[code], np.array(sizes[code]) / 2
        points = _candidates(polygon)
        bounds = np.hstack([points - half, points + half])
        best = int(np.argmin(_cost(bounds, shapely.simplify(polygon, COARSE), taken, points)))
        taken.append(bounds[best])
        found[code] = (float(points[best, 0]), float(points[best, 1]))
    return found


def overflows(polygon: BaseGeometry, place: tuple[float, float], size: tuple[float, float]) -> bool:
    """Whether a name reaches beyond its district."""
    (x, y), (width, height) = place, size
    name = shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    with LOCK:
        return not bool(shapely.covers(polygon, name))


def _candidates(polygon: BaseGeometry) -> Points:
    """The middle of the widest place, then a grid of points inside the district."""
    middle = shapely.get_coordinates(
        shapely.get_point(shapely.maximum_inscribed_circle(polygon, tolerance=TOLERANCE), 0)
    )
    west, south, east, north = polygon.bounds
    x, y = np.meshgrid(np.linspace(west, east, STEPS), np.linspace(south, north, STEPS))
    inside = shapely.contains_xy(polygon, x.ravel(), y.ravel())
    grid = np.column_stack([x.ravel()[inside], y.ravel()[inside]])
    return np.asarray(np.vstack([middle, grid]), dtype=np.float64)


def _cost(
    bounds: NDArray[np.float64], polygon: BaseGeometry, taken: Sequence[NDArray[np.float64]], points: Points
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
