"""A map painted anew is the map drawn anew: the paint holds everything that differs."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from dashboard.drawing.map_scene import Lettering, map_scene
from dashboard.drawing.svg_map import PAGE, map_paint, map_svg
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.state import ViewState

RATE = "care_rate_under3"
GROUPS = {"outside": ("outside", "path"), "district": ("districts", "path"), "name": ("names", "text")}
STATES = [
    ViewState(),
    ViewState(indicator=RATE, series="23"),
    ViewState(indicator=RATE, series="23", year="2019", district="16070"),
    ViewState(indicator="thekiz_count", series="23"),
    ViewState(indicator="care_dependents_per_100", series="23", district="16077"),
]


def scene_of(data, state):
    shown = resolve(data, state, date(2026, 11, 22))
    return map_scene(data, shown, map_view(data, state, shown), Lettering())


def group(root, kind):
    """Elements of a kind by their code, in the order they are drawn."""
    name, tag = GROUPS[kind]
    return {e.get(f"data-{kind}"): e for e in root.iterfind(f"g[@class='{name}']/{tag}")}


def painted(root, paint):
    """What the browser makes of a drawing and a paint."""
    for kind, (name, _) in GROUPS.items():
        parent, elements = root.find(f"g[@class='{name}']"), group(root, kind)
        for code, attributes in paint[kind]:
            elements[code].attrib.update(attributes)
            parent.remove(elements[code])
            parent.append(elements[code])
    root.find("defs")[:] = ET.fromstring(f"<defs>{paint['patterns']}</defs>")
    rings = root.find("g[@class='rings']")
    rings[:] = ET.fromstring(f"<g>{paint['ring']}</g>")
    for ring in rings:
        ring.set("d", group(root, "district")[paint["chosen"]].get("d"))
    return root


def normal(root):
    """A drawing in letters, whatever the order of its attributes."""
    return ET.canonicalize(ET.tostring(root, encoding="unicode"))


@pytest.mark.parametrize("before", STATES, ids=lambda s: f"{s.indicator}-{s.district}")
@pytest.mark.parametrize("after", STATES, ids=lambda s: f"{s.indicator}-{s.district}")
def test_a_painted_map_is_one_drawn_anew(dataset, before, after):
    scene = scene_of(dataset, after)
    found = painted(ET.fromstring(map_svg(scene_of(dataset, before), PAGE)), map_paint(scene, PAGE))
    assert normal(found) == normal(ET.fromstring(map_svg(scene, PAGE)))


def test_a_district_that_is_not_drawn_is_not_chosen(dataset):
    scene = scene_of(dataset, ViewState(indicator="plan_state", district="16056"))
    paint = map_paint(scene, PAGE)
    assert (scene.selected, paint["chosen"], paint["ring"]) == ("16056", None, "")


def test_names_keep_their_places_in_every_order(dataset):
    """The places come from a memory that the order of the names must not miss."""
    first, second = (scene_of(dataset, state) for state in STATES[:2])
    assert [label.code for label in first.labels] != [label.code for label in second.labels]
    assert {label.code: (label.x, label.y) for label in first.labels} == {
        label.code: (label.x, label.y) for label in second.labels
    }
