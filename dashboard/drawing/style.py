"""How the atlas looks, as data: colours of both schemes, hatches, marks, lines and type.

Page, slide, picture, report and editable slide take their looks from here; the custom properties of the
style sheets are made of it (:func:`custom_properties`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dashboard.drawing.colour import (
    BLACK,
    GRAPHIC_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    contrast,
    luminance,
    mixed,
    steps,
)

LIGHT: Mapping[str, str] = {
    "ink": "#16252d",
    "muted": "#55656d",
    "line": "#d9dfde",
    "grid": "#e3e8e7",
    "control": "#767f83",
    "paper": "#ffffff",
    "ground": "#f6f7f5",
    "drawn-ink": "#16252d",
    "drawn-paper": "#ffffff",
    "accent": "#0b5e73",
    "on-accent": "#ffffff",
    "accent-soft": "#e6f1f2",
    "warn": "#8a4b00",
    "warn-soft": "#fdf3e3",
    "error": "#a1260d",
    "error-soft": "#fdecea",
    "missing": "#e4dde6",
    "missing-hatch": "#857c8b",
    "edge": "#6c8085",
    "outside": "#f4f6f5",
    "outside-line": "#c3cbc9",
    "valid": "#0e4f6b",
    "later": "#328e9e",
    "expired": "#8f6110",
    "expired-stripe": "#e0a84e",
    "tone-2": "#6aaabd",
    "tone-1": "#b3d6de",
    "tone-0": "#f7f7f4",
    "tone--1": "#f3d096",
    "tone--2": "#d8923a",
}
"""Colours on white, by the name of their custom property; "drawn" ones stay what they are on a dark page."""

DARK: Mapping[str, str] = {
    "ink": "#e6ecec",
    "muted": "#a3b3b6",
    "line": "#2e3c42",
    "grid": "#2e3c42",
    "control": "#6f8288",
    "paper": "#172226",
    "ground": "#10181b",
    "accent": "#74c3d3",
    "on-accent": "#0a2229",
    "accent-soft": "#1d343b",
    "warn": "#efb566",
    "warn-soft": "#35290f",
    "error": "#ff9d87",
    "error-soft": "#3a1c17",
    "edge": "#8b9ba0",
    "outside": "#1e2a2f",
    "outside-line": "#43545b",
    "valid": "#4fa9bd",
    "later": "#2b7182",
    "expired": "#e0a84e",
    "expired-stripe": "#7d5a1c",
    "tone-2": "#277086",
    "tone-1": "#1c4d5f",
    "tone-0": "#182226",
    "tone--1": "#5d4416",
    "tone--2": "#8c6020",
}
"""What differs on a dark screen; colours that are data stay."""

INK, MUTED, ACCENT, PAPER = LIGHT["ink"], LIGHT["muted"], LIGHT["accent"], LIGHT["paper"]
GRID, LINE, TINT = LIGHT["grid"], LIGHT["line"], LIGHT["accent-soft"]
OUTSIDE_FILL, OUTSIDE_LINE_COLOUR = LIGHT["outside"], LIGHT["outside-line"]
BORDER_ON_DARK, BORDER_ON_MIDDLE, BORDER_ON_LIGHT = WHITE, "#37494f", LIGHT["edge"]
LIGHT_LUMINANCE = 0.75

DISTRICT_LINE, SELECTED_LINE, OUTSIDE_LINE = 0.9, 3.0, 0.8
"""Widths of borders on a map that is :data:`~dashboard.drawing.geography.WIDTH` units wide."""
LAND_LINE, SERIES_LINE = 4.5, 2.2
"""Widths of the lines of a course, of Thüringen and of a district."""

TYPE_SIZES = (12.0, 13.0, 15.0, 18.0, 22.0, 28.0, 40.0)
"""Sizes of letters in pixels of a page, from the foot to the title of a slide."""

FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
"""Letters of the page and of the charts on it: those of the reader's own device."""


