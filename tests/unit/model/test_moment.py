"""Dates as precise as their source: what they can mean at the earliest and at the latest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.moment import Moment


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-09", date(2019, 9, 1), date(2019, 9, 30)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-09-11", date(2019, 9, 11), date(2019, 9, 11)),
        ("2015/2018", date(2015, 1, 1), date(2018, 12, 31)),
        ("2019-01/2019-12", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019/2025-01", date(2019, 1, 1), date(2025, 1, 31)),
        ("2025-10-24/2025-11-23", date(2025, 10, 24), date(2025, 11, 23)),
        (" 2019-09 / 2019-10 ", date(2019, 9, 1), date(2019, 10, 31)),
    ],
)
def test_bounds(text: str, first: date, last: date) -> None:
    assert Moment.parse(text) == Moment(first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "2019-9",
        "2019-13",
        "2019-02-29",
        "11.09.2019",
        "2019/",
        "/2019",
        "2018/2019/2020",
        "um 2022",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|month|day"):
        Moment.parse(text)


@pytest.mark.parametrize("text", ["2020/2019", "2019-09-12/2019-09-11"])
def test_a_period_must_not_end_before_it_begins(text: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Moment.parse(text)


@pytest.mark.parametrize(
    ("text", "is_year", "is_day"),
    [
        ("2019", True, False),
        ("2015/2018", True, False),
        ("2019-01/2019-12", True, False),
        ("2019-09", False, False),
        ("2019-09-11", False, True),
        ("2019-09-11/2019-09-11", False, True),
    ],
)
def test_precision(text: str, is_year: bool, is_day: bool) -> None:
    moment = Moment.parse(text)
    assert (moment.is_year, moment.is_day) == (is_year, is_day)


def test_order_is_by_beginning_then_end() -> None:
    texts = ["2020", "2019-06", "2019", "2019-01"]
    ordered = sorted(texts, key=Moment.parse)
    assert ordered == ["2019-01", "2019", "2019-06", "2020"]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_reads_back_as_itself(day: date) -> None:
    assert Moment.parse(day.isoformat()) == Moment(day, day)
