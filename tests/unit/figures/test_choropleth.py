"""The map as a figure: codes, steps, hatches and borders from the view, no geometry."""

import json
from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.figures import theme
from dashboard.figures.choropleth import MapGeometry, card, choropleth, outside_cards
from dashboard.model.territory import LabelPoint
from dashboard.view.map_keys import OutsideCell
from dashboard.view.map_view import map_view
from dashboard.view.resolve import resolve
from dashboard.view.state import ViewState

RATE = "care_rate_under3"
LABELS = (
    LabelPoint("16051", "Erfurt", 11.0, 50.9),
    LabelPoint("16052", "Schmalkalden-Meiningen", 12.0, 50.8),
    LabelPoint("16056", "Ilm-Kreis", 10.3, 50.7),
)
GEOMETRY = MapGeometry("/geo/a.geojson?v=1", "/geo/b.geojson?v=2", (9.8, 12.7), (50.2, 51.7), LABELS)
OUTSIDE = {"03153": "Goslar", "03159": "Göttingen"}
UNKNOWN = "kein Wert (Zahlenwert unbekannt oder geheim)"


def drawn(data, state):
    shown = resolve(data, state, date(2026, 11, 22))
    view = map_view(data, state, shown)
    labels = tuple(label for label in LABELS if label.code in shown.territory.codes)
    return view, go.Figure(choropleth(view, replace(GEOMETRY, labels=labels), OUTSIDE))


def fills(trace):
    """Colour of each location, as the browser finds it on the scale."""
    found = []
    for step in trace.z:
        share = (step - trace.zmin) / (trace.zmax - trace.zmin)
        found.append([colour for edge, colour in trace.colorscale if edge <= share][-1])
    return found


def test_districts_keep_their_place_whichever_is_chosen(mini):
    _, figure = drawn(mini, ViewState(indicator=RATE, series="23", district="16051"))
    districts = figure.data[1]
    light, dark = theme.sequential(2)
    assert districts.geojson == "/geo/a.geojson?v=1"
    assert districts.locations == ("16051", "16052", "16056")
    assert fills(districts) == [dark, theme.MISSING_FILL, light]
    assert districts.customdata == (
        [
            "16051",
            "<b>Erfurt</b><br>54,3\u00a0%<br>Rang 1 von 2<br>über dem Thüringenwert (52,1\u00a0%)",
            "",
        ],
        ["16052", f"<b>Gera</b><br>{UNKNOWN}<br>Thüringen: 52,1\u00a0%", "missing"],
        [
            "16056",
            "<b>Eisenach</b><br>49,8\u00a0%<br>Rang 2 von 2<br>unter dem Thüringenwert (52,1\u00a0%)",
            "",
        ],
    )
    assert districts.marker.line.width == (3.0, 0.9, 0.9)
    assert districts.marker.line.color == (
        theme.INK,
        theme.border_on(theme.MISSING_FILL),
        theme.border_on(light),
    )


def test_without_a_choice_all_borders_are_thin_and_dark_districts_come_first(mini):
    _, figure = drawn(mini, ViewState(indicator=RATE, series="23"))
    districts = figure.data[1]
    assert districts.locations == ("16051", "16052", "16056")
    assert districts.marker.line.width == (0.9, 0.9, 0.9)
    light, dark = theme.sequential(2)
    borders = tuple(theme.border_on(fill) for fill in (dark, theme.MISSING_FILL, light))
    assert districts.marker.line.color == borders
    assert borders[0] != borders[2]


@pytest.mark.parametrize("key", ["process_support_2019", "participation", "plan_state"])
def test_categories_have_their_fill_and_hatch(mini, key):
    view, figure = drawn(mini, ViewState(indicator=key))
    districts = figure.data[1]
    styles = {cell.code: theme.CATEGORY_STYLES[view.keys[cell.group]] for cell in view.cells}
    assert fills(districts) == [styles[code].fill for code in districts.locations]
    assert [entry[2] for entry in districts.customdata] == [styles[c].hatch for c in districts.locations]


def test_districts_beyond_the_border_are_drawn_first_with_cards_of_their_own(mini):
    _, figure = drawn(mini, ViewState())
    outside = figure.data[0]
    assert (outside.geojson, outside.locations) == ("/geo/b.geojson?v=2", ("03153", "03159"))
    assert outside.customdata == (["03153", "Goslar"], ["03159", "Göttingen"])
    assert {colour for _, colour in outside.colorscale} == {theme.OUTSIDE_FILL}


