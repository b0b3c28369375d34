"""Category of a district in a measure of the programme status, and how many districts each has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dashboard.errors import UnknownKeyError
from dashboard.model.programme import Plan, PlanEvent, Programme, StatusFact, StatusMeasure

EVIDENCE_YEARS = 3
"""Years for which a report of work under way counts.

The Land fixes a district's allocation for three years; work reported longer ago belongs to an earlier
period and is either finished or given up, so the report says nothing about the reference date.
"""


class PlanState(StrEnum):
    """Category keys of the measure ``plan_state``."""

    VALID = "valid"
    UPDATING = "updating"
    PREPARING = "preparing"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PlanStateResult:
    """A plan state and the fact it rests on.

    Attributes:
        plan: Of an unknown state the latest fact about a plan; None where there is none at all.
    """

    category: PlanState
    plan: Plan | None


def plan_state(plans: Sequence[Plan], reference: date) -> PlanStateResult:
    """Judge the plans of one district by the rule of this module.

    Args:
        plans: All facts about the integrated plan of a single district, in any order.
        reference: The day the state is asked for.
    """
    known = [plan for plan in plans if _is_known(plan, reference)]
    candidates = (
        (PlanState.VALID, _valid(known, reference)),
        (PlanState.UPDATING, _under_way(known, PlanEvent.UPDATE, reference)),
        (PlanState.PREPARING, _under_way(known, PlanEvent.PREPARATION, reference)),
        (PlanState.EXPIRED, _expired(known, reference)),
    )
    for state, plan in candidates:
        if plan is not None:
            return PlanStateResult(state, plan)
    return PlanStateResult(PlanState.UNKNOWN, max(known, key=_beginning, default=None))


def next_to_expire(plans: Sequence[Plan], reference: date) -> tuple[Plan, ...]:
    """The plan valid on the reference date in each district, the one that ends first in front."""
    found = []
    for district in sorted({plan.district for plan in plans}):
        result = plan_state([plan for plan in plans if plan.district == district], reference)
        if result.category is PlanState.VALID and result.plan is not None:
            found.append(result.plan)
    return tuple(sorted(found, key=_end))


def _is_known(plan: Plan, reference: date) -> bool:
    """Whether nothing about the fact begins after the reference date."""
    moments = (plan.decided, plan.evidence.as_of)
    return all(moment is None or moment.first <= reference for moment in moments)


def _valid(plans: Sequence[Plan], reference: date) -> Plan | None:
    current = [
        plan
        for plan in _adopted(plans)
        if plan.valid_from and plan.valid_to and plan.valid_from <= reference <= plan.valid_to
    ]
    return max(current, key=_end, default=None)


def _under_way(plans: Sequence[Plan], event: PlanEvent, reference: date) -> Plan | None:
    earliest = _years_before(reference, EVIDENCE_YEARS)
    recent = [
        plan
        for plan in plans
        if plan.event is event and (plan.evidence.as_of is None or plan.evidence.as_of.last >= earliest)
    ]
    return max(recent, key=_beginning, default=None)


def _expired(plans: Sequence[Plan], reference: date) -> Plan | None:
    adopted = _adopted(plans)
    latest = max((plan for plan in adopted if _end(plan) < reference), key=_end, default=None)
    if latest is None:
        return None
    newer = any(plan.valid_to is None and _beginning(plan) > _beginning(latest) for plan in adopted)
    return None if newer else latest


def _adopted(plans: Sequence[Plan]) -> list[Plan]:
    return [plan for plan in plans if plan.event is PlanEvent.PLAN]


def _beginning(plan: Plan) -> date:
    """Day of the decision, else first day of the term, else of the report; undated facts come first."""
    if plan.decided is not None:
        return plan.decided.first
    if plan.valid_from is not None:
        return plan.valid_from
    return plan.evidence.as_of.first if plan.evidence.as_of else date.min


def _end(plan: Plan) -> date:
    return plan.valid_to or date.max


def _years_before(day: date, years: int) -> date:
    """The same day some years earlier, and 28 February for 29 February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day else day.day)


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """The plan of one district at the reference date.

    Attributes:
        state: By the rule of ``dashboard.analysis.programme_status``, as on the map.
        plan: The fact the state rests on; of an unknown state the latest one; None where there is none.
        ends: Last day of that plan's term, None where not known.
        days_left: Days from the reference date to ``ends``; negative after the end.
        renew_next: Whether no other valid plan ends earlier.
    """

    code: str
    state: PlanState
    plan: Plan | None
    ends: date | None
    days_left: int | None
    renew_next: bool = False


def plan_calendar(programme: Programme, codes: Iterable[str], reference: date) -> tuple[CalendarRow, ...]:
    """One row for every district, the earliest end first and districts without a known end last.

    Args:
        programme: Facts about plans.
        codes: Districts of the boundary set of the plan measure.
        reference: The day the calendar is asked for.
    """
    rows = [_row(programme, code, reference) for code in codes]
    ends = [row.ends for row in rows if row.state is PlanState.VALID and row.ends is not None]
    next_end = min(ends, default=None)
    marked = (replace(row, renew_next=row.state is PlanState.VALID and row.ends == next_end) for row in rows)
    return tuple(sorted(marked, key=lambda row: (row.ends or date.max, row.code)))


def _row(programme: Programme, code: str, reference: date) -> CalendarRow:
    result = plan_state([plan for plan in programme.plans if plan.district == code], reference)
    plan = result.plan
    ends = plan.valid_to if plan is not None and plan.event is PlanEvent.PLAN else None
    return CalendarRow(code, result.category, plan, ends, (ends - reference).days if ends else None)


PLAN_STATE = "plan_state"
"""Key of the measure that is computed from plans; every other measure is a topic of status facts."""
UNKNOWN_CATEGORY = PlanState.UNKNOWN.value
"""Category of a district without a fact, in every measure that can have such districts."""


@dataclass(frozen=True, slots=True)
class StatusResult:
    """The state of one district in one measure, and what it rests on.

    Attributes:
        category: Key of a category of the measure.
        fact: The status fact; None for the plan measure and where nothing is known.
        plan: The fact about a plan; None for the other measures and where there is none.
    """

    category: str
    fact: StatusFact | None = None
    plan: Plan | None = None


def status_of(programme: Programme, measure_key: str, district_code: str, reference: date) -> StatusResult:
    """Find the state of a district.

    Args:
        programme: Everything known about the programme.
        measure_key: One of ``programme.measures``.
        district_code: A district of the measure's boundary set.
        reference: Day of the plan state; the other measures show the last known state.

    Raises:
        UnknownKeyError: When there is no such measure.
    """
    if _measure(programme, measure_key).key == PLAN_STATE:
        result = plan_state([p for p in programme.plans if p.district == district_code], reference)
        return StatusResult(result.category.value, plan=result.plan)
    for fact in programme.statuses:
        if fact.topic.value == measure_key and fact.district == district_code:
            return StatusResult(fact.category, fact)
    return StatusResult(UNKNOWN_CATEGORY)


def _measure(programme: Programme, key: str) -> StatusMeasure:
    if key not in programme.measures:
        raise UnknownKeyError("measure", key, programme.measures)
    return programme.measures[key]
