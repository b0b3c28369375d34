"""Data files of the comparison: the figures of its open part, and everything that travels with them."""

import csv
import io
import json
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from dashboard import texts
from dashboard.export.formats import FORMATS
from dashboard.model.observation import MissingReason
from dashboard.view.calendar_view import calendar_view
from dashboard.view.chart_tables import compared_table
from dashboard.view.comparison_view import DEFAULT_INDICATORS
from dashboard.view.open_view import open_query, open_view
from dashboard.view.query_string import from_query
from dashboard.view.state import NeedRule, Part, View

COMPARED = "?ansicht=vergleich"
RATE, POVERTY = "care_rate_under3", "child_poverty_sgb2_under15"
QUERIES = {
    "kreise": f"{COMPARED}&kreis=16077&vergleich=nachbarn&merkmal={RATE}&jahr=2019",
    "verlauf": f"{COMPARED}&teil=verlauf&vergleich=16063,16056&merkmal={RATE}",
    "aehnliche": f"{COMPARED}&teil=aehnliche&kreis=16077&merkmal={RATE}&stand=22",
    "bedarf": f"{COMPARED}&teil=bedarf&merkmal={POVERTY}&jahr=2023&stand=22",
    "plaene": f"{COMPARED}&teil=plaene&stichtag=2026-11-22",
    "zusammenhang": f"{COMPARED}&teil=zusammenhang&merkmal=sgb2_rate&jahr=2021&gegen={POVERTY}",
}
STEMS = {
    "kreise": "vergleich_22-kreise",
    "verlauf": "betreuungsquote-unter-3-jahre_verlauf",
    "aehnliche": "aehnliche-kreise_altenburger-land_22-kreise",
    "bedarf": "kinderarmut-sgb-ii-unter-15-jahre_2023_22-kreise_status-und-bedarf",
    "plaene": "integrierter-plan_stichtag-2026-11-22_22-kreise_plankalender",
    "zusammenhang": "sgb-ii-quote_2021_22-kreise_zusammenhang",
}


@pytest.fixture(params=QUERIES)
def part(request):
    return request.param


@pytest.fixture
def write(dataset, today, address):
    """Content of a file of a part."""

    def written(key, part, data=dataset):
        return FORMATS[key](open_query(data, QUERIES[part], today), address)

    return written


@pytest.fixture
def table(dataset, today, part):
    return compared_table(open_query(dataset, QUERIES[part], today).content)


def machine_rows(export):
    return list(csv.DictReader(io.StringIO(export.content.decode(), newline="")))


def test_the_workbook_holds_the_table_of_the_page(write, part, table):
    sheet = load_workbook(io.BytesIO(write("xlsx", part).content))["Werte"]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    coded = part != "verlauf"
    heads = ["Kreisschlüssel (AGS)"] * coded + [column.label for column in table.columns]
    expected = [
        [row.code] * coded
        + [(value.cell or None) if value.number is None else float(value.number) for value in row.values]
        for row in (*table.rows, *table.benchmarks)
    ]
    assert rows == [heads, *expected]


def test_numbers_of_the_workbook_show_the_decimals_of_the_page(write):
    sheet = load_workbook(io.BytesIO(write("xlsx", "kreise").content))["Werte"]
    formats = {cell.number_format for cell in sheet["C"][1:] if isinstance(cell.value, float)}
    assert formats == {'#,##0.0;"−"#,##0.0'}


def test_names_of_the_files(write, part):
    stem = STEMS[part]
    assert [write(key, part).filename for key in ("csv", "csv-maschinenlesbar", "xlsx")] == [
        f"{stem}.csv", f"{stem}_maschinenlesbar.csv", f"{stem}.xlsx",
    ]  # fmt: skip


def test_every_record_has_its_own_key(write, part):
    rows = machine_rows(write("csv-maschinenlesbar", part))
    described = json.loads(write("csv-metadaten", part).content)
    keys = [tuple(row[name] for name in described["tableSchema"]["primaryKey"]) for row in rows]
    assert len(set(keys)) == len(keys)


def test_metadata_describe_every_characteristic_of_the_records(write, part):
    rows = machine_rows(write("csv-maschinenlesbar", part))
    described = json.loads(write("csv-metadaten", part).content)["notes"]
    told = {(note["merkmal"], note["quelle"] != "", note["lizenz"] != "") for note in described[:-1]}
    assert told == {(row["merkmal"], True, True) for row in rows}


def test_compared_districts_beyond_the_border_have_records(write):
    rows = machine_rows(write("csv-maschinenlesbar", "kreise"))
    zwickau = {row["merkmal"]: row["wert"] for row in rows if row["name"] == "Zwickau"}
    assert tuple(zwickau) == DEFAULT_INDICATORS
    assert (zwickau[RATE], len(rows)) == ("52.0", 8 * (22 + 2 + 4))


