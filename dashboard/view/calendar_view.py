"""Query: the plan calendar of all districts at a reference date."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.programme_status import PLAN_STATE, CalendarRow, PlanState, plan_calendar
from dashboard.model.dataset import Dataset
from dashboard.model.programme import Plan, StatusMeasure
from dashboard.texts import need as words
from dashboard.texts.peers import enumeration
from dashboard.view import wording
from dashboard.view.shown import shown_measure
from dashboard.view.values import Attribution, EvidenceText

FIRST_YEAR = 2018
YEARS_AHEAD = 4
"""Where the time line of the plans begins, and how many years behind that of the reference date it ends."""


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """The plan of one district.

    Attributes:
        state: Category key of the plan measure; ``state_label`` is its label as on the map.
        plan: Title of the plan or of the work on it, or "nicht bekannt".
        term: First and last day, or that they are not known.
        remaining: Days left or days since the end, or "nicht bekannt".
        valid_from, valid_to: The term for drawing, None where not known.
        renew_next: Whether no other valid plan ends earlier.
        evidence: None where nothing is known.
    """

    code: str
    name: str
    state: str
    state_label: str
    plan: str
    term: str
    remaining: str
    valid_from: date | None
    valid_to: date | None
    renew_next: bool
    evidence: EvidenceText | None


@dataclass(frozen=True, slots=True)
class CalendarView:
    """All districts, the earliest end first, those without a known end last.

    Attributes:
        known: Of how many districts the state is known.
        next_text: What must be renewed next, or that no valid plan is known.
        overdue_text: What has ended without a known successor, or "".
        notes: Sentences a reader must see.
    """

    title: str
    reference: date
    lines: tuple[CalendarLine, ...]
    known: str
    next_text: str
    overdue_text: str
    notes: tuple[str, ...]
    attribution: Attribution

    @property
    def years(self) -> range:
        """Years of the time line, the last one that in which it ends."""
        return range(FIRST_YEAR, max(self.reference.year, FIRST_YEAR) + YEARS_AHEAD + 1)

    def place(self, day: date) -> float:
        """Share of the time line before a day; days beyond it stand at its ends."""
        start, end = date(self.years[0], 1, 1), date(self.years[-1], 1, 1)
        return min(1.0, max(0.0, (day - start).days / (end - start).days))


def calendar_view(dataset: Dataset, reference: date) -> CalendarView:
    """The plan calendar at a reference date."""
    shown = shown_measure(dataset, PLAN_STATE, reference)
    measure, territory = shown.measure, shown.territory
    rows = plan_calendar(dataset.programme, territory.codes, reference)
    known = sum(measure.category(row.state.value).known for row in rows)
    return CalendarView(
        title=words.CALENDAR_TITLE.format(formatting.short_day(reference)),
        reference=reference,
        lines=tuple(_line(row, territory.names[row.code], measure) for row in rows),
        known=texts.KNOWN_STATUS.format(known, len(rows), wording.measure_date(shown)),
        next_text=_sentence(words.NEXT, [row for row in rows if row.renew_next], dataset)
        or texts.NO_NEXT_PLANS,
        overdue_text=_sentence(words.OVERDUE, [r for r in rows if r.state is PlanState.EXPIRED], dataset),
        notes=(measure.definition, *measure.caveats),
        attribution=wording.measure_attribution(measure, territory, dataset),
    )


def _line(row: CalendarRow, name: str, measure: StatusMeasure) -> CalendarLine:
    plan = row.plan
    return CalendarLine(
        code=row.code,
        name=name,
        state=row.state.value,
        state_label=measure.category(row.state.value).label,
        plan=plan.title if plan else texts.UNKNOWN_STATUS,
        term=_term(plan, row.ends) if plan else texts.UNKNOWN_STATUS,
        remaining=_remaining(row),
        valid_from=plan.valid_from if plan and row.ends else None,
        valid_to=row.ends,
        renew_next=row.renew_next,
        evidence=wording.evidence_text(plan.evidence) if plan else None,
    )


def _term(plan: Plan, ends: date | None) -> str:
    if ends is None:
        return texts.PLAN_NO_TERM
    last = formatting.short_day(ends)
    if plan.valid_from is None:
        return words.UNTIL.format(last)
    return texts.SPAN.format(formatting.short_day(plan.valid_from), last)


def _remaining(row: CalendarRow) -> str:
    if row.days_left is None:
        return texts.UNKNOWN_STATUS
    return words.days_left(row.days_left, formatting.number(abs(row.days_left), 0))


def _sentence(template: str, rows: Sequence[CalendarRow], dataset: Dataset) -> str:
    named = [words.NAMED.format(dataset.districts[row.code].name, _remaining(row)) for row in rows]
    return template.format(enumeration(named)) if named else ""
