"""Colours as "#rrggbb": contrast, mixing, and steps of a scale."""

from collections.abc import Sequence

WHITE, BLACK = "#ffffff", "#000000"
TEXT_CONTRAST = 4.5
"""Least contrast of text on its background (WCAG 2.2, 1.4.3)."""
GRAPHIC_CONTRAST = 3.0
"""Least contrast of a line that carries information beside what it borders on (WCAG 2.2, 1.4.11)."""

_LINEAR_LIMIT = 0.04045
_LUMINANCE_WEIGHTS = (0.2126, 0.7152, 0.0722)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255.

    >>> channels("#16252d")
    (22, 37, 45)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(top: str, ground: str, share: float) -> str:
    """The colour of ``share`` of one colour laid over another.

    >>> mixed("#ffffff", "#000000", 0.5)
    '#808080'
    """
    pairs = zip(channels(top), channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def steps(anchors: Sequence[str], count: int) -> list[str]:
    """``count`` colours evenly along anchors; one colour is that of the middle."""
    if count == 1:
        return [anchors[len(anchors) // 2]]
    places = (index * (len(anchors) - 1) / (count - 1) for index in range(count))
    return [_between(anchors, place) for place in places]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1 (WCAG 2.2)."""
    linear = (
        c / 12.92 if c <= _LINEAR_LIMIT else ((c + 0.055) / 1.055) ** 2.4
        for c in (part / 255 for part in channels(colour))
    )
    return sum(weight * part for weight, part in zip(_LUMINANCE_WEIGHTS, linear, strict=True))


def _between(anchors: Sequence[str], place: float) -> str:
    low = min(int(place), len(anchors) - 2)
    return mixed(anchors[low + 1], anchors[low], place - low)
