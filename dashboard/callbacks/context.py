"""What every callback needs: the data, the boundaries' addresses, and the reference date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dashboard.figures.choropleth import MapGeometry
from dashboard.model.dataset import Dataset
from dashboard.settings import Settings
from dashboard.view.normalise import normalise
from dashboard.view.query_string import from_query
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown
from dashboard.view.state import ViewState

TIME_ZONE = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class PageContext:
    """Values fixed when the app is created."""

    dataset: Dataset
    settings: Settings
    geometries: Mapping[str, MapGeometry]
    topojson_url: str

    def today(self) -> date:
        """Reference date where the address names none: fixed by settings, else today in Germany."""
        return self.settings.reference_date or datetime.now(TIME_ZONE).date()

    def stored(self, query: str | None) -> ViewState:
        """State of a stored query string; what has left the data since is replaced."""
        return normalise(from_query(query or "")[0], self.dataset).state

    def shown(self, query: str) -> tuple[ViewState, Shown]:
        """State of a stored query string, fitted to the data as an address is, and what it shows."""
        state = self.stored(query)
        return state, resolve(self.dataset, state, self.today())

    def reference(self, state: ViewState) -> date:
        """Date plan states are computed for."""
        return state.reference_date or self.today()
