"""Query: the course of an indicator over the years, for chosen districts and Thüringen.

Every area has one line per series. The series for 23 and for 22 districts mean different areas and are
never joined; within a series a line is split where the borders of its district changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby, pairwise

from dashboard import formatting, texts
from dashboard.analysis.seams import borders_day, moves_between, undrawn_moves
from dashboard.analysis.trend import TrendResult, trend_of
from dashboard.analysis.trend_sentences import SLOPE_DECIMALS
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.model.district import LAND_CODE, TerritorialChange
from dashboard.model.indicator import SUMMABLE, Indicator, Kind, Segment, last_year
from dashboard.model.observation import UNKNOWN, MissingReason, Observation
from dashboard.texts import trend as words
from dashboard.view import wording
from dashboard.view.displayed import displayed, missing_value
from dashboard.view.trend_values import (
    Seam,
    SeriesAttribution,
    TrendLine,
    TrendPoint,
    TrendRow,
    TrendTable,
    TrendView,
)
from dashboard.view.values import Attribution


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the data says for one year of a line; None: no value of the Land is published."""

    year: str
    segment: Segment
    observation: Observation | None

    @property
    def value(self) -> float | None:
        return self.observation.value if self.observation else None


@dataclass(frozen=True, slots=True)
class _Course:
    """The readings of one area in one series, split where its borders changed."""

    code: str
    series: str
    runs: tuple[tuple[_Reading, ...], ...]

    @property
    def readings(self) -> tuple[_Reading, ...]:
        return tuple(chain.from_iterable(self.runs))

    @property
    def known(self) -> tuple[_Reading, ...]:
        return tuple(reading for reading in self.readings if reading.value is not None)


def trend_view(dataset: Dataset, indicator_key: str, codes: Sequence[str]) -> TrendView:
    """Lines of the chosen districts, in their order, and of Thüringen.

    A district without any value in a series has no line there; one without any line is named in a note.

    Raises:
        UnknownKeyError: When there is no such indicator or district.
    """
    indicator = dataset.indicator(indicator_key)
    names = area_names(dataset)
    chosen = tuple(dict.fromkeys(codes))
    for code in chosen:
        if code not in names:
            raise UnknownKeyError("district", code, names)
    every = [_course(dataset, indicator, s, code) for code in (*chosen, LAND_CODE) for s in indicator.series]
    courses = [course for course in every if course.known]
    both = len({course.series for course in courses}) > 1
    lines = tuple(_line(dataset, indicator, course, chosen, both=both) for course in courses)
    years = _years(courses)
    unit = texts.unit_phrase(indicator.unit, is_count=indicator.kind is Kind.COUNT)
    span = (period(years[0], years[-1]),) if years else ()
    return TrendView(
        key=indicator.key,
        title=", ".join((indicator.title, *span, unit)),
        unit_text=unit,
        series_key=words.SERIES_KEY if both else "",
        lines=lines,
        seams=tuple(seam for course in courses for seam in _seams(dataset, course)),
        table=_table(lines, years),
        notes=_notes(dataset, indicator, chosen, courses),
        attributions=_attributions(dataset, indicator, {course.series for course in courses}),
    )


def _course(dataset: Dataset, indicator: Indicator, series: str, code: str) -> _Course:
    segments = [
        s for s in indicator.segments if s.series == series and (code == LAND_CODE or not s.land_only)
    ]
    periods = sorted(((y, s) for s in segments for y in s.years), key=lambda period: last_year(period[0]))
    runs: list[list[_Reading]] = []
    for year, segment in periods:
        reading = _Reading(year, segment, _observation(dataset, indicator, series, year, code))
        if runs and not moves_between(dataset.changes, code, runs[-1][-1].segment, segment):
            runs[-1].append(reading)
        else:
            runs.append([reading])
    return _Course(code, series, tuple(tuple(run) for run in runs))


def _observation(
    dataset: Dataset, indicator: Indicator, series: str, year: str, code: str
) -> Observation | None:
    if code == LAND_CODE:
        return dataset.land_value(indicator.key, series, year)
    return dataset.observation(indicator.key, series, year, code)


def _line(
    dataset: Dataset, indicator: Indicator, course: _Course, chosen: Sequence[str], *, both: bool
) -> TrendLine:
    land = course.code == LAND_CODE
    name = texts.LAND if land else area_names(dataset)[course.code]
    trend = _trend(course)
    return TrendLine(
        code=course.code,
        name=name,
        series=course.series,
        label=words.LINE_OF_SERIES.format(name, course.series) if both else name,
        place=None if land else chosen.index(course.code),
        outside=course.code in dataset.outside_districts,
        drawn=not (land and chosen and indicator.kind in SUMMABLE),
        stretches=tuple(tuple(_point(reading, indicator) for reading in run) for run in course.runs),
        trend=trend,
        statement=statement(trend, indicator, stretch=len(course.runs) > 1),
    )


def _trend(course: _Course) -> TrendResult:
    """Trend of the run with most values, the later of two."""
    results = [trend_of([(reading.year, reading.value) for reading in run]) for run in course.runs]
    return max(reversed(results), key=lambda result: result.n)


def _point(reading: _Reading, indicator: Indicator) -> TrendPoint:
    found = displayed(reading.observation or UNKNOWN, indicator)
    return TrendPoint(
        year=reading.year,
        label=texts.year_label(reading.year),
        position=last_year(reading.year),
        displayed=found if reading.observation else replace(found, text=texts.NOT_PUBLISHED),
    )


