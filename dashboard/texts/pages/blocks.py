"""What a page of text consists of: nested sections with paragraphs, lists and tables.

The level of a heading follows from the nesting, so headings are always in order.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Link:
    """Link to another page of the atlas (``view``) or to another site (``url``)."""

    text: str
    view: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is printed on the keyboard."""

    name: str


@dataclass(frozen=True, slots=True)
class English:
    """Words in English."""

    text: str


Inline = str | Link | Key | English
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Lines:
    """Sentences of Leichte Sprache: each stands on a line of its own."""

    sentences: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first cells head their rows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that must not be overlooked."""

    text: str


@dataclass(frozen=True, slots=True)
class Address:
    """Name and contact of an office, each line on its own."""

    lines: tuple[Line, ...]


class Slot(StrEnum):
    """Places that are filled with the operator's data, or with a notice while it is unset."""

    OPERATOR = "operator"
    RESPONSIBLE = "responsible"
    FEEDBACK = "feedback"
    MONITORING = "monitoring"
    ENFORCEMENT = "enforcement"
    DATA_PROTECTION = "data_protection"
    HOSTING = "hosting"


@dataclass(frozen=True, slots=True)
class KeySwitch:
    """The switch that turns the keys of the whole page off and on."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what belongs to it."""

    heading: str
    blocks: "tuple[Block, ...]"


Block = Paragraph | Lines | Bullets | Table | Notice | Address | Slot | KeySwitch | Section


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its heading, which is also its title, and its content."""

    title: str
    blocks: tuple[Block, ...]


def text(*line: Inline) -> Paragraph:
    """A paragraph of words and links."""
    return Paragraph(line)


def bullets(*items: Inline | Line) -> Bullets:
    """A list of items, each a text or a line of words and links."""
    return Bullets(tuple(item if isinstance(item, tuple) else (item,) for item in items))


def lines(*sentences: Inline | Line) -> Lines:
    """Sentences, each a text or a line of words and links."""
    return Lines(tuple(item if isinstance(item, tuple) else (item,) for item in sentences))


def table(caption: str, head: tuple[str, ...], *rows: tuple[Inline | Line, ...]) -> Table:
    """A table of cells, each a text or a line of words and links."""
    as_lines = (tuple(cell if isinstance(cell, tuple) else (cell,) for cell in row) for row in rows)
    return Table(caption, head, tuple(as_lines))
