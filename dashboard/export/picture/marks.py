"""Marks of compared districts: the shapes of the page's charts, drawn around (0, 0)."""

import math

from dashboard.drawing.svg import Value, element, path
from dashboard.figures.trend import LineStyle

PAPER = "#ffffff"
_CORNERS = {
    "square": (4, math.pi / 4, 1.1),
    "diamond": (4, 0.0, 1.15),
    "triangle-up": (3, -math.pi / 2, 1.2),
    "triangle-down": (3, math.pi / 2, 1.2),
    "hexagon": (6, 0.0, 1.08),
    "pentagon": (5, -math.pi / 2, 1.1),
}
"""Number of corners, direction of the first, radius as a share of the mark's."""
_STAR_WAIST = 0.45
_BAR = 0.36
"""Half the width of the arms of a cross, as a share of its radius."""


def mark(style: LineStyle, radius: float = 6.5) -> str:
    """A mark with a white rim."""
    rim: dict[str, Value] = {"stroke": PAPER, "stroke_width": 1.2}
    if style.symbol == "circle":
        return element("circle", r=radius, fill=style.colour, **rim)
    if style.symbol == "circle-open":
        return element("circle", r=radius * 0.85, fill=PAPER, stroke=style.colour, stroke_width=2)
    turn = "rotate(45)" if style.symbol == "x" else None
    outline = path(_outline(style.symbol, radius), closed=True)
    return element("path", d=outline, fill=style.colour, transform=turn, stroke_linejoin="round", **rim)


def dot(colour: str, radius: float = 5.0) -> str:
    """A plain dot."""
    return element("circle", r=radius, fill=colour, stroke=PAPER, stroke_width=1)


def at(x: float, y: float, drawn: str, title: str = "") -> str:
    """Put a mark at a place, with a title for those who point at it or listen."""
    return element(
        "g", f"<title>{title}</title>" if title else "", drawn, transform=f"translate({x:.1f} {y:.1f})"
    )


def _outline(symbol: str, radius: float) -> list[tuple[float, float]]:
    if symbol in _CORNERS:
        corners, first, share = _CORNERS[symbol]
        return [_round(first + 2 * math.pi * i / corners, radius * share) for i in range(corners)]
    if symbol == "star":
        sizes = (radius * 1.3, radius * 1.3 * _STAR_WAIST)
        return [_round(-math.pi / 2 + math.pi * i / 5, sizes[i % 2]) for i in range(10)]
    a, r = radius * _BAR, radius * 1.1
    return [
        (-a, -r), (a, -r), (a, -a), (r, -a), (r, a), (a, a),
        (a, r), (-a, r), (-a, a), (-r, a), (-r, -a), (-a, -a),
    ]  # fmt: skip


def _round(angle: float, radius: float) -> tuple[float, float]:
    return radius * math.cos(angle), radius * math.sin(angle)
