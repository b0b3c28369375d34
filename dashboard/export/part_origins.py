"""Origins of every figure of a view, whichever part of the comparison it is."""

from datetime import date
from itertools import chain

from dashboard.export.origin import Origin, indicator_origin, measure_origin, origins
from dashboard.model.dataset import Dataset
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure, cross_section
from dashboard.view.state import Part, View, ViewState
from dashboard.view.table_download import shown_peers, shown_trend

STATUS_COLUMN = "status"
"""Key of the programme measure that stands beside an indicator."""


def origins_of(dataset: Dataset, state: ViewState, shown: Shown, today: date) -> tuple[Origin, ...]:
    """Origins of the map of a view and of what its part of the comparison adds or puts in their place.

    Args:
        dataset: The data.
        state: After :func:`~dashboard.view.part_state.map_state`.
        shown: What the state shows.
        today: Reference date where the state names none.
    """
    of_map = origins(dataset, state, shown)
    if state.view is not View.COMPARISON:
        return of_map
    match state.part:
        case Part.DISTRICTS:
            return of_map[1:]
        case Part.TREND:
            return _of_years(dataset, state, shown)
        case Part.PEERS:
            return _of_criteria(dataset, state, shown)
        case Part.NEED:
            return (*of_map, _of_status(dataset, state, today))
        case _:
            return of_map


def _of_years(dataset: Dataset, state: ViewState, shown: Shown) -> tuple[Origin, ...]:
    """One for every series and year of the drawn lines."""
    if not isinstance(shown, ShownIndicator):
        return ()
    lines = shown_trend(dataset, state, shown).lines
    drawn = dict.fromkeys((line.series, p.position, p.year) for line in lines for p in line.points)
    return tuple(
        indicator_origin(f"{series}/{year}", cross_section(dataset, state.indicator, series, year))
        for series, _, year in sorted(drawn, key=lambda point: (point[1], point[0]))
    )


def _of_criteria(dataset: Dataset, state: ViewState, shown: Shown) -> tuple[Origin, ...]:
    """One for every indicator that districts are compared by."""
    view = shown_peers(dataset, state, shown)
    criteria = view.criteria if view else ()
    wanted = chain.from_iterable(((key, c.label) for key in c.indicators) for c in criteria)
    series = shown.territory.series
    return tuple(
        indicator_origin(key, cross_section(dataset, key, series, year))
        for key, year in dict.fromkeys(wanted)
    )


def _of_status(dataset: Dataset, state: ViewState, today: date) -> Origin:
    measure = dataset.programme.measures[state.need.measure]
    found = resolve(dataset, ViewState(indicator=measure.key, reference_date=state.reference_date), today)
    if not isinstance(found, ShownMeasure):
        raise TypeError(measure.key)
    return measure_origin(STATUS_COLUMN, found)
