"""Type: widths of texts, breaks of lines, names in two lines, and the letters themselves."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from threading import RLock

import font_source_sans_pro
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

NORMAL, STRONG = 400, 600
FILES: Mapping[int, str] = {
    NORMAL: str(font_source_sans_pro.SourceSansPro),
    STRONG: str(font_source_sans_pro.SourceSansProSemibold),
}
"""Files of Source Sans Pro by weight; licence: SIL Open Font License 1.1."""
LINE_HEIGHT = 1.3
"""Distance of the lines of a text over the size of its letters."""
LONG_NAME = 14
"""Letters of the longest name that stands in one line."""
EM = 1000
"""Units of the shipped fonts for the size of their letters."""
_LOCK = RLock()
"""Held while a font reads its tables, which it does when they are asked for."""


class Face(Enum):
    """Typefaces; the value is how much wider than the shipped one they run at most."""

    SHIPPED = 1.0
    SCREEN = 1.23  # the reader's own: DejaVu Sans runs widest
    OFFICE = 1.14  # Arial, Helvetica, Liberation Sans: at most so much wider


def width(text: str, size: float, weight: int = NORMAL, face: Face = Face.SHIPPED) -> float:
    """Width of a line in the unit of ``size``, without kerning."""
    return sum(advance(letter, weight) for letter in text) * size / EM * face.value


def wrapped(text: str, size: float, room: float, weight: int = NORMAL) -> list[str]:
    """Break a text at ordinary spaces into lines of at most ``room``; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def name_lines(name: str) -> tuple[str, ...]:
    """A long name in two lines, broken after its first hyphen or space.

    >>> name_lines("Schmalkalden-Meiningen"), name_lines("Altenburger Land"), name_lines("Ilm-Kreis")
    (('Schmalkalden-', 'Meiningen'), ('Altenburger', 'Land'), ('Ilm-Kreis',))
    """
    if len(name) <= LONG_NAME:
        return (name,)
    broken = name.replace("-", "-\n", 1) if "-" in name else name.replace(" ", "\n", 1)
    return tuple(broken.split("\n"))


def advance(letter: str, weight: int) -> int:
    """Width of a letter in :data:`EM` of its size."""
    return _advances(weight).get(ord(letter), EM // 2)


@cache
def shape(letter: str, weight: int) -> str:
    """Outline of a letter as data of a path, in :data:`EM` of its size, downwards; "" for a blank."""
    with _LOCK:
        font = _font(weight)
        letters = font.getGlyphSet()
        pen = SVGPathPen(letters, ntos=lambda number: str(round(number)))
        name = font.getBestCmap().get(ord(letter), ".notdef" if letter.isprintable() else "space")
        letters[name].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
        return str(pen.getCommands())


@cache
def _font(weight: int) -> TTFont:
    return TTFont(FILES[weight])


@cache
def _advances(weight: int) -> Mapping[int, int]:
    """Width of every letter by its code point."""
    with _LOCK:
        font = _font(weight)
        return {code: int(font["hmtx"][name][0]) for code, name in font.getBestCmap().items()}
