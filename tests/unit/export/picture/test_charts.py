"""Trend, strips, scatter and the map of status and need as pictures."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.drawing.style import CHOSEN_AREA_STYLE, INK, NEAR_STYLE, need_style
from dashboard.drawing.svg import fill_of
from dashboard.export.formats import FORMATS, VIEW_FORMATS, refusal
from dashboard.export.picture.picture import picture_svg
from dashboard.view.open_view import open_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.state import Part, PeerRule, View, ViewState
from dashboard.view.trend_view import trend_view
from tests.unit.export import drawn
from tests.unit.export.drawn import SVG, districts_of, texts_of

TODAY = date(2026, 11, 22)
ADDRESS = "https://atlas.beispiel.de/?ansicht=vergleich"
CODES = ("16070", "16056", "16063")
STATE = ViewState(
    indicator="care_rate_under3", series="23", year="2019", district="16070", view=View.COMPARISON,
    comparison=CODES, against="child_poverty_sgb2_under15",
)  # fmt: skip


def root_of(data, part, **changes):
    state = replace(STATE, part=part, **changes)
    return drawn.root_of(picture_svg(open_view(data, state, TODAY), ADDRESS).content)


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (Part.DISTRICTS, "vergleich_23-kreise"),
        (Part.TREND, "betreuungsquote-unter-3-jahre_verlauf"),
        (Part.NEED, "betreuungsquote-unter-3-jahre_2019_23-kreise_status-und-bedarf"),
        (Part.SCATTER, "betreuungsquote-unter-3-jahre_2019_23-kreise_zusammenhang"),
        (Part.PLANS, "integrierter-plan_stichtag-2026-11-22_22-kreise_plankalender"),
        (Part.PEERS, "aehnliche-kreise_ilm-kreis_23-kreise"),
    ],
)
def test_the_open_part_decides(dataset, part, name):
    export = picture_svg(open_view(dataset, replace(STATE, part=part), TODAY), ADDRESS)
    assert export.filename == f"{name}.svg"


@pytest.mark.parametrize("part", [Part.DISTRICTS, Part.TREND, Part.NEED, Part.SCATTER])
def test_title_source_licence_date_and_address(dataset, part):
    root = root_of(dataset, part)
    said = " ".join(texts_of(root))
    assert root.find(f"{SVG}title").text.split()[0] in said
    for fact in (
        "Quelle: Bundesinstitut",
        "23 Kreise",
        "Lizenz: Datenlizenz",
        "Datenstand 22.11.2026",
        ADDRESS,
    ):
        assert fact in said


def series_of(root):
    """The groups of a chart by the name of their series."""
    return {g.get("data-series"): g for g in root.iter(f"{SVG}g") if g.get("data-series")}


def titles_of(node):
    return [title.text for title in node.iter(f"{SVG}title")]


def test_every_line_and_every_value_of_the_trend(dataset):
    view = trend_view(dataset, "care_rate_under3", CODES)
    root = root_of(dataset, Part.TREND)
    assert {name: titles_of(group) for name, group in series_of(root).items()} == {
        line.label: [f"{line.label}, {p.label}: {p.text}" for p in line.points if p.value is not None]
        for line in view.lines
        if line.drawn
    }
    assert "gestrichelt: 23 Kreise, durchgezogen: 22 Kreise" in texts_of(root)


def test_series_are_told_apart_by_dashes(dataset):
    groups = series_of(root_of(dataset, Part.TREND))
    dashes = {name: groups[f"Ilm-Kreis ({name} Kreise)"][0].get("stroke-dasharray") for name in ("23", "22")}
    assert dashes == {"23": "9 5", "22": None}


def test_strips_show_all_districts_and_name_the_compared(dataset):
    root = root_of(dataset, Part.DISTRICTS, columns=("care_rate_under3",))
    titles = [title for group in series_of(root).values() for title in titles_of(group)]
    assert len(titles) == 23 + 2
    assert "Ilm-Kreis, 54,5\u00a0%" in titles
    assert "Thüringen, 56,6\u00a0%" in titles
    written = texts_of(root)
    first = written.index("Betreuungsquote unter 3 Jahre")
    assert written[first : first + 4] == ["Betreuungsquote unter 3 Jahre", "2019, %", "34,5", "64,4"]
    assert {"Ilm-Kreis 54,5", "Eisenach 47,6", "Wartburgkreis 56,9"} <= set(written[first + 4 :])


def test_no_benchmarks_in_the_key_of_counts(dataset):
    lines = texts_of(root_of(dataset, Part.DISTRICTS, columns=("population_total",)))
    assert "alle Kreise Thüringens" in lines
    assert "Deutschland" not in lines


def test_a_named_point_for_each_district_of_the_scatter(dataset):
    view = scatter_view(dataset, "care_rate_under3", "child_poverty_sgb2_under15", "23", "2019")
    root = root_of(dataset, Part.SCATTER)
    points = {g.get("data-area"): g for g in root.iter(f"{SVG}g") if g.get("data-area")}
    expected = {p.code: ", ".join((p.name, *p.lines)) for p in view.points}
    assert {code: titles_of(group)[0] for code, group in points.items()} == expected
    assert next(points["16070"].iter(f"{SVG}circle")).get("fill") == INK
    lines = texts_of(root)
    unnamed = [point.name for point in (*view.points, *view.benchmarks) if point.name not in lines]
    assert unnamed == ["Saale-Orla-Kreis"]  # names never lie upon each other; its title names it
    assert {view.y_label, view.x_label} <= set(lines)


def test_the_map_of_need_is_told_by_a_grid(dataset):
    root = root_of(dataset, Part.NEED)
    view = open_view(dataset, replace(STATE, part=Part.NEED), TODAY).content
    styles = {
        c.code: need_style(c.need, view.categories[-1 if c.group is None else c.group]) for c in view.cells
    }
    assert {code: path.get("fill") for code, path in districts_of(root).items()} == {
        code: fill_of(style) for code, style in styles.items()
    }
    said = texts_of(root)
    legend = said[said.index("Legende") :]
    grid = [entry.count for entry in view.legend if entry.key != "missing"]
    rows = len(view.groups)
    across = [grid[rows * level + place] for place in range(rows) for level in range(len(view.levels))]
    assert [int(text) for text in legend if text.isdigit()][: len(across)] == across
    assert sum(across) == 23
    assert any("(gewählt: Ilm-Kreis)" in text for text in legend)


def test_the_calendar_has_a_bar_for_every_known_term_on_a_labelled_time_line(dataset):
    root = root_of(dataset, Part.PLANS)
    view = open_view(dataset, replace(STATE, part=Part.PLANS), TODAY).content
    rows = {g.get("data-district"): g for g in root.iter(f"{SVG}g") if g.get("data-district")}
    assert list(rows) == [line.code for line in view.lines]
    years = [str(year) for year in range(2018, 2031)]
    said = texts_of(root)
    assert [text for text in said if text in years] == years[::2]
    for line in view.lines:
        bars = [float(r.get("x")) for r in rows[line.code].iter(f"{SVG}rect") if r.get("height") == "16"]
        begins = [410 + 356 * view.place(line.valid_from)] if line.valid_to else []
        assert bars == pytest.approx(begins, abs=0.01)
        assert texts_of(rows[line.code])[:2] == [line.name, line.state_label]
    unconfirmed = [line.plan for line in view.lines if line.evidence and line.evidence.unconfirmed]
    assert [f"{plan} (unbestätigt)" in " ".join(said) for plan in unconfirmed] == [True]


def test_similar_districts_are_toned_and_numbered_in_their_order(dataset):
    root = root_of(dataset, Part.PEERS, peers=PeerRule(outside=True))
    view = open_view(dataset, replace(STATE, part=Part.PEERS, peers=PeerRule(outside=True)), TODAY).content
    toned = {code for code, path in districts_of(root).items() if path.get("fill") == NEAR_STYLE.fill}
    assert toned == {peer.code for peer in view.peers if not peer.land}
    dark = [code for code, p in districts_of(root).items() if p.get("fill") == CHOSEN_AREA_STYLE.fill]
    assert dark == ["16070"]
    said = texts_of(root)
    for number, peer in enumerate(view.peers, 1):
        assert f"{peer.name} {number}" in said
        assert peer.distance.cell in said


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"part": Part.SCATTER, "against": None}, "Bitte links ein Merkmal und oben ein zweites wählen."),
        ({"part": Part.TREND, "indicator": "plan_state"}, "Bitte links ein Merkmal wählen; ein Programm"),
        ({"part": Part.NEED, "indicator": "plan_state"}, "Bitte links ein Merkmal wählen, an dem der"),
        ({"part": Part.PEERS, "district": None}, "Bitte zuerst einen Kreis wählen"),
    ],
)
def test_without_what_a_chart_needs_there_is_no_picture(dataset, changes, sentence):
    seen = open_view(dataset, replace(STATE, **changes), TODAY)
    for key in ("svg", "png"):
        assert refusal(key, seen).startswith(f"Von dieser Ansicht gibt es noch kein Bild. {sentence}")
        with pytest.raises(ValueError, match=sentence[:20]):
            VIEW_FORMATS[key](seen, ADDRESS)
    assert {refusal(key, seen) for key in FORMATS if key not in ("svg", "png")} == {""}


@pytest.mark.parametrize(
    ("day", "named", "marks"),
    [
        (date(2000, 1, 1), ["2018", "2019", "2020", "2021", "2022"], 0),
        (date(2026, 11, 22), ["2018", "2020", "2022", "2024", "2026", "2028", "2030"], 1),
        (
            date(2060, 5, 1),
            list(map(str, range(2018, 2065, 5))),
            1,
        ),
    ],
)
def test_the_time_line_fits_every_reference_date(dataset, day, named, marks):
    said = texts_of(root_of(dataset, Part.PLANS, reference_date=day))
    assert [text for text in said if text.isdigit() and len(text) == 4] == named
    assert said.count("Stichtag") == marks
