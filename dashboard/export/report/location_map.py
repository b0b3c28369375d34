"""Where a district lies: the Land with the district and its numbered neighbours, in true proportions."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from dashboard.figures import theme
from dashboard.model.dataset import Dataset
from dashboard.model.territory import OutsideTerritory, Territory

MARGIN = 11_000
"""Metres drawn around the Land."""
NEAR = 14_000
"""How far from the district the number of a neighbour beyond the state border stands, at most, in metres."""
LABEL_TOLERANCE = 300  # metres
TOLERANCE = 500  # metres: a fourth of a millimetre on paper
SCALE_KM = 50
METRES_PER_KM = 1000

CHOSEN_FILL = theme.CATEGORY_STYLES["model"].fill
NEAR_FILL = theme.CATEGORY_STYLES["stage_1"].fill
LAND_FILL = theme.NEED_FILLS[0]
NEAR_OUTSIDE_FILL = "#d8dddb"
OUTSIDE_FILL = theme.OUTSIDE_FILL


@dataclass(frozen=True, slots=True)
class NumberedPlace:
    """Number of a neighbour; ``x`` and ``y`` are shares of the map's width and height from the upper left."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LocationMap:
    """A drawn map.

    Attributes:
        svg: Areas and borders, without letters.
        ratio: Height divided by width.
        scale: Share of the width that ``SCALE_KM`` kilometres take.
    """

    svg: str
    ratio: float
    scale: float
    places: tuple[NumberedPlace, ...]


def location_map(dataset: Dataset, territory: Territory, code: str) -> LocationMap:
    """Draw the Land with a district dark, its neighbours toned and numbered from 1, longest border first."""
    window = _window(territory)
    near = tuple(neighbour.code for neighbour in dataset.neighbours[territory.key][code])
    polygons = _for_print(dataset.outside, territory)
    drawing = _Drawing(window)
    for other in dataset.outside.simplified:
        visible = shapely.intersection(polygons[other], window)
        drawing.area(visible, NEAR_OUTSIDE_FILL if other in near else OUTSIDE_FILL, theme.OUTSIDE_LINE, 250)
    for other in territory.codes:
        fill = NEAR_FILL if other in near else LAND_FILL
        drawing.area(polygons[other], fill, theme.BORDER_ON_LIGHT, 250)
    drawing.area(_union(tuple(polygons[other] for other in territory.codes)), "none", theme.MUTED, 500)
    drawing.area(polygons[code], CHOSEN_FILL, CHOSEN_FILL, 500)
    surroundings = shapely.intersection(shapely.buffer(polygons[code], NEAR), window)
    places = tuple(
        drawing.place(number, _visible(other, polygons, territory, surroundings))
        for number, other in enumerate(near, 1)
    )
    return LocationMap(drawing.svg(), drawing.ratio, SCALE_KM * METRES_PER_KM / drawing.width, places)


def _window(territory: Territory) -> Polygon:
    west, south, east, north = shapely.total_bounds(
        np.array(list(territory.simplified.values()), dtype=object)
    )
    return box(west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN)


def _for_print(outside: OutsideTerritory, territory: Territory) -> dict[str, BaseGeometry]:
    """All districts by code, as coarse as a map of ten centimetres can show; shared borders stay shared."""
    polygons = {**outside.simplified, **territory.simplified}
    return dict(zip(polygons, _coarse(tuple(polygons.values())), strict=True))


@lru_cache(maxsize=4)
def _coarse(polygons: tuple[BaseGeometry, ...]) -> tuple[BaseGeometry, ...]:
    return tuple(shapely.coverage_simplify(np.array(polygons, dtype=object), TOLERANCE))


@lru_cache(maxsize=4)
def _union(polygons: tuple[BaseGeometry, ...]) -> BaseGeometry:
    return shapely.coverage_union_all(np.array(polygons, dtype=object))


def _visible(
    code: str, polygons: Mapping[str, BaseGeometry], territory: Territory, surroundings: BaseGeometry
) -> BaseGeometry:
    """Where a neighbour's number may stand: in the Land anywhere on it, beyond where it is near and drawn."""
    polygon = polygons[code]
    return polygon if code in territory.names else shapely.intersection(polygon, surroundings)


class _Drawing:
    """Paths on a window of metres, turned so that north is up."""

    def __init__(self, window: Polygon) -> None:
        self._west, south, east, self._north = window.bounds
        self.width = east - self._west
        self._height = self._north - south
        self.ratio = self._height / self.width
        self._paths: list[str] = []

    def area(self, shape: BaseGeometry, fill: str, line: str, line_width: int) -> None:
        """Add a polygon or several; widths in metres."""
        rings = (
            ring
            for polygon in shapely.get_parts(shape)
            if polygon.geom_type == "Polygon"
            for ring in (polygon.exterior, *polygon.interiors)
        )
        path = "".join(self._ring(np.asarray(ring.coords)) for ring in rings)
        self._paths.append(f"<path d='{path}' fill='{fill}' stroke='{line}' stroke-width='{line_width}'/>")

    def place(self, number: int, shape: BaseGeometry) -> NumberedPlace:
        """Centre of the largest circle inside a shape."""
        largest = max(shapely.get_parts(shape), key=lambda part: float(part.area))
        centre = shapely.get_point(shapely.maximum_inscribed_circle(largest, tolerance=LABEL_TOLERANCE), 0)
        x, y = (centre.x - self._west) / self.width, (self._north - centre.y) / self._height
        return NumberedPlace(number, round(x, 4), round(y, 4))

    def svg(self) -> str:
        """The drawing in the order the areas were added."""
        return (
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {self.width:.0f} {self._height:.0f}'>"
            f"<g fill-rule='evenodd' stroke-linejoin='round'>{''.join(self._paths)}</g></svg>"
        )

    def _ring(self, points: NDArray[np.float64]) -> str:
        x = np.rint(points[:, 0] - self._west).astype(int)
        y = np.rint(self._north - points[:, 1]).astype(int)
        return "M" + "L".join(f"{a} {b}" for a, b in zip(x.tolist(), y.tolist(), strict=True)) + "Z"
