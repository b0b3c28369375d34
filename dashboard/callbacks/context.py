"""What every callback needs: the data, where the arrow keys lead on its maps, and the reference date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dashboard.analysis.directions import Arrows
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings
from dashboard.view.query_string import from_query
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown
from dashboard.view.state import ViewState

TIME_ZONE = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class PageContext:
    """Values fixed when the app is created; ``arrows`` by boundary set, then by district."""

    dataset: Dataset
    settings: Settings
    arrows: Mapping[str, Mapping[str, Arrows]]

    def today(self) -> date:
        """Reference date where the address names none: fixed by settings, else today in Germany."""
        return self.settings.reference_date or datetime.now(TIME_ZONE).date()

    def shown(self, query: str) -> tuple[ViewState, Shown]:
        """State of a stored query string, which is normalised already, and what it shows."""
        state, _ = from_query(query)
        return state, resolve(self.dataset, state, self.today())

    def reference(self, state: ViewState) -> date:
        """Date plan states are computed for."""
        return state.reference_date or self.today()
