"""The Landesprogramm LSZ as data: dated, sourced facts per district and for the Land."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.model.indicator import Source
from dashboard.model.moment import Moment


class Confidence(StrEnum):
    """How sure a fact is; everything but HIGH is shown as „unbestätigt“."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a fact rests on.

    Attributes:
        as_of: When the fact held or was reported; None where the source is undated.
        sources: At least one.
    """

    as_of: Moment | None
    sources: tuple[Source, ...]
    confidence: Confidence


class FactTopic(StrEnum):
    """Yes-or-no questions of the programme, and the funding stage."""

    PROCESS_SUPPORT_2019 = "process_support_2019"
    PARTICIPATION = "participation"
    FUNDING_STAGE = "funding_stage"
    AGATHE = "agathe"


@dataclass(frozen=True, slots=True)
class StatusFact:
    """The state of one topic in one district.

    Attributes:
        category: Key of a category of the topic's status measure, e.g. "yes" or "stage_3".
        text: German sentence with what the source says.
    """

    topic: FactTopic
    district: str
    category: str
    text: str
    evidence: Evidence


class PlanEvent(StrEnum):
    """What a fact about an integrated plan reports."""

    PLAN = "plan"  # a plan exists; decision and term as far as known
    UPDATE = "update"  # an update was under way
    PREPARATION = "preparation"  # a first plan was being written


@dataclass(frozen=True, slots=True)
class Plan:
    """A fact about a district's integrated plan.

    Attributes:
        title: Name of the plan as its body gives it, or the canonical one where the source names none.
        decided: Day of the decision, None where not known.
        valid_from, valid_to: Term; None where not known.
        body: Who decided, in German, or "".
        note: German sentence on what else the source says, or "".
    """

    district: str
    event: PlanEvent
    title: str
    body: str
    decided: Moment | None
    valid_from: date | None
    valid_to: date | None
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Funding:
    """An amount of money.

    Attributes:
        area: District code, or "16" for the Land's budget.
        amount_eur: In euro; None where the year's amount is not known.
        approximate: True where the source rounds ("rund", "knapp").
        what: German words for what exactly the amount is (paid, maximum, announced).
    """

    area: str
    year: str
    amount_eur: float | None
    approximate: bool
    what: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated event in a district or, with area "16", in the Land."""

    area: str
    moment: Moment | None
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SteeringBody:
    """A body that steers planning in a district."""

    district: str
    name: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LandFact:
    """A standing fact of the programme (law, co-financing, criteria, counts, names)."""

    group: str
    title: str
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a status measure.

    Attributes:
        label: Legend text.
        known: False for the category that stands for "not known".
    """

    key: str
    label: str
    known: bool


@dataclass(frozen=True, slots=True)
class StatusMeasure:
    """A programme measure that is mapped like an indicator.

    Attributes:
        territory: Key of the boundary set it is drawn on.
        as_of: German wording of its own date ("Januar bis Dezember 2019").
        uses_reference_date: Whether the state is computed against a reference date.
    """

    key: str
    title: str
    definition: str
    territory: str
    as_of: str
    uses_reference_date: bool
    categories: tuple[Category, ...]
    caveats: tuple[str, ...]
    publisher: str
    licence: str

    def category(self, key: str) -> Category:
        """The category called ``key``; the data check guarantees that it exists."""
        return next(c for c in self.categories if c.key == key)


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything known about the programme."""

    measures: Mapping[str, StatusMeasure]
    statuses: tuple[StatusFact, ...]
    plans: tuple[Plan, ...]
    funding: tuple[Funding, ...]
    milestones: tuple[Milestone, ...]
    bodies: tuple[SteeringBody, ...]
    land_facts: tuple[LandFact, ...]
    fields: Mapping[int, str]
    sources: Mapping[str, Source]
