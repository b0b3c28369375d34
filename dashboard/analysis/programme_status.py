"""Category of a district in a measure of the programme status, and how many districts each has."""

from dataclasses import dataclass
from datetime import date

from dashboard.analysis.plan_state import PlanState, plan_state
from dashboard.errors import UnknownKeyError
from dashboard.model.programme import Plan, Programme, StatusFact, StatusMeasure

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
