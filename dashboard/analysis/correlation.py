"""Rank correlation of two indicators over the districts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard.analysis.scientific import scipy_stats

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
