"""Names never lie upon each other: beside points, and below each other at the ends of lines."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.drawing.places import Side, Spot, chart_places, stacked

FRAME = (0.0, 0.0, 400.0, 300.0)
SPOTS = st.lists(
    st.builds(
        Spot,
        x=st.floats(0, 400),
        y=st.floats(0, 300),
        radius=st.just(5.0),
        width=st.floats(20, 120),
        height=st.just(14.0),
    ),
    max_size=12,
).map(tuple)


@given(SPOTS)
@settings(deadline=None)
def test_names_keep_apart_and_inside(spots):
    placed = [place for place in chart_places(spots, FRAME, tuple(Side)) if place]
    upon = [
        (one, other)
        for one, other in combinations(placed, 2)
        if min(one.right, other.right) - max(one.left, other.left) > 1e-6
        and min(one.bottom, other.bottom) - max(one.top, other.top) > 1e-6
    ]
    assert upon == []
    assert [p for p in placed if p.left < -2 or p.top < -2 or p.right > 402 or p.bottom > 302] == []


def test_a_name_alone_stands_to_the_right():
    assert [place.side for place in chart_places((Spot(100, 100, 5, 40, 14),), FRAME, tuple(Side))] == [
        Side.RIGHT
    ]


@given(st.lists(st.floats(0, 300), min_size=1, max_size=10))
def test_ends_of_lines_keep_their_order_and_their_distance(wanted):
    heights = [16.0] * len(wanted)
    found = stacked(wanted, heights, 300.0)
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    gaps = [found[b] - found[a] for a, b in pairwise(order)]
    assert [gap for gap in gaps if gap < 16 - 1e-9] == []
    assert max(found) <= 300


def test_ends_far_apart_stay_where_they_are():
    assert stacked([10.0, 100.0, 50.0], [16.0] * 3, 300.0) == [10.0, 100.0, 50.0]
