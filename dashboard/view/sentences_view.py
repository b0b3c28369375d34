"""Query: one to four sentences for map, profile, comparison and trend, with the values shown there."""

from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta

from dashboard import formatting
from dashboard.analysis import sentences
from dashboard.analysis.comparison_sentences import above_sentence, compared_sentence, none_compared_sentence
from dashboard.analysis.seams import moves_between
from dashboard.analysis.sentences import Topic
from dashboard.analysis.trend import TrendResult
from dashboard.analysis.trend_sentences import (
    change_sentence,
    first_and_last_sentence,
    no_years_sentence,
    one_year_sentence,
    seam_sentence,
    trend_sentence,
)
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE
from dashboard.model.observation import Observation
from dashboard.texts.sentences import MERGED_INTO, NOT_IN_SOURCE, OTHER_BORDERS
from dashboard.view.shown import ShownIndicator


def map_sentences(dataset: Dataset, shown: ShownIndicator) -> tuple[str, ...]:
    """Range, extremes, Thuringia's value, and the districts without a value."""
    topic = _topic(dataset, shown)
    codes = shown.territory.codes
    _, reasons = _values_and_reasons(dataset, shown.observations, codes)
    land = sentences.land_sentence(topic, shown.land)
    if not shown.values:
        return sentences.no_values_sentence(topic, reasons), land
    ranges = sentences.range_sentences(topic, shown.values, len(codes))
    return (*ranges, land, *sentences.missing_sentence(topic, reasons, shown.territory.names))


def profile_sentences(dataset: Dataset, shown: ShownIndicator, code: str) -> tuple[str, ...]:
    """Value, rank and position against Thuringia and Germany, or why there is no value.

    Raises:
        UnknownKeyError: When there is no such district.
    """
    topic = _topic(dataset, shown)
    values, reasons = _values_and_reasons(dataset, shown.observations, (code,))
    if reasons:
        missing = sentences.missing_value_sentence(topic, code, reasons[code])
        return missing, sentences.land_sentence(topic, shown.land)
    rank = shown.ranks.get(code)
    total = len(shown.observations)
    return (
        sentences.value_sentence(topic, code, values[code]),
        *((sentences.rank_sentence(topic, code, rank, total),) if rank else ()),
        *_benchmarks(topic, shown, code, values[code]),
    )


def comparison_sentences(
    dataset: Dataset, shown: ShownIndicator, codes: Iterable[str], unfit: Collection[str] = ()
) -> tuple[str, ...]:
    """Highest and lowest, position against Thuringia, and missing values of chosen districts.

    Args:
        dataset: All data.
        shown: The indicator in its year.
        codes: Districts inside and beyond the state border; without any there is no sentence.
        unfit: Those of them that mean another area in the series shown.

    Raises:
        UnknownKeyError: When there is no such district.
    """
    topic = _topic(dataset, shown)
    chosen = tuple(dict.fromkeys(codes))
    section = dataset.cross_section(shown.indicator.key, shown.series, shown.year)
    values, reasons = _values_and_reasons(dataset, {**section, **shown.observations}, chosen, unfit)
    short_names = {**dataset.outside.names, **{d.code: d.name for d in dataset.districts.values()}}
    if len(chosen) < 2:
        return tuple(text for code in chosen for text in _single(topic, shown, code, values, reasons))
    missing = sentences.missing_sentence(topic, reasons, short_names)
    if not values:
        return none_compared_sentence(topic, len(chosen)), *missing
    if len(values) == 1:
        ((code, value),) = values.items()
        only = sentences.only_value_sentence(topic, code, value)
        return (only, *_benchmarks(topic, shown, code, value), *missing)
    summable = shown.indicator.kind in SUMMABLE
    above = () if summable else (above_sentence(topic, values.values(), shown.land),)
    return (compared_sentence(topic, values, len(chosen)), *above, *missing)


def trend_sentences(
    dataset: Dataset, key: str, series: str, code: str, result: TrendResult
) -> tuple[str, ...]:
    """First and last year, the change between them, and what the trend test says.

    Args:
        dataset: All data.
        key: The indicator.
        series: One of its series.
        code: A district inside or beyond the state border.
        result: Of the same district, indicator and series, over years with constant borders.

    Raises:
        UnknownKeyError: When there is no such indicator or district.
    """
    indicator = dataset.indicator(key)
    years = indicator.years(series)
    topic = Topic(indicator, years[-1], dataset.names)
    _require(dataset, code)
    values = ((year, dataset.observation(key, series, year, code).value) for year in years)
    known = [(year, value) for year, value in values if value is not None]
    if not known:
        return (no_years_sentence(topic, code, series),)
    first, last = known[0], known[-1]
    if len(known) == 1:
        return one_year_sentence(topic, code, first), trend_sentence(topic, result)
    ends = (indicator.segment(series, year) for year, _ in (first, last))
    moved = moves_between(dataset.changes, code, *ends)
    changed = seam_sentence(topic, code) if moved else change_sentence(topic, first, last)
    return first_and_last_sentence(topic, code, first, last, series), changed, trend_sentence(topic, result)


def _topic(dataset: Dataset, shown: ShownIndicator) -> Topic:
    return Topic(shown.indicator, shown.year, dataset.names)


def _single(
    topic: Topic, shown: ShownIndicator, code: str, values: Mapping[str, float], reasons: Mapping[str, str]
) -> tuple[str, ...]:
    if code in reasons:
        return (sentences.missing_value_sentence(topic, code, reasons[code]),)
    value = sentences.value_sentence(topic, code, values[code])
    return (value, *_benchmarks(topic, shown, code, values[code]))


def _benchmarks(topic: Topic, shown: ShownIndicator, code: str, value: float) -> tuple[str, ...]:
    """Position against the benchmarks; a count beyond the border is no part of Thuringia's."""
    if shown.indicator.kind in SUMMABLE and code not in shown.observations:
        return ()
    return sentences.benchmark_sentences(topic, code, value, shown.land, shown.germany)


def _values_and_reasons(
    dataset: Dataset,
    observations: Mapping[str, Observation],
    codes: Iterable[str],
    unfit: Collection[str] = (),
) -> tuple[dict[str, float], dict[str, str]]:
    """Values of districts, and why the others have none, both by code."""
    values: dict[str, float] = {}
    reasons: dict[str, str] = {}
    for code in codes:
        found = observations.get(code)
        if code in unfit:
            reasons[code] = OTHER_BORDERS
        elif found is not None and found.value is not None:
            values[code] = found.value
        else:
            reasons[code] = _reason(dataset, code, found)
    return values, reasons


def _reason(dataset: Dataset, code: str, found: Observation | None) -> str:
    if found is not None:
        return sentences.reason_words(found.reason)
    _require(dataset, code)
    district = dataset.districts.get(code)
    if district is None or district.successor is None or district.valid_to is None:
        return NOT_IN_SOURCE
    day = formatting.day(district.valid_to + timedelta(days=1))
    return MERGED_INTO.format(day=day, genitive=dataset.names[district.successor].genitive)


def _require(dataset: Dataset, code: str) -> None:
    if code not in dataset.names:
        raise UnknownKeyError("district", code, dataset.names)
