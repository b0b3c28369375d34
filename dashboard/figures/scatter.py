"""Scatter of two indicators: a point for each district, benchmarks as crosses."""

from collections.abc import Sequence
from typing import Any

from dashboard.figures import theme
from dashboard.view.scatter_view import ScatterPoint, ScatterView

HEIGHT = 520


def scatter(view: ScatterView, selected: str | None) -> theme.Figure:
    """Draw the points; the chosen district is larger and carries the accent colour."""
    return theme.plain(
        data=[_districts(view.points, selected), _benchmarks(view.benchmarks)], layout=_layout(view)
    )


def card(name: str, lines: Sequence[str]) -> str:
    """Hover card: name in bold, then the lines, each on a line of its own."""
    return "<br>".join([f"<b>{name}</b>", *lines])


def _districts(points: tuple[ScatterPoint, ...], selected: str | None) -> theme.Trace:
    chosen = [point.code == selected for point in points]
    return theme.trace(
        "scatter",
        x=[float(point.x) for point in points],
        y=[float(point.y) for point in points],
        text=[point.name for point in points],
        mode="markers+text",
        textposition="top center",
        textfont={"size": 11, "color": theme.MUTED},
        marker={
            "size": [15 if here else 10 for here in chosen],
            "color": [theme.INK if here else theme.ACCENT for here in chosen],
            "opacity": 1,
            "line": {"width": 1, "color": "#ffffff"},
        },
        customdata=[[point.code, card(point.name, point.lines)] for point in points],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _benchmarks(points: tuple[ScatterPoint, ...]) -> theme.Trace:
    return theme.trace(
        "scatter",
        x=[float(point.x) for point in points],
        y=[float(point.y) for point in points],
        text=[point.name for point in points],
        mode="markers+text",
        textposition="bottom center",
        marker={"size": 13, "symbol": "cross-thin-open", "color": theme.INK, "line": {"width": 2.5}},
        customdata=[[None, card(point.name, point.lines)] for point in points],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _layout(view: ScatterView) -> dict[str, Any]:
    axis = {"gridcolor": "#e6eae9", "zeroline": False, "fixedrange": True, "automargin": True}
    return {
        "height": HEIGHT,
        "meta": {"walk": theme.PLANE},
        "margin": {"l": 70, "r": 30, "t": 16, "b": 60},
        "showlegend": False,
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": theme.FONT, "color": theme.INK, "size": 12},
        "hoverlabel": theme.HOVER_LABEL,
        "xaxis": {**axis, "title": {"text": view.x_label}},
        "yaxis": {**axis, "title": {"text": view.y_label}},
    }
