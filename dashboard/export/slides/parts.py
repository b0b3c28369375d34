"""What a slide consists of, as plain values; the drawing modules turn them into native objects."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.drawing.chart_scene import ChartKey, ChartScene
from dashboard.drawing.geography import WIDTH as MAP_WIDTH
from dashboard.drawing.geography import Plane
from dashboard.drawing.map_scene import LegendGrid, LegendItem, MapScene
from dashboard.drawing.style import INK

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
class MapPart:
    """A map, as large as its box allows, in the middle of it."""

    box: Box
    name: str
    description: str
    scene: MapScene

    @property
    def scale(self) -> float:
        """Inches for a unit of the map."""
        return map_scale(self.scene.plane, self.box)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the map on the slide, in inches."""
        box, scale = self.box, self.scale
        left = box.left + (box.width - MAP_WIDTH * scale) / 2
        top = box.top + (box.height - self.scene.plane.height * scale) / 2
        return left + x * scale, top + y * scale


def map_scale(plane: Plane, box: Box) -> float:
    """Inches for a unit of a map in a box, the same in both directions."""
    return min(box.width / MAP_WIDTH, box.height / plane.height)


@dataclass(frozen=True, slots=True)
class LegendPart:
    """A legend in rows: field, label, number of districts."""

    box: Box
    name: str
    items: tuple[LegendItem, ...]
    size: float


@dataclass(frozen=True, slots=True)
class GridLegendPart:
    """A legend of need and status."""

    box: Box
    name: str
    grid: LegendGrid
    size: float


@dataclass(frozen=True, slots=True)
class MarkPart:
    """A row of marks with names: the legend of a chart."""

    box: Box
    name: str
    entries: tuple[ChartKey, ...]
    size: float


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: label, width in inches, whether its cells are numbers."""

    label: str
    width: float
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class SlideRow:
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
    rows: tuple[SlideRow, ...]
    size: float
    row_height: float | None = None
    head_height: float | None = None


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart: lines over years, strips, or points over two axes."""

    box: Box
    name: str
    description: str
    scene: ChartScene


SlidePart = TextPart | MapPart | LegendPart | GridLegendPart | MarkPart | TablePart | ChartPart


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
    parts: tuple[SlidePart, ...]
    notes: str
    footer: str
    address: str
    following: tuple["Slide", ...] = ()
    opening: bool = False


def flat(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """All slides in order, each followed by its further ones, which then stand alone."""
    return tuple(page for slide in slides for page in (replace(slide, following=()), *flat(slide.following)))
