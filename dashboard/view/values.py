"""Frozen values that the queries return and that figures, components and exports render."""

from dataclasses import dataclass, field
from decimal import Decimal

from dashboard.analysis.classes import Classes
from dashboard.analysis.statistics import Rank

MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Attribution:
    """What travels with every number: source, territorial status, licence, boundary origin."""

    source: str
    status: str
    licence: str
    boundaries: str


@dataclass(frozen=True, slots=True)
class MapCell:
    """One district on the map.

    Attributes:
        value: Rounded as displayed; None for a missing value and for programme measures.
        text: Value with unit, category label, or why there is no value.
        group: Index of its class or category; None where the value is missing.
        lines: Hover card below the name; also the accessible name.
    """

    code: str
    name: str
    value: Decimal | None
    text: str
    group: int | None
    rank: Rank | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One class or category.

    Attributes:
        key: Category key, class number as text, or ``MISSING``.
        count: Districts in it.
        here: Name of the chosen district where it falls into this entry, else "".
    """

    key: str
    label: str
    count: int
    here: str


@dataclass(frozen=True, slots=True)
class MapView:
    """Everything the map and its legend show.

    Attributes:
        categorical: True for programme measures, whose groups are categories.
        keys: Key of every group in order; a cell's ``group`` indexes it.
        classes: Of the values; None for a programme measure and without values.
        land_text: Thuringia's value in words, or "".
        notes: Sentences a reader of this map must see.
    """

    title: str
    territory: str
    categorical: bool
    keys: tuple[str, ...]
    classes: Classes | None
    cells: tuple[MapCell, ...]
    legend: tuple[LegendEntry, ...]
    selected: str | None
    land_text: str
    notes: tuple[str, ...]
    attribution: Attribution

    def cell(self, code: str) -> MapCell:
        """The cell of a district that exists in the boundary set."""
        return next(cell for cell in self.cells if cell.code == code)


@dataclass(frozen=True, slots=True)
class EvidenceText:
    """How a fact is backed, in words: date, confidence mark, sources with addresses."""

    as_of: str
    unconfirmed: bool
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FactLine:
    """A labelled sentence with its evidence; ``label`` may be a date."""

    label: str
    text: str
    evidence: EvidenceText


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One indicator in a profile.

    Attributes:
        reason: Why there is no value, or "".
        land, germany: Benchmarks of the same year without unit; "" where none is published.
        trend: Years with values of the same series and the district, for the small line.
        other_series: Note where the figures are cut to the other number of districts, else "".
    """

    key: str
    title: str
    year: str
    unit: str
    value: str
    reason: str
    rank: str
    land: str
    to_land: str
    germany: str
    to_germany: str
    trend: tuple[tuple[str, float | None], ...]
    trend_text: str
    other_series: str
    source: str


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A plan on a time line; positions are shares of the shown period, 0 to 1."""

    title: str
    text: str
    state: str
    start: float | None
    end: float | None
    today: float
    first_year: int
    last_year: int
    evidence: EvidenceText


@dataclass(frozen=True, slots=True)
class NeighbourLink:
    """A touching district; ``code`` is None beyond the state border, where there is no profile."""

    code: str | None
    name: str
    border: str
    outside: bool


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A Kreisprofil; ``series`` is that of its key indicators, where they have it."""

    code: str
    series: str
    name: str
    kind: str
    facts: tuple[tuple[str, str, str], ...]
    statuses: tuple[FactLine, ...]
    plans: tuple[PlanBar, ...]
    plan_notes: tuple[FactLine, ...]
    milestones: tuple[FactLine, ...]
    funding: tuple[FactLine, ...]
    bodies: tuple[FactLine, ...]
    figures: tuple[tuple[str, tuple[KeyFigure, ...]], ...]
    neighbours: tuple[NeighbourLink, ...]
    territory_note: str
    boundaries: str


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


@dataclass(frozen=True, slots=True)
class Column:
    """A table column; ``sort`` is its key in the address or "", ``numeric`` aligns it to the right.

    ``decimals`` of a column of numbers; None where the cells are texts.
    """

    sort: str
    label: str
    numeric: bool
    decimals: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table row of a district, or of a benchmark (``code`` None).

    ``numbers`` are the cells that are numbers, rounded as displayed; None elsewhere.
    """

    code: str | None
    name: str
    cells: tuple[str, ...]
    selected: bool = False
    numbers: tuple[Decimal | None, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class TableView:
    """All districts with the shown indicator and chosen further ones, or the numbers of a chart.

    Attributes:
        benchmarks: Rows that stand apart below.
        sorted_by: ``sort`` of a column, or "" where the order is fixed.
        notes: Sentences a reader must see.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    benchmarks: tuple[TableRow, ...]
    sorted_by: str
    descending: bool
    notes: tuple[str, ...]
    attributions: tuple[Attribution, ...]
