"""The drawn map: every district, its colour, its proportions, its reaction to clicks."""

import re
from collections import Counter
from itertools import combinations
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

DRAWING = """(sent) => {
  const map = document.getElementById("map");
  const parsed = document.createElement("template");
  parsed.innerHTML = sent ? map.dataset.html : "";
  const known = (name) => !["tabindex", "aria-current"].includes(name);
  const written = (node) => [
    node.localName,
    [...node.attributes].filter((a) => known(a.name)).map((a) => a.name + "=" + a.value).sort(),
    node.children.length ? [...node.children].map(written) : node.textContent,
  ];
  return JSON.stringify(written((sent ? parsed.content : map).querySelector("svg")));
}"""
"""The drawing that is shown, or as it came from the server, in letters: without what belongs to the keys,
whatever the order of the attributes."""
NAMES = """() => [...document.querySelectorAll("#map .names text")].map((text) => {
  const box = text.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
  return [size, [box.left, box.top, box.right, box.bottom]];
})"""
"""Size of the letters in pixels and box of every name."""
EISENACH = "16056"
TRUE_PROPORTION = 1.212
"""Width : height of Thuringia in EPSG:25832."""


def _extent(shapes):
    """Width and height of the drawn Land."""
    left, top, right, bottom = zip(*(shape.box for shape in shapes.values()), strict=True)
    return max(right) - min(left), max(bottom) - min(top)


def _drawing_fills_its_frame(page):
    """Wait until the drawing has the size of its frame; returns the frame."""
    drawing = page.locator("#map svg")
    expect(drawing).to_be_visible()
    frame, box = page.locator("#map").bounding_box(), drawing.bounding_box()
    spare = (frame["width"] - box["width"], frame["height"] - box["height"])
    assert min(spare) == pytest.approx(0, abs=5)
    return frame


@pytest.mark.parametrize(
    ("address", "missing"), [("/", set()), ("/?merkmal=plan_state", {EISENACH})], ids=["23", "22"]
)
def test_every_district_is_drawn_filled_and_named(atlas, names, address, missing):
    atlas.open(address)
    shapes = atlas.shapes(len(names) - len(missing))
    assert set(shapes) == set(names) - missing
    for code, shape in shapes.items():
        assert shape.drawn, shape
        assert shape.label.startswith(f"{names[code]}, "), shape
        assert re.fullmatch(r"rgb\(\d+, ?\d+, ?\d+\)|#[0-9a-f]{6}", shape.colour), shape
        assert shape.opacity == 1, shape


