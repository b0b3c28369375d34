"""The map of a slide as SVG: a path for each district, names, hatches, outlines beyond the border."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.svg import element, plain
from dashboard.export.name_places import name_places
from dashboard.export.picture import hatches
from dashboard.export.picture.geography import Projection
from dashboard.export.presentation.scale import SMALLEST
from dashboard.export.slides.map_shapes import fit
from dashboard.export.slides.parts import Area, Box, MapPart
from dashboard.export.type_width import SPARE, text_width
from dashboard.figures import theme
from dashboard.view.name_lines import name_lines

DISTRICT_LINE, SELECTED_LINE, OUTSIDE_LINE = 1.0, 3.5, 0.75
POINTS = 72


def map_svg(part: MapPart) -> str:
    """Draw a map part; lengths in points."""
    width, height = part.box.width * POINTS, part.box.height * POINTS
    projection, frame = _projection([area.geometry for area in part.areas], part.box)
    outside = [shape for o in part.outside if not (shape := shapely.intersection(o, frame)).is_empty]
    ordered = sorted(part.areas, key=lambda area: area.code == part.selected)
    return element(
        "svg",
        element(
            "path",
            d="".join(projection.outline(shape) for shape in outside),
            fill=theme.OUTSIDE_FILL,
            stroke=theme.OUTSIDE_LINE,
            stroke_width=OUTSIDE_LINE,
            aria_hidden="true",
        ),
        *(_district(area, projection, chosen=area.code == part.selected) for area in ordered),
        *(_names(part.areas, projection) if part.named else ()),
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        role="group",
        aria_label=part.description,
        class_="slide-map",
    )


def _projection(polygons: Sequence[BaseGeometry], box: Box) -> tuple[Projection, BaseGeometry]:
    """The projection of the editable slide, in points from the corner of the box."""
    _, frame = fit(polygons, box)
    west, _, east, north = frame.bounds
    scale = box.width * POINTS / (east - west)
    return Projection(scale, west, north, box.width * POINTS, box.height * POINTS), frame


def _district(area: Area, projection: Projection, *, chosen: bool) -> str:
    line = theme.INK if chosen else theme.border_on(area.style.fill)
    outline = projection.outline(area.geometry)
    label = f"{area.name}: {area.description}"
    shape = element(
        "path",
        element("title", plain(label)),
        d=outline,
        fill=area.style.fill,
        stroke=line,
        stroke_width=SELECTED_LINE if chosen else DISTRICT_LINE,
        stroke_linejoin="round",
        tabindex=0,
        role="img",
        aria_label=label,
        data_district=area.code,
    )
    hatch = hatches.hatch_fill(area.style)
    return shape + (element("path", d=outline, fill=hatch, pointer_events="none") if hatch else "")


@lru_cache(maxsize=64)
def _places(
    named: tuple[tuple[str, BaseGeometry, tuple[str, ...]], ...], scale: float
) -> Mapping[str, tuple[float, float]]:
    """Middle of every name in metres; the same places serve every slide of a story."""
    sizes = {
        code: (
            max(text_width(line, SMALLEST) for line in lines) * SPARE * POINTS / scale,
            len(lines) * SMALLEST / scale,
        )
        for code, _, lines in named
    }
    return name_places({code: polygon for code, polygon, _ in named}, sizes)


def _names(areas: Sequence[Area], projection: Projection) -> Iterator[str]:
    named = tuple((area.code, area.geometry, tuple(name_lines(area.name))) for area in areas)
    places = _places(named, projection.scale)
    for area, (_, _, lines) in zip(areas, named, strict=True):
        across, down = projection.point(*places[area.code])
        top = down - SMALLEST * (len(lines) - 1) / 2 + SMALLEST * 0.35
        spans = [
            element("tspan", plain(line), x=across, y=top + SMALLEST * index)
            for index, line in enumerate(lines)
        ]
        yield element(
            "text",
            *spans,
            text_anchor="middle",
            font_size=SMALLEST,
            fill=theme.text_on(area.style.fill),
            stroke=area.style.fill,
            stroke_width=2.5,
            paint_order="stroke",
            pointer_events="none",
            aria_hidden="true",
        )
