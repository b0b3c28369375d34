"""Fit a state to the data: what does not exist is replaced, and every replacement is announced."""

from dataclasses import dataclass, replace
from datetime import timedelta

from dashboard import formatting, texts
from dashboard.model.dataset import Dataset
from dashboard.model.district import District
from dashboard.model.indicator import last_year
from dashboard.model.territory import Territory, territory_of
from dashboard.view.peers_criteria import criterion_options
from dashboard.view.shown import series_and_year
from dashboard.view.state import DEFAULT_NEED, NEIGHBOURS, PEERS, START_MEASURE, Sorting, ViewState

FIXED_COLUMNS = ("name", "wert", "rang", "diff")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A state that exists in the data, and German notices on what was replaced."""

    state: ViewState
    notices: tuple[str, ...] = ()


def normalise(state: ViewState, dataset: Dataset) -> Normalised:
    """Replace every key that is not in the data."""
    result = Normalised(state)
    for step in (_indicator, _period, _district, _table, _comparison):
        following = step(result.state, dataset)
        result = Normalised(following.state, result.notices + following.notices)
    return result


def _indicator(state: ViewState, dataset: Dataset) -> Normalised:
    if state.indicator in dataset.indicators or state.indicator in dataset.programme.measures:
        return Normalised(state)
    start = dataset.programme.measures[START_MEASURE].title
    return Normalised(
        replace(state, indicator=START_MEASURE), (texts.UNKNOWN_INDICATOR.format(state.indicator, start),)
    )


def _period(state: ViewState, dataset: Dataset) -> Normalised:
    if state.indicator in dataset.programme.measures:
        return Normalised(replace(state, year=None, series=None, since=None))
    indicator = dataset.indicators[state.indicator]
    series, year = series_and_year(indicator, state)
    notices = []
    earlier = [label for label in indicator.years(series) if last_year(label) < last_year(year)]
    since = state.since if state.since in earlier else None
    if state.since not in (None, since):
        notices.append(
            texts.NO_CHANGE.format(
                indicator.title, texts.year_label(state.since or ""), texts.year_label(year)
            )
        )
    if state.series not in (None, series):
        notices.append(texts.UNKNOWN_SERIES.format(indicator.title, state.series, series))
    if state.year not in (None, year):
        notices.append(
            texts.UNKNOWN_YEAR.format(
                indicator.title, texts.year_label(state.year or ""), texts.year_label(year)
            )
        )
    kept = replace(
        state,
        series=series if state.series is not None else None,
        year=year if state.year is not None else None,
        since=since,
    )
    return Normalised(kept, tuple(notices))


def _district(state: ViewState, dataset: Dataset) -> Normalised:
    if state.district is None:
        return Normalised(state)
    territory = territory_of_state(state, dataset)
    if state.district in territory.names:
        return Normalised(state)
    district = dataset.districts.get(state.district)
    if district is None or district.successor is None:
        return Normalised(replace(state, district=None), (texts.UNKNOWN_DISTRICT.format(state.district),))
    return Normalised(replace(state, district=district.successor), (merger_notice(district, dataset),))


def _table(state: ViewState, dataset: Dataset) -> Normalised:
    known = tuple(key for key in state.columns if key in dataset.indicators)
    dropped = [key for key in state.columns if key not in dataset.indicators]
    notices = tuple(texts.UNKNOWN_COLUMN.format(key) for key in dropped)
    sortable = (*FIXED_COLUMNS, *known)
    sorting = state.sorting if state.sorting.column in sortable else Sorting()
    return Normalised(replace(state, columns=known, sorting=sorting), notices)


def _comparison(state: ViewState, dataset: Dataset) -> Normalised:
    """Drop districts, indicators and measures of a comparison that do not exist."""
    known = {*dataset.districts, *dataset.outside_districts, NEIGHBOURS, PEERS}
    dropped = [code for code in state.comparison if code not in known]
    notices = [texts.UNKNOWN_COMPARED.format(code) for code in dropped]
    if state.against not in (None, *dataset.indicators):
        notices.append(texts.UNKNOWN_AGAINST.format(state.against))
    if state.need.measure not in (DEFAULT_NEED.measure, *dataset.programme.measures):
        notices.append(texts.UNKNOWN_MEASURE.format(state.need.measure))
    options = dict(criterion_options(dataset, territory_of_state(state, dataset).series))
    known_criteria = tuple(key for key in state.peers.criteria if key in {*options, *dataset.indicators})
    notices += [texts.UNKNOWN_COLUMN.format(key) for key in state.peers.criteria if key not in known_criteria]
    known_measure = dataset.measure(state.need.measure) is not None
    measure = state.need.measure if known_measure else DEFAULT_NEED.measure
    fitted = replace(
        state,
        comparison=tuple(code for code in state.comparison if code in known),
        peers=replace(state.peers, criteria=known_criteria),
        need=replace(state.need, measure=measure),
        against=state.against if state.against in dataset.indicators else None,
    )
    return Normalised(fitted, tuple(notices))


def territory_of_state(state: ViewState, dataset: Dataset) -> Territory:
    """Boundary set that a state with a known indicator is drawn on."""
    measure = dataset.measure(state.indicator)
    if measure is not None:
        return territory_of(dataset.territories, measure.territory)
    indicator = dataset.indicators[state.indicator]
    return dataset.territory_for(indicator.segment(*series_and_year(indicator, state)))


def merger_notice(district: District, dataset: Dataset) -> str:
    """Say into which district a former district was merged, and when."""
    successor = dataset.districts[district.successor or ""].name
    day = formatting.day(district.valid_to + timedelta(days=1)) if district.valid_to else ""
    return texts.MERGED_DISTRICT.format(district.name, day, successor)
