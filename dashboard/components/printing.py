"""What a printed page has and the screen has not, and the button that prints."""

from dash import html

from dashboard import texts
from dashboard.components.static import static
from dashboard.texts import take_away as words


def print_button() -> html.Button:
    """Button of the header; the browser script opens the print dialog."""
    return html.Button(words.PRINT, className="tool print-button", title=words.PRINT_HINT)


def print_line(edition: str) -> html.Div:
    """Foot of a printed page: name, date of the data, and the address, which the browser fills in."""
    address = html.Span([f"{words.ADDRESS} ", html.Span(className="print-address")])
    parts = [html.Span(texts.APP_TITLE), html.Span(texts.EDITION.format(edition)), address]
    return static(parts, "print-line")


def to_profile() -> html.A:
    """Link that stays at hand under the map of a small screen while a district is chosen."""
    return html.A(words.TO_PROFILE, href="#profile", className="to-profile")
