"""Every error the atlas raises on purpose.

DashboardError
├── UnknownKeyError      a district, indicator, year or boundary set that is not in the data
├── TerritoryError       a value whose territorial status does not fit the boundaries
├── QueryError           an address part that cannot be read
├── UnreadableRequestError  a request no page of the atlas sends
└── DataError            files under data/ that have findings (the message lists all of them)
"""

from collections.abc import Iterable
from difflib import get_close_matches


class DashboardError(Exception):
    """Base of all errors of the atlas; its text is written for the person who can mend it."""


class UnknownKeyError(DashboardError):
    """A district, indicator or year that is not in the data."""

    def __init__(self, kind: str, key: str, known: Iterable[str]) -> None:
        choices = sorted(known)
        close = get_close_matches(key, choices, n=1)
        hint = f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(choices[:12])}."
        super().__init__(f"Unknown {kind} {key!r}. {hint}")
        self.kind = kind
        self.key = key


class TerritoryError(DashboardError):
    """A value whose territorial status does not fit the boundary set it is to be drawn on."""


class QueryError(DashboardError):
    """A part of an address that cannot be read."""


class UnreadableRequestError(DashboardError):
    """A request that no page of the atlas sends."""


class DataError(DashboardError):
    """Data files with findings; the text holds one line for each of them."""
