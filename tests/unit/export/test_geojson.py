"""GeoJSON for the browser, from hand-made squares and from the boundaries shipped."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest
import shapely
from pyproj import Transformer
from shapely import box
from shapely.geometry import shape

from dashboard.export.geojson import content_hash, outside_geojson, territory_geojson
from dashboard.loading.districts import load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.geo import GeoFiles, load_territories
from dashboard.model.territory import OutsideTerritory, Territory

DATA = Path(__file__).parents[3] / "data"
WEST, SOUTH = 600_000, 5_650_000  # EPSG:25832, in the middle of Thuringia


def square(x: float, y: float, side: float = 10_000) -> shapely.Polygon:
    return box(WEST + x, SOUTH + y, WEST + x + side, SOUTH + y + side)


@pytest.fixture
def territory() -> Territory:
    ring = square(0, 0).difference(square(4_000, 4_000, 1_000))
    polygons = {"16051": ring, "16068": square(10_000, 0)}
    names = {"16051": "Erfurt", "16068": "Sömmerda"}
    return Territory("2016-01-01", "23", date(2016, 1, 1), None, None, True, names, polygons, polygons)


@pytest.fixture(scope="module")
def shipped() -> GeoFiles:
    findings = Findings(DATA)
    districts = load_districts(DATA / "geo", findings)
    return load_territories(DATA / "geo", districts.districts, findings)


def vertices(feature: dict[str, object]) -> set[tuple[float, float]]:
    return {tuple(xy) for xy in shapely.get_coordinates(shape(feature["geometry"])).tolist()}


def test_features_carry_code_and_name(territory):
    collection = json.loads(territory_geojson(territory))
    assert collection["type"] == "FeatureCollection"
    assert [(f["type"], f["id"], f["properties"]) for f in collection["features"]] == [
        ("Feature", "16051", {"name": "Erfurt"}),
        ("Feature", "16068", {"name": "Sömmerda"}),
    ]


def test_text_is_compact_utf8(territory):
    content = territory_geojson(territory)
    assert b": " not in content
    assert b", " not in content
    assert "Sömmerda".encode() in content


def test_coordinates_are_degrees_with_four_decimals(territory):
    features = json.loads(territory_geojson(territory))["features"]
    transformer = Transformer.from_crs("EPSG:25832", "EPSG:4326", always_xy=True)
    corner = transformer.transform(WEST + 10_000, SOUTH)
    assert (round(corner[0], 4), round(corner[1], 4)) in vertices(features[0])
    assert all(v == round(v, 4) for f in features for xy in vertices(f) for v in xy)


def test_shared_corners_stay_shared(territory):
    first, second = json.loads(territory_geojson(territory))["features"]
    assert len(vertices(first) & vertices(second)) == 2


def test_exterior_rings_run_clockwise_and_holes_anticlockwise(territory):
    polygon = shape(json.loads(territory_geojson(territory))["features"][0]["geometry"])
    assert polygon.exterior.is_ccw is False
    assert [ring.is_ccw for ring in polygon.interiors] == [True]


def test_repeated_points_after_rounding_are_dropped():
    start = shapely.Polygon(
        [(WEST, SOUTH), (WEST + 1, SOUTH), (WEST + 9_000, SOUTH), (WEST + 9_000, SOUTH + 9_000)]
    )
    outside = OutsideTerritory({"09001": "X"}, {"09001": start}, {"09001": start})
    ring = json.loads(outside_geojson(outside))["features"][0]["geometry"]["coordinates"][0]
    assert len(ring) == 4


def test_content_hash_is_the_start_of_the_sha256():
    assert content_hash(b"") == "e3b0c44298fc"
    assert content_hash(b"a") == "ca978112ca1b"


@pytest.mark.parametrize("key", ["2016-01-01", "2019-01-01", "2021-07-01"])
def test_shipped_sets_weigh_at_most_40_kilobytes_gzipped(shipped, key):
    assert 10_000 < len(gzip.compress(territory_geojson(shipped.territories[key]), 9)) <= 40_000


def test_shipped_outside_districts_weigh_at_most_40_kilobytes_gzipped(shipped):
    assert 10_000 < len(gzip.compress(outside_geojson(shipped.outside), 9)) <= 40_000


@pytest.mark.parametrize("key", ["2016-01-01", "2019-01-01", "2021-07-01"])
def test_shipped_sets_are_valid_and_without_slivers_after_rounding(shipped, key):
    features = json.loads(territory_geojson(shipped.territories[key]))["features"]
    polygons = [shape(feature["geometry"]) for feature in features]
    assert [shapely.is_valid_reason(p) for p in polygons if not p.is_valid] == []
    assert shapely.coverage_is_valid(polygons)
    assert [len(part.interiors) for part in [shapely.union_all(polygons)]] == [1]


def test_shipped_rings_all_run_clockwise(shipped):
    contents = [territory_geojson(t) for t in shipped.territories.values()]
    contents.append(outside_geojson(shipped.outside))
    polygons = [shape(f["geometry"]) for content in contents for f in json.loads(content)["features"]]
    parts = [part for polygon in polygons for part in getattr(polygon, "geoms", [polygon])]
    assert len(polygons) == 23 + 23 + 22 + 18
    assert [part for part in parts if part.exterior.is_ccw] == []


def test_newest_set_and_outside_districts_share_the_state_border_after_rounding(shipped):
    inside = json.loads(territory_geojson(shipped.territories["2021-07-01"]))["features"]
    beyond = json.loads(outside_geojson(shipped.outside))["features"]
    assert shapely.coverage_is_valid([shape(f["geometry"]) for f in inside + beyond])


def test_same_boundaries_give_the_same_bytes(shipped):
    territory = shipped.territories["2021-07-01"]
    assert territory_geojson(territory) == territory_geojson(territory)
    assert content_hash(territory_geojson(territory)) != content_hash(outside_geojson(shipped.outside))
