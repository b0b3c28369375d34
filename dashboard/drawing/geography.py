"""Boundaries as they are drawn: one projection in true proportions (EPSG:25832), computed once for each set.

A plane owns copies of its polygons. Nothing else of the program touches them, and whatever asks GEOS for
their places does so under one lock: shared geometry is never written to, whichever thread draws.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from threading import RLock

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.model.territory import OutsideTerritory, Territory

WIDTH = 1000.0
"""Units across a map; widths of lines and sizes of letters on it are in units too."""
AROUND = 0.035
"""Share of the extent of the Land that is shown around it."""
MARGIN = 30.0
"""Units that a map shows around its frame where something is written into districts beyond the border."""
BEYOND = 2_000
"""Metres beyond frame and margin where districts outside are cut, so that the cut is not seen."""
KILOMETRES = 25
"""Length of the scale bar."""

Ring = NDArray[np.float64]
"""Rows of units to the right and downwards, the first not repeated."""
LOCK = RLock()
"""Held while GEOS works on the polygons of a plane."""


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A district as it is drawn: its rings, holes among them, and the same as data of a path."""

    rings: tuple[Ring, ...]
    path: str


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A boundary set in units.

    Attributes:
        key: Of the boundary set.
        height: Units from top to bottom; the width is :data:`WIDTH`.
        scale: Units for a metre.
        districts, outside: Outlines by code, of the districts and of those beyond the border in the frame.
        polygons: Of all of them, as far as frame and margin reach; only for who holds :data:`LOCK`.
    """

    key: str
    height: float
    scale: float
    districts: Mapping[str, Outline]
    outside: Mapping[str, Outline]
    polygons: Mapping[str, BaseGeometry] = field(repr=False)

    @property
    def bar(self) -> float:
        """Length of the scale bar in units."""
        return KILOMETRES * 1000 * self.scale


def plane_of(territory: Territory, outside: OutsideTerritory) -> Plane:
    """The plane of a boundary set, built once."""
    with LOCK:
        return _plane(territory, outside)


@lru_cache(maxsize=16)
def _plane(territory: Territory, outside: OutsideTerritory) -> Plane:
    inside = list(territory.simplified.values())
    west, south, east, north = shapely.total_bounds(np.array(inside, dtype=object)).tolist()
    margin_x, margin_y = (east - west) * AROUND, (north - south) * AROUND
    left, top = west - margin_x, north + margin_y
    scale = WIDTH / (east - west + 2 * margin_x)
    height = (north - south + 2 * margin_y) * scale

    def to_units(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack([(points[:, 0] - left) * scale, (top - points[:, 1]) * scale]).round(1)

    frame = shapely.box(left, top - height / scale, left + WIDTH / scale, top).buffer(MARGIN / scale)
    drawn = {code: shapely.transform(p, to_units) for code, p in territory.simplified.items()}
    seen, around = (
        {code: shapely.transform(p, to_units) for code, p in _within(cut, outside).items()}
        for cut in (frame, shapely.buffer(frame, BEYOND))
    )
    return Plane(
        key=territory.key,
        height=round(height, 1),
        scale=scale,
        districts={code: outline(polygon) for code, polygon in drawn.items()},
        outside={code: outline(polygon) for code, polygon in around.items()},
        polygons=drawn | seen,
    )


def _within(frame: BaseGeometry, outside: OutsideTerritory) -> dict[str, BaseGeometry]:
    """What can be seen of the districts beyond the border."""
    parts = {code: shapely.intersection(polygon, frame) for code, polygon in outside.simplified.items()}
    return {code: part for code, part in parts.items() if not part.is_empty}


def outline(polygon: BaseGeometry) -> Outline:
    """The outline of a polygon in units, with all its parts and holes."""
    rings = tuple(_rings(polygon))
    return Outline(rings, "".join(_steps(ring) for ring in rings))


def _rings(polygon: BaseGeometry) -> Iterator[Ring]:
    for single in shapely.get_parts(polygon):
        if single.geom_type == "Polygon":
            for ring in (single.exterior, *single.interiors):
                yield shapely.get_coordinates(ring)[:-1]


def _steps(ring: Ring) -> str:
    """Data of a closed path in tenths of a unit, each point from the one before."""
    tenths = np.rint(ring * 10).astype(int)
    moves = np.diff(tenths, axis=0)
    steps = [f"{_tenth(x)} {_tenth(y)}" for x, y in moves.tolist() if x or y]
    return f"M{_tenth(int(tenths[0, 0]))} {_tenth(int(tenths[0, 1]))}l{' '.join(steps)}z"


def _tenth(number: int) -> str:
    return f"{number / 10:.1f}".removesuffix(".0")
