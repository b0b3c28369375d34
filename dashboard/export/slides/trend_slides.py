"""Slide of a trend: a line chart over the years, what it says, and the reason of every gap."""

from dashboard.drawing.style import MUTED
from dashboard.drawing.trend_scene import trend_scene
from dashboard.export.slides import page
from dashboard.export.slides.charts import chart_part
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.parts import Box, Paragraph, Slide
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.open_view import Seen
from dashboard.view.speech import trend_spoken
from dashboard.view.state import Part
from dashboard.view.trend_values import TrendView

CHART_BOX = Box(page.MARGIN, page.CONTENT.top, 8.3, page.CONTENT.height)
COLUMN = Box(CHART_BOX.right + 0.35, CHART_BOX.top, page.FULL - 8.65, CHART_BOX.height)
SHOWN_GAPS = 4


def trend_slide(seen: Seen, view: TrendView, address: str) -> Slide:
    """The course of an indicator in chosen districts and Thüringen."""
    spoken = trend_spoken(seen.dataset, view) or (view.title + words.SENTENCE_END,)
    gaps = gap_lines(view)
    told = Told(
        eyebrow=comparison_words.PARTS[Part.TREND.value],
        subtitle=view.title,
        spoken=spoken,
        hints=(*(seam.note for seam in view.seams), *view.notes),
        values=(*_value_lines(view), *gaps),
    )
    attributions = tuple(entry.attribution for entry in view.attributions)
    chart = chart_part(CHART_BOX, trend_scene(view))
    needed = [Paragraph(text, page.SMALL, colour=MUTED) for text in (view.series_key,) if text]
    needed += [Paragraph(seam.note, page.SMALL) for seam in view.seams]
    needed += [Paragraph(text, page.SMALL) for text in gaps[:SHOWN_GAPS]]
    needed += [Paragraph(words.MORE_IN_NOTES, page.SMALL)] if len(gaps) > SHOWN_GAPS else []
    sentences = [Paragraph(text, 16) for text in spoken[1:]]
    texts = page.fitting_above(COLUMN, words.SENTENCES_NAME, sentences, needed)
    return framed(told, Origin(seen.dataset, attributions, address), (chart, *texts))


def gap_lines(view: TrendView) -> tuple[str, ...]:
    """Every missing year of every line with its sign and its reason."""
    return tuple(
        words.MISSING_YEAR.format(line.label, point.label, point.cell, point.text)
        for line in view.lines
        for point in line.points
        if point.value is None
    )


def _value_lines(view: TrendView) -> list[str]:
    return [
        words.TABLE_CELL.format(
            line.label, "; ".join(words.TABLE_CELL.format(p.label, p.cell) for p in line.points)
        )
        for line in view.lines
    ]
