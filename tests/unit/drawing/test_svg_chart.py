"""Charts as SVG: no word is cut or lies upon another, and every word can be read."""

from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from dashboard.drawing.chart_scene import ChartScene
from dashboard.drawing.colour import TEXT_CONTRAST, WHITE, contrast
from dashboard.drawing.lettering import NORMAL, Face, width
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.svg_chart import Canvas, chart_svg
from dashboard.drawing.trend_scene import trend_scene
from dashboard.view.comparison_view import comparison_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import ViewState
from dashboard.view.trend_view import trend_view

TEN = ("16051", "16052", "16054", "16056", "16063", "16066", "16064", "16070", "16069", "14524")
PICTURE, SLIDE = Canvas(1112, 680, 13.0), Canvas(598, 328, 12.0, 0.75, Face.OFFICE, worded=False)
APART = 3.0
"""Least units between two names in a line."""
Word = tuple[str, float, float, float, float]
"""Text, left, upper, right and lower edge."""


def words_of(scene: ChartScene, canvas: Canvas) -> list[Word]:
    return [_word(text, canvas) for text in ET.fromstring(chart_svg(scene, canvas)).iter("text")]


def _word(text: ET.Element, canvas: Canvas) -> Word:
    said, size = text.text or "", float(text.get("font-size", 0))
    long = width(said, size, int(text.get("font-weight", NORMAL)), canvas.face)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
    left, base = float(text.get("x", 0)) - share * long, float(text.get("y", 0))
    return said, left, base - 0.7 * size, left + long, base + 0.05 * size


@pytest.fixture(scope="module")
def scenes(dataset) -> list[ChartScene]:
    """Every indicator as course and, with its neighbour in the list, as scatter; strips of eight each."""
    keys = list(dataset.indicators)
    pairs = (scatter_view(dataset, *pair, "22", "2020") for pair in pairwise(keys))
    territory = dataset.territories["2019-01-01"]
    columns = (tuple(keys[start : start + 8]) for start in range(0, len(keys), 8))
    return [
        *(trend_scene(trend_view(dataset, key, TEN)) for key in keys),
        *(scatter_scene(view, "16070") for view in pairs if not view.reason),
        *(
            strips_scene(comparison_view(dataset, ViewState(columns=chosen), territory, TEN), values=True)
            for chosen in columns
        ),
    ]


@pytest.mark.parametrize("canvas", [PICTURE, SLIDE], ids=["picture", "slide"])
def test_no_word_is_cut_or_lies_upon_another(scenes, canvas):
    for scene in scenes:
        words = words_of(scene, canvas)
        cut = [word for word in words if word[1] < -0.5 or word[2] < -0.5 or word[3] > canvas.width + 0.5]
        assert cut == [], scene.title
        assert [pair for pair in combinations(words, 2) if _meet(*pair)] == [], scene.title


def _meet(one: Word, other: Word) -> bool:
    across = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and min(one[4], other[4]) - max(one[2], other[2]) > 0.5


def test_names_beside_each_other_on_a_strip_are_apart(dataset):
    view = comparison_view(dataset, ViewState(), dataset.territories["2019-01-01"], TEN)
    canvas = Canvas(1112, 92 * len(view.rows), 13.0)
    words = sorted(words_of(strips_scene(view, values=True), canvas), key=lambda word: (word[2], word[1]))
    level = [(a, b) for a, b in pairwise(words) if a[2] == b[2]]
    assert len(level) > 20
    assert [(a[0], b[0]) for a, b in level if b[1] - a[3] < APART] == []


def test_every_word_can_be_read_on_white(scenes):
    for scene in scenes:
        inks = {text.get("fill", "#000000") for text in ET.fromstring(chart_svg(scene, PICTURE)).iter("text")}
        assert [ink for ink in inks if contrast(ink, WHITE) < TEXT_CONTRAST] == [], scene.title
