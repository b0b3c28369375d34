"""The plan calendar, on hand-made plans and on the shipped ones."""

from datetime import date

import pytest

from dashboard.analysis.programme_status import PlanState, plan_calendar, plan_state
from dashboard.model.dataset import Dataset


def summary(dataset: Dataset, codes: tuple[str, ...], reference: str) -> list[tuple[object, ...]]:
    rows = plan_calendar(dataset.programme, codes, date.fromisoformat(reference))
    return [(r.code, r.state.value, str(r.ends), r.days_left, r.renew_next) for r in rows]


@pytest.mark.parametrize(
    ("reference", "first"),
    [
        ("2022-12-31", ("16051", "unknown", "2027-12-31", 1826, False)),
        ("2023-01-01", ("16051", "valid", "2027-12-31", 1825, True)),
        ("2027-12-30", ("16051", "valid", "2027-12-31", 1, True)),
        ("2027-12-31", ("16051", "valid", "2027-12-31", 0, True)),
        ("2028-01-01", ("16051", "expired", "2027-12-31", -1, False)),
    ],
)
def test_days_left_around_the_term(mini: Dataset, reference: str, first: tuple[object, ...]):
    found = summary(mini, ("16052", "16051"), reference)
    assert found[0] == first
    assert found[1][0] == "16052"
    assert found[1][2:] == ("None", None, False)


def test_before_any_plan_every_district_is_unknown_and_still_there(mini: Dataset):
    rows = plan_calendar(mini.programme, ("16051", "16052"), date(2017, 1, 1))
    assert [(r.code, r.state, r.plan, r.ends) for r in rows] == [
        ("16051", PlanState.UNKNOWN, None, None),
        ("16052", PlanState.UNKNOWN, None, None),
    ]


def test_shipped_calendar(dataset: Dataset):
    codes = dataset.territories["2021-07-01"].codes
    found = summary(dataset, codes, "2026-11-22")
    assert found[:6] == [
        ("16073", "expired", "2021-12-31", -1787, False),
        ("16054", "expired", "2024-12-31", -691, False),
        ("16063", "expired", "2025-12-31", -326, False),
        ("16072", "expired", "2025-12-31", -326, False),
        ("16051", "valid", "2027-12-31", 404, True),
        ("16077", "valid", "2029-12-31", 1135, False),
    ]
    assert {row[2:] for row in found[6:]} == {("None", None, False)}
    assert sorted(row[0] for row in found) == list(codes)


def test_plans_that_end_on_the_same_day_are_both_next(dataset: Dataset):
    codes = dataset.territories["2021-07-01"].codes
    found = summary(dataset, codes, "2025-06-30")
    assert [row for row in found if row[4]] == [
        ("16063", "valid", "2025-12-31", 184, True),
        ("16072", "valid", "2025-12-31", 184, True),
    ]


def test_states_are_those_of_the_map(dataset: Dataset):
    codes, reference = dataset.territories["2021-07-01"].codes, date(2024, 3, 1)
    rows = plan_calendar(dataset.programme, codes, reference)
    plans = dataset.programme.plans
    assert {row.code: row.state for row in rows} == {
        code: plan_state([p for p in plans if p.district == code], reference).category for code in codes
    }