class Hatch(StrEnum):
    """Patterns that tell groups apart without colour; the same pattern means the same everywhere."""

    NONE = ""
    MISSING = "missing"
    DIAGONAL = "diagonal"
    CROSS = "cross"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Tile:
    """What a hatch repeats: a square of ``side``, strokes along ``lines`` (path data) or a dot.

    Attributes:
        stroke: Width of the strokes.
        dot: Radius of a dot in the middle, 0 for none.
        strength: Share of the ink laid over the ground.
    """

    side: float
    lines: tuple[str, ...] = ()
    stroke: float = 1.2
    dot: float = 0.0
    strength: float = 0.65


TILES: Mapping[Hatch, Tile] = {
    Hatch.MISSING: Tile(7, ("M0 7L7 0", "M-2 2L2 -2", "M5 9L9 5"), strength=1.0),
    Hatch.DIAGONAL: Tile(8, ("M0 0L8 8", "M-2 6L2 10", "M6 -2L10 2"), stroke=1.6),
    Hatch.CROSS: Tile(8, ("M0 4L8 4", "M4 0L4 8"), stroke=1.1, strength=0.5),
    Hatch.DOTS: Tile(7, dot=1.3),
}
_INK_ON_LIGHT = "#155677"


@dataclass(frozen=True, slots=True)
class Style:
    """Fill colour and hatch of a group of districts."""

    fill: str
    hatch: Hatch = Hatch.NONE

    @property
    def hatch_ink(self) -> str:
        """Colour of the hatch's strokes on the fill, without transparency."""
        if self.fill == LIGHT["missing"]:
            return LIGHT["missing-hatch"]
        ink = WHITE if contrast(self.fill, WHITE) >= GRAPHIC_CONTRAST else _INK_ON_LIGHT
        return mixed(ink, self.fill, TILES[self.hatch].strength)

    @property
    def border(self) -> str:
        """Colour of a border that can be seen on the fill."""
        if contrast(self.fill, BORDER_ON_DARK) >= GRAPHIC_CONTRAST:
            return BORDER_ON_DARK
        return BORDER_ON_LIGHT if luminance(self.fill) > LIGHT_LUMINANCE else BORDER_ON_MIDDLE

    @property
    def text(self) -> str:
        """Colour of a name on the fill: ink or white, and black where neither can be read well."""
        readable = (colour for colour in (INK, WHITE) if contrast(self.fill, colour) >= TEXT_CONTRAST)
        return next(readable, BLACK)


MISSING_STYLE = Style(LIGHT["missing"], Hatch.MISSING)
OUTSIDE_STYLE = Style(OUTSIDE_FILL)

CATEGORY_STYLES: Mapping[str, Style] = {
    "model": Style("#0e3f57", Hatch.CROSS),
    "participant": Style("#4a9cb0"),
    "not_named": Style("#dfe9e4", Hatch.DOTS),
    "yes": Style("#1f7a96"),
    "no": Style("#e9c98f", Hatch.DIAGONAL),
    "stage_3": Style("#0e3f57"),
    "stage_2": Style("#469fae", Hatch.DIAGONAL),
    "stage_1": Style("#a3c9a8", Hatch.DOTS),
    "valid": Style("#0e4f6b"),
    "updating": Style("#469fae", Hatch.DIAGONAL),
    "preparing": Style("#a3c9a8", Hatch.DOTS),
    "expired": Style("#e0a84e", Hatch.CROSS),
    "unknown": MISSING_STYLE,
}
"""Of the categories of programme measures."""

SEQUENTIAL = ("#f0fbe9", "#a1c3b6", "#6fafb1", "#328e9e", "#0b708c", "#024d6d", "#00243f")
"""Anchors of the sequential scale, light means little.

Found by a search: with 3 to 7 classes any two colours, and each of them and the colour of missing values,
differ by at least 10 in CIEDE2000, under normal vision and simulated colour blindness.
"""
NEED_FILLS = ("#f0fbe9", "#6fafb1", "#0b5f7d")
"""Low, middle and high need: lightness alone tells them apart."""
CHOSEN_AREA_STYLE, NEAR_STYLE = Style("#0e3f57"), Style("#a3c9a8")
NEAR_OUTSIDE_STYLE, LAND_AREA_STYLE = Style("#d8dddb"), Style("#f0fbe9")
"""On maps that show where districts lie: the one in question, those told of, and the others."""


