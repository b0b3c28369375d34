"""Distances of structure: a hand-computed example, rules that must hold, and the shipped data.

Expected numbers of the shipped data were computed from the CSV files with pandas alone.
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.peers import (
    LeftOutCriterion,
    comparison_pool,
    distance,
    leave_one_out,
    similar_districts,
)
from dashboard.analysis.structure_criteria import (
    DEFAULT_CRITERIA,
    CriteriaTable,
    Criterion,
    CriterionValues,
    criteria_values,
)
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset

ALTENBURG, GREIZ, SAALFELD, NORDHAUSEN = "16077", "16076", "16073", "16062"


def table(**columns: list[float]) -> CriteriaTable:
    """Districts "a", "b", "c" … with one list of values per criterion."""
    rows = (
        CriterionValues(Criterion(key, (key,)), "2020", dict(zip("abcdefgh", values, strict=False)))
        for key, values in columns.items()
    )
    return CriteriaTable("22", tuple(rows))


# p: mean 3, variance 14/3; q: mean 20, variance 200
HAND = table(p=[1, 2, 6], q=[10, 10, 40])


def test_three_districts_by_hand():
    near, far = similar_districts("a", HAND, "abc")
    assert (near.code, round(near.distance, 4)) == ("b", 0.3273)  # sqrt((3/14 + 0) / 2)
    assert (far.code, round(far.distance, 4)) == ("c", 2.22)  # sqrt((75/14 + 9/2) / 2)
    assert round(distance("b", "c", HAND, "abc"), 4) == 1.9911  # sqrt((48/14 + 9/2) / 2)
    assert near.differences == pytest.approx({"p": 0.46291, "q": 0.0}, abs=1e-5)
    assert far.differences == pytest.approx({"p": 2.31455, "q": 2.12132}, abs=1e-5)


def test_alike_and_different_criteria_by_hand():
    near, far = similar_districts("a", HAND, "abc")
    assert (near.alike, near.differs) == (("q", "p"), ())
    assert (far.alike, far.differs) == ((), ("p", "q"))
    (back, _) = similar_districts("c", HAND, "abc")
    assert back.differences == pytest.approx({"p": -1.85164, "q": -2.12132}, abs=1e-5)
    assert back.differs == ("q", "p")


def test_no_more_than_two_criteria_are_named_on_each_side():
    wide = table(p=[0, 0, 9], q=[0, 1, 9], r=[0, 2, 9], s=[0, 9, 0], t=[0, 8, 0], u=[0, 0, 1], v=[5, 9, 2])
    peer = next(p for p in similar_districts("a", wide, "abc") if p.code == "b")
    assert peer.alike == ("p", "u")
    assert set(peer.differs) < {"s", "t", "v"}
    assert len(peer.differs) == 2


def test_leaving_out_a_criterion_by_hand():
    # all: a–b = sqrt(3/14), a–c = sqrt(75/14), so b leads; without p c is as near as b, without q b leads
    other = table(p=[1, 2, 6], q=[10, 40, 10])
    assert [p.code for p in similar_districts("a", other, "abc")] == ["b", "c"]
    assert leave_one_out("a", other, "abc", top=1) == (
        LeftOutCriterion("p", ("c",), ("b",), reordered=False),
        LeftOutCriterion("q", (), (), reordered=False),
    )
    assert leave_one_out("a", other, "abc", top=2) == (
        LeftOutCriterion("p", (), (), reordered=True),
        LeftOutCriterion("q", (), (), reordered=False),
    )


def test_a_single_criterion_cannot_be_left_out():
    assert leave_one_out("a", table(p=[1, 2, 6]), "abc") == ()


def test_equal_distances_are_ordered_by_code():
    even = table(p=[0.3, 0.1 + 0.4, 0.1])
    assert [peer.code for peer in similar_districts("a", even, ("c", "b", "a"))] == ["b", "c"]


def test_a_criterion_without_variance_contributes_nothing():
    flat = table(p=[1, 2, 6], q=[7, 7, 7])
    only = table(p=[1, 2, 6])
    assert [(p.code, p.distance) for p in similar_districts("a", flat, "abc")] == [
        (p.code, p.distance) for p in similar_districts("a", only, "abc")
    ]
    peer = similar_districts("a", flat, "abc")[0]
    assert peer.differences["q"] == 0.0
    assert "q" not in (*peer.alike, *peer.differs)
    same = similar_districts("a", table(q=[7, 7, 7]), "abc")
    assert [(p.code, p.distance, p.alike) for p in same] == [("b", 0.0, ()), ("c", 0.0, ())]


def test_a_district_outside_the_pool_is_refused():
    with pytest.raises(UnknownKeyError, match="'d'"):
        similar_districts("d", HAND, "abc")


whole = st.integers(-1000, 1000)
positive = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[str, list[int]], str]:
    size = draw(st.integers(2, 6))
    column = st.lists(whole, min_size=size, max_size=size)
    return draw(st.dictionaries(st.sampled_from("pqrs"), column, min_size=1)), "abcdef"[:size]


@given(tables(), st.lists(st.tuples(positive, whole), min_size=4, max_size=4))
def test_scale_and_origin_of_an_indicator_do_not_matter(drawn, changes):
    columns, pool = drawn
    moved = {
        key: [float(value * factor + constant) for value in values]
        for (key, values), (factor, constant) in zip(columns.items(), changes, strict=False)
    }
    before, after = (similar_districts("a", table(**c), pool) for c in (columns, moved))
    assert [peer.code for peer in after] == [peer.code for peer in before]
    assert [p.distance for p in after] == pytest.approx([p.distance for p in before], rel=1e-6, abs=1e-9)
    for one, other in zip(before, after, strict=True):
        assert dict(other.differences) == pytest.approx(dict(one.differences), rel=1e-6, abs=1e-9)


@given(tables())
def test_distance_is_symmetric_and_zero_to_itself(drawn):
    columns, pool = drawn
    values = table(**columns)
    for one in pool:
        assert distance(one, one, values, pool) == 0.0
        for other in pool:
            assert distance(one, other, values, pool) == distance(other, one, values, pool)


@given(tables(), st.randoms(use_true_random=False))
def test_order_of_pool_and_criteria_does_not_matter(drawn, random):
    columns, pool = drawn
    keys, codes = list(columns), list(pool)
    random.shuffle(keys)
    random.shuffle(codes)
    expected = similar_districts("a", table(**columns), pool)
    found = similar_districts("a", table(**{key: columns[key] for key in keys}), codes)
    assert [(p.code, round(p.distance, 9)) for p in found] == [
        (p.code, round(p.distance, 9)) for p in expected
    ]


@given(tables())
def test_leaving_out_agrees_with_a_shorter_table(drawn):
    columns, pool = drawn
    full = [p.code for p in similar_districts("a", table(**columns), pool)][:2]
    for change in leave_one_out("a", table(**columns), pool, top=2):
        rest = table(**{key: values for key, values in columns.items() if key != change.criterion})
        reduced = [p.code for p in similar_districts("a", rest, pool)][:2]
        assert set(full) - set(change.left) | set(change.entered) == set(reduced)
        assert change.reordered is (set(full) == set(reduced) and full != reduced)


def shipped(
    dataset: Dataset, code: str, series: str, **options: bool
) -> tuple[CriteriaTable, tuple[str, ...]]:
    values = criteria_values(dataset, series, DEFAULT_CRITERIA[series])
    return values, comparison_pool(dataset, code, values, **options).codes


@pytest.mark.parametrize(
    ("code", "series", "options", "expected"),
    [
        (ALTENBURG, "22", {}, [(SAALFELD, 1.1327), (GREIZ, 1.1833), (NORDHAUSEN, 1.1896)]),
        (
            ALTENBURG,
            "22",
            {"with_outside": True},
            [("15084", 0.8378), (NORDHAUSEN, 0.9162), (SAALFELD, 0.9497), (GREIZ, 0.9664), ("03153", 1.0452)],
        ),
        (ALTENBURG, "22", {"mixed": True}, [(NORDHAUSEN, 0.7673), (SAALFELD, 0.8119), (GREIZ, 0.9176)]),
        (ALTENBURG, "23", {}, [(GREIZ, 1.2537), (NORDHAUSEN, 1.2677), (SAALFELD, 1.3177)]),
        (
            "16053",
            "23",
            {},
            [("16055", 0.8073), ("16051", 1.1415), ("16056", 1.3804), ("16052", 1.8377), ("16054", 2.0842)],
        ),
    ],
)
def test_shipped_districts(dataset: Dataset, code, series, options, expected):
    values, pool = shipped(dataset, code, series, **options)
    found = similar_districts(code, values, pool)[: len(expected)]
    assert [(peer.code, round(peer.distance, 4)) for peer in found] == expected


def test_shipped_list_without_each_criterion(dataset: Dataset):
    values, pool = shipped(dataset, ALTENBURG, "22")
    assert leave_one_out(ALTENBURG, values, pool) == (
        LeftOutCriterion("population", ("16072",), ("16070",), reordered=False),
        LeftOutCriterion("dependency", ("16071",), (GREIZ,), reordered=False),
        LeftOutCriterion(
            "minimum_income_recipients_share", ("16072", "16074"), ("16064", "16070"), reordered=False
        ),
        LeftOutCriterion("inverse_density", ("16065",), ("16070",), reordered=False),
    )


@pytest.mark.parametrize(
    ("code", "series", "options", "inside", "outside"),
    [
        (ALTENBURG, "22", {}, 17, 0),
        (ALTENBURG, "23", {"with_outside": True}, 17, 18),
        ("16053", "22", {"with_outside": True}, 5, 0),
        ("16056", "23", {}, 6, 0),
        ("16053", "22", {"mixed": True}, 22, 0),
        ("16053", "23", {"mixed": True, "with_outside": True}, 23, 18),
    ],
)
def test_pool_by_kind_and_region(dataset: Dataset, code, series, options, inside, outside):
    _, pool = shipped(dataset, code, series, **options)
    assert (
        len([c for c in pool if c in dataset.districts]),
        len([c for c in pool if c in dataset.outside_districts]),
    ) == (inside, outside)
    assert code in pool


def test_areas_without_a_value_are_named_and_not_compared(dataset: Dataset):
    births = criteria_values(dataset, "23", [Criterion("births", ("total_fertility_rate",))])
    pool = comparison_pool(dataset, ALTENBURG, births, with_outside=True)
    assert pool.left_out == tuple(dataset.outside_districts)
    assert len(pool.codes) == 17
    early = criteria_values(dataset, "23", DEFAULT_CRITERIA["23"], "2015")
    assert comparison_pool(dataset, ALTENBURG, early, with_outside=True).left_out == ("03159",)


def test_a_district_the_series_does_not_have_is_refused(dataset: Dataset):
    values = criteria_values(dataset, "22", DEFAULT_CRITERIA["22"])
    with pytest.raises(UnknownKeyError, match="'16056'"):
        comparison_pool(dataset, "16056", values)
