"""Query: the Land at a glance, and the highest and lowest districts of the shown indicator."""

from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.programme_status import PLAN_STATE, next_to_expire, status_of
from dashboard.model.dataset import Dataset
from dashboard.model.district import LAND_CODE
from dashboard.model.programme import Confidence, Funding, StatusMeasure
from dashboard.view import wording
from dashboard.view.displayed import displayed, displayed_benchmark
from dashboard.view.overview_values import (
    BudgetYear,
    CategoryCount,
    ExpiringPlan,
    Extremes,
    OverviewView,
    StatusSummary,
)
from dashboard.view.shown import Shown, ShownMeasure, shown_measure
from dashboard.view.values import FactLine

FIRST_BUDGET_YEAR = 2017
SHOWN_EXTREMES = 3


def overview_view(dataset: Dataset, reference: date) -> OverviewView:
    """Participation, plans, timeline, budget and standing facts of the programme."""
    programme = dataset.programme
    measures = programme.measures.values()
    milestones = sorted(
        (m for m in programme.milestones if m.area == LAND_CODE and m.moment is not None),
        key=lambda m: m.moment.first if m.moment else date.max,
    )
    groups = dict.fromkeys(fact.group for fact in programme.land_facts)
    return OverviewView(
        summaries=tuple(_summary(dataset, m, reference) for m in measures if not m.uses_reference_date),
        plan_states=_summary(dataset, programme.measures[PLAN_STATE], reference),
        next_plans=_next_plans(dataset, reference),
        timeline=tuple(
            FactLine(
                wording.moment_text(m.moment) if m.moment else "", m.text, wording.evidence_text(m.evidence)
            )
            for m in milestones
        ),
        budget=budget_years(dataset, reference),
        land_facts=tuple(
            (
                group,
                tuple(
                    FactLine(f.title, f.text, wording.evidence_text(f.evidence))
                    for f in programme.land_facts
                    if f.group == group
                ),
            )
            for group in groups
        ),
    )


def budget_years(dataset: Dataset, reference: date) -> tuple[BudgetYear, ...]:
    """The Land's budget from 2017 to the reference year; years without a source say so."""
    rows = [f for f in dataset.programme.funding if f.area == LAND_CODE]
    largest = max((f.amount_eur for f in rows if f.amount_eur is not None), default=None)
    years = dict.fromkeys(str(year) for year in range(FIRST_BUDGET_YEAR, reference.year + 1))
    covered = {year for f in rows for year in _years_of(f)}
    entries = [_budget_row(f, largest) for f in rows]
    entries += [BudgetYear(y, texts.UNKNOWN_STATUS, "", None, None) for y in years if y not in covered]
    return tuple(sorted(entries, key=lambda entry: entry.year))


def extremes(shown: Shown) -> Extremes:
    """Highest and lowest districts with benchmarks; nothing for a programme measure."""
    if isinstance(shown, ShownMeasure):
        return Extremes(wording.shown_title(shown), (), (), (), "")
    indicator = shown.indicator
    ordered = sorted(shown.values, key=lambda code: shown.values[code], reverse=True)
    count = min(SHOWN_EXTREMES, len(ordered) // 2)

    def rows(codes: list[str]) -> tuple[tuple[str, str, str], ...]:
        return tuple(
            (code, shown.territory.names[code], displayed(shown.observations[code], indicator).text)
            for code in codes
        )

    return Extremes(
        title=wording.shown_title(shown),
        highest=rows(ordered[:count]),
        lowest=rows(ordered[::-1][:count]),
        benchmarks=(
            (texts.LAND, displayed_benchmark(shown.land, indicator).text),
            (texts.GERMANY, displayed_benchmark(shown.germany, indicator).text),
        ),
        note=texts.DIRECTION_TEXT[indicator.direction.value],
    )


def _summary(dataset: Dataset, measure: StatusMeasure, reference: date) -> StatusSummary:
    shown = shown_measure(dataset, measure.key, reference)
    territory = shown.territory
    found = {
        code: status_of(dataset.programme, measure.key, code, reference).category for code in territory.codes
    }
    counts = []
    for category in measure.categories:
        members = tuple((c, territory.names[c]) for c in territory.codes if found[c] == category.key)
        counts.append(CategoryCount(category.key, category.label, len(members), members))
    return StatusSummary(
        measure.key, measure.title, wording.measure_date(shown), len(territory.codes), tuple(counts)
    )


def _next_plans(dataset: Dataset, reference: date) -> tuple[ExpiringPlan, ...]:
    return tuple(
        ExpiringPlan(
            plan.district,
            dataset.districts[plan.district].name,
            plan.title,
            formatting.short_day(plan.valid_to) if plan.valid_to else "",
            plan.evidence.confidence is not Confidence.HIGH,
        )
        for plan in next_to_expire(dataset.programme.plans, reference)
    )


def _budget_row(funding: Funding, largest: float | None) -> BudgetYear:
    evidence = wording.evidence_text(funding.evidence)
    year = texts.year_label(funding.year)
    if funding.amount_eur is None or not largest:
        return BudgetYear(year, texts.UNKNOWN_STATUS, funding.what, None, evidence)
    amount = formatting.million_euro(funding.amount_eur)
    text = texts.APPROXIMATELY.format(amount) if funding.approximate else amount
    return BudgetYear(year, text, funding.what, funding.amount_eur / largest, evidence)


def _years_of(funding: Funding) -> list[str]:
    first, _, last = funding.year.partition("/")
    return [str(year) for year in range(int(first), int(last or first) + 1)]
