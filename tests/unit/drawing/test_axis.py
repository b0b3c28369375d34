"""Axes of charts end at round numbers and carry German ones; years stand in even steps."""

import pytest

from dashboard.drawing.axis import value_axis, year_axis


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ((38.1, 64.4), (35.0, 70.0)),
        ((-2.0, 22.6), (-5.0, 25.0)),
        ((0.0, 0.8), (0.0, 1.0)),
        ((3, 3), (2.7, 3.3)),
        ((), (0.0, 1.2)),
    ],
)
def test_axes_end_at_round_numbers(values, limits):
    axis = value_axis("%", values)
    assert (axis.low, axis.high) == pytest.approx(limits)
    assert [axis.ticks[0].value, axis.ticks[-1].value] == pytest.approx(limits)


def test_axes_carry_decimals_only_where_steps_are_small():
    assert [tick.text for tick in value_axis("", (38.1, 64.4)).ticks][:2] == ["35", "40"]
    assert [tick.text for tick in value_axis("", (0.1, 0.8)).ticks][:2] == ["0,0", "0,2"]


def test_years_stand_in_even_steps_even_where_one_is_missing():
    axis = year_axis({2010: "2010", 2012: "2010–2012", 2016: "2016"})
    assert [(tick.value, tick.text) for tick in axis.ticks] == [
        (2010, "2010"), (2012, "2010–2012"), (2014, "2014"), (2016, "2016"),
    ]  # fmt: skip
    assert [tick.text for tick in axis.thinned(2)] == ["2010–2012", "2016"]
    assert (axis.low, axis.high) == pytest.approx((2009.7, 2016.3))
