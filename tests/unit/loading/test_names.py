"""Faults in the table of names, each a finding with line, column and remedy."""

from pathlib import Path

import pytest

from dashboard.loading.findings import Findings
from dashboard.loading.names import NAME_COLUMNS, load_names
from dashboard.model.district import DistrictName

ILM = ("16070", "der Ilm-Kreis", "des Ilm-Kreises", "dem Ilm-Kreis", "den Ilm-Kreis", "im Ilm-Kreis")
JENA = ("16053", "die Stadt Jena", "der Stadt Jena", "der Stadt Jena", "die Stadt Jena", "in der Stadt Jena")
EICHSFELD = ("16061", "das Eichsfeld", "des Eichsfeldes", "dem Eichsfeld", "das Eichsfeld", "im Eichsfeld")
CODES = ("16053", "16061", "16070")


def read(folder: Path, *lines, codes=CODES, header=NAME_COLUMNS):
    path = folder / "names.csv"
    path.write_text("\n".join(",".join(cells) for cells in (header, *lines)) + "\n", encoding="utf-8")
    findings = Findings(folder)
    return load_names(path, codes, findings), [str(finding) for finding in findings]


def altered(column, text):
    cells = dict(zip(NAME_COLUMNS, ILM, strict=True)) | {column: text}
    return tuple(cells.values())


def test_every_line_becomes_a_name(tmp_path):
    names, findings = read(tmp_path, JENA, EICHSFELD, ILM)
    assert findings == []
    assert dict(names) == {
        "16053": DistrictName(*JENA[1:]),
        "16061": DistrictName(*EICHSFELD[1:]),
        "16070": DistrictName(*ILM[1:]),
    }
    assert names["16053"].locative == "in der Stadt Jena"


def test_unknown_code(tmp_path):
    names, findings = read(tmp_path, JENA, EICHSFELD, ILM, altered("code", "16080"))
    assert findings == [
        (
            "names.csv:5: Feld „code“: Der Kreisschlüssel „16080“ ist unbekannt. Abhilfe: Fünfstelligen "
            "Kreisschlüssel (AGS) eintragen. Gemeint ist vielleicht „16070“."
        )
    ]
    assert list(names) == ["16053", "16061", "16070"]


def test_unknown_code_that_resembles_none(tmp_path):
    _, findings = read(tmp_path, JENA, EICHSFELD, ILM, altered("code", "Suhl"))
    assert findings == [
        (
            "names.csv:5: Feld „code“: Der Kreisschlüssel „Suhl“ ist unbekannt. Abhilfe: Fünfstelligen "
            "Kreisschlüssel (AGS) eintragen."
        )
    ]


def test_duplicate_code_keeps_the_first_line(tmp_path):
    names, findings = read(tmp_path, JENA, EICHSFELD, ILM, ("16070", *EICHSFELD[1:]))
    assert findings == [
        (
            "names.csv:5: Feld „code“: Der Kreisschlüssel „16070“ kommt mehrfach vor. "
            "Abhilfe: Eine der Zeilen löschen."
        )
    ]
    assert names["16070"].nominative == "der Ilm-Kreis"


def test_missing_codes(tmp_path):
    names, findings = read(tmp_path, ILM)
    remedy = "Abhilfe: Die Zeile mit dem Namen in allen Fällen ergänzen."
    assert findings == [
        f"names.csv:1: Für den Kreisschlüssel „16053“ fehlt die Zeile mit dem Namen. {remedy}",
        f"names.csv:1: Für den Kreisschlüssel „16061“ fehlt die Zeile mit dem Namen. {remedy}",
    ]
    assert list(names) == ["16070"]


@pytest.mark.parametrize("column", ["genitive", "dative", "accusative", "locative"])
def test_empty_case(tmp_path, column):
    names, findings = read(tmp_path, JENA, altered(column, ""), EICHSFELD)
    assert findings == [f"names.csv:3: Feld „{column}“ ist leer. Abhilfe: Den Namen mit Artikel ergänzen."]
    assert "16070" not in names


def test_all_cases_empty(tmp_path):
    _, findings = read(tmp_path, JENA, EICHSFELD, ("16070", "", "", "", "", ""))
    assert [finding.partition(" ist leer")[0] for finding in findings] == [
        f"names.csv:4: Feld „{case}“"
        for case in ("accusative", "dative", "genitive", "locative", "nominative")
    ]


@pytest.mark.parametrize(
    ("column", "text", "article"),
    [
        ("nominative", "Ilm-Kreis", "der, die oder das"),
        ("genitive", "dem Ilm-Kreis", "des"),
        ("dative", "den Ilm-Kreis", "dem"),
        ("accusative", "der Ilm-Kreis", "den"),
        ("locative", "in der Ilm-Kreis", "im"),
        ("locative", "Im Ilm-Kreis", "im"),
    ],
)
def test_wrong_article(tmp_path, column, text, article):
    names, findings = read(tmp_path, JENA, EICHSFELD, altered(column, text))
    assert findings[0] == (
        f"names.csv:4: Feld „{column}“: „{text}“ beginnt nicht mit dem passenden Artikel. Abhilfe: Mit "
        f"„{article}“ beginnen, wie mitten im Satz."
    )
    assert "16070" not in names


def test_wrong_header(tmp_path):
    names, findings = read(tmp_path, ILM, header=("code", "name"), codes=())
    assert findings == [
        (
            "names.csv:1: Kopfzeile ist „code,name“. Abhilfe: Erwartet wird "
            "„code,nominative,genitive,dative,accusative,locative“."
        )
    ]
    assert dict(names) == {}


def test_absent_file(tmp_path):
    findings = Findings(tmp_path)
    assert dict(load_names(tmp_path / "names.csv", (), findings)) == {}
    assert [finding.message for finding in findings] == ["Datei fehlt oder ist nicht lesbar."]
