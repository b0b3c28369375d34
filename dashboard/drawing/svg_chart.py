"""The painter of charts: a scene as SVG, on pictures and on slides in the browser alike."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.drawing import style
from dashboard.drawing.chart_scene import (
    ChartKey,
    ChartLabel,
    ChartLine,
    ChartPoint,
    ChartScene,
    Series,
    Walk,
)
from dashboard.drawing.lettering import NORMAL, STRONG, Face, width
from dashboard.drawing.places import Side, Spot, chart_places, stacked
from dashboard.drawing.svg import element, mark, path, plain, stroke, text

MOST_YEARS, MOST_NUMBERS = 10, 8
"""Labels of an axis."""
DASHES, DOTS = "9 5", "2 4"
GAP = 8.0
"""Between the chart and its words."""
SAMPLE = 36.0
"""Length of a line in a legend, in pixels of a page."""
HALO = 2.5
AIR = 0.6
"""Least distance of two names on a strip over the size of their letters."""
LINE_STEP = 1.1
"""Distance of the lines of a name over the size of its letters."""
STRIP = 0.58
"""How far down its row a strip lies."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a chart is painted on.

    Attributes:
        width, height: In units.
        size: Of the letters, in units.
        pixel: Units for a pixel of a page: marks and lines are as many pixels large as there.
        face: The typeface the letters will be set in.
        worded: Whether strips carry their titles, ends and names; else those stand beside the chart.
    """

    width: float
    height: float
    size: float = 14.0
    pixel: float = 1.0
    face: Face = Face.SHIPPED
    worded: bool = True


@dataclass(frozen=True, slots=True)
class _Field:
    """Where values are drawn, in units."""

    scene: ChartScene
    left: float
    top: float
    right: float
    bottom: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Place of a pair of values."""
        across, up = self.scene.across.share(x), self.scene.upwards.share(y)
        return self.left + across * (self.right - self.left), self.bottom - up * (self.bottom - self.top)


def chart_content(scene: ChartScene, canvas: Canvas) -> str:
    """Axes, reference lines, series and names of a scene."""
    field = _field(scene, canvas)
    return "".join(
        (
            *_numbers(field, canvas),
            *_years_or_values(field, canvas),
            *_references(field, canvas),
            *(_strips(field, canvas) if scene.walk is Walk.ROWS else ()),
            *(_series(series, field, canvas) for series in scene.series),
            *(_names(field, canvas) if canvas.worded or scene.walk is Walk.PLANE else ()),
            *_ends(field, canvas),
        )
    )


def chart_svg(scene: ChartScene, canvas: Canvas) -> str:
    """A scene as an element of its own, with its description as name."""
    return element(
        "svg",
        chart_content(scene, canvas),
        viewBox=f"0 0 {canvas.width:.0f} {canvas.height:.0f}",
        role="img",
        aria_label=scene.description,
        class_="chart",
    )


def legend_rows(entries: Sequence[ChartKey], canvas: Canvas) -> tuple[str, float]:
    """A legend from left to right in as many rows as it needs, and their height."""
    x, y, drawn, step = 0.0, 0.0, [], canvas.size * 1.75
    for entry in entries:
        sampled = (SAMPLE if entry.line else SAMPLE / 2) * canvas.pixel
        needed = sampled + GAP + width(entry.label, canvas.size, face=canvas.face)
        if x and x + needed > canvas.width:
            x, y = 0.0, y + step
        middle = y + canvas.size * 0.65
        sample = _stroke([(x, middle), (x + sampled, middle)], entry, canvas) if entry.line else ""
        shape = mark(entry.style, x + sampled / 2, middle, _size(entry.style, canvas)) if entry.style else ""
        label = text(entry.label, x + sampled + GAP, y + canvas.size, canvas.size)
        drawn.append(element("g", sample, shape, label, data_legend=entry.label))
        x += needed + 24 * canvas.pixel
    return "".join(drawn), y + step if entries else 0.0


def _size(looks: style.PointStyle, canvas: Canvas) -> float:
    return looks.size * canvas.pixel


