"""The course over the years: a line per district and series, labelled at its end instead of by a legend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.figures import theme
from dashboard.texts import trend as words
from dashboard.view.trend_values import TrendLine, TrendPoint, TrendView

GRID = "#e3e8e7"
LAND_WIDTH = 4.5
LINE_WIDTH = 2.2
MAX_TICKS = 7
LABEL_GAP = 0.062
"""Least distance of two end labels, as a share of the height of the axis."""
LABEL_OFFSET = 0.03
"""Distance of the end labels from the last year, as a share of the width of the axis."""
CHARACTER_WIDTH = 7.2
"""Mean width of a character of the end labels, in pixels."""
LONG_LABEL = 16


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Colour and marker of a district; the marker tells lines apart without colour."""

    colour: str
    symbol: str


LAND_STYLE = LineStyle(theme.MUTED, "circle-open")
LINE_STYLES = (
    LineStyle("#0a5aa6", "circle"),
    LineStyle("#bd5540", "square"),
    LineStyle("#0a9d68", "diamond"),
    LineStyle("#332288", "triangle-up"),
    LineStyle("#95980a", "triangle-down"),
    LineStyle("#d16ebc", "cross"),
    LineStyle("#7e3a42", "x"),
    LineStyle("#4e78da", "star"),
    LineStyle("#da478e", "pentagon"),
    LineStyle(theme.INK, "hourglass"),
)
"""Ten districts: at least 3 : 1 on white, and apart for red-, green- and blue-blind readers (ΔE above 13)."""


def trend_figure(view: TrendView) -> go.Figure:
    """Draw a trend view.

    ``customdata`` of a district's points holds its code. Where the view has both series, the one for 23
    districts is dashed. Missing years and seams are gaps.
    """
    styles = styles_of(view)
    dashed = len({line.series for line in view.lines}) > 1
    ordered = sorted(view.lines, key=lambda line: not line.land)
    traces = [_line_trace(line, styles[line.code], dashed=dashed) for line in ordered]
    ends = _end_points(view)
    low, high = _value_range(view)
    labels = [_label_trace(view, ends, styles, (low, high))] if ends else []
    return go.Figure(data=[*traces, *labels], layout=_layout(view, ends, (low, high)))


def styles_of(view: TrendView) -> Mapping[str, LineStyle]:
    """Style of every area of a view by code, in the order in which districts were chosen."""
    codes = dict.fromkeys(line.code for line in view.lines if not line.land)
    chosen = {code: LINE_STYLES[index % len(LINE_STYLES)] for index, code in enumerate(codes)}
    return chosen | {line.code: LAND_STYLE for line in view.lines if line.land}


def _line_trace(line: TrendLine, style: LineStyle, *, dashed: bool) -> go.Scatter:
    points = _with_gaps(line)
    return go.Scatter(
        x=[point.position if point else None for point in points],
        y=[float(p.value) if p and p.value is not None else None for p in points],
        text=[words.POINT.format(point.label, point.text) if point else "" for point in points],
        customdata=None if line.land else [line.code] * len(points),
        name=line.label,
        mode="lines+markers",
        line={
            "color": style.colour,
            "width": LAND_WIDTH if line.land else LINE_WIDTH,
            "dash": "dash" if dashed and line.series == "23" else "solid",
        },
        marker={"symbol": style.symbol, "size": 8},
        hovertemplate=f"<b>{line.label}</b><br>%{{text}}<extra></extra>",
        showlegend=False,
    )


def _with_gaps(line: TrendLine) -> list[TrendPoint | None]:
    """Points of all stretches with a gap between two stretches."""
    points: list[TrendPoint | None] = []
    for stretch in line.stretches:
        points += [None, *stretch] if points else stretch
    return points


def _end_points(view: TrendView) -> dict[str, TrendPoint]:
    """Last known point of every area, of the series that reaches furthest, by code."""
    ends: dict[str, TrendPoint] = {}
    for line in view.lines:
        last = next((p for p in reversed(line.points) if p.value is not None), None)
        if last and (line.code not in ends or last.position >= ends[line.code].position):
            ends[line.code] = last
    return ends


