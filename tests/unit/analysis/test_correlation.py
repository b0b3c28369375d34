"""Spearman's rho by hand, and where it cannot be told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.statistics import Correlation, correlation


def decimals(*numbers: float) -> list[Decimal]:
    return [Decimal(str(number)) for number in numbers]


@pytest.mark.parametrize(
    ("x", "y", "rho"),
    [
        ((1, 2, 3, 4), (10, 20, 30, 99), 1.0),
        ((1, 2, 3, 4), (9, 7, 5, 1), -1.0),
        ((1, 2, 3, 4), (2, 1, 4, 3), 0.6),  # 1 − 6·4 / (4·15)
        ((1, 2, 3, 4, 5), (2, 1, 5, 3, 4), 0.6),  # 1 − 6·8 / (5·24)
        ((1, 2, 2, 3), (1, 2, 3, 4), 0.9486832980505138),  # ranks 1, 2.5, 2.5, 4: 4.5 / sqrt(4.5 · 5)
    ],
)
def test_by_hand(x, y, rho):
    found = correlation(decimals(*x), decimals(*y))
    assert found.rho == pytest.approx(rho, abs=1e-12)
    assert found.n == len(x)


@pytest.mark.parametrize(
    ("x", "y"),
    [((), ()), ((1, 2, 3), (1, 2, 3)), ((5, 5, 5, 5), (1, 2, 3, 4)), ((1, 2, 3, 4), (0, 0, 0, 0))],
)
def test_too_few_or_constant_values_have_no_rho(x, y):
    assert correlation(decimals(*x), decimals(*y)) == Correlation(None, len(x))


pairs = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=4, max_size=23)


@given(pairs)
def test_symmetric_and_blind_to_scale(drawn):
    x, y = (decimals(*side) for side in zip(*drawn, strict=True))
    found = correlation(x, y)
    assert found.n == len(drawn)
    other = correlation(y, x)
    cubed = correlation([value**3 for value in x], y)
    turned = correlation([-value for value in x], y)
    if found.rho is None:
        assert other.rho is cubed.rho is turned.rho is None
    else:
        assert [other.rho, cubed.rho, turned.rho] == pytest.approx(
            [found.rho, found.rho, -found.rho], abs=1e-12
        )
