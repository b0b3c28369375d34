"""German sentences on the values of chosen districts, side by side."""

from collections.abc import Iterable, Mapping

from dashboard.analysis.sentences import Topic, amount, distance, extreme_places, land_sentence
from dashboard.analysis.statistics import difference
from dashboard.formatting import rounded
from dashboard.model.observation import Observation
from dashboard.texts import sentences as wording


def compared_sentence(topic: Topic, values: Mapping[str, float], total: int) -> str:
    """Highest, lowest and span, as displayed, of at least two chosen districts with a value.

    Args:
        topic: The indicator and its year.
        values: As published, by code, without districts that have none.
        total: Number of chosen districts with and without a value.
    """
    indicator, count = topic.indicator, len(values)
    shown = {code: rounded(value, indicator.decimals) for code, value in values.items()}
    high, low = max(shown.values()), min(shown.values())
    if high == low:
        group = wording.all_districts(count, total, are_chosen=True)
        return topic.state(wording.ALL_EQUAL, group=group, value=amount(high, indicator))
    highest, lowest = extreme_places(topic, shown)
    return topic.state(
        wording.COMPARED,
        group=wording.chosen(count, total),
        highest=highest,
        lowest=lowest,
        high=amount(high, indicator),
        low=amount(low, indicator),
        span=distance(high - low, indicator),
    )


def above_sentence(topic: Topic, values: Iterable[float], land: Observation | None) -> str:
    """How many of at least two values lie above Thuringia's."""
    if land is None or land.value is None:
        return land_sentence(topic, land)
    gaps = [difference(value, land.value, topic.indicator.decimals) for value in values]
    counted = wording.above(sum(gap > 0 for gap in gaps), len(gaps))
    return topic.state(wording.ABOVE, values=counted, land=amount(land.value, topic.indicator))


def none_compared_sentence(topic: Topic, count: int) -> str:
    """That none of several chosen districts has a value."""
    return topic.state(wording.NONE_COMPARED, count=count)
