"""The legend above a chart: marks in a row."""

from collections.abc import Sequence

from dashboard.drawing import lettering
from dashboard.drawing.svg import element, text
from dashboard.export.picture.sheet import MARGIN, ROOM

SIZE = 15
STEP = 20


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
        drawn.append(text(label, x + 26, y + SIZE, SIZE))
        x += needed
    return "".join(drawn), y + STEP + 6 if entries else y
