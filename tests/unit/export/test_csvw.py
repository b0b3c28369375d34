"""Metadata of the CSV for programs: structure after the W3C's "Metadata Vocabulary for Tabular Data"."""

import csv
import io
import json
import re

import pytest

from dashboard.export.csvw import csvw_metadata
from dashboard.export.table_csv import FIELDS, machine_csv
from dashboard.view.open_view import open_view
from dashboard.view.state import ViewState

PREFIXES = {"dc", "dcat"}
TABLE_PROPERTIES = {"@context", "@type", "url", "notes", "dialect", "tableSchema"}
COLUMN_PROPERTIES = {"name", "titles", "datatype", "required"}
DATATYPES = {"string", "integer", "decimal"}
STATES = [
    ViewState(indicator="care_rate_under3", series="23", year="2019", columns=("population_total",)),
    ViewState(),
]


@pytest.fixture(params=STATES, ids=["indicator", "measure"])
def pair(request, mini, today, address):
    """Metadata and the lines of the CSV they describe."""
    export = machine_csv(open_view(mini, request.param, today), address)
    document = json.loads(csvw_metadata(open_view(mini, request.param, today), address).content)
    return document, export, list(csv.DictReader(io.StringIO(export.content.decode(), newline="")))


def foreign(properties, own):
    """Properties that are neither the standard's nor of a known prefix."""
    return [key for key in properties if key not in own and key.partition(":")[0] not in PREFIXES]


def test_name_after_the_standard(mini, rate, today, address):
    export = csvw_metadata(open_view(mini, rate, today), address)
    assert export.filename == "betreuungsquote_2019_23-kreise_maschinenlesbar.csv-metadata.json"
    assert export.media_type == "application/csvm+json"


def test_structure(pair):
    document, export, _ = pair
    schema = document["tableSchema"]
    assert document["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "de"}]
    assert document["url"] == export.filename
    assert foreign(document, TABLE_PROPERTIES) == []
    assert [
        foreign(column, COLUMN_PROPERTIES)
        for column in schema["columns"]
        if foreign(column, COLUMN_PROPERTIES)
    ] == []
    assert set(schema) == {"columns", "primaryKey", "rowTitles"}
    assert {column["datatype"] if isinstance(column["datatype"], str) else column["datatype"]["base"]
            for column in schema["columns"]} == DATATYPES  # fmt: skip


def test_columns_are_those_of_the_file(pair):
    document, _, rows = pair
    columns = document["tableSchema"]["columns"]
    assert [column["titles"] for column in columns] == list(FIELDS)
    assert [column["name"] for column in columns] == list(rows[0])


def test_every_cell_has_its_type(pair):
    document, _, rows = pair
    patterns = {"decimal": r"-?\d+(\.\d+)?", "integer": r"\d+", "string": r"(?s).*"}
    for column in document["tableSchema"]["columns"]:
        kind = column["datatype"] if isinstance(column["datatype"], str) else column["datatype"]["base"]
        cells = [row[column["name"]] for row in rows]
        assert [cell for cell in cells if cell and not re.fullmatch(patterns[kind], cell)] == []
        assert not (column["required"] and "" in cells)
        if column["name"] == "zeichen":
            signs = column["datatype"]["format"]
            assert [sign for sign in "–.…x/" if not re.fullmatch(signs, sign)] == []
            assert re.fullmatch(signs, "0") is None
            assert [cell for cell in cells if cell and not re.fullmatch(signs, cell)] == []


def test_the_key_is_unique(pair):
    document, _, rows = pair
    keys = [tuple(row[name] for name in document["tableSchema"]["primaryKey"]) for row in rows]
    assert len(keys) == len(set(keys)) == len(rows)


def test_what_travels_with_the_figures(mini, rate, today, address):
    document = json.loads(csvw_metadata(open_view(mini, rate, today), address).content)
    assert document["dc:title"] == "Betreuungsquote, 2019, in %"
    assert document["dc:temporal"] == ["2019"]
    assert document["dc:source"] == ["Amt, Tabelle 1", "Amt, Tabelle 2", "Karte: © BKG, Lizenz B"]
    assert document["dc:rights"] == ["Lizenz A"]
    assert document["dc:modified"] == {"@value": "2026-11-22", "@type": "date"}
    assert document["dcat:landingPage"] == {"@id": address}
    assert [note.get("merkmal") for note in document["notes"]] == [
        "care_rate_under3",
        "population_total",
        None,
    ]
    assert document["notes"][0]["hinweise"] == ["Nur Kitas."]
    assert document["notes"][-1]["zeichen"]["x"] == "Aussage nicht sinnvoll"
