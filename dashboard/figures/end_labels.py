"""Names at the ends of lines, moved apart where lines end close together; they stand for a legend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.texts import trend as words
from dashboard.view.trend_values import TrendLine, TrendPoint

LINE_HEIGHT = 0.055
"""Height of a label of one line, as a share of the height of the axis."""
SECOND_LINE = 0.8
"""What a second line adds to that height."""
CHARACTER_WIDTH = 7.2
"""Mean width of a character, in pixels."""
LONG_LABEL = 16


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Name of an area beside its line.

    Attributes:
        place: Number of the district among the chosen ones; None for Thüringen.
        text: May break with "<br>"; where a line ends before the others it names the last year.
        height: On the value axis.
    """

    place: int | None
    text: str
    height: float


def end_labels(lines: Sequence[TrendLine], low: float, high: float) -> tuple[EndLabel, ...]:
    """One label per area, beside the series that reaches furthest, between ``low`` and ``high``."""
    ends = _end_points(lines)
    furthest = max((point.position for _, point in ends.values()), default=0)
    texts = {
        code: broken(line.name if point.position == furthest else words.UNTIL.format(line.name, point.label))
        for code, (line, point) in ends.items()
    }
    sizes = {code: LINE_HEIGHT * (1 + SECOND_LINE * text.count("<br>")) for code, text in texts.items()}
    scale = (high - low) / max(1.0, sum(sizes.values()))
    wanted = {code: float(point.value or 0) for code, (_, point) in ends.items()}
    heights = spread_out(wanted, {code: scale * size for code, size in sizes.items()}, high)
    return tuple(EndLabel(line.place, texts[code], heights[code]) for code, (line, _) in ends.items())


def label_width(labels: Sequence[EndLabel]) -> int:
    """Room the longest label needs, in pixels."""
    longest = max((len(part) for label in labels for part in label.text.split("<br>")), default=0)
    return round(longest * CHARACTER_WIDTH)


def broken(text: str) -> str:
    """Break a long name after its first hyphen, else at its first space.

    >>> broken("Schmalkalden-Meiningen"), broken("Eisenach (bis 2019)"), broken("Suhl")
    ('Schmalkalden-<br>Meiningen', 'Eisenach<br>(bis 2019)', 'Suhl')
    """
    if len(text) <= LONG_LABEL:
        return text
    return text.replace("-", "-<br>", 1) if "-" in text else text.replace(" ", "<br>", 1)


def spread_out(wanted: Mapping[str, float], sizes: Mapping[str, float], top: float) -> dict[str, float]:
    """Middles of labels as close to the wanted ones as their sizes allow, none above ``top``.

    >>> spread_out({"a": 1.0, "b": 1.5, "c": 9.0}, {"a": 2.0, "b": 2.0, "c": 2.0}, 10.0)
    {'a': 1.0, 'b': 3.0, 'c': 9.0}
    """
    order = sorted(wanted, key=lambda code: wanted[code])
    heights = [wanted[code] for code in order]
    gaps = [(sizes[a] + sizes[b]) / 2 for a, b in pairwise(order)]
    for i, gap in enumerate(gaps):
        heights[i + 1] = max(heights[i + 1], heights[i] + gap)
    for i in reversed(range(len(heights))):
        heights[i] = min(heights[i], heights[i + 1] - gaps[i] if i < len(gaps) else top)
    return dict(zip(order, heights, strict=True))


def _end_points(lines: Sequence[TrendLine]) -> dict[str, tuple[TrendLine, TrendPoint]]:
    """By code, the line of the series that reaches furthest with its last known point."""
    ends: dict[str, tuple[TrendLine, TrendPoint]] = {}
    for line in lines:
        last = next((p for p in reversed(line.points) if p.value is not None), None)
        if last and (line.code not in ends or last.position >= ends[line.code][1].position):
            ends[line.code] = line, last
    return ends
