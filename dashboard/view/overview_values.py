"""Frozen values of the Land at a glance, and of the extremes of an indicator."""

from dataclasses import dataclass

from dashboard.view.values import EvidenceText, FactLine


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many districts have a status, and which."""

    key: str
    label: str
    count: int
    districts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StatusSummary:
    """A programme measure counted over the Land, with its denominator and date."""

    key: str
    title: str
    as_of: str
    total: int
    counts: tuple[CategoryCount, ...]


@dataclass(frozen=True, slots=True)
class ExpiringPlan:
    """A plan valid at the reference date and the day it ends."""

    code: str
    name: str
    title: str
    ends: str
    unconfirmed: bool


@dataclass(frozen=True, slots=True)
class BudgetYear:
    """The Land's budget of a year.

    Attributes:
        amount: In million euro, or that it is not known.
        what: What exactly the amount is.
        share: Of the largest amount, for the bar; None where not known.
    """

    year: str
    amount: str
    what: str
    share: float | None
    evidence: EvidenceText | None


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The Land at a glance: everything but the extremes of the shown indicator."""

    summaries: tuple[StatusSummary, ...]
    plan_states: StatusSummary
    next_plans: tuple[ExpiringPlan, ...]
    timeline: tuple[FactLine, ...]
    budget: tuple[BudgetYear, ...]
    land_facts: tuple[tuple[str, tuple[FactLine, ...]], ...]


@dataclass(frozen=True, slots=True)
class Extremes:
    """Highest and lowest districts of the shown indicator, with Land and Germany."""

    title: str
    highest: tuple[tuple[str, str, str], ...]
    lowest: tuple[tuple[str, str, str], ...]
    benchmarks: tuple[tuple[str, str], ...]
    note: str
