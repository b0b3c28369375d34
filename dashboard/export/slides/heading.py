"""What frames a slide: the line above the title, the title, the line below it, and the origin at the foot."""

from dataclasses import replace

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide as NativeSlide
from pptx.util import Inches, Pt

from dashboard.export.slides import page
from dashboard.export.slides.accessible import decorate, describe, plain
from dashboard.export.slides.paint import outline, rgb
from dashboard.export.slides.parts import Box, Paragraph, Slide
from dashboard.export.slides.text_boxes import bare, text_box, write
from dashboard.export.type_width import fitting_size, line_count, text_height
from dashboard.figures import theme
from dashboard.texts import export_slides as words

SUBTITLE_GAP = 0.06
RULE_HEIGHT = 0.01


def draw_heading(native: NativeSlide, slide: Slide) -> None:
    """The title in its placeholder, with the lines above and below it."""
    down = page.OPENING_TOP if slide.opening else 0.0
    size = opening_size(slide.title) if slide.opening else title_size(slide.title)
    shape = native.shapes.title
    if shape is not None:
        bare(shape.text_frame, MSO_ANCHOR.TOP)
        write(shape.text_frame, [Paragraph(slide.title, size, bold=True)])
        describe(shape, words.TITLE_NAME, words.TITLE_NAME)
        if slide.opening:
            shape.left, shape.top = Inches(page.TITLE_BOX.left), Inches(page.TITLE_BOX.top + down)
            shape.width, shape.height = Inches(page.FULL), Inches(page.OPENING_HEIGHT)
    eyebrow = Paragraph(slide.eyebrow, page.EYEBROW, bold=True, colour=theme.ACCENT)
    _draw_line(native, _moved(page.EYEBROW_BOX, down), words.EYEBROW_NAME, eyebrow)
    if slide.subtitle:
        used = text_height(slide.title, page.TITLE_BOX.width, size, bold=True)
        top = page.TITLE_BOX.top + used + SUBTITLE_GAP
        top = top + down if slide.opening else min(top, page.SUBTITLE_BOX.top)
        _draw_subtitle(native, replace(page.SUBTITLE_BOX, top=top), slide.subtitle)


def title_size(title: str) -> float:
    """The largest type in which a title keeps to its box: in two lines, or smaller in more."""
    width = page.TITLE_BOX.width
    for size in page.TITLE_SIZES:
        if line_count(title, width, size, bold=True) <= page.TITLE_LINES:
            return size
    return next(
        (
            size
            for size in page.LONG_TITLE_SIZES
            if text_height(title, width, size, bold=True) <= page.TITLE_BOX.height
        ),
        page.LONG_TITLE_SIZES[-1],
    )


def opening_size(title: str) -> float:
    """Type of the title that opens a deck: large on one line, else on as few as it needs."""
    one = fitting_size(title, page.FULL, 1, page.OPENING_SIZES, bold=True)
    if line_count(title, page.FULL, one, bold=True) == 1:
        return one
    return fitting_size(title, page.FULL, page.TITLE_LINES, page.OPENING_SIZES, bold=True)


def draw_footer(native: NativeSlide, slide: Slide) -> None:
    """Fine line, then the origin of everything shown; the address is a link."""
    sides = (Inches(side) for side in (page.MARGIN, page.RULE_TOP, page.FULL, RULE_HEIGHT))
    rule = native.shapes.add_shape(MSO_SHAPE.RECTANGLE, *sides)
    plain(rule)
    rule.fill.solid()
    rule.fill.fore_color.rgb = rgb(theme.OUTSIDE_LINE)
    outline(rule.line, theme.OUTSIDE_LINE, 0)
    decorate(rule, words.RULE_NAME)
    origin = Paragraph(slide.footer + words.PART_SEPARATOR, page.FOOTER, colour=theme.MUTED)
    shape = text_box(native.shapes, page.FOOTER_BOX, [origin])
    run = shape.text_frame.paragraphs[0].add_run()
    run.text = slide.address
    run.font.size = Pt(page.FOOTER)
    run.font.language_id = MSO_LANGUAGE_ID.GERMAN
    run.hyperlink.address = slide.address
    describe(shape, words.FOOTER_NAME, words.FOOTER_NAME)


def _draw_subtitle(native: NativeSlide, box: Box, text: str) -> None:
    size = fitting_size(text, box.width, 1, page.SUBTITLE_SIZES, bold=False)
    _draw_line(native, box, words.SUBTITLE_NAME, Paragraph(text, size, colour=theme.MUTED))


def _draw_line(native: NativeSlide, box: Box, name: str, paragraph: Paragraph) -> None:
    describe(text_box(native.shapes, box, [paragraph]), name, name)


def _moved(box: Box, down: float) -> Box:
    return replace(box, top=box.top + down)
