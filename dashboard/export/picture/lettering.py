"""The type of the pictures: widths of texts, breaks of lines, and the letters put into the file."""

import base64
import io
from collections.abc import Mapping
from functools import cache

import font_source_sans_pro
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.export.picture.drawing import element, plain

FAMILY = "Source Sans Pro"
FAMILIES = f"'{FAMILY}', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif"
FILES: Mapping[int, str] = {
    400: str(font_source_sans_pro.SourceSansPro),
    600: str(font_source_sans_pro.SourceSansProSemibold),
}
"""Font files by weight; licence: SIL Open Font License 1.1."""
NORMAL, STRONG = 400, 600
LINE_HEIGHT = 1.3
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


def width(text: str, size: float, weight: int = NORMAL) -> float:
    """Width of a line in pixels, without kerning."""
    advances, em = _advances(weight)
    return sum(advances.get(ord(letter), em / 2) for letter in text) * size / em


def wrapped(text: str, size: float, room: float, weight: int = NORMAL) -> list[str]:
    """Break a text at ordinary spaces into lines of at most ``room`` pixels; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def text(content: str, x: float, y: float, size: float, **attributes: str | float | None) -> str:
    """A line of text; ``y`` is its base line."""
    return element("text", plain(content), x=x, y=y, font_size=size, **attributes)


@cache
def font_faces() -> str:
    """Style rules with the letters of European languages, so that the picture looks alike everywhere."""
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
