"""What a slide consists of, as plain values; the drawing modules turn them into native objects."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from shapely.geometry.base import BaseGeometry

from dashboard.figures.theme import INK, Style

Emphasis = str
"""Weight of a table row: "" plain, "chosen" tinted and bold, "benchmark" bold, "heading" a group title."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one type size, in points; ``gap`` is the space after it, in points."""

    text: str
    size: float
    bold: bool = False
    colour: str = INK
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class TextPart:
    """Running text; ``name`` is shown in the selection pane and read out before the text."""

    box: Box
    name: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A district of a map: polygon in metres (EPSG:25832), style, and its values in words."""

    code: str
    name: str
    geometry: BaseGeometry = field(repr=False)
    style: Style
    description: str


@dataclass(frozen=True, slots=True)
class MapPart:
    """A map of districts.

    Attributes:
        outside: Polygons of the districts beyond the border, drawn pale; empty for none.
        selected: Code of the outlined district.
        named: Whether the districts carry their names.
    """

    box: Box
    name: str
    description: str
    areas: tuple[Area, ...]
    outside: tuple[BaseGeometry, ...] = field(default=(), repr=False)
    selected: str | None = None
    named: bool = True


@dataclass(frozen=True, slots=True)
class Swatch:
    """A field of a legend with its label and the number of districts in it."""

    style: Style
    label: str
    count: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class LegendPart:
    """A legend in rows: field, label, number of districts."""

    box: Box
    name: str
    entries: tuple[Swatch, ...]
    size: float


@dataclass(frozen=True, slots=True)
class GridLegendPart:
    """A legend of two features: ``fields`` row by row, one row for each of ``rows``."""

    box: Box
    name: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    fields: tuple[tuple[Swatch, ...], ...]
    size: float


@dataclass(frozen=True, slots=True)
class MarkPart:
    """A row of marks with names: the legend of compared districts, by their place."""

    box: Box
    name: str
    entries: tuple[tuple[int, str], ...]
    size: float


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: label, width in inches, whether its cells are numbers."""

    label: str
    width: float
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """Texts of a row; a line break begins a smaller second line."""

    cells: tuple[str, ...]
    emphasis: Emphasis = ""


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table; ``row_height`` in inches, or None: as high as its text needs."""

    box: Box
    name: str
    description: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    size: float
    row_height: float | None = None
    head_height: float | None = None


@dataclass(frozen=True, slots=True)
class LineSeries:
    """A line of a chart; None is a gap. ``in_legend`` False for a second stretch of the same line."""

    name: str
    values: tuple[float | None, ...]
    place: int | None
    dashed: bool = False
    in_legend: bool = True


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line chart over labelled years; ``limits`` of the value axis."""

    box: Box
    name: str
    description: str
    labels: tuple[str, ...]
    series: tuple[LineSeries, ...]
    limits: tuple[float, float]
    decimals: int


@dataclass(frozen=True, slots=True)
class Mark:
    """How points of a chart look: symbol, size in points, colour; "bar" for an upright stroke.

    Attributes:
        hollow: White inside.
        reach: Half height of a "bar" in units of the axis.
        dotted: A dotted "bar".
    """

    symbol: str
    size: int
    colour: str
    hollow: bool = False
    reach: float = 0.0
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class PointSeries:
    """Points of a chart, with a label and its side for each, or no labels."""

    name: str
    points: tuple[tuple[float, float], ...]
    mark: Mark
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Axis:
    """Title, limits and decimals of a value axis; ``shown`` False draws nothing of it."""

    title: str
    low: float
    high: float
    decimals: int = 0
    shown: bool = True


@dataclass(frozen=True, slots=True)
class PointPart:
    """A chart of points over two value axes."""

    box: Box
    name: str
    description: str
    series: tuple[PointSeries, ...]
    across: Axis
    upwards: Axis
    label_size: float = 10.0


Part = TextPart | MapPart | LegendPart | GridLegendPart | MarkPart | TablePart | LinePart | PointPart


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide, ready to be drawn.

    Attributes:
        title: The one message, a sentence.
        eyebrow: Small line above the title: where in the atlas or in the story this is.
        subtitle: What is shown: indicator, year, unit; "" where a part carries it.
        notes: Speaker's notes.
        footer: Source, territorial status, licence, date of data.
        address: Full address of the view, behind the footer.
        following: Further slides of the same view, where one has no room for all of it.
        opening: Whether it opens a deck: its title stands large in the middle.
    """

    title: str
    eyebrow: str
    subtitle: str
    parts: tuple[Part, ...]
    notes: str
    footer: str
    address: str
    following: tuple["Slide", ...] = ()
    opening: bool = False


def flat(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """All slides in order, each followed by its further ones, which then stand alone."""
    return tuple(page for slide in slides for page in (replace(slide, following=()), *flat(slide.following)))
