"""Mann–Kendall test and Theil–Sen slope, against hand-computed examples and full enumeration."""

from itertools import permutations
from math import factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from dashboard.analysis.trend import MIN_VALUES, TrendResult, mann_kendall_p, mann_kendall_s, trend_of

VALUES = st.lists(st.integers(-20, 20).map(float), min_size=MIN_VALUES, max_size=12)


def yearly(values, first=2010):
    return [(str(first + index), value) for index, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "s"),
    [
        ([], 0),
        ([3.0], 0),
        ([1.0, 2.0], 1),
        ([1.0, 2.0, 4.0, 3.0], 4),
        ([4.0, 3.0, 2.0, 1.0], -6),
        ([1.0, 1.0, 2.0], 2),
        ([5.0, 5.0, 5.0], 0),
    ],
)
def test_kendalls_s(values, s):
    assert mann_kendall_s(values) == s


@pytest.mark.parametrize(
    ("values", "orders", "of"),
    [
        ([1.0, 2.0, 3.0, 4.0], 2, 24),  # S = 6: only the two sorted orders
        ([1.0, 2.0, 4.0, 3.0], 8, 24),  # S = 4: those and three with one exception, either way
        ([1.0, 2.0, 3.0, 4.0, 5.0], 2, 120),
        ([1.0, 2.0, 3.0, 5.0, 4.0], 10, 120),
        ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 2, 720),
        ([1.0, 2.0, 3.0, 4.0, 6.0, 5.0], 12, 720),
        ([2.0, 1.0, 3.0, 4.0, 6.0, 5.0], 40, 720),  # 1 + 5 + 14 orders with at most two exceptions
        ([1.0, 1.0, 2.0, 2.0, 3.0, 3.0], 2, 90),  # 6! / (2! 2! 2!) orders
        ([0.0] * 8 + [1.0] * 4, 2, 495),
        ([7.0, 7.0, 7.0], 1, 1),
        ([3.0, 1.0, 2.0], 6, 6),  # |S| = 1 is the least there is
    ],
)
def test_p_is_a_share_of_orders(values, orders, of):
    assert mann_kendall_p(values) == pytest.approx(orders / of)


@pytest.mark.parametrize(
    "values", [(1, 2, 2, 4, 3, 5), (1, 1, 1, 2, 3, 3), (2, 6, 1, 5, 4, 3), (1, 2, 2, 2, 2, 3)]
)
def test_p_equals_full_enumeration_also_with_ties(values):
    observed = abs(mann_kendall_s(values))
    extreme = sum(abs(mann_kendall_s(order)) >= observed for order in permutations(values))
    assert mann_kendall_p(values) == pytest.approx(extreme / factorial(len(values)))


@given(st.integers(3, 10).flatmap(lambda n: st.permutations(range(n))))
def test_p_equals_scipys_exact_test_where_nothing_is_tied(values):
    expected = kendalltau(range(len(values)), values, method="exact").pvalue
    assert mann_kendall_p(values) == pytest.approx(expected)


@given(VALUES)
def test_p_is_a_probability(values):
    assert 0 < mann_kendall_p(values) <= 1


def test_the_shortest_series_with_a_statement_bears_one_exception():
    assert trend_of(yearly([1, 2, 3, 4, 6, 5])).direction == "rising"
    assert trend_of(yearly([2, 1, 3, 4, 6, 5])).direction == "none"


def test_five_values_are_too_few_however_sorted():
    assert trend_of(yearly([1, 2, 3, 4, 5])) == TrendResult("none", 5, "2010", "2014", None, None, None)


def test_the_slope_is_the_median_of_all_pairs_and_not_moved_by_an_outlier():
    # Slopes of the 15 pairs: ten times 1, then 2.2, 2.5, 3, 4, 7. The interval takes the 2nd and the 14th:
    # (15 ± 1.96 · √(6 · 5 · 17 / 18)) / 2 = 2.3 and 12.7.
    result = trend_of(yearly([1.0, 2.0, 3.0, 4.0, 5.0, 12.0]))
    assert result == TrendResult("rising", 6, "2010", "2015", 1.0, 1.0, 4.0)


