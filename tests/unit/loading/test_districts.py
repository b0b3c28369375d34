"""Faults in the tables of districts and territorial changes, each a finding with line and remedy."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.loading.districts import CHANGE_COLUMNS, DISTRICT_COLUMNS, DistrictFiles, load_districts
from dashboard.loading.findings import Findings
from dashboard.model.district import District, DistrictKind, TerritorialChange

GREIZ = {
    "code": "16076",
    "name": "Greiz",
    "official_name": "Landkreis Greiz",
    "kind": "rural",
    "nuts3": "DEG0L",
    "seat": "",
    "planning_region": "Ostthüringen",
    "area_km2": "845.98",
    "website": "",
    "programme_page": "",
    "valid_from": "1994-07-01",
    "valid_to": "",
    "successor": "",
}
EISENACH = GREIZ | {
    "code": "16056",
    "name": "Eisenach",
    "kind": "urban",
    "nuts3": "DEG0N",
    "seat": "Eisenach",
    "website": "https://eisenach.de",
    "valid_to": "2021-06-30",
    "successor": "16063",
}
WARTBURGKREIS = GREIZ | {"code": "16063", "name": "Wartburgkreis", "nuts3": "DEG0P"}
MOVE = {
    "day": "2019-01-01",
    "name": "Gehlberg",
    "from_district": "16056",
    "to_district": "16076",
    "drawn": "true",
    "area_km2": "20.43",
    "population": "487",
    "law": "ThürGNGG 2019",
    "note": "Ganze Gemeinde.",
}


def read(
    folder: Path, districts: list[dict[str, str]], changes: list[dict[str, str]]
) -> tuple[DistrictFiles, list[str]]:
    for name, columns, rows in (
        ("districts.csv", DISTRICT_COLUMNS, districts),
        ("territorial_changes.csv", CHANGE_COLUMNS, changes),
    ):
        lines = [",".join(columns), *(",".join(row[column] for column in columns) for row in rows)]
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    findings = Findings(folder)
    return load_districts(folder, findings), [str(finding) for finding in findings]


def test_a_line_becomes_a_district(tmp_path):
    files, findings = read(tmp_path, [EISENACH, GREIZ, WARTBURGKREIS], [])
    assert findings == []
    assert files.districts["16056"] == District(
        code="16056",
        name="Eisenach",
        official_name="Landkreis Greiz",
        kind=DistrictKind.URBAN,
        nuts3="DEG0N",
        seat="Eisenach",
        planning_region="Ostthüringen",
        area_km2=845.98,
        website="https://eisenach.de",
        programme_page=None,
        valid_from=date(1994, 7, 1),
        valid_to=date(2021, 6, 30),
        successor="16063",
    )
    assert (files.districts["16076"].seat, files.districts["16076"].valid_to) == (None, None)


def test_districts_are_sorted_by_code(tmp_path):
    files, _ = read(tmp_path, [GREIZ, WARTBURGKREIS, EISENACH], [])
    assert list(files.districts) == ["16056", "16063", "16076"]


def test_a_line_becomes_a_change_and_changes_are_sorted_by_day(tmp_path):
    later = MOVE | {"day": "2024-01-01", "drawn": "false", "area_km2": "", "population": ""}
    files, findings = read(tmp_path, [EISENACH, GREIZ, WARTBURGKREIS], [later, MOVE])
    assert findings == []
    assert files.changes[0] == TerritorialChange(
        day=date(2019, 1, 1),
        name="Gehlberg",
        from_district="16056",
        to_district="16076",
        drawn=True,
        area_km2=20.43,
        population=487,
        law="ThürGNGG 2019",
        note="Ganze Gemeinde.",
    )
    assert (files.changes[1].area_km2, files.changes[1].population) == (None, None)
    assert files.changes[1].drawn is False


@pytest.mark.parametrize(
    ("column", "value", "remedy"),
    [
        ("code", "1676", "fünf Ziffern"),
        ("code", "09475", "fünf Ziffern"),
        ("kind", "Landkreis", "rural, urban"),
        ("kind", "rurl", "„rural“"),
        ("nuts3", "DE21", "DEG01"),
        ("planning_region", "Ostthuringen", "„Ostthüringen“"),
        ("area_km2", "845;98", "Dezimalpunkt"),
        ("area_km2", "0", "größer als 0"),
        ("area_km2", "-5", "größer als 0"),
        ("area_km2", "nan", "Dezimalpunkt"),
        ("website", "landkreis-greiz.de", "https://"),
        ("programme_page", "siehe Anlage", "https://"),
        ("valid_from", "1.7.1994", "JJJJ-MM-TT"),
        ("valid_from", "", "JJJJ-MM-TT"),
        ("valid_to", "2021-06-31", "JJJJ-MM-TT"),
        ("successor", "16076", "valid_to"),
    ],
)
def test_fault_in_a_district_is_found_and_the_line_left_out(tmp_path, column, value, remedy):
    files, findings = read(tmp_path, [EISENACH, GREIZ | {column: value}, WARTBURGKREIS], [])
    matching = [text for text in findings if text.startswith("districts.csv:3: ")]
    assert any(f"Feld „{column}“: „{value}“" in text and remedy in text for text in matching), findings
    assert list(files.districts) == ["16056", "16063"]


@pytest.mark.parametrize("column", ["name", "official_name"])
def test_empty_text_is_found(tmp_path, column):
    _, findings = read(tmp_path, [EISENACH, GREIZ | {column: ""}, WARTBURGKREIS], [])
    assert findings == [f"districts.csv:3: Feld „{column}“ ist leer. Abhilfe: Den Text ergänzen."]


def test_end_before_the_beginning_is_found(tmp_path):
    _, findings = read(tmp_path, [EISENACH | {"valid_to": "1990-01-01"}, WARTBURGKREIS], [])
    assert [text for text in findings if "„valid_to“: „1990-01-01“" in text and "„valid_from“" in text]


def test_ended_district_without_successor_is_found(tmp_path):
    _, findings = read(tmp_path, [EISENACH | {"successor": ""}, WARTBURGKREIS], [])
    assert [text for text in findings if "„successor“" in text and "valid_to" in text]


def test_unknown_successor_is_found_with_the_nearest_code(tmp_path):
    _, findings = read(tmp_path, [EISENACH | {"successor": "16163"}, WARTBURGKREIS], [])
    assert [text for text in findings if "„successor“: „16163“" in text and "„16063“" in text]


def test_duplicate_code_is_found_and_the_first_line_kept(tmp_path):
    files, findings = read(tmp_path, [GREIZ, GREIZ | {"name": "Anders"}], [])
    assert findings == [
        (
            "districts.csv:3: Feld „code“: „16076“ ist nicht zulässig. "
            "Abhilfe: Jeder Kreisschlüssel darf nur einmal vorkommen."
        )
    ]
    assert files.districts["16076"].name == "Greiz"


@pytest.mark.parametrize(
    ("column", "value", "remedy"),
    [
        ("day", "2019", "JJJJ-MM-TT"),
        ("from_district", "16156", "„16056“"),
        ("to_district", "99999", "16056, 16063, 16076"),
        ("to_district", "16056", "verschieden"),
        ("drawn", "ja", "true, false"),
        ("area_km2", "etwa 20", "Dezimalpunkt"),
        ("population", "4.87", "ganze Zahl"),
        ("population", "-487", "ganze Zahl"),
    ],
)
def test_fault_in_a_change_is_found_and_the_line_left_out(tmp_path, column, value, remedy):
    files, findings = read(tmp_path, [EISENACH, GREIZ, WARTBURGKREIS], [MOVE, MOVE | {column: value}])
    matching = [text for text in findings if text.startswith("territorial_changes.csv:3: ")]
    assert any(f"Feld „{column}“: „{value}“" in text and remedy in text for text in matching), findings
    assert len(files.changes) == 1


@pytest.mark.parametrize("column", ["name", "law", "note"])
def test_empty_text_of_a_change_is_found(tmp_path, column):
    _, findings = read(tmp_path, [EISENACH, GREIZ, WARTBURGKREIS], [MOVE | {column: ""}])
    assert findings == [f"territorial_changes.csv:2: Feld „{column}“ ist leer. Abhilfe: Den Text ergänzen."]


def test_all_faults_of_a_line_are_reported(tmp_path):
    _, findings = read(
        tmp_path, [GREIZ, GREIZ | {"code": "16077", "kind": "?", "nuts3": "?", "area_km2": "?"}], []
    )
    fields = [c for c in ("kind", "nuts3", "area_km2") if any(f"3: Feld „{c}“: „?“" in f for f in findings)]
    assert fields == ["kind", "nuts3", "area_km2"]


def test_absent_files_are_found(tmp_path):
    findings = Findings(tmp_path)
    files = load_districts(tmp_path, findings)
    assert [finding.path for finding in findings] == ["districts.csv", "territorial_changes.csv"]
    assert (dict(files.districts), files.changes) == ({}, ())
