"""Frozen values that the queries return and that figures, components and exports render."""

from dataclasses import dataclass
from decimal import Decimal

from dashboard.analysis.classes import Classes
from dashboard.analysis.statistics import Rank
from dashboard.view.displayed import Displayed

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
        displayed: The value, or the label of the category.
        group: Index of its class or category; None where the value is missing.
        further: Lines of the hover card below the value.
    """

    code: str
    name: str
    displayed: Displayed
    group: int | None
    rank: Rank | None
    further: tuple[str, ...]

    @property
    def value(self) -> Decimal | None:
        """The number; None for a missing value and for programme measures."""
        return self.displayed.number

    @property
    def text(self) -> str:
        """Value with unit, category label, or why there is no value."""
        return self.displayed.text

    @property
    def lines(self) -> tuple[str, ...]:
        """Hover card below the name; also the accessible name."""
        return (self.displayed.text, *self.further)

    @property
    def signed_lines(self) -> tuple[str, ...]:
        """The same with the sign of a missing value."""
        return (self.displayed.signed, *self.further)


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One class or category.

    Attributes:
        key: Category key, class number as text, or ``MISSING``.
        count: Districts in it.
        here: Name of the chosen district where it falls into this entry, else "".
        missing: The reasons of missing values that the label lists.
    """

    key: str
    label: str
    count: int
    here: str
    missing: tuple[Displayed, ...] = ()

    @property
    def signed(self) -> str:
        """The label, with the sign of every missing value."""
        return "; ".join(reason.signed for reason in self.missing) or self.label


@dataclass(frozen=True, slots=True)
class MapView:
    """Everything the map and its legend show.

    Attributes:
        categorical: True for programme measures, whose groups are categories.
        keys: Key of every group in order; a cell's ``group`` indexes it.
        classes: Of the values; None for a programme measure and without values.
        land: Thuringia's value; None for a programme measure, whose known districts are counted.
        land_text: The same with its name, or how many districts are known.
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
    land: Displayed | None
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
        land, germany: Benchmarks of the same year without unit; "" where none is published.
        trend: Years with values of the same series and the district, for the small line.
        other_series: Note where the figures are cut to the other number of districts, else "".
    """

    key: str
    title: str
    year: str
    unit: str
    value: Displayed
    rank: str
    land: str
    to_land: Displayed
    germany: str
    to_germany: Displayed
    trend: tuple[tuple[str, float | None], ...]
    trend_text: str
    other_series: str
    source: str

    @property
    def reason(self) -> str:
        """Why there is no value, or ""."""
        return self.value.text if self.value.sign else ""


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
class Column:
    """A table column; ``sort`` is its key in the address or "", ``numeric`` aligns it to the right."""

    sort: str
    label: str
    numeric: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table row of a district, or of a benchmark (``code`` None)."""

    code: str | None
    name: str
    values: tuple[Displayed, ...]
    selected: bool = False

    @property
    def cells(self) -> tuple[str, ...]:
        """The values without units."""
        return tuple(value.cell for value in self.values)


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
