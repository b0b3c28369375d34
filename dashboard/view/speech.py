"""Query: the sentences that stand beside map, profile, comparison and trend, one by one."""

from dashboard.analysis.sentences import amount
from dashboard.analysis.statistics import spread
from dashboard.model.dataset import Dataset
from dashboard.texts import map_keys as words
from dashboard.view import wording
from dashboard.view.map_view import map_cell
from dashboard.view.measure_sentences import district_measure_sentence, measure_sentences
from dashboard.view.open_view import Seen
from dashboard.view.sentences_view import (
    comparison_sentences,
    map_sentences,
    profile_sentences,
    trend_sentences,
)
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure, comparable_section
from dashboard.view.trend_values import TrendView
from dashboard.view.values import MapCell, MapView

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


def announcement(seen: Seen, before: Seen | None = None) -> str | None:
    """What changed since the state before, or None where nothing did.

    Args:
        seen: What is open now.
        before: What was open before; None on arrival, when everything is new.
    """
    if before is None:
        return " ".join(_topic(seen, named=False))
    titles = [wording.shown_title(each.shown) for each in (before, seen)]
    if titles[0] != titles[1] or before.shown.territory.key != seen.shown.territory.key:
        return " ".join(_topic(seen, named=titles[0] == titles[1]))
    chosen = seen.state.district
    if chosen == before.state.district:
        return None
    return words.PROFILE_OPENED.format(seen.shown.territory.names[chosen]) if chosen else words.PROFILE_CLOSED


def _topic(seen: Seen, *, named: bool) -> tuple[str, ...]:
    """Title of the map, with its number of districts if ``named``, and the chosen district with its value."""
    shown, chosen = seen.shown, seen.state.district
    title = wording.shown_title(shown)
    first = f"{title}, {words.DISTRICTS.format(len(shown.territory.codes))}." if named else f"{title}."
    if chosen is None:
        return (first,)
    cell = map_cell(seen.dataset, shown, chosen)
    return first, f"{cell.name}: {', '.join(cell.lines)}."


def map_summary(view: MapView, shown: Shown) -> str:
    """Range, median, highest, lowest and number without value; for a measure its categories, counted."""
    parts = [words.DISTRICTS.format(len(view.cells))]
    if isinstance(shown, ShownIndicator):
        parts += [*_values(view, shown), *_without(view)]
    else:
        parts += [words.CATEGORY.format(entry.label, entry.count) for entry in view.legend]
    return words.summary(parts)


def _values(view: MapView, shown: ShownIndicator) -> list[str]:
    found = spread(tuple(shown.values.values()), shown.indicator.decimals)
    if found is None:
        return [words.NO_VALUES]
    low, median, high = (
        amount(value, shown.indicator) for value in (found.lowest, found.median, found.highest)
    )
    if found.lowest == found.highest:
        return [words.ALL_EQUAL.format(median)]
    highest = [cell for cell in view.cells if cell.value == found.highest]
    lowest = [cell for cell in view.cells if cell.value == found.lowest]
    return [
        words.RANGE.format(low, high),
        words.MEDIAN.format(median),
        words.HIGHEST.format(_names(highest), high),
        words.LOWEST.format(_names(lowest), low),
    ]


def _without(view: MapView) -> list[str]:
    count = sum(cell.value is None for cell in view.cells)
    return [words.WITHOUT_VALUE.format(count)] if 0 < count < len(view.cells) else []


def _names(cells: list[MapCell]) -> str:
    if len(cells) > words.MAX_NAMED:
        return words.TIED.format(len(cells))
    return ", ".join(cell.name for cell in cells)
