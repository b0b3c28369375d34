"""Names in Plotly figures: beside points where they have room, and beside the ends of lines."""

from collections.abc import Mapping

from dashboard.drawing import lettering
from dashboard.drawing.chart_scene import ChartScene, Label, Walk
from dashboard.drawing.places import Side, Spot, chart_places, stacked

HEIGHTS = {Walk.LINES: 440, Walk.PLANE: 520}
ROW_HEIGHT = 76
MARGINS: Mapping[Walk, Mapping[str, int]] = {
    Walk.LINES: {"l": 8, "r": 0, "t": 44, "b": 32},
    Walk.ROWS: {"l": 66, "r": 66, "t": 44, "b": 16},
    Walk.PLANE: {"l": 70, "r": 30, "t": 16, "b": 60},
}
"""Pixels around the axes; names beside the ends of lines add theirs on the right."""
NAMED_FROM = 680.0
"""Width in pixels from which names stand beside points; they are placed for it, a wider chart has more room.

The style sheet takes them away below it.
"""
NAME_SIZE, END_SIZE = 11.0, 12.0
AIR = 3.0
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

Key = tuple[float, float, str]
"""Place and name of a point."""


def height(scene: ChartScene) -> int:
    """Height of a figure in pixels."""
    margin = MARGINS[scene.walk]
    return HEIGHTS.get(scene.walk) or margin["t"] + margin["b"] + ROW_HEIGHT * max(len(scene.rows), 1)


def drawn_height(scene: ChartScene) -> int:
    """Height of its axis."""
    return height(scene) - MARGINS[scene.walk]["t"] - MARGINS[scene.walk]["b"]


def point_names(scene: ChartScene) -> Mapping[Key, str]:
    """Position of every name that has room beside its point, at the least width that shows names."""
    left, right = MARGINS[scene.walk]["l"], MARGINS[scene.walk]["r"]
    width, down = NAMED_FROM - left - right, drawn_height(scene)
    spots = tuple(_spot(label, scene, width, down) for label in scene.labels)
    rows = scene.walk is Walk.ROWS
    frame = (-left if rows else 0.0, 0.0, width + right, float(down))
    places = chart_places(spots, frame, ROW_SIDES if rows else tuple(Side))
    return {
        _key(label): POSITIONS[place.side] for label, place in zip(scene.labels, places, strict=True) if place
    }


def strong_names(scene: ChartScene) -> frozenset[Key]:
    """Names in ink: those of compared and chosen areas and of benchmarks."""
    return frozenset(_key(label) for label in scene.labels if label.strong or scene.walk is Walk.ROWS)


def end_heights(scene: ChartScene) -> list[float]:
    """Values beside which the names of lines stand, moved apart where lines end close together."""
    down, axis = drawn_height(scene), scene.upwards
    wanted = [down * (1 - axis.share(label.y)) for label in scene.ends]
    middles = stacked(wanted, [END_LINE * len(label.lines) for label in scene.ends], down - END_LINE / 2)
    return [round(axis.high - (axis.high - axis.low) * middle / down, 4) for middle in middles]


def end_room(scene: ChartScene) -> int:
    """Pixels that names beside the ends of lines need, with their marks."""
    lines = [line for label in scene.ends for line in label.lines]
    return round(max((_width(line, END_SIZE) for line in lines), default=0.0) + 2 * END_SIZE)


def _key(label: Label) -> Key:
    return label.x, label.y, " ".join(label.lines)


def _spot(label: Label, scene: ChartScene, width: float, down: float) -> Spot:
    return Spot(
        x=width * scene.across.share(label.x),
        y=down * (1 - scene.upwards.share(label.y)),
        radius=label.style.size / 2,
        width=_width(_key(label)[2], NAME_SIZE) + 2 * AIR,
        height=NAME_SIZE * lettering.LINE_HEIGHT,
    )


def _width(text: str, size: float) -> float:
    return lettering.width(text, size, face=lettering.Face.SCREEN)
