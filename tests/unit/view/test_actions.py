"""What a user can do: each action returns a changed copy and leaves the state it was given."""

from copy import deepcopy

import pytest

from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.errors import QueryError, UnknownKeyError
from dashboard.view import actions
from dashboard.view.state import Sorting, View, ViewState

OWN = ClassScheme(ClassMethod.OWN_BREAKS, 4, (10.0, 12.5, 20.0))
STATE = ViewState(
    indicator="care_rate_under3",
    year="2019",
    series="23",
    district="16051",
    view=View.TABLE,
    classes=ClassScheme(ClassMethod.NATURAL_BREAKS, 4),
    columns=("population_total",),
    sorting=Sorting("wert", descending=True),
)

CHANGES = [
    (actions.open_district, ("16052",)),
    (actions.show_year, ("2018",)),
    (actions.show_series, ("22",)),
    (actions.choose_classes, ("gleich", 3)),
    (actions.set_scheme, (OWN,)),
    (actions.choose_breaks, ("1; 2",)),
    (actions.choose_columns, ([],)),
]


@pytest.mark.parametrize(("action", "arguments"), CHANGES)
def test_the_original_is_unchanged(action, arguments):
    before = deepcopy(STATE)
    assert action(STATE, *arguments) != before
    assert before == STATE


@pytest.mark.parametrize("key", ["population_total", "plan_state"])
def test_the_original_is_unchanged_by_another_indicator(mini, key):
    before = deepcopy(STATE)
    assert actions.show_indicator(STATE, key, mini).indicator == key
    assert before == STATE


@pytest.mark.parametrize("now", [None, "16052", "16051"])
def test_opening_a_district_never_closes_it(now):
    assert actions.open_district(ViewState(district=now), "16051") == ViewState(district="16051")


@pytest.mark.parametrize(
    ("year", "series", "key", "kept_year", "kept_series"),
    [
        ("2019", "23", "population_total", "2019", "23"),
        ("2018", "23", "population_total", None, "23"),
        ("2019", "22", "population_total", "2019", None),
        ("2020", "22", "population_total", None, None),
        (None, None, "population_total", None, None),
        ("2020", "22", "care_rate_under3", "2020", "22"),
        ("2018", None, "care_rate_under3", None, None),
        ("2019", "23", "plan_state", None, None),
    ],
)
def test_year_and_series_stay_where_the_new_indicator_has_them(
    mini, year, series, key, kept_year, kept_series
):
    before = ViewState(year=year, series=series, district="16051")
    after = actions.show_indicator(before, key, mini)
    assert after == ViewState(indicator=key, year=kept_year, series=kept_series, district="16051")


@pytest.mark.parametrize("key", ["population_total", "plan_state"])
@pytest.mark.parametrize(
    ("before", "after"),
    [(OWN, ClassScheme()), (STATE.classes, STATE.classes), (ClassScheme(), ClassScheme())],
)
def test_own_breaks_do_not_move_to_another_indicator(mini, key, before, after):
    state = ViewState(indicator="care_rate_under3", classes=before)
    assert actions.show_indicator(state, key, mini).classes == after


def test_an_unknown_indicator_names_the_nearest(mini):
    with pytest.raises(UnknownKeyError, match="Did you mean 'population_total'"):
        actions.show_indicator(STATE, "population_totl", mini)


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("10; 12,5; 20", (10.0, 12.5, 20.0)),
        ("10;12,5;20", (10.0, 12.5, 20.0)),
        (" 10 ; 12,5 ;; 20 ; ", (10.0, 12.5, 20.0)),
        ("1.000; 1.234.567,5", (1000.0, 1234567.5)),
        ("−5; -1; 0", (-5.0, -1.0, 0.0)),
        ("1; 2; 3; 4; 5; 6", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)),
    ],
)
def test_german_breaks(text, breaks):
    after = actions.choose_breaks(STATE, text)
    assert after.classes == ClassScheme(ClassMethod.OWN_BREAKS, len(breaks) + 1, breaks)


@pytest.mark.parametrize("text", ["", ";", "10", "20; 10", "10; 10", "1;2;3;4;5;6;7", "1; nan", "1; inf"])
def test_breaks_that_make_no_classes_are_refused(text):
    with pytest.raises(QueryError):
        actions.choose_breaks(STATE, text)


@pytest.mark.parametrize("text", ["zehn; elf", "10, 20; x", "10; 20 %", "1;2;1,2,3"])
def test_breaks_that_are_no_numbers_are_refused(text):
    with pytest.raises(ValueError, match="could not convert"):
        actions.choose_breaks(STATE, text)


@pytest.mark.parametrize("text", ["10; 12.5; 200", "1.5; 2.5", "0.25; 10"])
def test_a_dot_that_does_not_group_thousands_is_not_dropped(text):
    with pytest.raises((QueryError, ValueError)):
        actions.choose_breaks(STATE, text)


@pytest.mark.parametrize("method", ["quantile", "gleich", "natuerlich"])
def test_choosing_a_method(method):
    assert actions.choose_classes(STATE, method, 6).classes == ClassScheme(ClassMethod(method), 6)


def test_an_unknown_method_is_refused():
    with pytest.raises(ValueError, match="pretty"):
        actions.choose_classes(STATE, "pretty", 5)


def test_columns_are_kept_once_in_the_order_chosen():
    assert actions.choose_columns(STATE, ["b", "a", "b"]).columns == ("b", "a")
