"""Ranks, differences and shares, from values as they are displayed."""

import doctest
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis import statistics
from dashboard.analysis.statistics import Rank, Spread, difference, percentage_of, ranks, spread

displayed = st.dictionaries(
    st.integers(16051, 16077).map(str), st.integers(-20, 20).map(lambda n: Decimal(n).scaleb(-1)), min_size=1
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, {}),
        ({"a": "7"}, {"a": Rank(1, 1, 1)}),
        ({"a": "3", "b": "5", "c": "1"}, {"a": Rank(2, 2, 3), "b": Rank(1, 1, 3), "c": Rank(3, 3, 3)}),
        ({"a": "3", "b": "5", "c": "3"}, {"a": Rank(2, 3, 3), "b": Rank(1, 1, 3), "c": Rank(2, 3, 3)}),
        ({"a": "5", "b": "5", "c": "5"}, {"a": Rank(1, 3, 3), "b": Rank(1, 3, 3), "c": Rank(1, 3, 3)}),
        ({"a": "0", "b": "-0.0", "c": "-1"}, {"a": Rank(1, 2, 3), "b": Rank(1, 2, 3), "c": Rank(3, 3, 3)}),
        ({"a": "50", "b": "50.0"}, {"a": Rank(1, 2, 2), "b": Rank(1, 2, 2)}),
    ],
)
def test_ranks_with_ties(values, expected):
    assert ranks({code: Decimal(value) for code, value in values.items()}) == expected


@given(displayed)
def test_a_rank_counts_the_higher_and_the_equal_values(values):
    for code, rank in ranks(values).items():
        higher = sum(other > values[code] for other in values.values())
        equal = sum(other == values[code] for other in values.values())
        assert rank == Rank(higher + 1, higher + equal, len(values))


@given(displayed, st.randoms(use_true_random=False))
def test_the_order_of_the_districts_does_not_matter(values, random):
    items = list(values.items())
    random.shuffle(items)
    assert ranks(dict(items)) == ranks(values)


@given(displayed)
def test_turning_the_values_round_turns_the_ranks_round(values):
    turned = ranks({code: -value for code, value in values.items()})
    for code, rank in ranks(values).items():
        assert turned[code] == Rank(rank.of + 1 - rank.last, rank.of + 1 - rank.first, rank.of)


@pytest.mark.parametrize(
    ("value", "benchmark", "decimals", "expected"),
    [
        (54.25, 49.8, 1, "4.5"),
        (49.8, 54.25, 1, "-4.5"),
        (49.8, 52.05, 1, "-2.3"),
        (0.3, 0.1, 1, "0.2"),
        (1.1, 1.1, 1, "0.0"),
        (2.5, 1.0, 0, "2"),
        (1.0, 2.5, 0, "-2"),
        (1234.56, 0.0, 2, "1234.56"),
    ],
)
def test_difference_is_rounded_half_away_from_zero(value, benchmark, decimals, expected):
    assert difference(value, benchmark, decimals) == Decimal(expected)


@given(st.integers(-9999, 9999), st.integers(-9999, 9999))
def test_a_difference_turned_round_has_the_other_sign(value, benchmark):
    there = difference(value / 10, benchmark / 10, 1)
    assert there == -difference(benchmark / 10, value / 10, 1)
    assert there == Decimal(value - benchmark).scaleb(-1)


@pytest.mark.parametrize(
    ("value", "total", "expected"),
    [
        (50.0, 200.0, "25.0"),
        (1.0, 3.0, "33.3"),
        (2.0, 3.0, "66.7"),
        (1.0, 16.0, "6.3"),
        (1.0, 2000.0, "0.1"),
        (0.0, 200.0, "0.0"),
        (200.0, 200.0, "100.0"),
        (213_692.0, 2_120_237.0, "10.1"),
    ],
)
def test_share_of_a_total_in_percent(value, total, expected):
    assert percentage_of(value, total) == Decimal(expected)


@pytest.mark.parametrize("value", [0.0, 5.0])
def test_nothing_has_a_share_of_zero(value):
    assert percentage_of(value, 0.0) is None


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ("3 1 2", Spread(Decimal(1), Decimal("2.0"), Decimal(3))),
        ("1.0 1.1", Spread(Decimal("1.0"), Decimal("1.1"), Decimal("1.1"))),
        ("7", Spread(Decimal(7), Decimal("7.0"), Decimal(7))),
    ],
)
def test_lowest_median_and_highest(values, expected):
    assert spread([Decimal(value) for value in values.split()], 1) == expected
    assert spread([], 1) is None


def test_examples_in_the_docstrings():
    result = doctest.testmod(statistics)
    assert (result.failed, result.attempted > 0) == (0, True)
