"""What holds for every file: the same values as the page, every missing sign, and what travels along."""

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from dashboard import texts
from dashboard.export.formats import FORMATS, format_label
from dashboard.model.observation import MissingReason
from dashboard.view.open_view import open_view, resolve
from dashboard.view.state import NeedRule, Part, View, ViewState
from dashboard.view.table_view import table_view
from tests.unit.export.drawn import layer, root_of, texts_of

VIEWS = [
    ("care_rate_under3", "23", "2019"),
    ("care_rate_under3", "22", "2020"),
    ("population_total", "23", "2018"),
    ("school_leavers_without_certificate", "22", "2019"),
    ("hospital_beds_per_1000", "23", "2016"),
    ("thekiz_count", "22", "2023"),
]


def csv_lines(content, delimiter):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def cells_of_csv(content):
    start = 3
    return {line[0]: line[2] for line in csv_lines(content, ";")[start:] if line and line[0].isdigit()}


def cells_of_machine_csv(content):
    """Cells of the first characteristic, districts only."""
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    return {
        row["kreisschluessel"]: row["wert"].replace(".", ",") or row["zeichen"]
        for row in rows
        if len(row["kreisschluessel"]) == 5 and row["merkmal"] == rows[0]["merkmal"]
    }


def cells_of_workbook(content):
    rows = list(load_workbook(io.BytesIO(content))["Werte"].iter_rows(values_only=True))[1:]
    return {code: value for code, _, value, *_ in rows if code}


def cells_of_geojson(content):
    found = {f["id"]: f["properties"] for f in json.loads(content)["features"]}
    return {c: p["zeichen"] if p["wert"] is None else p["wert"] for c, p in found.items()}


READERS = {
    "csv": cells_of_csv,
    "csv-maschinenlesbar": cells_of_machine_csv,
    "xlsx": cells_of_workbook,
    "geojson": cells_of_geojson,
}


def as_read(reader, number):
    """How a format writes a number of the table."""
    if reader in ("xlsx", "geojson"):
        return float(number)
    return f"{number:f}".replace(".", ",")


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("key", "series", "year"), VIEWS)
def test_values_equal_the_table_of_the_page(dataset, today, address, reader, key, series, year):
    state = ViewState(indicator=key, series=series, year=year)
    table = table_view(dataset, state, resolve(dataset, state, today))
    expected = {
        row.code: row.cells[1] if row.values[1].number is None else as_read(reader, row.values[1].number)
        for row in table.rows
    }
    found = READERS[reader](FORMATS[reader](open_view(dataset, state, today), address).content)
    assert found == expected


@pytest.mark.parametrize(("key", "series", "year"), VIEWS)
def test_numbers_of_the_table_are_its_texts(dataset, today, key, series, year):
    state = ViewState(indicator=key, series=series, year=year, columns=("population_total", "average_age"))
    table = table_view(dataset, state, resolve(dataset, state, today))
    for row in (*table.rows, *table.benchmarks):
        for value in row.values:
            if value.number is not None:
                plain = value.cell.lstrip("+±").replace("−", "-").replace(".", "").replace(",", ".")
                assert Decimal(plain) == value.number
    assert {len(row.values) for row in table.rows} == {len(table.columns)}


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
@pytest.mark.parametrize("reader", READERS)
def test_every_sign_in_every_data_file(missing, rate, today, address, reader, sign):
    content = FORMATS[reader](open_view(missing(sign), rate, today), address).content
    cells = READERS[reader](content)
    assert cells["16052"] == sign.value
    assert [code for code, value in cells.items() if value in (0, "0", "0,0", "")] == []


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
@pytest.mark.parametrize(
    "name", ["csv", "csv-maschinenlesbar", "csv-metadaten", "geojson", "svg", "xlsx", "png"]
)
def test_every_sign_has_its_reason_in_every_file(missing, rate, today, address, name, sign):
    content = FORMATS[name](open_view(missing(sign), rate, today), address).content
    if name == "xlsx":
        book = load_workbook(io.BytesIO(content))
        said = " ".join(str(cell.value) for row in book["Metadaten"].iter_rows() for cell in row)
    else:
        said = content.decode(errors="ignore")
    assert texts.REASONS[sign.value] in said


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
def test_every_sign_on_the_map(missing, rate, today, address, sign):
    root = root_of(FORMATS["svg"](open_view(missing(sign), rate, today), address).content)
    names = texts_of(layer(root, "names"))
    assert sorted(names) == ["Eisenach 49,8", "Erfurt 54,3", f"Gera {sign.value}"]
    legend = "".join(texts_of(root))
    assert f"„{sign.value}“ {texts.REASONS[sign.value]}".replace(" ", "") in legend.replace(" ", "")


CHARTS = {
    Part.DISTRICTS: "{}: Betreuungsquote: {} ({}).",
    Part.TREND: "{} (23 Kreise), 2019: {}",
    Part.SCATTER: "Zeichen: „{sign}“ {reason}.",
    Part.NEED: "Zeichen: „{sign}“ {reason}.",
}


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
@pytest.mark.parametrize("part", CHARTS)
def test_every_sign_in_every_chart(missing, rate, today, address, part, sign):
    state = replace(
        rate, view=View.COMPARISON, part=part, comparison=("16051", "16052"), against="population_total",
        columns=("care_rate_under3",), need=NeedRule("participation"),
    )  # fmt: skip
    root = root_of(FORMATS["svg"](open_view(missing(sign), state, today), address).content)
    said = " ".join(texts_of(root))
    reason = texts.REASONS[sign.value]
    assert CHARTS[part].format("Gera", sign.value, reason, sign=sign.value, reason=reason) in said


@pytest.mark.parametrize("name", FORMATS)
def test_everything_travels_along(mini, rate, today, address, name):
    content = FORMATS[name](open_view(mini, rate, today), address).content
    if name == "xlsx":
        book = load_workbook(io.BytesIO(content))
        said = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    elif name == "csv-maschinenlesbar":
        said = (
            content.decode()
            + FORMATS["csv-metadaten"](open_view(mini, rate, today), address).content.decode()
        )
    else:
        said = content.decode(errors="ignore")
    said = said.replace("&amp;", "&")
    facts = ("Betreuungsquote, 2019, in %", "31.12.2019, 23 Kreise", "Amt, Tabelle 1", "Lizenz A", address)
    assert [fact for fact in facts if fact not in said] == []
    assert re.search(r"2026-11-22|22\.11\.2026", said)


@pytest.mark.parametrize("name", FORMATS)
def test_equal_views_give_equal_bytes(mini, rate, today, address, name):
    first, second = (FORMATS[name](open_view(mini, rate, today), address) for _ in range(2))
    assert first == second


def test_every_format_has_a_label():
    labels = [format_label(key) for key in FORMATS]
    assert (labels[0], labels[3], len(set(labels))) == ("CSV (Tabelle für Menschen)", "Excel-Arbeitsmappe", 7)


def test_names_differ_by_format(mini, rate, today, address):
    names = [write(open_view(mini, rate, today), address).filename for write in FORMATS.values()]
    assert names == [
        "betreuungsquote_2019_23-kreise.csv",
        "betreuungsquote_2019_23-kreise_maschinenlesbar.csv",
        "betreuungsquote_2019_23-kreise_maschinenlesbar.csv-metadata.json",
        "betreuungsquote_2019_23-kreise.xlsx",
        "betreuungsquote_2019_23-kreise.geojson",
        "betreuungsquote_2019_23-kreise_karte.svg",
        "betreuungsquote_2019_23-kreise_karte.png",
    ]
