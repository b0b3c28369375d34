"""Frozen values of a trend: lines, seams and the table of the same numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.analysis.trend import TrendResult
from dashboard.view.displayed import Displayed
from dashboard.view.values import Attribution


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One year of a line.

    Attributes:
        year: Year label of the data, e.g. "2016/2017/2018".
        label: The same for readers, e.g. "2016–2018".
        position: Calendar year it is drawn at: the last of the label.
        displayed: The value, or why there is none.
    """

    year: str
    label: str
    position: int
    displayed: Displayed

    @property
    def value(self) -> Decimal | None:
        """The number; None where missing."""
        return self.displayed.number

    @property
    def text(self) -> str:
        """Value with unit, or why there is none."""
        return self.displayed.text

    @property
    def cell(self) -> str:
        """Value without unit, or the official sign of a missing one."""
        return self.displayed.cell


@dataclass(frozen=True, slots=True)
class Seam:
    """A change of borders that splits a line.

    Attributes:
        code, name: The district.
        day: First day of the new borders.
        position: Where it is drawn, in calendar years: half-way between the years before and after.
        label: Short German label with the date.
        note: German sentences: what moved, and why the line is split.
    """

    code: str
    name: str
    series: str
    day: date
    position: float
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class TrendLine:
    """One area in one series.

    Attributes:
        code: Area code; "16" for Thüringen.
        name: Name of the area.
        label: Name, with the series where the chart shows both.
        place: Number of the district among the chosen ones, from 0; None for Thüringen.
        outside: Whether it is a district beyond the state border.
        drawn: False for a total of the Land that would press the lines of districts flat.
        stretches: Points in order of time, split at seams; a stretch stands on constant borders.
        trend: Of the longest stretch, from unrounded values.
        statement: The same as German text, with n and period.
    """

    code: str
    name: str
    series: str
    label: str
    place: int | None
    outside: bool
    drawn: bool
    stretches: tuple[tuple[TrendPoint, ...], ...]
    trend: TrendResult
    statement: str

    @property
    def land(self) -> bool:
        """Whether it is Thüringen."""
        return self.place is None

    @property
    def points(self) -> tuple[TrendPoint, ...]:
        """All points in order of time."""
        return tuple(point for stretch in self.stretches for point in stretch)


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A year with one cell per line."""

    year: str
    cells: tuple[Displayed, ...]


@dataclass(frozen=True, slots=True)
class TrendTable:
    """Years by lines; ``columns`` are the labels of the lines."""

    columns: tuple[str, ...]
    rows: tuple[TrendRow, ...]


@dataclass(frozen=True, slots=True)
class SeriesAttribution:
    """Source and territorial status of a series, and the years they hold for."""

    series: str
    years: str
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class TrendView:
    """Everything a trend chart and its table show.

    Attributes:
        key: Key of the indicator.
        title: What, which years, in which unit.
        unit_text: The unit as an axis carries it: "in %", "Anzahl".
        series_key: How the lines of both series differ; "" where there is only one.
        lines: Chosen districts in their order, each with its series, then Thüringen.
        notes: Sentences a reader of the chart must see.
    """

    key: str
    title: str
    unit_text: str
    series_key: str
    lines: tuple[TrendLine, ...]
    seams: tuple[Seam, ...]
    table: TrendTable
    notes: tuple[str, ...]
    attributions: tuple[SeriesAttribution, ...]
