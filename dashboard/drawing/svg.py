"""The one writer of SVG: elements as text, hatches, marks and fields; equal input gives equal letters."""

import math
from collections.abc import Iterable, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from dashboard.drawing.style import (
    OPEN_MARKS,
    PAPER,
    STROKED_MARKS,
    TILES,
    Hatch,
    Mark,
    PointStyle,
    Style,
)

Point = tuple[float, float]
"""Units to the right and downwards."""
Value = str | float | None
"""Of an attribute; one with None is left out."""

FIELD_WIDTH, FIELD_HEIGHT = 30.0, 20.0
"""Of a legend's field."""
RIM, STROKE = 1.2, 2.2
"""Width of the white rim of a mark, and of the strokes of one without an inside."""


def element(tag: str, *children: str, **attributes: Value) -> str:
    """Write an element; attributes with None are left out.

    An underscore inside a name stands for a hyphen, one at its end keeps it apart from a Python word.

    >>> element("text", "a", x=1.0, font_size=12.25, class_="big")
    '<text x="1" font-size="12.25" class="big">a</text>'
    """
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return tag_of(tag, "".join(children), names)


def tag_of(tag: str, content: str, attributes: Mapping[str, Value]) -> str:
    """Write an element of attributes with their own names."""
    written = "".join(
        f" {name}={quoteattr(value if isinstance(value, str) else short(value))}"
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def short(number: float) -> str:
    """A number with at most two decimal places.

    >>> short(3.0), short(2.506), short(-0.001)
    ('3', '2.51', '0')
    """
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def plain(text: str) -> str:
    """Text with the signs of XML written out."""
    return escape(text)


def path(points: Iterable[Point], *, closed: bool = False) -> str:
    """Data of a path through points.

    >>> path([(0, 0), (1.5, 2)], closed=True)
    'M0 0L1.5 2Z'
    """
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points) + ("Z" if closed else "")


def stroke(data: str, colour: str, width: float, dashes: str | None = None, **attributes: Value) -> str:
    """A line along a path."""
    return element(
        "path", d=data, stroke=colour, stroke_width=width, stroke_dasharray=dashes,
        stroke_linejoin="round", fill="none", **attributes,
    )  # fmt: skip


def text(content: str, x: float, y: float, size: float, **attributes: Value) -> str:
    """A line of text; ``y`` is its base line."""
    return element("text", plain(content), x=x, y=y, font_size=size, **attributes)


def fill_of(style: Style, prefix: str = "") -> str:
    """Paint of an area: its colour, or the pattern of its hatch on that colour."""
    return f"url(#{_pattern_id(style, prefix)})" if style.hatch else style.fill


def patterns(styles: Iterable[Style], prefix: str = "") -> str:
    """Definitions of the hatches that occur, each once, in a fixed order.

    Args:
        styles: Of all areas.
        prefix: Keeps the patterns of several drawings in one document apart.
    """
    hatched = {style for style in styles if style.hatch}
    return "".join(_pattern(style, prefix) for style in sorted(hatched, key=lambda s: (s.hatch, s.fill)))


def _pattern_id(style: Style, prefix: str) -> str:
    return f"{prefix}hatch-{style.hatch}-{style.fill.lstrip('#')}"


def _pattern(style: Style, prefix: str) -> str:
    side = TILES[style.hatch].side
    return element(
        "pattern", element("rect", width=side, height=side, fill=style.fill), _strokes(style),
        id=_pattern_id(style, prefix), width=side, height=side, patternUnits="userSpaceOnUse",
    )  # fmt: skip


def _strokes(style: Style) -> str:
    tile, ink = TILES[style.hatch], style.hatch_ink
    drawn = "".join(stroke(line, ink, tile.stroke) for line in tile.lines)
    dot = element("circle", cx=tile.side / 2, cy=tile.side / 2, r=tile.dot, fill=ink) if tile.dot else ""
    return drawn + dot


def field(style: Style, x: float = 0, y: float = 0) -> str:
    """A small field in a style; its hatch is drawn stroke by stroke, so that it needs no definitions."""
    size = {"width": FIELD_WIDTH, "height": FIELD_HEIGHT}
    ground = element("rect", **size, fill=style.fill)
    border = element(
        "rect", x=0.5, y=0.5, width=FIELD_WIDTH - 1, height=FIELD_HEIGHT - 1, rx=2, fill="none",
        stroke=style.fill if style.border == PAPER else style.border, stroke_width=1,
    )  # fmt: skip
    return element("g", ground, _tiled(style), border, transform=f"translate({short(x)} {short(y)})")


