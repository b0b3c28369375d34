"""Trend, strips, scatter and the map of status and need as pictures."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from dashboard.export.picture.picture import picture_svg
from dashboard.figures import theme
from dashboard.view.open_view import open_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import Part, View, ViewState
from dashboard.view.trend_view import trend_view

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 22)
ADDRESS = "https://atlas.beispiel.de/?ansicht=vergleich"
CODES = ("16070", "16056", "16063")
STATE = ViewState(
    indicator="care_rate_under3", series="23", year="2019", district="16070", view=View.COMPARISON,
    comparison=CODES, against="child_poverty_sgb2_under15",
)  # fmt: skip


def root_of(data, part, **changes):
    state = replace(STATE, part=part, **changes)
    return ET.fromstring(picture_svg(open_view(data, state, TODAY), ADDRESS).content)


def lines_of(root):
    return [node.text for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (Part.DISTRICTS, "vergleich_23-kreise"),
        (Part.TREND, "betreuungsquote-unter-3-jahre_verlauf"),
        (Part.NEED, "betreuungsquote-unter-3-jahre_2019_23-kreise_status-und-bedarf"),
        (Part.SCATTER, "betreuungsquote-unter-3-jahre_2019_23-kreise_zusammenhang"),
        (Part.PLANS, "betreuungsquote-unter-3-jahre_2019_23-kreise_karte"),
        (Part.PEERS, "betreuungsquote-unter-3-jahre_2019_23-kreise_karte"),
    ],
)
def test_the_open_part_decides(dataset, part, name):
    export = picture_svg(open_view(dataset, replace(STATE, part=part), TODAY), ADDRESS)
    assert export.filename == f"{name}.svg"


@pytest.mark.parametrize("part", [Part.DISTRICTS, Part.TREND, Part.NEED, Part.SCATTER])
def test_title_source_licence_date_and_address(dataset, part):
    root = root_of(dataset, part)
    said = " ".join(lines_of(root))
    assert root.find(f"{SVG}title").text.split()[0] in said
    for fact in (
        "Quelle: Bundesinstitut",
        "23 Kreise",
        "Lizenz: Datenlizenz",
        "Datenstand 22.11.2026",
        ADDRESS,
    ):
        assert fact in said


def test_every_line_and_every_value_of_the_trend(dataset):
    view = trend_view(dataset, "care_rate_under3", CODES)
    groups = [g for g in root_of(dataset, Part.TREND).iter(f"{SVG}g") if g.get("data-area")]
    drawn = {g.get("aria-label"): [t.text for t in g.iter(f"{SVG}title")] for g in groups}
    assert drawn == {
        line.label: [f"{line.label}, {p.label}: {p.text}" for p in line.points if p.value is not None]
        for line in view.lines
        if line.drawn
    }
    assert "gestrichelt: 23 Kreise, durchgezogen: 22 Kreise" in lines_of(root_of(dataset, Part.TREND))


def test_series_are_told_apart_by_dashes(dataset):
    groups = [g for g in root_of(dataset, Part.TREND).iter(f"{SVG}g") if g.get("data-area") == "16070"]
    dashes = {g.get("data-series"): g[0].get("stroke-dasharray") for g in groups}
    assert dashes == {"23": "9 5", "22": None}


def test_strips_show_all_districts_and_name_the_compared(dataset):
    root = root_of(dataset, Part.DISTRICTS, columns=("care_rate_under3",))
    row = next(g for g in root.iter(f"{SVG}g") if g.get("data-indicator") == "care_rate_under3")
    titles = [node.text for node in row.iter(f"{SVG}title")]
    assert len(titles) == 23 + 2
    assert "Ilm-Kreis: 54,5\u00a0%" in titles
    assert "Thüringen: 56,6\u00a0%" in titles
    written = [node.text for node in row.iter(f"{SVG}text")]
    assert written[:4] == ["Betreuungsquote unter 3 Jahre", "2019, %", "34,5", "64,4"]
    assert {"Ilm-Kreis 54,5", "Eisenach 47,6", "Wartburgkreis 56,9"} == set(written[4:])


def test_no_benchmarks_in_the_key_of_counts(dataset):
    lines = lines_of(root_of(dataset, Part.DISTRICTS, columns=("population_total",)))
    assert "alle Kreise Thüringens" in lines
    assert "Deutschland" not in lines


def test_a_named_point_for_each_district_of_the_scatter(dataset):
    view = scatter_view(dataset, "care_rate_under3", "child_poverty_sgb2_under15", "23", "2019")
    root = root_of(dataset, Part.SCATTER)
    points = {g.get("data-district"): g for g in root.iter(f"{SVG}g") if g.get("data-district")}
    assert {c: g.get("data-name") for c, g in points.items()} == {p.code: p.name for p in view.points}
    assert next(points["16070"].iter(f"{SVG}circle")).get("fill") == theme.INK
    lines = lines_of(root)
    assert [point.name for point in (*view.points, *view.benchmarks) if point.name not in lines] == []
    assert f"↑ {view.y_label}" in lines
    assert f"{view.x_label} →" in lines


def test_the_map_of_need_has_the_styles_of_the_page(dataset):
    root = root_of(dataset, Part.NEED)
    paths = [path for path in root.iter(f"{SVG}path") if path.get("data-district")]
    assert len(paths) == 23
    assert {path.get("fill") for path in paths} == set(theme.NEED_FILLS)


def test_without_what_a_chart_needs_the_map_is_drawn(dataset):
    names = [
        picture_svg(open_view(dataset, state, TODAY), ADDRESS).filename
        for state in (
            replace(STATE, part=Part.SCATTER, against=None),
            replace(STATE, part=Part.TREND, indicator="plan_state"),
            replace(STATE, part=Part.NEED, indicator="plan_state"),
        )
    ]
    assert [name.rpartition("_")[2] for name in names] == ["karte.svg"] * 3
