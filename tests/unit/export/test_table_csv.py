"""A table as CSV: what a spreadsheet reads."""

import csv
import io

import pytest

from dashboard.export.table_csv import table_csv
from dashboard.view.chart_tables import numbered
from dashboard.view.values import Column, TableRow, TableView

RECORD = (("Quelle", "BBSR, T1"), ("Adresse", "https://atlas.example/?merkmal=a"))
SIGNS = [
    ["Zeichen –", "nichts vorhanden"],
    ["Zeichen .", "Zahlenwert unbekannt oder geheim"],
    ["Zeichen …", "Angabe fällt später an"],
    ["Zeichen x", "Aussage nicht sinnvoll"],
    ["Zeichen /", "Zahlenwert nicht sicher genug"],
]


def table(*rows, numeric=True, benchmarks=()):
    columns = (Column("name", "Kreis", numeric=False), Column("wert", "Wert (%)", numeric=numeric))
    return TableView(
        title="Betreuung; 2019",
        columns=columns,
        rows=tuple(numbered(row, columns) for row in rows),
        benchmarks=tuple(numbered(row, columns) for row in benchmarks),
        sorted_by="",
        descending=False,
        notes=(),
        attributions=(),
    )


def read(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def row(code, name, text):
    return TableRow(code, name, (name, text))


def written_cell(text, *, numeric=True):
    return read(table_csv(table(row("16052", "Gera", text), numeric=numeric), ()))[3][2]


def test_title_head_rows_and_what_they_mean():
    land = row(None, "Thüringen", "56,6")
    content = table_csv(table(row("16052", "Gera", "53,6"), benchmarks=(land,)), RECORD)
    assert content.startswith(b'\xef\xbb\xbf"Betreuung; 2019"\r\n\r\nKreisschl\xc3\xbcssel (AGS);Kreis;')
    assert content.count(b"\r\n") == content.count(b"\n") == 13
    assert read(content) == [
        ["Betreuung; 2019"],
        [],
        ["Kreisschlüssel (AGS)", "Kreis", "Wert (%)"],
        ["16052", "Gera", "53,6"],
        ["", "Thüringen", "56,6"],
        [],
        ["Quelle", "BBSR, T1"],
        ["Adresse", "https://atlas.example/?merkmal=a"],
        *SIGNS,
    ]


def test_rows_of_years_have_no_column_of_codes():
    lines = read(table_csv(table(row(None, "2019", "53,6")), ()))
    assert lines[2:4] == [["Kreis", "Wert (%)"], ["2019", "53,6"]]


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
    assert written_cell(shown) == written


@pytest.mark.parametrize("text", ["=1+1", "+49 361", "-x", "@SUM(A1)", "\tx", "\r=1"])
def test_text_is_no_formula(text):
    rows = read(table_csv(table(row("16052", text, text), numeric=False), [("Hinweise", text)]))
    assert rows[3][1:] == [f"'{text}"] * 2
    assert ["Hinweise", f"'{text}"] in rows


def test_a_date_in_a_column_of_words_is_no_number():
    assert written_cell("2.019", numeric=False) == "2.019"


def test_separators_and_quotes_in_cells():
    assert written_cell('Gera; „x“ und "y"') == 'Gera; „x“ und "y"'
