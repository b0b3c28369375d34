"""What a chart paints is its scene, read back: series, runs, marks, ends, reference lines, legend."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest

from dashboard.drawing.chart_scene import ChartKey, ChartScene, Walk
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.style import MUTED, PointStyle
from dashboard.drawing.svg import mark
from dashboard.drawing.svg_chart import DASHES, DOTS, Canvas, chart_svg, legend_rows
from dashboard.drawing.trend_scene import trend_scene
from dashboard.model.dataset import Dataset
from dashboard.view.comparison_view import comparison_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import ViewState
from dashboard.view.trend_view import trend_view

TEN = ("16070", "16051", "16052", "16054", "16056", "16063", "16066", "16064", "16069", "14524")
COURSES = ("share_65plus", "population_total", "care_rate_under3")
CANVAS = Canvas(1112, 680, 13.0)
Looks = tuple[str, str | None, str | None]
"""Tag, fill and stroke of a mark: no two compared districts share them."""


@pytest.fixture(scope="module", params=(1, 2, 6, 7, 10))
def scenes(dataset: Dataset, request: pytest.FixtureRequest) -> list[ChartScene]:
    """Courses and strips of so many districts, and a scatter with and without a choice."""
    codes = TEN[: request.param]
    rows = comparison_view(dataset, ViewState(), dataset.territories["2019-01-01"], codes)
    pair = scatter_view(dataset, "care_rate_under3", "child_poverty_sgb2_under15", "22", "2020")
    return [
        *(trend_scene(trend_view(dataset, key, codes)) for key in COURSES),
        strips_scene(rows),
        scatter_scene(pair, "16070"),
        scatter_scene(pair, None),
    ]


def painted(scene: ChartScene) -> ET.Element:
    return ET.fromstring(chart_svg(scene, CANVAS))


def groups_of(root: ET.Element) -> list[ET.Element]:
    return [group for group in root.iter("g") if group.get("data-series")]


def looks_of(node: ET.Element) -> Looks:
    return node.tag, node.get("fill"), node.get("stroke")


def looks(style: PointStyle) -> Looks:
    return looks_of(ET.fromstring(mark(style)))


def sample(entry: ChartKey) -> list[Looks]:
    """The line of a legend's entry and the mark upon it."""
    line = [("path", "none", entry.style.colour if entry.style else MUTED)] if entry.line else []
    return [*line, *([looks(entry.style)] if entry.style else [])]


def names(nodes: Sequence[ET.Element]) -> list[str | None]:
    """Names of texts, those in several lines once."""
    return list(dict.fromkeys(node.get("data-name") for node in nodes if node.get("data-name")))


def test_the_scenes_have_gaps_dashes_and_reference_lines(scenes):
    series = [entry for scene in scenes for entry in scene.series]
    assert max(len(entry.runs) for entry in series if entry.line) > 1
    assert {entry.line.dashed for entry in series if entry.line} == {True, False}
    assert max(len(scene.references) for scene in scenes) > 0


def test_series_stand_in_their_order_with_every_point_in_its_mark(scenes):
    for scene in scenes:
        root = painted(scene)
        assert root.get("aria-label") == scene.description
        found = [
            (group.get("data-series"), [
                (g.get("data-area"), g.findtext("title"), looks_of(g[1])) for g in group.findall("g")
            ])
            for group in groups_of(root)
        ]  # fmt: skip
        assert found == [
            (series.name, [(p.code, p.description, looks(series.style)) for p in series.points])
            for series in scene.series
        ], scene.title


def test_lines_connect_the_points_of_a_run_and_nothing_else(scenes):
    for scene in scenes:
        found = [
            [(path.get("d").count("L") + 1, path.get("stroke"), path.get("stroke-dasharray"))
             for path in group.findall("path")]
            for group in groups_of(painted(scene))
        ]  # fmt: skip
        assert found == [
            [
                (len(run), series.style.colour, DASHES if series.line.dashed else None)
                for run in series.runs
                if series.line and len(run) > 1
            ]
            for series in scene.series
        ], scene.title


def test_reference_lines_carry_their_words(scenes):
    for scene in scenes:
        nodes = list(painted(scene))
        lines = [place for place, node in enumerate(nodes) if node.get("stroke-dasharray") == DOTS]
        assert [nodes[place + 1].text for place in lines] == [line.label for line in scene.references]


def test_ends_of_lines_are_named_once_beside_their_marks(scenes):
    for scene in (scene for scene in scenes if scene.walk is Walk.LINES):
        nodes = list(painted(scene))
        assert names(nodes) == [" ".join(end.lines) for end in scene.ends], scene.title
        marks = [
            nodes[place - 1]
            for place, node in enumerate(nodes)
            if node.get("data-name") and not nodes[place - 1].get("data-name")
        ]
        assert [looks_of(node) for node in marks] == [looks(end.style) for end in scene.ends]


def test_the_legend_has_the_marks_and_the_order_of_the_scene(scenes):
    for scene in scenes:
        drawn, _ = legend_rows(scene.legend, CANVAS)
        rows = ET.fromstring(f"<g>{drawn}</g>")
        expected = [(entry.label, *sample(entry)) for entry in scene.legend]
        assert [(row.get("data-legend"), *map(looks_of, row[:-1])) for row in rows] == expected
        assert [row[-1].text for row in rows] == [entry.label for entry in scene.legend]


def test_points_lie_where_their_values_are_on_both_axes(scenes):
    for scene in scenes[-2:]:
        groups = zip(groups_of(painted(scene)), scene.series, strict=True)
        found = [
            (point, float(circle.get("cx")), float(circle.get("cy")))
            for group, series in groups
            for circle, point in zip(group.iter("circle"), series.points, strict=False)
        ]
        assert len(found) == sum(point.code is not None for entry in scene.series for point in entry.points)
        across = sorted((scene.across.share(point.x), x) for point, x, _ in found)
        upwards = sorted((scene.upwards.share(point.y), y) for point, _, y in found)
        for pairs, onwards in ((across, True), (upwards, False)):
            (first, start), (last, end) = pairs[0], pairs[-1]
            assert (end > start) is onwards
            even = [start + (share - first) / (last - first) * (end - start) for share, _ in pairs]
            assert [pixel for _, pixel in pairs] == pytest.approx(even, abs=0.02)
