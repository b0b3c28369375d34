"""What the keys of a map need comes with it."""

import json
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from dashboard.components.map_frame import PageMap, drawing, map_frame, paint
from dashboard.drawing.map_scene import Lettering, map_scene
from dashboard.view.map_keys import map_order
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.state import ViewState

GOSLAR = ("Goslar", "Niedersachsen, jenseits der Landesgrenze", "kein Wert im Atlas")
ARROWS = {
    "16051": (None, "16052", None, None),
    "16052": (None, "16056", None, "16051"),
    "16056": (None, "03153", None, "16052"),
    "03153": (None, "06633", None, "16056"),
}
"""Three in a row: Erfurt, Gera, Eisenach; beyond Eisenach Goslar, and behind it one that is not drawn."""


@pytest.fixture
def row(mini):
    """The three districts; Gera has no value, Eisenach is chosen."""
    state = ViewState(indicator="care_rate_under3", series="23", district="16056")
    shown = resolve(mini, state, date(2026, 11, 22))
    view = map_view(mini, state, shown)
    return PageMap(map_scene(mini, shown, view, Lettering()), map_order(view), ARROWS)


def test_arrows_come_with_the_drawing(row):
    """Four places for each district in the order of the codes, Goslar first."""
    svg = ET.fromstring(drawing(row, "map"))
    assert json.loads(svg.get("data-arrows")) == [-1, -1, -1, 3, -1, 2, -1, -1, -1, 3, -1, 1, -1, 0, -1, 2]
    assert svg.get("role") == "presentation"


def test_order_and_choice_come_with_the_paint(row):
    found = json.loads(paint(row, "map"))
    assert {name: found[name] for name in ("order", "home", "end", "chosen")} == {
        "order": ["16051", "16056", "16052"],
        "home": "16056",
        "end": "16051",
        "chosen": "16056",
    }
    assert [code for code, _ in found["district"]] == [area.code for area in row.scene.areas]
    assert found["outside"] == [["03153", {"aria-label": ", ".join(GOSLAR), "data-card": "\n".join(GOSLAR)}]]


def test_hatches_of_two_maps_have_names_of_their_own(row):
    """A hatch in a hidden map is not drawn, so no other map may take it from there."""
    for component in ("map", "need-map"):
        assert f'id="{component}-hatch-missing' in drawing(row, component)
        assert f"url(#{component}-hatch-missing" in paint(row, component)


def test_a_frame_is_one_application_with_the_map_in_it(row):
    frame = map_frame("need-map", "keys", drawn=row, label="Karte").to_plotly_json()["props"]
    assert {name: frame[name] for name in ("role", "aria-label", "aria-describedby")} == {
        "role": "application",
        "aria-label": "Karte",
        "aria-describedby": "keys",
    }
    inside = frame["children"].to_plotly_json()["props"]
    assert inside["data-html"] == drawing(row, "need-map")
    assert inside["data-paint"] == paint(row, "need-map")
    assert set(map_frame("map", label="Karte").children.to_plotly_json()["props"]) == {"children", "id"}
