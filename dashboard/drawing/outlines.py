"""Texts of a drawing as outlines: it looks the same in every program, and no font travels with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from xml.etree import ElementTree as ET

from dashboard.drawing.lettering import EM, NORMAL, STRONG, advance, shape
from dashboard.drawing.svg import short

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
WORDS = "words"
"""Class of the group that stands for a text; its words are its accessible name."""
HALO = ("stroke", "stroke-width", "stroke-linejoin")
_FONT = ("x", "y", "font-size", "font-weight", "font-family", "text-anchor", "paint-order")

for _prefix, _address in (
    ("", SVG),
    ("xlink", XLINK),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
):
    ET.register_namespace(_prefix, _address)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Place and font of the next letters, as elements inherit them; ``anchor`` as in SVG."""

    x: float = 0.0
    y: float = 0.0
    size: float = 16.0
    weight: int = NORMAL
    anchor: str = "start"

    def inside(self, element: ET.Element) -> "_Pen":
        """The pen within an element."""
        asked = element.attrib
        return replace(
            self,
            x=float(asked.get("x", self.x)) if _is(element, "text", "tspan") else 0.0,
            y=float(asked.get("y", self.y)) if _is(element, "text", "tspan") else 0.0,
            size=float(asked.get("font-size", self.size)),
            weight=_weight(asked["font-weight"]) if "font-weight" in asked else self.weight,
            anchor=asked.get("text-anchor", self.anchor),
        )


Glyphs = dict[str, str]
"""Outlines by the names of their definitions."""


def outlined(svg: str) -> str:
    """The same drawing without texts: each is a group of letters that are defined once.

    A halo is drawn below all letters of its text, so that ``paint-order`` need not be known. Lines of a text
    have a place of their own.
    """
    root = ET.fromstring(svg)  # noqa: S314 - what we have written ourselves
    glyphs: Glyphs = {}
    _outline(root, _Pen().inside(root), glyphs)
    defs = ET.Element(f"{{{SVG}}}defs")
    defs.extend(ET.Element(f"{{{SVG}}}path", id=name, d=data) for name, data in sorted(glyphs.items()))
    root.insert(next((i for i, child in enumerate(root) if _is(child, "g", "rect", "svg")), 0), defs)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _outline(parent: ET.Element, pen: _Pen, glyphs: Glyphs) -> None:
    for place, child in enumerate(parent):
        if _is(child, "text"):
            parent[place] = _text(child, pen.inside(child), glyphs)
        else:
            _outline(child, pen.inside(child), glyphs)


def _text(element: ET.Element, pen: _Pen, glyphs: Glyphs) -> ET.Element:
    lines = list(_lines(element, pen))
    looks = {name: value for name, value in element.attrib.items() if name not in (*_FONT, *HALO)}
    group = ET.Element(f"{{{SVG}}}g", {**looks, "class": WORDS, "aria-label": _joined(t for t, _ in lines)})
    if "stroke" in element.attrib:
        group.extend(_letters(text, at, glyphs, _halo(element, at)) for text, at in lines)
    group.extend(_letters(text, at, glyphs, {}) for text, at in lines)
    return group


def _lines(element: ET.Element, pen: _Pen) -> Iterator[tuple[str, _Pen]]:
    if element.text:
        yield element.text, pen
    for line in element:
        yield line.text or "", pen.inside(line)


def _joined(lines: Iterable[str]) -> str:
    """Lines of a text in a row; a hyphen at the end of one joins it to the next."""
    return "".join(line if line.endswith("-") else f"{line} " for line in lines).strip()


def _halo(element: ET.Element, pen: _Pen) -> dict[str, str]:
    """Attributes of letters that are drawn as their halo, in units of the font."""
    width = float(element.get("stroke-width", 1)) * EM / pen.size
    found = {name: element.attrib[name] for name in HALO if name in element.attrib}
    return {**found, "stroke-width": short(width)}


def _letters(text: str, pen: _Pen, glyphs: Glyphs, looks: dict[str, str]) -> ET.Element:
    """One line: every letter at the sum of the widths of those before it."""
    places = [0, *accumulate(advance(letter, pen.weight) for letter in text)]
    scale = pen.size / EM
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[pen.anchor] * places[-1] * scale
    moved = f"translate({short(pen.x - shift)} {short(pen.y)}) scale({scale:.5g})"
    line = ET.Element(f"{{{SVG}}}g", {"transform": moved, **looks})
    for letter, place in zip(text, places, strict=False):
        if data := shape(letter, pen.weight):
            name = f"{'b' if pen.weight == STRONG else 'r'}{ord(letter):x}"
            glyphs[name] = data
            ET.SubElement(line, f"{{{SVG}}}use", {f"{{{XLINK}}}href": f"#{name}", "x": str(place)})
    return line


def _is(element: ET.Element, *tags: str) -> bool:
    return element.tag in {f"{{{SVG}}}{tag}" for tag in tags}


def _weight(value: str) -> int:
    return STRONG if value == "bold" or (value.isdigit() and int(value) >= STRONG) else NORMAL
