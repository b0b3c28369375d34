"""Answer with the values of one indicator, by segment, as published and as the page displays them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from dashboard import texts
from dashboard.api.calls import Call
from dashboard.api.indicators import (
    IndicatorRecord,
    SegmentRecord,
    chosen_indicator,
    indicator_record,
    segment_record,
)
from dashboard.api.lookup import area_names, chosen_key, unknown_value
from dashboard.api.problems import ApiProblemError
from dashboard.api.records import About
from dashboard.model.dataset import Dataset
from dashboard.model.district import GERMANY_CODE, LAND_CODE
from dashboard.model.indicator import Indicator, Segment, last_year
from dashboard.model.observation import MissingReason, Observation
from dashboard.texts import api as words
from dashboard.view import wording
from dashboard.view.displayed import displayed
from dashboard.view.shown import cross_section


class Scope(StrEnum):
    """What sort of area a value is for."""

    DISTRICT = "district"
    OUTSIDE = "outside"
    LAND = "land"
    GERMANY = "germany"


@dataclass(frozen=True, slots=True)
class ValueRecord:
    """One value, or the sign and the reason why there is none."""

    year: str
    district: str
    name: str
    scope: Scope
    value: float | None
    displayed: str
    sign: MissingReason | None
    reason: str | None
    computed: bool


@dataclass(frozen=True, slots=True)
class ValueSegment:
    """Values that share source, territorial status and boundary set."""

    segment: SegmentRecord
    notes: tuple[str, ...]
    values: tuple[ValueRecord, ...]


@dataclass(frozen=True, slots=True)
class ValueLine(ValueRecord):
    """One value as a line of CSV, with what stands above it in JSON."""

    indicator: str
    title: str
    unit: str
    series: str
    boundary_set: str
    territorial_status: str
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class ValuesAnswer:
    """The values of an indicator."""

    about: About
    indicator: IndicatorRecord
    caveats: tuple[str, ...]
    segments: tuple[ValueSegment, ...]

    def lines(self) -> Sequence[ValueLine]:
        """Records of the CSV form."""
        return tuple(_line(self.indicator, part, value) for part in self.segments for value in part.values)


def values_answer(call: Call) -> ValuesAnswer:
    """Values of an indicator for the chosen series, year and area.

    Raises:
        ApiProblemError: When an argument names nothing in the data, or nothing fits all of them.
    """
    indicator = chosen_indicator(call)
    year = _chosen_year(call, indicator)
    area = chosen_key(call, "district", area_names(call.dataset))
    series = call.arguments.get("series")
    parts = (
        _segment(call.dataset, indicator, segment, year, area)
        for segment in indicator.segments
        if series in (None, segment.series) and (year is None or year in segment.years)
    )
    found = tuple(part for part in parts if part.values)
    if not found:
        raise ApiProblemError("no_values", words.NO_VALUES.format(indicator.title))
    record = indicator_record(call.context, indicator)
    about = call.about(record.source, record.licence, indicator.title)
    return ValuesAnswer(about, record, indicator.caveats, found)


def _chosen_year(call: Call, indicator: Indicator) -> str | None:
    """The year that is asked for.

    Raises:
        ApiProblemError: When no series of the indicator has it.
    """
    year = call.arguments.get("year")
    labels = sorted({y for segment in indicator.segments for y in segment.years}, key=last_year)
    if year is not None and year not in labels:
        raise unknown_value("year", year, {label: label for label in labels})
    return year


def _segment(
    dataset: Dataset, indicator: Indicator, segment: Segment, year: str | None, area: str | None
) -> ValueSegment:
    years = segment.years if year is None else (year,)
    territory = dataset.territory_for(segment)
    notes = (wording.territory_note(segment, label, territory) for label in years)
    return ValueSegment(
        segment=segment_record(segment),
        notes=tuple(dict.fromkeys(note for note in notes if note)),
        values=tuple(
            value
            for label in years
            for value in _values(dataset, indicator, segment.series, label)
            if area in (None, value.district)
        ),
    )


def _values(dataset: Dataset, indicator: Indicator, series: str, year: str) -> Iterator[ValueRecord]:
    """Values of one year: districts, districts beyond the border where the source has them, Land, Germany."""
    shown = cross_section(dataset, indicator.key, series, year)
    section = dataset.cross_section(indicator.key, series, year)
    names = area_names(dataset)
    record = _record_of(indicator, year)
    for code, observation in shown.observations.items():
        yield record(code, shown.territory.names[code], Scope.DISTRICT, observation)
    for code in dataset.outside.names:
        if code in section:
            yield record(code, names[code], Scope.OUTSIDE, section[code])
    yield record(LAND_CODE, names[LAND_CODE], Scope.LAND, shown.land)
    yield record(GERMANY_CODE, names[GERMANY_CODE], Scope.GERMANY, shown.germany)


def _record_of(
    indicator: Indicator, year: str
) -> Callable[[str, str, Scope, Observation | None], ValueRecord]:
    """Maker of records of one cross-section; no observation means that no value is published."""

    def record(code: str, name: str, scope: Scope, observation: Observation | None) -> ValueRecord:
        sign = reason = None
        value = observation.value if observation else None
        if value is None:
            sign = (observation.reason if observation else None) or MissingReason.UNKNOWN
            reason = texts.REASONS[sign.value] if observation else texts.NOT_PUBLISHED
        return ValueRecord(
            year=year,
            district=code,
            name=name,
            scope=scope,
            value=value,
            displayed=displayed(observation, indicator).cell if observation else texts.NOT_PUBLISHED,
            sign=sign,
            reason=reason,
            computed=observation.computed if observation else False,
        )

    return record


def _line(indicator: IndicatorRecord, part: ValueSegment, value: ValueRecord) -> ValueLine:
    segment = part.segment
    return ValueLine(
        **{field.name: getattr(value, field.name) for field in fields(value)},
        indicator=indicator.indicator,
        title=indicator.title,
        unit=indicator.unit,
        series=segment.series,
        boundary_set=segment.boundary_set,
        territorial_status=segment.territorial_status_text,
        source=str(segment.source),
        licence=segment.source.licence,
    )
