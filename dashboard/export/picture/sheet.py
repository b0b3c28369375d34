"""The sheet every picture stands on: title and sentences above, source, licence and address below."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.picture import lettering
from dashboard.export.picture.drawing import element, plain, stroke
from dashboard.figures import theme

WIDTH = 1200
MARGIN = 44
ROOM = WIDTH - 2 * MARGIN
TITLE_SIZE, LEAD_SIZE, NOTE_SIZE = 30, 18, 13
RULE = "#d5dcda"
PAPER = "#ffffff"


@dataclass(frozen=True, slots=True)
class Body:
    """What a picture shows between its title and its notes.

    Attributes:
        svg: Elements from the top at y = 0.
        height: In pixels.
        definitions: Patterns and clips it refers to.
    """

    svg: str
    height: float
    definitions: str = ""


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
    accent = element("rect", x=0, y=0, width=WIDTH, height=8, fill=theme.ACCENT)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + element(
            "svg",
            element("title", plain(caption.title), id="title"),
            element("desc", plain(caption.description), id="desc"),
            _metadata(caption.subject),
            element("style", f"{lettering.font_faces()}text{{white-space:pre}}"),
            element("defs", body.definitions) if body.definitions else "",
            element("rect", width=WIDTH, height=height, fill=PAPER),
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
            font_family=lettering.FAMILIES,
            fill=theme.INK,
        )
        + "\n"
    )


def paragraph(
    lines: Sequence[str], y: float, size: float, **attributes: str | float | None
) -> tuple[str, float]:
    """Lines from ``y`` downwards, and the lower edge."""
    step = size * lettering.LINE_HEIGHT
    drawn = (
        lettering.text(line, MARGIN, y + step * index + size, size, **attributes)
        for index, line in enumerate(lines)
    )
    return "".join(drawn), y + step * len(lines)


def _head(caption: Caption) -> tuple[str, float]:
    lines = lettering.wrapped(caption.title, TITLE_SIZE, ROOM, lettering.STRONG)
    title, below = paragraph(lines, 32, TITLE_SIZE, font_weight=lettering.STRONG)
    if not caption.lead:
        return title, below + 16
    lines = lettering.wrapped(caption.lead, LEAD_SIZE, ROOM)
    lead, below = paragraph(lines, below + 8, LEAD_SIZE, fill=theme.MUTED)
    return title + lead, below + 18


def _foot(lines: Sequence[str], y: float) -> tuple[str, float]:
    top = round(y + 18)
    rule = stroke(f"M{MARGIN} {top}H{WIDTH - MARGIN}", RULE, 1)
    broken = [part for line in lines for part in lettering.wrapped(line, NOTE_SIZE, ROOM)]
    drawn, below = paragraph(broken, top + 10, NOTE_SIZE, fill=theme.MUTED)
    return rule + drawn, below


def _metadata(subject: Sequence[tuple[str, str]]) -> str:
    facts = "".join(element(f"dc:{name}", plain(text)) for name, text in subject)
    description = f'<rdf:Description rdf:about="">{facts}</rdf:Description>'
    namespaces = (
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return f"<metadata><rdf:RDF {namespaces}>{description}</rdf:RDF></metadata>"