def test_a_falling_trend():
    result = trend_of(yearly([60.0, 58.0, 56.0, 54.0, 52.0, 50.0, 48.0]))
    assert result == TrendResult("falling", 7, "2010", "2016", -2.0, -2.0, -2.0)


def test_years_count_as_they_are_spaced():
    years = (2010, 2011, 2013, 2016, 2017, 2020)
    result = trend_of([(str(year), 2.0 * year) for year in years])
    assert result == TrendResult("rising", 6, "2010", "2020", 2.0, 2.0, 2.0)


def test_missing_years_are_left_out_and_not_filled_in():
    values = [2.0, None, 4.0, 5.0, None, 7.0, 8.0, 9.0, None]
    result = trend_of(yearly(values))
    assert (result.n, result.first_year, result.last_year) == (6, "2010", "2017")
    assert (result.direction, result.slope_per_year) == ("rising", 1.0)


def test_a_label_over_several_years_counts_with_its_last():
    labels = ("2008/2009/2010", "2011", "2012", "2013", "2014", "2015")
    result = trend_of([(label, 3.0 * int(label[-4:])) for label in labels])
    assert (result.first_year, result.slope_per_year) == ("2008/2009/2010", 3.0)


def test_points_may_come_in_any_order():
    points = yearly([1.0, 2.0, 3.0, 4.0, 5.0, 12.0])
    assert trend_of(points[::-1]) == trend_of(points)


def test_a_significant_order_without_a_slope_is_no_trend():
    values = [0.0] * 8 + [1.0] * 4
    assert mann_kendall_p(values) == pytest.approx(2 / 495)
    assert trend_of(yearly(values)) == TrendResult("none", 12, "2010", "2021", None, None, None)


@pytest.mark.parametrize(
    ("points", "result"),
    [
        ([], TrendResult("none", 0, "", "", None, None, None)),
        ([("2015", None)], TrendResult("none", 0, "", "", None, None, None)),
        ([("2015", 4.0)], TrendResult("none", 1, "2015", "2015", None, None, None)),
    ],
)
def test_nothing_is_said_about_nothing(points, result):
    assert trend_of(points) == result


def test_equal_values_have_no_trend():
    assert trend_of(yearly([5.0] * 9)).direction == "none"


@given(VALUES, st.integers(-1000, 1000))
def test_adding_a_constant_changes_nothing(values, constant):
    assert trend_of(yearly([value + constant for value in values])) == trend_of(yearly(values))


@given(VALUES, st.sampled_from([2.0, 4.0, 0.5]))
def test_scaling_scales_the_slope_only(values, factor):
    one, scaled = trend_of(yearly(values)), trend_of(yearly([factor * value for value in values]))
    assert (scaled.direction, scaled.n) == (one.direction, one.n)
    if one.slope_per_year is not None:
        assert scaled.slope_per_year == factor * one.slope_per_year


@given(VALUES)
def test_time_reversed_the_trend_is_reversed(values):
    forth, back = trend_of(yearly(values)), trend_of(yearly(values[::-1]))
    assert back.direction == {"rising": "falling", "falling": "rising", "none": "none"}[forth.direction]
    if forth.slope_per_year is not None:
        assert back.slope_per_year == -forth.slope_per_year
        assert (back.low, back.high) == pytest.approx((-forth.high, -forth.low))


@given(VALUES, st.integers(-50, 50))
def test_moving_all_years_keeps_the_trend(values, shift):
    here, there = trend_of(yearly(values)), trend_of(yearly(values, 2010 + shift))
    assert (there.direction, there.slope_per_year) == (here.direction, here.slope_per_year)


@given(VALUES)
def test_a_stated_slope_lies_in_its_interval_and_has_the_sign_of_its_direction(values):
    result = trend_of(yearly(values))
    if result.direction == "none":
        assert (result.slope_per_year, result.low, result.high) == (None, None, None)
    else:
        assert result.low <= result.slope_per_year <= result.high
        assert (result.slope_per_year > 0) is (result.direction == "rising")
