"""Polygons as native freeforms: one shape with a contour for every ring, holes among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from shapely.geometry.base import BaseGeometry

from dashboard.export.slides.accessible import plain

EMU_PER_INCH = 914_400
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"

Contour = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Projection:
    """Metres (EPSG:25832) to a place on the slide, the same scale in both directions.

    Attributes:
        scale: Inches for one metre.
        west, north: Upper left corner in metres.
        left, top: The same corner on the slide, in inches.
    """

    scale: float
    west: float
    north: float
    left: float
    top: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point in inches."""
        return self.left + (x - self.west) * self.scale, self.top + (self.north - y) * self.scale

    def contour(self, ring: BaseGeometry) -> Contour:
        """Vertices of a ring in the slide's units (EMU), the first not repeated."""
        metres = shapely.get_coordinates(ring)[:-1]
        across, down = self.place(metres[:, 0], metres[:, 1])
        units = np.rint(np.column_stack([across, down]) * EMU_PER_INCH).astype(int)
        return [(int(x), int(y)) for x, y in units]


def freeform(
    shapes: SlideShapes | GroupShapes, projection: Projection, polygons: Iterable[BaseGeometry]
) -> Shape:
    """One freeform of polygons with all their parts and holes."""
    contours = [projection.contour(ring) for polygon in polygons for ring in _rings(polygon)]
    across = [x for contour in contours for x, _ in contour]
    down = [y for contour in contours for _, y in contour]
    left, top, right, bottom = min(across), min(down), max(across), max(down)
    builder = shapes.build_freeform(left, top, scale=1.0)
    builder.add_line_segments([(right, top), (right, bottom), (left, bottom)], close=True)
    shape = builder.convert_to_shape()
    plain(shape)
    path = next(shape.element.iter(qn("a:path")))
    drawn = parse_xml(_path(contours, left, top))
    for step in list(path):
        path.remove(step)
    for step in list(drawn):
        path.append(step)
    return shape


def _rings(polygon: BaseGeometry) -> Iterator[BaseGeometry]:
    for single in shapely.get_parts(polygon):
        if single.geom_type == "Polygon":
            yield single.exterior
            yield from single.interiors


def _path(contours: Iterable[Contour], left: int, top: int) -> str:
    """The steps of a path; python-pptx builds them too, but in a time that grows with their square."""
    steps = []
    for first, *further in contours:
        steps.append(f"<a:moveTo>{_point(first, left, top)}</a:moveTo>")
        steps += [f"<a:lnTo>{_point(point, left, top)}</a:lnTo>" for point in further]
        steps.append("<a:close/>")
    return f'<a:path xmlns:a="{_MAIN}">{"".join(steps)}</a:path>'


def _point(point: tuple[int, int], left: int, top: int) -> str:
    return f'<a:pt x="{point[0] - left}" y="{point[1] - top}"/>'
