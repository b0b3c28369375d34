"""The Land at a glance, and the highest and lowest districts of what is shown."""

from datetime import date

import pytest

from dashboard.view.open_view import resolve
from dashboard.view.overview_values import BudgetYear, CategoryCount, ExpiringPlan, Extremes
from dashboard.view.overview_view import budget_years, extremes, overview_view
from dashboard.view.state import ViewState
from dashboard.view.values import EvidenceText, FactLine

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)
SOURCES = (("Amtsblatt", "https://beispiel.de/blatt"),)


def evidence(as_of, *, unconfirmed=False):
    return EvidenceText(as_of, unconfirmed, SOURCES)


def test_overview_of_the_land(mini):
    view = overview_view(mini, TODAY)
    assert [(s.key, s.title, s.as_of, s.total) for s in view.summaries] == [
        ("process_support_2019", "Prozessbegleitung 2019", "Januar bis Dezember 2019", 3),
        ("participation", "Teilnahme", "letzter bekannter Stand", 2),
    ]
    assert view.summaries[1].counts == (
        CategoryCount("yes", "Teilnahme", 1, (("16051", "Erfurt"),)),
        CategoryCount("no", "keine Teilnahme", 0, ()),
        CategoryCount("unknown", "nicht bekannt", 1, (("16052", "Gera"),)),
    )
    assert (view.plan_states.as_of, view.plan_states.total) == ("Stichtag 22.11.2026", 2)
    assert {c.key: c.count for c in view.plan_states.counts if c.count} == {"valid": 1, "updating": 1}
    assert view.next_plans == (ExpiringPlan("16051", "Erfurt", "Plan A", "31.12.2027", False),)
    assert view.timeline == (
        FactLine("13.09.2016", "Das Kabinett beschließt.", evidence("2016")),
        FactLine("2019", "Das Programm beginnt.", evidence("2019")),
    )
    assert view.land_facts == (("Recht", (FactLine("Gesetz", "Das Gesetz gilt.", evidence("2019")),)),)


def test_no_plan_ends_next_where_none_is_valid(mini):
    assert overview_view(mini, date(2028, 1, 1)).next_plans == ()


BUDGET = (
    BudgetYear("2017", "nicht bekannt", "", None, None),
    BudgetYear(
        "2018–2019", "5\u00a0Mio.\u00a0Euro", "Ausgaben", 0.5, evidence("ohne Datum", unconfirmed=True)
    ),
    BudgetYear("2020", "rund 10\u00a0Mio.\u00a0Euro", "Haushaltsansatz", 1.0, evidence("2020")),
    BudgetYear("2021", "nicht bekannt", "", None, None),
)


@pytest.mark.parametrize(("year", "shown"), [(2021, BUDGET), (2020, BUDGET[:3]), (2019, BUDGET[:3])])
def test_years_without_a_source_say_so_up_to_the_reference_year(mini, year, shown):
    assert budget_years(mini, date(year, 6, 1)) == shown


def test_extremes_with_benchmarks(mini):
    shown = resolve(mini, ViewState(indicator=RATE, series="23"), TODAY)
    assert extremes(shown) == Extremes(
        title="Betreuungsquote, 2019, in %",
        highest=(("16051", "Erfurt", "54,3\u00a0%"),),
        lowest=(("16056", "Eisenach", "49,8\u00a0%"),),
        benchmarks=(("Thüringen", "52,1\u00a0%"), ("Deutschland", "35,0\u00a0%")),
        note="Höhere Werte gelten als günstiger.",
    )


def test_benchmarks_that_are_not_published_say_so(mini):
    shown = resolve(mini, ViewState(indicator=RATE, year="2020", series="22"), TODAY)
    assert extremes(shown).benchmarks == (
        ("Thüringen", "kein veröffentlichter Wert"),
        ("Deutschland", "kein veröffentlichter Wert"),
    )


def test_a_measure_has_no_extremes(mini):
    shown = resolve(mini, ViewState(indicator="participation"), TODAY)
    assert extremes(shown) == Extremes("Teilnahme, letzter bekannter Stand", (), (), (), "")


def test_shipped_extremes(dataset):
    shown = resolve(dataset, ViewState(indicator=RATE, year="2019", series="23"), TODAY)
    found = extremes(shown)
    assert found.highest == (
        ("16074", "Saale-Holzland-Kreis", "64,4\u00a0%"),
        ("16068", "Sömmerda", "64,0\u00a0%"),
        ("16073", "Saalfeld-Rudolstadt", "61,8\u00a0%"),
    )
    assert found.lowest == (
        ("16056", "Eisenach", "47,6\u00a0%"),
        ("16051", "Erfurt", "48,6\u00a0%"),
        ("16061", "Eichsfeld", "52,3\u00a0%"),
    )
    assert found.benchmarks == (("Thüringen", "56,6\u00a0%"), ("Deutschland", "34,5\u00a0%"))


def test_shipped_overview(dataset):
    view = overview_view(dataset, TODAY)
    counts = {s.key: {c.key: c.count for c in s.counts} for s in (*view.summaries, view.plan_states)}
    assert counts == {
        "process_support_2019": {"model": 2, "participant": 14, "not_named": 7},
        "participation": {"yes": 21, "no": 1, "unknown": 0},
        "funding_stage": {"stage_3": 4, "stage_2": 1, "stage_1": 0, "unknown": 17},
        "plan_state": {"valid": 2, "updating": 4, "preparing": 1, "expired": 4, "unknown": 11},
        "agathe": {"yes": 7, "no": 3, "unknown": 12},
    }
    assert [(plan.name, plan.ends, plan.unconfirmed) for plan in view.next_plans] == [
        ("Erfurt", "31.12.2027", False),
        ("Altenburger Land", "31.12.2029", True),
    ]
    assert [row.year for row in view.budget] == [
        *("2017", "2018", "2019", "2020", "2020", "2020", "2021", "2022", "2023", "2024"),
        *("2025–2026", "2025–2026"),
    ]
    assert [row.year for row in view.budget if row.share is None] == ["2018", "2021"]


def test_shipped_members_of_every_category_are_its_count(dataset):
    view = overview_view(dataset, TODAY)
    for summary in (*view.summaries, view.plan_states):
        assert [len(count.districts) for count in summary.counts] == [c.count for c in summary.counts]
        assert sum(count.count for count in summary.counts) == summary.total
