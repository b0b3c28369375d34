"""The words of a picture: everything that travels with its figures."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard import formatting, texts
from dashboard.export.picture.sheet import Caption
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.values import Attribution


def caption(
    dataset: Dataset,
    title: str,
    lead: str,
    attributions: Iterable[Attribution],
    notes: Iterable[str],
    address: str,
    *,
    with_map: bool,
) -> Caption:
    """Title, sentences and notes of a picture.

    Args:
        dataset: The data.
        title: What, when, in which unit.
        lead: Sentences below the title.
        attributions: Of every indicator and measure shown.
        notes: Sentences a reader must see.
        address: Full address of the view.
        with_map: Whether boundaries are drawn.
    """
    every = tuple(dict.fromkeys(attributions))
    origins = origin_lines(every)
    boundaries = tuple(dict.fromkeys(a.boundaries for a in every)) if with_map else ()
    edition = formatting.short_day(date.fromisoformat(dataset.edition))
    dated = words.EDITION_LINE.format(edition, f"{texts.APP_TITLE}: {address}")
    said = " ".join(dict.fromkeys(note for note in notes if note))
    subject = (
        ("title", title),
        ("description", lead),
        *(("source", a.source) for a in every),
        *(("coverage", a.status) for a in every),
        *(("rights", a.licence) for a in every),
        *(("rights", line) for line in boundaries),
        ("date", dataset.edition),
        ("identifier", address),
        ("publisher", texts.APP_TITLE),
        ("language", "de"),
    )
    return Caption(
        title=title,
        lead=lead,
        description=" ".join(part for part in (lead, *origins, dated) if part),
        lines=tuple(
            line
            for line in (*origins, *boundaries, dated, words.NOTES_LINE.format(said) if said else "")
            if line
        ),
        subject=tuple(dict.fromkeys(subject)),
    )


def signs_note(signs: Iterable[str]) -> str:
    """What the signs that occur mean, or ""."""
    occurring = set(signs)
    present = [sign for sign in texts.REASONS if sign in occurring]
    meanings = "; ".join(words.MISSING_ENTRY.format(sign, texts.REASONS[sign]) for sign in present)
    return words.SIGNS_NOTE.format(meanings) if present else ""


def origin_lines(attributions: Iterable[Attribution]) -> tuple[str, ...]:
    """Source, status and licence, one line for all sources that share status and licence."""
    groups: dict[tuple[str, str], list[str]] = {}
    for attribution in attributions:
        sources = groups.setdefault((attribution.status, attribution.licence), [])
        if attribution.source not in sources:
            sources.append(attribution.source)
    return tuple(
        words.ORIGIN_LINE.format(joined(sources), status, licence)
        for (status, licence), sources in groups.items()
    )


def joined(sources: Sequence[str]) -> str:
    """Sources in a row; what they have in common at their beginning is said once.

    >>> joined(["Quelle: BBSR, INKAR, Indikator 12", "Quelle: BBSR, INKAR, Indikator 5"])
    'Quelle: BBSR, INKAR, Indikator 12, 5'
    """
    parts = [source.split(" ") for source in sources]
    shared = min(
        (i for i, words_at in enumerate(zip(*parts, strict=False)) if len(set(words_at)) > 1), default=0
    )
    if shared == 0:
        return "; ".join(sources)
    return f"{' '.join(parts[0][:shared])} {', '.join(' '.join(part[shared:]) for part in parts)}"
