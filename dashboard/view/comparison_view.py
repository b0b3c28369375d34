"""Query: up to ten districts side by side for a handful of indicators."""

import statistics
from dataclasses import dataclass
from decimal import Decimal

from dashboard import formatting
from dashboard import texts as page
from dashboard.analysis.statistics import spread
from dashboard.formatting import rounded
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE, Direction
from dashboard.model.observation import UNKNOWN, MissingReason, Observation
from dashboard.model.territory import Territory
from dashboard.texts import comparison as texts
from dashboard.view import wording
from dashboard.view.displayed import (
    Displayed,
    displayed,
    displayed_benchmark,
    displayed_number,
    missing_value,
)
from dashboard.view.shown import ShownIndicator, comparable_section
from dashboard.view.state import ViewState
from dashboard.view.values import Attribution

DEFAULT_INDICATORS = (
    "care_rate_under3",
    "kita_places_per_pedagogical_staff",
    "school_leavers_without_certificate",
    "child_poverty_sgb2_under15",
    "sgb2_single_parents_share",
    "paediatricians_per_10000_children",
    "minimum_income_recipients_share",
    "care_dependents_per_100",
)
"""Compared when the address names none: two or three of each Handlungsfeld with figures for all."""

CLEAR, STRONG = 0.5, 1.5
"""Standard deviations from which a value counts as different, and as clearly different."""


@dataclass(frozen=True, slots=True)
class ComparedDistrict:
    """A column of the comparison; ``place`` numbers its mark."""

    code: str
    name: str
    outside: bool
    place: int


@dataclass(frozen=True, slots=True)
class StripPoint:
    """A district on a strip: position from 0 (lowest) to 1 (highest)."""

    code: str
    name: str
    position: float
    text: str
    place: int | None


@dataclass(frozen=True, slots=True)
class ComparisonCell:
    """A value in the difference and heat tables.

    Attributes:
        sigma: Distance to Thuringia in standard deviations of the districts, signed; "" without.
        tone: −2 to 2 from clearly worse to clearly better than Thuringia; None without a judgement.
    """

    value: str
    difference: str
    rank: str
    sigma: str
    tone: int | None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One indicator over the compared districts.

    Attributes:
        lowest, highest: Ends of the strip.
        every: Value of each area of the view.
        summary: Lowest, median and highest of Thuringia's districts, Thüringen and Deutschland.
    """

    key: str
    title: str
    year: str
    dated: str
    lowest: str
    highest: str
    points: tuple[StripPoint, ...]
    land: tuple[float, str] | None
    germany: tuple[float, str] | None
    cells: tuple[ComparisonCell, ...]
    every: tuple[Displayed, ...]
    summary: tuple[Displayed, ...]
    attribution: Attribution

    @property
    def of_land(self) -> Displayed:
        """Value of Thüringen."""
        return self.summary[-2]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Strips, difference table and heat table of the compared districts.

    Attributes:
        areas: Code and name of every district on the strips, those beyond the border last.
    """

    districts: tuple[ComparedDistrict, ...]
    areas: tuple[tuple[str, str], ...]
    rows: tuple[ComparisonRow, ...]
    notes: tuple[str, ...]


def comparison_view(
    dataset: Dataset, state: ViewState, territory: Territory, codes: tuple[str, ...]
) -> ComparisonView:
    """Compare districts in a boundary set; indicators of the other series say where they do not fit."""
    districts = tuple(
        ComparedDistrict(code, _name(dataset, territory, code), code not in territory.names, place)
        for place, code in enumerate(codes)
    )
    keys = state.columns or DEFAULT_INDICATORS
    sections = [comparable_section(dataset, key, territory, state.year) for key in keys]
    beyond = tuple((d.code, d.name) for d in districts if d.outside)
    areas = (*((code, territory.names[code]) for code in territory.codes), *beyond)
    rows = tuple(_row(dataset, section, merged, districts, areas) for section, merged in sections)
    return ComparisonView(districts, areas, rows, _notes(dataset, [s for s, _ in sections], districts))


def _name(dataset: Dataset, territory: Territory, code: str) -> str:
    return territory.names.get(code) or dataset.outside_districts[code].name


