"""Class breaks of a choropleth: methods, limits, and the class a value falls into."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

import numpy as np

from dashboard.analysis.statistics import mapclassify
from dashboard.formatting import rounded

MIN_CLASSES = 3
MAX_CLASSES = 7


class ClassMethod(StrEnum):
    """How class limits are found; the values appear in addresses."""

    QUANTILES = "quantile"
    EQUAL_INTERVALS = "gleich"
    NATURAL_BREAKS = "natuerlich"
    OWN_BREAKS = "eigene"


@dataclass(frozen=True, slots=True)
class ClassScheme:
    """The reader's choice of classes.

    Attributes:
        count: Wanted number of classes, 3 to 7; for own breaks one more than there are breaks.
        breaks: Own inner limits, ascending; empty for the other methods.
    """

    method: ClassMethod = ClassMethod.QUANTILES
    count: int = 5
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Classes:
    """Class limits in the rounding of the display.

    Class ``i`` holds values above ``inner[i - 1]`` up to and including ``inner[i]``; the first
    starts at ``lowest``, the last ends at ``highest``.
    """

    lowest: Decimal
    highest: Decimal
    inner: tuple[Decimal, ...]
    own: bool = False

    @property
    def count(self) -> int:
        """Number of classes."""
        return len(self.inner) + 1

    def index(self, value: Decimal) -> int:
        """Class of a rounded value, counted from 0."""
        return sum(value > limit for limit in self.inner)


def classify(values: Sequence[Decimal], scheme: ClassScheme, decimals: int) -> Classes | None:
    """Find the class limits for values rounded as they are displayed.

    Limits are rounded to the same decimals before values are assigned, so the legend is literally
    true. Ties and few values give fewer classes than wanted. None where there are no values.
    """
    if not values:
        return None
    lowest, highest = min(values), max(values)
    if scheme.method is ClassMethod.OWN_BREAKS:
        own = tuple(rounded(limit, decimals) for limit in scheme.breaks)
        return Classes(lowest, highest, tuple(sorted(set(own))), own=True)
    uppers = (rounded(limit, decimals) for limit in _upper_limits(values, scheme))
    inner = tuple(sorted({limit for limit in uppers if lowest <= limit < highest}))
    return Classes(lowest, highest, inner)


def _upper_limits(values: Sequence[Decimal], scheme: ClassScheme) -> list[float]:
    array = np.array([float(value) for value in values])
    count = min(scheme.count, len(set(values)))
    if count == 1:
        return []
    library = mapclassify()
    method = {
        ClassMethod.QUANTILES: library.Quantiles,
        ClassMethod.EQUAL_INTERVALS: library.EqualInterval,
        ClassMethod.NATURAL_BREAKS: library.FisherJenks,
    }[scheme.method]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # ties give fewer classes, which the legend shows
        return [float(limit) for limit in method(array, k=count).bins[:-1]]
