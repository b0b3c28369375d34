"""A further indicator beside the shown districts, and which of them it cannot be compared for."""

from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.view.shown import ShownIndicator, cross_section, series_and_year
from dashboard.view.state import ViewState


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
