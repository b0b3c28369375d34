"""Scenes of charts as Plotly figures: points that can be pointed at, walked along by keys and chosen."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.drawing.axis import Axis, Tick
from dashboard.drawing.chart_scene import ChartPoint, ChartScene, Reference, Series, StripRow, Walk
from dashboard.drawing.style import (
    ACCENT,
    FONT,
    GRID,
    INK,
    LINE,
    MUTED,
    OPEN_MARKS,
    PAPER,
    STROKED_MARKS,
    Mark,
    PointStyle,
)
from dashboard.drawing.svg import RIM, STROKE
from dashboard.figures import names
from dashboard.figures.names import Name

Figure = dict[str, Any]
"""A figure as plotly.js reads it, without a template.

Plain values: the classes of ``plotly.graph_objects`` take longer to build than everything else an answer
needs. The tests check every kind of figure with them.
"""
Trace = dict[str, Any]
"""A trace as plotly.js reads it."""

SYMBOLS: Mapping[Mark, tuple[str, float]] = {
    Mark.CIRCLE: ("circle", 1.0),
    Mark.SQUARE: ("square", 0.88),
    Mark.DIAMOND: ("diamond", 0.92),
    Mark.TRIANGLE: ("triangle-up", 1.05),
    Mark.CROSS: ("x-thin-open", 0.85),
    Mark.PLUS: ("cross-thin-open", 0.71),
    Mark.STAR: ("asterisk-open", 0.83),
    Mark.OPEN_CIRCLE: ("circle", 1.0),
    Mark.OPEN_SQUARE: ("square", 0.88),
    Mark.OPEN_DIAMOND: ("diamond", 0.92),
    Mark.OPEN_TRIANGLE: ("triangle-up", 1.05),
    Mark.BAR: ("line-ns-open", 0.71),
}
"""Plotly's name of every mark, and its size there over that of the mark."""
MOST_YEARS = 5
HOVER_LABEL = {
    "bgcolor": PAPER,
    "bordercolor": ACCENT,
    "font": {"family": FONT, "size": 14, "color": INK},
    "align": "left",
}


def figure(scene: ChartScene) -> Figure:
    """The figure of a scene.

    ``customdata`` of a point holds the code of the district whose profile it opens, what its card says below
    the name, and the name where it is not that of the trace. ``layout.meta`` tells keys how to walk.
    """
    beside = names.point_names(scene)
    written = [
        _written([name for name in beside if name.strong], names.NAME_SIZE, INK),
        _written([name for name in beside if not name.strong], names.NAME_SIZE, MUTED),
    ]
    traces = [*map(_trace, scene.series), *_ends(scene), *(trace for trace in written if trace["x"])]
    return {"data": traces, "layout": _layout(scene)}


def _trace(series: Series) -> Trace:
    points = [point for run in series.runs for point in (None, *run)][1:]
    own = all(point.name == series.name for point in series.points)
    trace: Trace = {
        "type": "scatter",
        "name": series.name,
        "x": [point.x if point else None for point in points],
        "y": [point.y if point else None for point in points],
        "mode": "lines+markers" if series.line else "markers",
        "marker": marker(series.style),
        "customdata": [_data(point, own=own) for point in points],
        "hovertemplate": f"<b>{series.name if own else '%{customdata[2]}'}</b><br>%{{customdata[1]}}"
        "<extra></extra>",
        "cliponaxis": False,
    }
    if series.line:
        dash = "dash" if series.line.dashed else "solid"
        trace["line"] = {"color": series.style.colour, "width": series.line.width, "dash": dash}
    return trace


def _data(point: ChartPoint | None, *, own: bool) -> list[str | None]:
    if point is None:
        return [None, ""]
    said = "<br>".join(point.lines)
    return [point.code, said] if own else [point.code, said, point.name]


def marker(style: PointStyle) -> dict[str, Any]:
    """A mark: filled with a white rim, white with an edge, or strokes."""
    symbol, scale = SYMBOLS[style.mark]
    looks = {"symbol": symbol, "size": round(style.size * scale, 1), "opacity": 1}
    if style.mark in STROKED_MARKS:
        colour = "rgba(0,0,0,0)" if style.dotted else style.colour
        return looks | {"color": colour, "line": {"width": STROKE, "color": colour}}
    if style.mark in OPEN_MARKS:
        return looks | {"color": PAPER, "line": {"width": 0.9 * STROKE, "color": style.colour}}
    return looks | {"color": style.colour, "line": {"width": RIM, "color": PAPER}}


def _dotted(series: Series) -> Iterable[dict[str, Any]]:
    """Bars of dots, which no symbol is: lines as high as their marks, which stay unseen."""
    half = series.style.size / 2
    line = {"color": series.style.colour, "width": STROKE, "dash": "3px,2.4px"}
    for point in series.points if series.style.dotted else ():
        place = {"x0": point.x, "x1": point.x, "yanchor": point.y, "y0": -half, "y1": half}
        yield {"type": "line", "ysizemode": "pixel", **place, "line": line}


