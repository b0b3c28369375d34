"""Slide of two indicators: a point for each district, named where there is room."""

from collections.abc import Sequence

from dashboard.export.slides import page
from dashboard.export.slides.column import fitting_text
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.label_places import Spot, label_sides
from dashboard.export.slides.parts import Axis, Box, Mark, Paragraph, PointPart, PointSeries, Slide
from dashboard.export.slides.signs import with_sign
from dashboard.export.slides.trend_slides import axis_decimals, round_limits
from dashboard.figures import theme
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.open_view import Seen
from dashboard.view.scatter_view import ScatterPoint, ScatterView
from dashboard.view.state import Part

CHART_BOX = Box(page.MARGIN, page.CONTENT.top, 9.2, page.CONTENT.height)
COLUMN = Box(CHART_BOX.right + 0.35, CHART_BOX.top, page.FULL - 9.55, CHART_BOX.height)
LABEL = 11.0
SHOWN_MISSING = 3


def scatter_slide(seen: Seen, view: ScatterView, address: str) -> Slide:
    """Two indicators in one series and year, or why there is nothing to show."""
    dataset, state = seen.dataset, seen.state
    told = Told(
        eyebrow=comparison_words.PARTS[Part.SCATTER.value],
        subtitle=view.title,
        spoken=(view.rho_text or view.reason,),
        hints=view.notes,
        values=(
            *(words.TABLE_CELL.format(p.name, "; ".join(p.lines)) for p in (*view.points, *view.benchmarks)),
            *map(with_sign, view.missing),
        ),
    )
    origin = Origin(dataset, view.attributions, address)
    if view.reason:
        return framed(told, origin, ())
    decimals = tuple(dataset.indicator(key).decimals for key in (state.indicator, str(state.against)))
    column = [Paragraph(note, 16) for note in view.notes[:1]]
    column += [Paragraph(with_sign(line), page.SMALL) for line in view.missing[:SHOWN_MISSING]]
    column += [Paragraph(words.MORE_IN_NOTES, page.SMALL)] if len(view.missing) > SHOWN_MISSING else []
    text = fitting_text(COLUMN, words.NOTES_NAME, column)
    return framed(told, origin, (point_part(view, state.district, decimals), *text))


def point_part(view: ScatterView, selected: str | None, decimals: Sequence[int]) -> PointPart:
    """The chart; the chosen district is larger and dark, benchmarks are crosses."""
    every = [*view.points, *view.benchmarks]
    across = _axis(view.x_label, [float(p.x) for p in every], decimals[0])
    upwards = _axis(view.y_label, [float(p.y) for p in every], decimals[1])
    sides = _sides(every, across, upwards)
    chosen = [p for p in view.points if p.code == selected]
    others = [p for p in view.points if p.code != selected]
    groups = (
        (words.OTHER_DISTRICTS, others, Mark("circle", 10, theme.ACCENT)),
        (chosen[0].name if chosen else "", chosen, Mark("circle", 15, theme.INK)),
        (words.BENCHMARKS, list(view.benchmarks), Mark("plus", 12, theme.INK)),
    )
    return PointPart(
        box=CHART_BOX,
        name=words.CHART_NAME.format(view.title),
        description=words.SCATTER_DESCRIPTION.format(
            len(view.points), view.x_label, view.y_label, view.rho_text
        ),
        series=tuple(_series(name, points, mark, sides) for name, points, mark in groups if points),
        across=across,
        upwards=upwards,
        label_size=LABEL,
    )


def _axis(title: str, values: Sequence[float], decimals: int) -> Axis:
    limits = round_limits(min(values), max(values))
    return Axis(title, *limits, axis_decimals(limits, decimals))


def _series(name: str, points: Sequence[ScatterPoint], mark: Mark, sides: dict[str, str]) -> PointSeries:
    return PointSeries(
        name,
        tuple((float(p.x), float(p.y)) for p in points),
        mark,
        tuple((p.name, sides[p.name]) for p in points),
    )


def _sides(points: Sequence[ScatterPoint], across: Axis, upwards: Axis) -> dict[str, str]:
    spots = [
        Spot(
            p.name,
            (float(p.x) - across.low) / (across.high - across.low) * (CHART_BOX.width - 1.0),
            (float(p.y) - upwards.low) / (upwards.high - upwards.low) * (CHART_BOX.height - 0.9),
        )
        for p in points
    ]
    return label_sides(spots, LABEL, CHART_BOX.width - 1.0)
