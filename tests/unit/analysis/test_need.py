"""Thirds of need, groups of status, and the rule of the priority list."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.need import (
    STATUS_GROUPS,
    GridCell,
    Level,
    Limits,
    PriorityList,
    PriorityRule,
    bivariate,
    is_high_need,
    need_of,
    priority_list,
    status_group,
    three_classes,
)
from dashboard.analysis.statistics import Rank
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Direction

LOW, MIDDLE, HIGH = Level


def decimals(*numbers: float) -> dict[str, Decimal]:
    return {f"d{place}": Decimal(str(number)) for place, number in enumerate(numbers, 1)}


def levels(*numbers: float) -> list[Level]:
    return list(three_classes(decimals(*numbers)).members.values())


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], []),
        ([5], [MIDDLE]),
        ([5, 5, 5], [MIDDLE] * 3),
        ([1, 2], [LOW, HIGH]),
        ([3, 1, 2], [HIGH, LOW, MIDDLE]),
        ([1, 2, 3, 4], [LOW, MIDDLE, MIDDLE, HIGH]),
        ([1, 2, 3, 4, 5, 6], [LOW, LOW, MIDDLE, MIDDLE, HIGH, HIGH]),
        ([0, 0, 0, 0, 0, 7], [MIDDLE] * 5 + [HIGH]),
        ([1, 2, 9, 9, 9, 9], [LOW, LOW] + [MIDDLE] * 4),
        ([1, 1, 1, 4, 5, 6], [LOW] * 3 + [MIDDLE, HIGH, HIGH]),
        # the two 2s lie exactly on the border between the thirds and count as middle, as do the two 5s
        ([1, 2, 2, 4, 5, 6], [LOW, MIDDLE, MIDDLE, MIDDLE, HIGH, HIGH]),
        ([1, 2, 3, 5, 5, 6], [LOW, LOW, MIDDLE, MIDDLE, MIDDLE, HIGH]),
    ],
)
def test_thirds(numbers: list[float], expected: list[Level]):
    assert levels(*numbers) == expected


@pytest.mark.parametrize(("count", "sizes"), [(22, [7, 8, 7]), (23, [8, 7, 8]), (21, [7, 7, 7])])
def test_sizes_of_thirds_without_ties(count: int, sizes: list[int]):
    found = levels(*range(count))
    assert [found.count(level) for level in Level] == sizes


def test_limits_are_values_of_the_class():
    assert three_classes(decimals(6.2, 9.1, 9.3, 13.4)).limits == {
        LOW: Limits(Decimal("6.2"), Decimal("6.2")),
        MIDDLE: Limits(Decimal("9.1"), Decimal("9.3")),
        HIGH: Limits(Decimal("13.4"), Decimal("13.4")),
    }
    assert three_classes(decimals(5, 5)).limits == {
        LOW: None,
        MIDDLE: Limits(Decimal(5), Decimal(5)),
        HIGH: None,
    }


numbers = st.lists(st.integers(-30, 30), max_size=23)


@given(numbers)
def test_classes_keep_the_order_and_hold_ties_together(drawn):
    values = decimals(*drawn)
    members = three_classes(values).members
    assert set(members) == set(values)
    for one in values:
        for other in values:
            if values[one] < values[other]:
                assert members[one] <= members[other]
            if values[one] == values[other]:
                assert members[one] is members[other]


@given(numbers)
def test_turning_the_scale_around_turns_the_classes_around(drawn):
    members = three_classes(decimals(*drawn)).members
    turned = three_classes(decimals(*(-number for number in drawn))).members
    assert {code: need_of(level, high_is_need=False) for code, level in members.items()} == turned


@pytest.mark.parametrize(
    ("direction", "choice", "expected"),
    [
        (Direction.LOWER_BETTER, True, True),
        (Direction.LOWER_BETTER, False, True),
        (Direction.HIGHER_BETTER, True, False),
        (Direction.HIGHER_BETTER, False, False),
        (Direction.NEUTRAL, True, True),
        (Direction.NEUTRAL, False, False),
    ],
)
def test_direction_of_need(direction: Direction, choice: bool, expected: bool):
    assert is_high_need(direction, choice=choice) is expected


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("funding_stage", {"stage_1": 0, "stage_2": 1, "stage_3": 2, "unknown": None}),
        ("plan_state", {"expired": 0, "preparing": 1, "updating": 1, "valid": 2, "unknown": None}),
        ("participation", {"no": 0, "yes": 1, "unknown": None}),
        ("agathe", {"no": 0, "yes": 1, "unknown": None}),
        ("process_support_2019", {"not_named": 0, "participant": 1, "model": 2, "unknown": None}),
    ],
)
def test_status_groups(measure: str, expected: dict[str, int | None]):
    assert {category: status_group(measure, category) for category in expected} == expected


def test_every_known_category_of_every_shipped_measure_has_a_group(dataset: Dataset):
    assert set(STATUS_GROUPS) == set(dataset.programme.measures)
    for measure in dataset.programme.measures.values():
        grouped = {c.key: status_group(measure.key, c.key) is not None for c in measure.categories}
        assert grouped == {c.key: c.known for c in measure.categories}
        assert len(STATUS_GROUPS[measure.key]) <= 3


def test_cells_of_the_grid():
    values = decimals(1, 2, 3)
    categories = {"d1": "stage_3", "d2": "unknown", "d3": "stage_1", "d4": "stage_2", "d5": "unknown"}
    assert bivariate(values, categories, "funding_stage", high_is_need=True) == {
        "d1": GridCell(LOW, 2),
        "d2": GridCell(MIDDLE, None),
        "d3": GridCell(HIGH, 0),
        "d4": GridCell(None, 1),
        "d5": GridCell(None, None),
    }
    turned = bivariate(values, categories, "funding_stage", high_is_need=False)
    assert [cell.need for cell in turned.values()] == [HIGH, MIDDLE, LOW, None, None]


SIX = decimals(10, 60, 40, 40, 50, 20)
STAGES = dict(zip(SIX, ["stage_1", "stage_3", "stage_2", "unknown", "stage_1", "stage_1"], strict=True))


def listed(found: PriorityList) -> tuple[list[str], list[str]]:
    return [row.code for row in found.matching], [row.code for row in found.unknown]


@pytest.mark.parametrize(
    ("share", "stage", "high", "limit", "count", "expected"),
    [
        (1 / 3, 3, True, 50, 2, (["d5"], [])),
        (0.5, 3, True, 40, 4, (["d5", "d3"], ["d4"])),
        (0.5, 2, True, 40, 4, (["d5"], ["d4"])),
        (1.0, 3, True, 10, 6, (["d5", "d3", "d6", "d1"], ["d4"])),
        (1 / 3, 3, False, 20, 2, (["d1", "d6"], [])),
        (0.5, 3, False, 40, 4, (["d1", "d6", "d3"], ["d4"])),
        (0.01, 3, True, 60, 1, ([], [])),
    ],
)
def test_priority_list_of_stages(share, stage, high, limit, count, expected):
    found = priority_list(SIX, STAGES, PriorityRule("funding_stage", high, share, stage))
    assert (found.limit, found.high_need, found.of) == (Decimal(limit), count, 6)
    assert listed(found) == expected


def test_priority_rows_carry_value_rank_of_the_map_and_category():
    row = priority_list(SIX, STAGES, PriorityRule("funding_stage", high_is_need=True, share=0.5)).unknown[0]
    assert (row.value, row.rank, row.category) == (Decimal(40), Rank(3, 4, 6), "unknown")


@pytest.mark.parametrize(
    ("measure", "low", "not_low"),
    [
        ("plan_state", ["expired", "preparing", "updating"], ["valid"]),
        ("participation", ["no"], ["yes"]),
        ("agathe", ["no"], ["yes"]),
        ("process_support_2019", ["not_named"], ["participant", "model"]),
    ],
)
def test_low_status_by_measure(measure: str, low: list[str], not_low: list[str]):
    categories = [*low, *not_low, "unknown"]
    values = decimals(*range(len(categories)))
    rule = PriorityRule(measure, high_is_need=True, share=1.0)
    found = priority_list(values, dict(zip(values, categories, strict=True)), rule)
    assert {row.category for row in found.matching} == set(low)
    assert {row.category for row in found.unknown} == {"unknown"}


@pytest.mark.parametrize(("values", "of"), [({}, 0), (decimals(5), 1), (decimals(5, 5, 5), 3)])
def test_without_different_values_no_district_needs_more(values, of):
    found = priority_list(
        values, dict.fromkeys(values, "stage_1"), PriorityRule("funding_stage", high_is_need=True)
    )
    assert found == PriorityList(None, 0, of, (), ())


@given(numbers, st.floats(0.05, 1.0), st.booleans())
def test_unknown_status_is_never_listed_as_low(drawn, share, high):
    values = decimals(*drawn)
    names = ["stage_1", "unknown", "stage_3"]
    categories = {code: names[index % 3] for index, code in enumerate(values)}
    found = priority_list(values, categories, PriorityRule("funding_stage", high, share))
    assert {row.category for row in found.matching} <= {"stage_1"}
    assert {row.category for row in found.unknown} <= {"unknown"}


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=23, unique=True))
def test_a_third_in_need_is_the_high_class_of_the_map(drawn):
    values = decimals(*drawn)
    rule = PriorityRule("funding_stage", high_is_need=True)
    found = priority_list(values, dict.fromkeys(values, "stage_1"), rule)
    high = {code for code, level in three_classes(values).members.items() if level is HIGH}
    assert {row.code for row in found.matching} == high
