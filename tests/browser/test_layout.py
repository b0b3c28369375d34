"""Small screens: no horizontal scrolling, and the map before the controls."""

import pytest
from playwright.sync_api import expect

CONTENT = {"Tabelle": "#table tbody tr", "Daten und Quellen": "#sources h2"}
OPEN_DETAILS = "() => document.querySelectorAll('main details').forEach((part) => { part.open = true; })"
WIDTHS = "() => [document.scrollingElement.scrollWidth, innerWidth]"


@pytest.mark.parametrize("width", [320, 390])
def test_no_view_scrolls_sideways_on_a_phone(atlas, width):
    atlas.page.set_viewport_size({"width": width, "height": 844})
    page = atlas.open("/?merkmal=care_rate_under3&kreis=16063")
    expect(page.locator("#profile h2")).to_have_text("Wartburgkreis")
    atlas.shapes(22)
    views = page.locator("#views a").all_inner_texts()
    assert {"Karte", "Tabelle", "Daten und Quellen"} <= set(views)
    page.evaluate(OPEN_DETAILS)
    measured = {"Karte": page.evaluate(WIDTHS)}
    for view in views[1:]:
        page.locator("#views").get_by_role("link", name=view, exact=True).click()
        expect(page.locator("#views a.active")).to_have_text(view)
        expect(page.locator(CONTENT.get(view, "main h2")).locator("visible=true").first).to_be_visible()
        page.evaluate(OPEN_DETAILS)
        measured[view] = page.evaluate(WIDTHS)
    assert {view: content for view, (content, _) in measured.items() if content > width} == {}
    assert {window for _, window in measured.values()} == {width}


def test_overview_notice_and_open_list_fit_a_phone(atlas):
    atlas.page.set_viewport_size({"width": 320, "height": 844})
    page = atlas.open("/?merkmal=gibtsnicht&kreis=99999&jahr=abc")
    expect(page.locator("#overview")).not_to_be_empty()
    expect(page.locator("#notice")).to_be_visible()
    page.locator("#indicator").click()
    expect(page.get_by_role("option", name="Pflegequote", exact=True)).to_be_visible()
    content, window = page.evaluate(WIDTHS)
    assert content <= window == 320


def test_columns_stack_with_the_map_first(atlas):
    atlas.page.set_viewport_size({"width": 390, "height": 844})
    page = atlas.open("/?merkmal=care_rate_under3&kreis=16063")
    expect(page.locator("#profile h2")).to_be_visible()
    parts = ("#map-title", "#map", "#legend", "#controls", "#profile")
    tops = [page.locator(part).bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)
    assert tops[0] < 844 / 2


def test_columns_stand_side_by_side_on_a_wide_screen(atlas):
    page = atlas.open()
    atlas.shapes(23)
    controls, map_view, panel = (
        page.locator(part).bounding_box() for part in ("#controls", "#view-map", ".panel")
    )
    assert controls["x"] + controls["width"] <= map_view["x"]
    assert map_view["x"] + map_view["width"] <= panel["x"]
    assert controls["y"] == map_view["y"] == panel["y"]
