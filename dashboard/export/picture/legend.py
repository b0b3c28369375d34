"""Legends: swatches with counts beside a map, marks in a row above a chart, and short lists of values."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import texts
from dashboard.export.picture import lettering
from dashboard.export.picture.drawing import element, stroke
from dashboard.export.picture.hatches import hatch_fill
from dashboard.export.picture.sheet import MARGIN, ROOM, RULE
from dashboard.figures import theme
from dashboard.texts import export_data as words

SIZE = 15
STEP = 20
SWATCH_WIDTH, SWATCH_HEIGHT = 30, 20
GAP = 9


@dataclass(frozen=True, slots=True)
class Swatch:
    """A line of a legend; ``here`` names the chosen district where it falls into it."""

    label: str
    style: theme.Style
    count: str
    here: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Things below each other from ``x``, ``room`` pixels wide."""

    x: float
    room: float

    def heading(self, y: float, left: str, right: str = "") -> tuple[str, float]:
        """A heading with a rule below."""
        base = y + SIZE
        written = lettering.text(left, self.x, base, SIZE, font_weight=lettering.STRONG)
        if right:
            written += lettering.text(
                right, self.x + self.room, base, 13, text_anchor="end", fill=theme.MUTED
            )
        rule = stroke(f"M{self.x:.0f} {base + 8:.0f}h{self.room:.0f}", RULE, 1)
        return written + rule, base + 16

    def swatches(self, y: float, entries: Sequence[Swatch]) -> tuple[str, float]:
        """Legend entries, each as high as its label needs."""
        drawn = []
        for entry in entries:
            svg, y = self._swatch(y, entry)
            drawn.append(svg)
        return "".join(drawn), y

    def pairs(self, y: float, pairs: Sequence[tuple[str, str]]) -> tuple[str, float]:
        """Names on the left, values on the right."""
        drawn = []
        for name, value in pairs:
            base = y + SIZE
            drawn.append(lettering.text(name, self.x, base, SIZE))
            drawn.append(
                lettering.text(
                    value, self.x + self.room, base, SIZE, text_anchor="end", font_weight=lettering.STRONG
                )
            )
            y += STEP + 2
        return "".join(drawn), y

    def _swatch(self, y: float, entry: Swatch) -> tuple[str, float]:
        weight = lettering.STRONG if entry.here else lettering.NORMAL
        label = words.HERE.format(entry.label, entry.here) if entry.here else entry.label
        left = self.x + SWATCH_WIDTH + GAP
        lines = lettering.wrapped(label, SIZE, self.room - SWATCH_WIDTH - GAP - 26, weight)
        written = "".join(
            lettering.text(line, left, y + SIZE + STEP * index, SIZE, font_weight=weight)
            for index, line in enumerate(lines)
        )
        if entry.count:
            written += lettering.text(
                entry.count, self.x + self.room, y + SIZE, SIZE, text_anchor="end", fill=theme.MUTED
            )
        return swatch(self.x, y, entry.style) + written, y + STEP * len(lines) + 9


def swatch(x: float, y: float, style: theme.Style) -> str:
    """A small field in a style."""
    size = {"x": x, "y": y, "width": SWATCH_WIDTH, "height": SWATCH_HEIGHT, "rx": 3}
    hatch = hatch_fill(style)
    over = element("rect", **size, fill=hatch) if hatch else ""
    border = element("rect", **size, fill="none", stroke=theme.BORDER_ON_LIGHT, stroke_width=0.7)
    return element("rect", **size, fill=style.fill) + over + border


def outside_entry() -> Swatch:
    """The outlines of the districts beyond the state border."""
    return Swatch(texts.OUTSIDE_LABEL, theme.Style(theme.OUTSIDE_FILL), "")


def key_rows(entries: Sequence[tuple[str, str]], y: float) -> tuple[str, float]:
    """A legend in rows above a chart.

    Args:
        entries: A mark drawn around (0, 0), and its label.
        y: Upper edge.

    Returns:
        Elements, and the lower edge.
    """
    x, drawn = float(MARGIN), []
    for mark, label in entries:
        needed = 26 + lettering.width(label, SIZE) + 24
        if x > MARGIN and x + needed - 24 > MARGIN + ROOM:
            x, y = float(MARGIN), y + STEP + 6
        drawn.append(element("g", mark, transform=f"translate({x + 10:.1f} {y + 10:.1f})"))
        drawn.append(lettering.text(label, x + 26, y + SIZE, SIZE))
        x += needed
    return "".join(drawn), y + STEP + 6 if entries else y
