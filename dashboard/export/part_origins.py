"""Origins of every figure of a view, whichever part of the comparison it is."""

from itertools import chain

from dashboard.export.origin import Origin, indicator_origin, measure_origin, origins
from dashboard.model.dataset import Dataset
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen
from dashboard.view.peers_view import PeersView
from dashboard.view.shown import Shown, cross_section, shown_measure
from dashboard.view.state import ViewState
from dashboard.view.trend_values import TrendView

STATUS_COLUMN = "status"
"""Key of the programme measure that stands beside an indicator."""


def origins_of(seen: Seen, state: ViewState, shown: Shown) -> tuple[Origin, ...]:
    """Origins of the map of a view and of what its part of the comparison adds or puts in their place.

    Args:
        seen: The view.
        state: Its map, after :func:`~dashboard.view.part_state.map_of`.
        shown: What the map shows.
    """
    match seen.content:
        case TrendView():
            return _of_years(seen.dataset, seen.content)
        case PeersView(reason=""):
            return _of_criteria(seen.dataset, seen.content)
        case ComparisonView():
            return origins(seen.dataset, state, shown)[1:]
        case NeedView():
            return (*origins(seen.dataset, state, shown), _of_status(seen))
        case _:
            return origins(seen.dataset, state, shown)


def _of_years(dataset: Dataset, view: TrendView) -> tuple[Origin, ...]:
    """One for every series and year of the drawn lines."""
    drawn = dict.fromkeys((line.series, p.position, p.year) for line in view.lines for p in line.points)
    return tuple(
        indicator_origin(f"{series}/{year}", cross_section(dataset, view.key, series, year))
        for series, _, year in sorted(drawn, key=lambda point: (point[1], point[0]))
    )


def _of_criteria(dataset: Dataset, view: PeersView) -> tuple[Origin, ...]:
    """One for every indicator that districts are compared by."""
    wanted = chain.from_iterable(((key, c.label) for key in c.indicators) for c in view.criteria)
    return tuple(
        indicator_origin(key, cross_section(dataset, key, view.series, year))
        for key, year in dict.fromkeys(wanted)
    )


def _of_status(seen: Seen) -> Origin:
    return measure_origin(STATUS_COLUMN, shown_measure(seen.dataset, seen.state.need.measure, seen.reference))
