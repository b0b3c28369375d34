"""Slides as a presentation: native objects only, the same bytes for the same slides."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from pptx.presentation import Presentation as Deck

from dashboard import texts
from dashboard.export.slides.charts import draw_lines, draw_points
from dashboard.export.slides.grid_legend import draw_grid_legend
from dashboard.export.slides.heading import draw_footer, draw_heading
from dashboard.export.slides.legend_shapes import draw_legend, draw_marks
from dashboard.export.slides.map_shapes import draw_map
from dashboard.export.slides.package import settled
from dashboard.export.slides.parts import (
    GridLegendPart,
    LegendPart,
    LinePart,
    MapPart,
    MarkPart,
    Paragraph,
    PointPart,
    Slide,
    TablePart,
    TextPart,
    flat,
)
from dashboard.export.slides.tables import draw_table
from dashboard.export.slides.template import empty_deck, number_slide
from dashboard.export.slides.text_boxes import draw_text, write
from dashboard.texts import export_slides as words

NOTES_SIZE = 12.0
_DRAWERS: Mapping[type, Callable[[Any, Any], object]] = {
    TextPart: draw_text,
    MapPart: draw_map,
    LegendPart: draw_legend,
    GridLegendPart: draw_grid_legend,
    MarkPart: draw_marks,
    TablePart: draw_table,
    LinePart: draw_lines,
    PointPart: draw_points,
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
    draw_heading(native, slide)
    for part in slide.parts:
        _DRAWERS[type(part)](native.shapes, part)
    draw_footer(native, slide)
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
