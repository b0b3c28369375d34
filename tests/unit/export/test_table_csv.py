"""A table as CSV: what a spreadsheet and a program read."""

import csv
import io

import pytest

from dashboard.export.table_csv import Origin, plain_number, table_csv
from dashboard.view.values import Attribution, Column, TableRow, TableView

ORIGIN = Origin("https://atlas.example/?merkmal=a", "2026-11-22")
ATTRIBUTION = Attribution("Quelle: BBSR, T1", "Gebietsstand 31.12.2019", "Lizenz: dl-de/by-2-0", "Karte: BKG")
SIGNS = (
    "– nichts vorhanden; . Zahlenwert unbekannt oder geheim; … Angabe fällt später an; "
    "x Aussage nicht sinnvoll; / Zahlenwert nicht sicher genug"
)


def table(*rows, numeric=True, benchmarks=(), notes=(), attributions=(ATTRIBUTION,)):
    return TableView(
        title="Betreuung; 2019",
        columns=(Column("name", "Kreis", numeric=False), Column("wert", "Wert (%)", numeric=numeric)),
        rows=rows,
        benchmarks=benchmarks,
        sorted_by="",
        descending=False,
        notes=notes,
        attributions=attributions,
    )


def read(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def row(code, name, text):
    return TableRow(code, name, (name, text))


def test_header_rows_and_what_they_mean():
    land = row(None, "Thüringen", "56,6")
    shown = table(row("16052", "Gera", "53,6"), benchmarks=(land,), notes=("Vorsicht",))
    content = table_csv(shown, ORIGIN)
    assert content.startswith(b"\xef\xbb\xbfKreisschl\xc3\xbcssel (AGS);Kreis;Wert (%)\r\n")
    assert content.count(b"\r\n") == content.count(b"\n") == 12
    assert read(content) == [
        ["Kreisschlüssel (AGS)", "Kreis", "Wert (%)"],
        ["16052", "Gera", "53,6"],
        ["", "Thüringen", "56,6"],
        [],
        ["Titel", "Betreuung; 2019"],
        ["Quelle", "BBSR, T1"],
        ["Gebietsstand", "Gebietsstand 31.12.2019"],
        ["Lizenz", "dl-de/by-2-0"],
        ["Hinweise", "Vorsicht"],
        ["Zeichen", SIGNS],
        ["Stand der Daten", "2026-11-22"],
        ["Adresse", "https://atlas.example/?merkmal=a"],
    ]


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        ("53,6", "53,6"),
        ("1.234.567,8", "1234567,8"),
        ("12.345", "12345"),
        ("−2,0", "-2,0"),
        ("−1.234", "-1234"),
        ("+7,8", "7,8"),
        ("±0,0", "0,0"),
        ("0", "0"),
        ("6–8 von 23", "6–8 von 23"),
        ("–", "–"),
        (".", "."),
        ("…", "…"),
        ("x", "x"),
        ("/", "/"),
        ("", ""),
        ("kein veröffentlichter Wert", "kein veröffentlichter Wert"),
    ],
)
def test_numbers_are_numbers_and_signs_stay(shown, written):
    assert read(table_csv(table(row("16052", "Gera", shown)), ORIGIN))[1][2] == written


@pytest.mark.parametrize("text", ["=1+1", "+49 361", "-x", "@SUM(A1)", "\tx", "\r=1"])
def test_text_is_no_formula(text):
    content = table_csv(table(row("16052", text, text), numeric=False, notes=(text,)), ORIGIN)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1][1:] == [f"'{text}"] * 2
    assert ["Hinweise", f"'{text}"] in rows


def test_a_date_in_a_column_of_words_is_no_number():
    assert read(table_csv(table(row("16052", "Gera", "2.019"), numeric=False), ORIGIN))[1][2] == "2.019"


def test_separators_and_quotes_in_cells():
    assert read(table_csv(table(row("16052", 'Gera; „x" und "y"', "1")), ORIGIN))[1][1] == 'Gera; „x" und "y"'


def test_plain_number_of_zero():
    assert plain_number("−0,5") == "-0,5"
