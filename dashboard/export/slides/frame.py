"""What every slide carries: title, line above it, notes, the origin of what is shown, signs explained."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard import texts
from dashboard.export.slides import page
from dashboard.export.slides.parts import Slide, SlidePart
from dashboard.model.dataset import Dataset
from dashboard.texts import export_slides as words
from dashboard.view.values import Attribution

FOOTER_LINES = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What a view says: its title sentence, the line above it, and what is shown.

    Attributes:
        spoken: Sentences of the view, the first of which is the title.
        hints: Sentences a reader must see.
        values: Lines with values that the slide itself may have no room for.
    """

    eyebrow: str
    subtitle: str
    spoken: tuple[str, ...]
    hints: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of a slide come from; ``drawn``: the boundaries are shown too."""

    dataset: Dataset
    attributions: tuple[Attribution, ...]
    address: str
    drawn: bool = False


def framed(
    told: Told, origin: Origin, parts: Sequence[SlidePart], following: tuple[Slide, ...] = ()
) -> Slide:
    """A slide of parts."""
    return Slide(
        title=told.spoken[0],
        eyebrow=told.eyebrow,
        subtitle=told.subtitle,
        parts=tuple(parts),
        notes=_notes(told, origin),
        footer=footer(origin),
        address=origin.address,
        following=following,
    )


def footer(origin: Origin) -> str:
    """Source, territorial status, licence, boundaries and date of data; long lists stand in the notes."""
    found = origin.attributions
    sources = _one_line(words.SOURCES, (a.source for a in found), texts.SOURCE_PREFIX)
    statuses = _one_line(words.STATUSES, (a.status for a in found), "{}")
    licences = _one_line(words.LICENCES, (a.licence for a in found), texts.LICENCE_PREFIX)
    boundaries = [found[0].boundaries] if origin.drawn and found else []
    edition = texts.EDITION.format(origin.dataset.edition)
    publishers = _one_line(words.SOURCES, _publishers(origin), texts.SOURCE_PREFIX)
    kinds = _one_line(words.LICENCES, (a.licence.partition(" (")[0] for a in found), texts.LICENCE_PREFIX)
    noted = words.FULL_IN_NOTES
    tries = (
        (*sources, *statuses, *licences, *boundaries, edition),
        (*publishers, noted, *statuses, *licences, *boundaries, edition),
        (*publishers, noted, *statuses, *kinds, *boundaries, edition),
    )
    lines = [words.PART_SEPARATOR.join(parts) for parts in tries]
    return next((line for line in lines if _fits(line, origin.address)), lines[-1])


def _fits(line: str, address: str) -> bool:
    """Whether a footer keeps to its lines, with the address in lines of its own."""
    width, size = page.FOOTER_BOX.width, page.FOOTER
    return page.line_count(f"{line}\n{address}", width, size) <= FOOTER_LINES


def _one_line(several: str, parts: Iterable[str], single: str) -> tuple[str, ...]:
    """Each statement once; more than one under a common word."""
    before = single.partition("{}")[0]
    unique = list(dict.fromkeys(part.removeprefix(before) for part in parts if part))
    if not unique:
        return ()
    return (single.format(unique[0]) if len(unique) == 1 else several.format("; ".join(unique)),)


def _publishers(origin: Origin) -> tuple[str, ...]:
    """Who published the values, without tables; the shortest name of each."""
    known = sorted({i.publisher for i in origin.dataset.indicators.values()}, key=len)
    before = texts.SOURCE_PREFIX.partition("{}")[0]
    sources = [attribution.source.removeprefix(before) for attribution in origin.attributions]
    return tuple(
        dict.fromkeys(next((p for p in known if source.startswith(p)), source) for source in sources)
    )


def _notes(told: Told, origin: Origin) -> str:
    found = origin.attributions
    proofs = [
        words.PART_SEPARATOR.join(part for part in (a.source, a.status, a.licence) if part) for a in found
    ]
    proofs += [found[0].boundaries] if origin.drawn and found else []
    proofs += [texts.EDITION.format(origin.dataset.edition), origin.address]
    blocks = (
        ("", (told.subtitle,)),
        (words.NOTES_SPEECH, told.spoken),
        (words.NOTES_VALUES, told.values),
        (words.NOTES_HINTS, told.hints),
        (words.NOTES_ORIGIN, tuple(dict.fromkeys(proofs))),
    )
    lines = (line for heading, block in blocks if any(block) for line in (heading, *block) if line)
    return "\n".join(lines)


def explained(cells: Iterable[str]) -> str:
    """What the signs among cells mean, or "" where there are none."""
    used = {cell.partition("\n")[0] for cell in cells}
    reasons = {**texts.REASONS, texts.NO_COMPARISON: words.NO_COMPARISON}
    listed = [words.SIGN.format(sign, reason) for sign, reason in reasons.items() if sign in used]
    return words.SIGNS.format("; ".join(listed)) if listed else ""