def test_names_are_light_on_dark_and_long_ones_break(mini):
    _, figure = drawn(mini, ViewState(indicator=RATE, series="23"))
    names = figure.data[2]
    assert names.text == ("Erfurt", "Schmalkalden-<br>Meiningen", "Ilm-Kreis")
    assert names.textfont.color == ("#ffffff", "#16252d", "#16252d")
    assert (names.lon, names.lat) == ((11.0, 12.0, 10.3), (50.9, 50.8, 50.7))
    assert (names.mode, names.hoverinfo) == ("text", "skip")


def test_frame_of_the_map(mini):
    layout = drawn(mini, ViewState())[1].layout
    assert (layout.geo.projection.type, layout.geo.visible) == ("mercator", False)
    assert (layout.geo.lonaxis.range, layout.geo.lataxis.range) == ((9.8, 12.7), (50.2, 51.7))
    assert (layout.dragmode, layout.clickmode, layout.separators) == (False, "event", ",.")
    assert (layout.margin.l, layout.margin.r, layout.margin.t, layout.margin.b) == (0, 0, 0, 0)


def test_the_browser_shows_the_cards_itself(mini):
    _, figure = drawn(mini, ViewState())
    assert [trace.hoverinfo for trace in figure.data] == ["none", "none", "skip"]
    assert [trace.hovertemplate for trace in figure.data] == [None] * 3


def test_what_the_keys_need_comes_with_the_figure(mini):
    """Three in a row: Erfurt, Gera, Eisenach; Goslar beyond Eisenach. Gera has no value."""
    arrows = {
        "16051": (None, "16052", None, None),
        "16052": (None, "16056", None, "16051"),
        "16056": (None, "03153", None, "16052"),
        "03153": (None, None, None, "16056"),
    }
    state = ViewState(indicator=RATE, series="23", district="16056")
    view = map_view(mini, state, resolve(mini, state, date(2026, 11, 22)))
    meta = choropleth(view, replace(GEOMETRY, arrows=arrows), OUTSIDE)["layout"]["meta"]
    assert meta == {
        "arrows": [-1, -1, -1, 3, -1, 2, -1, -1, -1, 3, -1, 1, -1, 0, -1, 2],
        "order": ["16051", "16056", "16052"],
        "home": "16056",
        "end": "16051",
        "chosen": "16056",
    }


def test_cards_of_districts_beyond_the_border():
    cells = (OutsideCell("03153", "Goslar", ("Niedersachsen", "35,3 %")),)
    assert outside_cards(cells) == {"03153": "<b>Goslar</b><br>Niedersachsen<br>35,3 %"}


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Modellkommune", "Stand 2019"), "<b>Erfurt</b><br>Modellkommune<br>Stand 2019"),
        ((), "<b>Erfurt</b>"),
    ],
)
def test_hover_card(lines, text):
    assert card("Erfurt", lines) == text


STATES = [
    ViewState(),
    ViewState(indicator="plan_state", district="16077"),
    ViewState(indicator=RATE, district="16070"),
    ViewState(indicator="thekiz_count"),
    ViewState(indicator="hospital_beds_per_1000", year="2016"),
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.indicator)
def test_shipped_map_draws_every_district_once_in_the_colour_of_its_legend(dataset, state):
    shown = resolve(dataset, state, date(2026, 11, 22))
    view = map_view(dataset, state, shown)
    labels = tuple(LabelPoint(cell.code, cell.name, 11.0, 51.0) for cell in view.cells)
    geometry = MapGeometry("/geo/a.geojson", "/geo/b.geojson", (9.8, 12.7), (50.2, 51.7), labels)
    figure = choropleth(view, geometry, dataset.outside.names)
    districts = go.Figure(figure).data[1]
    assert sorted(districts.locations) == sorted(shown.territory.codes)
    styles = theme.group_styles(view.keys, categorical=view.categorical)
    expected = {
        cell.code: theme.MISSING_FILL if cell.group is None else styles[cell.group].fill
        for cell in view.cells
    }
    assert dict(zip(districts.locations, fills(districts), strict=True)) == expected
    assert len(json.dumps(figure)) < 20_000
