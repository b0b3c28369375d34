"""Metadata of the CSV for programs after "CSV on the Web" (W3C), as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any

from dashboard import texts
from dashboard.export.content import Content, content_of
from dashboard.export.file_name import Export
from dashboard.export.origin import ColumnOrigin
from dashboard.export.table_csv import FIELDS, machine_name
from dashboard.texts import export_data as words
from dashboard.view.open_view import Seen

MEDIA_TYPE = "application/csvm+json"
CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "de"}]
_NUMBERS: Mapping[str, Any] = {
    "wert": {"base": "decimal", "format": {"decimalChar": "."}},
    "rang_von": "integer",
    "rang_bis": "integer",
    "rang_anzahl": "integer",
}
_REQUIRED = ("kreisschluessel", "name", "merkmal", "titel", "jahr", "reihe")
KEY = ("kreisschluessel", "merkmal", "jahr", "reihe")


def csvw_metadata(seen: Seen, address: str) -> Export:
    """Describe the CSV for programs: columns with types, sources, licences, date and address."""
    content = content_of(seen, address)
    name = machine_name(content)
    text = json.dumps(_document(content, name), ensure_ascii=False, indent=2)
    return Export(f"{name}-metadata.json", MEDIA_TYPE, f"{text}\n".encode())


def origin_record(origin: ColumnOrigin) -> dict[str, Any]:
    """A characteristic with everything that travels with its figures, for files in JSON."""
    return {
        "merkmal": origin.key,
        "titel": origin.title,
        "jahr": origin.year_text,
        "einheit": origin.unit,
        "definition": origin.definition,
        "stichtag": origin.reference_date,
        "gebietsstand": origin.status,
        "grenzen": origin.territory,
        "quelle": origin.source,
        "lizenz": origin.licence,
        "datensatz": origin.dataset,
        "gelesen_in": origin.read_in,
        "adresse": origin.url,
        "hinweise": list(origin.notes),
    }


def _document(content: Content, name: str) -> dict[str, Any]:
    origins = content.origins
    return {
        "@context": CONTEXT,
        "@type": "Table",
        "url": name,
        "dc:title": content.table.title,
        "dc:description": content.sentences,
        "dc:temporal": list(dict.fromkeys(origin.year_text for origin in origins)),
        "dc:spatial": list(dict.fromkeys(origin.status for origin in origins)),
        "dc:source": [*dict.fromkeys(origin.source for origin in origins), content.boundaries],
        "dc:rights": list(dict.fromkeys(origin.licence for origin in origins)),
        "dc:publisher": texts.APP_TITLE,
        "dc:modified": {"@value": content.dataset.edition, "@type": "date"},
        "dc:identifier": content.dataset.data_hash,
        "dcat:landingPage": {"@id": content.address},
        "dc:language": "de",
        "notes": [
            *(origin_record(origin) for origin in origins),
            {"zeichen": dict(texts.REASONS)},
        ],
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "quoteChar": '"'},
        "tableSchema": {
            "columns": [_column(field) for field in FIELDS],
            "primaryKey": list(KEY),
            "rowTitles": ["name"],
        },
    }


def _column(field: str) -> dict[str, Any]:
    title, description = words.FIELD_TEXTS[field]
    column: dict[str, Any] = {
        "name": field,
        "titles": field,
        "dc:title": title,
        "dc:description": description,
        "datatype": _NUMBERS.get(field, "string"),
        "required": field in _REQUIRED,
    }
    if field == "zeichen":
        signs = "|".join(f"\\{sign}" if sign in "./" else sign for sign in texts.REASONS)
        column["datatype"] = {"base": "string", "format": signs}
    return column
