"""Indicator files with one alteration each, and the finding a reader gets for it."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import UnknownKeyError
from dashboard.loading.findings import Finding, Findings
from dashboard.loading.indicators import LoadedIndicators, load_indicators
from dashboard.model.dataset import SliceKey
from dashboard.model.indicator import Direction, Kind, Source
from dashboard.model.observation import MissingReason, Observation
from dashboard.model.territory import Territory

OUTSIDE = {"03153": "Goslar", "03159": "Göttingen"}
NAMES = {"16055": "Weimar", "16056": "Eisenach", "16063": "Wartburgkreis"}


def boundary_set(key: str, series: str, valid_to: date | None, *, oldest: bool = False) -> Territory:
    names = {code: name for code, name in NAMES.items() if series == "23" or code != "16056"}
    return Territory(key, series, date.fromisoformat(key), valid_to, None, oldest, names, {}, {})


TERRITORIES = {
    territory.key: territory
    for territory in (
        boundary_set("2016-01-01", "23", date(2018, 12, 31), oldest=True),
        boundary_set("2019-01-01", "23", date(2021, 6, 30)),
        boundary_set("2021-07-01", "22", None),
    )
}

RATE_CSV = """\
series,district,year,value,flag
23,00,2018,50.5,
23,03153,2018,51,
23,03159,2018,,x
23,16,2018,52.25,
23,16055,2018,53,
23,16056,2018,54,
23,16063,2018,,.
23,03153,2019,51.5,
23,03159,2019,52,
23,16055,2019,53.5,
23,16056,2019,54.5,
23,16063,2019,55.5,
22,16055,2020,0,
22,16063,2020,61,
"""
RATE_TOML = """\
title = "Quote"
unit = "%"
kind = "share"
decimals = 1
direction = "higher_better"
field = 2
definition = "Kinder je 100 Kinder."
reference_date = "1. März des Jahres"
caveats = ["Ein Hinweis.", "Noch einer."]
may_exceed_100 = false

[source]
publisher = "Statistisches Amt"
table = "Tabelle 1"
licence = "dl-de/by-2-0"

[[segment]]
series = "23"
years = ["2018"]
territory = "2016-01-01"
status = "reporting_year"
source = "office"

[[segment]]
series = "23"
years = ["2019"]
territory = "2019-01-01"
status = "2019-12-31"
source = "office"

[[segment]]
series = "22"
years = ["2020"]
territory = "2021-07-01"
status = "2022-12-31"
source = "office"
"""
PEOPLE_CSV = """\
series,district,year,value,flag
23,16,2015/2016,2900,
23,16,2018,3000,c
23,16055,2018,1000,
23,16056,2018,1200,
23,16063,2018,800,
23,16055,2020,1001,
23,16056,2020,1201,
23,16063,2020,801,
"""
PEOPLE_TOML = """\
title = "Personen"
unit = "Personen"
kind = "count"
decimals = 0
direction = "neutral"
field = 0
definition = "Zahl der Personen."
reference_date = "31. Dezember"
caveats = []

[source]
publisher = "Statistisches Amt"
table = "Tabelle 2"
licence = "dl-de/by-2-0"

[[segment]]
series = "23"
years = ["2015/2016"]
territory = "2016-01-01"
status = "as_reported"
source = "office"
land_only = true

[[segment]]
series = "23"
years = ["2018"]
territory = "2016-01-01"
status = "2018-12-31"
source = "office"

