"""Type: widths of texts, breaks of lines, names in two lines, and the letters themselves."""

import base64
import io
from collections.abc import Mapping
from enum import Enum
from functools import cache

import font_source_sans_pro
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Source Sans Pro"
FAMILIES = f"'{FAMILY}', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
NORMAL, STRONG = 400, 600
FILES: Mapping[int, str] = {
    NORMAL: str(font_source_sans_pro.SourceSansPro),
    STRONG: str(font_source_sans_pro.SourceSansProSemibold),
}
"""Font files by weight; licence: SIL Open Font License 1.1."""
LINE_HEIGHT = 1.3
"""Distance of the lines of a text over the size of its letters."""
LONG_NAME = 14
"""Letters of the longest name that stands in one line."""
_RANGES = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin with accents
    (0x3C1, 0x3C1),  # rho
    (0x2010, 0x203A),  # dashes, quotes, dots
    (0x20AC, 0x20AC),  # euro
    (0x2190, 0x2193),  # arrows
    (0x2212, 0x2265),  # minus and comparisons
    (0x25B2, 0x25BC),  # triangles
)
"""First and last code points of the letters put into a file."""
_LETTERS = "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1))


class Face(Enum):
    """Typefaces; the value is how much wider than the shipped one they run at most."""

    SHIPPED = 1.0
    OFFICE = 1.14  # Arial, Helvetica, Liberation Sans: at most so much wider


def width(text: str, size: float, weight: int = NORMAL, face: Face = Face.SHIPPED) -> float:
    """Width of a line in the unit of ``size``, without kerning."""
    advances, em = _advances(weight)
    return sum(advances.get(ord(letter), em / 2) for letter in text) * size / em * face.value


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


@cache
def font_faces() -> str:
    """Style rules with the letters of European languages, so that a drawing looks alike everywhere."""
    rules = (
        f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{base64.b64encode(_subset(file)).decode()}) format('woff2')}}"
        for weight, file in FILES.items()
    )
    return "".join(rules)


def _subset(file: str) -> bytes:
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "mark", "ccmp"]
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    with TTFont(file, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(text=_LETTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        target = io.BytesIO()
        font.save(target)
    return target.getvalue()


@cache
def _advances(weight: int) -> tuple[Mapping[int, int], int]:
    """Width of every letter in units of the font, and the units of its size."""
    with TTFont(FILES[weight]) as font:
        metrics = font["hmtx"]
        widths = {code: int(metrics[name][0]) for code, name in font.getBestCmap().items()}
        return widths, int(font["head"].unitsPerEm)