def group_styles(keys: tuple[str, ...], *, categorical: bool) -> list[Style]:
    """Style of every group of a map, in the order of its keys: categories, or classes from low."""
    if categorical:
        return [CATEGORY_STYLES[key] for key in keys]
    return [Style(colour) for colour in steps(SEQUENTIAL, len(keys))] if keys else []


def need_style(need: int | None, category: str) -> Style:
    """Style of a cell of need and status: fill by need, the hatch that the status has on every map.

    Args:
        need: 0 low to 2 high; None without a value.
        category: Key of a category that stands for the status group.
    """
    return MISSING_STYLE if need is None else Style(NEED_FILLS[need], CATEGORY_STYLES[category].hatch)


class Mark(StrEnum):
    """Shapes of points; each exists on screens, in SVG and in editable charts alike."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    CROSS = "cross"
    PLUS = "plus"
    STAR = "star"
    OPEN_CIRCLE = "open_circle"
    OPEN_SQUARE = "open_square"
    OPEN_DIAMOND = "open_diamond"
    OPEN_TRIANGLE = "open_triangle"
    BAR = "bar"


STROKED_MARKS = frozenset({Mark.CROSS, Mark.PLUS, Mark.STAR, Mark.BAR})
"""Marks that are strokes in their colour, without an inside."""
OPEN_MARKS = frozenset({Mark.OPEN_CIRCLE, Mark.OPEN_SQUARE, Mark.OPEN_DIAMOND, Mark.OPEN_TRIANGLE})
"""Marks that are white inside."""


@dataclass(frozen=True, slots=True)
class PointStyle:
    """Shape and colour of a point; ``size`` is its diameter in pixels of a page."""

    mark: Mark
    colour: str
    size: float = 11.0
    dotted: bool = False


SERIES_STYLES: tuple[PointStyle, ...] = (
    PointStyle(Mark.CIRCLE, "#155ba8"),
    PointStyle(Mark.SQUARE, "#953322"),
    PointStyle(Mark.DIAMOND, "#1e9f69"),
    PointStyle(Mark.TRIANGLE, "#03298f"),
    PointStyle(Mark.CROSS, "#959601"),
    PointStyle(Mark.PLUS, "#cc72b5"),
    PointStyle(Mark.STAR, "#7e5654"),
    PointStyle(Mark.OPEN_SQUARE, "#457bed"),
    PointStyle(Mark.OPEN_DIAMOND, "#db488f"),
    PointStyle(Mark.OPEN_TRIANGLE, "#16252d"),
)
"""Compared districts by their place: 3 : 1 on white, apart for colour-blind readers, every mark once."""
LAND_STYLE = PointStyle(Mark.OPEN_CIRCLE, MUTED)
LAND_BAR = PointStyle(Mark.BAR, INK, 24.0)
GERMANY_BAR = PointStyle(Mark.BAR, MUTED, 17.0, dotted=True)
OTHER_STYLE = PointStyle(Mark.CIRCLE, "#7f8c8f", 9.0)
"""Districts that are not compared."""
POINT_STYLE, CHOSEN_STYLE = PointStyle(Mark.CIRCLE, ACCENT), PointStyle(Mark.CIRCLE, INK, 15.0)
BENCHMARK_STYLE = PointStyle(Mark.PLUS, INK, 13.0)


def series_style(place: int | None) -> PointStyle:
    """Style of a compared district by its place; None: Thüringen."""
    return LAND_STYLE if place is None else SERIES_STYLES[place]


def custom_properties(*, dark: bool = True) -> str:
    """The style sheet that gives the colours their names; ``dark``: for a dark screen too."""
    sizes = "".join(f"--type-{i}:{size / 15:.4f}rem;" for i, size in enumerate(TYPE_SIZES, 1))
    light = f":root{{{_properties(LIGHT)}{sizes}}}"
    other = f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(DARK)}}}}}"
    return light + other if dark else light


def _properties(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())
