"""Parts of a slide one below the other, each as high as its text; what has no room is left to the notes."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.export.slides.parts import Box, Paragraph, TextPart
from dashboard.export.type_width import text_height

PARAGRAPH_GAP = 7.0
"""Points between two paragraphs."""


def paragraphs_height(paragraphs: Sequence[Paragraph], width: float) -> float:
    """Height of paragraphs in a column, in inches."""
    return sum(
        text_height(entry.text, width, entry.size, bold=entry.bold) + entry.gap / 72 for entry in paragraphs
    )


def fitting_text(box: Box, name: str, paragraphs: Sequence[Paragraph]) -> tuple[TextPart, ...]:
    """The first paragraphs that fit into a box as one part; nothing where not even one fits."""
    spaced = [replace(entry, gap=PARAGRAPH_GAP) for entry in paragraphs if entry.text]
    while spaced and paragraphs_height(spaced, box.width) - PARAGRAPH_GAP / 72 > box.height:
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
