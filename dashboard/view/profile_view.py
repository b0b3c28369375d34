"""Query: the Kreisprofil of one district."""

from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.programme_status import status_of
from dashboard.model.dataset import Dataset
from dashboard.model.district import District
from dashboard.model.programme import Funding, Plan, PlanEvent
from dashboard.model.territory import Territory
from dashboard.texts import charts as words
from dashboard.view import wording
from dashboard.view.displayed import displayed, in_words
from dashboard.view.key_figures import figures_by_field
from dashboard.view.map_view import unconfirmed_mark
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.values import (
    Column,
    FactLine,
    KeyFigure,
    NeighbourLink,
    PlanBar,
    ProfileView,
    TableRow,
    TableView,
)

POPULATION = "population_total"
FIRST_PLAN_YEAR = 2018


def profile_view(
    dataset: Dataset, code: str, territory: Territory, today: date, note: str = ""
) -> ProfileView:
    """Everything known about a district, in the boundary set that is shown.

    ``today`` is the reference date for plan states, ``note`` what the borders shown cannot draw.

    Raises:
        KeyError: When there is no such district.
    """
    district = dataset.districts[code]
    programme = dataset.programme
    plans = [plan for plan in programme.plans if plan.district == code]
    return ProfileView(
        code=code,
        series=territory.series,
        name=district.name,
        kind=texts.DISTRICT_TYPES[district.kind.value],
        facts=_facts(dataset, district, territory),
        statuses=_statuses(dataset, code, today),
        plans=tuple(_plan_bar(plan, today) for plan in _with_term(plans)),
        plan_notes=tuple(_plan_note(plan) for plan in plans if plan not in _with_term(plans)),
        milestones=tuple(
            FactLine(
                wording.moment_text(m.moment) if m.moment else texts.UNDATED,
                m.text,
                wording.evidence_text(m.evidence),
            )
            for m in sorted(
                (m for m in programme.milestones if m.area == code),
                key=lambda m: m.moment.first if m.moment else date.max,
            )
        ),
        funding=tuple(
            FactLine(texts.year_label(f.year), funding_text(f), wording.evidence_text(f.evidence))
            for f in sorted(programme.funding, key=lambda f: f.year)
            if f.area == code
        ),
        bodies=tuple(
            FactLine(b.name, b.text, wording.evidence_text(b.evidence))
            for b in programme.bodies
            if b.district == code
        ),
        figures=figures_by_field(dataset, code, territory.series),
        neighbours=_neighbours(dataset, territory, code),
        territory_note=note,
        boundaries=wording.boundary_origin(dataset),
    )


def funding_text(funding: Funding) -> str:
    """An amount and what exactly it is; rounded amounts say so."""
    if funding.amount_eur is None:
        return funding.what
    amount = formatting.euro(funding.amount_eur)
    return f"{texts.APPROXIMATELY.format(amount) if funding.approximate else amount}: {funding.what}"


def _facts(dataset: Dataset, district: District, territory: Territory) -> tuple[tuple[str, str, str], ...]:
    area = formatting.with_unit(formatting.number(district.area_km2, 2), "km²")
    changes = [c for c in dataset.changes if district.code in (c.from_district, c.to_district)]
    rows = [
        (texts.FACT_TYPE, texts.DISTRICT_TYPES[district.kind.value], ""),
        (texts.FACT_SEAT, district.seat or "", ""),
        (texts.FACT_REGION, district.planning_region, ""),
        (texts.FACT_POPULATION, _population(dataset, district.code, territory), ""),
        (texts.FACT_AREA, area, ""),
        (texts.FACT_CODE, district.code, ""),
        (texts.FACT_WEBSITE, district.website or "", district.website or ""),
        (texts.FACT_PROGRAMME_PAGE, district.programme_page or "", district.programme_page or ""),
        (texts.FACT_BORDERS, "; ".join(f"{formatting.short_day(c.day)}: {c.name}" for c in changes), ""),
    ]
    return tuple(row for row in rows if row[1])


def _population(dataset: Dataset, code: str, territory: Territory) -> str:
    """Latest population count, only where it was counted in the number of districts shown."""
    indicator = dataset.indicators.get(POPULATION)
    if indicator is None or territory.series not in indicator.series:
        return ""
    year = indicator.years(territory.series)[-1]
    observation = dataset.observation(POPULATION, territory.series, year, code)
    return f"{displayed(observation, indicator).text} (31.12.{year})"


def _statuses(dataset: Dataset, code: str, today: date) -> tuple[FactLine, ...]:
    lines = []
    for measure in dataset.programme.measures.values():
        result = status_of(dataset.programme, measure.key, code, today)
        label = measure.category(result.category).label + unconfirmed_mark(result)
        backing = result.fact or result.plan
        if backing is None:
            continue
        detail = result.fact.text if result.fact else ""
        text = f"{label}. {detail}" if detail else label
        lines.append(FactLine(measure.title, text, wording.evidence_text(backing.evidence)))
    return tuple(lines)


