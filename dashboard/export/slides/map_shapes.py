"""A map as native shapes: a freeform for each outline of its scene, in true proportions."""

import numpy as np
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import GroupShapes, SlideShapes

from dashboard.drawing import style
from dashboard.drawing.geography import Outline, Ring
from dashboard.drawing.map_scene import Area, MapLabel
from dashboard.drawing.svg_map import CHOSEN_EDGE
from dashboard.export.slides.page import POINTS
from dashboard.export.slides.parts import Box, MapPart, Paragraph
from dashboard.export.slides.shapes import MAIN, decorate, describe, outline, paint, plain, text_box, veil
from dashboard.texts import export_slides as words

EMU = 914_400
"""The slide's own unit, to an inch."""
Contour = list[tuple[int, int]]


def draw_map(shapes: SlideShapes, part: MapPart) -> None:
    """Draw the outside, the districts, the ring of the chosen one, and the names, each as a group."""
    scene = part.scene
    beyond = shapes.add_group_shape()
    for area in scene.outside:
        _draw_outside(beyond.shapes, area, part)
    decorate(beyond, words.OUTSIDE_NAME)
    group = shapes.add_group_shape()
    for area in scene.areas:
        _draw_area(group.shapes, area, part)
    describe(group, part.name, part.description)
    if scene.selected in scene.plane.districts:
        _draw_ring(shapes, scene.plane.districts[str(scene.selected)], part)
    if scene.labels:
        names = shapes.add_group_shape()
        for label in scene.labels:
            _draw_name(names.shapes, label, part)
        decorate(names, words.LABELS_NAME)


def _draw_outside(shapes: GroupShapes, area: Area, part: MapPart) -> None:
    shape = _freeform(shapes, part.scene.plane.outside[area.code], part)
    paint(shape.fill, area.style)
    outline(shape.line, style.OUTSIDE_LINE_COLOUR, _points(style.OUTSIDE_LINE, part))
    decorate(shape, area.name)


def _draw_area(shapes: GroupShapes, area: Area, part: MapPart) -> None:
    shape = _freeform(shapes, part.scene.plane.districts[area.code], part)
    paint(shape.fill, area.style)
    outline(shape.line, area.style.border, _points(style.DISTRICT_LINE, part))
    describe(shape, words.AREA_NAME.format(area.name, area.code), area.description)


def _draw_ring(shapes: SlideShapes, chosen: Outline, part: MapPart) -> None:
    group = shapes.add_group_shape()
    for colour, width in ((style.PAPER, CHOSEN_EDGE), (style.INK, style.SELECTED_LINE)):
        shape = _freeform(group.shapes, chosen, part)
        shape.fill.background()
        outline(shape.line, colour, _points(width, part))
        decorate(shape, words.RING_NAME)
    decorate(group, words.RING_NAME)


def _draw_name(shapes: GroupShapes, label: MapLabel, part: MapPart) -> None:
    """A name on a veil of its district's colour: it shows where the name leaves it or lies on a hatch."""
    x, y = part.place(label.x, label.y)
    width, height = label.width * part.scale, label.height * part.scale
    box = Box(x - width / 2, y - height / 2, width, height)
    lines = [Paragraph(line.text, _points(line.size, part), colour=label.colour) for line in label.lines]
    shape = text_box(shapes, box, lines, PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE, wrap=False)
    veil(shape, label.halo)
    decorate(shape, " ".join(line.text for line in label.lines))


def _points(units: float, part: MapPart) -> float:
    """A length of a map in points of the slide."""
    return round(units * part.scale * POINTS, 2)


def _freeform(shapes: GroupShapes, drawn: Outline, part: MapPart) -> Shape:
    """One shape with a contour for each ring, holes among them."""
    contours = [_contour(ring, part) for ring in drawn.rings]
    across = [x for contour in contours for x, _ in contour]
    down = [y for contour in contours for _, y in contour]
    left, top, right, bottom = min(across), min(down), max(across), max(down)
    builder = shapes.build_freeform(left, top, scale=1.0)
    builder.add_line_segments([(right, top), (right, bottom), (left, bottom)], close=True)
    shape = builder.convert_to_shape()
    plain(shape)
    path = next(shape.element.iter(qn("a:path")))
    path[:] = list(parse_xml(_path(contours, left, top)))
    return shape


def _contour(ring: Ring, part: MapPart) -> Contour:
    """Vertices of a ring in the slide's own unit."""
    corner = np.array(part.place(0, 0))
    units = np.rint((ring * part.scale + corner) * EMU).astype(int)
    return [(x, y) for x, y in units.tolist()]


def _path(contours: list[Contour], left: int, top: int) -> str:
    """The steps of a path; python-pptx builds them too, but in a time that grows with their square."""
    steps = []
    for first, *further in contours:
        steps.append(f"<a:moveTo>{_point(first, left, top)}</a:moveTo>")
        steps += [f"<a:lnTo>{_point(point, left, top)}</a:lnTo>" for point in further]
        steps.append("<a:close/>")
    return f'<a:path xmlns:a="{MAIN}">{"".join(steps)}</a:path>'


def _point(point: tuple[int, int], left: int, top: int) -> str:
    return f'<a:pt x="{point[0] - left}" y="{point[1] - top}"/>'
