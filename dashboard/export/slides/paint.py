"""Fills and lines of shapes: colours of the theme as DrawingML, hatches as native patterns."""

from collections.abc import Mapping

from plotly.colors import hex_to_rgb, unlabel_rgb
from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.util import Pt

from dashboard.figures.theme import Style

PATTERNS: Mapping[str, MSO_PATTERN] = {
    "missing": MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    "diagonal": MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    "cross": MSO_PATTERN.LARGE_GRID,
    "dots": MSO_PATTERN.DOTTED_DIAMOND,
}
"""Native pattern of every hatch of the map."""

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
VEIL = 75_000
"""Opacity of a veil, in thousandths of a percent."""

_LIGHT, _DARK, _GREY = (255, 255, 255), (21, 86, 119), (154, 165, 164)
_STRENGTH = {"missing": 0.8, "cross": 0.45}
_USUAL_STRENGTH = 0.65


def rgb(colour: str) -> RGBColor:
    """A colour "#rrggbb" or "rgb(r, g, b)" of the theme.

    >>> str(rgb("#16252d")), str(rgb("rgb(227.0, 240.4, 236)"))
    ('16252D', 'E3F0EC')
    """
    parts = hex_to_rgb(colour) if colour.startswith("#") else unlabel_rgb(colour)
    return RGBColor(*(round(part) for part in parts))


def paint(fill: FillFormat, style: Style) -> None:
    """Fill a shape with the colour of a style, and with its hatch as pattern on that ground."""
    if not style.hatch:
        fill.solid()
        fill.fore_color.rgb = rgb(style.fill)
        return
    fill.patterned()
    fill.pattern = PATTERNS[style.hatch.removesuffix("-dark")]
    fill.back_color.rgb = rgb(style.fill)
    fill.fore_color.rgb = _stroke(style)


def veil(shape: Shape, colour: str) -> None:
    """Fill a shape with a colour that lets a little through."""
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    value = next(shape.element.find(qn("p:spPr")).iter(qn("a:srgbClr")))
    value.append(parse_xml(f'<a:alpha xmlns:a="{_MAIN}" val="{VEIL}"/>'))


def outline(line: LineFormat, colour: str, points: float) -> None:
    """Draw the outline of a shape; 0 points for none."""
    if not points:
        line.fill.background()
        return
    line.fill.solid()
    line.color.rgb = rgb(colour)
    line.width = Pt(points)


def _stroke(style: Style) -> RGBColor:
    """Colour of the strokes of a hatch, mixed with the ground: patterns know no transparency."""
    kind = style.hatch.removesuffix("-dark")
    top = _GREY if kind == "missing" else (_DARK if style.hatch.endswith("-dark") else _LIGHT)
    share, ground = _STRENGTH.get(kind, _USUAL_STRENGTH), rgb(style.fill)
    return RGBColor(*(round(a * share + b * (1 - share)) for a, b in zip(top, ground, strict=True)))
