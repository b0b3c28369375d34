"""Hatches as SVG patterns, the same as on the page; they tell groups apart without colour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.drawing.svg import element
from dashboard.figures.theme import Style

LIGHT, DARK = "#ffffff", "#155677"


@dataclass(frozen=True, slots=True)
class _Hatch:
    """A tile: its side, its lines or its dot, and the stroke."""

    size: float
    lines: tuple[str, ...] = ()
    dot: float = 0
    colour: str = LIGHT
    opacity: float = 0.69
    stroke: float = 1.2


_DIAGONAL = ("M0 0L8 8", "M-2 6L2 10", "M6 -2L10 2")
_CROSS = ("M0 4L8 4", "M4 0L4 8")
_HATCHES: Mapping[str, _Hatch] = {
    "missing": _Hatch(7, ("M0 7L7 0", "M-2 2L2 -2", "M5 9L9 5"), colour="#9aa5a4", opacity=1),
    "diagonal": _Hatch(8, _DIAGONAL, stroke=1.6),
    "diagonal-dark": _Hatch(8, _DIAGONAL, colour=DARK, opacity=0.63, stroke=1.6),
    "cross": _Hatch(8, _CROSS, opacity=0.44, stroke=1.1),
    "cross-dark": _Hatch(8, _CROSS, colour=DARK, opacity=0.63, stroke=1.1),
    "dots": _Hatch(7, dot=1.3),
    "dots-dark": _Hatch(7, dot=1.3, colour=DARK, opacity=0.63),
}

HATCH_NAMES = tuple(_HATCHES)


def hatch_patterns(styles: Iterable[Style]) -> str:
    """Definitions of the hatches that occur, each once, in the order of their names."""
    names = sorted({style.hatch for style in styles if style.hatch})
    return "".join(_pattern(name, _HATCHES[name]) for name in names)


def hatch_fill(style: Style) -> str | None:
    """Paint of the hatch that lies over the colour; None without a hatch."""
    return f"url(#hatch-{style.hatch})" if style.hatch else None


def _pattern(name: str, hatch: _Hatch) -> str:
    strokes = [
        element(
            "path",
            d=line,
            stroke=hatch.colour,
            stroke_opacity=hatch.opacity,
            stroke_width=hatch.stroke,
            fill="none",
        )
        for line in hatch.lines
    ]
    if hatch.dot:
        middle = hatch.size / 2
        strokes.append(
            element(
                "circle", cx=middle, cy=middle, r=hatch.dot, fill=hatch.colour, fill_opacity=hatch.opacity
            )
        )
    return element(
        "pattern",
        *strokes,
        id=f"hatch-{name}",
        width=hatch.size,
        height=hatch.size,
        patternUnits="userSpaceOnUse",
    )
