"""A chart as values: axes, series of points, names, legend; every chart is painted from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.drawing.axis import Axis
from dashboard.drawing.style import PointStyle


class Walk(StrEnum):
    """How points are walked along: line by line, row by row, or freely between two axes."""

    LINES = "lines"
    ROWS = "rows"
    PLANE = "plane"


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """A value of an area.

    Attributes:
        code: Of the district whose profile it opens; None where there is none.
        name: Of the area.
        lines: What its card says below the name.
    """

    x: float
    y: float
    code: str | None
    name: str
    lines: tuple[str, ...]

    @property
    def description(self) -> str:
        """Accessible name."""
        return ", ".join((self.name, *self.lines))


@dataclass(frozen=True, slots=True)
class ChartLine:
    """How points are connected; ``width`` in pixels of a page."""

    width: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Points that look alike.

    Attributes:
        runs: Points connected with each other; between two runs there is a gap.
        line: None for points alone.
        in_legend: False for a further series of the same area.
    """

    name: str
    style: PointStyle
    runs: tuple[tuple[ChartPoint, ...], ...]
    line: ChartLine | None = None
    in_legend: bool = True

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """All points."""
        return tuple(point for run in self.runs for point in run)


@dataclass(frozen=True, slots=True)
class ChartLabel:
    """A name beside a point or the end of a line, in one or more lines; ``style`` is that of its mark."""

    lines: tuple[str, ...]
    x: float
    y: float
    style: PointStyle
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """An upright line through the chart with its words."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class StripRow:
    """Words of a strip: what it shows, when and in which unit, its ends, and the year alone."""

    title: str
    dated: str
    lowest: str
    highest: str
    year: str


@dataclass(frozen=True, slots=True)
class ChartKey:
    """A mark on its line, a mark alone or a line alone, with what they stand for."""

    label: str
    style: PointStyle | None
    line: ChartLine | None = None


@dataclass(frozen=True, slots=True)
class ChartScene:
    """A chart ready to be painted.

    Attributes:
        title: What, when, in which unit.
        description: What it shows in words.
        walk: How keys lead along its points.
        order: Place of every series in that walk.
        series: From the lowest layer to the highest.
        labels: Names beside points, the most important first.
        ends: Names beside the ends of lines, at the right edge.
        rows: Words of the strips, from top to bottom: row 0 lies at y = 0, the next at −1.
    """

    title: str
    description: str
    walk: Walk
    across: Axis
    upwards: Axis
    series: tuple[Series, ...]
    order: tuple[int, ...] = ()
    labels: tuple[ChartLabel, ...] = ()
    ends: tuple[ChartLabel, ...] = ()
    references: tuple[Reference, ...] = ()
    rows: tuple[StripRow, ...] = ()
    legend: tuple[ChartKey, ...] = ()


def alone(points: Sequence[ChartPoint]) -> tuple[tuple[ChartPoint, ...], ...]:
    """Runs of points that are not connected."""
    return (tuple(points),) if points else ()
