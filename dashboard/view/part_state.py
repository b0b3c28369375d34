"""The map that shows the same figures as the open view."""

from dataclasses import replace

from dashboard.analysis.programme_status import PLAN_STATE
from dashboard.view.calendar_view import CalendarView
from dashboard.view.comparison_view import DEFAULT_INDICATORS, ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.shown import Shown, cross_section, series_and_year, shown_measure
from dashboard.view.state import Sorting, ViewState
from dashboard.view.trend_values import TrendView


def map_of(seen: Seen) -> tuple[ViewState, Shown]:
    """A state whose map and table hold every figure that a view has for the districts of Thuringia.

    The view and its part stay as they are; only the comparison differs from the given state.

    Returns:
        The state, and what it shows.
    """
    state, shown = seen.state, seen.shown
    plain = replace(state, sorting=Sorting(), columns=())
    match seen.content:
        case ComparisonView():
            return replace(plain, columns=state.columns or DEFAULT_INDICATORS), shown
        case CalendarView():
            plan_state = shown_measure(seen.dataset, PLAN_STATE, seen.reference)
            return replace(plain, indicator=PLAN_STATE, year=None, since=None, series=None), plan_state
        case ScatterView(reason=""):
            period = series_and_year(seen.dataset.indicator(state.indicator), state)
            across = cross_section(seen.dataset, state.indicator, *period) if state.since else shown
            return replace(plain, columns=(str(state.against),), since=None), across
        case TrendView() | PeersView(reason="") | NeedView():
            return plain, shown
        case _:
            return state, shown
