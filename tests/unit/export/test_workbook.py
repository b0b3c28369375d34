"""The workbook, read back with another library than the one that wrote it."""

import io
import zipfile
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from dashboard.export.workbook import workbook
from dashboard.view.open_view import open_view
from dashboard.view.state import ViewState


@pytest.fixture
def book(mini, rate, today, address):
    return load_workbook(io.BytesIO(workbook(open_view(mini, rate, today), address).content))


def rows_of(sheet):
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_sheets_and_values(book):
    assert book.sheetnames == ["Werte", "Metadaten", "Quellen"]
    assert rows_of(book["Werte"]) == [
        (
            "Kreisschlüssel (AGS)", "Kreis", "Betreuungsquote, 2019 (%)", "Rang", "Differenz zu Thüringen",
            "Bevölkerung, 2019 (Personen)",
        ),
        ("16056", "Eisenach", 49.8, "2 von 2", -2.3, 40),
        ("16051", "Erfurt", 54.3, "1 von 2", 2.2, 100),
        ("16052", "Gera", ".", None, None, 60),
        (None, "Thüringen", 52.1, None, None, 200),
        (None, "Deutschland", 35, None, None, "kein veröffentlichter Wert"),
    ]  # fmt: skip


def test_numbers_are_numbers_with_german_looks(book):
    sheet = book["Werte"]
    assert [sheet[place].data_type for place in ("C2", "E2", "F2", "C4", "A2")] == ["n", "n", "n", "s", "s"]
    assert sheet["C2"].number_format == '#,##0.0;"−"#,##0.0'
    assert sheet["E2"].number_format == '"+"#,##0.0;"−"#,##0.0;"±"0.0'
    assert sheet["F2"].number_format == '#,##0;"−"#,##0'
    assert sheet["C4"].alignment.horizontal == "right"


def test_the_head_stays_in_sight(book):
    assert [book[name].freeze_panes for name in book.sheetnames] == ["C2", "A2", "A2"]
    assert book["Werte"].auto_filter.ref == "A1:F4"
    widths = [book["Werte"].column_dimensions[letter].width for letter in "ABC"]
    assert [round(width) for width in widths] == [12, 31, 23]


def test_metadata_and_sources(book, address):
    metadata = rows_of(book["Metadaten"])
    assert metadata[:2] == [("Angabe", "Inhalt"), ("Titel", "Betreuungsquote, 2019, in %")]
    assert set(metadata) >= {
        ("Jahr", "2019"),
        ("Gebietsstand", "Gebietsstand 31.12.2019, 23 Kreise"),
        ("Quelle", "Amt, Tabelle 1"),
        ("Lizenz", "Lizenz A"),
        ("Datenstand", "22.11.2026 (0123456789ab)"),
        ("Adresse", address),
        ("Zeichen …", "Angabe fällt später an"),
    }
    sources = rows_of(book["Quellen"])
    assert [row[:3] for row in sources] == [
        ("Merkmal", "Jahr", "Einheit"),
        ("Betreuungsquote", "2019", "%"),
        ("Bevölkerung", "2019", "Personen"),
    ]
    assert sources[1][8:11] == ("Amtsblatt", "beispiel.de", "https://beispiel.de/blatt")


def test_a_programme_measure_names_the_evidence_of_every_district(mini, today, address):
    book = load_workbook(io.BytesIO(workbook(open_view(mini, ViewState(), today), address).content))
    assert rows_of(book["Werte"])[1][1:4] == ("Eisenach", "nicht genannt", "2019")
    lines = [row for row in rows_of(book["Quellen"]) if row[6] == "Amtsblatt (https://beispiel.de/blatt)"]
    assert [(row[0], row[1], row[3]) for row in lines] == [
        ("Prozessbegleitung 2019: Erfurt", "2019", "Als Modell genannt."),
        ("Prozessbegleitung 2019: Gera", "2019", "Genannt."),
        ("Prozessbegleitung 2019: Eisenach", "2019", "Nicht genannt."),
    ]


def test_formulas_in_the_data_stay_texts(mini, rate, today, address):
    territory = mini.territories["2019-01-01"]
    evil = replace(territory, names={**territory.names, "16052": "=1+1", "16056": "@x"})
    changed = replace(mini, territories={**mini.territories, "2019-01-01": evil})
    book = load_workbook(io.BytesIO(workbook(open_view(changed, rate, today), address).content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert {"'=1+1", "'@x"} <= {cell.value for cell in cells}


def test_nothing_in_the_file_depends_on_the_clock(mini, rate, today, address):
    content = workbook(open_view(mini, rate, today), address).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-11-22T00:00:00Z") == 2
