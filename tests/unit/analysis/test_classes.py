"""Class limits, computed by hand, and the promise that every legend is literally true."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.classes import Classes, ClassMethod, ClassScheme, classify

AUTOMATIC = [method for method in ClassMethod if method is not ClassMethod.OWN_BREAKS]
QUANTILES, EQUAL, NATURAL, OWN = ClassMethod
numbers = st.lists(st.integers(-9999, 9999).map(lambda n: Decimal(n).scaleb(-1)), min_size=1, max_size=23)
schemes = st.builds(ClassScheme, st.sampled_from(AUTOMATIC), st.integers(3, 7))


def decimals(text: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(part) for part in text.split())


COMPUTED = [
    ("1 2 3 4 5 6 7 8 9 10", QUANTILES, 5, 1, "2.8 4.6 6.4 8.2", [2, 2, 2, 2, 2]),
    ("1 2 3 4 5 6 7 8 9 10", QUANTILES, 5, 0, "3 5 6 8", [3, 2, 1, 2, 2]),
    ("1 2 3 4 5 6 7 8", QUANTILES, 4, 1, "2.8 4.5 6.3", [2, 2, 2, 2]),
    ("1 2 3 4 5 6 7 8", QUANTILES, 4, 2, "2.75 4.50 6.25", [2, 2, 2, 2]),
    ("0 1 2 3 10", EQUAL, 4, 0, "3 5 8", [4, 0, 0, 1]),
    ("0 1 2 3 10", EQUAL, 4, 1, "2.5 5.0 7.5", [3, 1, 0, 1]),
    ("-6 -3 0 3 6", EQUAL, 3, 0, "-2 2", [2, 1, 2]),
    ("1 2 3 10 11 12 50 51 52", NATURAL, 3, 0, "3 12", [3, 3, 3]),
    ("1 2 30 31 32 33 34 90", NATURAL, 3, 0, "2 34", [2, 5, 1]),
    ("1 1 1 1 9", QUANTILES, 5, 0, "1", [4, 1]),
    ("1 9 9 9 9", QUANTILES, 5, 0, "", [5]),
    ("1.0 1.1 1.2 1.3", QUANTILES, 4, 1, "1.1 1.2", [2, 1, 1]),
    ("4 4 4", QUANTILES, 5, 0, "", [3]),
    ("4 4 4", EQUAL, 5, 0, "", [3]),
    ("4 4 4", NATURAL, 5, 0, "", [3]),
    ("4", NATURAL, 3, 0, "", [1]),
    ("4 8", EQUAL, 7, 0, "6", [1, 1]),
]


@pytest.mark.parametrize(("values", "method", "count", "digits", "inner", "counts"), COMPUTED)
def test_limits_computed_by_hand(values, method, count, digits, inner, counts):
    found = decimals(values)
    classes = classify(found, ClassScheme(method, count), digits)
    assert classes == Classes(min(found), max(found), decimals(inner))
    members = Counter(classes.index(value) for value in found)
    assert [members[index] for index in range(classes.count)] == counts


@pytest.mark.parametrize(
    ("breaks", "digits", "inner", "counts"),
    [
        ((2.0, 4.0), 0, "2 4", [2, 2, 1]),
        ((2.25, 4.25), 1, "2.3 4.3", [2, 2, 1]),
        ((2.5, 4.5), 0, "3 5", [3, 2, 0]),
        ((-10.0, 100.0), 0, "-10 100", [0, 5, 0]),
        ((2.01, 2.04, 3.0), 1, "2.0 3.0", [2, 1, 2]),
    ],
)
def test_own_limits_are_rounded_as_the_values(breaks, digits, inner, counts):
    found = decimals("1 2 3 4 5")
    classes = classify(found, ClassScheme(OWN, len(breaks) + 1, breaks), digits)
    assert classes == Classes(Decimal(1), Decimal(5), decimals(inner), own=True)
    members = Counter(classes.index(value) for value in found)
    assert [members[index] for index in range(classes.count)] == counts


@pytest.mark.parametrize("method", ClassMethod)
def test_without_values_there_are_no_classes(method):
    assert classify((), ClassScheme(method, 3, (1.0, 2.0)), 1) is None


@pytest.mark.parametrize(
    ("value", "index"),
    [("1", 0), ("2.9", 0), ("3", 0), ("3.1", 1), ("5", 1), ("5.1", 2), ("9", 2), ("-4", 0), ("99", 2)],
)
def test_a_limit_belongs_to_the_class_below_it(value, index):
    classes = Classes(Decimal(1), Decimal(9), decimals("3 5"))
    assert (classes.count, classes.index(Decimal(value))) == (3, index)


@pytest.mark.parametrize("count", range(3, 8))
@pytest.mark.parametrize("method", AUTOMATIC)
def test_without_ties_the_wanted_number_of_classes_is_reached(method, count):
    values = tuple(Decimal(number) for number in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024))
    assert classify(values, ClassScheme(method, count), 1).count == count


@given(numbers, schemes)
def test_every_value_falls_into_exactly_one_class_within_its_limits(values, scheme):
    classes = classify(values, scheme, 1)
    edges = (classes.lowest, *classes.inner, classes.highest)
    assert (classes.lowest, classes.highest) == (min(values), max(values))
    assert list(classes.inner) == sorted(set(classes.inner))
    assert all(classes.lowest <= limit < classes.highest for limit in classes.inner)
    assert 1 <= classes.count <= min(scheme.count, len(set(values)))
    for value in values:
        index = classes.index(value)
        holding = [
            i
            for i in range(classes.count)
            if edges[i] < value <= edges[i + 1] or (i == 0 and value == classes.lowest)
        ]
        assert holding == [index]


@given(numbers, schemes, st.randoms(use_true_random=False))
def test_the_order_of_the_values_does_not_matter(values, scheme, random):
    shuffled = values.copy()
    random.shuffle(shuffled)
    assert classify(shuffled, scheme, 1) == classify(values, scheme, 1)
