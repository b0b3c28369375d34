"""Dot strips: one row for each indicator over all districts, the compared ones marked by shape and name."""

from collections.abc import Iterator
from dataclasses import replace

from dashboard import texts
from dashboard.drawing.axis import Axis
from dashboard.drawing.chart_scene import (
    ChartKey,
    ChartLabel,
    ChartPoint,
    ChartScene,
    Series,
    StripRow,
    Walk,
    alone,
)
from dashboard.drawing.style import GERMANY_BAR, LAND_BAR, OTHER_STYLE, PointStyle, series_style
from dashboard.texts import charts as words
from dashboard.texts import comparison as comparison_words
from dashboard.view.comparison_view import ComparedDistrict, ComparisonRow, ComparisonView

MARK = 13.0
"""Size of the marks of compared districts."""
EDGE = 0.04
"""Free share of a strip left and right of its outermost points."""


def strips_scene(view: ComparisonView, *, values: bool = False) -> ChartScene:
    """The scene of the strips, in the order of the view.

    Args:
        view: The comparison.
        values: Whether the value stands beside the name of a mark.
    """
    benchmarks = ((texts.GERMANY, GERMANY_BAR, _germany(view)), (texts.LAND, LAND_BAR, _land(view)))
    series = (
        Series(words.ALL_DISTRICTS, OTHER_STYLE, alone(_points(view, None))),
        *(Series(name, style, alone(points)) for name, style, points in benchmarks),
        *(Series(d.name, _style(d), alone(_points(view, d))) for d in view.districts),
    )
    drawn = tuple(entry for entry in series if entry.points)
    shown = {entry.name: entry.style for entry in drawn if entry.name not in _names(view)}
    last = (words.ALL_DISTRICTS, texts.LAND, texts.GERMANY)
    return ChartScene(
        title=comparison_words.STRIPS_HEADING,
        description=words.STRIP_DESCRIPTION.format(", ".join(_names(view))),
        walk=Walk.ROWS,
        across=Axis("", -EDGE, 1 + EDGE, shown=False),
        upwards=Axis("", 0.5 - max(len(view.rows), 1), 0.5, shown=False),
        series=drawn,
        labels=tuple(_labels(view, values=values)),
        rows=tuple(StripRow(row.title, row.dated, row.lowest, row.highest, row.year) for row in view.rows),
        legend=(
            *(ChartKey(d.name, _style(d)) for d in view.districts),
            *(ChartKey(name, shown[name]) for name in last if name in shown),
        ),
    )


def _names(view: ComparisonView) -> list[str]:
    return [district.name for district in view.districts]


def _style(district: ComparedDistrict) -> PointStyle:
    return replace(series_style(district.place), size=MARK)


def _points(view: ComparisonView, district: ComparedDistrict | None) -> list[ChartPoint]:
    """Of a compared district, or of all others."""
    place = district.place if district else None
    beyond = district is not None and district.outside
    return [
        ChartPoint(p.position, -index, None if beyond else p.code, p.name, (p.text,))
        for index, row in enumerate(view.rows)
        for p in row.points
        if p.place == place
    ]


def _land(view: ComparisonView) -> list[ChartPoint]:
    return [_benchmark(row.land, i, texts.LAND) for i, row in enumerate(view.rows) if row.land]


def _germany(view: ComparisonView) -> list[ChartPoint]:
    return [_benchmark(row.germany, i, texts.GERMANY) for i, row in enumerate(view.rows) if row.germany]


def _benchmark(line: tuple[float, str], index: int, name: str) -> ChartPoint:
    return ChartPoint(line[0], -index, None, name, (line[1],))


def _labels(view: ComparisonView, *, values: bool) -> Iterator[ChartLabel]:
    for index, row in enumerate(view.rows):
        for point in sorted(row.points, key=lambda point: point.position):
            if point.place is not None:
                name = _valued(row, point.place, point.name) if values else point.name
                yield ChartLabel((name,), point.position, -index, _style(view.districts[point.place]))


def _valued(row: ComparisonRow, place: int, name: str) -> str:
    return words.NAME_AND_VALUE.format(name, row.cells[place].value)
