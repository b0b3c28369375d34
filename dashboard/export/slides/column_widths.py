"""Widths of table columns from their texts: no word is broken, short columns stay narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.slides.parts import TableRow
from dashboard.export.type_width import POINTS_PER_INCH, SPARE, longest_word, text_width

SIDE = 0.06
"""Room on either side of a cell's text, in inches."""
SECOND_LINE = 0.8
"""Size of a cell's second line over that of the first."""
_EXTRA = 0.03
_HEAD_LINES = 2.2
_STRETCH = 1.4
"""A table is made at most this much wider than its texts need."""
_UNIT = float(POINTS_PER_INCH)
"""Type size at which widths are measured: they grow with it."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Of every column, at a type size of one inch: its longest word, and its longest line.

    A head may run over a few lines.
    """

    words: tuple[float, ...]
    lines: tuple[float, ...]


def needs(labels: Sequence[str], rows: Sequence[TableRow]) -> Needs:
    """Measure the texts of a table; titles of groups may run over several lines."""
    body = [row for row in rows if row.emphasis != "heading"]
    words, lines = [], []
    for index, label in enumerate(labels):
        cells = [(row.cells[index], bool(row.emphasis)) for row in body]
        words.append(max((_word(text, bold=bold) for text, bold in [(label, True), *cells]), default=0.0))
        head = _line(label, bold=True) / _HEAD_LINES
        lines.append(max((_line(text, bold=bold) for text, bold in cells), default=0.0))
        lines[-1] = max(lines[-1], head)
    return Needs(tuple(words), tuple(lines))


def widths(needed: Needs, size: float, room: float) -> tuple[float, ...] | None:
    """Widths of all columns in inches at a type size, or None where a word would be broken."""
    least, wanted = _inches(needed, size)
    if sum(least) > room:
        return None
    if sum(wanted) <= room:
        share = min(room, sum(wanted) * _STRETCH) / sum(wanted)
        return tuple(width * share for width in wanted)
    share = (room - sum(least)) / sum(w - least_ for w, least_ in zip(wanted, least, strict=True))
    return tuple(a + (b - a) * share for a, b in zip(least, wanted, strict=True))


def in_one_line(needed: Needs, size: float, room: float) -> bool:
    """Whether no cell needs a second line for want of width."""
    return sum(_inches(needed, size)[1]) <= room


def _inches(needed: Needs, size: float) -> tuple[list[float], list[float]]:
    scale, margin = size / _UNIT * SPARE, 2 * SIDE + _EXTRA
    least = [width * scale + margin for width in needed.words]
    wanted = [max(width * scale + margin, low) for width, low in zip(needed.lines, least, strict=True)]
    return least, wanted


def _word(text: str, *, bold: bool) -> float:
    return max(text_width(longest_word(line), _UNIT * scale, bold=bold) for line, scale in _scaled(text))


def _line(text: str, *, bold: bool) -> float:
    return max(text_width(line, _UNIT * scale, bold=bold) for line, scale in _scaled(text))


def _scaled(text: str) -> list[tuple[str, float]]:
    first, *further = text.split("\n")
    return [(first, 1.0), *((line, SECOND_LINE) for line in further)]
