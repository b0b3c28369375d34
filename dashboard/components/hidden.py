"""Words that are heard and not seen."""

from dash import html


def hidden(text: str) -> html.Span:
    """Text for screen readers only."""
    return html.Span(text, className="visually-hidden")
