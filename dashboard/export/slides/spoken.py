"""The sentences of a view one by one: the first is the title of its slide."""

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
from dashboard.view.speech import SPOKEN_LINES
from dashboard.view.state import ViewState
from dashboard.view.trend_values import TrendView


def map_spoken(dataset: Dataset, shown: Shown, district: str | None) -> tuple[str, ...]:
    """What the map shows; what it shows of a chosen district stands first."""
    every = (
        measure_sentences(dataset, shown)
        if isinstance(shown, ShownMeasure)
        else map_sentences(dataset, shown)
    )
    return (*(district_spoken(dataset, shown, district) if district else ()), *every)


def district_spoken(dataset: Dataset, shown: Shown, code: str) -> tuple[str, ...]:
    """The shown indicator or measure in one district."""
    if isinstance(shown, ShownMeasure):
        return (district_measure_sentence(dataset, shown, code),)
    return profile_sentences(dataset, shown, code)


def comparison_spoken(
    dataset: Dataset, state: ViewState, shown: Shown, codes: tuple[str, ...]
) -> tuple[str, ...]:
    """The shown indicator among the compared districts; nothing for a programme measure."""
    if isinstance(shown, ShownMeasure):
        return ()
    section, unfit = comparable_section(dataset, state.indicator, shown.territory, shown.year)
    return comparison_sentences(dataset, section, codes, unfit)


def trend_spoken(dataset: Dataset, view: TrendView) -> tuple[str, ...]:
    """The first lines of a trend chart that stand for districts."""
    lines = [line for line in view.lines if not line.land][:SPOKEN_LINES]
    return tuple(
        text
        for line in lines
        for text in trend_sentences(dataset, view.key, line.series, line.code, line.trend)
    )
