"""Figures of charts equal their scenes: points, marks, names, order, and what keys and clicks are told."""

import json
from itertools import combinations
from pathlib import Path

import plotly.graph_objects as go
import pytest

from dashboard.drawing.chart_scene import Walk
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.style import FONT, OPEN_MARKS, PAPER, SERIES_STYLES, STROKED_MARKS, Mark, PointStyle
from dashboard.drawing.trend_scene import trend_scene
from dashboard.figures.charts import SYMBOLS, figure, marker
from dashboard.figures.names import NAMED_FROM
from dashboard.view.comparison_view import comparison_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import ViewState
from dashboard.view.trend_view import trend_view

TEN = ("16051", "16052", "16053", "16054", "16061", "16063", "16066", "16064", "16074", "14524")
COUNTS = (1, 2, 6, 7, 10)
KEY = "care_rate_under3"


def strips(dataset, codes, columns=(), year="2019"):
    state = ViewState(columns=columns, series="22", year=year)
    return strips_scene(comparison_view(dataset, state, dataset.territories["2021-07-01"], codes))


def trend(dataset, codes, key=KEY):
    return trend_scene(trend_view(dataset, key, codes))


def scatter(dataset, selected):
    view = scatter_view(dataset, "sgb2_rate", "child_poverty_sgb2_under15", "22", "2021")
    return scatter_scene(view, selected)


def scene_of(dataset, walk, count):
    codes = TEN[:count]
    makers = {Walk.LINES: trend, Walk.ROWS: strips}
    return scatter(dataset, codes[-1]) if walk is Walk.PLANE else makers[walk](dataset, codes)


def pointed_at(found):
    return [trace for trace in found["data"] if trace.get("hoverinfo") != "skip"]


def written(found):
    return [trace for trace in found["data"] if "text" in trace]


@pytest.fixture(scope="module", params=[(walk, count) for walk in Walk for count in COUNTS], ids=str)
def pair(request, dataset):
    """A scene with its figure."""
    scene = scene_of(dataset, *request.param)
    return scene, figure(scene)


def test_every_figure_is_one_that_plotlys_own_classes_accept(pair):
    scene, found = pair
    assert len(go.Figure(found).data) == len(found["data"]) >= len(scene.series)
    assert json.loads(json.dumps(found)) == found


def test_series_points_and_marks_are_those_of_the_scene_in_its_order(pair):
    scene, found = pair
    assert [trace["name"] for trace in pointed_at(found)] == [series.name for series in scene.series]
    for series, trace in zip(scene.series, pointed_at(found), strict=True):
        drawn = [
            (x, y, data[0], data[1], data[2] if len(data) > 2 else trace["name"])
            for x, y, data in zip(trace["x"], trace["y"], trace["customdata"], strict=True)
            if x is not None
        ]
        assert drawn == [(p.x, p.y, p.code, "<br>".join(p.lines), p.name) for p in series.points]
        assert trace["x"].count(None) == len(series.runs) - 1
        assert trace["marker"] == marker(series.style)


def test_names_beside_points_are_those_of_the_scene_each_once(pair):
    scene, found = pair
    names = [
        (x, y, text)
        for trace in written(found)
        if scene.walk is not Walk.LINES
        for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True)
    ]
    wanted = {(label.x, label.y, label.lines[0]) for label in scene.labels}
    assert len(names) == len(set(names))
    assert set(names) <= wanted
    assert len(names) >= 0.7 * len(wanted)


def test_names_at_the_ends_stand_for_a_legend_in_the_marks_of_their_lines(pair):
    scene, found = pair
    if scene.walk is not Walk.LINES:
        assert scene.ends == ()
        return
    marks, names = found["data"][-2:]
    assert names["text"] == ["<br>".join(label.lines) for label in scene.ends]
    assert set(names["x"]) == {scene.across.high}
    looks = [marker(label.style) for label in scene.ends]
    assert marks["marker"]["symbol"] == [look["symbol"] for look in looks]
    assert marks["marker"]["color"] == [look["color"] for look in looks]
    assert (marks["x"], marks["y"]) == (names["x"], names["y"])
    assert scene.upwards.low < min(names["y"]) <= max(names["y"]) <= scene.upwards.high