def _stroke(points: Sequence[tuple[float, float]], of: Series | ChartKey, canvas: Canvas) -> str:
    line = of.line or ChartLine(style.SERIES_LINE)
    colour = of.style.colour if of.style else style.MUTED
    return stroke(path(points), colour, line.width * canvas.pixel, DASHES if line.dashed else None)


def _field(scene: ChartScene, canvas: Canvas) -> _Field:
    """The field that the words around it leave."""
    size = canvas.size
    if scene.walk is Walk.ROWS:
        side = 0.0
        if canvas.worded:
            side = GAP * 2 + max(
                (width(t, size, face=canvas.face) for row in scene.rows for t in (row.lowest, row.highest)),
                default=0,
            )
        shift = (STRIP - 0.5) * canvas.height / max(len(scene.rows), 1) if canvas.worded else 0
        return _Field(scene, side, shift, canvas.width - side, canvas.height + shift)
    numbers = max((width(t.text, size, face=canvas.face) for t in scene.upwards.ticks), default=0)
    ends = max((width(x, size, STRONG, canvas.face) for e in scene.ends for x in e.lines), default=0)
    below = size * (2.0 if scene.walk is Walk.LINES else 3.6)
    above = size * (3.4 if scene.references else 2.0)
    last = max((width(t.text, size, face=canvas.face) for t in scene.across.ticks[-1:]), default=0)
    right = canvas.width - (ends + 3 * GAP if scene.ends else max(GAP, last / 2))
    return _Field(scene, numbers + 2 * GAP, above, right, canvas.height - below)


def _numbers(field: _Field, canvas: Canvas) -> Iterator[str]:
    """Grid lines with the numbers of the upright axis, its title above."""
    axis, size = field.scene.upwards, canvas.size
    if not axis.shown:
        return
    for tick in axis.thinned(MOST_NUMBERS):
        y = field.at(field.scene.across.low, tick.value)[1]
        yield stroke(f"M{field.left:.1f} {y:.1f}H{field.right:.1f}", style.GRID, canvas.pixel)
        yield text(tick.text, field.left - GAP, y + size * 0.35, size, text_anchor="end", fill=style.MUTED)
    if axis.title:
        yield text(axis.title, 0, size, size, fill=style.MUTED)


def _years_or_values(field: _Field, canvas: Canvas) -> Iterator[str]:
    """Labels of the level axis; grid lines between values, small strokes at years."""
    axis, size = field.scene.across, canvas.size
    if not axis.shown:
        return
    years = field.scene.walk is Walk.LINES
    for tick in axis.thinned(MOST_YEARS if years else MOST_NUMBERS):
        x = field.at(tick.value, field.scene.upwards.low)[0]
        down = f"v{GAP / 2:.1f}" if years else f"V{field.top:.1f}"
        yield stroke(f"M{x:.1f} {field.bottom:.1f}{down}", style.MUTED if years else style.GRID, canvas.pixel)
        yield text(
            tick.text, x, field.bottom + GAP / 2 + size * 1.1, size, text_anchor="middle", fill=style.MUTED
        )
    if axis.title:
        yield text(
            axis.title, field.right, field.bottom + size * 3.1, size, text_anchor="end", fill=style.MUTED
        )


def _references(field: _Field, canvas: Canvas) -> Iterator[str]:
    """Upright lines with their words above."""
    for reference in field.scene.references:
        x = field.at(reference.x, 0)[0]
        half = width(reference.label, canvas.size, face=canvas.face) / 2
        middle = min(max(x, field.left + half), canvas.width - half)
        yield stroke(f"M{x:.1f} {field.top:.1f}V{field.bottom:.1f}", style.INK, 1.3 * canvas.pixel, DOTS)
        yield text(
            reference.label, middle, field.top - canvas.size * 0.6, canvas.size,
            text_anchor="middle", fill=style.INK,
        )  # fmt: skip


