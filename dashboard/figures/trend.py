"""The course over the years: a line per district and series, and Thüringen as a thick grey one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures import theme
from dashboard.figures.comparison import SYMBOLS
from dashboard.figures.end_labels import EndLabel, end_labels, label_width
from dashboard.texts import trend as words
from dashboard.view.trend_values import TrendLine, TrendPoint, TrendView

HEIGHT = 440
GRID = "#e3e8e7"
LAND_WIDTH = 4.5
LINE_WIDTH = 2.2
MARKER_SIZE = 8
MAX_TICKS = 5
ROOM = 0.05
"""Free share of both axes beyond the outermost points."""


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Colour and marker of a district; the marker tells lines apart without colour."""

    colour: str
    symbol: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """Ranges of both axes."""

    first: float
    last: float
    low: float
    high: float


LAND_STYLE = LineStyle(theme.MUTED, "circle-open")


def trend_figure(view: TrendView) -> theme.Figure:
    """Draw a trend view.

    ``customdata`` of a point holds the code of its district, or None where that has no profile. Where the
    view has both series, the one for 23 districts is dashed. Missing years and seams are gaps.
    """
    drawn = [line for line in view.lines if line.drawn]
    frame = _frame(drawn)
    labels = end_labels(drawn, frame.low, frame.high)
    below_first = sorted(drawn, key=lambda line: not line.land)
    traces = [_line_trace(line, dashed=bool(view.series_key) and line.series == "23") for line in below_first]
    meta = {"walk": theme.LINES, "order": [drawn.index(line) for line in below_first]}
    return theme.plain(
        data=[*traces, _label_trace(labels, frame)],
        layout=_layout(view, drawn, frame, label_width(labels)) | {"meta": meta},
    )


def line_style(place: int | None) -> LineStyle:
    """Style of a district by its place among the chosen ones, as in the comparison; None: Thüringen."""
    if place is None:
        return LAND_STYLE
    return LineStyle(theme.SERIES_COLOURS[place % len(theme.SERIES_COLOURS)], SYMBOLS[place % len(SYMBOLS)])


def _line_trace(line: TrendLine, *, dashed: bool) -> theme.Trace:
    style = line_style(line.place)
    points = _with_gaps(line)
    return theme.trace(
        "scatter",
        x=[point.position if point else None for point in points],
        y=[float(p.value) if p and p.value is not None else None for p in points],
        text=[words.POINT.format(point.label, point.text) if point else "" for point in points],
        customdata=[[None if line.land or line.outside else line.code]] * len(points),
        name=line.label,
        mode="lines+markers",
        line={
            "color": style.colour,
            "width": LAND_WIDTH if line.land else LINE_WIDTH,
            "dash": "dash" if dashed else "solid",
        },
        marker={"symbol": style.symbol, "size": MARKER_SIZE},
        hovertemplate=f"<b>{line.label}</b><br>%{{text}}<extra></extra>",
        showlegend=False,
    )


def _with_gaps(line: TrendLine) -> list[TrendPoint | None]:
    """Points of all stretches with a gap between two stretches."""
    points: list[TrendPoint | None] = []
    for stretch in line.stretches:
        points += [None, *stretch] if points else stretch
    return points


def _label_trace(labels: Sequence[EndLabel], frame: _Frame) -> theme.Trace:
    """Names beside the last year with the markers of their lines."""
    styles = [line_style(label.place) for label in labels]
    return theme.trace(
        "scatter",
        x=[frame.last] * len(labels),
        y=[round(label.height, 4) for label in labels],
        text=[label.text for label in labels],
        mode="markers+text",
        textposition="middle right",
        marker={
            "symbol": [style.symbol for style in styles],
            "color": [style.colour for style in styles],
            "size": MARKER_SIZE,
        },
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _frame(lines: Sequence[TrendLine]) -> _Frame:
    """All years and values with a little room; a single year or value gets room of its own."""
    points = [point for line in lines for point in line.points]
    years = [point.position for point in points] or [0]
    values = [float(point.value) for point in points if point.value is not None] or [0.0]
    across = ROOM * (max(years) - min(years)) or 1.0
    upwards = ROOM * (max(values) - min(values)) or abs(values[0]) / 10 or 1.0
    return _Frame(min(years) - across, max(years) + across, min(values) - upwards, max(values) + upwards)


def _layout(view: TrendView, lines: Sequence[TrendLine], frame: _Frame, labels: int) -> dict[str, Any]:
    seams = {seam.position: seam.label for seam in view.seams}
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": labels + 2 * MARKER_SIZE, "t": 44, "b": 32},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": ",.",
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False,
        "font": {"family": theme.FONT, "color": theme.INK, "size": 13},
        "hoverlabel": theme.HOVER_LABEL,
        "xaxis": _year_axis(lines, frame),
        "yaxis": _value_axis(frame),
        "shapes": [_seam_line(position) for position in seams],
        "annotations": [
            _note_above(view.unit_text, 0, 18) | {"xref": "paper", "xanchor": "left"},
            *(_note_above(label, position, 0) for position, label in seams.items()),
        ],
    }


def _year_axis(lines: Sequence[TrendLine], frame: _Frame) -> dict[str, Any]:
    """Axis with a few labelled years, the last always among them."""
    labels = {point.position: point.label for line in lines for point in line.points}
    positions = sorted(labels, reverse=True)
    ticks = sorted(positions[:: -(-len(positions) // MAX_TICKS) or 1])
    return {
        "range": [frame.first, frame.last],
        "tickvals": ticks,
        "ticktext": [labels[position] for position in ticks],
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _value_axis(frame: _Frame) -> dict[str, Any]:
    return {
        "range": [frame.low, frame.high],
        "tickformat": ",~f",
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }


def _seam_line(position: float) -> dict[str, Any]:
    line = {"color": theme.INK, "width": 1.5, "dash": "dot"}
    return {"type": "line", "x0": position, "x1": position, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _note_above(text: str, x: float, shift: int) -> dict[str, Any]:
    """Small text on the upper edge of the chart."""
    note = {"text": text, "x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": shift}
    return note | {"showarrow": False, "font": {"size": 12}}
