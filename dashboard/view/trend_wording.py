"""A trend, its seams and its labels in German words."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from dashboard import formatting, texts
from dashboard.analysis.trend import TrendResult
from dashboard.analysis.trend_sentences import SLOPE_DECIMALS
from dashboard.model.dataset import Dataset
from dashboard.model.district import TerritorialChange
from dashboard.model.indicator import Indicator, last_year
from dashboard.texts import trend as words


def area_names(dataset: Dataset) -> dict[str, str]:
    """Names of all districts, inside and beyond the state border, by code."""
    inside = {code: district.name for code, district in dataset.districts.items()}
    return inside | {code: district.name for code, district in dataset.outside_districts.items()}


def statement(trend: TrendResult, indicator: Indicator, *, stretch: bool) -> str:
    """Trend of a line with n and period; ``stretch`` where only a part of the line was tested."""
    years = period(trend.first_year, trend.last_year)
    text = words.conclusion(trend.direction, trend.n, years, stretch=stretch)
    if trend.slope_per_year is None or trend.low is None or trend.high is None:
        return text
    decimals = indicator.decimals + SLOPE_DECIMALS
    slope, low, high = (formatting.signed(x, decimals) for x in (trend.slope_per_year, trend.low, trend.high))
    rate = words.SLOPE.format(formatting.with_unit(slope, words.change_unit(indicator.unit)), low, high)
    return words.POINT.format(text, rate)


def period(first: str, last: str) -> str:
    """Years from one label to another; a label over several years counts with its last."""
    if first == last:
        return texts.year_label(first)
    return words.period(last_year(first), last_year(last))


def moves_note(template: str, code: str, moves: Sequence[TerritorialChange], names: Mapping[str, str]) -> str:
    """Sentences on the moves of one district, day by day."""
    days = groupby(sorted(moves, key=lambda move: move.day), key=lambda move: move.day)
    return " ".join(
        template.format(names[code], formatting.day(day), _moved(code, list(on_day), names))
        for day, on_day in days
    )


def seam_label(day: date) -> str:
    """Label of a seam in a chart."""
    return words.SEAM_LABEL.format(formatting.short_day(day))


def _moved(code: str, moves: Sequence[TerritorialChange], names: Mapping[str, str]) -> str:
    """What a district gained from and lost to each other district on one day."""
    groups: dict[tuple[bool, str], list[str]] = {}
    for move in moves:
        gained = move.to_district == code
        other = move.from_district if gained else move.to_district
        groups.setdefault((gained, names[other]), []).append(move.name)
    return words.listed([words.moved(n, other, gained=gained) for (gained, other), n in groups.items()])