def _with_term(plans: list[Plan]) -> list[Plan]:
    known = [plan for plan in plans if plan.valid_from is not None and plan.valid_to is not None]
    return sorted(known, key=lambda plan: plan.valid_from or date.min)


def _plan_bar(plan: Plan, today: date) -> PlanBar:
    start, end = plan.valid_from or date.min, plan.valid_to or date.max
    first, last = min(FIRST_PLAN_YEAR, start.year), max(today.year + 1, end.year + 1)
    days = (date(last, 1, 1) - date(first, 1, 1)).days

    def position(day: date) -> float:
        return min(1.0, max(0.0, (day - date(first, 1, 1)).days / days))

    state = "valid" if start <= today <= end else ("expired" if end < today else "later")
    term = texts.PLAN_TERM.format(formatting.short_day(start), formatting.short_day(end))
    return PlanBar(
        title=plan.title,
        text=_sentences(term, _decision(plan), plan.note),
        state=state,
        start=position(start),
        end=position(end),
        today=position(today),
        first_year=first,
        last_year=last - 1,
        evidence=wording.evidence_text(plan.evidence),
    )


def _plan_note(plan: Plan) -> FactLine:
    term = texts.PLAN_NO_TERM if plan.event is PlanEvent.PLAN else ""
    text = _sentences(_decision(plan), term, plan.note)
    return FactLine(plan.title, text, wording.evidence_text(plan.evidence))


def _sentences(first: str, second: str, note: str) -> str:
    """Two short statements as one sentence, then the note, which is a sentence of its own."""
    stated = "; ".join(part for part in (first, second) if part)
    stated = f"{stated[0].upper()}{stated[1:]}." if stated else ""
    return " ".join(part for part in (stated, note) if part)


def _decision(plan: Plan) -> str:
    if plan.decided is None:
        return ""
    decided = texts.PLAN_DECIDED.format(wording.moment_text(plan.decided))
    return f"{decided} ({plan.body})" if plan.body else decided


def _neighbours(dataset: Dataset, territory: Territory, code: str) -> tuple[NeighbourLink, ...]:
    return tuple(
        NeighbourLink(
            None if n.outside else n.code,
            n.name,
            formatting.with_unit(formatting.number(n.border_km, 1), "km"),
            n.outside,
        )
        for n in dataset.neighbours[territory.key][code]
    )


def territory_note(shown: Shown) -> str:
    """Note on later border changes that the shown boundary set cannot draw, or ""."""
    if isinstance(shown, ShownIndicator):
        return wording.territory_note(shown.segment, shown.year, shown.territory)
    return ""


COLUMNS = (
    Column("", texts.COLUMN_INDICATOR, numeric=False),
    Column("", words.FIELD, numeric=False),
    Column("", texts.YEAR_LABEL, numeric=False),
    Column("", texts.UNIT, numeric=False),
    Column("", texts.COLUMN_VALUE, numeric=True),
    Column("", texts.COLUMN_RANK, numeric=True),
    Column("", texts.COLUMN_DIFF_LAND, numeric=True),
    Column("", texts.COLUMN_DIFF_GERMANY, numeric=True),
    Column("", texts.SOURCE, numeric=False),
    Column("", texts.LICENCE, numeric=False),
)


def profile_table(dataset: Dataset, code: str, series: str) -> TableView:
    """The key indicators of a district, each with its source and licence.

    Args:
        dataset: The data.
        code: A district of Thuringia.
        series: Number of districts whose figures are preferred, "23" or "22".

    Raises:
        KeyError: When there is no such district.
    """
    rows = (
        _row(dataset, code, field, figure)
        for field, figures in figures_by_field(dataset, code, series)
        for figure in figures
    )
    return TableView(
        title=words.PROFILE_TABLE.format(dataset.districts[code].name, series),
        columns=COLUMNS,
        rows=tuple(rows),
        benchmarks=(),
        sorted_by="",
        descending=False,
        notes=(texts.RANK_NOTE, texts.NO_COMPARISON_NOTE, wording.boundary_origin(dataset)),
        attributions=(),
    )


def _row(dataset: Dataset, code: str, field: str, figure: KeyFigure) -> TableRow:
    none = in_words(texts.NO_COMPARISON)
    compared = (value if value.cell else none for value in (figure.to_land, figure.to_germany))
    rank = in_words(figure.rank) if figure.rank else none
    licence = dataset.indicator(figure.key).licence
    before = map(in_words, (figure.title, field, figure.year, figure.unit))
    values = (*before, figure.value, rank, *compared, *map(in_words, (figure.source, licence)))
    return TableRow(code, figure.title, values)
