"""ARIA attributes under the names Dash expects."""

from typing import Any


def aria(**attributes: str) -> dict[str, Any]:
    """Keyword arguments for ``aria-…`` attributes: ``aria(label="Karte")`` sets ``aria-label``."""
    return {f"aria-{name}": value for name, value in attributes.items()}