def _strips(field: _Field, canvas: Canvas) -> Iterator[str]:
    """The line of each strip; its title above, lowest and highest value at its ends."""
    size, low, high = canvas.size, 0.0, 1.0
    for index, row in enumerate(field.scene.rows):
        (left, y), (right, _) = field.at(low, -index), field.at(high, -index)
        yield stroke(f"M{left:.1f} {y:.1f}H{right:.1f}", style.LINE, 1.5 * canvas.pixel)
        if not canvas.worded:
            continue
        top = index * canvas.height / len(field.scene.rows) + size
        after = width(row.title, size, STRONG, canvas.face) + GAP
        yield text(row.title, 0, top, size, font_weight=STRONG)
        yield text(row.dated, after, top, size, fill=style.MUTED)
        base = y + size * 0.35
        yield text(row.lowest, left - GAP * 1.5, base, size, text_anchor="end", fill=style.MUTED)
        yield text(row.highest, right + GAP * 1.5, base, size, fill=style.MUTED)


def _series(series: Series, field: _Field, canvas: Canvas) -> str:
    """Lines along the runs of a series, then its marks."""
    lines = (
        _stroke([field.at(point.x, point.y) for point in run], series, canvas)
        for run in series.runs
        if series.line and len(run) > 1
    )
    marks = (_mark(point, series, field, canvas) for point in series.points)
    return element("g", *lines, *marks, role="img", aria_label=series.name, data_series=series.name)


def _mark(point: ChartPoint, series: Series, field: _Field, canvas: Canvas) -> str:
    drawn = mark(series.style, *field.at(point.x, point.y), _size(series.style, canvas))
    title = element("title", plain(point.description))
    return element("g", title, drawn, data_area=point.code, data_mark=str(series.style.mark))


def _names(field: _Field, canvas: Canvas) -> Iterator[str]:
    """Names beside points, as many as there is room for."""
    rows = field.scene.walk is Walk.ROWS
    sides = (Side.ABOVE, Side.BELOW) if rows else tuple(Side)
    spots = tuple(_spot(label, field, canvas) for label in field.scene.labels)
    frame = (0.0, 0.0, canvas.width, canvas.height) if rows else (
        field.left, field.top, canvas.width, field.bottom
    )  # fmt: skip
    for label, place in zip(field.scene.labels, chart_places(spots, frame, sides), strict=True):
        if place:
            left = place.left + _air(field, canvas) / 2
            yield _words(label, left, (place.top + place.bottom) / 2, canvas)


def _spot(label: ChartLabel, field: _Field, canvas: Canvas) -> Spot:
    x, y = field.at(label.x, label.y)
    widest = max(width(line, canvas.size, _weight(label), canvas.face) for line in label.lines)
    height = canvas.size * LINE_STEP * len(label.lines)
    return Spot(x, y, _size(label.style, canvas) / 2, widest + _air(field, canvas), height)


def _air(field: _Field, canvas: Canvas) -> float:
    """What keeps names on a strip apart: they stand on one base line."""
    return AIR * canvas.size if field.scene.walk is Walk.ROWS else 0.0


def _ends(field: _Field, canvas: Canvas) -> Iterator[str]:
    """Names at the right edge with their marks, moved apart where lines end close together."""
    ends = field.scene.ends
    wanted = [field.at(end.x, end.y)[1] for end in ends]
    heights = [canvas.size * LINE_STEP * (len(end.lines) + 0.25) for end in ends]
    for end, y in zip(ends, stacked(wanted, heights, canvas.height - canvas.size), strict=True):
        x = field.right + GAP
        yield mark(end.style, x, y, _size(end.style, canvas))
        yield _words(end, x + GAP * 1.5, y, canvas)


def _words(label: ChartLabel, x: float, middle: float, canvas: Canvas) -> str:
    """Lines of a name around a middle in ink, which can be read beside every mark, with a white halo."""
    step = canvas.size * LINE_STEP
    top = middle - step * (len(label.lines) - 1) / 2 + canvas.size * 0.35
    return "".join(
        text(
            line, x, top + step * index, canvas.size, fill=style.INK,
            font_weight=_weight(label), stroke=style.PAPER, stroke_width=HALO * canvas.pixel,
            paint_order="stroke", data_name=" ".join(label.lines),
        )
        for index, line in enumerate(label.lines)
    )  # fmt: skip


def _weight(label: ChartLabel) -> int:
    return STRONG if label.strong else NORMAL