def test_thuringia_has_its_true_proportions_in_every_window(atlas):
    page = atlas.open()
    for width, height in ((1440, 900), (1920, 1080), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        frame = _drawing_fills_its_frame(page)
        drawn_width, drawn_height = _extent(atlas.shapes(23))
        assert drawn_width / drawn_height == pytest.approx(TRUE_PROPORTION, rel=0.02)
        assert max(drawn_width / frame["width"], drawn_height / frame["height"]) > 0.75
        assert drawn_width < frame["width"] <= width


def test_map_drawn_behind_the_table_has_its_size_when_it_is_shown(atlas):
    page = atlas.open("/?ansicht=tabelle")
    expect(page.locator("#table tbody tr")).to_have_count(23)
    page.get_by_role("link", name="Karte", exact=True).click()
    shapes = atlas.shapes(23)
    frame = _drawing_fills_its_frame(page)
    width, height = _extent(shapes)
    assert width / height == pytest.approx(TRUE_PROPORTION, rel=0.02)
    assert 0.75 * frame["width"] < width < frame["width"]


@pytest.mark.parametrize("size", [(1920, 1080), (1440, 900), (1366, 768), (1024, 768)])
def test_names_can_be_read_and_do_not_lie_upon_each_other(atlas, size):
    """Boxes of letters reach above capitals and below the line, so they may touch."""
    atlas.page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23")
    atlas.shapes(23)
    found = page.evaluate(NAMES)
    assert len(found) == 23
    assert min(size for size, _ in found) >= 10.99
    upon = [
        (one, other)
        for (_, one), (_, other) in combinations(found, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 2
        and min(one[3], other[3]) - max(one[1], other[1]) > 4
    ]
    assert upon == []


def test_a_phone_shows_no_names(atlas):
    atlas.page.set_viewport_size({"width": 390, "height": 844})
    page = atlas.open()
    atlas.shapes(23)
    expect(page.locator("#map .names")).to_be_hidden()


def test_click_opens_the_profile_and_a_second_click_closes_it(atlas):
    page = atlas.open()
    ring = page.locator("#map .rings .chosen-line")
    expect(ring).to_have_count(0)
    atlas.click_district("16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    atlas.expect_query(kreis="16054")
    expect(ring).to_have_attribute("d", atlas.district("16054").get_attribute("d"))
    assert ring.get_attribute("stroke-width") == "3"
    expect(page.locator("#view-map .map-card")).to_be_visible()

    atlas.click_district("16054")
    expect(page.locator("#profile")).to_be_hidden()
    expect(page.locator("#overview-box")).to_be_visible()
    atlas.expect_query()
    expect(ring).to_have_count(0)


def test_a_click_beyond_the_border_changes_nothing(atlas):
    page = atlas.open("/?kreis=16054")
    atlas.click_district("06636")
    page.wait_for_load_state("networkidle")
    atlas.expect_query(kreis="16054")
    assert page.locator("#announcer").inner_text().startswith("Prozessbegleitung 2019")


def test_hover_card_shows_the_accessible_name(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23")
    atlas.point_at("16074")
    card = page.locator("#view-map .map-card").text_content()
    name = atlas.district("16074").get_attribute("aria-label")
    assert name.startswith("Saale-Holzland-Kreis, 64,4\N{NO-BREAK SPACE}%, Rang 1 von 23, ")
    assert card == name.replace(", ", "")


def test_missing_values_are_hatched_and_the_legend_says_why(atlas, legend):
    atlas.open("/?merkmal=thekiz_count&jahr=2019&stand=23")
    shapes = atlas.shapes(23)
    without = {code for code, shape in shapes.items() if "kein Wert" in shape.label}
    assert len(without) == 19
    assert {code for code, shape in shapes.items() if shape.fill.startswith("url(")} == without
    assert shapes["16054"].label.startswith("Suhl, 0\N{NO-BREAK SPACE}Zentren")
    assert legend()[-1] == ("kein Wert (Zahlenwert unbekannt oder geheim)", 19)
    assert [count for _, count in legend()[:-1]] == [4]


CHANGES = [
    ({}, 23),
    ({"merkmal": "care_dependents_per_100"}, 22),
    ({"merkmal": "hospital_beds_per_1000", "jahr": "2016", "stand": "23"}, 23),
    ({"merkmal": "hospital_beds_per_1000", "jahr": "2019", "stand": "23"}, 23),
    ({"merkmal": "thekiz_count", "jahr": "2019", "stand": "23", "kreis": "16054"}, 23),
    ({"merkmal": "process_support_2019", "kreis": "16070"}, 23),
    ({"merkmal": "plan_state", "kreis": "16077"}, 22),
    ({"merkmal": "care_rate_under3", "klassen": "gleich-6"}, 22),
]
"""Addresses one after the other, with the number of their districts."""


def test_a_changed_map_is_the_one_the_server_draws(atlas):
    """Other values, another year, classes, a measure, a choice, boundaries: nothing former stays."""
    page = atlas.page
    fresh = []
    for parts, count in CHANGES:
        atlas.open(f"/?{urlencode(parts)}")
        atlas.shapes(count)
        fresh.append(page.evaluate(DRAWING, False))
        assert fresh[-1] == page.evaluate(DRAWING, True)
    atlas.open()
    for (parts, count), wanted in zip(CHANGES, fresh, strict=True):
        every = dict.fromkeys(("merkmal", "jahr", "stand", "kreis", "klassen"), "") | parts
        page.evaluate("(parts) => window.lszAtlas.go(parts)", every)
        atlas.expect_query(**parts)
        page.wait_for_function(f"(wanted) => ({DRAWING})(false) === wanted", arg=wanted)
        assert len(atlas.shapes(count)) == count


def test_elements_stay_while_the_boundaries_do(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23")
    district = atlas.district("16070")
    district.evaluate("(path) => { path.marked = 'yes'; }")
    before = district.get_attribute("aria-label")
    page.evaluate("() => window.lszAtlas.go({ merkmal: 'hospital_beds_per_1000' })")
    expect(district).not_to_have_attribute("aria-label", before)
    assert district.evaluate("(path) => path.marked") == "yes"


def test_legend_counts_the_colours_on_the_map(atlas):
    page = atlas.open("/?merkmal=care_dependents_per_100&klassen=gleich-6")
    drawn = Counter(shape.colour for shape in atlas.shapes(22).values())
    listed = page.locator("#legend li:has(.count)").evaluate_all(
        "rows => rows.map((row) => [getComputedStyle(row.querySelector('.field rect')).fill,"
        " Number(row.querySelector('.count').textContent)])"
    )
    assert len(listed) == 6
    assert dict(drawn) == {colour: count for colour, count in listed if count}
