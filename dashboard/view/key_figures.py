"""Query: a district's key indicators by Handlungsfeld, with rank, differences and trend."""

from dashboard import formatting, texts
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Indicator
from dashboard.view import wording
from dashboard.view.displayed import displayed
from dashboard.view.shown import cross_section
from dashboard.view.values import KeyFigure

KEY_INDICATORS = (
    "share_under18",
    "share_65plus",
    "net_migration_per_1000",
    "minimum_income_recipients_share",
    "care_rate_under3",
    "care_rate_3_to_under6",
    "kita_places_per_pedagogical_staff",
    "unemployment_rate_women",
    "access_distance_public_transport_m",
    "kita_integrative_share",
    "school_leavers_without_certificate",
    "apprenticeship_places_per_100_applicants",
    "child_poverty_sgb2_under15",
    "sgb2_single_parents_share",
    "paediatricians_per_10000_children",
    "asking_rent",
    "broadband_100mbit_share",
    "recreation_area_m2_per_capita",
    "old_age_poverty_rate",
    "care_dependents_per_100",
    "nursing_home_places_per_10000",
)
"""Indicators every profile shows; an editorial choice of three to five per Handlungsfeld."""


def figures_by_field(
    dataset: Dataset, code: str, series: str
) -> tuple[tuple[str, tuple[KeyFigure, ...]], ...]:
    """Key figures grouped by Handlungsfeld in official order.

    The series of the shown number of districts is preferred; an indicator that has only the other
    one is shown with a note, and left out where the district does not exist in it.
    """
    chosen = [dataset.indicators[key] for key in KEY_INDICATORS if key in dataset.indicators]
    groups = []
    for field, title in dataset.programme.fields.items():
        figures = (_figure(dataset, i, code, series) for i in chosen if i.field == field)
        present = tuple(figure for figure in figures if figure is not None)
        if present:
            groups.append((title, present))
    return tuple(groups)


def _figure(dataset: Dataset, indicator: Indicator, code: str, preferred: str) -> KeyFigure | None:
    series = preferred if preferred in indicator.series else indicator.default_series
    years = indicator.years(series)
    shown = cross_section(dataset, indicator.key, series, years[-1])
    if code not in shown.observations:
        return None
    observation = shown.observations[code]
    trend = tuple((year, dataset.observation(indicator.key, series, year, code).value) for year in years)
    share = wording.to_benchmark(observation, shown.land, indicator, share=True)
    return KeyFigure(
        key=indicator.key,
        title=indicator.title,
        year=texts.year_label(years[-1]),
        unit=indicator.unit,
        value=displayed(observation, indicator),
        rank=wording.rank_text(shown.ranks.get(code)),
        land=displayed(shown.land, indicator).cell if shown.land else "",
        to_land=share,
        germany=displayed(shown.germany, indicator).cell if shown.germany else "",
        to_germany=wording.to_benchmark(observation, shown.germany, indicator, share=False),
        trend=trend,
        trend_text=_trend_text(trend, indicator.decimals),
        other_series=texts.OTHER_SERIES.format(series) if series != preferred else "",
        source=f"{indicator.publisher}, {wording.status_text(shown.segment.status, series)}",
    )


def _trend_text(trend: tuple[tuple[str, float | None], ...], decimals: int) -> str:
    known = [(year, value) for year, value in trend if value is not None]
    if len(known) < 2:
        return ""
    (first, start), (last, end) = known[0], known[-1]
    return texts.TREND_TEXT.format(
        texts.year_label(first),
        formatting.number(start, decimals),
        texts.year_label(last),
        formatting.number(end, decimals),
    )
