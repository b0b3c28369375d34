"""Colours, hatches and type of maps and charts; the style sheet uses the same values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plotly.colors import hex_to_rgb, sample_colorscale, unlabel_rgb

INK = "#16252d"
MUTED = "#5b6b73"
ACCENT = "#0b5e73"
BORDER_ON_DARK = "#ffffff"
BORDER_ON_LIGHT = "#7f9296"
OUTSIDE_FILL = "#f4f5f3"
OUTSIDE_LINE = "#c3cbc9"
MISSING_FILL = "#ececea"
FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"

LIGHT_LUMA = 190
MIDDLE_LUMA = 125

HOVER_LABEL = {
    "bgcolor": "#ffffff",
    "bordercolor": ACCENT,
    "font": {"family": FONT, "size": 14, "color": INK},
    "align": "left",
}

SERIES_COLOURS = (
    "#0a5aa6", "#bd5540", "#0a9d68", "#332288", "#95980a",
    "#d16ebc", "#7e3a42", "#4e78da", "#da478e", "#16252d",
)  # fmt: skip
"""Colours of compared districts: 3 : 1 on white, apart for colour-blind readers; shape and label add."""

_SEQUENTIAL = ("#e3f0ec", "#b5dad3", "#7dbfc0", "#469fae", "#1f7a96", "#155677", "#0e3350")
"""Anchors of the sequential scale: even steps of lightness, light means little."""


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
    "stage_1": Style("#c4e0da", "dots-dark"),
    "valid": Style("#0e4f6b"),
    "updating": Style("#469fae", "diagonal"),
    "preparing": Style("#c4e0da", "dots-dark"),
    "expired": Style("#e0b062", "cross"),
    "unknown": MISSING_STYLE,
}


Trace = dict[str, Any]
"""A trace as plotly.js reads it."""
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


NEED_FILLS = ("#e3f0ec", "#6fb3b8", "#155677")
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
    """Colour of a district's border that can be seen beside a light and a dark neighbour."""
    return BORDER_ON_LIGHT if _luma(fill) > LIGHT_LUMA else BORDER_ON_DARK


def text_on(fill: str) -> str:
    """Colour of a name on a fill."""
    return INK if _luma(fill) > MIDDLE_LUMA else BORDER_ON_DARK


def _luma(fill: str) -> float:
    """Lightness from 0 to 255 after ITU-R BT.601."""
    red, green, blue = hex_to_rgb(fill) if fill.startswith("#") else unlabel_rgb(fill)
    return float(299 * red + 587 * green + 114 * blue) / 1000