def field_svg(style: Style) -> str:
    """A field alone, for a legend in a page."""
    return element(
        "svg", field(style), viewBox=f"0 0 {short(FIELD_WIDTH)} {short(FIELD_HEIGHT)}",
        class_="field", aria_hidden="true", data_fill=style.fill, data_hatch=str(style.hatch),
    )  # fmt: skip


def _tiled(style: Style) -> str:
    """Strokes of a hatch inside a field, cut at its edges by a nested drawing."""
    if style.hatch is Hatch.NONE:
        return ""
    side = TILES[style.hatch].side
    columns, rows = math.ceil(FIELD_WIDTH / side), math.ceil(FIELD_HEIGHT / side)
    tile = _strokes(style)
    tiles = (
        element("g", tile, transform=f"translate({short(column * side)} {short(row * side)})")
        for row in range(rows)
        for column in range(columns)
    )
    return element("svg", *tiles, width=FIELD_WIDTH, height=FIELD_HEIGHT)


def tile_address(style: Style) -> str:
    """The square a hatch repeats as an address, for the background of an element of a page."""
    side = TILES[style.hatch].side
    tile = element("svg", _strokes(style), xmlns="http://www.w3.org/2000/svg", width=side, height=side)
    return f"data:image/svg+xml,{quote(tile)}"


def mark(style: PointStyle, x: float = 0, y: float = 0, size: float | None = None) -> str:
    """A mark around a place: filled with a white rim, white with an edge, or strokes.

    ``size`` is its diameter where it differs from that of the style.
    """
    radius = (size or style.size) / 2
    edge, width = mark_edge(style)
    looks: dict[str, Value] = {
        "fill": mark_fill(style) or "none",
        "stroke": edge,
        "stroke_width": width,
        "stroke_dasharray": "3 2.4" if style.dotted else None,
    }
    lines = mark_corners(style.mark)
    if not lines:
        return element("circle", cx=x, cy=y, r=radius, **looks)
    closed = style.mark not in STROKED_MARKS
    data = "".join(path(_moved(line, x, y, radius), closed=closed) for line in lines)
    return element("path", d=data, stroke_linejoin="round", **looks)


def mark_fill(style: PointStyle) -> str | None:
    """Colour inside a mark; None for strokes."""
    if style.mark in STROKED_MARKS:
        return None
    return PAPER if style.mark in OPEN_MARKS else style.colour


def mark_edge(style: PointStyle) -> tuple[str, float]:
    """Colour and width of the edge of a mark, or of its strokes."""
    if style.mark in STROKED_MARKS:
        return style.colour, STROKE
    return (style.colour, STROKE * 0.9) if style.mark in OPEN_MARKS else (PAPER, RIM)


def mark_corners(of: Mark) -> tuple[tuple[Point, ...], ...]:
    """Strokes of a mark, or its closed outline, in units of its radius; none for a circle."""
    return _LINES.get(of, ())


def mark_svg(style: PointStyle) -> str:
    """A mark alone, for a legend in a page."""
    return element(
        "svg", mark(style, 8, 8, 12), viewBox="0 0 16 16", class_="mark", aria_hidden="true",
        data_mark=str(style.mark), data_colour=style.colour,
    )  # fmt: skip


_SQUARE = ((-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88))
_DIAMOND = ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0))
_TRIANGLE = ((0, -1.1), (1.05, 0.85), (-1.05, 0.85))
_LINES: Mapping[Mark, tuple[tuple[Point, ...], ...]] = {
    Mark.CROSS: (((-0.85, -0.85), (0.85, 0.85)), ((-0.85, 0.85), (0.85, -0.85))),
    Mark.PLUS: (((-1, 0), (1, 0)), ((0, -1), (0, 1))),
    Mark.STAR: (
        ((0, -1), (0, 1)),
        ((-0.87, -0.5), (0.87, 0.5)),
        ((-0.87, 0.5), (0.87, -0.5)),
    ),
    Mark.BAR: (((0, -1), (0, 1)),),
    Mark.SQUARE: (_SQUARE,),
    Mark.OPEN_SQUARE: (_SQUARE,),
    Mark.DIAMOND: (_DIAMOND,),
    Mark.OPEN_DIAMOND: (_DIAMOND,),
    Mark.TRIANGLE: (_TRIANGLE,),
    Mark.OPEN_TRIANGLE: (_TRIANGLE,),
}


def _moved(points: Iterable[Point], x: float, y: float, radius: float) -> list[Point]:
    return [(x + across * radius, y + down * radius) for across, down in points]
