"""Declarations with one alteration each, and the finding a reader gets for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.loading.findings import Finding
from dashboard.loading.indicators import LoadedIndicators

Load = Callable[[], tuple[LoadedIndicators, list[Finding]]]
Alter = Callable[[str, str, str], None]

SET_2019 = 'territory = "2019-01-01"'
PUBLISHER = 'publisher = "Statistisches Amt"\n'
MAY_EXCEED = "may_exceed_100 = false"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('title = "Quote"\n', "", 1, ("Feld „title“", "fehlt")),
        ('title = "Quote"', 'title = "Personen"', 1, ("„Personen“", "people.toml")),
        ('unit = "%"', 'unit = " "', 2, ("Feld „unit“", "leer")),
        ('unit = "%"', 'unit = "%', 2, ("kein gültiges TOML",)),
        ('kind = "share"', 'kind = "schare"', 3, ("„schare“", "„share“")),
        ("decimals = 1", 'decimals = "1"', 4, ("Feld „decimals“", "Typ", "ganze Zahl")),
        ('"higher_better"', '"better"', 5, ("Feld „direction“", "„better“")),
        ("field = 2", "field = 7", 6, ("Feld „field“", "7", "0 bis 6")),
        ("field = 2", "field = true", 6, ("Feld „field“", "Typ", "ganze Zahl")),
        ('definition = "Kinder je 100 Kinder."', 'definition = ""', 7, ("„definition“", "leer")),
        ('["Ein Hinweis.", "Noch einer."]', '"Ein Hinweis."', 9, ("„caveats“", "Liste")),
        ('"Noch einer."', '""', 9, ("„caveats“", "leeren Text")),
        (MAY_EXCEED, "may_exceed_100 = 0", 10, ("„may_exceed_100“", "true oder false")),
        (MAY_EXCEED, "may_exceed100 = false", 10, ("„may_exceed100“", "„may_exceed_100“")),
        (PUBLISHER, "", 12, ("„source.publisher“", "fehlt")),
        ('table = "Tabelle 1"\n', "", 12, ("„source.table“", "fehlt")),
        ('licence = "dl-de/by-2-0"', "licence = 2", 15, ("„source.licence“", "Typ")),
        ("[source]", "[sources]", 12, ("„sources“", "„source“")),
        ('series = "23"', 'series = "32"', 18, ("„segment.series“", "„32“", "22, 23")),
        ('years = ["2018"]', "years = [2018]", 19, ("„segment.years“", "Typ", "Liste von Texten")),
        ('years = ["2018"]', "years = []", 19, ("„segment.years“", "leer")),
        ('years = ["2018"]', 'years = ["18"]', 19, ("„18“", "vierstellig")),
        ('years = ["2019"]', 'years = ["2019", "2018"]', 26, ("nennt 2018", "Reihe 23")),
        ('years = ["2020"]', 'years = ["2020", "2021"]', 33, ("rate.csv", "keine Zeile für 2021")),
        (SET_2019, 'territory = "2016-01-01"', 27, ("„2019-12-31“", "(2019)", "„2019-01-01“")),
        (SET_2019, 'territory = "2021-07-01"', 27, ("22 Kreise", "Reihe ist „23“", "„2019-01-01“")),
        (SET_2019, 'territory = "2019-01-02"', 27, ("„2019-01-02“", "„2019-01-01“")),
        ('status = "2019-12-31"', 'status = "2019-31-12"', 28, ("segment.status", "„2019-31-12“")),
        ('status = "reporting_year"', 'status = "reporting"', 21, ("„reporting“", "„reporting_year“")),
        ('status = "reporting_year"', 'status = "2019-12-31"', 20, ("2016-01-01", "„2019-12-31“")),
        ('source = "office"', 'source = "ofice"', 22, ("segment.source", "„ofice“", "„office“")),
        ('source = "office"', 'source = "office"\nlandonly = true', 23, ("landonly", "„land_only“")),
    ],
)
def test_faulty_declaration_is_found(
    load: Load, alter: Alter, old: str, new: str, line: int, words: tuple[str, ...]
) -> None:
    alter("rate.toml", old, new)
    _, findings = load()
    found = [str(finding) for finding in findings if (finding.path, finding.line) == ("rate.toml", line)]
    assert [text for text in found if all(word in text for word in words)] != []


def test_faulty_declaration_is_left_out_and_its_table_checked(load: Load, alter: Alter) -> None:
    alter("rate.toml", 'title = "Quote"', 'title = ""')
    alter("rate.csv", "22,16063,2020,61,", "22,16063,2020,-61,")
    loaded, findings = load()
    assert [(finding.path, finding.line) for finding in findings] == [("rate.csv", 15), ("rate.toml", 1)]
    assert list(loaded.indicators) == ["people"]


def test_declaration_without_segments_is_found(load: Load, folder: Path) -> None:
    path = folder / "people.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("[[segment]]")], encoding="utf-8", newline="\n")
    loaded, findings = load()
    assert "[[segment]]" in next(f.remedy for f in findings if f.path == "people.toml")
    assert list(loaded.indicators) == ["rate"]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        (PUBLISHER, "", 1, ("„office.publisher“", "fehlt")),
        ('licence = "dl-de/by-2-0"', 'licence = ""', 4, ("„office.licence“", "leer")),
        ('read_in = "Bibliothek"', 'readin = "Bibliothek"', 5, ("„office.readin“", "„read_in“")),
    ],
)
def test_faulty_source_is_found(
    load: Load, alter: Alter, old: str, new: str, line: int, words: tuple[str, ...]
) -> None:
    alter("SOURCES.toml", old, new)
    _, findings = load()
    found = next(
        str(finding) for finding in findings if (finding.path, finding.line) == ("SOURCES.toml", line)
    )
    assert [word for word in words if word not in found] == []


def test_missing_sources_file_is_found(load: Load, folder: Path) -> None:
    (folder / "SOURCES.toml").unlink()
    loaded, findings = load()
    assert "Datei fehlt" in next(finding.message for finding in findings if finding.path == "SOURCES.toml")
    assert loaded.indicators == {}
