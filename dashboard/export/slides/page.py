"""The page of a slide: its measures in inches, type sizes in points, and how texts fill its boxes.

A text is never cut: widths of letters only choose sizes, breaks and places.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.drawing.lettering import NORMAL, STRONG, Face, width
from dashboard.export.slides.parts import Box, Paragraph, TextPart

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.55
FULL = WIDTH - 2 * MARGIN
POINTS = 72
"""To an inch."""
PIXEL = 0.9
"""Points of a slide for a pixel of a page: sizes of marks and widths of lines."""

OPENING_TOP = 2.3
"""How far title, the line above and the line below move down on the slide that opens a deck."""
OPENING_SIZES = (44.0, 40.0, 36.0, 32.0)
OPENING_HEIGHT = 1.6
"""Height of the title there."""
EYEBROW_BOX = Box(MARGIN, 0.34, FULL, 0.3)
TITLE_BOX = Box(MARGIN, 0.62, FULL, 0.98)
SUBTITLE_BOX = Box(MARGIN, 1.62, FULL, 0.34)
RULE_TOP = 6.74
FOOTER_BOX = Box(MARGIN, 6.8, FULL - 0.7, 0.55)
NUMBER_BOX = Box(WIDTH - MARGIN - 0.6, 6.8, 0.6, 0.25)

CONTENT = Box(MARGIN, 2.08, FULL, 4.56)
"""Below a subtitle."""
TALL_CONTENT = Box(MARGIN, 1.72, FULL, 4.92)
"""Where a part carries the subtitle."""

TITLE_SIZES = (28.0, 26.0, 24.0, 22.0)
LONG_TITLE_SIZES = (20.0, 18.0, 16.0, 14.0)
TITLE_LINES = 2
SUBTITLE_SIZES = (18.0, 16.0, 14.0, 12.0)
BODY, SPOKEN, SMALL, EYEBROW, FOOTER = 18.0, 16.0, 14.0, 14.0, 10.0
SMALLEST = 12.0
"""Of names on maps and of all type on a screen: 24 pixels where it is 1920 pixels wide."""

FONT = "Arial"
LINE_SPACING = 1.2
"""Height of a line over the type size."""
ROUNDING = 1e-6
"""Inches by which a text may be wider than its room."""
PARAGRAPH_GAP = 7.0
"""Points between two paragraphs."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line in inches; ``size`` in points."""
    return width(text, size / POINTS, STRONG if bold else NORMAL, Face.OFFICE)


def line_count(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """Lines a text takes in a column ``room`` inches wide.

    >>> line_count("Unstrut-Hainich-Kreis", 1.0, 12), line_count("Suhl", 1.0, 12)
    (3, 1)
    """
    return sum(_wrapped(line, room + ROUNDING, size, bold=bold) for line in text.split("\n"))


def text_height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """Height of a paragraph in inches."""
    return line_count(text, room, size, bold=bold) * size * LINE_SPACING / POINTS


def longest_word(text: str) -> str:
    """The widest piece of a text that does not break: words end at spaces and after hyphens."""
    return max(_pieces(text), key=lambda piece: text_width(piece.rstrip(), 10), default="").rstrip()


def fitting_size(text: str, room: float, lines: int, sizes: Sequence[float], *, bold: bool) -> float:
    """The largest of descending ``sizes`` at which a text takes no more than ``lines``; else the last."""
    fits = (size for size in sizes if line_count(text, room, size, bold=bold) <= lines)
    return next(fits, sizes[-1])


def title_size(title: str) -> float:
    """The largest type in which a title keeps to its box: in two lines, or smaller in more."""
    room, most = TITLE_BOX.width, TITLE_BOX.height
    for size in TITLE_SIZES:
        if line_count(title, room, size, bold=True) <= TITLE_LINES:
            return size
    fits = (size for size in LONG_TITLE_SIZES if text_height(title, room, size, bold=True) <= most)
    return next(fits, LONG_TITLE_SIZES[-1])


def opening_size(title: str) -> float:
    """Type of the title that opens a deck: large on one line, else on as few as it needs."""
    one = fitting_size(title, FULL, 1, OPENING_SIZES, bold=True)
    if line_count(title, FULL, one, bold=True) == 1:
        return one
    return fitting_size(title, FULL, TITLE_LINES, OPENING_SIZES, bold=True)


def paragraphs_height(paragraphs: Iterable[Paragraph], room: float) -> float:
    """Height of paragraphs in a column, in inches."""
    return sum(
        text_height(entry.text, room, entry.size, bold=entry.bold) + entry.gap / POINTS
        for entry in paragraphs
    )


def fitting_text(box: Box, name: str, paragraphs: Sequence[Paragraph]) -> tuple[TextPart, ...]:
    """The first paragraphs that fit into a box as one part, the rest is left to the notes; or nothing."""
    spaced = [replace(entry, gap=PARAGRAPH_GAP) for entry in paragraphs if entry.text]
    while spaced and paragraphs_height(spaced, box.width) - PARAGRAPH_GAP / POINTS > box.height:
        spaced.pop()
    return (TextPart(box, name, tuple(spaced)),) if spaced else ()


def fitting_above(
    box: Box, name: str, paragraphs: Sequence[Paragraph], needed: Sequence[Paragraph]
) -> tuple[TextPart, ...]:
    """As many paragraphs as have room above those that are ``needed``."""
    for count in range(len(paragraphs), 0, -1):
        (part,) = fitting_text(box, name, [*paragraphs[:count], *needed]) or (None,)
        if part is not None and len(part.paragraphs) == count + len(needed):
            return (part,)
    return fitting_text(box, name, needed)


def below(box: Box, used: float, gap: float) -> Box:
    """What is left of a box below the used height."""
    top = box.top + used + gap
    return Box(box.left, top, box.width, max(0.0, box.bottom - top))


def _pieces(text: str) -> list[str]:
    spaced = text.replace("\n", " ").replace("-", "-\n").replace("–", "–\n").replace(" ", " \n")
    return spaced.split("\n")


def _wrapped(line: str, room: float, size: float, *, bold: bool) -> int:
    lines, used = 1, 0.0
    for piece in _pieces(line):
        visible = text_width(piece.rstrip(" "), size, bold=bold)
        if used and used + visible > room:
            lines, used = lines + 1, 0.0
        used += text_width(piece, size, bold=bold)
        while used - room > 0 and visible > room:
            lines, used, visible = lines + 1, used - room, visible - room
    return lines
