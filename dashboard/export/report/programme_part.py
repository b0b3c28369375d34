"""The facts on the Landesprogramm as the report's template reads them, with numbered sources."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

from dashboard import texts
from dashboard.view.values import EvidenceText, FactLine, PlanBar, ProfileView

Json = dict[str, Any]


class SourceNumbers:
    """Sources in the order they are first named, each with its number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def of(self, evidence: EvidenceText) -> list[int]:
        """Numbers of a fact's sources."""
        return [self._numbers.setdefault(source, len(self._numbers) + 1) for source in evidence.sources]

    def listed(self) -> list[Json]:
        """All sources named so far, in the order of their numbers."""
        return [{"title": title, "url": url, "site": site_of(url)} for title, url in self._numbers]


def site_of(url: str) -> str:
    """The host of an address without "www.", which a reader of paper can still type."""
    return urlsplit(url).netloc.removeprefix("www.")


def programme_part(view: ProfileView) -> Json:
    """Status, plans, chronicle, amounts and bodies of a district."""
    numbers = SourceNumbers()
    return {
        "statuses": _facts(view.statuses, numbers),
        "plans": [_plan(plan, numbers) for plan in view.plans],
        "plan_notes": _facts(view.plan_notes, numbers),
        "lists": [
            _list(texts.MILESTONES_HEADING, view.milestones, numbers, dated=True),
            _list(texts.FUNDING_HEADING, view.funding, numbers, dated=True),
            _list(texts.BODIES_HEADING, view.bodies, numbers, dated=False),
        ],
        "sources": numbers.listed(),
    }


def _list(title: str, facts: Sequence[FactLine], numbers: SourceNumbers, *, dated: bool) -> Json:
    return {"title": title, "dated": dated, "facts": _facts(facts, numbers, dated=dated)}


def _facts(facts: Iterable[FactLine], numbers: SourceNumbers, *, dated: bool = False) -> list[Json]:
    return [
        {"label": fact.label, "text": fact.text, **_backing(fact.evidence, fact.text, numbers, dated=dated)}
        for fact in facts
    ]


def _backing(evidence: EvidenceText, text: str, numbers: SourceNumbers, *, dated: bool) -> Json:
    """What backs a fact; neither its date nor that it is unconfirmed is said twice."""
    as_of = "" if dated or not evidence.as_of else texts.AS_OF.format(evidence.as_of)
    marked = evidence.unconfirmed and texts.UNCONFIRMED not in text
    return {"as_of": as_of, "unconfirmed": marked, "sources": numbers.of(evidence)}


def _plan(plan: PlanBar, numbers: SourceNumbers) -> Json:
    text = f"{texts.PLAN_BAR_STATES[plan.state]}. {plan.text}"
    return {
        "label": plan.title,
        "text": text,
        "state": plan.state,
        "start": plan.start or 0.0,
        "end": 1.0 if plan.end is None else plan.end,
        "today": plan.today,
        "first_year": plan.first_year,
        "last_year": plan.last_year,
        **_backing(plan.evidence, text, numbers, dated=False),
    }
