"""Paragraphs in shapes: size, weight, colour and language of every run."""

from collections.abc import Sequence

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import _BaseGroupShapes as Shapes
from pptx.text.text import Font, TextFrame, _Paragraph
from pptx.util import Inches, Pt

from dashboard.export.slides.accessible import describe
from dashboard.export.slides.paint import rgb
from dashboard.export.slides.parts import Box, Paragraph, TextPart


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
    shape = shapes.add_textbox(Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height))
    frame = shape.text_frame
    bare(frame, anchor, wrap=wrap)
    write(frame, paragraphs, align)
    return shape


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


def _keep_small(paragraph: _Paragraph, size: float) -> None:
    """Give an empty paragraph its size; else it is as high as the programme's usual type."""
    paragraph.line_spacing = Pt(size)


def style(font: Font, entry: Paragraph) -> None:
    """Size, weight, colour and language of a run."""
    font.size = Pt(entry.size)
    font.bold = entry.bold
    font.color.rgb = rgb(entry.colour)
    font.language_id = MSO_LANGUAGE_ID.GERMAN
