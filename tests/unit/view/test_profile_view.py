"""The Kreisprofil of a district: facts, programme, plans, key figures, neighbours."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dashboard.view.displayed import Displayed, displayed_difference
from dashboard.view.open_view import resolve
from dashboard.view.profile_view import funding_text, profile_view, territory_note
from dashboard.view.state import ViewState
from dashboard.view.values import EvidenceText, FactLine, KeyFigure, NeighbourLink

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)
OF_23 = ViewState(indicator=RATE, series="23")
OF_22 = ViewState(indicator=RATE, series="22")
SOURCES = (("Amtsblatt", "https://beispiel.de/blatt"),)


def profile_of(data, code, state, today=TODAY):
    shown = resolve(data, state, today)
    return profile_view(data, code, shown.territory, today, territory_note(shown))


def evidence(as_of, *, unconfirmed=False):
    return EvidenceText(as_of, unconfirmed, SOURCES)


def test_facts_and_programme_of_a_district(mini):
    view = profile_of(mini, "16051", OF_23)
    assert (view.code, view.name, view.kind) == ("16051", "Erfurt", "kreisfreie Stadt")
    assert view.facts == (
        ("Art", "kreisfreie Stadt", ""),
        ("Verwaltungssitz", "Erfurt", ""),
        ("Planungsregion", "Mittelthüringen", ""),
        ("Bevölkerung", "100\u00a0Personen (31.12.2019)", ""),
        ("Fläche (31.12.2018)", "100,00\u00a0km²", ""),
        ("Kreisschlüssel (AGS)", "16051", ""),
        ("Internet", "https://erfurt.de", "https://erfurt.de"),
    )
    assert view.statuses == (
        FactLine("Prozessbegleitung 2019", "Modellkommune. Als Modell genannt.", evidence("2019")),
        FactLine(
            "Teilnahme",
            "Teilnahme (unbestätigt). Nimmt teil.",
            evidence("September 2024", unconfirmed=True),
        ),
        FactLine("Integrierter Plan", "gültig", evidence("14.12.2022")),
    )
    assert view.milestones == (
        FactLine("März 2019", "Erste Mittel.", evidence("März 2019")),
        FactLine("ohne Datum", "Beirat gegründet.", evidence("ohne Datum")),
    )
    assert view.bodies == (FactLine("Beirat", "Er steuert.", evidence("2020")),)
    assert view.boundaries == "Karte: © BKG, Lizenz B"


def test_years_of_an_amount_are_written_as_everywhere_else(mini):
    assert profile_of(mini, "16051", OF_23).funding == (
        FactLine("2021–2022", "1.234,50\u00a0Euro: Förderung", evidence("2021")),
    )


def test_a_district_without_facts_has_no_programme_lines(mini):
    view = profile_of(mini, "16056", OF_23)
    assert [line.label for line in view.statuses] == ["Prozessbegleitung 2019"]
    assert (view.plans, view.plan_notes, view.milestones, view.funding, view.bodies) == ((), (), (), (), ())


def test_facts_that_are_not_known_are_left_out_and_border_changes_are_told(mini):
    facts = {label: value for label, value, _ in profile_of(mini, "16056", OF_23).facts}
    assert list(facts) == [
        *("Art", "Planungsregion", "Bevölkerung", "Fläche (31.12.2018)"),
        *("Kreisschlüssel (AGS)", "Gebietsänderungen"),
    ]
    assert facts["Gebietsänderungen"] == "01.07.2021: Eisenach"


def test_population_is_shown_only_where_it_was_counted_in_the_shown_borders(mini):
    labels = [label for label, _, _ in profile_of(mini, "16052", OF_22).facts]
    assert "Bevölkerung" not in labels
    assert labels[0] == "Art"


PLAN_BARS = [
    (date(2026, 11, 22), "valid", 0.8891),
    (date(2023, 1, 1), "valid", 0.5),
    (date(2028, 1, 1), "expired", 0.9089),
    (date(2022, 12, 31), "later", 0.4997),
    (date(2010, 1, 1), "later", 0.0),
]


@pytest.mark.parametrize(("today", "state", "position"), PLAN_BARS)
def test_a_plan_on_its_time_line(mini, today, state, position):
    (bar,) = profile_of(mini, "16051", OF_23, today).plans
    assert (bar.title, bar.state) == ("Plan A", state)
    assert bar.text == "Laufzeit 01.01.2023 bis 31.12.2027; beschlossen 14.12.2022 (Stadtrat)."
    assert bar.today == pytest.approx(position, abs=1e-4)
    assert bar.start < bar.end <= 1
    assert bar.evidence == evidence("14.12.2022")


def test_axis_of_a_time_line(mini):
    (bar,) = profile_of(mini, "16051", OF_23).plans
    assert (bar.first_year, bar.last_year) == (2018, 2027)
    assert (bar.start, bar.end) == (pytest.approx(1826 / 3652), pytest.approx(3651 / 3652))


def test_plans_without_a_term_say_so(mini):
    view = profile_of(mini, "16052", OF_22)
    assert view.plans == ()
    assert view.plan_notes == (
        FactLine("Plan B", "Beschlossen 2018; Laufzeit nicht bekannt.", evidence("2018")),
        FactLine("Plan B neu", "Läuft.", evidence("März 2025")),
    )


def test_key_figures_of_the_shown_series(mini):
    assert profile_of(mini, "16051", OF_23).figures == (
        (
            "Vereinbarkeit",
            (
                KeyFigure(
                    key=RATE,
                    title="Betreuungsquote",
                    year="2019",
                    unit="%",
                    value=Displayed("54,3", "54,3\u00a0%", Decimal("54.3"), unit="%"),
                    rank="1 von 2",
                    land="52,1",
                    to_land=displayed_difference(Decimal("2.2"), 1),
                    germany="35,0",
                    to_germany=displayed_difference(Decimal("19.3"), 1),
                    trend=(("2018", 50.0), ("2019", 54.25)),
                    trend_text="Verlauf von 2018 (50,0) bis 2019 (54,3)",
                    other_series="",
                    source="Amt, Gebietsstand 31.12.2019, 23 Kreise",
                ),
            ),
        ),
    )


def test_key_figures_never_join_the_two_series(mini):
    ((_, (figure,)),) = profile_of(mini, "16052", OF_22).figures
    assert (figure.year, figure.value.cell, figure.rank) == ("2020", "40,0", "2 von 2")
    assert figure.trend == (("2019", 39.95), ("2020", 40.0))
    assert figure.trend_text == "Verlauf von 2019 (40,0) bis 2020 (40,0)"
    assert (figure.to_land.cell, figure.to_germany.cell, figure.other_series) == ("", "", "")


def test_a_missing_key_figure_has_its_sign_and_no_trend(mini):
    ((_, (figure,)),) = profile_of(mini, "16052", OF_23).figures
    assert figure.value.cell == "."
    assert figure.reason == "kein Wert (Zahlenwert unbekannt oder geheim)"
    assert (figure.rank, figure.to_land.cell, figure.to_germany.cell) == ("", "", "")
    assert (figure.trend, figure.trend_text) == ((("2018", 50.04), ("2019", None)), "")


@pytest.mark.parametrize(
    ("code", "state", "neighbours"),
    [
        ("16051", OF_23, (NeighbourLink("16052", "Gera", "10,0\u00a0km", False),)),
        (
            "16056",
            OF_23,
            (
                NeighbourLink(None, "Goslar", "10,0\u00a0km", True),
                NeighbourLink("16052", "Gera", "10,0\u00a0km", False),
            ),
        ),
        (
            "16052",
            OF_22,
            (
                NeighbourLink(None, "Goslar", "10,0\u00a0km", True),
                NeighbourLink("16051", "Erfurt", "10,0\u00a0km", False),
            ),
        ),
    ],
)
def test_neighbours_in_the_shown_borders(mini, code, state, neighbours):
    assert profile_of(mini, code, state).neighbours == neighbours


@pytest.mark.parametrize(
    ("state", "note"),
    [
        (OF_23, ""),
        (ViewState(indicator=RATE, series="22", year="2019"), ""),
        (ViewState(indicator=RATE, series="22", year="2020"), "Grenzen Stand 1.7.2021."),
        (ViewState(indicator="plan_state"), ""),
    ],
)
def test_note_on_borders_the_map_cannot_show(mini, state, note):
    assert profile_of(mini, "16051", state).territory_note == note


@pytest.mark.parametrize(
    ("amount", "approximate", "text"),
    [
        (700_000.0, False, "700.000\u00a0Euro: Haushalt"),
        (700_000.0, True, "rund 700.000\u00a0Euro: Haushalt"),
        (769_326.59, False, "769.326,59\u00a0Euro: Haushalt"),
        (None, False, "Haushalt"),
        (None, True, "Haushalt"),
    ],
)
def test_text_of_an_amount(mini, amount, approximate, text):
    row = replace(mini.programme.funding[0], amount_eur=amount, approximate=approximate, what="Haushalt")
    assert funding_text(row) == text


def test_shipped_profile_of_the_altenburger_land(dataset):
    view = profile_of(dataset, "16077", ViewState())
    assert [(bar.title, bar.state) for bar in view.plans] == [
        ("Integrierter Fachplan für Familien im Altenburger Land 2021–2024", "expired"),
        ("Integrierter Fachplan für Familien 2025–2029", "valid"),
    ]
    assert [bar.evidence.unconfirmed for bar in view.plans] == [False, True]
    assert view.figures[0][0] == "Rahmenbedingungen"
    assert sum(len(figures) for _, figures in view.figures) == 21
    assert {n.name for n in view.neighbours if n.outside} == {
        *("Zwickau", "Leipzig", "Burgenlandkreis", "Mittelsachsen"),
    }
    assert {n.name for n in view.neighbours if not n.outside} == {"Greiz"}


@pytest.mark.parametrize(("state", "districts"), [(ViewState(), 23), (ViewState("plan_state"), 22)])
def test_every_shipped_district_has_a_profile_with_key_figures_and_neighbours(dataset, state, districts):
    shown = resolve(dataset, state, TODAY)
    views = [profile_view(dataset, code, shown.territory, TODAY) for code in shown.territory.codes]
    assert len({view.name for view in views}) == districts
    assert all(view.neighbours and view.statuses and len(view.figures) >= 5 for view in views)
