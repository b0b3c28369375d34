"""Colours, hatches and type of maps and charts; the style sheet uses the same values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plotly.colors import hex_to_rgb, sample_colorscale, unlabel_rgb

INK = "#16252d"
MUTED = "#5b6b73"
ACCENT = "#0b5e73"
BORDER_ON_DARK = "#ffffff"
BORDER_ON_MIDDLE = "#37494f"
BORDER_ON_LIGHT = "#6c8085"
BLACK = "#000000"
OUTSIDE_FILL = "#f6f7f6"
OUTSIDE_LINE = "#c3cbc9"
MISSING_FILL = "#e4dde6"
FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"

MIDDLE_LUMA = 125
LIGHT_LUMINANCE = 0.75
TEXT_CONTRAST = 4.5
"""Least contrast of text on its background (WCAG 2.2, 1.4.3)."""
GRAPHIC_CONTRAST = 3.0
"""Least contrast of a line that carries information beside what it borders on (WCAG 2.2, 1.4.11)."""

HOVER_LABEL = {
    "bgcolor": "#ffffff",
    "bordercolor": ACCENT,
    "font": {"family": FONT, "size": 14, "color": INK},
    "align": "left",
}

SERIES_COLOURS = (
    "#155ba8", "#953322", "#1e9f69", "#03298f", "#959601",
    "#cc72b5", "#7e5654", "#457bed", "#db488f", "#16252d",
)  # fmt: skip
"""Colours of compared districts: 3 : 1 on white, apart for colour-blind readers; shape and label add."""

_SEQUENTIAL = ("#f0fbe9", "#a1c3b6", "#6fafb1", "#328e9e", "#0b708c", "#024d6d", "#00243f")
"""Anchors of the sequential scale, light means little.

Found by a search: with 3 to 7 classes any two colours, and each of them and the colour of missing values,
differ by at least 10 in CIEDE2000, under normal vision and simulated colour blindness.
"""


@dataclass(frozen=True, slots=True)
class Style:
    """Fill colour and hatch of a map group; the hatch tells categories apart without colour."""

    fill: str
    hatch: str = ""


MISSING_STYLE = Style(MISSING_FILL, "missing")

CATEGORY_STYLES: Mapping[str, Style] = {
    "model": Style("#0e3f57", "cross"),
    "participant": Style("#4a9cb0"),
    "not_named": Style("#dfe9e4", "dots-dark"),
    "yes": Style("#1f7a96"),
    "no": Style("#e9c98f", "diagonal"),
    "stage_3": Style("#0e3f57"),
    "stage_2": Style("#469fae", "diagonal"),
    "stage_1": Style("#a3c9a8", "dots-dark"),
    "valid": Style("#0e4f6b"),
    "updating": Style("#469fae", "diagonal"),
    "preparing": Style("#a3c9a8", "dots-dark"),
    "expired": Style("#e0a84e", "cross"),
    "unknown": MISSING_STYLE,
}


Trace = dict[str, Any]
"""A trace as plotly.js reads it."""
LINES, ROWS, PLANE = "lines", "rows", "plane"
"""How keys walk along the points of a chart: line by line, row by row, or freely between two axes.

Stands in ``layout.meta``: for charts of rows with their names, for charts of lines with the place of each
trace in the order in which the lines are walked.
"""
Figure = dict[str, Any]
"""A figure as plotly.js reads it, without a template.

Plain values: the classes of ``plotly.graph_objects`` take longer to build than everything else an answer
needs. The tests check every kind of figure with them.
"""


def trace(kind: str, **properties: Any) -> Trace:
    """A trace of a type of plotly.js, such as "scatter"."""
    return {"type": kind, **properties}


def plain(data: Sequence[Trace], layout: Mapping[str, Any]) -> Figure:
    """A figure of traces and a layout."""
    return {"data": list(data), "layout": dict(layout)}


NEED_FILLS = ("#f0fbe9", "#6fafb1", "#0b5f7d")
"""Low, middle and high need: lightness alone tells them apart."""
STATUS_HATCHES = ("diagonal", "dots", "")
"""Low, middle and high status; the highest is plain."""
UNKNOWN_HATCH = "cross"


def need_style(need: int | None, group: int | None, groups: int) -> Style:
    """Style of a cell of status and need: fill by need, hatch by status, readable without colour.

    Args:
        need: 0 low to 2 high; None without a value.
        group: Status group, 0 the lowest; None where the status is not known.
        groups: Number of status groups; the highest of them has no hatch.
    """
    if need is None:
        return MISSING_STYLE
    fill = NEED_FILLS[need]
    hatch = UNKNOWN_HATCH if group is None else (*STATUS_HATCHES[: groups - 1], "")[group]
    on_light = f"{hatch}-dark" if hatch and _luma(fill) > MIDDLE_LUMA else hatch
    return Style(fill, on_light)


def sequential(count: int) -> list[str]:
    """``count`` colours from light to dark as "rgb(…)"; one class gets the middle of the scale."""
    if count == 1:
        return [_SEQUENTIAL[3]]
    points = [index / (count - 1) for index in range(count)]
    return [str(colour) for colour in sample_colorscale(list(_SEQUENTIAL), points)]


def group_styles(keys: tuple[str, ...], *, categorical: bool) -> list[Style]:
    """Style of every group of a map, in the order of its keys."""
    if categorical:
        return [CATEGORY_STYLES[key] for key in keys]
    return [Style(colour) for colour in sequential(len(keys))] if keys else []


def border_on(fill: str) -> str:
    """Colour of a district's border: it can be seen on the district's own fill."""
    if contrast(fill, BORDER_ON_DARK) >= GRAPHIC_CONTRAST:
        return BORDER_ON_DARK
    return BORDER_ON_LIGHT if _luminance(fill) > LIGHT_LUMINANCE else BORDER_ON_MIDDLE


def text_on(fill: str) -> str:
    """Colour of a name on a fill: ink or white, and black where neither can be read well."""
    readable = (colour for colour in (INK, BORDER_ON_DARK) if contrast(fill, colour) >= TEXT_CONTRAST)
    return next(readable, BLACK)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance from 0 to 1 (WCAG 2.2)."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (part / 255 for part in _channels(colour))
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _luma(fill: str) -> float:
    """Lightness from 0 to 255 after ITU-R BT.601."""
    red, green, blue = _channels(fill)
    return float(299 * red + 587 * green + 114 * blue) / 1000


def _channels(colour: str) -> tuple[float, ...]:
    """Red, green and blue from 0 to 255, of "#rrggbb" and "rgb(…)"."""
    return tuple(hex_to_rgb(colour) if colour.startswith("#") else unlabel_rgb(colour))
