"""What every callback needs: the data, where the arrow keys lead on its maps, and the reference date."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache, partial
from zoneinfo import ZoneInfo

from dashboard.analysis.directions import Arrows
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings
from dashboard.view.open_view import Seen, open_view
from dashboard.view.query_string import from_query
from dashboard.view.reducer import Context
from dashboard.view.state import ViewState

TIME_ZONE = ZoneInfo("Europe/Berlin")
KEPT = 32
"""Views that stay open; a change needs the one before it, and the parts of a page ask for the same one."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """Values fixed when the app is created, and the views opened last; ``arrows`` by boundary set."""

    dataset: Dataset
    settings: Settings
    arrows: Mapping[str, Mapping[str, Arrows]]
    _recent: Callable[[ViewState, date], Seen] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_recent", lru_cache(KEPT)(partial(open_view, self.dataset)))

    def today(self) -> date:
        """Reference date where the address names none: fixed by settings, else today in Germany."""
        return self.settings.reference_date or datetime.now(TIME_ZONE).date()

    def asked(self, path: str | None = "/") -> Context:
        """What events and addresses are read in."""
        return Context(self.dataset, self.today(), path, self._recent)

    def seen(self, query: str | None) -> Seen:
        """The view of a stored query string."""
        return self._recent(from_query(query or "")[0], self.today())
