"""Long passive content as one component: the browser inserts its HTML itself.

Every Dash component costs time with each change of the page, even where it never changes; a
thousand of them cost more than drawing the map.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.texts import abbreviations

ATTRIBUTES = {"className": "class", "colSpan": "colspan", "tabIndex": "tabindex"}
VOID = ("img", "input")
ENGLISH = re.compile("|".join(map(re.escape, abbreviations.ENGLISH)))


@dataclass(frozen=True, slots=True)
class PlainElement:
    """An element without content that ``dash.html`` lacks."""

    tag: str
    attributes: Mapping[str, Any]


def plain_element(tag: str, **attributes: Any) -> Any:
    """An element, or attributes of one, that ``dash.html`` lacks."""
    return PlainElement(tag, attributes)


@dataclass(frozen=True, slots=True)
class Markup:
    """What is written as HTML or SVG already."""

    text: str


def markup(text: str) -> Any:
    """An element that was written elsewhere, such as a drawing."""
    return Markup(text)


def static(children: Iterable[Any], class_name: str | None = None) -> html.Div:
    """Element whose HTML the browser script inserts; ``children`` are elements of ``dash.html``."""
    data: dict[str, Any] = {"data-html": "".join(render(child) for child in children)}
    if class_name:
        data["className"] = class_name
    return html.Div(**data)


def render(node: Any) -> str:
    """HTML of an element of ``dash.html``, of text, or of a list of them.

    Text is escaped, and English passages in it are marked.
    """
    if node is None:
        return ""
    if isinstance(node, list | tuple):
        return "".join(render(child) for child in node)
    if isinstance(node, Markup):
        return node.text
    if isinstance(node, PlainElement):
        return f"<{node.tag}{''.join(_attribute(*pair) for pair in node.attributes.items())}>"
    if not isinstance(node, Component):
        return ENGLISH.sub(r'<span lang="en">\g<0></span>', escape(str(node)))
    described = node.to_plotly_json()
    properties = dict(described["props"])
    tag = str(described["type"]).lower()
    inner = render(properties.pop("children", None))
    attributes = "".join(_attribute(name, properties[name]) for name in sorted(properties, key=_in_order))
    return f"<{tag}{attributes}>" if tag in VOID else f"<{tag}{attributes}>{inner}</{tag}>"


def _in_order(name: str) -> str:
    """``aria-…`` and ``data-…`` last and by name: Dash has them in another order in each process."""
    return name if "-" in name else ""


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False or value == "":
        return ""
    if isinstance(value, Mapping):
        value = ";".join(f"{_css(key)}:{rule}" for key, rule in value.items())
    written = "" if value is True else f'="{escape(str(value))}"'
    return f" {ATTRIBUTES.get(name, name)}{written}"


def _css(name: str) -> str:
    """Name of a style rule in CSS: background-color for backgroundColor."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)


def aria(**attributes: str) -> dict[str, Any]:
    """Keyword arguments for ``aria-…`` attributes: ``aria(label="Karte")`` sets ``aria-label``."""
    return {f"aria-{name}": value for name, value in attributes.items()}


def hidden(text: str) -> html.Span:
    """Text for screen readers only."""
    return html.Span(text, className="visually-hidden")
