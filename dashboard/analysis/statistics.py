"""Ranks, differences and positions among the districts, always from values as displayed."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from threading import Thread
from typing import Any

from dashboard.formatting import rounded


@dataclass(frozen=True, slots=True)
class Rank:
    """Place in descending order of values; equal displayed values share an interval of places.

    Attributes:
        first, last: First and last place of the tie; equal where there is no tie.
        of: Number of districts with a value.
    """

    first: int
    last: int
    of: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Lowest, median and highest of the districts with a value, rounded as displayed."""

    lowest: Decimal
    median: Decimal
    highest: Decimal


def ranks(values: Mapping[str, Decimal]) -> dict[str, Rank]:
    """Rank of every district: 1 is the highest value.

    >>> ranks({"a": Decimal(3), "b": Decimal(5), "c": Decimal(3)})["c"]
    Rank(first=2, last=3, of=3)
    """
    ordered = sorted(values.values(), reverse=True)
    first = {value: place for place, value in reversed(list(enumerate(ordered, 1)))}
    return {
        code: Rank(first[value], first[value] + ordered.count(value) - 1, len(ordered))
        for code, value in values.items()
    }


def spread(values: Sequence[Decimal], decimals: int) -> Spread | None:
    """Lowest, median and highest; None without values."""
    if not values:
        return None
    median = rounded(float(statistics.median(values)), decimals)
    return Spread(min(values), median, max(values))


def difference(value: float, benchmark: float, decimals: int) -> Decimal:
    """Difference of two values as they are displayed, so that a reader can recompute it.

    >>> difference(54.25, 49.84, 1)
    Decimal('4.5')
    """
    return rounded(value, decimals) - rounded(benchmark, decimals)


def percentage_of(value: float, total: float) -> Decimal | None:
    """Share of a count in its total, in percent with one decimal; None for a total of zero."""
    if total == 0:
        return None
    return rounded(float(Decimal(str(value)) * 100 / Decimal(str(total))), 1)


LIBRARIES = ("mapclassify", "scipy.stats")


def mapclassify() -> Any:
    """The library that finds class limits."""
    return import_module("mapclassify")


def scipy_stats() -> Any:
    """The library of statistical tests."""
    return import_module("scipy.stats")


def warm_up() -> None:
    """Import all of them in the background, while the browser still fetches the page."""
    Thread(target=lambda: [import_module(name) for name in LIBRARIES], daemon=True).start()


MIN_DISTRICTS = 4
"""Fewer pairs give no correlation worth a number."""


@dataclass(frozen=True, slots=True)
class Correlation:
    """Spearman's rho and the number of pairs; ``rho`` is None where it cannot be told.

    There is no p-value: the districts are all there are, not a sample, and a page that offers every pair of
    indicators would only invite to search for small ones.
    """

    rho: float | None
    n: int


def correlation(x: Sequence[Decimal], y: Sequence[Decimal]) -> Correlation:
    """Spearman's rank correlation of values rounded as displayed, ties sharing the mean of their ranks.

    ``rho`` is None for fewer than ``MIN_DISTRICTS`` pairs and where one side is the same everywhere.

    Args:
        x: Values of one indicator.
        y: Values of the other, of the same districts in the same order.
    """
    if len(x) < MIN_DISTRICTS or len(set(x)) == 1 or len(set(y)) == 1:
        return Correlation(None, len(x))
    result = scipy_stats().spearmanr([float(v) for v in x], [float(v) for v in y])
    return Correlation(float(result.statistic), len(x))
