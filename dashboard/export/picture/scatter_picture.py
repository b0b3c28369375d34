"""The scatter of two indicators as a picture: a named point for each district, benchmarks as crosses."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.drawing import lettering
from dashboard.drawing.svg import element, plain, stroke, text
from dashboard.export.picture import sheet
from dashboard.export.picture.axis import Axis, axis_for, horizontal_grid, vertical_grid
from dashboard.export.picture.caption import caption, signs_note
from dashboard.export.picture.legend import key_rows
from dashboard.export.picture.marks import at, dot
from dashboard.figures import theme
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.scatter_view import ScatterPoint, ScatterView

HEIGHT = 600
LEFT, RIGHT = sheet.MARGIN + 70.0, sheet.MARGIN + sheet.ROOM - 20.0
NAME_SIZE = 13.0
RADIUS = 5.5
ROUNDS = 6
POINT_WEIGHT = 4
"""A name on a point is worse than a name on a name."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "_Box") -> float:
        """Common area."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(across, 0) * max(down, 0)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A point in pixels; ``anchor`` and place of its name are chosen later."""

    point: ScatterPoint
    x: float
    y: float

    @property
    def box(self) -> _Box:
        return _Box(self.x - RADIUS - 1, self.y - RADIUS - 1, self.x + RADIUS + 1, self.y + RADIUS + 1)


def scatter_picture(dataset: Dataset, view: ScatterView, selected: str | None, address: str) -> sheet.Drawn:
    """Draw a scatter view as SVG; the chosen district is larger and dark."""
    legend, top = key_rows(_key(view), 0)
    svg = legend + _chart(view, selected, top + 40)
    missing = (
        words.MISSING_POINTS.format(" ".join(f"{gap.text}." for gap in view.missing)) if view.missing else ""
    )
    notes = (missing, signs_note(gap.sign for gap in view.missing), *view.notes)
    said = caption(dataset, view.title, view.rho_text, view.attributions, notes, address, with_map=False)
    return sheet.sheet(sheet.Body(svg, top + 40 + HEIGHT + 62), said)


def _key(view: ScatterView) -> list[tuple[str, str]]:
    entries = [(dot(theme.ACCENT, RADIUS), words.DISTRICTS)]
    if view.benchmarks:
        entries.append((_cross(), words.AND.join(point.name for point in view.benchmarks)))
    return entries


def _chart(view: ScatterView, selected: str | None, top: float) -> str:
    every = (*view.points, *view.benchmarks)
    across = axis_for([float(point.x) for point in every], LEFT, RIGHT)
    upright = axis_for([float(point.y) for point in every], top + HEIGHT, top)
    placed = [_Placed(p, across.place(float(p.x)), upright.place(float(p.y))) for p in every]
    frame = _Box(LEFT, top, RIGHT, top + HEIGHT)
    drawn = (
        horizontal_grid(upright, LEFT, RIGHT),
        vertical_grid(across, top, top + HEIGHT),
        _titles(view, across, top),
        *(_names(placed, frame)),
        *(_mark(place, selected) for place in placed),
    )
    return "".join(drawn)


def _titles(view: ScatterView, across: Axis, top: float) -> str:
    """The upright axis is named above it, the other below its end."""
    strong = lettering.STRONG
    above = text(f"↑ {view.y_label}", sheet.MARGIN, top - 14, 14, font_weight=strong)
    foot = top + HEIGHT + 48
    below = text(f"{view.x_label} →", across.end, foot, 14, text_anchor="end", font_weight=strong)
    return above + below


def _mark(place: _Placed, selected: str | None) -> str:
    point = place.point
    title = plain(", ".join((point.name, *point.lines)))
    if point.code is None:
        return at(place.x, place.y, _cross(), title)
    chosen = point.code == selected
    drawn = dot(theme.INK if chosen else theme.ACCENT, RADIUS + 2.5 if chosen else RADIUS)
    return element("g", at(place.x, place.y, drawn, title), data_district=point.code, data_name=point.name)


def _cross() -> str:
    return stroke("M-7 0H7M0 -7V7", theme.INK, 2.6)


def _names(placed: Sequence[_Placed], frame: _Box) -> list[str]:
    """Names beside their points."""
    boxes = _arranged(placed, frame)
    return [
        text(
            place.point.name,
            round(box.left, 1),
            round(box.bottom - 4, 1),
            NAME_SIZE,
            font_weight=_weight(place),
            fill=theme.INK if place.point.code is None else theme.MUTED,
            stroke="#ffffff",
            stroke_width=2.5,
            paint_order="stroke",
        )
        for place, box in zip(placed, boxes, strict=True)
    ]


def _arranged(placed: Sequence[_Placed], frame: _Box) -> list[_Box]:
    """Boxes of the names: each in turn moves to where it covers least, until none gains by it."""
    points = [place.box for place in placed]
    choices = [_choices(place) for place in placed]
    boxes = [options[0] for options in choices]
    for _ in range(ROUNDS):
        before = list(boxes)
        for index, options in enumerate(choices):
            others = [box for other, box in enumerate(boxes) if other != index]
            costs = [_covered(box, points, others, frame) for box in options]
            boxes[index] = options[costs.index(min(costs))]
        if boxes == before:
            break
    return boxes


def _weight(place: _Placed) -> int:
    return lettering.STRONG if place.point.code is None else lettering.NORMAL


def _choices(place: _Placed) -> list[_Box]:
    """Boxes for a name: right, left, above, below, then aslant."""
    long, high, gap = lettering.width(place.point.name, NAME_SIZE, _weight(place)), NAME_SIZE + 2, RADIUS + 4
    x, y = place.x, place.y
    corners = (
        (x + gap, y - high / 2),
        (x - gap - long, y - high / 2),
        (x - long / 2, y - gap - high),
        (x - long / 2, y + gap),
        (x + gap * 0.7, y - gap * 0.7 - high),
        (x + gap * 0.7, y + gap * 0.7),
        (x - gap * 0.7 - long, y - gap * 0.7 - high),
        (x - gap * 0.7 - long, y + gap * 0.7),
    )
    return [_Box(left, top, left + long, top + high) for left, top in corners]


def _covered(box: _Box, points: Sequence[_Box], names: Sequence[_Box], frame: _Box) -> float:
    """Area of points and names under a box, points counting more, and of the box outside the frame."""
    area = (box.right - box.left) * (box.bottom - box.top)
    under_points = sum(box.overlap(point) for point in points)
    under_names = sum(box.overlap(name) for name in names)
    return round(POINT_WEIGHT * under_points + under_names + area - box.overlap(frame), 3)
