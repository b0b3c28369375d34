"""Links inside the page: real addresses that, clicked, change only their own part of the state."""

from typing import Any
from urllib.parse import urlencode

from dash import html

from dashboard import texts

GO = "go"
"""Class by which the browser script recognises a link that keeps the rest of the address."""


def go(children: Any, *, class_name: str = "", title: str | None = None, **parts: str) -> html.A:
    """Link that sets parts of the address; an empty part removes its key."""
    return html.A(children, href="?" + urlencode(parts), className=f"{GO} {class_name}".strip(), title=title)


def tab(label: str, *, current: bool, **parts: str) -> html.A:
    """Link to a view or part; the open one is marked for eyes and for assistive technology."""
    link = go(label, class_name="active" if current else "", **parts)
    if current:
        setattr(link, "aria-current", "page")
    return link


def district(code: str, name: str) -> html.A:
    """Link that opens the profile of a district."""
    return go(name, kreis=code)


def indicator(key: str, title: str) -> html.A:
    """Link that shows an indicator or programme measure in its default year and series."""
    return go(title, merkmal=key, jahr="", stand="")


def external(text: str, url: str) -> html.A | str:
    """Link to another site, opened in a tab of its own; plain text without an address."""
    if not url:
        return text
    return html.A(text, href=url, target="_blank", rel="noopener noreferrer", title=texts.NEW_TAB)
