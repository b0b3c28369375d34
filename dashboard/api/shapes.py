"""The fields of a record: what its type annotations say, read once for schema, JSON and CSV."""

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Shape:
    """One field of a record.

    Attributes:
        type: Its type without None; of a tuple the type of its members.
        nullable: Whether it can be None.
        many: Whether it is a tuple.
    """

    name: str
    type: Any
    nullable: bool
    many: bool


@cache
def shapes_of(record: type) -> tuple[Shape, ...]:
    """Fields of a record class in their order."""
    hints = get_type_hints(record)
    return tuple(_shape(field.name, hints[field.name]) for field in fields(record))


def is_record(annotation: Any) -> bool:
    """Whether a field's type is a record class itself."""
    return isinstance(annotation, type) and is_dataclass(annotation)


def _shape(name: str, annotation: Any) -> Shape:
    members = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    (inner,) = (member for member in members if member is not NoneType)
    many = get_origin(inner) is tuple
    return Shape(name, get_args(inner)[0] if many else inner, NoneType in members, many)
