"""The operator's data: read once, with every fault named in its line."""

from pathlib import Path

import pytest

from dashboard.errors import DataError
from dashboard.loading.findings import Findings
from dashboard.loading.operator import read_operator, with_operator
from dashboard.settings import Contact, Operator, Settings

SOUND = """\
[operator]
name = "Amt"
street = "Weg 1"
city = "00000 Ort"
phone = "0000 1"
email = "post@amt.example"
represented_by = "die Leitung"
responsible = "Referat 1"
[feedback]
name = "Referat 2"
email = "barriere@amt.example"
[data_protection]
name = "Datenschutz"
email = "schutz@amt.example"
[monitoring]
name = "Überwachung"
email = "u@amt.example"
website = "https://amt.example/u"
[enforcement]
name = "Durchsetzung"
email = "d@amt.example"
phone = "0000 2"
"""
OPERATOR = Operator(
    office=Contact("Amt", "post@amt.example", "Weg 1", "00000 Ort", "0000 1"),
    represented_by="die Leitung",
    responsible="Referat 1",
    hosting="",
    feedback=Contact("Referat 2", "barriere@amt.example"),
    data_protection=Contact("Datenschutz", "schutz@amt.example"),
    monitoring=Contact("Überwachung", "u@amt.example", website="https://amt.example/u"),
    enforcement=Contact("Durchsetzung", "d@amt.example", phone="0000 2"),
)
FAULTS = [
    ('name = "Amt"\n', "", 1, "Feld „operator.name“ fehlt.", "Text in Anführungszeichen"),
    ('phone = "0000 1"\n', "", 1, "Feld „operator.phone“ fehlt.", "Text"),
    ('street = "Weg 1"', 'street = " "', 3, "Feld „operator.street“ ist leer.", "Text ergänzen"),
    ('city = "00000 Ort"', "city = 0", 4, "Feld „operator.city“ hat den falschen Typ.", "Anführungszeichen"),
    ('"die Leitung"', '"…"', 7, "Feld „operator.represented_by“ ist noch der Platzhalter „…“.", "wirkliche"),
    ("post@amt.example", "post(at)amt", 6, "Feld „operator.email“ hat den Wert „post(at)amt“.", "name@"),
    ("https://amt", "amt", 18, "Feld „monitoring.website“ hat den Wert „amt.example/u“.", "https://"),
    ("responsible", "responsable", 8, "„operator.responsable“ ist kein bekannter Schlüssel", "„responsible“"),
    ("[feedback]\n", '[feedback]\nhosting = "x"\n', 10, "„feedback.hosting“ ist kein bekannter", "name"),
    ("[enforcement]", "[enforcment]", 19, "Feld „enforcment“ ist kein bekannter", "„enforcement“"),
    ("Weg 1", "Weg\\u0000 1", 3, "„operator.street“ enthält das Steuerzeichen U+0000.", "löschen"),
    ("Referat 2", "Referat\x0b 2", 10, "Die Zeile enthält das Steuerzeichen U+000B.", "Löschen"),
    ('"Amt"', "[" * 2000 + "]" * 2000, 2, "kein gültiges TOML", "Klammern"),
    ('"Amt"', "9" * 5000, 2, "kein gültiges TOML", "Klammern"),
    ("[operator]", "operator = [", 2, "kein gültiges TOML", "Klammern"),
]


def read(folder, text):
    path = folder / "operator.toml"
    path.write_text(text, encoding="utf-8")
    findings = Findings(folder)
    return read_operator(path, findings), list(findings)


def test_sound_data(tmp_path):
    assert read(tmp_path, SOUND) == (OPERATOR, [])


def test_a_note_on_hosting_is_optional(tmp_path):
    operator, findings = read(tmp_path, SOUND.replace("[feedback]", 'hosting = "Nichts."\n[feedback]'))
    assert (operator.hosting, findings) == ("Nichts.", [])


@pytest.mark.parametrize(("old", "new", "line", "message", "remedy"), FAULTS, ids=str)
def test_a_fault_is_found_in_its_line(tmp_path, old, new, line, message, remedy):
    assert SOUND.count(old) >= 1
    operator, findings = read(tmp_path, SOUND.replace(old, new, 1))
    assert operator is None
    found = [f for f in findings if (f.path, f.line) == ("operator.toml", line) and message in f.message]
    assert [remedy in f.remedy for f in found] == [True], [str(f) for f in findings]


def test_all_faults_are_named_at_once(tmp_path):
    path = tmp_path / "operator.toml"
    path.write_text(SOUND.replace('name = "Amt"\n', "").replace("d@amt.example", "…"), encoding="utf-8")
    with pytest.raises(DataError) as error:
        with_operator(Settings(Path(), Path(), operator_file=path))
    assert str(error.value).splitlines() == [
        f"{path}:1: Feld „operator.name“ fehlt. Abhilfe: Erwartet wird: Text in Anführungszeichen.",
        (
            f"{path}:20: Feld „enforcement.email“ ist noch der Platzhalter „…“. Abhilfe: Die wirkliche "
            "Angabe eintragen."
        ),
    ]


def test_a_file_that_is_missing_is_a_fault(tmp_path):
    with pytest.raises(DataError, match=r"nirgends\.toml:1: Datei fehlt"):
        with_operator(Settings(Path(), Path(), operator_file=tmp_path / "nirgends.toml"))


def test_without_a_file_the_operator_stays_unset(tmp_path):
    settings = Settings(Path(), Path())
    assert with_operator(settings) is settings


def test_the_data_becomes_part_of_the_settings(tmp_path):
    path = tmp_path / "operator.toml"
    path.write_text(SOUND, encoding="utf-8")
    assert with_operator(Settings(Path(), Path(), operator_file=path)).operator == OPERATOR
