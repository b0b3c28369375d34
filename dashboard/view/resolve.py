"""From a state to what it shows: a measure, a cross-section, or the change between two years."""

from datetime import date

from dashboard.model.dataset import Dataset
from dashboard.view.change_view import change_section
from dashboard.view.shown import Shown, cross_section, series_and_year, shown_measure
from dashboard.view.state import ViewState


def resolve(dataset: Dataset, state: ViewState, today: date) -> Shown:
    """Find what a normalised state shows.

    Raises:
        UnknownKeyError: When the state names an indicator, series or year that is not in the data.
    """
    if dataset.measure(state.indicator) is not None:
        return shown_measure(dataset, state.indicator, state.reference_date or today)
    series, year = series_and_year(dataset.indicator(state.indicator), state)
    if state.since is not None:
        return change_section(dataset, state.indicator, series, state.since, year)
    return cross_section(dataset, state.indicator, series, year)
