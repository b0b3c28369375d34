"""Query: every indicator, boundary set and source with what a reader may want to check."""

from dataclasses import dataclass

from dashboard import formatting, texts
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Indicator, Source
from dashboard.model.territory import Territory
from dashboard.view import wording
from dashboard.view.search import indicator_groups


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """Years, territorial status and source of a part of a series."""

    years: str
    status: str
    source: str
    read_in: str


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """An indicator with everything that travels with its numbers."""

    key: str
    title: str
    definition: str
    unit: str
    reference_date: str
    source: str
    licence: str
    caveats: tuple[str, ...]
    direction: str
    segments: tuple[SegmentLine, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The page „Daten und Quellen“."""

    edition: str
    indicators: tuple[tuple[str, tuple[IndicatorEntry, ...]], ...]
    territories: tuple[tuple[str, str, str], ...]
    geo: tuple[tuple[str, str], ...]
    geo_changes: tuple[str, ...]
    territorial_changes: tuple[tuple[str, str, str], ...]
    measures: tuple[tuple[str, str, tuple[str, ...]], ...]
    sources: tuple[Source, ...]
    programme_sources: tuple[Source, ...]


def sources_view(dataset: Dataset) -> SourcesView:
    """Everything on origin, definition, status and licence of the data."""
    geo = dataset.geo_source
    groups = [g for g in indicator_groups(dataset) if g.heading != texts.SEARCH_GROUP_PROGRAMME]
    return SourcesView(
        edition=texts.EDITION.format(f"{dataset.edition} ({dataset.data_hash})"),
        indicators=tuple(
            (g.heading, tuple(_entry(dataset.indicators[key]) for key, _ in g.hits)) for g in groups
        ),
        territories=tuple(_territory(t) for t in dataset.territories.values()),
        geo=(
            (texts.GEO_TITLE, geo.title),
            (texts.GEO_PUBLISHER, geo.publisher),
            (texts.GEO_ATTRIBUTION, geo.attribution),
            (texts.GEO_LICENCE, f"{geo.licence} ({geo.licence_url})"),
            (texts.READ_IN, geo.read_in),
        ),
        geo_changes=geo.changes,
        territorial_changes=tuple((formatting.short_day(c.day), c.name, c.note) for c in dataset.changes),
        measures=tuple((m.title, m.definition, m.caveats) for m in dataset.programme.measures.values()),
        sources=tuple(dataset.sources.values()),
        programme_sources=tuple(dataset.programme.sources.values()),
    )


def _entry(indicator: Indicator) -> IndicatorEntry:
    return IndicatorEntry(
        key=indicator.key,
        title=indicator.title,
        definition=indicator.definition,
        unit=indicator.unit,
        reference_date=indicator.reference_date,
        source=f"{indicator.publisher}, {indicator.table}",
        licence=indicator.licence,
        caveats=indicator.caveats,
        direction=texts.DIRECTION_TEXT[indicator.direction.value],
        segments=tuple(
            SegmentLine(
                years=_span(s.years),
                status=wording.status_text(s.status, s.series),
                source=s.source.title,
                read_in=s.source.read_in,
            )
            for s in indicator.segments
        ),
    )


def _span(years: tuple[str, ...]) -> str:
    """Years as a reader writes them: a range where there is no gap, else a list."""
    labels = [texts.year_label(year) for year in years]
    numbers = [int(year) for year in years if year.isdigit()]
    gapless = len(numbers) == len(years) and numbers == list(range(numbers[0], numbers[-1] + 1))
    if gapless and len(years) > 2:
        return f"{labels[0]}–{labels[-1]}"
    return ", ".join(labels)


def _territory(territory: Territory) -> tuple[str, str, str]:
    start = formatting.short_day(territory.valid_from)
    end = formatting.short_day(territory.valid_to) if territory.valid_to else texts.UNTIL_TODAY
    validity = texts.UP_TO.format(end) if territory.accepts_earlier else texts.SPAN.format(start, end)
    scope = texts.DISTRICTS_AND_VALIDITY.format(len(territory.codes), validity)
    return (texts.STATUS_OF.format(start), scope, territory.note)
