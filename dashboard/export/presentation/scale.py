"""Inches and points of a slide as lengths of a browser, in shares of the slide's width."""

from dashboard.drawing.svg import short
from dashboard.export.slides import page
from dashboard.export.slides.parts import Box

POINTS = page.WIDTH * 72
"""Points across a slide."""
SMALLEST = 12.0
"""Points: 24 pixels at 1920 pixels across."""


def place(box: Box) -> str:
    """CSS of a box: its corner and size in percent of the slide."""
    left, width = 100 * box.left / page.WIDTH, 100 * box.width / page.WIDTH
    top, height = 100 * box.top / page.HEIGHT, 100 * box.height / page.HEIGHT
    return f"left:{short(left)}%;top:{short(top)}%;width:{short(width)}%;height:{short(height)}%"


def type_size(points: float) -> str:
    """CSS of a type size, not below the smallest legible one."""
    return f"font-size:{short(100 * max(points, SMALLEST) / POINTS)}cqw"


def row_height(inches: float) -> str:
    """CSS of the height of a table row."""
    return f"height:{short(100 * inches / page.WIDTH)}cqw"
