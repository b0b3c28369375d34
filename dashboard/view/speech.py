"""Query: the sentences that stand beside map, profile, comparison and trend."""

from dashboard.model.dataset import Dataset
from dashboard.view.comparable import comparable_section
from dashboard.view.measure_sentences import district_measure_sentence, measure_sentences
from dashboard.view.sentences_view import (
    comparison_sentences,
    map_sentences,
    profile_sentences,
    trend_sentences,
)
from dashboard.view.shown import Shown, ShownMeasure
from dashboard.view.state import ViewState
from dashboard.view.trend_values import TrendView

SPOKEN_LINES = 2
"""Trend lines that are told in sentences; the others have their statements below the chart."""


def map_speech(dataset: Dataset, shown: Shown) -> str:
    """What the map shows."""
    if isinstance(shown, ShownMeasure):
        return " ".join(measure_sentences(dataset, shown))
    return " ".join(map_sentences(dataset, shown))


def district_speech(dataset: Dataset, shown: Shown, code: str) -> str:
    """The shown indicator or measure in one district of its boundary set."""
    if isinstance(shown, ShownMeasure):
        return district_measure_sentence(dataset, shown, code)
    return " ".join(profile_sentences(dataset, shown, code))


def comparison_speech(dataset: Dataset, state: ViewState, shown: Shown, codes: tuple[str, ...]) -> str:
    """The shown indicator among the compared districts; a programme measure has no such sentence."""
    if isinstance(shown, ShownMeasure):
        return ""
    section, unfit = comparable_section(dataset, state.indicator, shown.territory, shown.year)
    return " ".join(comparison_sentences(dataset, section, codes, unfit))


def trend_speech(dataset: Dataset, view: TrendView) -> str:
    """The first lines of a trend chart that stand for districts."""
    lines = [line for line in view.lines if not line.land][:SPOKEN_LINES]
    return " ".join(
        sentence
        for line in lines
        for sentence in trend_sentences(dataset, view.key, line.series, line.code, line.trend)
    )
