"""Styles of lines by place."""

from dataclasses import dataclass

from dashboard.figures import theme

LAND_WIDTH = 4.5
LINE_WIDTH = 2.2
MAX_TICKS = 5
SYMBOLS = (
    "circle", "square", "diamond", "triangle-up", "triangle-down",
    "star", "hexagon", "cross", "pentagon", "x",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Colour and marker of a district; the marker tells lines apart without colour."""

    colour: str
    symbol: str


LAND_STYLE = LineStyle(theme.MUTED, "circle-open")


def line_style(place: int | None) -> LineStyle:
    """Style of a district by its place among the chosen ones, as in the comparison; None: Thüringen."""
    if place is None:
        return LAND_STYLE
    return LineStyle(theme.SERIES_COLOURS[place % len(theme.SERIES_COLOURS)], SYMBOLS[place % len(SYMBOLS)])
