"""Damaged boundary files: each wrong thing becomes a finding that names the file and the fault."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from pyogrio import raw
from pyproj import CRS

from dashboard.loading.districts import load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.geo import GeoFiles, load_territories

SHIPPED = Path(__file__).parents[3] / "data" / "geo"
SET = "kreise_2019-01-01"
OUTSIDE = "nachbarkreise"


@dataclass
class Loaded:
    files: GeoFiles
    findings: list[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "geo"))


def load(folder: Path) -> Loaded:
    findings = Findings(folder)
    districts = load_districts(folder, findings)
    files = load_territories(folder, districts.districts, findings)
    return Loaded(files, [str(finding) for finding in findings])


@dataclass
class Shapefile:
    """Columns and polygons of a shapefile in memory, to be altered."""

    columns: dict[str, np.ndarray[Any, Any]]
    polygons: np.ndarray[Any, Any]

    def row(self, code: str) -> int:
        return self.columns["AGS"].tolist().index(code)


def altered(
    name: str, change: Callable[[Shapefile], None], geometry_type: str = "Polygon"
) -> Callable[[Path], None]:
    """A damage that rewrites a shapefile after ``change``."""

    def damage(folder: Path) -> None:
        path = folder / f"{name}.shp"
        meta, _, geometry, values = raw.read(path)
        content = Shapefile(dict(zip(meta["fields"], values, strict=True)), shapely.from_wkb(geometry))
        change(content)
        raw.write(
            path,
            shapely.to_wkb(content.polygons),
            [np.array(column, dtype=object) for column in content.columns.values()],
            list(content.columns),
            driver="ESRI Shapefile",
            geometry_type=geometry_type,
            crs="EPSG:25832",
            encoding="UTF-8",
        )

    return damage


def cell(column: str, code: str, value: str) -> Callable[[Shapefile], None]:
    def change(content: Shapefile) -> None:
        content.columns[column][content.row(code)] = value

    return change


def polygon(code: str, value: Any) -> Callable[[Shapefile], None]:
    def change(content: Shapefile) -> None:
        content.polygons[content.row(code)] = value

    return change


def without(code: str) -> Callable[[Shapefile], None]:
    def change(content: Shapefile) -> None:
        keep = content.columns["AGS"] != code
        content.polygons = content.polygons[keep]
        content.columns = {name: column[keep] for name, column in content.columns.items()}

    return change


def moved(code: str, metres: float) -> Callable[[Shapefile], None]:
    def change(content: Shapefile) -> None:
        row = content.row(code)
        content.polygons[row] = shapely.transform(content.polygons[row], lambda xy: xy + metres)

    return change


def outlines(content: Shapefile) -> None:
    content.polygons = shapely.boundary(content.polygons)


def no_column(name: str) -> Callable[[Shapefile], None]:
    def change(content: Shapefile) -> None:
        del content.columns[name]

    return change


def absent(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def cut(name: str, size: int) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / name).write_bytes((folder / name).read_bytes()[:size])

    return damage


def written(name: str, text: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / name).write_text(text, encoding="utf-8")

    return damage


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return damage


def copied(source: str, target: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        shutil.copy(folder / source, folder / target)

    return damage


def latin1_table(folder: Path) -> None:
    path = folder / f"{SET}.dbf"
    path.write_bytes(path.read_bytes().replace("ö".encode(), "ö ".encode("latin-1")))


def shortened_index(folder: Path) -> None:
    """Remove the last record from the index and correct the length in its header."""
    path = folder / f"{SET}.shx"
    content = path.read_bytes()[:-8]
    path.write_bytes(content[:24] + (len(content) // 2).to_bytes(4, "big") + content[28:])


BOW_TIE = shapely.Polygon([(0, 0), (1000, 1000), (1000, 0), (0, 1000)])
SOURCE = "SOURCE.toml"

DAMAGES: dict[str, tuple[Callable[[Path], None], str, tuple[str, ...]]] = {
    "no shp": (absent(f"{SET}.shp"), f"{SET}.shp", ("„.shp“", "fehlt", "build-geo")),
    "no shx": (absent(f"{SET}.shx"), f"{SET}.shx", ("„.shx“", "fehlt", "build-geo")),
    "no dbf": (absent(f"{SET}.dbf"), f"{SET}.dbf", ("„.dbf“", "fehlt", "build-geo")),
    "no prj": (absent(f"{SET}.prj"), f"{SET}.prj", ("„.prj“", "fehlt", "build-geo")),
    "no cpg": (absent(f"{SET}.cpg"), f"{SET}.cpg", ("„.cpg“", "fehlt", "build-geo")),
    "no outside": (absent(f"{OUTSIDE}.shp"), f"{OUTSIDE}.shp", ("„.shp“", "fehlt", "build-geo")),
    "cut shp": (cut(f"{SET}.shp", 200_000), f"{SET}.shp", ("abgeschnitten", "200000 statt 385992 Byte")),
    "cut shp by a word": (cut(f"{SET}.shp", 385_990), f"{SET}.shp", ("385990 statt 385992 Byte",)),
    "empty shp": (cut(f"{SET}.shp", 0), f"{SET}.shp", ("kein Shapefile", "0 Byte")),
    "text as shp": (written(f"{SET}.shp", "x" * 200), f"{SET}.shp", ("kein Shapefile", "200 Byte")),
    "cut shx": (cut(f"{SET}.shx", 200), f"{SET}.shx", ("abgeschnitten", "200 statt 284 Byte")),
    "short shx": (shortened_index, f"{SET}.shx", ("nennt 22 Polygone", "23 Zeilen")),
    "cut dbf": (cut(f"{SET}.dbf", 900), f"{SET}.dbf", ("abgeschnitten", "900 statt mindestens 1665 Byte")),
    "empty dbf": (cut(f"{SET}.dbf", 0), f"{SET}.dbf", ("abgeschnitten", "0 statt mindestens 32 Byte")),
    "other shp": (
        copied("kreise_2016-01-01.shp", f"{SET}.shp"),
        f"{SET}.shp",
        ("passt nicht zu ihrem Index", f"{SET}.shx"),
    ),
    "other dbf": (
        copied("kreise_2021-07-01.dbf", f"{SET}.dbf"),
        f"{SET}.shx",
        ("nennt 23 Polygone", "22 Zeilen"),
    ),
    "dbf of another set": (
        copied("kreise_2016-01-01.dbf", f"{SET}.dbf"),
        f"{SET}.dbf",
        ("„VALID_FROM“", "„2019-01-01“"),
    ),
    "wrong end of validity": (
        altered(SET, cell("VALID_TO", "16051", "2021-12-31")),
        f"{SET}.dbf",
        ("„VALID_TO“", "„2021-06-30“"),
    ),
    "wrong crs": (
        written(f"{SET}.prj", CRS.from_epsg(31468).to_wkt("WKT1_ESRI")),
        f"{SET}.prj",
        ("EPSG:31468 statt EPSG:25832", "umrechnen"),
    ),
    "degrees": (
        written(f"{SET}.prj", CRS.from_epsg(4326).to_wkt("WKT1_ESRI")),
        f"{SET}.prj",
        ("EPSG:4326 statt EPSG:25832", "umrechnen"),
    ),
    "unreadable crs": (written(f"{SET}.prj", "UTM"), f"{SET}.prj", ("nicht lesbar", "build-geo")),
    "wrong encoding": (written(f"{SET}.cpg", "1252"), f"{SET}.cpg", ("„1252“ statt „UTF-8“",)),
    "missing column": (altered(SET, no_column("NAME")), f"{SET}.dbf", ("„NAME“", "fehlt")),
    "missing land": (altered(OUTSIDE, no_column("LAND")), f"{OUTSIDE}.dbf", ("„LAND“", "fehlt")),
    "invalid geometry": (
        altered(SET, polygon("16055", BOW_TIE)),
        f"{SET}.shp",
        ("„16055“", "ungültig", "Self-intersection"),
    ),
    "no areas": (
        altered(SET, outlines, "LineString"),
        f"{SET}.shp",
        ("„16051“", "keine Fläche", "LineString"),
    ),
    "latin-1 in the table": (latin1_table, f"{SET}.shp", ("nicht lesbar", "build-geo")),
    "no geometry": (altered(SET, polygon("16055", None)), f"{SET}.shp", ("„16055“", "leer")),
    "moved district": (
        altered(SET, moved("16055", 50)),
        f"{SET}.shp",
        ("nicht lückenlos", "16055", "16071"),
    ),
    "unknown code": (
        altered(SET, cell("AGS", "16051", "16501")),
        f"{SET}.dbf",
        ("„16501“ ist unbekannt", "„16051“"),
    ),
    "missing district": (altered(SET, without("16051")), f"{SET}.dbf", ("16051 Erfurt fehlt",)),
    "duplicate code": (
        altered(SET, cell("AGS", "16052", "16051")),
        f"{SET}.dbf",
        ("„16051“ kommt mehrfach vor",),
    ),
    "short code": (
        altered(OUTSIDE, cell("AGS", "06636", "6636")),
        f"{OUTSIDE}.dbf",
        ("„6636“", "fünfstelliger", "führender Null"),
    ),
    "missing outside district": (
        altered(OUTSIDE, without("06631")),
        f"{OUTSIDE}.dbf",
        ("Der Kreis 06631 fehlt",),
    ),
    "other name": (
        altered(SET, cell("NAME", "16068", "SÃ¶mmerda")),
        f"{SET}.dbf",
        ("„NAME“", "„SÃ¶mmerda“", "„Sömmerda“"),
    ),
    "other type": (
        altered(SET, cell("TYPE", "16068", "Kreis")),
        f"{SET}.dbf",
        ("„TYPE“", "„Kreis“", "Landkreis, kreisfreie Stadt"),
    ),
    "no source": (absent(SOURCE), SOURCE, ("fehlt",)),
    "broken source": (replaced(SOURCE, 'licence = "', "licence = "), SOURCE, ("kein gültiges TOML",)),
    "no licence": (replaced(SOURCE, 'licence = "GeoNutzV"\n', ""), SOURCE, ("„licence“ fehlt", "Lizenz")),
    "empty licence": (replaced(SOURCE, '"GeoNutzV"', '" "'), SOURCE, ("„licence“ fehlt oder ist leer",)),
    "no publisher": (replaced(SOURCE, "publisher =", "editor ="), SOURCE, ("„publisher“ fehlt",)),
    "no attribution": (replaced(SOURCE, "attribution =", "credit ="), SOURCE, ("„attribution“ fehlt",)),
    "no changes": (replaced(SOURCE, "changes =", "steps ="), SOURCE, ("„changes“ fehlt",)),
    "no sets": (
        written(SOURCE, (SHIPPED / SOURCE).read_text("utf-8").split("[[set]]")[0]),
        SOURCE,
        ("kein Gebietsstand", "[[set]]"),
    ),
    "set is no table": (
        written(SOURCE, "set = [1]\n" + (SHIPPED / SOURCE).read_text("utf-8").split("[[set]]")[0]),
        SOURCE,
        ("kein Gebietsstand", "[[set]]"),
    ),
    "no date": (
        replaced(SOURCE, 'valid_from = "2019-01-01"', 'valid_from = "1.1.2019"'),
        SOURCE,
        ("„valid_from“", "„1.1.2019“", "JJJJ-MM-TT"),
    ),
    "key is not the first day": (
        replaced(SOURCE, 'key = "2019-01-01"', 'key = "2019"'),
        SOURCE,
        ("Schlüssel „2019“", "valid_from"),
    ),
    "unknown series": (replaced(SOURCE, 'series = "22"', 'series = "21"'), SOURCE, ("Reihe „21“",)),
    "series of another count": (
        replaced(SOURCE, 'series = "22"', 'series = "23"'),
        SOURCE,
        ("Reihe „23“", "22 Kreisen", "2021-07-01"),
    ),
    "gap between sets": (
        replaced(SOURCE, 'valid_to = "2018-12-31"', 'valid_to = "2018-11-30"'),
        SOURCE,
        ("„2016-01-01“ endet nicht am Tag vor „2019-01-01“",),
    ),
    "note missing": (replaced(SOURCE, "note =", "hint ="), SOURCE, ("„note“", "„2021-07-01“")),
    "no truth value": (
        replaced(SOURCE, "accepts_earlier = true", 'accepts_earlier = "ja"'),
        SOURCE,
        ("„accepts_earlier“", "true"),
    ),
    "district ended early": (
        replaced("districts.csv", "1998-01-01,2021-06-30,16063", "1998-01-01,2018-06-30,16063"),
        f"{SET}.dbf",
        ("„16056“ ist unbekannt",),
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_becomes_a_finding(folder, name):
    damage, file, words = DAMAGES[name]
    damage(folder)
    findings = load(folder).findings
    matching = [text for text in findings if text.startswith(f"{file}:") and all(w in text for w in words)]
    assert matching != [], findings
    assert all(" Abhilfe: " in text for text in findings)


def test_what_ships_has_no_findings(folder):
    loaded = load(folder)
    assert loaded.findings == []
    assert list(loaded.files.territories) == ["2016-01-01", "2019-01-01", "2021-07-01"]


def test_a_faulty_set_has_no_districts_and_the_others_stay(folder):
    cut(f"{SET}.shp", 200_000)(folder)
    loaded = load(folder)
    assert {key: len(t.names) for key, t in loaded.files.territories.items()} == {
        "2016-01-01": 23,
        "2019-01-01": 0,
        "2021-07-01": 22,
    }
    assert len(loaded.findings) == 1


def test_faults_in_several_files_are_all_reported(folder):
    absent(f"{SET}.prj")(folder)
    cut(f"{OUTSIDE}.shp", 1_000)(folder)
    replaced(SOURCE, "publisher =", "editor =")(folder)
    files = sorted(text.split(":")[0] for text in load(folder).findings)
    assert files == [SOURCE, f"{SET}.prj", f"{OUTSIDE}.shp"]


def test_faults_in_one_record_carry_its_number(folder):
    altered(SET, polygon("16053", None))(folder)
    assert [text.split(" ")[0] for text in load(folder).findings] == [f"{SET}.shp:3:"]


def test_without_outside_districts_the_sets_are_still_read(folder):
    absent(f"{OUTSIDE}.dbf")(folder)
    files = load(folder).files
    assert len(files.territories["2016-01-01"].simplified) == 23
    assert dict(files.outside.names) == {}
    assert dict(files.outside.simplified) == {}


def test_without_a_source_nothing_is_read(folder):
    absent(SOURCE)(folder)
    loaded = load(folder)
    assert dict(loaded.files.territories) == {}
    assert loaded.files.source.publisher == ""


def test_an_unreadable_district_table_does_not_hide_the_boundaries(folder):
    absent("districts.csv")(folder)
    loaded = load(folder)
    assert len(loaded.files.territories) == 3
    assert loaded.findings[0].startswith("districts.csv:1: Datei fehlt")


def test_codes_come_in_ascending_order_whatever_the_file_says(folder):
    def reverse(content: Shapefile) -> None:
        content.polygons = content.polygons[::-1]
        content.columns = {name: column[::-1] for name, column in content.columns.items()}

    altered(SET, reverse)(folder)
    loaded = load(folder)
    assert loaded.findings == []
    territory = loaded.files.territories["2019-01-01"]
    assert territory.codes[:3] == ("16051", "16052", "16053")
    assert list(territory.geometries) == list(territory.simplified) == list(territory.codes)


def test_mappings_are_read_only(folder):
    files = load(folder).files
    with pytest.raises(TypeError):
        files.territories["2016-01-01"].names["16051"] = "Erfurt"
    assert files.territories["2016-01-01"].names["16051"] == "Erfurt"
