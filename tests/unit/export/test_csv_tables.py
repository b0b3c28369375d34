"""CSV for people and for programs."""

import csv
import io
from dataclasses import replace

import pytest

from dashboard.export.table_csv import FIELDS, machine_csv, people_csv
from dashboard.view.open_view import open_view
from dashboard.view.state import ViewState


def lines_of(export, delimiter):
    text = export.content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_people_get_title_table_and_notes(mini, rate, today, address):
    export = people_csv(open_view(mini, rate, today), address)
    lines = lines_of(export, ";")
    assert export.filename == "betreuungsquote_2019_23-kreise.csv"
    assert export.media_type == "text/csv; charset=utf-8"
    assert export.content.startswith(b"\xef\xbb\xbfBetreuungsquote")
    assert lines[:9] == [
        ["Betreuungsquote, 2019, in %"],
        [],
        [
            "Kreisschlüssel (AGS)", "Kreis", "Betreuungsquote, 2019 (%)", "Rang", "Differenz zu Thüringen",
            "Bevölkerung, 2019 (Personen)",
        ],
        ["16056", "Eisenach", "49,8", "2 von 2", "-2,3", "40"],
        ["16051", "Erfurt", "54,3", "1 von 2", "2,2", "100"],
        ["16052", "Gera", ".", "", "", "60"],
        ["", "Thüringen", "52,1", "", "", "200"],
        ["", "Deutschland", "35,0", "", "", "kein veröffentlichter Wert"],
        [],
    ]  # fmt: skip


def test_people_find_everything_that_travels_with_the_figures(mini, rate, today, address):
    lines = lines_of(people_csv(open_view(mini, rate, today), address), ";")[9:]
    assert [line for line in lines if line[0] != "Inhalt"] == [
        ["Jahr", "2019"],
        ["Gebietsstand", "Gebietsstand 31.12.2019, 23 Kreise"],
        ["Gebietsstand", "Gebietsstand 31.12. des Berichtsjahres, 23 Kreise"],
        ["Quelle", "Amt, Tabelle 1"],
        ["Quelle", "Amt, Tabelle 2"],
        ["Lizenz", "Lizenz A"],
        ["Grenzen", "Karte: © BKG, Lizenz B"],
        ["Datenstand", "22.11.2026 (0123456789ab)"],
        ["Adresse", address],
        ["Hinweise", "Nur Kitas."],
        ["Hinweise", "Der Wert für Thüringen ist die Summe der Kreise, vom Atlas berechnet."],
        ["Zeichen –", "nichts vorhanden"],
        ["Zeichen .", "Zahlenwert unbekannt oder geheim"],
        ["Zeichen …", "Angabe fällt später an"],
        ["Zeichen x", "Aussage nicht sinnvoll"],
        ["Zeichen /", "Zahlenwert nicht sicher genug"],
    ]


def test_programs_get_one_value_a_line(mini, rate, today, address):
    export = machine_csv(open_view(mini, rate, today), address)
    rows = lines_of(export, ",")
    share = ["care_rate_under3", "Betreuungsquote", "2019", "23", "%"]
    count = ["population_total", "Bevölkerung", "2019", "23", "Personen"]
    nothing = [""] * 5
    assert export.filename == "betreuungsquote_2019_23-kreise_maschinenlesbar.csv"
    assert not export.content.startswith(b"\xef\xbb\xbf")
    assert rows == [
        list(FIELDS),
        ["16051", "Erfurt", *share, "54.3", "", "", "1", "1", "2", *nothing],
        ["16052", "Gera", *share, "", ".", "Zahlenwert unbekannt oder geheim", "", "", "", *nothing],
        ["16056", "Eisenach", *share, "49.8", "", "", "2", "2", "2", *nothing],
        ["16", "Thüringen", *share, "52.1", "", "", "", "", "", *nothing],
        ["00", "Deutschland", *share, "35.0", "", "", "", "", "", *nothing],
        ["16051", "Erfurt", *count, "100", "", "", "", "", "", *nothing],
        ["16052", "Gera", *count, "60", "", "", "", "", "", *nothing],
        ["16056", "Eisenach", *count, "40", "", "", "", "", "", *nothing],
        ["16", "Thüringen", *count, "200", "", "", "", "", "", *nothing],
        ["00", "Deutschland", *count, "", "", "kein veröffentlichter Wert", "", "", "", *nothing],
    ]


def test_a_programme_measure_has_categories_with_their_evidence(mini, today, address):
    rows = lines_of(machine_csv(open_view(mini, ViewState(), today), address), ",")[1:]
    evidence = "Amtsblatt (https://beispiel.de/blatt)"
    assert [(row[1], row[7], *row[13:]) for row in rows] == [
        ("Erfurt", "", "model", "Modellkommune", "Als Modell genannt.", "2019", evidence),
        ("Gera", "", "participant", "Teilnahme", "Genannt.", "2019", evidence),
        ("Eisenach", "", "not_named", "nicht genannt", "Nicht genannt.", "2019", evidence),
    ]


@pytest.mark.parametrize(("write", "delimiter"), [(people_csv, ";"), (machine_csv, ",")])
def test_formulas_in_the_data_are_neutralised_and_negative_numbers_stay(
    mini, rate, today, address, write, delimiter
):
    territory = mini.territories["2019-01-01"]
    evil = replace(territory, names={**territory.names, "16052": "=HYPERLINK(1)", "16056": "-Eisenach"})
    changed = replace(mini, territories={**mini.territories, "2019-01-01": evil})
    cells = [
        cell for line in lines_of(write(open_view(changed, rate, today), address), delimiter) for cell in line
    ]
    assert "'=HYPERLINK(1)" in cells
    assert "'-Eisenach" in cells
    risky = [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert risky == (["-2,3"] if delimiter == ";" else [])
