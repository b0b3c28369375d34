"""Names at the ends of lines: their text, their place, and that they do not cover each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.end_labels import EndLabel, broken, end_labels, label_width, spread_out
from dashboard.view.trend_view import trend_view

NUMBERS = st.floats(-100, 100).map(lambda number: round(number, 3))
LABELS = st.lists(st.tuples(NUMBERS, st.floats(0.5, 3)), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Suhl", "Suhl"),
        ("Altenburger Land", "Altenburger Land"),
        ("Schmalkalden-Meiningen", "Schmalkalden-<br>Meiningen"),
        ("Unstrut-Hainich-Kreis", "Unstrut-<br>Hainich-Kreis"),
        ("Eisenach (bis 2019)", "Eisenach<br>(bis 2019)"),
    ],
)
def test_long_names_break_once(text, shown):
    assert broken(text) == shown


@pytest.mark.parametrize(
    ("wanted", "heights"),
    [
        ([1.0, 9.0], [1.0, 9.0]),
        ([1.0, 1.5, 9.0], [1.0, 3.0, 9.0]),
        ([9.5, 9.0, 1.0], [10.0, 8.0, 1.0]),
        ([5.0, 5.0, 5.0], [5.0, 7.0, 9.0]),
        ([10.0, 10.0, 10.0], [6.0, 8.0, 10.0]),
        ([], []),
    ],
)
def test_labels_move_apart(wanted, heights):
    codes = [str(index) for index in range(len(wanted))]
    found = spread_out(dict(zip(codes, wanted, strict=True)), dict.fromkeys(codes, 2.0), 10.0)
    assert [found[code] for code in codes] == heights


@given(LABELS)
def test_labels_never_cover_each_other_and_keep_the_order_of_the_lines(labels):
    wanted = {str(index): height for index, (height, _) in enumerate(labels)}
    sizes = {str(index): size for index, (_, size) in enumerate(labels)}
    found = spread_out(wanted, sizes, 100.0)
    order = sorted(wanted, key=lambda code: wanted[code])
    for lower, upper in pairwise(order):
        assert found[upper] - found[lower] >= (sizes[lower] + sizes[upper]) / 2 - 1e-9
    assert max(found.values()) <= 100.0


def test_a_label_stands_beside_the_series_that_reaches_furthest(dataset):
    view = trend_view(dataset, "share_65plus", ["16054"])
    assert end_labels(view.lines, 20.0, 40.0) == (
        EndLabel(0, "Suhl", 32.8),
        EndLabel(None, "Thüringen<br>(bis 2020)", 26.7),
    )


def test_a_line_that_ends_early_names_its_last_year(dataset):
    view = trend_view(dataset, "care_rate_under3", ["16056", "16063"])
    labels = end_labels(view.lines, 0.0, 1000.0)
    assert [label.text for label in labels] == ["Eisenach<br>(bis 2019)", "Wartburgkreis", "Thüringen"]
    assert [label.place for label in labels] == [0, 1, None]


def test_many_labels_stay_on_the_axis(dataset):
    codes = ["16066", "16064", "16074", "16073", "16075", "16065", "06632", "06636", "16054", "16052"]
    view = trend_view(dataset, "care_rate_under3", codes)
    heights = [label.height for label in end_labels(view.lines, 30.0, 70.0)]
    assert len(heights) == 11
    assert min(heights) >= 30.0
    assert max(heights) <= 70.0


def test_the_margin_fits_the_longest_part():
    labels = (EndLabel(0, "Suhl", 1.0), EndLabel(1, "Schmalkalden-<br>Meiningen", 2.0))
    assert label_width(labels) == round(13 * 7.2)
    assert label_width(()) == 0
