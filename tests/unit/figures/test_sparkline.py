"""The small line of a district's values: true distances, true gaps."""

import re
from urllib.parse import unquote

import pytest

from dashboard.figures.sparkline import sparkline


def lines(trend):
    return re.findall(r"<polyline points='([^']*)'/>", unquote(sparkline(trend)))


@pytest.mark.parametrize(
    ("trend", "points"),
    [
        ([("2018", 50.0), ("2019", 54.25)], ["3.0,21.0 85.0,3.0"]),
        ([("2018", 54.25), ("2019", 50.0)], ["3.0,3.0 85.0,21.0"]),
        ([("2018", 7.0), ("2019", 7.0)], ["3.0,12.0 85.0,12.0"]),
        ([("2010", 0.0), ("2011", 5.0), ("2020", 10.0)], ["3.0,21.0 11.2,12.0 85.0,3.0"]),
        ([("2010", -10.0), ("2012", 10.0), ("2014", 0.0)], ["3.0,21.0 44.0,3.0 85.0,12.0"]),
        (
            [("2010", 1.0), ("2011", None), ("2012", 2.0), ("2014", 3.0)],
            ["3.0,21.0", "44.0,12.0 85.0,3.0"],
        ),
        ([("2010", None), ("2012", 1.0), ("2014", 3.0)], ["44.0,21.0 85.0,3.0"]),
        ([("2012/2013/2014", 1.0), ("2016/2017/2018", 3.0)], ["3.0,21.0 85.0,3.0"]),
    ],
)
def test_points_keep_the_distances_of_the_years_and_gaps_stay_gaps(trend, points):
    assert lines(trend) == points


@pytest.mark.parametrize(
    ("trend", "dot"),
    [
        ([("2018", 50.0), ("2019", 54.25)], ("85.0", "3.0")),
        ([("2018", 50.0), ("2019", 54.25), ("2020", None)], ("44.0", "3.0")),
    ],
)
def test_a_dot_marks_the_last_value(trend, dot):
    assert re.findall(r"<circle cx='([^']*)' cy='([^']*)'", unquote(sparkline(trend))) == [dot]


@pytest.mark.parametrize(
    "trend",
    [[], [("2019", 1.0)], [("2018", None), ("2019", 1.0)], [("2018", None), ("2019", None)]],
)
def test_fewer_than_two_values_make_no_line(trend):
    assert sparkline(trend) == ""


def test_the_address_holds_the_whole_drawing():
    address = sparkline([("2018", 50.0), ("2019", 54.25)])
    assert address.startswith("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'")
    assert ('"' in address, "#" in address, address.endswith("</svg>")) == (False, False, True)
