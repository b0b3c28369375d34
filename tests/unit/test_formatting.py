"""Numbers, differences and dates as German text, and the one way the atlas rounds."""

import doctest
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import formatting


def test_examples_in_the_docstrings():
    result = doctest.testmod(formatting)
    assert (result.failed, result.attempted >= 10) == (0, True)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (54.25, 1, "54.3"),
        (54.35, 1, "54.4"),
        (-54.25, 1, "-54.3"),
        (0.05, 1, "0.1"),
        (0.049, 1, "0.0"),
        (1.005, 2, "1.01"),
        (2.675, 2, "2.68"),
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (1e-7, 1, "0.0"),
        (123_456_789.5, 0, "123456790"),
    ],
)
def test_rounding_half_away_from_zero_on_the_published_digits(value, decimals, expected):
    assert str(formatting.rounded(value, decimals)) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (0, 0, "0"),
        (0.0, 1, "0,0"),
        (-0.0, 1, "0,0"),
        (-0.04, 1, "0,0"),
        (-0.05, 1, "−0,1"),
        (999, 0, "999"),
        (1000, 0, "1.000"),
        (1_234_567.25, 1, "1.234.567,3"),
        (-1234.5, 2, "−1.234,50"),
        (Decimal("54.3"), 1, "54,3"),
        (Decimal("54.25"), 1, "54,3"),
    ],
)
def test_number(value, decimals, text):
    assert formatting.number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (4.4, 1, "+4,4"),
        (-4.4, 1, "−4,4"),
        (0, 0, "±0"),
        (0.04, 1, "±0,0"),
        (-0.04, 1, "±0,0"),
        (1234.5, 0, "+1.235"),
        (Decimal("-0.05"), 1, "−0,1"),
    ],
)
def test_signed(value, decimals, text):
    assert formatting.signed(value, decimals) == text


@given(st.integers(-(10**9), 10**9), st.integers(0, 3))
def test_a_number_can_be_read_back(digits, decimals):
    exact = Decimal(digits).scaleb(-decimals)
    text = formatting.number(exact, decimals)
    assert Decimal(text.replace(".", "").replace(",", ".").replace("−", "-")) == exact
    assert formatting.signed(-exact, decimals)[1:] == formatting.signed(exact, decimals)[1:]


@pytest.mark.parametrize(
    ("text", "unit", "joined"),
    [("54,2", "%", "54,2\u00a0%"), ("54,2", "", "54,2"), ("3", "Jahre", "3\u00a0Jahre")],
)
def test_unit_is_joined_by_a_space_that_does_not_break(text, unit, joined):
    assert formatting.with_unit(text, unit) == joined


@pytest.mark.parametrize(
    ("day", "long", "short", "month"),
    [
        (date(2025, 9, 3), "3. September 2025", "03.09.2025", "September 2025"),
        (date(2021, 3, 31), "31. März 2021", "31.03.2021", "März 2021"),
        (date(2000, 12, 1), "1. Dezember 2000", "01.12.2000", "Dezember 2000"),
    ],
)
def test_dates(day, long, short, month):
    assert formatting.day(day) == long
    assert formatting.short_day(day) == short
    assert formatting.month(day) == month


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (15_898_000, "15,898\u00a0Mio.\u00a0Euro"),
        (14_500_000.0, "14,5\u00a0Mio.\u00a0Euro"),
        (10_000_000.0, "10\u00a0Mio.\u00a0Euro"),
        (100_000_000.0, "100\u00a0Mio.\u00a0Euro"),
        (750_000.0, "0,75\u00a0Mio.\u00a0Euro"),
        (1_234_000_000.0, "1.234\u00a0Mio.\u00a0Euro"),
        (0.0, "0\u00a0Mio.\u00a0Euro"),
    ],
)
def test_amount_in_million_euro_keeps_every_digit(amount, text):
    assert formatting.million_euro(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (700_000.0, "700.000\u00a0Euro"),
        (769_326.59, "769.326,59\u00a0Euro"),
        (1234.5, "1.234,50\u00a0Euro"),
        (0.0, "0\u00a0Euro"),
    ],
)
def test_amount_in_euro_has_cents_only_where_there_are_any(amount, text):
    assert formatting.euro(amount) == text


@pytest.mark.parametrize(
    "ordered",
    [
        ["Sömmerda", "Sonneberg", "Suhl"],
        ["Äpfel", "Apolda", "Öl", "Orla", "Übung", "Unstrut"],
        ["Maß", "Massen", "Mast"],
        ["Weimar", "Weimarer Land"],
        ["eins", "Eisenach", "Erfurt"],
    ],
)
def test_german_alphabetical_order(ordered):
    shuffled = ordered[::-1]
    assert sorted(shuffled, key=formatting.sort_key) == ordered
