"""Two indicators against each other: a point for each district, benchmarks as crosses."""

from collections.abc import Sequence
from decimal import Decimal

from dashboard.drawing.axis import Axis, value_axis
from dashboard.drawing.chart_scene import ChartKey, ChartLabel, ChartPoint, ChartScene, Series, Walk, alone
from dashboard.drawing.style import BENCHMARK_STYLE, CHOSEN_STYLE, POINT_STYLE, PointStyle
from dashboard.texts import charts as words
from dashboard.view.scatter_view import ScatterPoint, ScatterView

Group = tuple[str, PointStyle, Sequence[ScatterPoint]]
"""Name, style and points of what looks alike."""


def scatter_scene(view: ScatterView, selected: str | None) -> ChartScene:
    """The scene of a scatter; the chosen district is larger and dark."""
    every = (*view.points, *view.benchmarks)
    chosen = [point for point in view.points if point.code == selected]
    others = [point for point in view.points if point.code != selected]
    groups: tuple[Group, ...] = (
        (words.DISTRICTS, POINT_STYLE, others),
        (words.AND.join(point.name for point in view.benchmarks), BENCHMARK_STYLE, view.benchmarks),
        (chosen[0].name if chosen else "", CHOSEN_STYLE, chosen),
    )
    drawn = [group for group in groups if group[2]]
    return ChartScene(
        title=view.title,
        description=words.SCATTER_DESCRIPTION.format(
            len(view.points), view.x_label, view.y_label, view.rho_text
        ),
        walk=Walk.PLANE,
        across=_axis(view.x_label, [point.x for point in every]),
        upwards=_axis(view.y_label, [point.y for point in every]),
        series=tuple(Series(name, style, alone([_point(p) for p in found])) for name, style, found in drawn),
        labels=tuple(_label(p, style) for _, style, found in reversed(drawn) for p in found),
        legend=tuple(ChartKey(name, style) for name, style, _ in drawn),
    )


def _axis(title: str, values: Sequence[Decimal]) -> Axis:
    decimals = max((-int(value.as_tuple().exponent) for value in values), default=0)
    return value_axis(title, [float(value) for value in values], max(decimals, 0))


def _point(point: ScatterPoint) -> ChartPoint:
    return ChartPoint(float(point.x), float(point.y), point.code, point.name, point.lines)


def _label(point: ScatterPoint, style: PointStyle) -> ChartLabel:
    return ChartLabel((point.name,), float(point.x), float(point.y), style, strong=style is not POINT_STYLE)
