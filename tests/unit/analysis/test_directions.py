"""Arrow keys on small hand-made maps (1 unit = 1 m; x east, y north)."""

from datetime import date

import pytest
from shapely import box, segmentize

from dashboard.analysis.directions import Centre, arrows, map_arrows
from dashboard.analysis.neighbours import neighbour_table
from dashboard.model.territory import OutsideTerritory, Territory

# A cross: N above, E to the right, S below and W to the left of M; F lies far to the right of E.
CROSS = {
    "M": Centre(0, 0),
    "N": Centre(0, 10),
    "E": Centre(10, 0),
    "S": Centre(0, -10),
    "W": Centre(-10, 0),
    "F": Centre(50, 0),
}
TOUCHING = (("M", "N"), ("E", "M"), ("M", "S"), ("M", "W"))


def test_touching_districts_in_the_four_directions():
    assert arrows(CROSS, TOUCHING)["M"] == ("N", "E", "S", "W")


def test_without_a_touching_district_the_nearest_in_that_direction():
    found = arrows(CROSS, TOUCHING)
    assert found["E"] == ("N", "F", "S", "M")
    assert found["F"] == (None, None, None, "E")


def test_none_at_the_edge():
    found = arrows(CROSS, TOUCHING)
    assert found["N"] == (None, "E", "M", "W")
    assert found["W"] == ("N", "M", "S", None)


def test_the_straightest_of_several_touching_districts_not_the_nearest():
    centres = {"A": Centre(0, 0), "B": Centre(9, 5), "C": Centre(30, 1), "D": Centre(5, 40)}
    found = arrows(centres, (("A", "B"), ("A", "C"), ("C", "D"), ("B", "D")))
    assert found["A"] == ("D", "C", None, None)


def test_of_equally_straight_districts_the_one_with_the_lower_code():
    centres = {"A": Centre(0, 0), "C": Centre(10, 2), "B": Centre(10, -2), "X": Centre(12, 0)}
    assert arrows(centres, (("A", "B"), ("A", "C")))["A"][1] == "B"


def test_an_enclosed_district_takes_over_an_arrow_whose_target_is_reached_otherwise():
    """I lies inside B, up and to the left of its centre; the arrow to the left is straighter to A."""
    centres = {"A": Centre(-30, 0), "B": Centre(0, 0), "I": Centre(-4, 2), "C": Centre(-20, 30)}
    borders = (("A", "B"), ("B", "I"), ("A", "C"), ("B", "C"))
    found = arrows(centres, borders)
    assert found["I"] == ("C", "B", None, "A")
    assert found["B"] == ("C", None, None, "I")
    assert found["A"][1] == "B"


SQUARES = {
    "16001": box(0, 0, 10, 10),
    "16002": box(10, 0, 20, 10),
    "16003": box(0, 10, 10, 20),
}
BEYOND = {"09001": box(20, 0, 30, 10), "09002": box(30, 0, 40, 10)}


@pytest.fixture
def territory() -> Territory:
    polygons = {code: segmentize(polygon, 10) for code, polygon in SQUARES.items()}
    names = dict.fromkeys(SQUARES, "")
    return Territory("2016-01-01", "23", date(2016, 1, 1), None, None, True, names, polygons, polygons)


def test_arrows_lead_across_the_state_border_and_back(territory):
    outside = OutsideTerritory(dict.fromkeys(BEYOND, ""), BEYOND, BEYOND)
    found = map_arrows(territory, outside, neighbour_table(territory, outside))
    assert found == {
        "16001": ("16003", "16002", None, None),
        "16002": ("16003", "09001", None, "16001"),
        "16003": (None, "16002", "16001", None),
        "09001": (None, "09002", None, "16002"),
        "09002": (None, None, None, "09001"),
    }
