"""Light and dark scheme, the user's own colours, less motion, larger letters: readable in every view."""

import pytest
from playwright.sync_api import expect

ADDRESSES = {
    "map": "/?merkmal=care_rate_under3&jahr=2019&stand=23",
    "profile": "/?kreis=16077",
    "table": "/?ansicht=tabelle&merkmal=child_poverty_sgb2_under15&kreis=16070",
    "districts": "/?ansicht=vergleich&vergleich=16051,16070,16077",
    "need": "/?ansicht=vergleich&teil=bedarf&merkmal=care_rate_under3",
    "plans": "/?ansicht=vergleich&teil=plaene",
    "sources": "/?ansicht=daten",
    "help": "/?ansicht=hilfe",
}
CONTENT = {
    "map": "#legend .field",
    "profile": "#profile .neighbours li",
    "table": "#table tfoot tr",
    "districts": "#comparison td.number",
    "need": "#comparison .need-legend td",
    "plans": "#comparison .calendar tbody tr",
    "sources": "#sources table",
    "help": "main h2",
}
PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(23, 34, 38)"}
LEAST_CONTRAST = 4.5
FAINT_TEXTS = """(least) => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => channels(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const opaque = (colour) => (channels(colour)[3] ?? 1) === 1;
  const ground = (node) => {
    for (let at = node; at; at = at.parentElement) {
      if (opaque(getComputedStyle(at).backgroundColor)) {
        return getComputedStyle(at).backgroundColor;
      }
    }
    return "rgb(255, 255, 255)";
  };
  const words = (node) => [...node.childNodes].some((part) => part.nodeType === 3 && part.textContent.trim());
  const seen = (node) => node.getClientRects().length && getComputedStyle(node).visibility === "visible";
  const found = [...document.querySelectorAll("body *:not(svg *, script, style, .mark, .tone-sign)")]
    .filter((node) => words(node) && seen(node) && !node.closest(".visually-hidden, .skip-link, svg"))
    .map((node) => {
      const [one, other] = [luminance(getComputedStyle(node).color), luminance(ground(node))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return [node.tagName + "." + node.className, node.textContent.trim().slice(0, 30), ratio];
    });
  return [found.length, found.filter(([, , ratio]) => ratio < least)];
}"""
MOVING = """() => [...document.querySelectorAll("body *")].filter((node) => {
  const style = getComputedStyle(node);
  return [style.transitionDuration, style.animationDuration].some((time) => parseFloat(time) > 0)
    && (style.transitionProperty !== "none" || style.animationName !== "none");
}).map((node) => node.className)"""
CUT_LETTERS = """() => [...document.querySelectorAll(
  "main :is(h2, h3, p, li, dt, dd, .label, .control-label, button), .header :is(a, button, p), .footer span"
)].filter((node) => node.clientHeight > 2 && getComputedStyle(node).overflow !== "visible")
  .filter((node) => node.scrollHeight > node.clientHeight + 2)
  .map((node) => node.textContent.slice(0, 40))"""
STILL = "() => document.getAnimations().length === 0"
WIDTHS = "() => [document.scrollingElement.scrollWidth, innerWidth]"


def opened(atlas, name):
    page = atlas.open(ADDRESSES[name])
    expect(page.locator(CONTENT[name]).locator("visible=true").last).to_be_visible()
    return page


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_text_can_be_read(atlas, name):
    page = opened(atlas, name)
    page.evaluate("() => document.querySelectorAll('main details').forEach((part) => { part.open = true; })")
    for scheme, paper in PAPER.items():
        page.emulate_media(color_scheme=scheme)
        expect(page.locator(".header")).to_have_css("background-color", paper)
        page.wait_for_function(STILL)
        count, faint = page.evaluate(FAINT_TEXTS, LEAST_CONTRAST)
        assert count > 20
        assert faint == [], scheme


def test_fields_and_page_follow_the_system_at_once_and_ask_for_nothing(atlas):
    page = opened(atlas, "map")
    atlas.shapes(23)
    field = page.locator("#indicator")
    light = field.evaluate("(node) => getComputedStyle(node).backgroundColor")
    page.wait_for_load_state("networkidle")
    asked = len(atlas.requests)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect(page.locator("#view-map")).to_have_css("background-color", PAPER["dark"])
    assert field.evaluate("(node) => getComputedStyle(node).backgroundColor") != light
    assert len(atlas.requests) == asked
    assert page.evaluate("() => [localStorage.length, sessionStorage.length]") == [0, 0]


def test_the_map_keeps_its_colours_on_a_dark_page(atlas):
    opened(atlas, "map")
    light = {code: shape.colour for code, shape in atlas.shapes(23).items()}
    atlas.page.emulate_media(color_scheme="dark")
    expect(atlas.page.locator("#view-map")).to_have_css("background-color", PAPER["dark"])
    assert {code: shape.colour for code, shape in atlas.shapes(23).items()} == light


def test_charts_are_turned_round_on_a_dark_page_and_maps_are_not(atlas):
    atlas.page.emulate_media(color_scheme="dark")
    page = opened(atlas, "districts")
    turned = "invert(1) hue-rotate(180deg)"
    expect(page.locator("#comparison .main-svg").first).to_have_css("filter", turned)
    expect(page.locator("#comparison .mark").first).to_have_css("filter", turned)
    page = opened(atlas, "map")
    expect(page.locator("#map svg")).to_have_css("filter", "none")


@pytest.mark.parametrize("scheme", PAPER)
def test_data_and_states_survive_the_colours_of_the_user(atlas, scheme):
    atlas.page.emulate_media(color_scheme=scheme)
    page = opened(atlas, "profile")
    fields = page.locator("#legend li:not(.beyond) .field > g > rect:first-child")
    fills = "nodes => nodes.map((node) => getComputedStyle(node).fill)"
    before = fields.evaluate_all(fills)
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    assert fields.evaluate_all(fills) == before
    assert len(set(before)) == len(before) == 3
    expect(page.locator("#legend li.chosen")).to_have_css("outline-style", "solid")
    expect(page.locator("#views a.active")).to_have_css("outline-style", "solid")
    expect(page.locator("#view-map")).to_have_css("border-top-style", "solid")
    link = page.locator("#views a").nth(1)
    page.locator("#views a").first.focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_have_css("outline-style", "solid")
    expect(link).to_have_css("outline-width", "3px")


def test_the_chosen_row_of_the_table_is_outlined_in_the_colours_of_the_user(atlas):
    atlas.page.emulate_media(forced_colors="active")
    page = opened(atlas, "table")
    expect(page.locator("#table tr.chosen")).to_have_css("outline-style", "solid")
    expect(page.locator("#table tbody tr:not(.chosen)").first).to_have_css("outline-style", "none")


@pytest.mark.parametrize("name", ["map", "districts"])
def test_nothing_moves_where_less_motion_is_wanted(atlas, name):
    atlas.page.emulate_media(reduced_motion="reduce")
    page = opened(atlas, name)
    assert page.evaluate(MOVING) == []


def test_letters_of_twice_the_size_are_not_cut(alone):
    session = alone.page.context.new_cdp_session(alone.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    alone.page.set_viewport_size({"width": 1280, "height": 900})
    for name in ("map", "profile", "table", "districts", "help"):
        page = opened(alone, name)
        expect(page.locator("html")).to_have_css("font-size", "30px")
        content, window = page.evaluate(WIDTHS)
        assert content <= window == 1280, name
        assert page.evaluate(CUT_LETTERS) == [], name
