"""Answers on the programme as a whole, and on the state of every district in its measures."""

from dataclasses import dataclass
from datetime import date

from dashboard.analysis.programme_status import status_of
from dashboard.api.calls import Call
from dashboard.api.lookup import chosen_key, inside_names
from dashboard.api.records import About, EvidenceRecord, LinkRecord, Listing, evidence_record
from dashboard.model.programme import StatusMeasure
from dashboard.model.territory import territory_of
from dashboard.texts import api as words
from dashboard.view.map_view import unconfirmed_mark

PARTS = ("statuses", "plans", "milestones", "funding", "bodies", "facts")
"""Operations on parts of the programme."""


@dataclass(frozen=True, slots=True)
class CategoryRecord:
    """One value of a measure."""

    category: str
    label: str
    known: bool


@dataclass(frozen=True, slots=True)
class MeasureRecord:
    """A measure of the programme status."""

    measure: str
    title: str
    definition: str
    held_as_of: str
    uses_reference_date: bool
    boundary_set: str
    publisher: str
    licence: str
    categories: tuple[CategoryRecord, ...]
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldRecord:
    """A Handlungsfeld."""

    field: int
    field_title: str


@dataclass(frozen=True, slots=True)
class ProgrammeAnswer:
    """The programme: measures, fields of action, and where its facts are found."""

    about: About
    measures: tuple[MeasureRecord, ...]
    fields: tuple[FieldRecord, ...]
    links: tuple[LinkRecord, ...]


@dataclass(frozen=True, slots=True)
class StatusRecord:
    """State of one district in one measure."""

    measure: str
    title: str
    boundary_set: str
    district: str
    name: str
    category: str
    label: str
    displayed: str
    known: bool
    reference_date: date | None
    text: str | None
    plan: str | None
    evidence: EvidenceRecord | None


@dataclass(frozen=True, slots=True)
class StatusList(Listing):
    """States of districts."""

    items: tuple[StatusRecord, ...]


def programme_answer(call: Call) -> ProgrammeAnswer:
    """Measures with their categories, fields, and links to the facts."""
    programme = call.dataset.programme
    return ProgrammeAnswer(
        about=call.about(words.SOURCE_EACH, words.LICENCE_EACH),
        measures=tuple(_measure(measure) for measure in programme.measures.values()),
        fields=tuple(FieldRecord(number, title) for number, title in programme.fields.items()),
        links=tuple(call.context.link(name, {}) for name in PARTS),
    )


def status_list(call: Call) -> StatusList:
    """State of every district in every measure, or of the chosen ones; nothing known is a state too."""
    measures = call.dataset.programme.measures
    chosen = chosen_key(call, "measure", {key: measure.title for key, measure in measures.items()})
    code = chosen_key(call, "district", inside_names(call.dataset))
    given = call.arguments.get("reference_date")
    reference = date.fromisoformat(given) if given else call.context.today()
    items = tuple(
        _status(call, measure, district, reference)
        for measure in measures.values()
        if chosen in (None, measure.key)
        for district in territory_of(call.dataset.territories, measure.territory).codes
        if code in (None, district)
    )
    return StatusList(call.about(words.SOURCE_EACH, words.LICENCE_EACH), items)


def _measure(measure: StatusMeasure) -> MeasureRecord:
    return MeasureRecord(
        measure=measure.key,
        title=measure.title,
        definition=measure.definition,
        held_as_of=measure.as_of,
        uses_reference_date=measure.uses_reference_date,
        boundary_set=measure.territory,
        publisher=measure.publisher,
        licence=measure.licence,
        categories=tuple(CategoryRecord(c.key, c.label, c.known) for c in measure.categories),
        caveats=measure.caveats,
    )


def _status(call: Call, measure: StatusMeasure, code: str, reference: date) -> StatusRecord:
    result = status_of(call.dataset.programme, measure.key, code, reference)
    category = measure.category(result.category)
    backing = result.fact or result.plan
    return StatusRecord(
        measure=measure.key,
        title=measure.title,
        boundary_set=measure.territory,
        district=code,
        name=call.dataset.territories[measure.territory].names[code],
        category=category.key,
        label=category.label,
        displayed=category.label + unconfirmed_mark(result),
        known=category.known,
        reference_date=reference if measure.uses_reference_date else None,
        text=result.fact.text if result.fact else None,
        plan=result.plan.title if result.plan else None,
        evidence=evidence_record(backing.evidence) if backing else None,
    )