def _row(
    dataset: Dataset,
    shown: ShownIndicator,
    unfit: frozenset[str],
    districts: tuple[ComparedDistrict, ...],
    areas: tuple[tuple[str, str], ...],
) -> ComparisonRow:
    indicator = shown.indicator
    places = {district.code: district for district in districts}
    drawn: dict[str, tuple[str, Observation]] = {
        code: (shown.territory.names[code], o) for code, o in shown.observations.items() if code not in unfit
    }
    for district in districts:
        if district.outside:
            section = dataset.cross_section(indicator.key, shown.series, shown.year)
            drawn[district.code] = (district.name, section.get(district.code, UNKNOWN))
    numbers = {code: o.value for code, (_, o) in drawn.items() if o.value is not None}
    low, high = _span(shown, list(numbers.values()))
    points = tuple(
        StripPoint(
            code,
            drawn[code][0],
            _position(value, low, high),
            displayed(drawn[code][1], indicator).text,
            places[code].place if code in places else None,
        )
        for code, value in numbers.items()
    )
    deviation = _deviation(shown)
    return ComparisonRow(
        key=indicator.key,
        title=indicator.title,
        year=page.year_label(shown.year),
        dated=", ".join((page.year_label(shown.year), indicator.unit)),
        lowest=displayed(Observation(low), indicator).cell if numbers else "",
        highest=displayed(Observation(high), indicator).cell if numbers else "",
        points=points,
        land=_line(shown.land, low, high, shown),
        germany=_line(shown.germany, low, high, shown),
        cells=tuple(_cell(shown, d, drawn, deviation) for d in districts),
        every=tuple(_value(shown, drawn, code) for code, _ in areas),
        summary=_summary(shown, unfit),
        attribution=wording.indicator_attribution(indicator, shown.segment, dataset),
    )


def _value(shown: ShownIndicator, drawn: dict[str, tuple[str, Observation]], code: str) -> Displayed:
    if code not in drawn:
        return missing_value(MissingReason.NOT_APPLICABLE)
    return displayed(drawn[code][1], shown.indicator)


def _summary(shown: ShownIndicator, unfit: frozenset[str]) -> tuple[Displayed, ...]:
    decimals = shown.indicator.decimals
    found = spread([value for code, value in shown.values.items() if code not in unfit], decimals)
    middle = (found.lowest, found.median, found.highest) if found else ()
    values = [displayed_number(value, decimals, shown.indicator.unit) for value in middle]
    benchmarks = (displayed_benchmark(b, shown.indicator) for b in (shown.land, shown.germany))
    return (*(values or [missing_value(MissingReason.UNKNOWN)] * 3), *benchmarks)


def _cell(
    shown: ShownIndicator,
    district: ComparedDistrict,
    drawn: dict[str, tuple[str, Observation]],
    deviation: float | None,
) -> ComparisonCell:
    if district.code not in drawn:
        return ComparisonCell(MissingReason.NOT_APPLICABLE.value, "", "", "", None)
    observation = drawn[district.code][1]
    indicator = shown.indicator
    rank = wording.rank_text(shown.ranks.get(district.code)) if not district.outside else ""
    sigma = _sigma(shown, observation, deviation)
    return ComparisonCell(
        value=displayed(observation, indicator).cell,
        difference=wording.to_benchmark(observation, shown.land, indicator, share=not district.outside).cell,
        rank=rank,
        sigma="" if sigma is None else formatting.signed(sigma, 1),
        tone=_tone(sigma, indicator.direction),
    )


def _span(shown: ShownIndicator, values: list[float]) -> tuple[float, float]:
    """Lowest and highest of the drawn districts and, for rates, of the benchmarks."""
    every = list(values)
    if shown.indicator.kind not in SUMMABLE:
        every += [b.value for b in (shown.land, shown.germany) if b and b.value is not None]
    return (min(every), max(every)) if every else (0.0, 0.0)


def _position(value: float, low: float, high: float) -> float:
    return round((value - low) / (high - low), 4) if high > low else 0.5


def _line(
    benchmark: Observation | None, low: float, high: float, shown: ShownIndicator
) -> tuple[float, str] | None:
    """Position and text of a benchmark; a count of the whole Land is no place on the strip."""
    if benchmark is None or benchmark.value is None or shown.indicator.kind in SUMMABLE:
        return None
    return _position(benchmark.value, low, high), displayed(benchmark, shown.indicator).text


def _deviation(shown: ShownIndicator) -> float | None:
    """Population standard deviation of Thuringia's districts; None where they do not differ."""
    values = [o.value for o in shown.observations.values() if o.value is not None]
    deviation = statistics.pstdev(values) if len(values) > 1 else 0.0
    return deviation or None


def _sigma(shown: ShownIndicator, observation: Observation, deviation: float | None) -> Decimal | None:
    land = shown.land.value if shown.land else None
    if observation.value is None or land is None or deviation is None or shown.indicator.kind in SUMMABLE:
        return None
    return rounded((observation.value - land) / deviation, 2)


def _tone(sigma: Decimal | None, direction: Direction) -> int | None:
    if sigma is None or direction is Direction.NEUTRAL:
        return None
    better = float(sigma) if direction is Direction.HIGHER_BETTER else -float(sigma)
    size = (abs(better) >= CLEAR) + (abs(better) >= STRONG)
    return size if better > 0 else -size


def _notes(
    dataset: Dataset, sections: list[ShownIndicator], districts: tuple[ComparedDistrict, ...]
) -> tuple[str, ...]:
    """Indicators without any value beyond the border, where such districts are compared."""
    beyond = [d.code for d in districts if d.outside]
    if not beyond:
        return ()
    empty = [
        s.indicator.title
        for s in sections
        if not any(c in dataset.cross_section(s.indicator.key, s.series, s.year) for c in beyond)
    ]
    return (texts.OUTSIDE_MISSING.format("; ".join(empty)),) if empty else ()