def _seams(dataset: Dataset, course: _Course) -> tuple[Seam, ...]:
    names = area_names(dataset)
    seams = []
    for before, after in pairwise(course.runs):
        moves = moves_between(dataset.changes, course.code, before[-1].segment, after[0].segment)
        day = moves[0].day
        seams.append(
            Seam(
                code=course.code,
                name=names[course.code],
                series=course.series,
                day=day,
                position=day.year - 0.5,
                label=seam_label(day),
                note=moves_note(words.SEAM, course.code, moves, names),
            )
        )
    return tuple(seams)


def _years(courses: Iterable[_Course]) -> tuple[str, ...]:
    labels = {reading.year for course in courses for reading in course.readings}
    return tuple(sorted(labels, key=lambda label: (last_year(label), label)))


def _table(lines: Sequence[TrendLine], years: Sequence[str]) -> TrendTable:
    """A year that a series omits is unknown, like an area that it omits."""
    cells = [{point.year: point.displayed for point in line.points} for line in lines]
    unknown = missing_value(MissingReason.UNKNOWN)
    rows = (TrendRow(texts.year_label(year), tuple(c.get(year, unknown) for c in cells)) for year in years)
    return TrendTable(tuple(line.label for line in lines), tuple(rows))


def _notes(
    dataset: Dataset, indicator: Indicator, chosen: Sequence[str], courses: Sequence[_Course]
) -> tuple[str, ...]:
    names = area_names(dataset)
    present = {(course.code, course.series) for course in courses}
    series = [name for name in indicator.series if any(name == s for _, s in present)]
    absent = [names[code] for code in chosen if not any(code == found for found, _ in present)]
    landless = [name for name in series if (LAND_CODE, name) not in present]
    of_land = [r.observation for c in courses for r in c.known if c.code == LAND_CODE]
    computed = any(observation and observation.computed for observation in of_land)
    notes = (
        words.TWO_SERIES if len(series) > 1 else "",
        *indicator.caveats,
        words.WITHOUT_VALUES.format(", ".join(absent)) if absent else "",
        *(words.WITHOUT_LAND.format(name) for name in landless),
        *(_undrawn(dataset, course) for course in courses),
        texts.LAND_COMPUTED_NOTE if computed else "",
        words.LAND_NOT_DRAWN if of_land and chosen and indicator.kind in SUMMABLE else "",
        words.METHOD,
    )
    return tuple(dict.fromkeys(note for note in notes if note))


def _undrawn(dataset: Dataset, course: _Course) -> str:
    """Note on moves within a line that the boundary sets cannot show, or ""."""
    first, last = (borders_day(r.segment, r.year) for r in (course.known[0], course.known[-1]))
    moves = undrawn_moves(dataset.changes, course.code, first, last)
    return moves_note(words.UNDRAWN, course.code, moves, area_names(dataset))


def _attributions(dataset: Dataset, indicator: Indicator, series: set[str]) -> tuple[SeriesAttribution, ...]:
    years: dict[tuple[str, Attribution], list[str]] = {}
    for segment in sorted(indicator.segments, key=lambda s: (s.series != "23", last_year(s.years[0]))):
        if segment.series in series:
            origin = wording.indicator_attribution(indicator, segment, dataset)
            years.setdefault((segment.series, origin), []).extend(segment.years)
    return tuple(
        SeriesAttribution(name, period(labels[0], labels[-1]), origin)
        for (name, origin), labels in years.items()
    )


def area_names(dataset: Dataset) -> dict[str, str]:
    """Names of all districts, inside and beyond the state border, by code."""
    inside = {code: district.name for code, district in dataset.districts.items()}
    return inside | {code: district.name for code, district in dataset.outside_districts.items()}


def statement(trend: TrendResult, indicator: Indicator, *, stretch: bool) -> str:
    """Trend of a line with n and period; ``stretch`` where only a part of the line was tested."""
    years = period(trend.first_year, trend.last_year)
    text = words.conclusion(trend.direction, trend.n, years, stretch=stretch)
    if trend.slope_per_year is None or trend.low is None or trend.high is None:
        return text
    decimals = indicator.decimals + SLOPE_DECIMALS
    slope, low, high = (formatting.signed(x, decimals) for x in (trend.slope_per_year, trend.low, trend.high))
    rate = words.SLOPE.format(formatting.with_unit(slope, words.change_unit(indicator.unit)), low, high)
    return words.POINT.format(text, rate)


def period(first: str, last: str) -> str:
    """Years from one label to another; a label over several years counts with its last."""
    if first == last:
        return texts.year_label(first)
    return words.period(last_year(first), last_year(last))


def moves_note(template: str, code: str, moves: Sequence[TerritorialChange], names: Mapping[str, str]) -> str:
    """Sentences on the moves of one district, day by day."""
    days = groupby(sorted(moves, key=lambda move: move.day), key=lambda move: move.day)
    return " ".join(
        template.format(names[code], formatting.day(day), _moved(code, list(on_day), names))
        for day, on_day in days
    )


def seam_label(day: date) -> str:
    """Label of a seam in a chart."""
    return words.SEAM_LABEL.format(formatting.short_day(day))


def _moved(code: str, moves: Sequence[TerritorialChange], names: Mapping[str, str]) -> str:
    """What a district gained from and lost to each other district on one day."""
    groups: dict[tuple[bool, str], list[str]] = {}
    for move in moves:
        gained = move.to_district == code
        other = move.from_district if gained else move.to_district
        groups.setdefault((gained, names[other]), []).append(move.name)
    return words.listed([words.moved(n, other, gained=gained) for (gained, other), n in groups.items()])
