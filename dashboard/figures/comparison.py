"""Dot strips: one line per indicator over all districts, the compared ones marked by shape and name."""

from typing import Any

from dashboard.figures import theme
from dashboard.texts import comparison as texts
from dashboard.view.comparison_view import ComparedDistrict, ComparisonRow, ComparisonView

ROW_HEIGHT = 76
TOP, BOTTOM = 44, 16
CHARACTER_WIDTH = 0.0078
"""Width of a letter of a name as a share of the strip, at the width of a small screen."""
SYMBOLS = (
    "circle", "square", "diamond", "triangle-up", "triangle-down",
    "star", "hexagon", "cross", "pentagon", "x",
)  # fmt: skip
"""Mark of each place in a comparison; the style sheet shows the same in legend and tables."""


def strips(view: ComparisonView) -> theme.Figure:
    """Draw the strips; rows run from top to bottom in the order of the view."""
    rows = view.rows
    others = [(p, i) for i, row in enumerate(rows) for p in row.points if p.place is None]
    return theme.plain(
        data=[
            _dots(others),
            *(_marks(district, rows) for district in view.districts),
            _benchmarks(rows, germany=False),
            _benchmarks(rows, germany=True),
        ],
        layout=_layout(rows),
    )


def _dots(points: list[tuple[Any, int]]) -> theme.Trace:
    return theme.trace(
        "scatter",
        x=[p.position for p, _ in points],
        y=[-i for _, i in points],
        mode="markers",
        marker={"size": 9, "color": "#7f8c8f", "line": {"width": 0.8, "color": "#ffffff"}},
        customdata=[[p.code, f"<b>{p.name}</b><br>{p.text}"] for p, _ in points],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _marks(district: ComparedDistrict, rows: tuple[ComparisonRow, ...]) -> theme.Trace:
    found = [(p, i) for i, row in enumerate(rows) for p in row.points if p.place == district.place]
    sides = [label_sides(rows[i]).get(district.place, "") for _, i in found]
    return theme.trace(
        "scatter",
        x=[p.position for p, _ in found],
        y=[-i for _, i in found],
        mode="markers+text",
        text=[district.name if side else "" for side in sides],
        textposition=[f"{side or 'top'} center" for side in sides],
        textfont={"size": 11, "color": theme.INK},
        cliponaxis=False,
        marker={
            "size": 13,
            "symbol": SYMBOLS[district.place],
            "color": theme.SERIES_COLOURS[district.place],
            "line": {"width": 1.2, "color": "#ffffff"},
        },
        customdata=[[None if district.outside else p.code, f"<b>{p.name}</b><br>{p.text}"] for p, _ in found],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def label_sides(row: ComparisonRow) -> dict[int, str]:
    """Side of each mark's name on a strip, "top" or "bottom"; without room it stays unnamed.

    Names are placed from left to right; the mark in the legend and the hover card always name it.
    """
    ends = {"top": -1.0, "bottom": -1.0}
    sides: dict[int, str] = {}
    for point in sorted(row.points, key=lambda point: point.position):
        if point.place is None:
            continue
        half = len(point.name) * CHARACTER_WIDTH / 2
        side = next((s for s, end in ends.items() if point.position - half > end), None)
        if side is not None:
            sides[point.place] = side
            ends[side] = point.position + half
    return sides


def _benchmarks(rows: tuple[ComparisonRow, ...], *, germany: bool) -> theme.Trace:
    lines = [(row.germany if germany else row.land, i) for i, row in enumerate(rows)]
    label = texts.GERMANY_LINE if germany else texts.LAND_LINE
    present = [(line, i) for line, i in lines if line is not None]
    return theme.trace(
        "scatter",
        x=[line[0] for line, _ in present],
        y=[-i for _, i in present],
        mode="markers",
        marker={
            "symbol": "line-ns-open",
            "size": 24 if not germany else 17,
            "color": theme.INK if not germany else theme.MUTED,
            "line": {"width": 2.4 if not germany else 1.6},
        },
        customdata=[[None, label.format(line[1])] for line, _ in present],
        hovertemplate="%{customdata[1]}<extra></extra>",
    )


def _layout(rows: tuple[ComparisonRow, ...]) -> dict[str, Any]:
    return {
        "height": TOP + BOTTOM + ROW_HEIGHT * len(rows),
        "margin": {"l": 66, "r": 66, "t": TOP, "b": BOTTOM},
        "showlegend": False,
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": theme.FONT, "color": theme.INK, "size": 12},
        "hoverlabel": theme.HOVER_LABEL,
        "xaxis": {"visible": False, "range": [-0.02, 1.02], "fixedrange": True},
        "yaxis": {"visible": False, "range": [-len(rows) + 0.45, 0.6], "fixedrange": True},
        "meta": {"walk": theme.ROWS, "rows": [f"{row.title}, {row.year}" for row in rows]},
        "shapes": [
            {"type": "line", "x0": 0, "x1": 1, "y0": -i, "y1": -i, "layer": "below",
             "line": {"color": "#d9dfde", "width": 1}}
            for i in range(len(rows))
        ],
        "annotations": [note for i, row in enumerate(rows) for note in _row_notes(row, i)],
    }  # fmt: skip


def _row_notes(row: ComparisonRow, index: int) -> list[dict[str, Any]]:
    """Title above the strip, lowest value on its left, highest on its right."""
    base = {"y": -index, "showarrow": False, "font": {"size": 11, "color": theme.MUTED}}
    title = {
        **base, "x": 0, "xref": "paper", "xanchor": "left", "yanchor": "bottom", "yshift": 24, "xshift": -62,
        "text": f"<b>{row.title}</b>, {row.dated}", "font": {"size": 12, "color": theme.INK},
    }  # fmt: skip
    ends = [
        {**base, "x": 0, "xref": "paper", "xanchor": "right", "xshift": -6, "text": row.lowest},
        {**base, "x": 1, "xref": "paper", "xanchor": "left", "xshift": 6, "text": row.highest},
    ]
    return [title, *ends]
