"""Slide of two indicators: a point for each district, named where there is room."""

from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.export.slides import page
from dashboard.export.slides.charts import chart_part
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.parts import Box, Paragraph, Slide
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.open_view import Seen
from dashboard.view.scatter_view import ScatterView
from dashboard.view.state import Part

CHART_BOX = Box(page.MARGIN, page.CONTENT.top, 9.2, page.CONTENT.height)
COLUMN = Box(CHART_BOX.right + 0.35, CHART_BOX.top, page.FULL - 9.55, CHART_BOX.height)
SHOWN_MISSING = 3


def scatter_slide(seen: Seen, view: ScatterView, address: str) -> Slide:
    """Two indicators in one series and year, or why there is nothing to show."""
    told = Told(
        eyebrow=comparison_words.PARTS[Part.SCATTER.value],
        subtitle=view.title,
        spoken=(view.rho_text or view.reason,),
        hints=view.notes,
        values=(
            *(words.TABLE_CELL.format(p.name, "; ".join(p.lines)) for p in (*view.points, *view.benchmarks)),
            *(gap.signed for gap in view.missing),
        ),
    )
    origin = Origin(seen.dataset, view.attributions, address)
    if view.reason:
        return framed(told, origin, ())
    column = [Paragraph(note, 16) for note in view.notes[:1]]
    column += [Paragraph(gap.signed, page.SMALL) for gap in view.missing[:SHOWN_MISSING]]
    column += [Paragraph(words.MORE_IN_NOTES, page.SMALL)] if len(view.missing) > SHOWN_MISSING else []
    text = page.fitting_text(COLUMN, words.NOTES_NAME, column)
    chart = chart_part(CHART_BOX, scatter_scene(view, seen.state.district))
    return framed(told, origin, (chart, *text))
