"""Charts of a slide as SVG: lines over years, points over two axes; lengths in points."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dashboard import formatting
from dashboard.drawing.style import GRID
from dashboard.drawing.svg import Point, element, path, plain
from dashboard.export.slides.charts import LAND_WIDTH, LINE_WIDTH, MARKER_SIZE, place_mark
from dashboard.export.slides.page import SMALLEST
from dashboard.export.slides.parts import Axis, Box, LinePart, Mark, PointPart
from dashboard.figures import theme

POINTS = 72
LEFT, RIGHT, TOP, BOTTOM = 56.0, 16.0, 14.0, 34.0
LEGEND_HEIGHT = 22.0
STEPS = 5
BAR_REACH = 11.0


@dataclass(frozen=True, slots=True)
class _Frame:
    """The field between the axes, and what its edges mean."""

    left: float
    top: float
    right: float
    bottom: float
    low: tuple[float, float]
    high: tuple[float, float]

    def at(self, x: float, y: float) -> Point:
        """A pair of values on the slide."""
        across = (x - self.low[0]) / ((self.high[0] - self.low[0]) or 1)
        up = (y - self.low[1]) / ((self.high[1] - self.low[1]) or 1)
        return self.left + across * (self.right - self.left), self.bottom - up * (self.bottom - self.top)


def line_svg(part: LinePart) -> str:
    """Draw lines over labelled years; a missing year is a gap."""
    width, height = part.box.width * POINTS, part.box.height * POINTS
    frame = _Frame(
        LEFT, TOP, width - RIGHT, height - BOTTOM - LEGEND_HEIGHT,
        (0.0, part.limits[0]), (max(len(part.labels) - 1, 1), part.limits[1]),
    )  # fmt: skip
    content = [*_grid(frame, Axis("", *part.limits, part.decimals)), *_years(frame, part.labels)]
    for series in part.series:
        mark = place_mark(series.place, MARKER_SIZE)
        points = [
            None if value is None else frame.at(index, value) for index, value in enumerate(series.values)
        ]
        content += [
            element(
                "path",
                d="".join(path(run) for run in _runs(points)),
                fill="none",
                stroke=mark.colour,
                stroke_width=LAND_WIDTH if series.place is None else LINE_WIDTH,
                stroke_dasharray="6 4" if series.dashed else None,
            ),
            *(_mark(mark, point) for point in points if point is not None),
        ]
    content += _legend(
        [(s.name, place_mark(s.place, MARKER_SIZE)) for s in part.series if s.in_legend], height, width
    )
    return _chart(part.box, part.description, content)


def point_svg(part: PointPart) -> str:
    """Draw points over two axes, with their labels."""
    width, height = part.box.width * POINTS, part.box.height * POINTS
    left, right, top, bottom = (LEFT, RIGHT, TOP, BOTTOM + 14) if part.across.shown else (0, 0, 0, 0)
    frame = _Frame(
        left, top, width - right, height - bottom,
        (part.across.low, part.upwards.low), (part.across.high, part.upwards.high),
    )  # fmt: skip
    content = [*_grid(frame, part.upwards), *_across(frame, part.across)]
    for series in part.series:
        for index, (x, y) in enumerate(series.points):
            point = frame.at(x, y)
            content.append(_mark(series.mark, point))
            if series.labels and series.labels[index][0]:
                content.append(_label(*series.labels[index], point, max(part.label_size, SMALLEST)))
    return _chart(part.box, part.description, content)


def mark_svg(mark: Mark) -> str:
    """A mark alone, for a legend in running text."""
    side = mark.size * 1.5
    drawn = _mark(mark, (side / 2, side / 2))
    return element("svg", drawn, viewBox=f"0 0 {side:g} {side:g}", class_="mark", aria_hidden="true")


def _chart(box: Box, description: str, content: Sequence[str]) -> str:
    return element(
        "svg",
        *content,
        viewBox=f"0 0 {box.width * POINTS:.0f} {box.height * POINTS:.0f}",
        role="img",
        aria_label=description,
    )


def _runs(points: Sequence[Point | None]) -> Iterator[list[Point]]:
    run: list[Point] = []
    for point in (*points, None):
        if point is not None:
            run.append(point)
        elif run:
            yield run
            run = []


def _grid(frame: _Frame, axis: Axis) -> Iterator[str]:
    """Horizontal lines with their values."""
    if not axis.shown:
        return
    for value in _ticks(axis.low, axis.high):
        _, y = frame.at(frame.low[0], value)
        yield element(
            "path", d=f"M{frame.left:.1f} {y:.1f}H{frame.right:.1f}", stroke=GRID, stroke_width=0.75
        )
        yield _text(formatting.number(value, axis.decimals), frame.left - 6, y + 4, anchor="end")
    if axis.title:
        yield _text(axis.title, frame.left, frame.top - 3)


def _years(frame: _Frame, labels: Sequence[str]) -> Iterator[str]:
    step = math.ceil(len(labels) / 10) or 1
    for index in range(len(labels) - 1, -1, -step):
        x, _ = frame.at(index, frame.low[1])
        yield _text(labels[index], x, frame.bottom + 18, anchor="middle")


def _across(frame: _Frame, axis: Axis) -> Iterator[str]:
    if not axis.shown:
        return
    for value in _ticks(axis.low, axis.high):
        x, _ = frame.at(value, frame.low[1])
        yield _text(formatting.number(value, axis.decimals), x, frame.bottom + 16, anchor="middle")
    yield _text(axis.title, (frame.left + frame.right) / 2, frame.bottom + 34, anchor="middle")


def _ticks(low: float, high: float) -> list[float]:
    """Round values between two limits."""
    rough = (high - low) / STEPS or 1.0
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    first = math.ceil(low / step - 1e-9)
    return [step * index for index in range(first, math.floor(high / step + 1e-9) + 1)]


def _legend(entries: Sequence[tuple[str, Mark]], height: float, width: float) -> Iterator[str]:
    """Names with their marks below the chart, evenly across."""
    for index, (name, mark) in enumerate(entries):
        x = LEFT + index * (width - LEFT - RIGHT) / len(entries)
        yield _mark(mark, (x + 5, height - 8))
        yield _text(name, x + 14, height - 4)


def _text(text: str, x: float, y: float, *, anchor: str = "start", size: float = SMALLEST) -> str:
    return element(
        "text", plain(text), x=x, y=y, text_anchor=anchor, font_size=size, fill=theme.INK, aria_hidden="true"
    )


_SIDES: Mapping[str, tuple[float, float, str]] = {
    "above": (0, -9, "middle"),
    "below": (0, 18, "middle"),
    "left": (-9, 4, "end"),
    "right": (9, 4, "start"),
}


def _label(text: str, side: str, point: Point, size: float) -> str:
    across, down, anchor = _SIDES[side]
    return _text(text, point[0] + across, point[1] + down, anchor=anchor, size=size)


def _mark(mark: Mark, point: Point) -> str:
    x, y = point
    half = mark.size / 2
    paint: dict[str, str | float] = {
        "fill": "#ffffff" if mark.hollow else mark.colour,
        "stroke": mark.colour if mark.hollow else "#ffffff",
        "stroke_width": 1.75 if mark.hollow else 0.75,
    }
    if mark.symbol == "circle":
        return element("circle", cx=x, cy=y, r=half, **paint)
    if mark.symbol == "cross":
        across = (
            f"M{x - half:.1f} {y - half:.1f}l{mark.size} {mark.size}m0 {-mark.size}l{-mark.size} {mark.size}"
        )
        return element("path", d=across, stroke=mark.colour, stroke_width=2.2)
    if mark.symbol in ("bar", "plus"):
        reach = BAR_REACH if mark.symbol == "bar" else half
        level = f"M{x - half:.1f} {y:.1f}h{mark.size:.1f}" if mark.symbol == "plus" else ""
        return element(
            "path",
            d=f"M{x:.1f} {y - reach:.1f}v{2 * reach:.1f}{level}",
            stroke=mark.colour,
            stroke_width=2.2,
            stroke_dasharray="2 2" if mark.dotted else None,
        )
    corners = {
        "square": [(-half, -half), (half, -half), (half, half), (-half, half)],
        "diamond": [(0, -half * 1.25), (half * 1.25, 0), (0, half * 1.25), (-half * 1.25, 0)],
        "triangle": [(0, -half), (half, half), (-half, half)],
    }[mark.symbol]
    return element("path", d=path([(x + dx, y + dy) for dx, dy in corners], closed=True), **paint)
