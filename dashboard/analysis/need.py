"""Programme status against need: need in three classes, status in ordered groups, and a priority list.

Need is read off an indicator. Where low values are wanted, a high value is high need; where high values are
wanted, a low one; where neither is wanted, the reader says which. Values enter rounded as displayed.

Status categories form at most three groups from low to high. The category ``unknown`` is no group: it has
no place in that order and is never counted as low.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import NamedTuple

from dashboard.analysis.programme_status import PLAN_STATE, PlanState
from dashboard.analysis.statistics import Rank, ranks
from dashboard.model.dataset import frozen
from dashboard.model.indicator import Direction
from dashboard.model.programme import FactTopic

FUNDING_STAGE = FactTopic.FUNDING_STAGE.value
PARTICIPATION = FactTopic.PARTICIPATION.value
AGATHE = FactTopic.AGATHE.value
PROCESS_SUPPORT = FactTopic.PROCESS_SUPPORT_2019.value

STATUS_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    FUNDING_STAGE: (("stage_1",), ("stage_2",), ("stage_3",)),
    PLAN_STATE: (
        (PlanState.EXPIRED.value,),
        (PlanState.PREPARING.value, PlanState.UPDATING.value),
        (PlanState.VALID.value,),
    ),
    PARTICIPATION: (("no",), ("yes",)),
    AGATHE: (("no",), ("yes",)),
    PROCESS_SUPPORT: (("not_named",), ("participant",), ("model",)),
}
"""Categories of each measure in groups, from low to high; a category of no group is not known."""
_FIRST_GROUP_NOT_LOW = {PLAN_STATE: 2, PARTICIPATION: 1, AGATHE: 1, PROCESS_SUPPORT: 1}

A_THIRD = 1 / 3
FULL_STAGE = 3


class Level(IntEnum):
    """Class of values, or of need."""

    LOW = 0
    MIDDLE = 1
    HIGH = 2


class Limits(NamedTuple):
    """Lowest and highest value of a class."""

    lowest: Decimal
    highest: Decimal


@dataclass(frozen=True, slots=True)
class ThreeClasses:
    """Districts in thirds of their values; equal values share a class.

    Attributes:
        members: Class of every district with a value.
        limits: Of the values in each class; None for a class that ties have left empty.
    """

    members: Mapping[str, Level]
    limits: Mapping[Level, Limits | None]


@dataclass(frozen=True, slots=True)
class GridCell:
    """Place of a district in the grid of need and status.

    Attributes:
        need: None without a value.
        group: Index of the status group, 0 the lowest; None where the status is not known.
    """

    need: Level | None
    group: int | None


@dataclass(frozen=True, slots=True)
class PriorityRule:
    """Which districts a priority list names.

    Attributes:
        measure: Key of a programme measure.
        high_is_need: Whether a high value is high need.
        share: Part of the districts with a value that is in high need, above 0 and up to 1.
        stage_limit: Of funding stages only: those below it are low.
    """

    measure: str
    high_is_need: bool
    share: float = A_THIRD
    stage_limit: int = FULL_STAGE


@dataclass(frozen=True, slots=True)
class Priority:
    """A district of a priority list; its rank is that of map and table, where 1 is the highest value."""

    code: str
    value: Decimal
    rank: Rank
    category: str


@dataclass(frozen=True, slots=True)
class PriorityList:
    """Districts in high need, the highest need first, by what is known of their status.

    Attributes:
        limit: The value of least need that still is high need; None where no value differs from
            another, so that no district needs more than others.
        high_need: Number of districts in high need, whatever their status.
        of: Number of districts with a value.
        matching: Their status is low by the rule.
        unknown: Their status is not known.
    """

    limit: Decimal | None
    high_need: int
    of: int
    matching: tuple[Priority, ...]
    unknown: tuple[Priority, ...]


def is_high_need(direction: Direction, *, choice: bool) -> bool:
    """Whether a high value means high need; the reader's ``choice`` counts for neutral indicators only."""
    return choice if direction is Direction.NEUTRAL else direction is Direction.LOWER_BETTER


