"""Values of the model in the words and numbers a reader sees."""

from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.statistics import Rank, difference, percentage_of
from dashboard.formatting import rounded
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE, Indicator, Segment
from dashboard.model.moment import Moment
from dashboard.model.observation import Observation
from dashboard.model.programme import Confidence, Evidence, StatusMeasure
from dashboard.model.territory import Territory
from dashboard.view.displayed import (
    Displayed,
    displayed,
    displayed_benchmark,
    displayed_difference,
    displayed_number,
    in_words,
)
from dashboard.view.shown import ShownIndicator, ShownMeasure
from dashboard.view.values import Attribution, EvidenceText

YEAR_LENGTH, MONTH_LENGTH = 4, 7
"""Letters of an ISO year and month."""


def rank_text(rank: Rank | None) -> str:
    """Rank with denominator, or "" without a value."""
    return texts.rank(rank.first, rank.last, rank.of) if rank else ""


def to_benchmark(
    observation: Observation, benchmark: Observation | None, indicator: Indicator, *, share: bool
) -> Displayed:
    """Distance to a benchmark; empty where there is none.

    Counts and areas are compared as share of the total (``share``), everything else as difference. A share
    has another unit than its column, so that it is no number there.
    """
    if observation.value is None or benchmark is None or benchmark.value is None:
        return in_words("")
    if indicator.kind in SUMMABLE:
        part = percentage_of(observation.value, benchmark.value) if share else None
        return in_words("" if part is None else displayed_number(part, 1, "%").text)
    return displayed_difference(
        difference(observation.value, benchmark.value, indicator.decimals), indicator.decimals
    )


def comparison_text(observation: Observation, land: Observation | None, indicator: Indicator) -> str:
    """Position against the Land's value in words; for counts and areas the share of the Land."""
    of_land = displayed_benchmark(land, indicator).text
    if land is None or land.value is None or observation.value is None:
        return f"{texts.LAND}: {of_land}"
    if indicator.kind in SUMMABLE:
        part = to_benchmark(observation, land, indicator, share=True).text
        return texts.SHARE_OF_LAND.format(part, texts.LAND, of_land) if part else f"{texts.LAND}: {of_land}"
    own, other = (rounded(o, indicator.decimals) for o in (observation.value, land.value))
    return texts.compared((own > other) - (own < other), displayed(land, indicator).text)


def moment_text(moment: Moment) -> str:
    """A date as precise as its source: "2019", "September 2019", "2019 bis Januar 2025", "03.09.2025"."""
    if moment.is_year:
        first, last = moment.first.year, moment.last.year
        return str(first) if first == last else texts.SPAN.format(first, last)
    written = moment.written or (moment.first.isoformat(), moment.last.isoformat())
    parts = [_part_text(part) for part in written]
    return parts[0] if parts[0] == parts[-1] else texts.SPAN.format(parts[0], parts[-1])


def _part_text(part: str) -> str:
    if len(part) == YEAR_LENGTH:
        return part
    if len(part) == MONTH_LENGTH:
        return formatting.month(date.fromisoformat(f"{part}-01"))
    return formatting.short_day(date.fromisoformat(part))


def evidence_text(evidence: Evidence) -> EvidenceText:
    """Date, confidence mark and sources of a fact."""
    return EvidenceText(
        as_of=moment_text(evidence.as_of) if evidence.as_of else texts.UNDATED,
        unconfirmed=evidence.confidence is not Confidence.HIGH,
        sources=tuple((source.title, source.url) for source in evidence.sources),
    )


def shown_title(shown: ShownIndicator | ShownMeasure) -> str:
    """Title of a map: what, when, in which unit."""
    if isinstance(shown, ShownMeasure):
        return f"{shown.measure.title}, {measure_date(shown)}"
    indicator = shown.indicator
    phrase = texts.unit_phrase(indicator.unit, is_count=indicator.kind.value == "count")
    return texts.shown_title(indicator.title, texts.year_label(shown.year), phrase)


def measure_date(shown: ShownMeasure) -> str:
    """Date of a programme measure: its own, or the reference date it is computed for."""
    if shown.measure.uses_reference_date:
        return f"{texts.REFERENCE_LABEL} {formatting.short_day(shown.reference)}"
    return shown.measure.as_of


def indicator_attribution(indicator: Indicator, segment: Segment, dataset: Dataset) -> Attribution:
    """Source, status, licence and boundary origin of a cross-section."""
    return Attribution(
        source=texts.SOURCE_PREFIX.format(f"{indicator.publisher}, {indicator.table}"),
        status=status_text(segment.status, segment.series),
        licence=texts.LICENCE_PREFIX.format(indicator.licence),
        boundaries=boundary_origin(dataset),
    )


def measure_attribution(measure: StatusMeasure, territory: Territory, dataset: Dataset) -> Attribution:
    """Source, status, licence and boundary origin of a programme measure."""
    return Attribution(
        source=texts.SOURCE_PREFIX.format(measure.publisher),
        status=status_text(territory.key, territory.series),
        licence=texts.LICENCE_PREFIX.format(measure.licence),
        boundaries=boundary_origin(dataset),
    )


def boundary_origin(dataset: Dataset) -> str:
    """Attribution of the boundaries with their licence."""
    return texts.MAP_ORIGIN.format(dataset.geo_source.attribution, dataset.geo_source.licence)


def status_text(status: str, series: str) -> str:
    """Territorial status of figures in words."""
    named = texts.STATUS_NAMED.get(status)
    dated = named or texts.STATUS_OF.format(formatting.short_day(date.fromisoformat(status)))
    return texts.STATUS_AND_SERIES.format(dated, series)


def territory_note(segment: Segment, year: str, territory: Territory) -> str:
    """Sentence on later border changes the boundary set cannot show, or ""."""
    return "" if territory.is_exact_on(segment.status, year) else f"{territory.note}."
