"""What a state means in the data: the indicator or measure, its year and its boundary set."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.analysis.statistics import Rank, ranks
from dashboard.formatting import rounded
from dashboard.model.dataset import Dataset
from dashboard.model.district import GERMANY_CODE
from dashboard.model.indicator import Indicator, Segment
from dashboard.model.observation import UNKNOWN, Observation
from dashboard.model.programme import StatusMeasure
from dashboard.model.territory import Territory, territory_of
from dashboard.view.state import ViewState


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """A cross-section ready for display: the one source of every number on the page.

    Attributes:
        observations: Of the districts of the territory, by code.
        values: The same rounded to the indicator's decimals, only where there is a value.
        ranks: Of the same districts.
        land, germany: Benchmarks, None where none is published.
    """

    indicator: Indicator
    series: str
    year: str
    segment: Segment
    territory: Territory
    observations: Mapping[str, Observation]
    values: Mapping[str, Decimal]
    ranks: Mapping[str, Rank]
    land: Observation | None
    germany: Observation | None


@dataclass(frozen=True, slots=True)
class ShownMeasure:
    """A programme measure with its territory and the reference date for plan states."""

    measure: StatusMeasure
    territory: Territory
    reference: date


Shown = ShownIndicator | ShownMeasure


def shown_measure(dataset: Dataset, key: str, reference: date) -> ShownMeasure:
    """A programme measure of the data, with plan states for a reference date."""
    measure = dataset.programme.measures[key]
    return ShownMeasure(measure, territory_of(dataset.territories, measure.territory), reference)


def cross_section(dataset: Dataset, key: str, series: str, year: str) -> ShownIndicator:
    """Prepare one cross-section for display.

    Raises:
        UnknownKeyError: When the indicator has no values for that series and year.
    """
    indicator = dataset.indicator(key)
    segment = indicator.segment(series, year)
    territory = dataset.territory_for(segment)
    section = dataset.cross_section(key, series, year)
    observations = {code: section.get(code, UNKNOWN) for code in territory.codes}
    values = rounded_values(observations, indicator.decimals)
    return ShownIndicator(
        indicator=indicator,
        series=series,
        year=year,
        segment=segment,
        territory=territory,
        observations=observations,
        values=values,
        ranks=ranks(values),
        land=dataset.land_value(key, series, year),
        germany=section.get(GERMANY_CODE),
    )


def rounded_values(observations: Mapping[str, Observation], decimals: int) -> dict[str, Decimal]:
    """Values as they are displayed, by code, only where there is one."""
    return {code: rounded(o.value, decimals) for code, o in observations.items() if o.value is not None}


def series_and_year(indicator: Indicator, state: ViewState) -> tuple[str, str]:
    """Series and year a state means for an indicator; falls back to what exists.

    A year that only the other series has chooses that series.
    """
    series = state.series if state.series in indicator.series else indicator.default_series
    if state.series is None and state.year and state.year not in indicator.years(series):
        series = next((s for s in indicator.series if state.year in indicator.years(s)), series)
    years = indicator.years(series)
    if state.year in years:
        return series, str(state.year)
    return series, nearest_year(years, state.year)


def nearest_year(years: tuple[str, ...], wanted: str | None) -> str:
    """The year closest to the wanted one, the later of two; the latest when none is wanted."""
    if wanted is None:
        return years[-1]
    target = int(wanted[-4:])
    return min(reversed(years), key=lambda label: abs(int(label[-4:]) - target))


def comparable_section(
    dataset: Dataset, key: str, territory: Territory, year: str | None
) -> tuple[ShownIndicator, frozenset[str]]:
    """Cross-section of an indicator in the series of the shown districts, where it has that series.

    Returns:
        The cross-section, and the codes that mean another area in its series: where it has only
        the other series, the districts that were merged and those that took them in.
    """
    indicator = dataset.indicator(key)
    wanted = territory.series
    series = wanted if wanted in indicator.series else indicator.default_series
    asked = ViewState(indicator=key, series=series, year=year)
    section = cross_section(dataset, key, *series_and_year(indicator, asked))
    return section, merged_codes(dataset) if series != wanted else frozenset()


def merged_codes(dataset: Dataset) -> frozenset[str]:
    """Codes of districts that were merged and of those that took them in."""
    pairs = ((d.code, d.successor) for d in dataset.districts.values() if d.successor)
    return frozenset(code for pair in pairs for code in pair if code)
