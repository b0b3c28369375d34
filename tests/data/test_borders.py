"""The borders shipped: neighbours and lengths, holes and exclaves, no gap and no overlap."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.neighbours import neighbour_table
from dashboard.loading.geo import GeoFiles

SETS = ("2016-01-01", "2019-01-01", "2021-07-01")

NEIGHBOURS_2016 = {
    "16051": "16067 16068 16070 16071",
    "16052": "16074 16076",
    "16053": "16071 16074",
    "16054": "16066 16069 16070",
    "16055": "16071",
    "16056": "16063",
    "16061": "16062 16064 16065",
    "16062": "16061 16065",
    "16063": "16056 16064 16066 16067",
    "16064": "16061 16063 16065 16067 16068",
    "16065": "16061 16062 16064 16068",
    "16066": "16054 16063 16067 16069 16070",
    "16067": "16051 16063 16064 16066 16068 16070",
    "16068": "16051 16064 16065 16067 16071",
    "16069": "16054 16066 16070 16072 16073",
    "16070": "16051 16054 16066 16067 16069 16071 16073",
    "16071": "16051 16053 16055 16068 16070 16073 16074",
    "16072": "16069 16073",
    "16073": "16069 16070 16071 16072 16074 16075",
    "16074": "16052 16053 16071 16073 16075 16076",
    "16075": "16073 16074 16076",
    "16076": "16052 16074 16075 16077",
    "16077": "16076",
}
NEIGHBOURS_2021 = {code: near for code, near in NEIGHBOURS_2016.items() if code != "16056"} | {
    "16063": "16064 16066 16067"
}


def km2(polygon: BaseGeometry) -> float:
    return polygon.area / 1e6


def holes(polygon: BaseGeometry) -> list[float]:
    """Areas of all holes in km², rounded to two decimals."""
    parts = getattr(polygon, "geoms", [polygon])
    return [round(km2(shapely.Polygon(ring)), 2) for part in parts for ring in part.interiors]


def together(polygons: Mapping[str, BaseGeometry]) -> BaseGeometry:
    return shapely.union_all(list(polygons.values()))


def border(geo: GeoFiles, key: str, code: str, other: str) -> float:
    near = neighbour_table(geo.territories[key], geo.outside)[code]
    return {neighbour.code: neighbour.border_km for neighbour in near}[other]


@pytest.mark.parametrize(
    ("code", "other", "length"),
    [
        ("16061", "16065", 4.4),
        ("16052", "16074", 2.8),
        ("16068", "16065", 84.6),
        ("16055", "16071", 64.0),
        ("16056", "06636", 2.7),
    ],
)
def test_length_of_shared_borders(geo, code, other, length):
    assert border(geo, "2016-01-01", code, other) == pytest.approx(length, abs=0.1)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2016-01-01", NEIGHBOURS_2016),
        ("2019-01-01", NEIGHBOURS_2016),
        ("2021-07-01", NEIGHBOURS_2021),
    ],
)
def test_neighbours_inside_thuringia(geo, key, expected):
    table = neighbour_table(geo.territories[key], geo.outside)
    found = {code: " ".join(sorted(n.code for n in near if not n.outside)) for code, near in table.items()}
    assert found == expected


def test_altenburger_land_has_five_neighbours_four_of_them_in_other_laender(geo):
    near = neighbour_table(geo.territories["2021-07-01"], geo.outside)["16077"]
    assert [(n.name, round(n.border_km, 1)) for n in near if n.outside] == [
        ("Zwickau", 53.4),
        ("Leipzig", 48.1),
        ("Burgenlandkreis", 27.0),
        ("Mittelsachsen", 8.4),
    ]
    assert [n.name for n in near if not n.outside] == ["Greiz"]


@pytest.mark.parametrize("key", SETS)
def test_every_district_beyond_the_border_touches_a_thuringian_one(geo, key):
    table = neighbour_table(geo.territories[key], geo.outside)
    assert {n.code for near in table.values() for n in near if n.outside} == set(geo.outside.names)


@pytest.mark.parametrize("key", SETS)
def test_weimar_is_the_hole_in_the_weimarer_land(geo, key):
    polygons = geo.territories[key].geometries
    assert holes(polygons["16071"]) == [84.40]
    assert shapely.Polygon(polygons["16071"].interiors[0]).equals(polygons["16055"])


@pytest.mark.parametrize("key", SETS)
def test_nordhausen_has_an_exclave_inside_eichsfeld(geo, key):
    polygons = geo.territories[key].geometries
    exclave, main = sorted(polygons["16062"].geoms, key=lambda part: part.area)
    assert (round(km2(exclave), 2), round(km2(main))) == (0.19, 714)
    assert holes(polygons["16061"]) == [0.19]
    assert shapely.Polygon(polygons["16061"].interiors[0]).equals(exclave)


@pytest.mark.parametrize("key", SETS)
def test_soemmerda_has_a_hole_that_belongs_to_the_burgenlandkreis(geo, key):
    polygons = geo.territories[key].geometries
    hole = shapely.Polygon(polygons["16068"].interiors[0])
    assert holes(polygons["16068"]) == [0.17]
    assert any(hole.equals(part) for part in geo.outside.geometries["15084"].geoms)


def test_eisenach_is_no_hole(geo):
    polygons = geo.territories["2016-01-01"].geometries
    assert holes(polygons["16063"]) == []
    assert border(geo, "2016-01-01", "16056", "16063") == pytest.approx(65.9, abs=0.1)


@pytest.mark.parametrize("key", SETS)
def test_polygons_are_valid_and_form_a_coverage_with_the_outside(geo, key):
    polygons = {**geo.territories[key].geometries, **geo.outside.geometries}
    assert [code for code, polygon in polygons.items() if not polygon.is_valid] == []
    assert shapely.coverage_is_valid(np.array(list(polygons.values())))


@pytest.mark.parametrize("key", SETS)
def test_no_two_districts_overlap(geo, key):
    polygons = {**geo.territories[key].geometries, **geo.outside.geometries}
    overlaps = {
        (a, b): shapely.intersection(polygons[a], polygons[b]).area
        for a, b in combinations(polygons, 2)
        if polygons[a].intersects(polygons[b])
    }
    assert {pair: area for pair, area in overlaps.items() if area > 1} == {}
    assert len(overlaps) > 90


@pytest.mark.parametrize("key", SETS)
def test_there_is_no_gap_between_the_districts(geo, key):
    land = together(geo.territories[key].geometries)
    assert land.geom_type == "Polygon"
    assert holes(land) == [0.17]  # the exclave of the Burgenlandkreis
    total = sum(polygon.area for polygon in geo.territories[key].geometries.values())
    assert abs(land.area - total) < 1


@pytest.mark.parametrize("key", SETS)
def test_there_is_no_gap_along_the_state_border(geo, key):
    border_line = together(geo.territories[key].geometries).boundary
    beyond = together(geo.outside.geometries).boundary
    assert border_line.difference(beyond).length < 0.01


@pytest.mark.parametrize("key", SETS)
def test_simplified_districts_fit_together_too(geo, key):
    territory = geo.territories[key]
    drawn = np.array(list(territory.simplified.values()))
    assert tuple(territory.simplified) == territory.codes
    assert shapely.coverage_is_valid(drawn)
    assert shapely.is_valid(drawn).all()
    assert 4000 < shapely.get_num_coordinates(drawn).sum() < 5000


@pytest.mark.parametrize(
    ("key", "square_metres"), [("2016-01-01", 600_000), ("2019-01-01", 300_000), ("2021-07-01", 1)]
)
def test_simplified_state_border_meets_the_districts_beyond(geo, key, square_metres):
    newest = together(geo.territories["2021-07-01"].simplified)
    drawn = together(geo.territories[key].simplified)
    assert shapely.symmetric_difference(drawn, newest).area < square_metres
    beyond = together(geo.outside.simplified).boundary
    assert newest.boundary.difference(beyond).length < 0.01
