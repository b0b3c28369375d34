"""A map as native shapes: one freeform for each district, in true proportions."""

from collections.abc import Sequence

import numpy as np
import shapely
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.shapetree import GroupShapes, SlideShapes
from shapely.geometry.base import BaseGeometry

from dashboard.export.name_places import name_places, overflows
from dashboard.export.slides import page
from dashboard.export.slides.accessible import decorate, describe
from dashboard.export.slides.freeforms import Projection, freeform
from dashboard.export.slides.paint import outline, paint, veil
from dashboard.export.slides.parts import Area, Box, MapPart, Paragraph
from dashboard.export.slides.text_boxes import text_box
from dashboard.export.type_width import LINE_SPACING, POINTS_PER_INCH, text_width
from dashboard.figures import theme
from dashboard.texts import export_slides as words
from dashboard.view.name_lines import name_lines

ROOM = 0.03
"""Free share of the box on every side of the districts."""
SURROUNDINGS = 15_000  # metres around the Land in which the districts beyond the border are drawn
DISTRICT_LINE, SELECTED_LINE, OUTSIDE_LINE = 1.0, 3.5, 0.75
NAME_MARGIN = 0.05


def draw_map(shapes: SlideShapes, part: MapPart) -> None:
    """Draw the outside, the districts (the chosen one last), and their names, each as a group."""
    polygons = {area.code: area.geometry for area in part.areas}
    projection, frame = fit(list(polygons.values()), part.box)
    around = _surroundings(part.outside, list(polygons.values()), frame)
    if around:
        pale = freeform(shapes, projection, around)
        paint(pale.fill, theme.Style(theme.OUTSIDE_FILL))
        outline(pale.line, theme.OUTSIDE_LINE, OUTSIDE_LINE)
        decorate(pale, words.OUTSIDE_NAME)
    group = shapes.add_group_shape()
    for area in sorted(part.areas, key=lambda area: area.code == part.selected):
        _draw_area(group.shapes, area, projection, chosen=area.code == part.selected)
    describe(group, part.name, part.description)
    if part.named:
        names = shapes.add_group_shape()
        _draw_names(names.shapes, part.areas, projection)
        decorate(names, words.LABELS_NAME)


def fit(polygons: Sequence[BaseGeometry], box: Box) -> tuple[Projection, BaseGeometry]:
    """Centre polygons in a box; the projection, and the part of the earth the box shows."""
    west, south, east, north = shapely.total_bounds(np.array(polygons, dtype=object)).tolist()
    share = 1 - 2 * ROOM
    scale = min(box.width * share / (east - west), box.height * share / (north - south))
    across, upwards = box.width / scale, box.height / scale
    left, top = (west + east - across) / 2, (south + north + upwards) / 2
    return Projection(scale, left, top, box.left, box.top), shapely.box(
        left, top - upwards, left + across, top
    )


def _surroundings(
    outside: Sequence[BaseGeometry], inside: Sequence[BaseGeometry], frame: BaseGeometry
) -> list[BaseGeometry]:
    """The districts beyond the border near the Land."""
    near = shapely.intersection(shapely.buffer(shapely.union_all(inside), SURROUNDINGS, quad_segs=4), frame)
    parts = (shapely.intersection(polygon, near) for polygon in outside)
    return [part for part in parts if not part.is_empty]


def _draw_area(shapes: GroupShapes, area: Area, projection: Projection, *, chosen: bool) -> None:
    shape = freeform(shapes, projection, [area.geometry])
    paint(shape.fill, area.style)
    line = theme.INK if chosen else theme.border_on(area.style.fill)
    outline(shape.line, line, SELECTED_LINE if chosen else DISTRICT_LINE)
    name = words.AREA_NAME.format(area.name, area.code)
    describe(shape, name, words.AREA_DESCRIPTION.format(area.name, area.description))


def _draw_names(shapes: GroupShapes, areas: Sequence[Area], projection: Projection) -> None:
    lines = {area.code: name_lines(area.name) for area in areas}
    boxes = {code: _size(each) for code, each in lines.items()}
    metres = {code: (w / projection.scale, h / projection.scale) for code, (w, h) in boxes.items()}
    places = name_places({area.code: area.geometry for area in areas}, metres)
    for area in areas:
        x, y = projection.place(*places[area.code])
        width, height = boxes[area.code]
        box = Box(x - width / 2, y - height / 2, width, height)
        beyond = overflows(area.geometry, places[area.code], metres[area.code])
        _draw_name(shapes, area, lines[area.code], box, veiled=beyond or bool(area.style.hatch))


def _draw_name(shapes: GroupShapes, area: Area, lines: Sequence[str], box: Box, *, veiled: bool) -> None:
    """A name; where it leaves its district or lies on a hatch, on a veil in the district's colour."""
    colour = theme.text_on(area.style.fill)
    paragraphs = [Paragraph(line, page.MAP_NAME, colour=colour) for line in lines]
    label = text_box(shapes, box, paragraphs, PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE, wrap=False)
    if veiled:
        veil(label, area.style.fill)
    decorate(label, area.name)


def _size(lines: Sequence[str]) -> tuple[float, float]:
    """Width and height of a name in inches."""
    width = max(text_width(line, page.MAP_NAME) for line in lines) + NAME_MARGIN
    return width, len(lines) * page.MAP_NAME * LINE_SPACING / POINTS_PER_INCH
