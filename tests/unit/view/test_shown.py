"""From a state to the cross-section that every part of the page shows."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.analysis.statistics import Rank
from dashboard.errors import UnknownKeyError
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.open_view import resolve
from dashboard.view.shown import ShownMeasure, cross_section, nearest_year, series_and_year
from dashboard.view.state import ViewState

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("year", "series", "found"),
    [
        (None, None, ("22", "2020")),
        (None, "22", ("22", "2020")),
        (None, "23", ("23", "2019")),
        ("2019", None, ("22", "2019")),
        ("2019", "23", ("23", "2019")),
        ("2020", None, ("22", "2020")),
        ("2018", None, ("23", "2018")),
        ("2020", "23", ("23", "2019")),
        ("2018", "22", ("22", "2019")),
        ("2010", None, ("22", "2019")),
        ("2031", None, ("22", "2020")),
        ("2019", "24", ("22", "2019")),
    ],
)
def test_series_and_year_of_a_state(mini, year, series, found):
    state = ViewState(indicator=RATE, year=year, series=series)
    assert series_and_year(mini.indicator(RATE), state) == found


@pytest.mark.parametrize("series", [None, "23", "22"])
def test_an_indicator_of_one_series_has_only_that(mini, series):
    people = mini.indicator("population_total")
    assert series_and_year(people, ViewState(indicator="population_total", series=series)) == ("23", "2019")


@pytest.mark.parametrize(
    ("wanted", "year"),
    [
        (None, "2020"),
        ("2016", "2016"),
        ("2000", "2010"),
        ("2012", "2010"),
        ("2013", "2016"),
        ("2018", "2020"),
        ("2031", "2020"),
        ("2013/2014/2015", "2016"),
        ("2008/2009/2010", "2010"),
    ],
)
def test_the_nearest_year_is_the_later_of_two(wanted, year):
    assert nearest_year(("2010", "2016", "2020"), wanted) == year


def test_a_year_label_counts_by_its_last_year():
    assert nearest_year(("2012/2013/2014", "2016/2017/2018"), "2014") == "2012/2013/2014"
    assert nearest_year(("2012/2013/2014", "2016/2017/2018"), "2016") == "2016/2017/2018"


def test_a_cross_section(mini):
    shown = cross_section(mini, RATE, "23", "2019")
    assert (shown.series, shown.year, shown.territory.key) == ("23", "2019", "2019-01-01")
    assert shown.segment.years == ("2018", "2019")
    assert shown.observations == {
        "16051": Observation(54.25),
        "16052": Observation(None, MissingReason.UNKNOWN),
        "16056": Observation(49.8),
    }
    assert shown.values == {"16051": Decimal("54.3"), "16056": Decimal("49.8")}
    assert shown.ranks == {"16051": Rank(1, 1, 2), "16056": Rank(2, 2, 2)}
    assert (shown.land, shown.germany) == (Observation(52.05), Observation(35.0))


def test_equal_displayed_values_share_their_ranks(mini):
    shown = cross_section(mini, RATE, "23", "2018")
    assert shown.values["16051"] == shown.values["16052"] == Decimal("50.0")
    assert shown.ranks == {"16051": Rank(1, 2, 3), "16052": Rank(1, 2, 3), "16056": Rank(3, 3, 3)}


def test_benchmarks_that_are_not_published_are_none(mini):
    shown = cross_section(mini, RATE, "22", "2020")
    assert (shown.land, shown.germany) == (None, None)


def test_a_count_without_a_published_land_value_has_the_sum_of_the_districts(mini):
    shown = cross_section(mini, "population_total", "23", "2019")
    assert shown.land == Observation(200.0, computed=True)


@pytest.mark.parametrize(
    ("state", "reference"),
    [
        (ViewState(indicator="plan_state"), TODAY),
        (ViewState(indicator="plan_state", reference_date=date(2024, 1, 1)), date(2024, 1, 1)),
    ],
)
def test_a_measure_is_shown_on_its_reference_date(mini, state, reference):
    expected = ShownMeasure(mini.programme.measures["plan_state"], mini.territories["2021-07-01"], reference)
    assert resolve(mini, state, TODAY) == expected


def test_a_state_resolves_to_its_cross_section(mini):
    state = ViewState(indicator=RATE, year="2018", series="23")
    assert resolve(mini, state, TODAY) == cross_section(mini, RATE, "23", "2018")


def test_what_is_not_in_the_data_is_refused(mini):
    with pytest.raises(UnknownKeyError, match="Unknown indicator 'kitas'"):
        resolve(mini, ViewState(indicator="kitas"), TODAY)
    with pytest.raises(UnknownKeyError, match="year of care_rate_under3"):
        cross_section(mini, RATE, "23", "2020")
