"""The map that shows the same figures as a part of the comparison."""

from dataclasses import replace

from dashboard.analysis.programme_status import PLAN_STATE
from dashboard.view.comparison_view import DEFAULT_INDICATORS
from dashboard.view.state import Part, Sorting, View, ViewState


def map_state(state: ViewState) -> ViewState:
    """A state whose map and table hold every figure that a view has for the districts of Thuringia.

    The view and its part stay as they are; only the comparison differs from the given state.
    """
    if state.view is not View.COMPARISON:
        return state
    plain = replace(state, sorting=Sorting(), columns=())
    match state.part:
        case Part.DISTRICTS:
            return replace(plain, columns=state.columns or DEFAULT_INDICATORS)
        case Part.PLANS:
            return replace(plain, indicator=PLAN_STATE, year=None, since=None, series=None)
        case Part.SCATTER:
            return replace(plain, columns=(state.against,) if state.against else (), since=None)
        case _:
            return plain
