"""Answers on indicators: the list, and one indicator with its series and segments."""

from dataclasses import dataclass

from dashboard import texts
from dashboard.api.calls import ApiContext, Call
from dashboard.api.lookup import known_key
from dashboard.api.records import About, LinkRecord, Listing, SourceRecord, source_record
from dashboard.model.indicator import Direction, Indicator, Kind, Segment
from dashboard.texts import api as words
from dashboard.view import wording


@dataclass(frozen=True, slots=True)
class SeriesRecord:
    """The years of one series."""

    series: str
    years: tuple[str, ...]
    land_only_years: tuple[str, ...]

    def __str__(self) -> str:
        """Form in a CSV cell."""
        return f"{self.series}: {', '.join(self.years)}"


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """An indicator in a list."""

    indicator: str
    title: str
    unit: str
    kind: Kind
    decimals: int
    direction: Direction
    field: int
    field_title: str
    source: str
    licence: str
    reference_period: str
    series_years: tuple[SeriesRecord, ...]
    href: str


@dataclass(frozen=True, slots=True)
class SegmentRecord:
    """Years of one series that share source, territorial status and boundary set."""

    series: str
    years: tuple[str, ...]
    land_only: bool
    boundary_set: str
    territorial_status: str
    territorial_status_text: str
    source: SourceRecord


@dataclass(frozen=True, slots=True)
class IndicatorList(Listing):
    """All indicators."""

    items: tuple[IndicatorRecord, ...]


@dataclass(frozen=True, slots=True)
class IndicatorAnswer:
    """One indicator with everything that travels with its numbers."""

    about: About
    indicator: IndicatorRecord
    definition: str
    direction_text: str
    may_exceed_100: bool
    caveats: tuple[str, ...]
    segments: tuple[SegmentRecord, ...]
    links: tuple[LinkRecord, ...]


def indicator_list(call: Call) -> IndicatorList:
    """All indicators by key."""
    records = tuple(indicator_record(call.context, i) for i in call.dataset.indicators.values())
    return IndicatorList(call.about(words.SOURCE_EACH, words.LICENCE_EACH), records)


def indicator_answer(call: Call) -> IndicatorAnswer:
    """One indicator."""
    indicator = chosen_indicator(call)
    record = indicator_record(call.context, indicator)
    return IndicatorAnswer(
        about=call.about(record.source, record.licence, indicator.title),
        indicator=record,
        definition=indicator.definition,
        direction_text=texts.DIRECTION_TEXT[indicator.direction.value],
        may_exceed_100=indicator.may_exceed_100,
        caveats=indicator.caveats,
        segments=tuple(segment_record(segment) for segment in indicator.segments),
        links=(call.context.link("values", {"key": indicator.key}),),
    )


def chosen_indicator(call: Call) -> Indicator:
    """The indicator the path names.

    Raises:
        ApiProblemError: When there is none of that key.
    """
    titles = {key: indicator.title for key, indicator in call.dataset.indicators.items()}
    return call.dataset.indicators[known_key(call, "key", titles)]


def indicator_record(context: ApiContext, indicator: Indicator) -> IndicatorRecord:
    """An indicator without its definition."""
    return IndicatorRecord(
        indicator=indicator.key,
        title=indicator.title,
        unit=indicator.unit,
        kind=indicator.kind,
        decimals=indicator.decimals,
        direction=indicator.direction,
        field=indicator.field,
        field_title=context.dataset.programme.fields[indicator.field],
        source=f"{indicator.publisher}, {indicator.table}",
        licence=indicator.licence,
        reference_period=indicator.reference_date,
        series_years=tuple(_series(indicator, name) for name in indicator.series),
        href=context.href(f"/indicators/{indicator.key}"),
    )


def segment_record(segment: Segment) -> SegmentRecord:
    """A segment with its source."""
    return SegmentRecord(
        series=segment.series,
        years=segment.years,
        land_only=segment.land_only,
        boundary_set=segment.territory,
        territorial_status=segment.status,
        territorial_status_text=wording.status_text(segment.status, segment.series),
        source=source_record(segment.source),
    )


def _series(indicator: Indicator, name: str) -> SeriesRecord:
    land_only = (s for s in indicator.segments if s.series == name and s.land_only)
    return SeriesRecord(name, indicator.years(name), tuple(y for s in land_only for y in s.years))