[[segment]]
series = "23"
years = ["2020"]
territory = "2019-01-01"
status = "eisenach_separate"
source = "office"
"""
SOURCES_TOML = """\
[office]
title = "Veröffentlichung"
publisher = "Statistisches Amt"
licence = "dl-de/by-2-0"
read_in = "Bibliothek"
"""
GOOD = {
    "rate.csv": RATE_CSV,
    "rate.toml": RATE_TOML,
    "people.csv": PEOPLE_CSV,
    "people.toml": PEOPLE_TOML,
    "SOURCES.toml": SOURCES_TOML,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in GOOD.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def load(folder: Path) -> tuple[LoadedIndicators, list[Finding]]:
    findings = Findings(folder)
    return load_indicators(folder, TERRITORIES, OUTSIDE, findings), list(findings)


def alter(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_good_folder_has_no_finding(folder: Path) -> None:
    loaded, findings = load(folder)
    assert findings == []
    assert list(loaded.indicators) == ["people", "rate"]
    assert len(loaded.observations) == 6


def test_declaration_becomes_an_indicator(folder: Path) -> None:
    loaded, _ = load(folder)
    rate = loaded.indicators["rate"]
    assert (rate.title, rate.unit, rate.kind, rate.decimals) == ("Quote", "%", Kind.SHARE, 1)
    assert (rate.direction, rate.field, rate.table) == (Direction.HIGHER_BETTER, 2, "Tabelle 1")
    assert rate.caveats == ("Ein Hinweis.", "Noch einer.")
    assert rate.segment("23", "2019").territory == "2019-01-01"
    assert rate.segment("22", "2020").source == Source(
        "office", "Veröffentlichung", "Statistisches Amt", "dl-de/by-2-0", "Bibliothek"
    )
    assert loaded.indicators["people"].years("23") == ("2018", "2020")
    with pytest.raises(UnknownKeyError):
        rate.segment("22", "2019")


def test_lines_become_observations(folder: Path) -> None:
    loaded, _ = load(folder)
    section = loaded.observations[SliceKey("rate", "23", "2018")]
    assert section["16"] == Observation(52.25)
    assert section["03159"] == Observation(None, MissingReason.NOT_APPLICABLE)
    assert section["16063"] == Observation(None, MissingReason.UNKNOWN)
    people = loaded.observations[SliceKey("people", "23", "2018")]
    assert people["16"] == Observation(3000.0, computed=True)
    assert loaded.observations[SliceKey("people", "23", "2015/2016")] == {"16": Observation(2900.0)}
    assert loaded.observations[SliceKey("rate", "22", "2020")]["16055"].value == 0.0


ROW = "23,16055,2019,53.5,"  # line 11 of rate.csv

ONE_FINDING = [
    # file, old, new, line, key words
    ("rate.csv", ROW, "24,16055,2018,53.5,", 11, ("Reihe „24“", "„23“")),
    ("rate.csv", ROW, f"{ROW}\n23,16055,2019,53.5,", 12, ("16055 (Weimar)", "2019", "Zeile 11")),
    ("rate.csv", ROW, "23,16055,2019,1.234,5,", 11, ("6 statt 5 Felder", "Punkt")),
    ("rate.csv", ROW, "23,16055,2019,53;5,", 11, ("„53;5“", "keine Zahl")),
    ("rate.csv", ROW, '23,16055,2019,"53,5",', 11, ("„53,5“", "Komma", "„53.5“")),
    ("rate.csv", ROW, '23,16055,2019,"1.234,5",', 11, ("„1.234,5“", "Tausendertrennzeichen")),
    ("rate.csv", ROW, "23,16055,2019,1.234.567,", 11, ("„1.234.567“", "Tausendertrennzeichen")),
    ("rate.csv", ROW, "23,16055,2019,1 234,", 11, ("„1 234“", "Tausendertrennzeichen")),
    ("rate.csv", ROW, '23,16055,2019,"1,234",', 11, ("„1,234“", "Komma", "Punkt")),
    ("rate.csv", ROW, "23,16055,2019,5.3E+01,", 11, ("„5.3E+01“", "Exponentialschreibweise")),
    ("rate.csv", ROW, "23,16055,2019,1_000,", 11, ("„1_000“", "keine Zahl")),
    ("rate.csv", ROW, "23,16055,2019,unbekannt,", 11, ("„unbekannt“", "keine Zahl")),
    ("rate.csv", ROW, "23,16055,2019,NaN,", 11, ("„NaN“", "keine endliche Zahl")),
    ("rate.csv", ROW, "23,16055,2019,-inf,", 11, ("„-inf“", "keine endliche Zahl")),
    ("rate.csv", ROW, f"23,16055,2019,{'9' * 400},", 11, ("keine endliche Zahl",)),
    ("rate.csv", ROW, "23,16055,2019,-,", 11, ("Zeichen „-“", "„–“ in die Spalte flag")),
    ("rate.csv", ROW, "23,16055,2019,53.5,.", 11, ("„53.5“", "Zeichen „.“", "nebeneinander")),
    ("rate.csv", ROW, "23,16055,2019,,", 11, ("weder einen Wert noch ein Zeichen", "– . … x /")),
    ("rate.csv", ROW, "23,16055,2019,,c", 11, ("weder einen Wert noch ein Zeichen",)),
    ("rate.csv", ROW, "23,16055,2019,,-", 11, ("„-“", "unbekannt", "„–“")),
    ("rate.csv", ROW, "23,16055,2019,53.5,q", 11, ("„q“", "unbekannt", "c")),
    ("rate.csv", ROW, "23,16055,2019,100.01,", 11, ("100.01", "0 bis 100 %", "may_exceed_100")),
    ("rate.csv", ROW, "23,16055,2019,-1,", 11, ("-1", "0 bis 100 %")),
    ("people.csv", "2018,1000,", "2018,-1000,", 4, ("-1000", "negativ")),
    ("people.csv", "2018,1000,", "2018,1.5,", 4, ("1.5", "keine ganze Zahl", "Tausendertrennzeichen")),
    ("people.csv", "2020,1001,", "2020,1,", 7, ("16055 (Weimar)", "Sprung", "2018")),
    ("people.csv", "2020,1001,", "2020,1000000,", 7, ("16055 (Weimar)", "Sprung", "Tausendfache")),
    ("rate.csv", f"{ROW}\n", "", 9, ("Reihe 23, 2019", "fehlt", "16055 (Weimar)")),
    ("rate.csv", "23,03159,2018,,x\n", "", 2, ("Reihe 23, 2018", "fehlt", "03159 (Göttingen)")),
    ("rate.csv", "22,16063,2020,61,", "22,16063,2020,61,\n22,16055,2021,5,", 16, ("„2021“", "[[segment]]")),
    (
        "rate.csv",
        "22,16063,2020,61,",
        "22,16063,2020,61,\n22,16056,2020,5,",
        16,
        ("16056", "2021-07-01", "nicht"),
    ),
    ("people.csv", "23,16,2015/2016,2900,", "23,16055,2015/2016,9,", 2, ("16055", "land_only")),
    ("rate.csv", "series,district", "serie,kreis", 1, ("Kopfzeile", "series,district,year,value,flag")),
    ("rate.toml", 'years = ["2020"]', 'years = ["2020", "2021"]', 33, ("rate.csv", "keine Zeile für 2021")),
    (
        "rate.toml",
        'territory = "2019-01-01"',
        'territory = "2016-01-01"',
        27,
        ("„2019-12-31“", "„2019-01-01“"),
    ),
    ("rate.toml", 'territory = "2019-01-01"', 'territory = "2021-07-01"', 27, ("22 Kreise", "„2019-01-01“")),
    (
        "rate.toml",
        'territory = "2019-01-01"',
        'territory = "2019-01-02"',
        27,
        ("„2019-01-02“", "„2019-01-01“"),
    ),
    ("rate.toml", 'status = "2019-12-31"', 'status = "2019-31-12"', 28, ("segment.status", "„2019-31-12“")),
    (
        "rate.toml",
        'status = "reporting_year"',
        'status = "reporting"',
        21,
        ("„reporting“", "„reporting_year“"),
    ),
    ("rate.toml", 'source = "office"', 'source = "ofice"', 22, ("segment.source", "„ofice“", "„office“")),
    ("rate.toml", 'title = "Quote"\n', "", 1, ("Feld „title“", "fehlt")),
    ("rate.toml", 'title = "Quote"', 'title = "Personen"', 1, ("„Personen“", "people.toml")),
    ("rate.toml", 'unit = "%"', 'unit = " "', 2, ("Feld „unit“", "leer")),
    ("rate.toml", 'definition = "Kinder je 100 Kinder."', 'definition = ""', 7, ("„definition“", "leer")),
    ("rate.toml", 'publisher = "Statistisches Amt"\n', "", 12, ("„source.publisher“", "fehlt")),
    ("rate.toml", 'table = "Tabelle 1"\n', "", 12, ("„source.table“", "fehlt")),
    ("rate.toml", 'licence = "dl-de/by-2-0"', "licence = 2", 15, ("„source.licence“", "Typ")),
    ("rate.toml", "[source]", "[sources]", 12, ("„sources“", "„source“")),
    ("rate.toml", 'kind = "share"', 'kind = "schare"', 3, ("„schare“", "„share“")),
    ("rate.toml", '"higher_better"', '"better"', 5, ("Feld „direction“", "„better“")),
    ("rate.toml", "field = 2", "field = 7", 6, ("Feld „field“", "7", "0 bis 6")),
    ("rate.toml", "field = 2", "field = true", 6, ("Feld „field“", "Typ", "ganze Zahl")),
    ("rate.toml", "decimals = 1", 'decimals = "1"', 4, ("Feld „decimals“", "Typ", "ganze Zahl")),
    (
        "rate.toml",
        "may_exceed_100 = false",
        "may_exceed_100 = 0",
        10,
        ("„may_exceed_100“", "true oder false"),
    ),
    ("rate.toml", '["Ein Hinweis.", "Noch einer."]', '"Ein Hinweis."', 9, ("„caveats“", "Liste")),
    ("rate.toml", '"Noch einer."', '""', 9, ("„caveats“", "leeren Text")),
    (
        "rate.toml",
        "may_exceed_100 = false",
        "may_exceed100 = false",
        10,
        ("„may_exceed100“", "„may_exceed_100“"),
    ),
    ("rate.toml", 'source = "office"', 'source = "office"\nlandonly = true', 23, ("landonly", "„land_only“")),
    ("rate.toml", 'unit = "%"', 'unit = "%', 2, ("kein gültiges TOML",)),
    ("SOURCES.toml", 'publisher = "Statistisches Amt"\n', "", 1, ("„office.publisher“", "fehlt")),
    ("SOURCES.toml", 'read_in = "Bibliothek"', 'readin = "Bibliothek"', 5, ("„office.readin“", "„read_in“")),
]


@pytest.mark.parametrize(("name", "old", "new", "line", "words"), ONE_FINDING)
def test_fault_is_found(
    folder: Path, name: str, old: str, new: str, line: int, words: tuple[str, ...]
) -> None:
    alter(folder, name, old, new)
    _, findings = load(folder)
    at_line = [str(finding) for finding in findings if (finding.path, finding.line) == (name, line)]
    assert [text for text in at_line if all(word in text for word in words)] != [], findings


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("3153", ("„3153“", "führende Null", "„03153“ (Goslar)")),
        ("03153.0", ("„03153.0“", "als Zahl", "„03153“ (Goslar)")),
        ("3153.0", ("„3153.0“", "als Zahl", "„03153“ (Goslar)")),
        ("16055.0", ("„16055.0“", "als Zahl", "„16055“ (Weimar)")),
        ("1.6055E+04", ("„1.6055E+04“", "als Zahl", "„16055“ (Weimar)")),
        ("16.055", ("„16.055“", "als Zahl", "„16055“ (Weimar)")),
        ("16059", ("„16059“", "unbekannt")),
        ("Weimar", ("„Weimar“", "unbekannt", "„16055“ (Weimar)")),
        ("0", ("„0“", "führende Null", "„00“ (Deutschland)")),
        ("", ("„“", "unbekannt", "Kreisschlüssel")),
    ],
)
def test_wrong_district_code_names_the_right_one(folder: Path, code: str, words: tuple[str, ...]) -> None:
    alter(folder, "rate.csv", "22,16063,2020,61,\n", f"22,16063,2020,61,\n22,{code},2020,5,\n")
    _, findings = load(folder)
    assert [(finding.path, finding.line) for finding in findings] == [("rate.csv", 16)]
    assert [word for word in words if word not in str(findings[0])] == []


def test_all_faults_are_reported_at_once(folder: Path) -> None:
    alter(folder, "rate.csv", "23,03153,2019,51.5,", "23,3153,2019,51.5,")
    alter(folder, "rate.csv", ROW, '23,16055,2019,"53,5",')
    alter(folder, "rate.csv", "22,16063,2020,61,", "22,16063,2020,161,")
    alter(folder, "rate.toml", 'title = "Quote"', 'title = ""')
    alter(folder, "rate.toml", 'territory = "2019-01-01"', 'territory = "2016-01-01"')
    alter(folder, "people.csv", "2018,1000,", "2018,1000,c.")
    alter(folder, "people.toml", "field = 0", "feld = 0")
    loaded, findings = load(folder)
    assert [(finding.path, finding.line) for finding in findings] == [
        ("people.csv", 4),
        ("people.toml", 1),
        ("people.toml", 6),
        ("rate.csv", 9),
        ("rate.csv", 10),
        ("rate.csv", 11),
        ("rate.csv", 15),
        ("rate.toml", 1),
        ("rate.toml", 27),
    ]
    assert loaded.indicators == {}


def test_share_that_may_exceed_100_is_accepted(folder: Path) -> None:
    alter(folder, "rate.csv", ROW, "23,16055,2019,105.19,")
    alter(folder, "rate.toml", "may_exceed_100 = false", "may_exceed_100 = true")
    loaded, findings = load(folder)
    assert findings == []
    assert loaded.observations[SliceKey("rate", "23", "2019")]["16055"].value == 105.19


def test_zero_is_no_jump(folder: Path) -> None:
    alter(folder, "people.csv", "2020,1001,", "2020,0,")
    loaded, findings = load(folder)
    assert findings == []
    assert loaded.observations[SliceKey("people", "23", "2020")]["16055"].value == 0.0


@pytest.mark.parametrize(
    ("removed", "other", "missing"),
    [("rate.toml", "rate.csv", "rate.toml"), ("people.csv", "people.toml", "people.csv")],
)
def test_table_and_declaration_come_in_pairs(folder: Path, removed: str, other: str, missing: str) -> None:
    (folder / removed).unlink()
    loaded, findings = load(folder)
    assert [(finding.path, finding.line) for finding in findings] == [(other, 1)]
    assert missing in findings[0].message
    assert len(loaded.indicators) == 1


def test_missing_sources_file_is_found(folder: Path) -> None:
    (folder / "SOURCES.toml").unlink()
    loaded, findings = load(folder)
    assert "Datei fehlt" in next(f.message for f in findings if f.path == "SOURCES.toml")
    assert loaded.indicators == {}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_byte_order_mark_and_line_ends_do_not_matter(folder: Path, encoding: str, line_end: str) -> None:
    plain, _ = load(folder)
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding=encoding, newline=line_end)
    loaded, findings = load(folder)
    assert findings == []
    assert loaded == plain


def test_latin_1_is_refused_with_its_line(folder: Path) -> None:
    (folder / "rate.toml").write_text(RATE_TOML, encoding="latin-1", newline="\n")
    _, findings = load(folder)
    assert [(finding.path, finding.line) for finding in findings] == [("rate.toml", 8)]
    assert "UTF-8" in findings[0].message


def test_semicolons_are_named(folder: Path) -> None:
    (folder / "rate.csv").write_text(RATE_CSV.replace(",", ";"), encoding="utf-8", newline="\n")
    _, findings = load(folder)
    assert (findings[0].path, findings[0].line) == ("rate.csv", 1)
    assert "Semikolon" in findings[0].remedy
