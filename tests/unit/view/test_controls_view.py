"""What the controls offer for a state: only what the data has."""

from datetime import date

import pytest

from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.model.indicator import last_year
from dashboard.view.controls_view import (
    ControlsView,
    YearChoice,
    controls_view,
    suggested_breaks,
    year_at,
)
from dashboard.view.open_view import open_view, resolve
from dashboard.view.shown import cross_section
from dashboard.view.state import ViewState

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)
BOTH = (
    "23 Kreise: Eisenach eigenständig (bis 30. Juni 2021). 22 Kreise: Eisenach gehört in allen Jahren zum "
    "Wartburgkreis. Beide Reihen werden nie verbunden."
)
ONLY_23 = "Nur für 23 Kreise vorhanden: Eisenach ist eigenständig."
ONLY_22 = "Nur für 22 Kreise vorhanden: Eisenach gehört in allen Jahren zum Wartburgkreis."


def controls_of(data, state):
    return controls_view(open_view(data, state, TODAY))


def test_controls_of_an_indicator_with_both_series(mini):
    assert controls_of(mini, ViewState(indicator=RATE, year="2018", series="23")) == ControlsView(
        indicator=RATE,
        years=(YearChoice(2018, "2018", True), YearChoice(2019, "2019", True)),
        year=2018,
        year_text="",
        since=None,
        since_choices=(),
        series_choices=("23", "22"),
        series="23",
        territory_text=BOTH,
        has_classes=True,
        method="quantile",
        count=5,
        breaks="",
        uses_reference_date=False,
        reference_date="",
        reference_text="",
    )


def test_controls_of_an_indicator_with_one_year_and_one_series(mini):
    view = controls_of(mini, ViewState(indicator="population_total"))
    assert view.years == (YearChoice(2019, "2019", True),)
    assert (view.year_text, view.series_choices) == ("Nur für 2019 vorhanden.", ())
    assert view.territory_text == ONLY_23


def test_controls_of_a_measure(mini):
    state = ViewState(indicator="plan_state", reference_date=date(2024, 1, 5))
    assert controls_of(mini, state) == ControlsView(
        indicator="plan_state",
        years=(),
        year=0,
        year_text="Stand: Stichtag 05.01.2024",
        since=None,
        since_choices=(),
        series_choices=(),
        series="22",
        territory_text=ONLY_22,
        has_classes=False,
        method="quantile",
        count=5,
        breaks="",
        uses_reference_date=True,
        reference_date="2024-01-05",
        reference_text="5. Januar 2024",
    )


def test_a_measure_with_a_date_of_its_own_has_no_reference_date(mini):
    view = controls_of(mini, ViewState())
    assert (view.uses_reference_date, view.reference_text) == (False, "")
    assert (view.year_text, view.territory_text) == ("Stand: Januar bis Dezember 2019", ONLY_23)


@pytest.mark.parametrize(
    ("classes", "method", "count", "breaks"),
    [
        (ClassScheme(), "quantile", 5, "54,7; 57,1; 59,2; 60,6"),
        (ClassScheme(ClassMethod.EQUAL_INTERVALS, 4), "gleich", 4, "51,8; 56,0; 60,2"),
        (ClassScheme(ClassMethod.OWN_BREAKS, 3, (40.0, 50.5)), "eigene", 3, "40,0; 50,5"),
        (ClassScheme(ClassMethod.OWN_BREAKS, 3, (-5.0, 1234.0)), "eigene", 3, "−5,0; 1.234,0"),
    ],
)
def test_classes_and_the_limits_to_start_own_ones_from(dataset, classes, method, count, breaks):
    view = controls_of(dataset, ViewState(indicator=RATE, year="2019", series="23", classes=classes))
    assert (view.method, view.count, view.breaks) == (method, count, breaks)


def test_a_measure_suggests_no_limits(mini):
    state = ViewState()
    assert suggested_breaks(open_view(mini, state, TODAY)) == ()


@pytest.mark.parametrize(
    ("key", "series", "marked"),
    [
        (RATE, "23", ["2010", "2013", "2016", "2019"]),
        ("population_density", "22", ["2011", "2015", "2019", "2023"]),
        ("kita_count", "22", ["2020", "2024"]),
        ("access_distance_primary_school_m", "23", ["2016–2018"]),
    ],
)
def test_at_most_four_years_carry_their_label(dataset, key, series, marked):
    years = controls_of(dataset, ViewState(indicator=key, series=series)).years
    assert [choice.label for choice in years if choice.marked] == marked


@pytest.mark.parametrize(
    ("state", "since", "choices"),
    [
        (ViewState(RATE, year="2019", series="23"), None, (("2018", "2018"),)),
        (ViewState(RATE, year="2019", since="2018", series="23"), "2018", (("2018", "2018"),)),
        (ViewState(RATE, year="2018", series="23"), None, ()),
        (ViewState("population_total"), None, ()),
    ],
)
def test_a_change_starts_in_an_earlier_year(mini, state, since, choices):
    view = controls_of(mini, state)
    assert (view.since, view.since_choices) == (since, choices)


@pytest.mark.parametrize(
    ("position", "year"), [(2018, "2018"), (2019.0, "2019"), (2020, None), (0, None), (None, None)]
)
def test_year_at_a_position_of_the_slider(mini, position, year):
    shown = cross_section(mini, RATE, "23", "2019")
    assert year_at(shown, position) == year


def test_a_label_over_several_years_lies_at_its_last(dataset):
    shown = cross_section(dataset, "access_distance_primary_school_m", "23", "2016/2017/2018")
    assert year_at(shown, 2018) == "2016/2017/2018"
    assert year_at(shown, 2017) is None


def test_a_measure_has_no_year(mini):
    assert year_at(resolve(mini, ViewState(), TODAY), 2019) is None


def test_every_shipped_year_that_is_offered_has_values(dataset):
    empty = []
    for indicator in dataset.indicators.values():
        for series in indicator.series:
            view = controls_of(dataset, ViewState(indicator=indicator.key, series=series))
            positions = [choice.position for choice in view.years]
            assert positions == sorted({last_year(year) for year in indicator.years(series)})
            for position in positions:
                shown = cross_section(dataset, indicator.key, series, indicator.years(series)[-1])
                year = year_at(shown, position)
                if not cross_section(dataset, indicator.key, series, year).values:
                    empty.append((indicator.key, series, year))
    assert empty == []