def three_classes(values: Mapping[str, Decimal]) -> ThreeClasses:
    """Sort districts into thirds of their values.

    A district is low when the middle of its places (of all that share its value) lies in the lower third
    of the places, high when it lies in the upper third. Turning the scale around turns the classes
    around, and values that are all equal are all in the middle.

    >>> values = {"a": Decimal(1), "b": Decimal(2), "c": Decimal(2), "d": Decimal(9)}
    >>> [level.name for level in three_classes(values).members.values()]
    ['LOW', 'MIDDLE', 'MIDDLE', 'HIGH']
    """
    members = {code: _third(rank) for code, rank in ranks(values).items()}
    limits = {}
    for level in Level:
        found = [values[code] for code, member in members.items() if member is level]
        limits[level] = Limits(min(found), max(found)) if found else None
    return ThreeClasses(frozen(members), frozen(limits))


def need_of(level: Level, *, high_is_need: bool) -> Level:
    """Class of need that belongs to a class of values, and the other way round."""
    return level if high_is_need else Level(Level.HIGH - level)


def status_group(measure: str, category: str) -> int | None:
    """Group of a category, 0 the lowest; None where it is ``unknown``."""
    groups = STATUS_GROUPS[measure]
    return next((index for index, group in enumerate(groups) if category in group), None)


def bivariate(
    values: Mapping[str, Decimal], categories: Mapping[str, str], measure: str, *, high_is_need: bool
) -> Mapping[str, GridCell]:
    """Cell of every district that has a category.

    Args:
        values: Rounded values by code, only where there is one.
        categories: Category of the measure by code, for all districts of the map.
        measure: Key of a programme measure.
        high_is_need: Whether a high value is high need.
    """
    members = three_classes(values).members
    cells = {}
    for code, category in categories.items():
        need = need_of(members[code], high_is_need=high_is_need) if code in members else None
        cells[code] = GridCell(need, status_group(measure, category))
    return frozen(cells)


def priority_list(
    values: Mapping[str, Decimal], categories: Mapping[str, str], rule: PriorityRule
) -> PriorityList:
    """Districts in high need whose status is low, and those whose status is not known.

    High need are the ``share`` of districts with the most extreme values, rounded to the nearest whole
    number, at least one, and all that tie with the last of them.
    """
    if len(set(values.values())) < 2:
        return PriorityList(None, 0, len(values), (), ())
    sign = -1 if rule.high_is_need else 1
    ordered = sorted(values, key=lambda code: (sign * values[code], code))
    limit = values[ordered[_count(len(ordered), rule.share) - 1]]
    high = [code for code in ordered if sign * values[code] <= sign * limit]
    places = ranks(values)
    rows = [Priority(code, values[code], places[code], categories[code]) for code in high]
    return PriorityList(
        limit=limit,
        high_need=len(high),
        of=len(ordered),
        matching=tuple(row for row in rows if _is_low(row.category, rule)),
        unknown=tuple(row for row in rows if status_group(rule.measure, row.category) is None),
    )


def _third(rank: Rank) -> Level:
    twice_from_below = 2 * rank.of + 1 - rank.first - rank.last
    if 3 * twice_from_below < 2 * rank.of:
        return Level.LOW
    return Level.HIGH if 3 * twice_from_below > 4 * rank.of else Level.MIDDLE


def _count(total: int, share: float) -> int:
    exact = total * Fraction(share).limit_denominator(1000)
    return max(1, math.floor(exact + Fraction(1, 2)))


def _is_low(category: str, rule: PriorityRule) -> bool:
    group = status_group(rule.measure, category)
    return group is not None and group < _FIRST_GROUP_NOT_LOW.get(rule.measure, rule.stage_limit - 1)
