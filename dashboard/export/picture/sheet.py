"""The sheet every picture stands on: title and sentences above, source, licence and address below."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.drawing import lettering, style
from dashboard.drawing.outlines import outlined
from dashboard.drawing.svg import Value, element, plain, stroke, text

WIDTH = 1200
MARGIN = 44
ROOM = WIDTH - 2 * MARGIN
TITLE_SIZE, LEAD_SIZE, NOTE_SIZE = style.TYPE_SIZES[5], style.TYPE_SIZES[3], style.TYPE_SIZES[1]


@dataclass(frozen=True, slots=True)
class Body:
    """What a picture shows between its title and its notes.

    Attributes:
        svg: Elements from the top at y = 0.
        height: In pixels.
    """

    svg: str
    height: float


@dataclass(frozen=True, slots=True)
class Caption:
    """Words of a picture.

    Attributes:
        lead: Sentences below the title.
        description: For those who cannot see the picture.
        lines: Source, status, licence, date and address; then the notes.
        subject: Pairs of a Dublin Core element and its text.
    """

    title: str
    lead: str
    description: str
    lines: tuple[str, ...]
    subject: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished picture with its words.

    Attributes:
        svg: The drawing as text.
    """

    svg: str
    caption: Caption


def sheet(body: Body, caption: Caption) -> Drawn:
    """Put a body on a sheet."""
    return Drawn(_svg(body, caption), caption)


def _svg(body: Body, caption: Caption) -> str:
    head, top = _head(caption)
    foot, below = _foot(caption.lines, top + body.height)
    height = round(below + MARGIN / 2)
    accent = element("rect", x=0, y=0, width=WIDTH, height=8, fill=style.ACCENT)
    return outlined(
        element(
            "svg",
            element("title", plain(caption.title), id="title"),
            element("desc", plain(caption.description), id="desc"),
            _metadata(caption.subject),
            element("rect", width=WIDTH, height=height, fill=style.PAPER),
            accent,
            head,
            element("g", body.svg, transform=f"translate(0 {round(top)})"),
            foot,
            xmlns="http://www.w3.org/2000/svg",
            lang="de",
            role="img",
            aria_labelledby="title desc",
            viewBox=f"0 0 {WIDTH} {height}",
            width=WIDTH,
            height=height,
            fill=style.INK,
        )
    )


def paragraph(lines: Sequence[str], y: float, size: float, **attributes: Value) -> tuple[str, float]:
    """Lines from ``y`` downwards, and the lower edge."""
    step = size * lettering.LINE_HEIGHT
    drawn = (
        text(line, MARGIN, y + step * index + size, size, **attributes) for index, line in enumerate(lines)
    )
    return "".join(drawn), y + step * len(lines)


def _head(caption: Caption) -> tuple[str, float]:
    lines = lettering.wrapped(caption.title, TITLE_SIZE, ROOM, lettering.STRONG)
    title, below = paragraph(lines, 32, TITLE_SIZE, font_weight=lettering.STRONG)
    if not caption.lead:
        return title, below + 16
    lines = lettering.wrapped(caption.lead, LEAD_SIZE, ROOM)
    lead, below = paragraph(lines, below + 8, LEAD_SIZE, fill=style.MUTED)
    return title + lead, below + 18


def _foot(lines: Sequence[str], y: float) -> tuple[str, float]:
    top = round(y + 18)
    rule = stroke(f"M{MARGIN} {top}H{WIDTH - MARGIN}", style.LINE, 1)
    broken = [part for line in lines for part in lettering.wrapped(line, NOTE_SIZE, ROOM)]
    drawn, below = paragraph(broken, top + 10, NOTE_SIZE, fill=style.MUTED)
    return rule + drawn, below


def _metadata(subject: Sequence[tuple[str, str]]) -> str:
    facts = "".join(element(f"dc:{name}", plain(text)) for name, text in subject)
    description = f'<rdf:Description rdf:about="">{facts}</rdf:Description>'
    namespaces = (
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return f"<metadata><rdf:RDF {namespaces}>{description}</rdf:RDF></metadata>"
