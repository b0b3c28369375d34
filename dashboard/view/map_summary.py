"""Query: the whole map in one sentence, as its description for assistive technology."""

from dashboard.analysis.sentences import amount
from dashboard.analysis.statistics import spread
from dashboard.texts import map_keys as words
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.values import MapCell, MapView


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
