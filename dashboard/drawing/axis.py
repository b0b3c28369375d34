"""Axes of charts: round limits, grid lines with German numbers, years in even steps, places of values."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from dashboard import formatting

STEPS = 6
"""Grid lines wanted on an axis of values."""
ROOM = 0.06
"""Free share of an axis beyond the outermost values."""
YEAR_ROOM = 0.05
"""The same of an axis of years."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A value of an axis with its text."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from ``low`` to ``high``.

    Attributes:
        title: What they are, with the unit; "" where nothing is said.
        ticks: In even steps: round numbers, or every year.
        decimals: Of the values shown.
        places: Decimals of the ticks.
        shown: Whether anything of it is drawn.
    """

    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...] = ()
    decimals: int = 0
    places: int = 0
    shown: bool = True

    def share(self, value: float) -> float:
        """Place of a value: 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)

    def thinned(self, most: int) -> tuple[Tick, ...]:
        """At most so many ticks in even steps, the last among them."""
        return self.ticks[:: -max(1, -(-len(self.ticks) // most))][::-1]


def value_axis(title: str, values: Sequence[float], decimals: int = 0) -> Axis:
    """An axis that ends at round numbers a little beyond the values; a single value gets room of its own."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = ROOM * (high - low) or abs(low) / 10 or 1.0
    step = _step((high - low + 2 * room) / STEPS)
    lowest = max(0.0, low - room) if low >= 0 else low - room
    first, last = math.floor(round(lowest / step, 9)), math.ceil(round((high + room) / step, 9))
    places = _decimals(step)
    numbers = [round(step * index, 10) for index in range(first, last + 1)]
    ticks = tuple(Tick(number, formatting.number(number, places)) for number in numbers)
    return Axis(title, numbers[0], numbers[-1], ticks, decimals, places)


def year_axis(labels: Mapping[int, str]) -> Axis:
    """An axis of years in even steps from the first to the last, each with its label."""
    years = sorted(labels) or [0]
    step = reduce(math.gcd, (after - before for before, after in pairwise(years)), 0) or 1
    room = YEAR_ROOM * (years[-1] - years[0]) or 1.0
    every = range(years[0], years[-1] + 1, step) if labels else range(0)
    ticks = tuple(Tick(year, labels.get(year, str(year))) for year in every)
    return Axis("", years[0] - room, years[-1] + room, ticks)


def _step(rough: float) -> float:
    """The round step (1, 2, 2.5 or 5 times a power of ten) not below a rough one."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)


def _decimals(step: float) -> int:
    """Decimals that multiples of a round step need."""
    return next(places for places in range(12) if math.isclose(round(step, places), step, rel_tol=1e-6))
