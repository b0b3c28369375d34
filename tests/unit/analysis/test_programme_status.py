"""Categories of districts in the measures of the programme status, and their counts."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.analysis.programme_status import status_of
from dashboard.errors import UnknownKeyError
from dashboard.model.indicator import Source
from dashboard.model.moment import Moment
from dashboard.model.programme import (
    Category,
    Confidence,
    Evidence,
    FactTopic,
    Plan,
    PlanEvent,
    Programme,
    StatusFact,
    StatusMeasure,
)

SOURCE = Source("quelle", "Quelle", "Herausgeber", "Faktum mit Quellenangabe", "beispiel.de")
EVIDENCE = Evidence(Moment.parse("2025"), (SOURCE,), Confidence.HIGH)
REFERENCE = date(2026, 11, 22)
UNKNOWN = Category("unknown", "nicht bekannt", known=False)


def measure(key: str, *categories: str) -> StatusMeasure:
    known = tuple(Category(name, name, known=True) for name in categories)
    plain = key != "plan_state"
    unknown = () if key == "process_support_2019" else (UNKNOWN,)
    return StatusMeasure(
        key=key,
        title=key,
        definition="",
        territory="2021-07-01",
        as_of="",
        uses_reference_date=not plain,
        categories=known + unknown,
        caveats=(),
        publisher="",
        licence="",
    )


def fact(topic: FactTopic, district: str, category: str) -> StatusFact:
    return StatusFact(topic, district, category, "Text.", EVIDENCE)


MODEL = fact(FactTopic.PROCESS_SUPPORT_2019, "16065", "model")
NOT_NAMED = fact(FactTopic.PROCESS_SUPPORT_2019, "16076", "not_named")
TAKES_PART = fact(FactTopic.PARTICIPATION, "16065", "yes")
DOES_NOT = fact(FactTopic.PARTICIPATION, "16076", "no")
STAGE = fact(FactTopic.FUNDING_STAGE, "16065", "stage_3")
AGATHE = fact(FactTopic.AGATHE, "16065", "yes")
PLAN = Plan("16065", PlanEvent.PLAN, "Plan", "", None, date(2025, 1, 1), date(2026, 12, 31), "", EVIDENCE)
UPDATE = Plan("16076", PlanEvent.UPDATE, "Plan", "", None, None, None, "", EVIDENCE)
MEASURES = (
    measure("process_support_2019", "model", "participant", "not_named"),
    measure("participation", "yes", "no"),
    measure("funding_stage", "stage_3", "stage_2", "stage_1"),
    measure("plan_state", "valid", "updating", "preparing", "expired"),
    measure("agathe", "yes", "no"),
)
PROGRAMME = Programme(
    measures={m.key: m for m in MEASURES},
    statuses=(MODEL, NOT_NAMED, TAKES_PART, DOES_NOT, STAGE, AGATHE),
    plans=(PLAN, UPDATE),
    funding=(),
    milestones=(),
    bodies=(),
    land_facts=(),
    fields={},
    sources={SOURCE.key: SOURCE},
)


@pytest.mark.parametrize(
    ("key", "district", "category", "basis"),
    [
        ("process_support_2019", "16065", "model", MODEL),
        ("process_support_2019", "16076", "not_named", NOT_NAMED),
        ("participation", "16065", "yes", TAKES_PART),
        ("participation", "16076", "no", DOES_NOT),
        ("participation", "16052", "unknown", None),
        ("funding_stage", "16065", "stage_3", STAGE),
        ("funding_stage", "16076", "unknown", None),
        ("agathe", "16065", "yes", AGATHE),
        ("agathe", "16052", "unknown", None),
    ],
)
def test_status_of_a_topic(key: str, district: str, category: str, basis: StatusFact | None) -> None:
    result = status_of(PROGRAMME, key, district, REFERENCE)
    assert (result.category, result.fact, result.plan) == (category, basis, None)


@pytest.mark.parametrize(
    ("district", "reference", "category", "basis"),
    [
        ("16065", "2026-12-31", "valid", PLAN),
        ("16065", "2027-01-01", "expired", PLAN),
        ("16065", "2024-12-31", "unknown", None),
        ("16076", "2026-12-31", "updating", UPDATE),
        ("16052", "2026-12-31", "unknown", None),
    ],
)
def test_plan_state_follows_the_reference_date(
    district: str, reference: str, category: str, basis: Plan | None
) -> None:
    result = status_of(PROGRAMME, "plan_state", district, date.fromisoformat(reference))
    assert (result.category, result.fact, result.plan) == (category, None, basis)


def test_other_measures_show_the_last_known_state_whatever_the_reference_date() -> None:
    earlier = status_of(PROGRAMME, "participation", "16065", date(2019, 1, 1))
    assert earlier == status_of(PROGRAMME, "participation", "16065", REFERENCE)
    assert earlier.category == "yes"


def test_unknown_measure_names_the_nearest() -> None:
    with pytest.raises(UnknownKeyError, match="Did you mean 'participation'"):
        status_of(PROGRAMME, "participaton", "16065", REFERENCE)


def test_a_new_fact_changes_only_its_own_district() -> None:
    more = replace(PROGRAMME, statuses=(*PROGRAMME.statuses, fact(FactTopic.PARTICIPATION, "16052", "yes")))
    assert status_of(more, "participation", "16052", REFERENCE).category == "yes"
    assert status_of(more, "participation", "16076", REFERENCE).category == "no"
