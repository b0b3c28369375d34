"""Native shapes: names and alternative texts, fills, hatches and outlines, and the text in them."""

from collections.abc import Mapping, Sequence

from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import _BaseGroupShapes as Shapes
from pptx.text.text import Font, TextFrame, _Paragraph
from pptx.util import Inches, Pt

from dashboard.drawing.style import Hatch, Style
from dashboard.export.slides.parts import Box, Paragraph, TextPart

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
"""Namespace of drawn objects."""
PATTERNS: Mapping[Hatch, MSO_PATTERN] = {
    Hatch.MISSING: MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    Hatch.DIAGONAL: MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
    Hatch.CROSS: MSO_PATTERN.LARGE_GRID,
    Hatch.DOTS: MSO_PATTERN.DOTTED_DIAMOND,
}
"""Native pattern of every hatch."""
VEIL = 75_000
"""Opacity of a veil, in thousandths of a percent."""
_DECORATIVE = (
    f'<a:extLst xmlns:a="{MAIN}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def describe(shape: BaseShape, name: str, description: str) -> None:
    """Give an object its name and its alternative text."""
    shape.name = name
    _properties(shape).set("descr", description)


def decorate(shape: BaseShape, name: str) -> None:
    """Name an object that readers of the alternative texts pass over."""
    describe(shape, name, "")
    _properties(shape).append(parse_xml(_DECORATIVE))


def plain(shape: BaseShape) -> None:
    """Take the theme's shadow and outline from a drawn shape."""
    for style in shape.element.findall(qn("p:style")):
        shape.element.remove(style)


def rgb(colour: str) -> RGBColor:
    """A colour "#rrggbb".

    >>> str(rgb("#16252d"))
    '16252D'
    """
    return RGBColor.from_string(colour.removeprefix("#").upper())


def paint(fill: FillFormat, style: Style) -> None:
    """Fill a shape with the colour of a style, and with its hatch as pattern on that ground."""
    if style.hatch is Hatch.NONE:
        fill.solid()
        fill.fore_color.rgb = rgb(style.fill)
        return
    fill.patterned()
    fill.pattern = PATTERNS[style.hatch]
    fill.back_color.rgb = rgb(style.fill)
    fill.fore_color.rgb = rgb(style.hatch_ink)


def veil(shape: Shape, colour: str) -> None:
    """Fill a shape with a colour that lets a little through."""
    paint(shape.fill, Style(colour))
    value = next(shape.element.find(qn("p:spPr")).iter(qn("a:srgbClr")))
    value.append(parse_xml(f'<a:alpha xmlns:a="{MAIN}" val="{VEIL}"/>'))


def outline(line: LineFormat, colour: str, points: float) -> None:
    """Draw the outline of a shape; 0 points for none."""
    if not points:
        line.fill.background()
        return
    line.fill.solid()
    line.color.rgb = rgb(colour)
    line.width = Pt(points)


def draw_text(shapes: Shapes, part: TextPart) -> Shape:
    """Draw a text part as a text box."""
    shape = text_box(shapes, part.box, part.paragraphs)
    describe(shape, part.name, part.name)
    return shape


def text_box(
    shapes: Shapes,
    box: Box,
    paragraphs: Sequence[Paragraph],
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    *,
    wrap: bool = True,
) -> Shape:
    """A text box without inner margins."""
    shape = shapes.add_textbox(*inches(box))
    bare(shape.text_frame, anchor, wrap=wrap)
    write(shape.text_frame, paragraphs, align)
    return shape


def inches(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    """Left, top, width and height in the slide's own unit."""
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)


def bare(frame: TextFrame, anchor: MSO_ANCHOR, *, wrap: bool = True) -> None:
    """A text frame without inner margins that keeps its size."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = wrap
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = anchor


def write(frame: TextFrame, paragraphs: Sequence[Paragraph], align: PP_ALIGN = PP_ALIGN.LEFT) -> None:
    """Fill a text frame."""
    for index, entry in enumerate(paragraphs):
        paragraph = frame.add_paragraph() if index else frame.paragraphs[0]
        paragraph.alignment = align
        paragraph.space_after = Pt(entry.gap)
        run = paragraph.add_run()
        run.text = entry.text
        style(run.font, entry)
        if not entry.text:
            _keep_small(paragraph, entry.size)


def style(font: Font, entry: Paragraph) -> None:
    """Size, weight, colour and language of a run."""
    font.size = Pt(entry.size)
    font.bold = entry.bold
    font.color.rgb = rgb(entry.colour)
    font.language_id = MSO_LANGUAGE_ID.GERMAN


def _keep_small(paragraph: _Paragraph, size: float) -> None:
    """Give an empty paragraph its size; else it is as high as the programme's usual type."""
    paragraph.line_spacing = Pt(size)


def _properties(shape: BaseShape) -> BaseOxmlElement:
    return next(shape.element.iter(qn("p:cNvPr")))