def test_a_course_has_one_record_for_each_area_series_and_year(write):
    rows = machine_rows(write("csv-maschinenlesbar", "verlauf"))
    eisenach = [(row["jahr"], row["reihe"], row["wert"]) for row in rows if row["kreisschluessel"] == "16056"]
    assert eisenach[0] == ("2010", "23", "38.4")
    assert {series for _, series, _ in eisenach} == {"23"}
    assert [year for year, _, _ in eisenach] == [str(year) for year in range(2010, 2020)]
    both = [row["reihe"] for row in rows if row["name"] == "Wartburgkreis" and row["jahr"] == "2015"]
    assert both == ["22", "23"]


def test_similar_districts_have_the_published_values_behind_their_criteria(write):
    rows = machine_rows(write("csv-maschinenlesbar", "aehnliche"))
    keys = list(dict.fromkeys(row["merkmal"] for row in rows))
    assert keys == [
        "population_density", "area_km2", "share_under6", "share_65plus", "minimum_income_recipients_share",
    ]  # fmt: skip
    assert len(rows) == 5 * 6
    assert rows[0]["name"] == "Altenburger Land"


def test_need_has_the_indicator_and_the_status(write):
    rows = machine_rows(write("csv-maschinenlesbar", "bedarf"))
    jena = {row["merkmal"]: row["wert"] or row["kategorie"] for row in rows if row["name"] == "Jena"}
    assert jena == {"child_poverty_sgb2_under15": "9.4", "funding_stage": "stage_3"}


def test_plans_have_their_state_at_the_reference_date(write, dataset):
    rows = machine_rows(write("csv-maschinenlesbar", "plaene"))
    lines = calendar_view(dataset, from_query(QUERIES["plaene"])[0].reference_date).lines
    assert {row["kreisschluessel"]: row["kategorie"] for row in rows} == {
        line.code: line.state for line in lines
    }
    assert {row["jahr"] for row in rows} == {"Stichtag 22.11.2026"}


@pytest.mark.parametrize(("part", "members"), [("kreise", len(DEFAULT_INDICATORS)), ("zusammenhang", 2)])
def test_geojson_has_every_compared_indicator(write, part, members):
    features = json.loads(write("geojson", part).content)["features"]
    assert len(features) == 22
    values = [name for name in features[0]["properties"] if name.endswith("wert")]
    assert len(values) == members


@pytest.mark.parametrize("part", ["verlauf", "aehnliche"])
def test_geojson_of_a_course_and_of_similar_districts_is_the_map(dataset, today, address, write, part):
    state = from_query(QUERIES[part])[0]
    plain = from_query(QUERIES[part].replace("ansicht=vergleich&", "").replace(f"teil={part}&", ""))[0]
    asked = replace(plain, comparison=state.comparison)
    expected = FORMATS["geojson"](open_view(dataset, asked, today), address)
    assert write("geojson", part).content == expected.content


@pytest.mark.parametrize("query", [f"{COMPARED}&teil=verlauf", f"{COMPARED}&teil=aehnliche"])
def test_a_part_without_a_choice_gives_the_map(dataset, today, address, query):
    made, plain = (FORMATS["csv"](open_query(dataset, each, today), address) for each in (query, ""))
    assert made == plain


def rows_of_csv(content):
    return [cells for cells in csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";") if cells]


def rows_of_workbook(content):
    return [list(row) for row in load_workbook(io.BytesIO(content))["Werte"].iter_rows(values_only=True)]


def rows_of_machine_csv(content):
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return [[row["name"], row["jahr"], row["zeichen"], row["grund"]] for row in rows]


READERS = {"csv": rows_of_csv, "xlsx": rows_of_workbook, "csv-maschinenlesbar": rows_of_machine_csv}
MARKED = {Part.DISTRICTS: "Gera", Part.TREND: "2019", Part.SCATTER: "Gera", Part.NEED: "Gera"}
"""What begins or names the row of the missing value."""


@pytest.mark.parametrize("sign", list(MissingReason), ids=lambda sign: sign.name)
@pytest.mark.parametrize("key", READERS)
@pytest.mark.parametrize("part", MARKED)
def test_every_sign_in_every_file_of_the_comparison(missing, rate, today, address, part, key, sign):
    state = replace(
        rate, view=View.COMPARISON, part=part, comparison=("16051", "16052"), against="population_total",
        columns=("care_rate_under3",), need=NeedRule("participation"),
    )  # fmt: skip
    rows = READERS[key](FORMATS[key](open_view(missing(sign), state, today), address).content)
    marked = [row for row in rows if MARKED[part] in row[:2] and sign.value in row]
    assert len(marked) == 1
    if key == "csv-maschinenlesbar":
        assert marked[0][3] == texts.REASONS[sign.value]
