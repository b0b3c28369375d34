"""Records as JSON and CSV: signs, numbers, nothing, nested records, texts that look like formulas."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import date

from dashboard.api.encoding import columns, csv_bytes, json_bytes
from dashboard.api.records import About, EvidenceRecord, SourceRecord
from dashboard.api.schema import record_schemas
from dashboard.model.observation import MissingReason
from dashboard.model.programme import Confidence

SOURCE = SourceRecord("amt", "Amtsblatt", "Amt", "Lizenz A", "beispiel.de", "https://beispiel.de/blatt")
BOOK = SourceRecord("buch", "Buch", "Verlag", "Lizenz B", "gedruckt", None)
ABOUT = About("Titel", "https://atlas.example/api/v1/x", "2026-11-22", "0123456789ab", "Quelle", "Lizenz")


@dataclass(frozen=True, slots=True)
class Line:
    name: str
    value: float | None
    sign: MissingReason | None
    count: int
    day: date | None
    drawn: bool
    years: tuple[str, ...]
    evidence: EvidenceRecord | None


EVIDENCE = EvidenceRecord("2019-03", Confidence.LOW, confirmed=False, licence="A", sources=(SOURCE, BOOK))
FULL = Line("Erfurt", -54.25, None, 3, date(2019, 1, 1), True, ("2018", "2019"), EVIDENCE)
BARE = Line("=1+1", None, MissingReason.LATER, 0, None, False, (), None)


def rows(lines):
    return list(csv.DictReader(io.StringIO(csv_bytes(Line, lines, ABOUT).decode("utf-8"))))


def test_a_missing_value_is_null_and_a_whole_number_has_no_decimals():
    plain = json.loads(json_bytes((BARE, FULL)))
    assert (plain[0]["value"], plain[0]["sign"], plain[0]["evidence"]) == (None, "…", None)
    assert (plain[1]["value"], plain[1]["day"], plain[1]["years"]) == (-54.25, "2019-01-01", ["2018", "2019"])
    assert json_bytes((40.0, 0.1, 1234567.0)) == b"[40,0.1,1234567]"


def test_columns_of_nested_records_have_a_prefix():
    assert columns(Line)[-5:] == [
        "evidence_as_of",
        "evidence_confidence",
        "evidence_confirmed",
        "evidence_licence",
        "evidence_sources",
    ]


def test_a_line_of_csv():
    (row,) = rows([FULL])
    assert row["value"] == "-54.25"
    assert (row["day"], row["drawn"], row["years"]) == ("2019-01-01", "true", "2018; 2019")
    assert row["evidence_sources"] == "Amtsblatt (https://beispiel.de/blatt); Buch"
    assert (row["about_edition"], row["about_address"]) == ("2026-11-22", "https://atlas.example/api/v1/x")


def test_nothing_is_an_empty_cell_and_a_formula_a_text():
    (row,) = rows([BARE])
    assert (row["name"], row["value"], row["sign"], row["count"]) == ("'=1+1", "", "…", "0")
    assert {row[name] for name in columns(Line) if name.startswith("evidence_")} == {""}


def test_csv_has_a_header_without_lines_too():
    assert csv_bytes(Line, [], ABOUT).decode().splitlines() == [
        ",".join([*columns(Line), *columns(About, "about_")])
    ]


def test_schema_of_a_record():
    schemas = record_schemas([EvidenceRecord])
    assert list(schemas) == ["EvidenceRecord", "SourceRecord"]
    evidence = schemas["EvidenceRecord"]
    assert evidence["required"] == ["as_of", "confidence", "confirmed", "licence", "sources"]
    assert evidence["additionalProperties"] is False
    properties = {
        name: {key: value for key, value in field.items() if key != "description"}
        for name, field in evidence["properties"].items()
    }
    assert properties == {
        "as_of": {"type": ["string", "null"]},
        "confidence": {"type": "string", "enum": ["high", "medium", "low"]},
        "confirmed": {"type": "boolean"},
        "licence": {"type": "string"},
        "sources": {"type": "array", "items": {"$ref": "#/components/schemas/SourceRecord"}},
    }
