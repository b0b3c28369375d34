"""From metres (EPSG:25832) to pixels: districts as paths in true proportions, and a scale bar."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.export.picture.drawing import Point, element, path
from dashboard.export.picture.lettering import text
from dashboard.figures import theme
from dashboard.model.territory import Territory
from dashboard.texts import export_data as words

TOLERANCE = 120
"""Metres that a drawn border may differ from the measured one: less than a pixel."""
AROUND = 0.035
"""Share of the extent shown around the Land."""
LABEL_TOLERANCE = 200
STEPS = 17
"""Places tried in each direction for the name of a district."""
AWAY = 0.03
"""Share of a text that may stick out for being one radius closer to the centre."""
BAR_KILOMETRES = 25


@dataclass(frozen=True, slots=True)
class Projection:
    """Pixels for metres: the same scale in both directions.

    Attributes:
        scale: Pixels of a metre.
        west, north: Metres at the upper left corner.
        width, height: Of the shown frame, in pixels.
    """

    scale: float
    west: float
    north: float
    width: float
    height: float

    def point(self, x: float, y: float) -> Point:
        """A place in pixels."""
        return (x - self.west) * self.scale, (self.north - y) * self.scale

    def outline(self, polygon: BaseGeometry) -> str:
        """Path data of a polygon with all its parts and holes."""
        rings = [
            ring
            for part in getattr(polygon, "geoms", [polygon])
            if part.geom_type == "Polygon"
            for ring in (part.exterior, *part.interiors)
        ]
        return "".join(path((self.point(x, y) for x, y in ring.coords[:-1]), closed=True) for ring in rings)

    def framed(self, polygon: BaseGeometry) -> BaseGeometry:
        """The part of a polygon that lies in the frame."""
        east, south = self.west + self.width / self.scale, self.north - self.height / self.scale
        return shapely.clip_by_rect(polygon, self.west, south, east, self.north)


def projection(territory: Territory, width: float) -> Projection:
    """Fit the districts of a boundary set into a frame of a given width in pixels."""
    west, south, east, north = shapely.total_bounds(list(territory.geometries.values())).tolist()
    margin_x, margin_y = (east - west) * AROUND, (north - south) * AROUND
    scale = width / (east - west + 2 * margin_x)
    return Projection(scale, west - margin_x, north + margin_y, width, (north - south + 2 * margin_y) * scale)


def drawn(geometries: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Polygons simplified together, so that shared borders stay shared."""
    polygons: Any = np.array(list(geometries.values()), dtype=object)
    return dict(zip(geometries, shapely.coverage_simplify(polygons, TOLERANCE), strict=True))


def label_place(polygon: BaseGeometry, width: float, height: float) -> tuple[float, float]:
    """Where a text has most room: inside the district, as close to its widest place as can be.

    Where it fits nowhere, the place of which most lies inside, less a little for the distance.

    Args:
        polygon: The district.
        width: Of the text, in metres.
        height: Of the text, in metres.
    """
    circle = shapely.maximum_inscribed_circle(polygon, tolerance=LABEL_TOLERANCE)
    centre = np.array(circle.coords[0])
    west, south, east, north = polygon.bounds
    grid = [(x, y) for x in np.linspace(west, east, STEPS) for y in np.linspace(south, north, STEPS)]
    places = np.array([centre, *grid])
    x, y = places.T
    boxes = shapely.box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    away = np.hypot(*(places - centre).T) / float(circle.length)
    shapely.prepare(polygon)
    fitting = shapely.contains_properly(polygon, boxes)
    if fitting.any():
        best = places[fitting][int(np.argmin(np.round(away[fitting], 6)))]
    else:
        inside = shapely.area(shapely.intersection(boxes, polygon)) / (width * height)
        best = places[int(np.argmax(np.round(inside - AWAY * away, 6)))]
    return float(best[0]), float(best[1])


def scale_bar(projected: Projection) -> str:
    """A bar of 25 kilometres in the lower left corner of the frame."""
    x, y = 20.0, projected.height - 20
    length = BAR_KILOMETRES * 1000 * projected.scale
    bar = element(
        "path", d=f"M{x:.0f} {y - 5:.0f}v5h{length:.1f}v-5", fill="none", stroke=theme.MUTED, stroke_width=1.3
    )
    label = text(
        words.KILOMETRES.format(BAR_KILOMETRES),
        x + length / 2,
        y - 6,
        12,
        text_anchor="middle",
        fill=theme.MUTED,
    )
    return bar + label
