"""Slide of a trend: a line chart over the years, what it says, and the reason of every gap."""

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from math import gcd

from dashboard.export.slides import page
from dashboard.export.slides.column import fitting_above
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.parts import Box, LinePart, LineSeries, Paragraph, Slide
from dashboard.figures import theme
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.open_view import Seen
from dashboard.view.speech import trend_spoken
from dashboard.view.state import Part
from dashboard.view.trend_values import TrendLine, TrendPoint, TrendView

CHART_BOX = Box(page.MARGIN, page.CONTENT.top, 8.3, page.CONTENT.height)
COLUMN = Box(CHART_BOX.right + 0.35, CHART_BOX.top, page.FULL - 8.65, CHART_BOX.height)
SHOWN_GAPS = 4
ROOM = 0.06


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
    chart = line_part(view, seen.dataset.indicator(view.key).decimals)
    needed = [Paragraph(text, page.SMALL, colour=theme.MUTED) for text in (view.series_key,) if text]
    needed += [Paragraph(seam.note, page.SMALL) for seam in view.seams]
    needed += [Paragraph(text, page.SMALL) for text in gaps[:SHOWN_GAPS]]
    needed += [Paragraph(words.MORE_IN_NOTES, page.SMALL)] if len(gaps) > SHOWN_GAPS else []
    sentences = [Paragraph(text, 16) for text in spoken[1:]]
    texts = fitting_above(COLUMN, words.SENTENCES_NAME, sentences, needed)
    return framed(told, Origin(seen.dataset, attributions, address), (chart, *texts))


def line_part(view: TrendView, decimals: int) -> LinePart:
    """The chart: one series for every stretch of a line, years in even steps."""
    drawn = [line for line in view.lines if line.drawn]
    years = _years(drawn)
    series = tuple(entry for line in drawn for entry in _series(line, years, view, drawn))
    return LinePart(
        box=CHART_BOX,
        name=words.CHART_NAME.format(view.title),
        description=words.LINE_DESCRIPTION.format("; ".join(filter(None, map(_ends, drawn)))),
        labels=tuple(years.values()),
        series=series,
        limits=_limits(drawn),
        decimals=axis_decimals(_limits(drawn), decimals),
    )


def gap_lines(view: TrendView) -> tuple[str, ...]:
    """Every missing year of every line with its sign and its reason."""
    return tuple(
        words.MISSING_YEAR.format(line.label, point.label, point.cell, point.text)
        for line in view.lines
        for point in line.points
        if point.value is None
    )


def _years(lines: Sequence[TrendLine]) -> dict[int, str]:
    """Labels of the axis by calendar year, in even steps from the first to the last."""
    labels = {point.position: point.label for line in lines for point in line.points}
    positions = sorted(labels)
    step = reduce(gcd, (b - a for a, b in pairwise(positions)), 0) or 1
    every = range(positions[0], positions[-1] + 1, step) if positions else range(0)
    return {position: labels.get(position, str(position)) for position in every}


def _series(
    line: TrendLine, years: dict[int, str], view: TrendView, drawn: Sequence[TrendLine]
) -> list[LineSeries]:
    older = bool(view.series_key) and line.series == "23"
    repeated = older and any(other.code == line.code and other.series != "23" for other in drawn)
    return [
        LineSeries(
            name=line.label,
            values=_values(stretch, years),
            place=line.place,
            dashed=older,
            in_legend=number == 0 and not repeated,
        )
        for number, stretch in enumerate(line.stretches)
    ]


def _values(stretch: Sequence[TrendPoint], years: dict[int, str]) -> tuple[float | None, ...]:
    found = {point.position: point.value for point in stretch}
    values = (found.get(year) for year in years)
    return tuple(None if value is None else float(value) for value in values)


def _limits(lines: Sequence[TrendLine]) -> tuple[float, float]:
    """Round limits around all values."""
    values = [float(p.value) for line in lines for p in line.points if p.value is not None] or [0.0, 1.0]
    return round_limits(min(values), max(values))


def round_limits(low: float, high: float) -> tuple[float, float]:
    """Limits of an axis a little beyond the values, on a round step.

    >>> round_limits(38.1, 64.4), round_limits(-2.0, 22.6), round_limits(3, 3)
    ((35.0, 70.0), (-5.0, 25.0), (2.9, 3.1))
    """
    span = (high - low) or abs(low) / 5 or 1.0
    step = _step(span / 6)
    room = span * ROOM
    lowest = step * ((low - room) // step)
    highest = step * -((-(high + room)) // step)
    if low >= 0:
        lowest = max(0.0, lowest)
    return round(lowest, 6), round(highest, 6)


def axis_decimals(limits: tuple[float, float], decimals: int) -> int:
    """Decimals of the numbers along an axis: none where whole steps lie between its limits."""
    return 0 if limits[1] - limits[0] >= 6 else decimals


def _step(wanted: float) -> float:
    """The round step (1, 2 or 5 times a power of ten) not below the wanted one."""
    power = 10.0 ** (len(str(int(wanted))) - 1) if wanted >= 1 else 1.0
    while power > wanted:
        power /= 10
    return next((power * times for times in (1, 2, 5) if power * times >= wanted), power * 10)


def _ends(line: TrendLine) -> str:
    known = [point for point in line.points if point.value is not None]
    if not known:
        return ""
    first, last = known[0], known[-1]
    return words.LINE_OF.format(line.label, first.label, first.text, last.label, last.text)


def _value_lines(view: TrendView) -> list[str]:
    return [
        words.TABLE_CELL.format(
            line.label, "; ".join(words.TABLE_CELL.format(p.label, p.cell) for p in line.points)
        )
        for line in view.lines
    ]
