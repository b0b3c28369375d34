"""The course over the years: a line for each district and series, Thüringen thick and grey behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dashboard.drawing.axis import value_axis, year_axis
from dashboard.drawing.chart_scene import (
    ChartKey,
    ChartLabel,
    ChartLine,
    ChartPoint,
    ChartScene,
    Reference,
    Series,
    Walk,
)
from dashboard.drawing.lettering import name_lines
from dashboard.drawing.style import LAND_LINE, SERIES_LINE, PointStyle, series_style
from dashboard.texts import charts as words
from dashboard.texts import trend as trend_words
from dashboard.view.trend_values import TrendLine, TrendPoint, TrendView

MARK = 9.0
"""Size of marks on lines."""


def trend_scene(view: TrendView) -> ChartScene:
    """The scene of a trend; where it has both series, the one for 23 districts is dashed."""
    lines = [line for line in view.lines if line.drawn]
    below_first = sorted(lines, key=lambda line: not line.land)
    points = [point for line in lines for point in line.points]
    decimals = max((-int(p.value.as_tuple().exponent) for p in points if p.value is not None), default=0)
    return ChartScene(
        title=view.title,
        description=words.LINE_DESCRIPTION.format("; ".join(filter(None, map(_course, lines)))),
        walk=Walk.LINES,
        across=year_axis({point.position: point.label for point in points}),
        upwards=value_axis(
            view.unit_text, [float(p.value) for p in points if p.value is not None], max(decimals, 0)
        ),
        series=tuple(_series(line, view, lines) for line in below_first),
        order=tuple(lines.index(line) for line in below_first),
        ends=tuple(_ends(lines)),
        references=tuple(
            Reference(*pair) for pair in dict.fromkeys((seam.position, seam.label) for seam in view.seams)
        ),
        legend=tuple(_legend(view, lines)),
    )


def _style(line: TrendLine) -> PointStyle:
    return replace(series_style(line.place), size=MARK)


def _stroke(line: TrendLine, view: TrendView) -> ChartLine:
    dashed = bool(view.series_key) and line.series == "23"
    return ChartLine(LAND_LINE if line.land else SERIES_LINE, dashed=dashed)


def _series(line: TrendLine, view: TrendView, lines: Sequence[TrendLine]) -> Series:
    stroke = _stroke(line, view)
    repeated = stroke.dashed and any(o.code == line.code and o.series != line.series for o in lines)
    return Series(line.label, _style(line), tuple(_runs(line)), stroke, in_legend=not repeated)


def _runs(line: TrendLine) -> Iterator[tuple[ChartPoint, ...]]:
    """Neighbouring years with values on constant borders."""
    code = None if line.land or line.outside else line.code
    for stretch in line.stretches:
        for known, run in groupby(stretch, key=lambda point: point.value is not None):
            if known:
                yield tuple(_point(point, line, code) for point in run)


def _point(point: TrendPoint, line: TrendLine, code: str | None) -> ChartPoint:
    said = trend_words.POINT.format(point.label, point.text)
    return ChartPoint(point.position, float(point.value or 0), code, line.label, (said,))


def _course(line: TrendLine) -> str:
    known = [point for point in line.points if point.value is not None]
    if not known:
        return ""
    first, last = known[0], known[-1]
    return words.LINE_OF.format(line.label, first.label, first.text, last.label, last.text)


def _ends(lines: Sequence[TrendLine]) -> Iterator[ChartLabel]:
    """One name for each area, beside the series that reaches furthest; an early end names its year."""
    ends: dict[str, tuple[TrendLine, TrendPoint]] = {}
    for line in lines:
        last = next((p for p in reversed(line.points) if p.value is not None), None)
        if last and (line.code not in ends or last.position >= ends[line.code][1].position):
            ends[line.code] = line, last
    furthest = max((point.position for _, point in ends.values()), default=0)
    for line, point in ends.values():
        early = point.position != furthest
        name = trend_words.UNTIL.format(line.name, point.label) if early else line.name
        yield ChartLabel(name_lines(name), point.position, float(point.value or 0), _style(line))


def _legend(view: TrendView, lines: Sequence[TrendLine]) -> Iterator[ChartKey]:
    """Every area, districts first, then how the series are told apart."""
    for line in {line.code: line for line in sorted(lines, key=lambda line: line.land)}.values():
        yield ChartKey(line.name, _style(line), ChartLine(LAND_LINE if line.land else SERIES_LINE))
    if view.series_key:
        yield ChartKey(view.series_key, None, ChartLine(SERIES_LINE, dashed=True))
