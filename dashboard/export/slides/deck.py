"""Slides as a presentation: native objects only, the same bytes for the same slides."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as NativeSlide
from pptx.util import Pt

from dashboard import texts
from dashboard.drawing.style import ACCENT, MUTED, OUTSIDE_LINE_COLOUR, Style
from dashboard.export.slides import page
from dashboard.export.slides.charts import draw_chart
from dashboard.export.slides.legends import draw_grid_legend, draw_legend, draw_marks
from dashboard.export.slides.map_shapes import draw_map
from dashboard.export.slides.package import empty_deck, number_slide, settled
from dashboard.export.slides.parts import (
    Box,
    ChartPart,
    GridLegendPart,
    LegendPart,
    MapPart,
    MarkPart,
    Paragraph,
    Slide,
    TablePart,
    TextPart,
    flat,
)
from dashboard.export.slides.shapes import (
    bare,
    decorate,
    describe,
    draw_text,
    inches,
    outline,
    paint,
    plain,
    text_box,
    write,
)
from dashboard.export.slides.tables import draw_table
from dashboard.texts import export_slides as words

NOTES_SIZE = 12.0
SUBTITLE_GAP = 0.06
RULE_HEIGHT = 0.01
_DRAWERS: Mapping[type, Callable[[Any, Any], object]] = {
    TextPart: draw_text,
    MapPart: draw_map,
    LegendPart: draw_legend,
    GridLegendPart: draw_grid_legend,
    MarkPart: draw_marks,
    TablePart: draw_table,
    ChartPart: draw_chart,
}


def slide_deck(slides: Sequence[Slide], title: str, edition: str) -> bytes:
    """A presentation of slides, and of the further slides each of them needs.

    Args:
        slides: In order; at least one.
        title: Title of the document.
        edition: Date of the data, ISO; written as day of creation.
    """
    deck = empty_deck()
    for number, slide in enumerate(flat(slides), 1):
        _draw(deck, slide, number)
    _set_properties(deck, title)
    written = io.BytesIO()
    deck.save(written)
    return settled(written.getvalue(), date.fromisoformat(edition))


def _draw(deck: Deck, slide: Slide, number: int) -> None:
    native = deck.slides.add_slide(deck.slide_layouts[0])
    _draw_heading(native, slide)
    for part in slide.parts:
        _DRAWERS[type(part)](native.shapes, part)
    _draw_footer(native, slide)
    number_slide(native, number)
    frame = native.notes_slide.notes_text_frame
    if frame is not None:
        write(frame, [Paragraph(line, NOTES_SIZE) for line in slide.notes.split("\n")])


def _set_properties(deck: Deck, title: str) -> None:
    properties = deck.core_properties
    properties.title = title
    properties.author = properties.last_modified_by = texts.APP_TITLE
    properties.language = words.LANGUAGE
    properties.revision = 1
    properties.keywords = properties.subject = properties.comments = ""


def _draw_heading(native: NativeSlide, slide: Slide) -> None:
    """The title in its placeholder, with the lines above and below it."""
    down = page.OPENING_TOP if slide.opening else 0.0
    size = page.opening_size(slide.title) if slide.opening else page.title_size(slide.title)
    shape = native.shapes.title
    if shape is not None:
        bare(shape.text_frame, MSO_ANCHOR.TOP)
        write(shape.text_frame, [Paragraph(slide.title, size, bold=True)])
        describe(shape, words.TITLE_NAME, words.TITLE_NAME)
        if slide.opening:
            opened = replace(_moved(page.TITLE_BOX, down), height=page.OPENING_HEIGHT)
            shape.left, shape.top, shape.width, shape.height = inches(opened)
    eyebrow = Paragraph(slide.eyebrow, page.EYEBROW, bold=True, colour=ACCENT)
    _draw_line(native, _moved(page.EYEBROW_BOX, down), words.EYEBROW_NAME, eyebrow)
    if slide.subtitle:
        used = page.text_height(slide.title, page.TITLE_BOX.width, size, bold=True)
        top = page.TITLE_BOX.top + used + SUBTITLE_GAP
        top = top + down if slide.opening else min(top, page.SUBTITLE_BOX.top)
        _draw_subtitle(native, replace(page.SUBTITLE_BOX, top=top), slide.subtitle)


def _draw_footer(native: NativeSlide, slide: Slide) -> None:
    """Fine line, then the origin of everything shown; the address is a link."""
    place = Box(page.MARGIN, page.RULE_TOP, page.FULL, RULE_HEIGHT)
    rule = native.shapes.add_shape(MSO_SHAPE.RECTANGLE, *inches(place))
    plain(rule)
    paint(rule.fill, Style(OUTSIDE_LINE_COLOUR))
    outline(rule.line, OUTSIDE_LINE_COLOUR, 0)
    decorate(rule, words.RULE_NAME)
    origin = Paragraph(slide.footer + words.PART_SEPARATOR, page.FOOTER, colour=MUTED)
    shape = text_box(native.shapes, page.FOOTER_BOX, [origin])
    run = shape.text_frame.paragraphs[0].add_run()
    run.text = slide.address
    run.font.size = Pt(page.FOOTER)
    run.font.language_id = MSO_LANGUAGE_ID.GERMAN
    run.hyperlink.address = slide.address
    describe(shape, words.FOOTER_NAME, words.FOOTER_NAME)


def _draw_subtitle(native: NativeSlide, box: Box, text: str) -> None:
    size = page.fitting_size(text, box.width, 1, page.SUBTITLE_SIZES, bold=False)
    _draw_line(native, box, words.SUBTITLE_NAME, Paragraph(text, size, colour=MUTED))


def _draw_line(native: NativeSlide, box: Box, name: str, paragraph: Paragraph) -> None:
    describe(text_box(native.shapes, box, [paragraph]), name, name)


def _moved(box: Box, down: float) -> Box:
    return replace(box, top=box.top + down)
