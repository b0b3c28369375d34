"""Indicator files with one alteration each, and the finding a reader gets for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.errors import UnknownKeyError
from dashboard.loading.findings import Finding
from dashboard.loading.indicators import LoadedIndicators
from dashboard.model.dataset import SliceKey
from dashboard.model.indicator import Direction, Kind, Source
from dashboard.model.observation import MissingReason, Observation

Load = Callable[[], tuple[LoadedIndicators, list[Finding]]]
Alter = Callable[[str, str, str], None]

WEIMAR_2019 = "23,16055,2019,53.5,"  # line 11 of rate.csv
LAST = "22,16063,2020,61,"  # line 15 of rate.csv
PEOPLE_2018 = "23,16055,2018,1000,"  # line 4 of people.csv
PEOPLE_2020 = "23,16055,2020,1001,"  # line 7 of people.csv


def addresses(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.path, finding.line) for finding in findings]


def test_good_folder_has_no_finding(load: Load) -> None:
    loaded, findings = load()
    assert findings == []
    assert list(loaded.indicators) == ["people", "rate"]
    assert len(loaded.observations) == 6


def test_declaration_becomes_an_indicator(load: Load) -> None:
    loaded, _ = load()
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


def test_lines_become_observations(load: Load) -> None:
    loaded, _ = load()
    section = loaded.observations[SliceKey("rate", "23", "2018")]
    assert section["16"] == Observation(52.25)
    assert section["03159"] == Observation(None, MissingReason.NOT_APPLICABLE)
    assert section["16063"] == Observation(None, MissingReason.UNKNOWN)
    people = loaded.observations[SliceKey("people", "23", "2018")]
    assert people["16"] == Observation(3000.0, computed=True)
    assert loaded.observations[SliceKey("people", "23", "2015/2016")] == {"16": Observation(2900.0)}
    assert loaded.observations[SliceKey("rate", "22", "2020")]["16055"].value == 0.0


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ("1.234,5,", ("6 statt 5 Felder", "Punkt")),
        ("53;5,", ("„53;5“", "keine Zahl")),
        ('"53,5",', ("„53,5“", "Komma", "„53.5“")),
        ('"1.234,5",', ("„1.234,5“", "Tausendertrennzeichen")),
        ("1.234.567,", ("„1.234.567“", "Tausendertrennzeichen")),
        ("1 234,", ("„1 234“", "Tausendertrennzeichen")),
        ('"1,234",', ("„1,234“", "Komma", "Punkt")),
        ("5.3E+01,", ("„5.3E+01“", "Exponentialschreibweise")),
        ("1_000,", ("„1_000“", "keine Zahl")),
        ("unbekannt,", ("„unbekannt“", "keine Zahl")),
        ("NaN,", ("„NaN“", "keine endliche Zahl")),
        ("-inf,", ("„-inf“", "keine endliche Zahl")),
        (f"{'9' * 400},", ("keine endliche Zahl",)),
        ("-,", ("Zeichen „-“", "„–“ in die Spalte flag")),
        ("x,", ("Zeichen „x“", "Spalte flag")),
        ("53.5,.", ("„53.5“", "Zeichen „.“", "nebeneinander")),
        (",", ("weder einen Wert noch ein Zeichen", "– . … x /")),
        (",c", ("weder einen Wert noch ein Zeichen",)),
        (",-", ("Zeichen „-“", "unbekannt", "„–“")),
        ("53.5,q", ("Zeichen „q“", "unbekannt", "Erlaubt")),
        ("100.01,", ("100.01", "0 bis 100 %", "may_exceed_100")),
        ("-1,", ("-1", "0 bis 100 %")),
    ],
)
def test_faulty_value_is_found(load: Load, alter: Alter, cells: str, words: tuple[str, ...]) -> None:
    alter("rate.csv", WEIMAR_2019, f"23,16055,2019,{cells}")
    _, findings = load()
    found = [str(finding) for finding in findings if (finding.path, finding.line) == ("rate.csv", 11)]
    assert len(found) == 1
    assert [word for word in words if word not in found[0]] == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("3153", ("„3153“", "führende Null", "„03153“ (Goslar)", "Text")),
        ("3153.0", ("„3153.0“", "als Zahl", "„03153“ (Goslar)")),
        ("03153.0", ("„03153.0“", "als Zahl", "„03153“ (Goslar)")),
        ("16055.0", ("„16055.0“", "als Zahl", "„16055“ (Weimar)")),
        ("1.6055E+04", ("„1.6055E+04“", "als Zahl", "„16055“ (Weimar)")),
        ("16.055", ("„16.055“", "als Zahl", "„16055“ (Weimar)")),
        ("16059", ("„16059“", "unbekannt")),
        ("Weimar", ("„Weimar“", "unbekannt", "„16055“ (Weimar)")),
        ("0", ("„0“", "führende Null", "„00“ (Deutschland)")),
        ("", ("„“", "unbekannt", "Kreisschlüssel")),
    ],
)
def test_faulty_code_names_the_right_one(load: Load, alter: Alter, code: str, words: tuple[str, ...]) -> None:
    alter("rate.csv", LAST, f"{LAST}\n22,{code},2020,5,")
    _, findings = load()
    assert addresses(findings) == [("rate.csv", 16)]
    assert [word for word in words if word not in str(findings[0])] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "words"),
    [
        ("rate.csv", LAST, f"{LAST}\n24,16063,2020,61,", 16, ("Reihe „24“", "Erlaubt sind: 22, 23")),
        ("rate.csv", WEIMAR_2019, f"{WEIMAR_2019}\n{WEIMAR_2019}", 12, ("16055 (Weimar)", "Zeile 11")),
        ("rate.csv", f"{WEIMAR_2019}\n", "", 9, ("Reihe 23, 2019", "fehlt: 16055 (Weimar)")),
        ("rate.csv", "23,03159,2018,,x\n", "", 2, ("Reihe 23, 2018", "fehlt: 03159 (Göttingen)")),
        ("rate.csv", LAST, f"{LAST}\n22,16063,2021,62,", 16, ("„2021“", "[[segment]]")),
        ("rate.csv", LAST, f"{LAST}\n22,16056,2020,62,", 16, ("16056 (Eisenach)", "2021-07-01")),
        ("rate.csv", "series,district", "serie,kreis", 1, ("Kopfzeile", "series,district,year")),
        ("people.csv", PEOPLE_2018, "23,16055,2018,-1000,", 4, ("-1000", "negativ")),
        ("people.csv", PEOPLE_2018, "23,16055,2018,1000.5,", 4, ("1000.5", "keine ganze Zahl")),
        ("people.csv", PEOPLE_2020, "23,16055,2020,1,", 7, ("16055 (Weimar)", "Sprung", "2018")),
        ("people.csv", PEOPLE_2020, "23,16055,2020,1000000,", 7, ("Tausendfache", "1000.0 im Jahr 2018")),
        ("people.csv", "2900,", "2900,\n23,16055,2015/2016,9,", 3, ("16055 (Weimar)", "land_only")),
    ],
)
def test_line_that_does_not_fit_is_found(
    load: Load, alter: Alter, name: str, old: str, new: str, line: int, words: tuple[str, ...]
) -> None:
    alter(name, old, new)
    _, findings = load()
    assert (name, line) in addresses(findings)
    found = next(str(finding) for finding in findings if (finding.path, finding.line) == (name, line))
    assert [word for word in words if word not in found] == []


def test_all_faults_are_reported_at_once(load: Load, alter: Alter) -> None:
    alter("rate.csv", "23,03153,2019,51.5,", "23,3153,2019,51.5,")
    alter("rate.csv", WEIMAR_2019, '23,16055,2019,"53,5",')
    alter("rate.csv", LAST, "22,16063,2020,161,")
    alter("rate.toml", 'title = "Quote"', 'title = ""')
    alter("rate.toml", 'territory = "2019-01-01"', 'territory = "2016-01-01"')
    alter("people.csv", PEOPLE_2018, "23,16055,2018,1000,x")
    alter("people.toml", "field = 0", "feld = 0")
    loaded, findings = load()
    assert addresses(findings) == [
        ("people.csv", 4),
        ("people.toml", 1),  # field is missing …
        ("people.toml", 6),  # … because it is called feld
        ("rate.csv", 9),
        ("rate.csv", 10),  # 03153 is missing because of line 9
        ("rate.csv", 11),
        ("rate.csv", 15),
        ("rate.toml", 1),
        ("rate.toml", 27),
    ]
    assert loaded.indicators == {}


def test_share_that_may_exceed_100_is_accepted(load: Load, alter: Alter) -> None:
    alter("rate.csv", WEIMAR_2019, "23,16055,2019,105.19,")
    alter("rate.toml", "may_exceed_100 = false", "may_exceed_100 = true")
    loaded, findings = load()
    assert findings == []
    assert loaded.observations[SliceKey("rate", "23", "2019")]["16055"].value == 105.19


def test_zero_is_no_jump(load: Load, alter: Alter) -> None:
    alter("people.csv", PEOPLE_2020, "23,16055,2020,0,")
    loaded, findings = load()
    assert findings == []
    assert loaded.observations[SliceKey("people", "23", "2020")]["16055"].value == 0.0


@pytest.mark.parametrize(("removed", "left"), [("rate.toml", "rate.csv"), ("people.csv", "people.toml")])
def test_table_and_declaration_come_in_pairs(load: Load, folder: Path, removed: str, left: str) -> None:
    (folder / removed).unlink()
    loaded, findings = load()
    assert addresses(findings) == [(left, 1)]
    assert removed in findings[0].message
    assert len(loaded.indicators) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
def test_byte_order_mark_and_line_ends_do_not_matter(
    load: Load, folder: Path, encoding: str, line_end: str
) -> None:
    plain, _ = load()
    for path in folder.iterdir():
        path.write_text(path.read_text(encoding="utf-8"), encoding=encoding, newline=line_end)
    loaded, findings = load()
    assert findings == []
    assert loaded == plain


def test_latin_1_is_refused_with_its_line(load: Load, folder: Path) -> None:
    path = folder / "rate.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="latin-1", newline="\n")
    _, findings = load()
    assert addresses(findings) == [("rate.toml", 8)]
    assert "UTF-8" in findings[0].message


def test_semicolons_are_named(load: Load, folder: Path) -> None:
    path = folder / "rate.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8", newline="\n")
    _, findings = load()
    assert addresses(findings)[0] == ("rate.csv", 1)
    assert "Semikolon" in findings[0].remedy
