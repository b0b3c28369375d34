"""Which integrated plan runs until when, and which must be renewed next."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dashboard.analysis.plan_state import PlanState, plan_state
from dashboard.model.programme import Plan, PlanEvent, Programme


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """The plan of one district at the reference date.

    Attributes:
        state: By the rule of ``dashboard.analysis.plan_state``, as on the map.
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
