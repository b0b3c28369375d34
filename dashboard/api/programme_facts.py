"""Answers on dated, sourced facts of the programme: plans, milestones, funding, bodies, facts on the Land."""

from dataclasses import dataclass
from datetime import date

from dashboard.api.calls import Call
from dashboard.api.lookup import area_names, chosen_key, inside_names
from dashboard.api.records import About, EvidenceRecord, Listing, evidence_record, moment_text
from dashboard.model.dataset import Dataset
from dashboard.model.district import LAND_CODE
from dashboard.model.programme import PlanEvent
from dashboard.texts import api as words
from dashboard.view.profile_view import funding_text


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A fact about a district's integrated plan."""

    district: str
    name: str
    event: PlanEvent
    plan: str
    body: str | None
    decided: str | None
    valid_from: date | None
    valid_to: date | None
    note: str | None
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class MilestoneRecord:
    """A dated event."""

    district: str
    name: str
    moment: str | None
    text: str
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class FundingRecord:
    """An amount of money."""

    district: str
    name: str
    year: str
    amount_eur: float | None
    approximate: bool
    what: str
    displayed: str
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """A body that steers planning in a district."""

    district: str
    name: str
    body: str
    text: str
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class FactRecord:
    """A standing fact of the programme."""

    group: str
    title: str
    text: str
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class PlanList(Listing):
    """Facts about plans."""

    items: tuple[PlanRecord, ...]


@dataclass(frozen=True, slots=True)
class MilestoneList(Listing):
    """Dated events."""

    items: tuple[MilestoneRecord, ...]


@dataclass(frozen=True, slots=True)
class FundingList(Listing):
    """Amounts of money."""

    items: tuple[FundingRecord, ...]


@dataclass(frozen=True, slots=True)
class BodyList(Listing):
    """Bodies that steer planning."""

    items: tuple[BodyRecord, ...]


@dataclass(frozen=True, slots=True)
class FactList(Listing):
    """Facts of the programme as a whole."""

    items: tuple[FactRecord, ...]


def plan_list(call: Call) -> PlanList:
    """Facts about integrated plans, of all districts or of one."""
    names = inside_names(call.dataset)
    code = chosen_key(call, "district", names)
    items = tuple(
        PlanRecord(
            district=plan.district,
            name=names[plan.district],
            event=plan.event,
            plan=plan.title,
            body=plan.body or None,
            decided=moment_text(plan.decided),
            valid_from=plan.valid_from,
            valid_to=plan.valid_to,
            note=plan.note or None,
            evidence=evidence_record(plan.evidence),
        )
        for plan in call.dataset.programme.plans
        if code in (None, plan.district)
    )
    return PlanList(_about(call), items)


def milestone_list(call: Call) -> MilestoneList:
    """Dated events in the Land and its districts, or of one of them."""
    names = _names_with_land(call.dataset)
    code = chosen_key(call, "district", names)
    items = tuple(
        MilestoneRecord(m.area, names[m.area], moment_text(m.moment), m.text, evidence_record(m.evidence))
        for m in call.dataset.programme.milestones
        if code in (None, m.area)
    )
    return MilestoneList(_about(call), items)


def funding_list(call: Call) -> FundingList:
    """Amounts of money of the Land and its districts, or of one of them."""
    names = _names_with_land(call.dataset)
    code = chosen_key(call, "district", names)
    items = tuple(
        FundingRecord(
            district=funding.area,
            name=names[funding.area],
            year=funding.year,
            amount_eur=funding.amount_eur,
            approximate=funding.approximate,
            what=funding.what,
            displayed=funding_text(funding),
            evidence=evidence_record(funding.evidence),
        )
        for funding in call.dataset.programme.funding
        if code in (None, funding.area)
    )
    return FundingList(_about(call), items)


def body_list(call: Call) -> BodyList:
    """Bodies that steer planning, of all districts or of one."""
    names = inside_names(call.dataset)
    code = chosen_key(call, "district", names)
    items = tuple(
        BodyRecord(b.district, names[b.district], b.name, b.text, evidence_record(b.evidence))
        for b in call.dataset.programme.bodies
        if code in (None, b.district)
    )
    return BodyList(_about(call), items)


def fact_list(call: Call) -> FactList:
    """Facts of the programme as a whole: law, co-financing, criteria, counts, names."""
    items = tuple(
        FactRecord(fact.group, fact.title, fact.text, evidence_record(fact.evidence))
        for fact in call.dataset.programme.land_facts
    )
    return FactList(_about(call), items)


def _about(call: Call) -> About:
    return call.about(words.SOURCE_EACH, words.LICENCE_EACH)


def _names_with_land(dataset: Dataset) -> dict[str, str]:
    return {**inside_names(dataset), LAND_CODE: area_names(dataset)[LAND_CODE]}
