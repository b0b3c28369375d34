"""Names in Plotly figures: beside points where they have room, and beside the ends of lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.drawing import lettering
from dashboard.drawing.chart_scene import ChartLabel, ChartScene, Walk
from dashboard.drawing.places import GAP, Placed, Side, Spot, chart_places, stacked

HEIGHTS = {Walk.LINES: 440, Walk.PLANE: 520}
ROW_HEIGHT = 76
MARGINS: Mapping[Walk, Mapping[str, int]] = {
    Walk.LINES: {"l": 8, "r": 0, "t": 44, "b": 32},
    Walk.ROWS: {"l": 66, "r": 66, "t": 44, "b": 16},
    Walk.PLANE: {"l": 70, "r": 30, "t": 16, "b": 60},
}
"""Pixels around the axes; names beside the ends of lines add theirs on the right."""
NAMED_FROM = 640.0
"""Width in pixels from which names stand beside points; they are placed for it, a wider chart has more room.

The style sheet takes them away below it.
"""
NAME_SIZE, END_SIZE = 11.0, 12.0
AIR = 4.0
"""Pixels on both sides of a name."""
END_LINE = 15.0
"""Height of a line of a name beside the end of a line."""
POSITIONS: Mapping[Side, str] = {
    Side.RIGHT: "middle right",
    Side.LEFT: "middle left",
    Side.ABOVE: "top center",
    Side.BELOW: "bottom center",
    Side.ABOVE_RIGHT: "top right",
    Side.BELOW_RIGHT: "bottom right",
    Side.ABOVE_LEFT: "top left",
    Side.BELOW_LEFT: "bottom left",
}
"""Plotly's names of the sides."""
ROW_SIDES = tuple(side for side in Side if side not in (Side.RIGHT, Side.LEFT))
"""Where names stand on strips: never upon their line."""

BAR_ROOM = 10.0
"""Least radius of a mark on a strip as its name keeps away from it: the bars of benchmarks stay free."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name beside a place.

    Attributes:
        text: May break with "<br>".
        position: Plotly's name of its side.
        radius: Of the mark it keeps away from, in pixels.
        strong: Whether it is written in ink.
    """

    x: float
    y: float
    text: str
    position: str
    radius: float
    strong: bool = True

    @property
    def marker_size(self) -> float:
        """Size of the unseen marker from which Plotly writes it at the distance it was placed for."""
        return round(1.6 * (self.radius + GAP - 1), 1)


def height(scene: ChartScene) -> int:
    """Height of a figure in pixels."""
    margin = MARGINS[scene.walk]
    return HEIGHTS.get(scene.walk) or margin["t"] + margin["b"] + ROW_HEIGHT * max(len(scene.rows), 1)


def drawn_height(scene: ChartScene) -> int:
    """Height of its axis."""
    return height(scene) - MARGINS[scene.walk]["t"] - MARGINS[scene.walk]["b"]


def point_names(scene: ChartScene) -> list[Name]:
    """Every name that has room beside its point, at the least width that shows names."""
    left, right = MARGINS[scene.walk]["l"], MARGINS[scene.walk]["r"]
    width, down = NAMED_FROM - left - right, drawn_height(scene)
    spots = tuple(_spot(label, scene, width, down) for label in scene.labels)
    rows = scene.walk is Walk.ROWS
    frame = (-left if rows else 0.0, 0.0, width + right, float(down))
    places = chart_places(spots, frame, ROW_SIDES if rows else tuple(Side))
    kept: list[tuple[Spot, Placed]] = []
    found = []
    for label, spot, place in zip(scene.labels, spots, places, strict=True):
        if place and not any(_crossing((spot, place), other) for other in kept):
            kept.append((spot, place))
            side = POSITIONS[place.side]
            found.append(Name(label.x, label.y, _text(label), side, spot.radius, label.strong or rows))
    return found


def end_names(scene: ChartScene) -> list[Name]:
    """Names at the right edge, moved apart where lines end close together."""
    down, axis = drawn_height(scene), scene.upwards
    wanted = [down * (1 - axis.share(label.y)) for label in scene.ends]
    middles = stacked(wanted, [END_LINE * len(label.lines) for label in scene.ends], down - END_LINE / 2)
    values = (round(axis.high - (axis.high - axis.low) * middle / down, 4) for middle in middles)
    return [
        Name(scene.across.high, value, "<br>".join(label.lines), POSITIONS[Side.RIGHT], label.style.size / 2)
        for label, value in zip(scene.ends, values, strict=True)
    ]


def end_room(scene: ChartScene) -> int:
    """Pixels that names beside the ends of lines need, with their marks."""
    lines = [line for label in scene.ends for line in label.lines]
    return round(max((_width(line, END_SIZE) for line in lines), default=0.0) + 2 * END_SIZE)


def _text(label: ChartLabel) -> str:
    return " ".join(label.lines)


def _spot(label: ChartLabel, scene: ChartScene, width: float, down: float) -> Spot:
    return Spot(
        x=width * scene.across.share(label.x),
        y=down * (1 - scene.upwards.share(label.y)),
        radius=max(label.style.size / 2, BAR_ROOM if scene.walk is Walk.ROWS else 0),
        width=_width(_text(label), NAME_SIZE) + 2 * AIR,
        height=NAME_SIZE * lettering.LINE_HEIGHT,
    )


def _crossing(one: tuple[Spot, Placed], other: tuple[Spot, Placed]) -> bool:
    """Whether two names beside each other would meet in a wider chart: they stand against their points."""
    (spot, place), (spot_2, place_2) = one, other
    level = place.top < place_2.bottom and place_2.top < place.bottom
    return level and (spot.x - spot_2.x) * (place.left - place_2.left) < 0


def _width(text: str, size: float) -> float:
    return lettering.width(text, size, face=lettering.Face.SCREEN)
