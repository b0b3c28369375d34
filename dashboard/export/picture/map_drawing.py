"""A map: districts in the styles of their groups, names and values in them, outlines beyond the border."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from dashboard import texts
from dashboard.drawing.style import DISTRICT_LINE, SELECTED_LINE
from dashboard.export.picture import lettering
from dashboard.export.picture.drawing import element, plain
from dashboard.export.picture.geography import Projection, drawn, label_place, projection, scale_bar
from dashboard.export.picture.hatches import hatch_fill
from dashboard.figures import theme
from dashboard.model.territory import OutsideTerritory, Territory
from dashboard.view.name_lines import name_lines

MAP_WIDTH = 790
NAME_SIZE = 13.0
SIGN_SIZE = 20.0
"""The sign of a missing value is larger: some are mere dots."""
LINE_STEP, ASCENT = 1.12, 0.86
"""Distance of lines, and height of the letters, as shares of their size."""
HALO = 3.0
BACKGROUND = "#fafbfa"


@dataclass(frozen=True, slots=True)
class MapArea:
    """A district as it is drawn.

    Attributes:
        card: Accessible name: district, value, rank.
        below: Value or sign under the name, or "".
        order: Place in the drawing order, dark fills first.
    """

    code: str
    name: str
    card: str
    below: str
    style: theme.Style
    order: int


def map_drawing(
    areas: Sequence[MapArea], territory: Territory, outside: OutsideTerritory, selected: str | None
) -> tuple[str, float]:
    """Draw districts; the chosen one on top.

    Returns:
        Elements, and their height in pixels.
    """
    projected = projection(territory, MAP_WIDTH)
    polygons = drawn(territory.geometries)
    beyond = drawn(outside.geometries)
    ordered = sorted(areas, key=lambda area: (area.code == selected, area.order, area.code))
    content = (
        element("rect", width=projected.width, height=projected.height, rx=6, fill=BACKGROUND),
        element(
            "g", *(_outline(projected, code, beyond[code], outside.names) for code in beyond), id="outside"
        ),
        element(
            "g",
            *(
                _district(area, projected.outline(polygons[area.code]), chosen=area.code == selected)
                for area in ordered
            ),
            id="districts",
            stroke_linejoin="round",
        ),
        element(
            "g",
            *(_label(a, projected, territory.simplified[a.code]) for a in areas),
            id="names",
            aria_hidden="true",
        ),
        scale_bar(projected),
    )
    return "".join(content), projected.height


def _outline(projected: Projection, code: str, polygon: BaseGeometry, names: Mapping[str, str]) -> str:
    data = projected.outline(projected.framed(polygon))
    if not data:
        return ""
    title = element("title", plain(names[code]))
    return element(
        "path", title, d=data, fill=theme.OUTSIDE_FILL, stroke=theme.OUTSIDE_LINE, stroke_width=0.8
    )


def _district(area: MapArea, outline: str, *, chosen: bool) -> str:
    hatch = hatch_fill(area.style)
    shape = element(
        "path",
        element("title", plain(area.card)),
        d=outline,
        fill=area.style.fill,
        role="img",
        aria_label=area.card,
        data_district=area.code,
        data_name=area.name,
        stroke=theme.INK if chosen else theme.border_on(area.style.fill),
        stroke_width=SELECTED_LINE if chosen else DISTRICT_LINE,
    )
    over = element("path", d=outline, fill=hatch, pointer_events="none", aria_hidden="true") if hatch else ""
    return shape + over


def _label(area: MapArea, projected: Projection, polygon: BaseGeometry) -> str:
    """Name, broken where it is long, and the value below it."""
    lines = [(line, lettering.STRONG, NAME_SIZE) for line in name_lines(area.name)]
    if area.below:
        look = (lettering.STRONG, SIGN_SIZE) if area.below in texts.REASONS else (lettering.NORMAL, NAME_SIZE)
        lines.append((area.below, *look))
    widest = max(lettering.width(line, size, weight) for line, weight, size in lines)
    step = NAME_SIZE * LINE_STEP
    metres = [pixels / projected.scale for pixels in (widest + HALO, step * len(lines) + HALO)]
    x, y = projected.point(*label_place(polygon, *metres))
    top = y - step * len(lines) / 2 + NAME_SIZE * ASCENT
    return "".join(
        lettering.text(
            line,
            round(x, 1),
            round(top + step * index, 1),
            size,
            text_anchor="middle",
            font_weight=weight,
            fill=theme.text_on(area.style.fill),
            stroke=area.style.fill,
            stroke_width=HALO,
            stroke_linejoin="round",
            paint_order="stroke",
        )
        for index, (line, weight, size) in enumerate(lines)
    )
