"""The programme data that ships: no findings, official names, and nothing beyond what sources say."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dashboard.analysis.programme_status import next_to_expire, status_of
from dashboard.loading.districts import load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.programme import load_programme
from dashboard.model.district import District
from dashboard.model.moment import Moment
from dashboard.model.programme import Confidence, Evidence, Plan, Programme

DATA = Path(__file__).parents[2] / "data"
REFERENCE = date(2026, 11, 22)
PARTICIPANTS_2019 = {
    "Altenburger Land", "Eichsfeld", "Eisenach", "Erfurt", "Hildburghausen", "Jena", "Kyffhäuserkreis",
    "Nordhausen", "Saale-Orla-Kreis", "Schmalkalden-Meiningen", "Sömmerda", "Sonneberg", "Suhl",
    "Wartburgkreis", "Weimar", "Weimarer Land",
}  # fmt: skip
NOT_NAMED_2019 = {
    "Gera", "Gotha", "Greiz", "Ilm-Kreis", "Saale-Holzland-Kreis", "Saalfeld-Rudolstadt",
    "Unstrut-Hainich-Kreis",
}  # fmt: skip
TERMS = {
    ("16051", date(2023, 1, 1), date(2027, 12, 31)),
    ("16053", date(2018, 10, 28), date(2023, 10, 27)),
    ("16054", date(2024, 1, 1), date(2024, 12, 31)),
    ("16063", date(2023, 1, 1), date(2025, 12, 31)),
    ("16072", date(2021, 1, 1), date(2025, 12, 31)),
    ("16073", date(2019, 1, 1), date(2021, 12, 31)),
    ("16077", date(2021, 1, 1), date(2024, 12, 31)),
    ("16077", date(2025, 1, 1), date(2029, 12, 31)),
}
PLAN_STATES = {
    "valid": {"16051", "16077"},
    "updating": {"16062", "16068", "16069", "16074"},
    "preparing": {"16070"},
    "expired": {"16054", "16063", "16072", "16073"},
    "unknown": {
        "16052", "16053", "16055", "16061", "16064", "16065", "16066", "16067", "16071", "16075", "16076",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def districts() -> dict[str, District]:
    return dict(load_districts(DATA / "geo", Findings(DATA)).districts)


@pytest.fixture(scope="module")
def today(districts: dict[str, District]) -> list[str]:
    return [code for code, district in districts.items() if district.valid_to is None]


@pytest.fixture(scope="module")
def programme(districts: dict[str, District]) -> Programme:
    findings = Findings(DATA)
    loaded = load_programme(DATA / "programme", districts, findings)
    assert [str(finding) for finding in findings] == []
    assert loaded is not None
    return loaded


def evidences(programme: Programme) -> Iterator[Evidence]:
    for facts in (
        programme.statuses,
        programme.plans,
        programme.funding,
        programme.milestones,
        programme.bodies,
        programme.land_facts,
    ):
        yield from (fact.evidence for fact in facts)


def texts(programme: Programme) -> Iterator[str]:
    yield from (fact.text for fact in programme.statuses)
    yield from (text for plan in programme.plans for text in (plan.title, plan.note))
    yield from (funding.what for funding in programme.funding)
    yield from (milestone.text for milestone in programme.milestones)
    yield from (body.text for body in programme.bodies)
    yield from (fact.text for fact in programme.land_facts)
    for measure in programme.measures.values():
        yield from (measure.title, measure.definition, *measure.caveats)


def named(programme: Programme, districts: dict[str, District], *categories: str) -> set[str]:
    return {
        districts[fact.district].name
        for fact in programme.statuses
        if fact.topic.value == "process_support_2019" and fact.category in categories
    }


def test_process_support_names_16_of_23(programme: Programme, districts: dict[str, District]) -> None:
    assert named(programme, districts, "model", "participant") == PARTICIPANTS_2019
    assert named(programme, districts, "not_named") == NOT_NAMED_2019
    assert named(programme, districts, "model") == {"Kyffhäuserkreis", "Altenburger Land"}
    assert len(named(programme, districts, "participant")) == 14


def test_not_named_is_an_answer_of_the_source(programme: Programme) -> None:
    measure = programme.measures["process_support_2019"]
    assert [(c.label, c.known) for c in measure.categories] == [
        ("Modellkommune und Teilnahme", True),
        ("Teilnahme", True),
        ("nicht genannt", True),
    ]
    assert any("zwei verschiedene Dinge" in caveat for caveat in measure.caveats)


def test_21_of_22_took_part_in_2022(programme: Programme, today: list[str]) -> None:
    facts = [fact for fact in programme.statuses if fact.topic.value == "participation"]
    assert sorted(fact.district for fact in facts) == today
    covering = [
        fact
        for fact in facts
        if fact.evidence.as_of
        and fact.evidence.as_of.first <= date(2022, 1, 1)
        and fact.evidence.as_of.last >= date(2022, 12, 31)
    ]
    assert len(covering) == 22
    assert {fact.district for fact in covering if fact.category == "no"} == {"16076"}
    assert all("lsz_praxis" in {s.key for s in fact.evidence.sources} for fact in facts)


def test_greiz_shows_both_sides_of_2021_and_the_gap_since_2025(programme: Programme) -> None:
    greiz = status_of(programme, "participation", "16076", REFERENCE).fact
    assert greiz is not None
    assert greiz.evidence.as_of == Moment.parse("2022/2024")
    for words in (
        "Für 2021 widersprechen sich die Quellen",
        "76.000 Euro verfügbare Mittel (unbestätigt)",
        "eine Teilnahme ist nicht belegt",
        "Ob der Landkreis 2025 und 2026 teilnimmt, ist nicht bekannt.",
    ):
        assert words in greiz.text


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        (
            "funding_stage",
            {
                "16053": "stage_3",
                "16054": "stage_3",
                "16071": "stage_2",
                "16074": "stage_3",
                "16077": "stage_3",
            },
        ),
        (
            "agathe",
            {
                "16054": "no",
                "16063": "no",
                "16065": "yes",
                "16066": "no",
                "16067": "yes",
                "16070": "yes",
                "16072": "yes",
                "16073": "yes",
                "16074": "yes",
                "16075": "yes",
            },
        ),
    ],
)
def test_only_what_sources_say_has_a_line(programme: Programme, topic: str, expected: dict[str, str]) -> None:
    found = {fact.district: fact.category for fact in programme.statuses if fact.topic.value == topic}
    assert found == expected
    assert status_of(programme, topic, "16055", REFERENCE).category == "unknown"


def test_plan_terms(programme: Programme) -> None:
    terms = {(p.district, p.valid_from, p.valid_to) for p in programme.plans if p.valid_from or p.valid_to}
    assert terms == TERMS


def test_plan_states_on_the_reference_date(programme: Programme, today: list[str]) -> None:
    found: dict[str, set[str]] = {key: set() for key in PLAN_STATES}
    for code in today:
        found[status_of(programme, "plan_state", code, REFERENCE).category].add(code)
    assert found == PLAN_STATES


def test_next_plans_to_expire(programme: Programme) -> None:
    def ends(plans: tuple[Plan, ...]) -> list[tuple[str, date | None]]:
        return [(plan.district, plan.valid_to) for plan in plans]

    assert ends(next_to_expire(programme.plans, REFERENCE)) == [
        ("16051", date(2027, 12, 31)),
        ("16077", date(2029, 12, 31)),
    ]
    assert ends(next_to_expire(programme.plans, date(2024, 6, 30))) == [
        ("16054", date(2024, 12, 31)),
        ("16077", date(2024, 12, 31)),
        ("16063", date(2025, 12, 31)),
        ("16072", date(2025, 12, 31)),
        ("16051", date(2027, 12, 31)),
    ]


def test_budget_of_the_land(programme: Programme) -> None:
    rows = [(f.year, f.amount_eur, f.evidence.confidence) for f in programme.funding if f.area == "16"]
    assert rows == [
        ("2017", 4_300_000, Confidence.MEDIUM),
        ("2019", 10_000_000, Confidence.HIGH),
        ("2020", 14_500_000, Confidence.HIGH),
        ("2020", 14_000_000, Confidence.HIGH),
        ("2020", 11_600_000, Confidence.HIGH),
        ("2022", 15_898_000, Confidence.MEDIUM),
        ("2023", 14_400_000, Confidence.HIGH),
        ("2024", 17_598_000, Confidence.HIGH),
        ("2025/2026", 16_000_000, Confidence.MEDIUM),
        ("2025/2026", 15_000_000, Confidence.MEDIUM),
    ]


def test_amounts_keep_their_cents(programme: Programme) -> None:
    amounts = {f.year: f.amount_eur for f in programme.funding if f.area == "16064"}
    assert amounts == {"2019": 750_000, "2020": 915_000, "2023": 769_326.59, "2024": 939_035.27}


def test_every_fact_has_complete_sources(programme: Programme) -> None:
    used = {source.key for evidence in evidences(programme) for source in evidence.sources}
    assert used == set(programme.sources)
    assert all(evidence.sources for evidence in evidences(programme))
    assert {source.licence for source in programme.sources.values()} == {"Faktum mit Quellenangabe"}
    assert all(source.publisher and source.read_in for source in programme.sources.values())
    without_address = {key for key, source in programme.sources.items() if not source.url}
    assert without_address == {"tlz_2023", "hildburghausen_amtsblatt"}


def test_unconfirmed_facts_stay_marked(programme: Programme) -> None:
    found = [evidence.confidence for evidence in evidences(programme)]
    assert (found.count(Confidence.MEDIUM), found.count(Confidence.LOW)) == (15, 2)


def test_official_names_of_the_action_fields(programme: Programme) -> None:
    assert dict(programme.fields) == {
        0: "Rahmenbedingungen",
        1: "Steuerung, Vernetzung, Nachhaltigkeit und Planung",
        2: "Vereinbarkeit von Familie und Beruf sowie Mobilität",
        3: "Bildung im familiären Umfeld",
        4: "Beratung, Unterstützung und Information",
        5: "Wohnumfeld und Lebensqualität",
        6: "Dialog der Generationen",
    }


def test_measures_in_their_order(programme: Programme) -> None:
    found = {key: (m.title, m.territory, m.uses_reference_date) for key, m in programme.measures.items()}
    assert list(found.items()) == [
        ("process_support_2019", ("Prozessbegleitung 2019", "2019-01-01", False)),
        ("participation", ("Teilnahme am LSZ", "2021-07-01", False)),
        ("funding_stage", ("Förderstufe", "2021-07-01", False)),
        ("plan_state", ("Integrierter Plan", "2021-07-01", True)),
        ("agathe", ("AGATHE", "2021-07-01", False)),
    ]


def test_german_typography(programme: Programme) -> None:
    for text in texts(programme):
        assert not set('"*\t') & set(text), text
        assert "  " not in text, text
        assert " - " not in text, text
        assert text.count("„") == text.count("“"), text
    sentences = [f.text for f in programme.statuses] + [f.text for f in programme.land_facts]
    assert [text for text in sentences if not text.endswith(".")] == []
