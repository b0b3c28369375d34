"""Which figures districts are compared by; expected values read from the CSV files with pandas."""

import pytest

from dashboard.analysis.structure_criteria import (
    DEFAULT_CRITERIA,
    SELECTABLE_CRITERIA,
    Allocation,
    CriteriaTable,
    Criterion,
    CriterionValues,
    Formula,
    available_criteria,
    criteria_values,
    district_codes,
)
from dashboard.model.dataset import Dataset


def keys(criteria: tuple[Criterion, ...]) -> list[str]:
    return [criterion.key for criterion in criteria]


@pytest.mark.parametrize("series", ["22", "23"])
def test_default_criteria_stand_for_the_four_allocation_criteria(series: str):
    assert [c.allocation for c in DEFAULT_CRITERIA[series]] == list(Allocation)
    assert keys(DEFAULT_CRITERIA[series]) == [
        "population", "dependency", "minimum_income_recipients_share", "inverse_density",
    ]  # fmt: skip


@pytest.mark.parametrize("series", ["22", "23"])
def test_every_default_criterion_has_a_value_for_all_districts(dataset: Dataset, series: str):
    table = criteria_values(dataset, series, DEFAULT_CRITERIA[series])
    areas = {*district_codes(dataset, series), *dataset.outside_districts}
    assert [len(row.values) for row in table.rows] == [int(series) + 18] * 4
    assert all(set(row.values) == areas for row in table.rows)


@pytest.mark.parametrize("series", ["22", "23"])
def test_every_selectable_criterion_has_a_value_for_all_thuringian_districts(dataset: Dataset, series: str):
    table = criteria_values(dataset, series, SELECTABLE_CRITERIA[series])
    codes = district_codes(dataset, series)
    lacking = {(row.criterion.key, c) for row in table.rows for c in codes if c not in row.values}
    assert lacking == set()
    assert len(set(keys(SELECTABLE_CRITERIA[series]))) == len(SELECTABLE_CRITERIA[series]) == 18
    assert available_criteria(dataset, series) == SELECTABLE_CRITERIA[series]


@pytest.mark.parametrize(
    ("series", "code", "years", "values"),
    [
        ("22", "16077", ["2023", "2023", "2021", "2023"], [87952.6132, 35.85, 7.81, 1 / 154.46]),
        ("22", "16076", ["2023", "2023", "2021", "2023"], [94487.5062, 35.82, 4.64, 1 / 111.69]),
        ("23", "16077", ["2020", "2020", "2019", "2019"], [88356, 88.1, 8.8, 1 / 157.0]),
        ("23", "16062", ["2020", "2020", "2019", "2019"], [82456, 79.7, 8.86, 1 / 116.85]),
    ],
)
def test_latest_values_of_the_default_criteria(
    dataset: Dataset, series: str, code: str, years: list[str], values: list[float]
):
    table = criteria_values(dataset, series, DEFAULT_CRITERIA[series])
    assert [row.year for row in table.rows] == years
    assert [row.values[code] for row in table.rows] == pytest.approx(values, rel=1e-9)


def test_a_wanted_year_counts_where_the_criterion_has_it(dataset: Dataset):
    table = criteria_values(dataset, "23", DEFAULT_CRITERIA["23"], "2016")
    assert [row.year for row in table.rows] == ["2016", "2016", "2016", "2016"]
    assert table.rows[0].values["16077"] == 91607
    mixed = criteria_values(dataset, "22", DEFAULT_CRITERIA["22"], "2016")
    assert [row.year for row in mixed.rows] == ["2023", "2023", "2016", "2016"]


def test_an_area_without_a_value_is_missing_and_not_zero(dataset: Dataset):
    table = criteria_values(dataset, "23", DEFAULT_CRITERIA["23"], "2015")
    assert [row.criterion.key for row in table.missing("03159")] == ["population", "dependency"]
    assert table.missing("03153") == ()


def test_computed_population_agrees_with_the_official_count(dataset: Dataset):
    """2018 has both; districts whose borders changed on 1 January 2019 are left out."""
    changed = {"16054", "16063", "16066", "16070", "16072", "16073"}
    official = dataset.cross_section("population_total", "23", "2018")
    density = dataset.cross_section("population_density", "23", "2018")
    area = dataset.cross_section("area_km2", "23", "2018")
    differences = [
        abs((density[c].value or 0) * (area[c].value or 0) - (official[c].value or 0))
        for c in district_codes(dataset, "23")
        if c not in changed
    ]
    assert len(differences) == 17
    assert max(differences) == pytest.approx(4.4345)


def test_formulas_keep_the_digits_of_published_values(mini: Dataset):
    share, count = ("care_rate_under3",), ("population_total",)
    criteria = (
        Criterion("plain", share),
        Criterion("sum", share + count, Formula.SUM),
        Criterion("product", share + count, Formula.PRODUCT),
        Criterion("inverse", count, Formula.INVERSE),
    )
    table = criteria_values(mini, "23", criteria)
    assert [row.year for row in table.rows] == ["2019"] * 4
    assert [dict(row.values) for row in table.rows] == [
        {"16051": 54.25, "16056": 49.8},
        {"16051": 154.25, "16056": 89.8},
        {"16051": 5425.0, "16056": 1992.0},
        {"16051": 0.01, "16052": pytest.approx(1 / 60), "16056": 0.025},
    ]


def test_only_criteria_with_indicators_in_the_data_are_available(mini: Dataset):
    assert keys(available_criteria(mini, "23")) == ["population"]
    assert available_criteria(mini, "22") == ()


def test_a_table_without_a_criterion_keeps_the_others():
    rows = tuple(CriterionValues(Criterion(key, (key,)), "2020", {"a": 1.0}) for key in ("x", "y"))
    assert CriteriaTable("22", rows).without("x") == CriteriaTable("22", rows[1:])