def test_names_at_the_ends_stay_apart_and_in_the_order_of_their_lines(dataset):
    scene = trend(dataset, TEN)
    heights = figure(scene)["data"][-1]["y"]
    size = 15 * (scene.upwards.high - scene.upwards.low) / (440 - 44 - 32)
    ends = sorted(zip(heights, scene.ends, strict=True), key=lambda pair: pair[0])
    assert [label.y for _, label in ends] == sorted(label.y for label in scene.ends)
    for (low, one), (high, other) in combinations(ends, 2):
        assert high - low >= size * (len(one.lines) + len(other.lines)) / 2 - 0.001


def test_axes_are_those_of_the_scene_with_german_numbers(pair):
    scene, found = pair
    layout = found["layout"]
    assert layout["xaxis"]["range"] == [scene.across.low, scene.across.high]
    assert layout["yaxis"]["range"] == [scene.upwards.low, scene.upwards.high]
    if scene.upwards.shown:
        assert layout["yaxis"]["ticktext"] == [tick.text for tick in scene.upwards.ticks]
    assert (layout["font"]["family"], layout["separators"], layout["showlegend"]) == (FONT, ",.", False)


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_has_a_symbol_of_plotly(mark):
    looks = marker(PointStyle(mark, "#155ba8", 10.0))
    assert go.scatter.Marker(looks).symbol == SYMBOLS[mark][0] == looks["symbol"]
    inside = PAPER if mark in OPEN_MARKS else "#155ba8"
    assert (looks["color"], looks["opacity"]) == (inside, 1)
    assert looks["line"]["color"] == ("#155ba8" if mark in OPEN_MARKS | STROKED_MARKS else PAPER)


def test_every_mark_of_a_series_is_another_symbol():
    looks = [marker(style) for style in SERIES_STYLES]
    assert len({(look["symbol"], look["color"] == PAPER) for look in looks}) == len(SERIES_STYLES)
    assert set(SYMBOLS) == set(Mark)


def test_a_dotted_bar_is_drawn_as_a_dotted_line_of_its_height(dataset):
    scene = strips(dataset, TEN[:2], (KEY, "sgb2_rate"))
    bars = [shape for shape in figure(scene)["layout"]["shapes"] if shape.get("ysizemode") == "pixel"]
    germany = next(series for series in scene.series if series.style.dotted)
    assert [(bar["x0"], bar["yanchor"]) for bar in bars] == [(point.x, point.y) for point in germany.points]
    assert {(bar["y0"], bar["y1"], bar["line"]["color"]) for bar in bars} == {
        (-germany.style.size / 2, germany.style.size / 2, germany.style.colour)
    }


def test_rows_of_strips_are_named_and_outside_districts_have_no_profile(dataset):
    found = figure(strips(dataset, ("16077", "14524"), ("sgb2_rate", "share_65plus"), year="2021"))
    assert found["layout"]["meta"] == {
        "walk": "rows",
        "rows": ["SGB-II-Quote, 2021", "Anteil der 65-Jährigen und Älteren, 2021"],
    }
    codes = {trace["name"]: {data[0] for data in trace["customdata"]} for trace in pointed_at(found)}
    assert len(codes.pop("alle Kreise Thüringens")) == 21
    assert codes.pop("Altenburger Land") == {"16077"}
    assert codes == {"Thüringen": {None}, "Deutschland": {None}, "Zwickau": {None}}
    assert found["layout"]["height"] == 44 + 16 + 2 * 76


def test_lines_are_walked_districts_first_though_thueringen_is_drawn_first(dataset):
    found = figure(trend(dataset, ("16077", "16052"), "sgb2_rate"))
    meta, traces = found["layout"]["meta"], found["data"]
    named = dict(zip(meta["order"], pointed_at(found), strict=True))
    assert meta["walk"] == "lines"
    assert traces[0]["name"].startswith("Thüringen")
    assert named[0]["name"].startswith("Altenburger Land")
    assert named[max(named)]["name"].startswith("Thüringen")


def test_outside_districts_and_thueringen_lead_nowhere_in_a_trend(dataset):
    found = figure(trend(dataset, ("16077", "14524")))
    codes = {t["name"].partition(" (")[0]: {data[0] for data in t["customdata"]} for t in pointed_at(found)}
    assert {name: found - {None} for name, found in codes.items()} == {
        "Altenburger Land": {"16077"},
        "Zwickau": set(),
        "Thüringen": set(),
    }


