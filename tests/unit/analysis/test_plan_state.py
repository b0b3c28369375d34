"""The rule for the state of an integrated plan, at its borders."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.programme_status import EVIDENCE_YEARS, PlanState, next_to_expire, plan_state
from dashboard.model.indicator import Source
from dashboard.model.moment import Moment
from dashboard.model.programme import Confidence, Evidence, Plan, PlanEvent

SOURCE = Source("quelle", "Quelle", "Herausgeber", "Faktum mit Quellenangabe", "beispiel.de")
REFERENCE = date(2026, 11, 22)


def fact(
    event: str,
    as_of: str = "",
    *,
    term: tuple[str, str] = ("", ""),
    decided: str = "",
    title: str = "Plan",
    district: str = "16051",
) -> Plan:
    starts, ends = (date.fromisoformat(day) if day else None for day in term)
    return Plan(
        district=district,
        event=PlanEvent(event),
        title=title,
        body="",
        decided=Moment.parse(decided) if decided else None,
        valid_from=starts,
        valid_to=ends,
        note="",
        evidence=Evidence(Moment.parse(as_of) if as_of else None, (SOURCE,), Confidence.HIGH),
    )


TERM = fact("plan", "2023", term=("2023-01-01", "2025-12-31"))


@pytest.mark.parametrize(
    ("reference", "state"),
    [
        ("2022-12-31", "unknown"),
        ("2023-01-01", "valid"),
        ("2025-12-31", "valid"),
        ("2026-01-01", "expired"),
    ],
)
def test_first_and_last_day_of_the_term(reference: str, state: str) -> None:
    result = plan_state([TERM], date.fromisoformat(reference))
    assert result.category == state
    assert result.plan == (None if state == "unknown" else TERM)


@pytest.mark.parametrize("event", ["update", "preparation"])
@pytest.mark.parametrize(
    ("as_of", "under_way"),
    [
        ("2026-11-22", True),
        ("2026-11-23", False),  # reported after the reference date
        ("2026", True),  # begins before it
        ("2027", False),
        ("2023-11-22", True),
        ("2023-11-21", False),
        ("2023-11", True),  # may still mean 30 November
        ("2023", True),
        ("2022", False),
        ("2022/2024", True),
        ("", True),  # undated
    ],
)
def test_reports_of_work_under_way(event: str, as_of: str, under_way: bool) -> None:
    state = {"update": "updating", "preparation": "preparing"}[event]
    result = plan_state([fact(event, as_of)], REFERENCE)
    assert result.category == (state if under_way else "unknown")


def test_three_years_before_a_leap_day() -> None:
    assert EVIDENCE_YEARS == 3
    leap_day = date(2024, 2, 29)
    assert plan_state([fact("update", "2021-02-28")], leap_day).category is PlanState.UPDATING
    assert plan_state([fact("update", "2021-02-27")], leap_day).category is PlanState.UNKNOWN


OLD = fact("plan", "2018", term=("2018-01-01", "2020-12-31"), title="alt")
CURRENT = fact("plan", "2025", term=("2025-01-01", "2029-12-31"), title="neu")
SHORTER = fact("plan", "2025", term=("2025-01-01", "2026-12-31"), title="kurz")
UPDATE = fact("update", "2025", title="Fortschreibung")
LATER_UPDATE = fact("update", "2026-03", title="spätere Fortschreibung")
UNDATED_UPDATE = fact("update", title="undatiert")
PREPARATION = fact("preparation", "2025", title="Erarbeitung")
UNDATED = fact("plan", title="ohne Datum")
OPEN_BEFORE = fact("plan", "2017", decided="2017-06-01", title="offen, älter")
OPEN_SINCE = fact("plan", "2025-09-23", decided="2025-09-23", title="offen, neuer")
NO_END = fact("plan", "2025", term=("2025-01-01", ""), title="ohne Ende")
NOT_YET = fact("plan", "2026", decided="2026-12-01", term=("2026-01-01", "2030-12-31"), title="später")


@pytest.mark.parametrize(
    ("plans", "state", "basis"),
    [
        ([], "unknown", None),
        ([CURRENT, UPDATE, PREPARATION, OLD], "valid", CURRENT),
        ([SHORTER, CURRENT], "valid", CURRENT),
        ([OLD, PREPARATION, UPDATE], "updating", UPDATE),
        ([UPDATE, LATER_UPDATE], "updating", LATER_UPDATE),
        ([UNDATED_UPDATE, UPDATE], "updating", UPDATE),
        ([UNDATED_UPDATE, OLD], "updating", UNDATED_UPDATE),
        ([OLD, PREPARATION], "preparing", PREPARATION),
        ([OLD, TERM], "expired", TERM),
        ([OLD, UNDATED], "expired", OLD),
        ([OLD, OPEN_BEFORE], "expired", OLD),
        ([OLD, OPEN_SINCE], "unknown", OPEN_SINCE),
        ([OLD, NO_END], "unknown", NO_END),
        ([NO_END], "unknown", NO_END),
        ([UNDATED], "unknown", UNDATED),
        ([UNDATED, OPEN_BEFORE], "unknown", OPEN_BEFORE),
        ([NOT_YET], "unknown", None),
        ([NOT_YET, TERM], "expired", TERM),
    ],
)
def test_order_of_the_rule(plans: list[Plan], state: str, basis: Plan | None) -> None:
    for order in (plans, plans[::-1]):
        result = plan_state(order, REFERENCE)
        assert (result.category.value, result.plan) == (state, basis)


@pytest.mark.parametrize(
    ("reference", "state"),
    [("2025-09-02", "expired"), ("2025-09-03", "valid"), ("2029-12-31", "valid"), ("2030-01-01", "expired")],
)
def test_a_plan_decided_after_its_term_began(reference: str, state: str) -> None:
    former = fact("plan", "2021/2024", term=("2021-01-01", "2024-12-31"))
    decided = fact("plan", "2025-09-03", decided="2025-09-03", term=("2025-01-01", "2029-12-31"))
    assert plan_state([former, decided], date.fromisoformat(reference)).category == state


@given(st.dates(min_value=date(2024, 1, 1), max_value=date(2040, 1, 1)), st.integers(0, 2000))
def test_an_update_report_only_ages(reported: date, days: int) -> None:
    """Once a report is too old, a later reference date never revives it."""
    plans = [fact("update", reported.isoformat())]
    earlier = plan_state(plans, reported + timedelta(days)).category
    later = plan_state(plans, reported + timedelta(days + 1)).category
    assert (earlier, later) != (PlanState.UNKNOWN, PlanState.UPDATING)


def test_next_to_expire_takes_the_valid_plan_of_each_district_by_its_end() -> None:
    gera = fact("plan", "2026", term=("2026-01-01", "2026-12-31"), district="16052")
    jena = fact("plan", "2022", term=("2022-01-01", "2025-12-31"), district="16053")
    suhl = fact("plan", "2026", term=("2026-01-01", "2026-12-31"), district="16054")
    greiz = fact("update", "2026", district="16076")
    plans = [CURRENT, SHORTER, suhl, gera, jena, greiz]
    assert next_to_expire(plans, REFERENCE) == (gera, suhl, CURRENT)
    assert next_to_expire([], REFERENCE) == ()
