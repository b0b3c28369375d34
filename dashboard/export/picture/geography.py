"""From metres (EPSG:25832) to pixels: districts as paths in true proportions."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from dashboard.drawing.svg import Point, path


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
