"""Course, strips and scatter as pictures: the legend in rows above the chart, words above and below."""

from collections.abc import Iterable, Sequence

from dashboard import texts
from dashboard.drawing.chart_scene import ChartScene
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.svg import short
from dashboard.drawing.svg_chart import Canvas, chart_svg, legend_rows
from dashboard.drawing.trend_scene import trend_scene
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption, signs_note
from dashboard.model.dataset import Dataset
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_data as words
from dashboard.texts import trend as trend_words
from dashboard.view.comparison_view import ComparisonRow, ComparisonView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.speech import trend_spoken
from dashboard.view.trend_values import TrendView

SIZE, LEGEND_GAP = 13.0, 10.0
ROW, TREND, SCATTER = 92.0, 540.0, 680.0
"""Heights: of a strip, of a course, of a scatter."""


def trend_picture(dataset: Dataset, view: TrendView, address: str) -> sheet.Drawn:
    """The course over the years."""
    attributions = [part.attribution for part in view.attributions]
    notes = (*_gaps(view), *view.notes, *(seam.note for seam in view.seams))
    lead = " ".join(trend_spoken(dataset, view))
    said = caption(dataset, view.title, lead, attributions, notes, address, with_map=False)
    return sheet.sheet(_body(trend_scene(view), TREND), said)


def strips_picture(dataset: Dataset, view: ComparisonView, spoken: str, address: str) -> sheet.Drawn:
    """The compared districts on a strip for each indicator, with their values."""
    names = [district.name for district in view.districts]
    title = words.COMPARED.format(words.COMMA.join(names)) if names else comparison_words.STRIPS_HEADING
    attributions = [row.attribution for row in view.rows]
    missing = (line for row in view.rows for line in _missing(row, view))
    notes = (comparison_words.STRIPS_NOTE, *view.notes, *missing)
    said = caption(dataset, title, spoken, attributions, notes, address, with_map=False)
    return sheet.sheet(_body(strips_scene(view, values=True), ROW * len(view.rows)), said)


def scatter_picture(dataset: Dataset, view: ScatterView, selected: str | None, address: str) -> sheet.Drawn:
    """Two indicators against each other; the chosen district is larger and dark."""
    missing = " ".join(f"{gap.text}." for gap in view.missing)
    listed = words.MISSING_POINTS.format(missing) if missing else ""
    notes = (listed, signs_note(gap.sign for gap in view.missing), *view.notes)
    said = caption(dataset, view.title, view.rho_text, view.attributions, notes, address, with_map=False)
    return sheet.sheet(_body(scatter_scene(view, selected), SCATTER), said)


def _body(scene: ChartScene, height: float) -> sheet.Body:
    legend, below = legend_rows(scene.legend, Canvas(sheet.ROOM, height, SIZE))
    below += LEGEND_GAP
    drawn = chart_svg(scene, Canvas(sheet.ROOM, height, SIZE))
    size = f'<svg x="0" y="{short(below)}" width="{sheet.ROOM}" height="{short(height)}" '
    content = f'<g transform="translate({sheet.MARGIN} 0)">{legend}{drawn.replace("<svg ", size, 1)}</g>'
    return sheet.Body(content, below + height)


def _gaps(view: TrendView) -> Iterable[str]:
    """Years without a value with their official sign, and what the signs mean."""
    drawn = (line for line in view.lines if line.drawn)
    missing = [(line.label, point) for line in drawn for point in line.points if point.value is None]
    if missing:
        named = (trend_words.POINT.format(f"{name}, {p.label}", p.cell) for name, p in missing)
        yield words.GAPS.format("; ".join(named))
        yield signs_note(point.cell for _, point in missing)


def _missing(row: ComparisonRow, view: ComparisonView) -> Sequence[str]:
    """One sentence for every compared district without a value, with the official sign."""
    pairs = zip(view.districts, row.cells, strict=True)
    return [
        words.MISSING_POINT.format(district.name, row.title, cell.value, texts.REASONS[cell.value])
        for district, cell in pairs
        if cell.value in texts.REASONS
    ]
