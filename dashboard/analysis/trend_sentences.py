"""German sentences on the years of one district: first, last, change and trend."""

from dataclasses import replace

from dashboard import formatting, texts
from dashboard.analysis.sentences import Topic, amount, distance
from dashboard.analysis.statistics import difference
from dashboard.analysis.trend import MIN_VALUES, TrendResult
from dashboard.texts import sentences as wording
from dashboard.texts.trend import change_unit

SLOPE_DECIMALS = 1
"""Decimal places of a change per year beyond those of the value."""

YearValue = tuple[str, float]
"""Label of a year and the value as published."""


def first_and_last_sentence(topic: Topic, code: str, first: YearValue, last: YearValue, series: str) -> str:
    """Values of the first and the last year."""
    return topic.state(
        wording.FIRST_AND_LAST,
        code,
        first=texts.year_label(first[0]),
        start=amount(first[1], topic.indicator, dative=True),
        last=texts.year_label(last[0]),
        end=amount(last[1], topic.indicator, dative=True),
        series=series,
    )


def change_sentence(topic: Topic, first: YearValue, last: YearValue) -> str:
    """Difference of the two years, in the same borders."""
    change = difference(last[1], first[1], topic.indicator.decimals)
    labels = {"first": texts.year_label(first[0]), "last": texts.year_label(last[0])}
    if change == 0:
        return topic.state(wording.UNCHANGED, **labels)
    how = wording.HOW[change > 0]
    return topic.state(wording.CHANGED, distance=distance(change, topic.indicator), how=how, **labels)


def seam_sentence(topic: Topic, code: str) -> str:
    """That the borders changed between the two years, so that they are not compared."""
    return topic.state(wording.SEAM, code)


def one_year_sentence(topic: Topic, code: str, only: YearValue) -> str:
    """The value of the only year that has one."""
    value = amount(only[1], topic.indicator)
    return replace(topic, year=only[0]).state(wording.ONE_YEAR, code, value=value)


def no_years_sentence(topic: Topic, code: str, series: str) -> str:
    """That a series has no value at all for the district."""
    return topic.state(wording.NO_YEARS, code, series=series)


def trend_sentence(topic: Topic, result: TrendResult) -> str:
    """What the trend test says, with the years and the number of values it rests on."""
    count = wording.years(result.n)
    span = wording.period(texts.year_label(result.first_year), texts.year_label(result.last_year))
    if result.slope_per_year is None or result.low is None or result.high is None:
        short = wording.TOO_SHORT.format(count, MIN_VALUES)
        return topic.state(wording.NO_TREND, period=span, years=short if result.n < MIN_VALUES else count)
    decimals = topic.indicator.decimals + SLOPE_DECIMALS
    slope, low, high = (
        formatting.signed(value, decimals) for value in (result.slope_per_year, result.low, result.high)
    )
    return topic.state(
        wording.TREND,
        period=span,
        direction=wording.TREND_DIRECTIONS[result.direction],
        years=count,
        slope=formatting.with_unit(slope, change_unit(topic.indicator.unit)),
        low=low,
        high=high,
    )
