"""SVG elements as text: the same input gives the same letters."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

Attributes = dict[str, str | float | None]
"""Attributes of an element; those with None are left out."""
Point = tuple[float, float]
"""Pixels to the right and downwards."""


def element(tag: str, *children: str, **attributes: str | float | None) -> str:
    """Write an element; attributes with None are left out.

    An underscore inside a name stands for a hyphen, one at its end keeps it apart from a Python word.

    >>> element("text", "a", x=1.0, font_size=12.25, class_="big")
    '<text x="1" font-size="12.25" class="big">a</text>'
    """
    texts = {
        name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else short(value)
        for name, value in attributes.items()
        if value is not None
    }
    written = "".join(f" {name}={quoteattr(value)}" for name, value in texts.items())
    return f"<{tag}{written}>{''.join(children)}</{tag}>" if children else f"<{tag}{written}/>"


def stroke(data: str, colour: str, width: float, dashes: str | None = None) -> str:
    """A line along a path."""
    return element(
        "path",
        d=data,
        stroke=colour,
        stroke_width=width,
        stroke_dasharray=dashes,
        stroke_linejoin="round",
        fill="none",
    )


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
