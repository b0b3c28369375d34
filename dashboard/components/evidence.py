"""Facts with what backs them: date, the word „unbestätigt“, sources."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.view.values import Attribution, EvidenceText, FactLine


def backing(evidence: EvidenceText, *, with_date: bool = True) -> html.Span:
    """Small line with date and sources."""
    parts: list[Any] = []
    if with_date and evidence.as_of:
        parts += [texts.AS_OF.format(evidence.as_of), " · "]
    for title, url in evidence.sources:
        parts += [links.external(title, url), "; "]
    return html.Span(parts[:-1], className="backing")


def unconfirmed(evidence: EvidenceText) -> list[Any]:
    """Mark of an unconfirmed fact, or nothing."""
    return [" ", html.Span(texts.UNCONFIRMED, className="unconfirmed")] if evidence.unconfirmed else []


def fact_list(facts: Sequence[FactLine], *, dated: bool = False) -> html.Dl:
    """Definition list of facts; with ``dated`` the label is the date and is not repeated."""
    items: list[Any] = []
    for fact in facts:
        items.append(html.Dt(fact.label))
        mark = unconfirmed(fact.evidence)
        items.append(html.Dd([fact.text, *mark, backing(fact.evidence, with_date=not dated)]))
    return html.Dl(items, className="facts dated" if dated else "facts")


def attribution_line(attribution: Attribution) -> html.P:
    """Source, status, licence and origin of the boundaries in one line."""
    parts = (attribution.source, attribution.status, attribution.licence, attribution.boundaries)
    return html.P(" · ".join(parts), className="source-line")
