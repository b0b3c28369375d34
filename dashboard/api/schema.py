"""JSON Schema (2020-12) of record classes: what answers look like, read from their types."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from dashboard.api.shapes import Shape, is_record, shapes_of
from dashboard.texts.api_fields import FIELDS

SIMPLE: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
}


def record_schemas(records: Iterable[type]) -> dict[str, Any]:
    """Schemas of record classes and of every record inside them, by class name."""
    found = {record.__name__: record for root in records for record in _with_nested(root)}
    return {name: _record_schema(found[name]) for name in sorted(found)}


def reference(record: type) -> dict[str, str]:
    """Reference to the schema of a record class."""
    return {"$ref": f"#/components/schemas/{record.__name__}"}


def _with_nested(record: type) -> Iterable[type]:
    yield record
    for shape in shapes_of(record):
        if is_record(shape.type):
            yield from _with_nested(shape.type)


def _record_schema(record: type) -> dict[str, Any]:
    shapes = shapes_of(record)
    return {
        "type": "object",
        "properties": {shape.name: _described(record, shape) for shape in shapes},
        "required": [shape.name for shape in shapes],
        "additionalProperties": False,
    }


def _described(record: type, shape: Shape) -> dict[str, Any]:
    """Schema of a field; the text of the record's own field goes before that of all fields of its name."""
    own = f"{record.__name__}.{shape.name}"
    return {**_field_schema(shape), "description": FIELDS.get(own) or FIELDS[shape.name]}


def _field_schema(shape: Shape) -> dict[str, Any]:
    single = _type_schema(shape.type)
    if shape.many:
        return {"type": "array", "items": single}
    if not shape.nullable:
        return single
    if "$ref" in single:
        return {"anyOf": [single, {"type": "null"}]}
    choices = {"enum": [*single["enum"], None]} if "enum" in single else {}
    return {**single, **choices, "type": [single["type"], "null"]}


def _type_schema(annotation: Any) -> dict[str, Any]:
    if is_record(annotation):
        return dict(reference(annotation))
    if issubclass(annotation, Enum):
        return {"type": "string", "enum": [member.value for member in annotation]}
    return dict(SIMPLE[annotation])