def _label_trace(
    view: TrendView,
    ends: Mapping[str, TrendPoint],
    styles: Mapping[str, LineStyle],
    value_range: tuple[float, float],
) -> go.Scatter:
    """Names beside the last year, moved apart where lines end close together, with their markers."""
    low, high = value_range
    first, last = _year_range(view)
    heights = spread_out(
        {code: float(p.value or 0) for code, p in ends.items()}, LABEL_GAP * (high - low), high
    )
    return go.Scatter(
        x=[last + LABEL_OFFSET * (last - first)] * len(ends),
        y=[round(heights[code], 4) for code in ends],
        text=_end_labels(view, ends),
        mode="markers+text",
        textposition="middle right",
        textfont={"size": 13, "color": theme.INK},
        marker={
            "symbol": [styles[code].symbol for code in ends],
            "color": [styles[code].colour for code in ends],
            "size": 8,
        },
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def spread_out(wanted: Mapping[str, float], gap: float, top: float) -> dict[str, float]:
    """Heights as close to the wanted ones as a least gap allows, none above ``top``.

    >>> spread_out({"a": 1.0, "b": 1.5, "c": 9.0}, 2.0, 10.0)
    {'a': 1.0, 'b': 3.0, 'c': 9.0}
    """
    order = sorted(wanted, key=lambda code: wanted[code])
    heights = [wanted[code] for code in order]
    for i in range(1, len(heights)):
        heights[i] = max(heights[i], heights[i - 1] + gap)
    for i in reversed(range(len(heights))):
        heights[i] = min(heights[i], top if i == len(heights) - 1 else heights[i + 1] - gap)
    return dict(zip(order, heights, strict=True))


def _end_labels(view: TrendView, ends: Mapping[str, TrendPoint]) -> list[str]:
    """Names; where a line ends before the others, with its last year. Long ones break at a hyphen."""
    names = {line.code: line.name for line in view.lines}
    furthest = max(point.position for point in ends.values())
    texts = (
        names[code] if p.position == furthest else words.UNTIL.format(names[code], p.label)
        for code, p in ends.items()
    )
    return [text.replace("-", "-<br>", 1) if len(text) > LONG_LABEL else text for text in texts]


def _year_range(view: TrendView) -> tuple[int, int]:
    """First and last calendar year; a single year gets one year of room."""
    years = [point.position for line in view.lines for point in line.points]
    first, last = (min(years), max(years)) if years else (0, 0)
    return (first, last) if last > first else (first - 1, last + 1)


def _value_range(view: TrendView) -> tuple[float, float]:
    """Range of the value axis: all values and a little room."""
    values = [float(p.value) for line in view.lines for p in line.points if p.value is not None]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    room = 0.06 * (high - low) or abs(high) * 0.1 or 1.0
    return low - room, high + room


def _layout(
    view: TrendView, ends: Mapping[str, TrendPoint], value_range: tuple[float, float]
) -> dict[str, Any]:
    first, last = _year_range(view)
    room = 0.03 * (last - first)
    longest = (
        max((len(p) for text in _end_labels(view, ends) for p in text.split("<br>")), default=0)
        if ends
        else 0
    )
    ticks = _ticks(view)
    return {
        "template": "none",
        "margin": {"l": 56, "r": round(longest * CHARACTER_WIDTH) + 24, "t": 44, "b": 32},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": ",.",
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False,
        "font": {"family": theme.FONT, "color": theme.INK, "size": 13},
        "hoverlabel": {
            "bgcolor": "#ffffff",
            "bordercolor": theme.ACCENT,
            "font": {"family": theme.FONT, "size": 14, "color": theme.INK},
            "align": "left",
        },
        "xaxis": {
            "range": [first - room, last + room],
            "tickvals": list(ticks),
            "ticktext": list(ticks.values()),
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": list(value_range),
            "tickformat": ",~f",
            "gridcolor": GRID,
            "zeroline": False,
            "fixedrange": True,
            "automargin": True,
        },
        "shapes": [_seam_line(position) for position in _seams(view)],
        "annotations": [_unit(view), *(_seam_label(x, label) for x, label in _seams(view).items())],
    }


def _ticks(view: TrendView) -> dict[int, str]:
    """Positions and labels of marked years, the last always among them."""
    years = {p.position: p.label for line in view.lines for p in line.points}
    positions = sorted(years)
    step = -(-len(positions) // MAX_TICKS) or 1
    return {position: years[position] for position in sorted(positions[::-1][::step])}


def _seams(view: TrendView) -> dict[float, str]:
    return {seam.position: seam.label for seam in view.seams}


def _seam_line(position: float) -> dict[str, Any]:
    line = {"color": theme.INK, "width": 1.5, "dash": "dot"}
    return {"type": "line", "x0": position, "x1": position, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _unit(view: TrendView) -> dict[str, Any]:
    return _note_above(view.unit_text, 0, 18) | {"xref": "paper", "xanchor": "left"}


def _seam_label(position: float, label: str) -> dict[str, Any]:
    return _note_above(label, position, 0) | {"xref": "x"}


def _note_above(text: str, x: float, shift: int) -> dict[str, Any]:
    place: Sequence[tuple[str, Any]] = (("x", x), ("y", 1), ("yref", "paper"), ("yanchor", "bottom"))
    return {"text": text, "showarrow": False, "yshift": shift, "font": {"size": 12}, **dict(place)}
