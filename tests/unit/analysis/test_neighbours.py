"""Neighbours of small hand-made squares (1 unit = 1 km)."""

from collections.abc import Mapping
from datetime import date

import pytest
from shapely import box, segmentize
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.neighbours import neighbour_table
from dashboard.model.territory import Neighbour, OutsideTerritory, Territory

# B B | C        B meets D only in the point (2, 2); X lies beyond the border, east of C and D
# A A | C  X
# A A | D  X
INSIDE = {
    "16001": ("A", box(0, 0, 2, 2)),
    "16002": ("B", box(0, 2, 2, 3)),
    "16003": ("C", box(2, 2, 3, 4)),
    "16004": ("D", box(2, 0, 3, 2)),
    "16005": ("alone", box(9, 9, 10, 10)),
}
BEYOND = {"09001": ("X", box(3, 1, 4, 3)), "09002": ("Y", box(4, 3, 5, 4))}


def kilometres(areas: Mapping[str, tuple[str, BaseGeometry]]) -> dict[str, BaseGeometry]:
    return {
        code: segmentize(scale(area, 1000, 1000, origin=(0, 0)), 1000) for code, (_, area) in areas.items()
    }


def names(areas: Mapping[str, tuple[str, BaseGeometry]]) -> dict[str, str]:
    return {code: name for code, (name, _) in areas.items()}


@pytest.fixture
def territory() -> Territory:
    polygons = kilometres(INSIDE)
    return Territory(
        "2016-01-01", "23", date(2016, 1, 1), None, None, True, names(INSIDE), polygons, polygons
    )  # fmt: skip


@pytest.fixture
def outside() -> OutsideTerritory:
    return OutsideTerritory(names(BEYOND), kilometres(BEYOND), kilometres(BEYOND))


def test_neighbours_are_sorted_by_length_of_border_then_by_code(territory, outside):
    assert neighbour_table(territory, outside)["16001"] == (
        Neighbour("16002", "B", 2.0, outside=False),
        Neighbour("16004", "D", 2.0, outside=False),
    )
    assert neighbour_table(territory, outside)["16003"] == (
        Neighbour("09001", "X", 1.0, outside=True),
        Neighbour("16002", "B", 1.0, outside=False),
        Neighbour("16004", "D", 1.0, outside=False),
    )


def test_touching_in_a_point_makes_no_neighbours(territory, outside):
    assert [n.name for n in neighbour_table(territory, outside)["16002"]] == ["A", "C"]
    assert [n.name for n in neighbour_table(territory, outside)["16004"]] == ["A", "X", "C"]


def test_a_district_without_neighbours_has_none(territory, outside):
    assert neighbour_table(territory, outside)["16005"] == ()


def test_borders_between_outside_districts_do_not_count(territory, outside):
    table = neighbour_table(territory, outside)
    assert "09002" not in {n.code for near in table.values() for n in near}
    assert set(table) == set(INSIDE)


def test_borders_are_as_long_from_both_sides(territory, outside):
    lengths = {
        (code, n.code): n.border_km
        for code, near in neighbour_table(territory, outside).items()
        for n in near
        if not n.outside
    }
    assert lengths == {(b, a): km for (a, b), km in lengths.items()}
