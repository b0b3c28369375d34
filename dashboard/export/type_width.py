"""Width of text in Arial, to know how many lines it takes before anybody opens the slides.

A text is never cut by them: they only choose sizes and places.
"""

from collections.abc import Mapping

from dashboard.texts.letter_widths import LETTERS_BY_WIDTH

POINTS_PER_INCH = 72
LINE_SPACING = 1.2
"""Height of a line over the type size."""
BOLD = 1.07
"""Bold type is about this much wider."""
SPARE = 1.03
"""Other programmes set text a little wider."""
_OTHER = 600

_WIDTHS: Mapping[str, int] = {
    letter: width for width, letters in LETTERS_BY_WIDTH.items() for letter in letters
}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line in inches; ``size`` in points.

    >>> round(text_width("Ilm-Kreis", 72), 2)
    3.94
    """
    units = sum(_WIDTHS.get(letter, _OTHER) for letter in text)
    return units / 1000 * size / POINTS_PER_INCH * (BOLD if bold else 1.0)


def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Lines a text takes in a column ``width`` inches wide.

    >>> line_count("Unstrut-Hainich-Kreis", 1.0, 12), line_count("Suhl", 1.0, 12)
    (3, 1)
    """
    return sum(_wrapped(line, width / SPARE, size, bold=bold) for line in text.split("\n"))


def text_height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """Height of a paragraph in inches."""
    return line_count(text, width, size, bold=bold) * size * LINE_SPACING / POINTS_PER_INCH


def longest_word(text: str) -> str:
    """The widest piece of a text that does not break: words end at spaces and after hyphens."""
    return max(_pieces(text), key=lambda piece: text_width(piece.rstrip(), 10), default="").rstrip()


def fitting_size(text: str, width: float, lines: int, sizes: tuple[float, ...], *, bold: bool) -> float:
    """The largest of descending ``sizes`` at which a text takes no more than ``lines``; else the last."""
    fits = (size for size in sizes if line_count(text, width, size, bold=bold) <= lines)
    return next(fits, sizes[-1])


def _pieces(text: str) -> list[str]:
    spaced = text.replace("\n", " ").replace("-", "-\n").replace("–", "–\n").replace(" ", " \n")
    return spaced.split("\n")


def _wrapped(line: str, width: float, size: float, *, bold: bool) -> int:
    lines, used = 1, 0.0
    for piece in _pieces(line):
        visible = text_width(piece.rstrip(" "), size, bold=bold)
        if used and used + visible > width:
            lines, used = lines + 1, 0.0
        used += text_width(piece, size, bold=bold)
        while used - width > 0 and visible > width:
            lines, used, visible = lines + 1, used - width, visible - width
    return lines
