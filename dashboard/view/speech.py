"""Query: the sentences that stand beside map, profile, comparison and trend, one by one."""

from dashboard.model.dataset import Dataset
from dashboard.view.comparable import comparable_section
from dashboard.view.measure_sentences import district_measure_sentence, measure_sentences
from dashboard.view.open_view import Seen
from dashboard.view.sentences_view import (
    comparison_sentences,
    map_sentences,
    profile_sentences,
    trend_sentences,
)
from dashboard.view.shown import Shown, ShownMeasure
from dashboard.view.trend_values import TrendView

SPOKEN_LINES = 2
"""Trend lines that are told in sentences; the others have their statements below the chart."""


def map_spoken(dataset: Dataset, shown: Shown) -> tuple[str, ...]:
    """What the map shows."""
    if isinstance(shown, ShownMeasure):
        return measure_sentences(dataset, shown)
    return map_sentences(dataset, shown)


def district_spoken(dataset: Dataset, shown: Shown, code: str) -> tuple[str, ...]:
    """The shown indicator or measure in one district of its boundary set."""
    if isinstance(shown, ShownMeasure):
        return (district_measure_sentence(dataset, shown, code),)
    return profile_sentences(dataset, shown, code)


def comparison_spoken(seen: Seen) -> tuple[str, ...]:
    """The shown indicator among the compared districts; a programme measure has no such sentence."""
    if isinstance(seen.shown, ShownMeasure):
        return ()
    key, shown = seen.state.indicator, seen.shown
    section, unfit = comparable_section(seen.dataset, key, shown.territory, shown.year)
    return comparison_sentences(seen.dataset, section, seen.compared.codes, unfit)


def trend_spoken(dataset: Dataset, view: TrendView) -> tuple[str, ...]:
    """The first lines of a trend chart that stand for districts."""
    lines = [line for line in view.lines if not line.land][:SPOKEN_LINES]
    return tuple(
        sentence
        for line in lines
        for sentence in trend_sentences(dataset, view.key, line.series, line.code, line.trend)
    )
