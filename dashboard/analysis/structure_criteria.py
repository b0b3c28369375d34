"""Structure indicators that districts are compared by, and their values in one series.

Four criteria are the default because the programme allocates its money by them (fact „Kriterien der
Zuweisung“ in ``data/programme/land.csv``). Their weights are not known, so all weigh the same here.

===============================  =====================================  ===============================
Criterion of the allocation      Series with 23 districts               Series with 22 districts
===============================  =====================================  ===============================
population                       ``population_total``                   ``population_density`` times
                                                                        ``area_km2``
intergenerational                ``youth_quotient`` plus                ``share_under6`` plus
responsibility                   ``old_age_quotient``                   ``share_65plus``
poverty                          ``minimum_income_recipients_share``    the same
inverse population density       1 / ``population_density``             the same
===============================  =====================================  ===============================

The series with 22 districts has neither a count of the population nor a dependency quotient. Density times
area differs from the official count of 2018 by at most five persons in every district whose borders did not
change. The sum of the two shares correlates with the dependency quotient of 2020 by 0.96 (Pearson, 23
districts), the share of the aged alone by 0.94. Nothing is imputed: an area without a value has none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dashboard.model.dataset import Dataset, frozen
from dashboard.model.indicator import last_year


class Formula(StrEnum):
    """How a criterion is made from the published values of its indicators."""

    PUBLISHED = "published"
    INVERSE = "inverse"
    SUM = "sum"
    PRODUCT = "product"


class Allocation(StrEnum):
    """What the programme allocates its money by."""

    POPULATION = "population"
    RESPONSIBILITY = "responsibility"
    POVERTY = "poverty"
    INVERSE_DENSITY = "inverse_density"


@dataclass(frozen=True, slots=True)
class Criterion:
    """A figure that districts are compared by.

    Attributes:
        key: Name in addresses, the same in both series.
        indicators: One, or two of them for a sum or a product.
        allocation: The criterion of the allocation it stands for, None for all others.
    """

    key: str
    indicators: tuple[str, ...]
    formula: Formula = Formula.PUBLISHED
    allocation: Allocation | None = None


@dataclass(frozen=True, slots=True)
class CriterionValues:
    """Values of a criterion in one year, only of areas that have one; ``year`` is a year label."""

    criterion: Criterion
    year: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class CriteriaTable:
    """All criteria of a comparison in one series, Thuringian and outside districts alike."""

    series: str
    rows: tuple[CriterionValues, ...]

    def missing(self, code: str) -> tuple[CriterionValues, ...]:
        """Criteria the area has no value for."""
        return tuple(row for row in self.rows if code not in row.values)

    def without(self, key: str) -> "CriteriaTable":
        """The same table with one criterion left out."""
        return CriteriaTable(self.series, tuple(row for row in self.rows if row.criterion.key != key))


_POVERTY = Criterion("minimum_income_recipients_share", ("minimum_income_recipients_share",),
                     allocation=Allocation.POVERTY)  # fmt: skip
_DENSITY = Criterion("inverse_density", ("population_density",), Formula.INVERSE, Allocation.INVERSE_DENSITY)

DEFAULT_CRITERIA: Mapping[str, tuple[Criterion, ...]] = {
    "23": (
        Criterion("population", ("population_total",), allocation=Allocation.POPULATION),
        Criterion(
            "dependency", ("youth_quotient", "old_age_quotient"), Formula.SUM, Allocation.RESPONSIBILITY
        ),
        _POVERTY,
        _DENSITY,
    ),
    "22": (
        Criterion("population", ("population_density", "area_km2"), Formula.PRODUCT, Allocation.POPULATION),
        Criterion("dependency", ("share_under6", "share_65plus"), Formula.SUM, Allocation.RESPONSIBILITY),
        _POVERTY,
        _DENSITY,
    ),
}
"""By series; every one has a value for all districts, inside and beyond the border."""

_FURTHER = {
    "23": (
        "population_density", "rural_population_share", "share_under6", "share_under18", "share_65plus",
        "total_fertility_rate", "households_with_children_share", "net_migration_per_1000",
        "disposable_income_monthly", "unemployment_rate", "child_poverty_sgb2_under15",
        "private_debtor_rate", "out_commuters_share", "care_dependents_per_100",
    ),
    "22": (
        "population_density", "rural_population_share", "share_under6", "share_65plus", "average_age",
        "foreign_population_share", "net_migration_per_1000", "disposable_income_monthly",
        "unemployment_rate", "child_poverty_sgb2_under15", "old_age_poverty_rate", "private_debtor_rate",
        "employment_rate_women", "care_dependents_per_100",
    ),
}  # fmt: skip

SELECTABLE_CRITERIA: Mapping[str, tuple[Criterion, ...]] = {
    series: (*defaults, *(Criterion(key, (key,)) for key in _FURTHER[series]))
    for series, defaults in DEFAULT_CRITERIA.items()
}
"""By series, the default ones first; every one has a value for all Thuringian districts."""


def available_criteria(dataset: Dataset, series: str) -> tuple[Criterion, ...]:
    """Selectable criteria whose indicators share a year in the series."""
    return tuple(c for c in SELECTABLE_CRITERIA[series] if _years(dataset, series, c))


def criteria_values(
    dataset: Dataset, series: str, criteria: Sequence[Criterion], year: str | None = None
) -> CriteriaTable:
    """Values of available criteria, for all Thuringian and outside districts that have them.

    Args:
        dataset: Where the values come from.
        series: "23" or "22".
        criteria: Some of the ``available_criteria`` of the series.
        year: Year taken where a criterion has it; else, and by default, its latest year counts.
    """
    return CriteriaTable(series, tuple(_values(dataset, series, c, year) for c in criteria))


def district_codes(dataset: Dataset, series: str) -> tuple[str, ...]:
    """Thuringian districts of a series; the boundary sets of a series have the same ones."""
    return next(t.codes for t in dataset.territories.values() if t.series == series)


def _values(dataset: Dataset, series: str, criterion: Criterion, wanted: str | None) -> CriterionValues:
    years = _years(dataset, series, criterion)
    year = wanted if wanted in years else years[-1]
    sections = [dataset.cross_section(key, series, str(year)) for key in criterion.indicators]
    values = {}
    for code in (*district_codes(dataset, series), *dataset.outside_districts):
        found = [section[code].value if code in section else None for section in sections]
        known = [value for value in found if value is not None]
        if len(known) == len(found):
            values[code] = _combined(known, criterion.formula)
    return CriterionValues(criterion, str(year), frozen(values))


def _combined(values: Sequence[float], formula: Formula) -> float:
    """Published values put together in decimal arithmetic, so that sums keep their digits."""
    first, *rest = (Decimal(str(value)) for value in values)
    if formula is Formula.INVERSE:
        return float(1 / first)
    for value in rest:
        first = first * value if formula is Formula.PRODUCT else first + value
    return float(first)


def _years(dataset: Dataset, series: str, criterion: Criterion) -> tuple[str, ...]:
    """Years in which all indicators of a criterion have values, ascending."""
    if any(key not in dataset.indicators for key in criterion.indicators):
        return ()
    sets = [set(dataset.indicators[key].years(series)) for key in criterion.indicators]
    return tuple(sorted(set.intersection(*sets), key=last_year))
