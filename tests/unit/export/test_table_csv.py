"""A table as CSV: what a spreadsheet reads."""

import csv
import io
from decimal import Decimal

import pytest

from dashboard.export.table_csv import table_csv
from dashboard.model.observation import MissingReason
from dashboard.view.displayed import displayed_difference, displayed_number, in_words, missing_value
from dashboard.view.values import Column, TableRow, TableView

RECORD = (("Quelle", "BBSR, T1"), ("Adresse", "https://atlas.example/?merkmal=a"))
SIGNS = [
    ["Zeichen –", "nichts vorhanden"],
    ["Zeichen .", "Zahlenwert unbekannt oder geheim"],
    ["Zeichen …", "Angabe fällt später an"],
    ["Zeichen x", "Aussage nicht sinnvoll"],
    ["Zeichen /", "Zahlenwert nicht sicher genug"],
]


def number(text):
    value = Decimal(text)
    return displayed_number(value, -value.as_tuple().exponent)


def table(*rows, benchmarks=()):
    columns = (Column("name", "Kreis", numeric=False), Column("wert", "Wert (%)", numeric=True))
    return TableView(
        title="Betreuung; 2019",
        columns=columns,
        rows=rows,
        benchmarks=benchmarks,
        sorted_by="",
        descending=False,
        notes=(),
        attributions=(),
    )


def read(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def row(code, name, value):
    return TableRow(code, name, (in_words(name), value))


def written_cell(value):
    return read(table_csv(table(row("16052", "Gera", value)), ()))[3][2]


def test_title_head_rows_and_what_they_mean():
    land = row(None, "Thüringen", number("56.6"))
    content = table_csv(table(row("16052", "Gera", number("53.6")), benchmarks=(land,)), RECORD)
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
    lines = read(table_csv(table(row(None, "2019", number("53.6"))), ()))
    assert lines[2:4] == [["Kreis", "Wert (%)"], ["2019", "53,6"]]


@pytest.mark.parametrize(
    ("shown", "written"),
    [
        (number("53.6"), "53,6"),
        (number("1234567.8"), "1234567,8"),
        (number("12345"), "12345"),
        (number("-2.0"), "-2,0"),
        (number("-1234"), "-1234"),
        (displayed_difference(Decimal("7.8"), 1), "7,8"),
        (displayed_difference(Decimal("0.0"), 1), "0,0"),
        (number("0"), "0"),
        (in_words("6–8 von 23"), "6–8 von 23"),
        *((missing_value(reason), reason.value) for reason in MissingReason),
        (in_words(""), ""),
        (in_words("kein veröffentlichter Wert"), "kein veröffentlichter Wert"),
    ],
)
def test_numbers_are_numbers_and_signs_stay(shown, written):
    assert written_cell(shown) == written


@pytest.mark.parametrize("text", ["=1+1", "+49 361", "-x", "@SUM(A1)", "\tx", "\r=1"])
def test_text_is_no_formula(text):
    rows = read(table_csv(table(row("16052", text, in_words(text))), [("Hinweise", text)]))
    assert rows[3][1:] == [f"'{text}"] * 2
    assert ["Hinweise", f"'{text}"] in rows


def test_words_that_look_like_a_number_are_none():
    assert written_cell(in_words("2.019")) == "2.019"


def test_separators_and_quotes_in_cells():
    assert written_cell(in_words('Gera; „x“ und "y"')) == 'Gera; „x“ und "y"'
