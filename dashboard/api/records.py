"""Records that several answers share: the frame of an answer, sources, and what backs a fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.model.indicator import Source
from dashboard.model.moment import Moment
from dashboard.model.programme import Confidence, Evidence


@dataclass(frozen=True, slots=True)
class About:
    """What travels with every answer."""

    title: str
    address: str
    edition: str
    data_hash: str
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class Listing:
    """An answer that is a list; its items are the lines of its CSV."""

    about: About
    items: tuple[Any, ...]

    def lines(self) -> Sequence[object]:
        """Records of the CSV form."""
        return self.items


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A further address."""

    name: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Where figures or facts come from."""

    key: str
    title: str
    publisher: str
    licence: str
    read_in: str
    url: str | None

    def __str__(self) -> str:
        """Form in a CSV cell."""
        return f"{self.title} ({self.url})" if self.url else self.title


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """What a fact rests on."""

    as_of: str | None
    confidence: Confidence
    confirmed: bool
    licence: str
    sources: tuple[SourceRecord, ...]


def source_record(source: Source) -> SourceRecord:
    """A source as the API gives it."""
    return SourceRecord(
        source.key, source.title, source.publisher, source.licence, source.read_in, source.url or None
    )


def evidence_record(evidence: Evidence) -> EvidenceRecord:
    """Date, confidence and sources of a fact."""
    return EvidenceRecord(
        as_of=moment_text(evidence.as_of),
        confidence=evidence.confidence,
        confirmed=evidence.confidence is Confidence.HIGH,
        licence="; ".join(dict.fromkeys(source.licence for source in evidence.sources)),
        sources=tuple(source_record(source) for source in evidence.sources),
    )


def moment_text(moment: Moment | None) -> str | None:
    """A date as precise as its source in ISO form: "2019", "2019-01/2019-12"; None where undated."""
    if moment is None:
        return None
    return "/".join(moment.written or (moment.first.isoformat(), moment.last.isoformat()))
