"""Every part of a state that is not in the data is replaced, and the reader is told."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.view.normalise import Normalised, normalise, territory_of_state
from dashboard.view.query_string import to_query
from dashboard.view.state import NeedRule, PeerRule, Sorting, View, ViewState

RATE = "care_rate_under3"
PEOPLE = "population_total"
PRIMARY = "access_distance_primary_school_m"

KEPT = [
    ViewState(),
    ViewState(indicator="plan_state", reference_date=date(2024, 1, 1)),
    ViewState(indicator=RATE, year="2018", series="23", district="16056"),
    ViewState(indicator=RATE, year="2020", series="22", district="16052"),
    ViewState(indicator=RATE, year="2018"),
    ViewState(indicator=RATE, view=View.TABLE, columns=(PEOPLE,), sorting=Sorting(PEOPLE, descending=True)),
    ViewState(classes=ClassScheme(ClassMethod.OWN_BREAKS, 3, (40.0, 50.0)), sorting=Sorting("rang")),
    ViewState(sorting=Sorting("diff", descending=True)),
]


@pytest.mark.parametrize("state", KEPT)
def test_a_state_that_is_in_the_data_is_kept_without_a_word(mini, state):
    assert normalise(state, mini) == Normalised(state)


REPLACED = [
    (
        ViewState(indicator="kitas", district="16051"),
        ViewState(district="16051"),
        "Das Merkmal „kitas“ gibt es nicht. Gezeigt wird „Prozessbegleitung 2019“.",
    ),
    (
        ViewState(indicator=PEOPLE, series="22"),
        ViewState(indicator=PEOPLE, series="23"),
        "„Bevölkerung“ liegt nicht für 22 Kreise vor. Gezeigt wird die Reihe für 23 Kreise.",
    ),
    (
        ViewState(indicator=RATE, year="2012", series="23"),
        ViewState(indicator=RATE, year="2018", series="23"),
        "„Betreuungsquote“ liegt für 2012 nicht vor. Gezeigt wird 2018.",
    ),
    (
        ViewState(indicator=RATE, year="2031"),
        ViewState(indicator=RATE, year="2020"),
        "„Betreuungsquote“ liegt für 2031 nicht vor. Gezeigt wird 2020.",
    ),
    (
        ViewState(indicator=RATE, year="2018", series="22"),
        ViewState(indicator=RATE, year="2019", series="22"),
        "„Betreuungsquote“ liegt für 2018 nicht vor. Gezeigt wird 2019.",
    ),
    (
        ViewState(district="16999"),
        ViewState(),
        "Den Kreis „16999“ gibt es in den Daten nicht. Gezeigt wird das Land.",
    ),
    (
        ViewState(district="03153"),
        ViewState(),
        "Den Kreis „03153“ gibt es in den Daten nicht. Gezeigt wird das Land.",
    ),
    (
        ViewState(indicator="plan_state", district="16056"),
        ViewState(indicator="plan_state", district="16052"),
        "Eisenach wurde am 1. Juli 2021 eingegliedert (heute: Gera). Gezeigt wird dieser Kreis.",
    ),
    (
        ViewState(indicator=RATE, columns=(PEOPLE, "kitas"), sorting=Sorting(PEOPLE)),
        ViewState(indicator=RATE, columns=(PEOPLE,), sorting=Sorting(PEOPLE)),
        "Das Merkmal „kitas“ gibt es nicht; die Spalte entfällt.",
    ),
    (
        ViewState(columns=("plan_state",)),
        ViewState(),
        "Das Merkmal „plan_state“ gibt es nicht; die Spalte entfällt.",
    ),
]


@pytest.mark.parametrize(("state", "fitted", "notice"), REPLACED)
def test_what_is_missing_is_replaced_and_announced(mini, state, fitted, notice):
    assert normalise(state, mini) == Normalised(fitted, (notice,))


@pytest.mark.parametrize(
    ("state", "unknown"),
    [
        (ViewState(comparison=("16051", "16999")), "16999"),
        (ViewState(need=NeedRule("unfug")), "unfug"),
        (ViewState(peers=PeerRule(("unfug",))), "unfug"),
        (ViewState(against="unfug"), "unfug"),
        (ViewState(indicator=RATE, since="2012", year="2019", series="23"), "2012"),
    ],
)
def test_what_a_comparison_lacks_is_dropped_and_announced(mini, state, unknown):
    found = normalise(state, mini)
    assert unknown not in to_query(found.state)
    assert [f"„{unknown}“" in notice or f" {unknown} " in notice for notice in found.notices] == [True]


def test_every_replacement_is_announced_in_the_order_of_the_page(mini):
    state = ViewState(indicator=PEOPLE, year="2012", series="22", district="16999", columns=("kitas",))
    assert normalise(state, mini) == Normalised(
        ViewState(indicator=PEOPLE, year="2019", series="23"),
        (
            "„Bevölkerung“ liegt nicht für 22 Kreise vor. Gezeigt wird die Reihe für 23 Kreise.",
            "„Bevölkerung“ liegt für 2012 nicht vor. Gezeigt wird 2019.",
            "Den Kreis „16999“ gibt es in den Daten nicht. Gezeigt wird das Land.",
            "Das Merkmal „kitas“ gibt es nicht; die Spalte entfällt.",
        ),
    )


def test_a_measure_has_no_year_and_no_series(mini):
    state = ViewState(indicator="plan_state", year="2019", series="23", district="16051")
    assert normalise(state, mini) == Normalised(ViewState(indicator="plan_state", district="16051"))


@pytest.mark.parametrize("column", [RATE, "nope"])
def test_an_order_by_a_column_that_is_not_shown_is_by_name(mini, column):
    state = ViewState(indicator=RATE, sorting=Sorting(column, descending=True))
    assert normalise(state, mini) == Normalised(ViewState(indicator=RATE))


@pytest.mark.parametrize("state", [*KEPT, *(state for state, _, _ in REPLACED)])
def test_a_fitted_state_fits(mini, state):
    fitted = normalise(state, mini).state
    assert normalise(fitted, mini) == Normalised(fitted)


@pytest.mark.parametrize(
    ("state", "successor"),
    [
        (ViewState(indicator="plan_state", district="16056"), "16063"),
        (ViewState(indicator=RATE, series="22", district="16056"), "16063"),
        (ViewState(indicator=RATE, district="16056"), "16063"),
    ],
)
def test_eisenach_is_part_of_the_wartburgkreis_among_22_districts(dataset, state, successor):
    notice = "Eisenach wurde am 1. Juli 2021 eingegliedert (heute: Wartburgkreis). Gezeigt wird dieser Kreis."
    assert normalise(state, dataset) == Normalised(replace(state, district=successor), (notice,))


@pytest.mark.parametrize(
    "state",
    [
        ViewState(district="16056"),
        ViewState(indicator=RATE, series="23", district="16056"),
        ViewState(indicator="life_expectancy", district="16056"),
    ],
)
def test_eisenach_stays_among_23_districts(dataset, state):
    assert normalise(state, dataset) == Normalised(state)


def test_years_over_several_years_are_named_as_on_the_page(dataset):
    found = normalise(ViewState(indicator=PRIMARY, year="2010"), dataset)
    assert found.state == ViewState(indicator=PRIMARY, year="2016/2017/2018")
    assert found.notices == (
        "„Entfernung zur nächsten Grundschule“ liegt für 2010 nicht vor. Gezeigt wird 2016–2018.",
    )


@pytest.mark.parametrize(
    ("state", "territory"),
    [
        (ViewState(), "2019-01-01"),
        (ViewState(indicator="plan_state"), "2021-07-01"),
        (ViewState(indicator=RATE), "2021-07-01"),
        (ViewState(indicator=RATE, series="23"), "2019-01-01"),
        (ViewState(indicator=RATE, year="2018"), "2019-01-01"),
    ],
)
def test_the_boundary_set_of_a_state(mini, state, territory):
    assert territory_of_state(state, mini).key == territory
