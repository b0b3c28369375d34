"""Query: what the controls offer and show for a state."""

from dataclasses import dataclass

from dashboard import formatting, texts
from dashboard.model.indicator import last_year
from dashboard.view import wording
from dashboard.view.open_view import Seen
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.state import ViewState

MAX_YEAR_MARKS = 4


@dataclass(frozen=True, slots=True)
class YearChoice:
    """One year of the slider: its position and its label; ``marked`` years carry their label."""

    position: int
    label: str
    marked: bool


@dataclass(frozen=True, slots=True)
class ControlsView:
    """State of the controls.

    Attributes:
        since: First year of a change, or None.
        since_choices: Earlier years with their labels.
        years: Years with values, ascending; fewer than two need no slider.
        year_text: What stands instead of, or beside, the slider.
        series_choices: "23" and "22" where both exist, else empty.
        breaks: Own class limits as German text; the current limits as a suggestion.
    """

    indicator: str
    years: tuple[YearChoice, ...]
    year: int
    year_text: str
    since: str | None
    since_choices: tuple[tuple[str, str], ...]
    series_choices: tuple[str, ...]
    series: str
    territory_text: str
    has_classes: bool
    method: str
    count: int
    breaks: str
    uses_reference_date: bool
    reference_date: str
    reference_text: str


def controls_view(seen: Seen) -> ControlsView:
    """Controls of the open view."""
    if isinstance(seen.shown, ShownMeasure):
        return _measure_controls(seen.state, seen.shown)
    return _indicator_controls(seen.state, seen.shown, suggested_breaks(seen))


def suggested_breaks(seen: Seen) -> tuple[float, ...]:
    """Inner limits of the classes now shown, to start own limits from."""
    return tuple(float(limit) for limit in seen.classes.inner) if seen.classes else ()


def _indicator_controls(
    state: ViewState, shown: ShownIndicator, suggested: tuple[float, ...]
) -> ControlsView:
    years = shown.indicator.years(shown.series)
    both = shown.indicator.series if len(shown.indicator.series) > 1 else ()
    limits = state.classes.breaks or suggested
    return ControlsView(
        indicator=state.indicator,
        years=_year_choices(years),
        year=last_year(shown.year),
        year_text="" if len(years) > 1 else texts.ONE_YEAR.format(texts.year_label(shown.year)),
        since=state.since,
        since_choices=_since_choices(years, shown.year),
        series_choices=both,
        series=shown.series,
        territory_text=texts.TERRITORY_SENTENCE if both else texts.TERRITORY_ONLY[shown.series],
        has_classes=True,
        method=state.classes.method.value,
        count=state.classes.count,
        breaks="; ".join(formatting.number(limit, shown.indicator.decimals) for limit in limits),
        uses_reference_date=False,
        reference_date="",
        reference_text="",
    )


def _measure_controls(state: ViewState, shown: ShownMeasure) -> ControlsView:
    dated = shown.measure.uses_reference_date
    return ControlsView(
        indicator=state.indicator,
        years=(),
        year=0,
        year_text=texts.NO_YEAR.format(wording.measure_date(shown)),
        since=None,
        since_choices=(),
        series_choices=(),
        series=shown.territory.series,
        territory_text=texts.TERRITORY_ONLY[shown.territory.series],
        has_classes=False,
        method=state.classes.method.value,
        count=state.classes.count,
        breaks="",
        uses_reference_date=dated,
        reference_date=shown.reference.isoformat(),
        reference_text=formatting.day(shown.reference) if dated else "",
    )


def _since_choices(years: tuple[str, ...], until: str) -> tuple[tuple[str, str], ...]:
    """Earlier years a change can start from, with their labels."""
    earlier = (year for year in years if last_year(year) < last_year(until))
    return tuple((year, texts.year_label(year)) for year in earlier)


def _year_choices(years: tuple[str, ...]) -> tuple[YearChoice, ...]:
    step = -(-len(years) // MAX_YEAR_MARKS)
    last = len(years) - 1
    return tuple(
        YearChoice(last_year(year), texts.year_label(year), (last - index) % step == 0)
        for index, year in enumerate(years)
    )


def year_at(shown: Shown, position: float | None) -> str | None:
    """Year label at a slider position, or None where there is no such year."""
    if isinstance(shown, ShownMeasure) or position is None:
        return None
    years = shown.indicator.years(shown.series)
    return next((year for year in years if last_year(year) == int(position)), None)