def _written(found: Sequence[Name], size: float, colour: str) -> Trace:
    """Names beside unseen markers; nothing of them can be pointed at."""
    return {
        "type": "scatter",
        "x": [name.x for name in found],
        "y": [name.y for name in found],
        "text": [name.text for name in found],
        "mode": "markers+text",
        "textposition": [name.position for name in found],
        "textfont": {"size": size, "color": colour},
        "marker": {"size": [name.marker_size for name in found], "opacity": 0},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _ends(scene: ChartScene) -> list[Trace]:
    """Names beside the ends of lines with the marks of these; they stand for a legend."""
    found = names.end_names(scene)
    marks = [marker(label.style) for label in scene.ends]
    together = {name: [mark[name] for mark in marks] for name in ("symbol", "size", "color")}
    edges = {name: [mark["line"][name] for mark in marks] for name in ("width", "color")}
    written = _written(found, names.END_SIZE, INK)
    drawn = {name: written[name] for name in ("type", "x", "y", "cliponaxis", "hoverinfo")}
    drawn |= {"mode": "markers", "marker": {**together, "line": edges, "opacity": 1}}
    return [drawn, written] if found else []


def _layout(scene: ChartScene) -> dict[str, Any]:
    rows = [note for place, row in enumerate(scene.rows) for note in _row_notes(row, -place)]
    strips = [_strip(-place) for place in range(len(scene.rows))]
    margin = dict(names.MARGINS[scene.walk])
    return {
        "height": names.height(scene),
        "margin": margin | {"r": margin["r"] or names.end_room(scene)},
        "showlegend": False,
        "hovermode": "closest",
        "clickmode": "event",
        "dragmode": False,
        "separators": ",.",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "color": INK, "size": names.END_SIZE},
        "hoverlabel": HOVER_LABEL,
        "meta": _meta(scene),
        **_axes(scene),
        "shapes": [
            *strips,
            *(_upright(reference) for reference in scene.references),
            *(line for series in scene.series for line in _dotted(series)),
        ],
        "annotations": [*rows, *_notes_above(scene)],
    }


def _meta(scene: ChartScene) -> dict[str, Any]:
    """How keys walk: strips with the names of their rows, lines with the place of each trace in the walk."""
    meta: dict[str, Any] = {"walk": scene.walk.value}
    if scene.walk is Walk.ROWS:
        return meta | {"rows": [f"{row.title}, {row.year}" for row in scene.rows]}
    return meta | ({"order": list(scene.order)} if scene.walk is Walk.LINES else {})


def _axes(scene: ChartScene) -> dict[str, Any]:
    across, upwards = _axis(scene.across), _axis(scene.upwards) | {"automargin": True}
    if scene.walk is Walk.LINES:
        ticks = _ticks(scene.across.thinned(MOST_YEARS))
        return {"xaxis": across | ticks | {"showgrid": False}, "yaxis": upwards}
    titles = [{"title": {"text": axis.title}} if axis.title else {} for axis in (scene.across, scene.upwards)]
    return {"xaxis": across | titles[0], "yaxis": upwards | titles[1]}


def _axis(axis: Axis) -> dict[str, Any]:
    drawn = {"range": [axis.low, axis.high], "fixedrange": True, "zeroline": False}
    if not axis.shown:
        return drawn | {"visible": False}
    return drawn | _ticks(axis.ticks) | {"gridcolor": GRID, "tickangle": 0}


def _ticks(ticks: Sequence[Tick]) -> dict[str, Any]:
    return {"tickvals": [tick.value for tick in ticks], "ticktext": [tick.text for tick in ticks]}


def _strip(y: float) -> dict[str, Any]:
    line = {"color": LINE, "width": 1}
    return {"type": "line", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below", "line": line}


def _upright(reference: Reference) -> dict[str, Any]:
    line = {"color": INK, "width": 1.5, "dash": "dot"}
    across = {"x0": reference.x, "x1": reference.x}
    return {"type": "line", **across, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _notes_above(scene: ChartScene) -> Iterable[dict[str, Any]]:
    """Unit and words of upright lines on the upper edge of a course."""
    if scene.walk is Walk.LINES:
        note = {"y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
        yield note | {"text": scene.upwards.title, "x": 0, "xref": "paper", "xanchor": "left", "yshift": 18}
        yield from (note | {"text": found.label, "x": found.x} for found in scene.references)


def _row_notes(row: StripRow, y: float) -> Iterable[dict[str, Any]]:
    """Title above the strip, lowest value on its left, highest on its right."""
    base = {"y": y, "xref": "paper", "showarrow": False}
    small = {"size": names.NAME_SIZE, "color": MUTED}
    yield base | {
        "x": 0, "xanchor": "left", "yanchor": "bottom", "yshift": 27, "xshift": -62,
        "text": f"<b>{row.title}</b>, {row.dated}",
    }  # fmt: skip
    yield base | {"x": 0, "xanchor": "right", "xshift": -6, "text": row.lowest, "font": small}
    yield base | {"x": 1, "xanchor": "left", "xshift": 6, "text": row.highest, "font": small}
