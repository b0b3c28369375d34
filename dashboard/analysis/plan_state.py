"""State of a district's integrated plan on a reference date, and which plans end next.

The rule, first match wins. Plans decided and facts that begin after the reference date are not known yet:

1. valid: a plan whose whole term is known and contains the reference date.
2. updating: an update reported at most ``EVIDENCE_YEARS`` before the reference date, or without a date.
3. preparing: a first plan reported as being written, with the same limit.
4. expired: the latest plan whose term ended before the reference date, unless a newer plan
   without a known end has been decided since: whether that one still holds cannot be told.
5. unknown: everything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.model.programme import Plan, PlanEvent

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
