"""Whether a short series of yearly values rises or falls, and by how much a year.

The direction comes from the Mann–Kendall test (H. B. Mann, Econometrica 13, 1945; M. G. Kendall, Rank
Correlation Methods, 1948), two-sided. Its null distribution is computed exactly, also with ties and for
every length, for the normal approximation is poor below ten values. The rate of change is Theil and Sen's
median of the slopes between all pairs of years (P. K. Sen, JASA 63, 1968), against calendar years as they
are spaced. Missing years are left out, never filled in.

The test takes the years as independent of each other. Neighbouring years often are not, so that the true
error rate is above 5 %; texts about a trend have to say so.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Literal

from dashboard.analysis.statistics import scipy_stats
from dashboard.model.indicator import last_year

SIGNIFICANCE = 0.05
CONFIDENCE = 0.95
MIN_VALUES = 6
"""Fewest values a statement is made for.

Of four values no order at all reaches 5 % (smallest p: 2/24), of five only one without a single exception
(2/120; with one exception 10/120). Six values are the first that bear one exception (12/720).
"""

TrendDirection = Literal["rising", "falling", "none"]


@dataclass(frozen=True, slots=True)
class TrendResult:
    """What can be said about a series.

    Attributes:
        direction: "none" where the test finds no trend or the series is too short for it.
        n: Number of values.
        first_year, last_year: Labels of the first and last year with a value; "" without values.
        slope_per_year: Theil–Sen slope in the unit of the values per calendar year; None without a trend.
        low, high: Its 95 % interval; None without a trend.
    """

    direction: TrendDirection
    n: int
    first_year: str
    last_year: str
    slope_per_year: float | None
    low: float | None
    high: float | None


def trend_of(points: Sequence[tuple[str, float | None]]) -> TrendResult:
    """Test a series of year labels and values in constant borders.

    A label over several years counts with its last one. A trend needs both: a Mann–Kendall test below 5 %
    and a median slope of the same sign (many equal values can have the first without the second).
    """
    known = sorted(
        ((last_year(label), label, value) for label, value in points if value is not None),
        key=lambda point: point[0],
    )
    values = [value for _, _, value in known]
    labels = [label for _, label, _ in known] or [""]
    nothing = TrendResult("none", len(values), labels[0], labels[-1], None, None, None)
    if len(values) < MIN_VALUES or mann_kendall_p(values) >= SIGNIFICANCE:
        return nothing
    slopes = scipy_stats().theilslopes(values, [year for year, _, _ in known], CONFIDENCE)
    slope, low, high = float(slopes.slope), float(slopes.low_slope), float(slopes.high_slope)
    if slope * mann_kendall_s(values) <= 0:
        return nothing
    direction: TrendDirection = "rising" if slope > 0 else "falling"
    return TrendResult(direction, len(values), labels[0], labels[-1], slope, low, high)


def mann_kendall_s(values: Sequence[float]) -> int:
    """Kendall's S of values in order of time: pairs that rise minus pairs that fall.

    >>> mann_kendall_s([1, 2, 4, 3])
    4
    """
    return sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))


def mann_kendall_p(values: Sequence[float]) -> float:
    """Exact two-sided p: share of all orders of these values whose S is at least as far from 0.

    >>> round(mann_kendall_p([1, 2, 4, 3]), 4)
    0.3333
    """
    ties = list(Counter(values).values())
    counts = _orders_by_falling_pairs(ties)
    untied, observed = len(counts) - 1, abs(mann_kendall_s(values))
    extreme = sum(count for falling, count in enumerate(counts) if abs(untied - 2 * falling) >= observed)
    return extreme / sum(counts)


def _orders_by_falling_pairs(ties: Sequence[int]) -> list[int]:
    """Number of orders of a multiset with 0, 1, 2 … falling pairs; ``ties`` are its multiplicities.

    These are the coefficients of the Gaussian multinomial [n]!/([t₁]! [t₂]! …) (MacMahon), a product of
    factors (1 − qᵏ) for k = 1 … n divided by those for k = 1 … tᵢ.
    """
    size = sum(ties)
    untied = comb(size, 2) - sum(comb(tie, 2) for tie in ties)
    counts = [1] + [0] * untied
    for k in range(1, size + 1):
        for i in range(untied, k - 1, -1):
            counts[i] -= counts[i - k]
    for k in (k for tie in ties for k in range(1, tie + 1)):
        for i in range(k, untied + 1):
            counts[i] += counts[i - k]
    return counts
