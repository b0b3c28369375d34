"""Seams: moves between the borders of two segments."""

from datetime import date

import pytest

from dashboard.analysis.seams import borders_day, moves_between, undrawn_moves
from dashboard.model.district import TerritorialChange
from dashboard.model.indicator import Segment, Source

SOURCE = Source("amt", "Amtsblatt", "Amt", "Lizenz", "beispiel.de")
VILLAGE = TerritorialChange(date(2019, 1, 1), "Dorf", "16070", "16054", True, 1.0, 10, "Gesetz", "")
TOWN = TerritorialChange(date(2021, 7, 1), "Stadt", "16056", "16063", True, 1.0, 10, "Gesetz", "")
HAMLET = TerritorialChange(date(2023, 1, 1), "Weiler", "16064", "16061", False, None, None, "Gesetz", "")
FARM = TerritorialChange(date(2020, 1, 1), "Hof", "16064", "16061", False, None, None, "Gesetz", "")
CHANGES = (VILLAGE, TOWN, FARM, HAMLET)


def segment(territory, status="reporting_year"):
    return Segment("23", ("2018",), territory, status, SOURCE)


@pytest.mark.parametrize(
    ("code", "first", "second", "moves"),
    [
        ("16054", "2016-01-01", "2019-01-01", (VILLAGE,)),
        ("16070", "2016-01-01", "2019-01-01", (VILLAGE,)),
        ("16054", "2019-01-01", "2016-01-01", (VILLAGE,)),
        ("16054", "2016-01-01", "2016-01-01", ()),
        ("16054", "2019-01-01", "2019-01-01", ()),
        ("16054", "2019-01-01", "2021-07-01", ()),
        ("16063", "2019-01-01", "2021-07-01", (TOWN,)),
        ("16051", "2016-01-01", "2021-07-01", ()),
        ("16061", "2016-01-01", "2021-07-01", ()),
        ("16", "2016-01-01", "2021-07-01", ()),
    ],
)
def test_moves_between_two_boundary_sets(code, first, second, moves):
    assert moves_between(CHANGES, code, segment(first), segment(second)) == moves


@pytest.mark.parametrize("status", ["reporting_year", "eisenach_separate", "2018-12-31"])
def test_the_name_of_a_status_does_not_matter(status):
    ends = segment("2016-01-01", status), segment("2019-01-01", status)
    assert moves_between(CHANGES, "16054", *ends) == (VILLAGE,)


@pytest.mark.parametrize(
    ("first", "last", "moves"),
    [
        (date(2022, 12, 31), date(2023, 12, 31), (HAMLET,)),
        (date(2022, 12, 31), date(2023, 1, 1), (HAMLET,)),
        (date(2023, 1, 1), date(2023, 12, 31), ()),
        (date(2020, 12, 31), date(2022, 12, 31), ()),
        (date(2019, 12, 31), date(2023, 12, 31), (FARM, HAMLET)),
    ],
)
def test_moves_no_boundary_set_shows(first, last, moves):
    assert undrawn_moves(CHANGES, "16061", first, last) == moves
    assert undrawn_moves(CHANGES, "16051", first, last) == ()


@pytest.mark.parametrize(
    ("status", "year", "day"),
    [
        ("2019-12-31", "2012", date(2019, 12, 31)),
        ("reporting_year", "2012", date(2012, 12, 31)),
        ("eisenach_separate", "2022", date(2022, 12, 31)),
        ("as_reported", "2015/2016", date(2016, 12, 31)),
    ],
)
def test_the_day_whose_borders_count(status, year, day):
    assert borders_day(segment("2019-01-01", status), year) == day