def test_a_scatter_is_walked_in_the_plane_and_benchmarks_lead_nowhere(dataset):
    found = figure(scatter(dataset, "16052"))
    assert found["layout"]["meta"] == {"walk": "plane"}
    districts, benchmarks, chosen = pointed_at(found)
    assert len({data[0] for data in districts["customdata"]} - {None}) == 21
    assert [data[0] for data in benchmarks["customdata"]] == [None, None]
    assert [data[0] for data in chosen["customdata"]] == ["16052"]
    strong = written(found)[0]
    assert {"Gera", "Thüringen", "Deutschland"} >= set(strong["text"]) > {"Gera"}


def test_thuringia_lies_behind_the_districts_and_only_one_series_is_dashed(dataset):
    land, *districts = pointed_at(figure(trend(dataset, ("16054", "16077"), "share_65plus")))
    assert (land["name"], land["line"]["width"]) == ("Thüringen (23 Kreise)", 4.5)
    assert [(trace["name"], trace["line"]["dash"], trace["line"]["width"]) for trace in districts] == [
        ("Suhl (23 Kreise)", "dash", 2.2),
        ("Suhl (22 Kreise)", "solid", 2.2),
        ("Altenburger Land (23 Kreise)", "dash", 2.2),
        ("Altenburger Land (22 Kreise)", "solid", 2.2),
    ]


def test_a_line_is_interrupted_at_its_seam_which_is_a_dotted_line_with_its_date(dataset):
    found = figure(trend(dataset, ("16054", "16077"), "live_births"))
    suhl, altenburger_land = pointed_at(found)
    assert suhl["x"] == [2012, 2013, 2014, 2015, 2016, 2017, 2018, None, 2019, 2020, 2021, 2022]
    assert suhl["y"][6:9] == [202, None, 215]
    assert altenburger_land["x"] == list(range(2012, 2023))
    (seam,) = found["layout"]["shapes"]
    assert (seam["x0"], seam["x1"], seam["yref"], seam["line"]["dash"]) == (2018.5, 2018.5, "paper", "dot")
    assert [(note["text"], note["x"]) for note in found["layout"]["annotations"]] == [
        ("Anzahl", 0),
        ("Gebietsänderung 01.01.2019", 2018.5),
    ]
    assert found["layout"]["xaxis"]["ticktext"] == ["2013", "2016", "2019", "2022"]


def test_cards_are_german_and_complete(dataset):
    suhl = pointed_at(figure(trend(dataset, ("16054",), "live_births")))[0]
    assert suhl["customdata"][6:9] == [
        ["16054", "2018: 202\xa0Lebendgeborene"],
        [None, ""],
        ["16054", "2019: 215\xa0Lebendgeborene"],
    ]
    assert suhl["hovertemplate"] == "<b>Suhl</b><br>%{customdata[1]}<extra></extra>"
    districts = pointed_at(figure(scatter(dataset, None)))[0]
    assert districts["hovertemplate"] == "<b>%{customdata[2]}</b><br>%{customdata[1]}<extra></extra>"


@pytest.mark.parametrize(
    ("key", "codes", "traces"),
    [("voter_turnout_bundestag", ["16054"], 1), ("thekiz_count", ["16054"], 1), ("asking_rent", [], 0)],
)
def test_one_value_and_none_at_all_can_be_drawn(dataset, key, codes, traces):
    found = figure(trend(dataset, codes, key))
    assert len(go.Figure(found).data) == len(found["data"])
    assert len(pointed_at(found)) == traces
    for axis in ("xaxis", "yaxis"):
        low, high = found["layout"][axis]["range"]
        assert low < high


def test_ten_districts_in_both_series_are_light(dataset):
    text = json.dumps(figure(trend(dataset, TEN)))
    assert len(text.encode()) < 25_000


def test_nothing_of_the_network_is_named(pair):
    assert "http" not in json.dumps(pair[1])


def test_the_style_sheet_takes_names_away_below_the_width_they_are_placed_for():
    sheet = (Path(__file__).parents[3] / "assets" / "13-charts.css").read_text("utf-8")
    assert f"@container (width < {NAMED_FROM:.0f}px)" in sheet
