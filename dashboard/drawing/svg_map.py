"""The painter of maps: a scene as SVG, on the page, a slide, a picture and in a report alike.

A map that stands already on the page is painted anew without being sent again (:func:`map_paint`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from dashboard.drawing import style
from dashboard.drawing.geography import KILOMETRES, MARGIN, WIDTH
from dashboard.drawing.map_scene import HALO, LINE_STEP, Area, MapLabel, MapScene
from dashboard.drawing.svg import Value, element, fill_of, patterns, plain, short, stroke, tag_of
from dashboard.texts import export_data as words

CHOSEN_EDGE = 6.5
"""Width of the white edge under the outline of the chosen district."""


@dataclass(frozen=True, slots=True)
class Painting:
    """How a scene is painted.

    Attributes:
        prefix: Keeps its patterns apart from those of other drawings in the document.
        role: Of a district for assistive technology: "img", or "button" where it can be pressed.
        focusable: Whether keys walk from district to district.
        named: Whether names are written.
        scaled: Whether the scale bar is drawn.
        titled: Whether a district carries its description as a title too, for programs that show files.
        margin: Units shown around the frame.
    """

    prefix: str = ""
    role: str = "img"
    focusable: bool = False
    named: bool = True
    scaled: bool = False
    titled: bool = False
    margin: float = 0.0

    def size(self, scene: MapScene) -> tuple[float, float]:
        """Width and height of the drawing in units."""
        return WIDTH + 2 * self.margin, scene.plane.height + 2 * self.margin


PAGE = Painting(prefix="map-", role="button")
PICTURE = Painting(scaled=True, titled=True)
LOCATION = replace(PICTURE, margin=MARGIN)


def map_svg(scene: MapScene, painting: Painting, **attributes: Value) -> str:
    """A scene as an element of its own; further attributes stand on it."""
    return element(
        "svg",
        map_content(scene, painting),
        viewBox=" ".join(map(short, (-painting.margin, -painting.margin, *painting.size(scene)))),
        **attributes,
    )


def map_content(scene: MapScene, painting: Painting) -> str:
    """Definitions and layers of a scene: outside, districts, the chosen one's ring, names."""
    return "".join(
        (
            element("defs", patterns(scene.styles, painting.prefix)),
            element("g", *(_outside(area, scene, painting) for area in scene.outside), class_="outside"),
            element("g", *(_district(area, scene, painting) for area in scene.areas), class_="districts"),
            element("g", ring(scene), class_="rings", aria_hidden="true", pointer_events="none"),
            element("g", names(scene.labels), class_="names", aria_hidden="true", pointer_events="none")
            if painting.named
            else "",
            _scale_bar(scene) if painting.scaled else "",
        )
    )


def map_paint(scene: MapScene, painting: Painting) -> dict[str, Any]:
    """All that differs between two maps of the same boundaries.

    Returns:
        ``patterns`` and ``ring`` as they stand in the drawing, but for the data of the ring's paths; and for
        each kind of element its codes in the order they are drawn, each with the attributes that change.
    """
    chosen = scene.selected in scene.plane.districts
    return {
        "patterns": patterns(scene.styles, painting.prefix),
        "outside": [(area.code, area_words(area)) for area in scene.outside],
        "district": [(area.code, area_paint(area, painting)) for area in scene.areas],
        "name": [(label.code, _letters(label)) for label in scene.labels],
        "ring": _ring("") if chosen else "",
        "chosen": scene.selected if chosen else None,
    }


def area_paint(area: Area, painting: Painting) -> dict[str, Value]:
    """Attributes of a district that change with what is shown, by their names."""
    return {
        "fill": fill_of(area.style, painting.prefix),
        "stroke": area.style.border,
        **area_words(area),
    }


def area_words(area: Area) -> dict[str, Value]:
    """Attributes that say what is shown of a district: its accessible name and the lines of its card."""
    return {"aria-label": area.description, "data-card": "\n".join((area.name, *area.lines))}


def _district(area: Area, scene: MapScene, painting: Painting) -> str:
    return tag_of(
        "path",
        _title(area, painting),
        {
            "data-district": area.code,
            "role": painting.role,
            "tabindex": 0 if painting.focusable else None,
            **area_paint(area, painting),
            "stroke-width": style.DISTRICT_LINE,
            "stroke-linejoin": "round",
            "d": scene.plane.districts[area.code].path,
        },
    )


def _outside(area: Area, scene: MapScene, painting: Painting) -> str:
    return tag_of(
        "path",
        _title(area, painting),
        {
            "data-outside": area.code,
            "role": "img",
            **area_words(area),
            "fill": fill_of(area.style, painting.prefix),
            "stroke": style.OUTSIDE_LINE_COLOUR,
            "stroke-width": style.OUTSIDE_LINE,
            "stroke-linejoin": "round",
            "d": scene.plane.outside[area.code].path,
        },
    )


def _title(area: Area, painting: Painting) -> str:
    return element("title", plain(area.description)) if painting.titled else ""


def ring(scene: MapScene) -> str:
    """The outline of the chosen district, above all others: white and ink stand out on every colour."""
    if scene.selected not in scene.plane.districts:
        return ""
    return _ring(scene.plane.districts[str(scene.selected)].path)


def _ring(data: str) -> str:
    edge = stroke(data, style.PAPER, CHOSEN_EDGE, class_="chosen-edge")
    return edge + stroke(data, style.INK, style.SELECTED_LINE, class_="chosen-line")


def names(labels: Iterable[MapLabel]) -> str:
    """Letters with a halo in the colour of their district."""
    return "".join(_label(label) for label in labels)


def _label(label: MapLabel) -> str:
    size = label.lines[0].size
    step = size * LINE_STEP
    top = label.y - step * (len(label.lines) - 1) / 2 + size * 0.34
    lines = "".join(
        element(
            "tspan", plain(line.text), x=label.x, y=top + step * index,
            font_size=None if line.size == size else line.size,
            font_weight=line.weight,
        )
        for index, line in enumerate(label.lines)
    )  # fmt: skip
    return element(
        "text", lines, data_name=label.code, text_anchor="middle", font_size=size, **_letters(label),
        stroke_width=size * HALO, stroke_linejoin="round", paint_order="stroke",
    )  # fmt: skip


def _letters(label: MapLabel) -> dict[str, Value]:
    return {"fill": label.colour, "stroke": label.halo}


def _scale_bar(scene: MapScene) -> str:
    """A bar of 25 kilometres in the lower left corner."""
    x, y, length, size = 24.0, scene.plane.height - 24, scene.plane.bar, 15.0
    bar = stroke(f"M{short(x)} {short(y - 6)}v6h{short(length)}v-6", style.MUTED, 1.5)
    label = element(
        "text", words.KILOMETRES.format(KILOMETRES), x=x + length / 2, y=y - 8, font_size=size,
        text_anchor="middle", fill=style.MUTED,
    )  # fmt: skip
    return element("g", bar, label, class_="scale")
