"""Phones: targets a thumb can hit, no trap for wheel and finger, the profile within reach, 400 % zoom."""

import pytest
from playwright.sync_api import expect

LEAST_TARGET_PX = 24
ADDRESSES = {
    "map": "/?merkmal=care_rate_under3&jahr=2019&stand=23",
    "own classes": "/?merkmal=care_rate_under3&klassen=eigene-40;50",
    "profile": "/?kreis=16077",
    "table": "/?ansicht=tabelle&merkmal=child_poverty_sgb2_under15&spalten=care_rate_under3",
    "districts": "/?ansicht=vergleich&vergleich=16051,16070,16077",
    "course": "/?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich=16051",
    "similar": "/?ansicht=vergleich&teil=aehnliche&kreis=16070",
    "need": "/?ansicht=vergleich&teil=bedarf&merkmal=care_rate_under3",
    "plans": "/?ansicht=vergleich&teil=plaene",
    "scatter": "/?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&gegen=care_rate_3_to_under6",
    "sources": "/?ansicht=daten",
    "help": "/?ansicht=hilfe",
}
CONTENT = {
    "map": "#legend .field",
    "own classes": "#legend .field",
    "profile": "#profile .neighbours li",
    "table": "#table tfoot tr",
    "districts": "#comparison td.number",
    "need": "#comparison .need-legend td",
    "plans": "#comparison .calendar tbody tr",
    "sources": "#sources table",
    "help": "main h2",
}
FOLDED = """(open) => document.querySelectorAll("main details" + (open ? ":not([open])" : "[data-unfolded]"))
  .forEach((part) => { part.open = open; part.toggleAttribute("data-unfolded", open); })"""
SIZES = ((390, 844), (320, 640), (320, 256))
"""The last is a window of 1280 × 1024 at 400 %."""
SMALL_TARGETS = """(least) => {
  const box = (node) => {
    const label = node.labels && node.labels[0] && node.type !== "text" ? node.labels[0] : node;
    const [own, other] = [node.getBoundingClientRect(), label.getBoundingClientRect()];
    return other.width * other.height > own.width * own.height ? other : own;
  };
  const insideText = (node) => getComputedStyle(node).display === "inline"
    && node.closest("p, li, dd, .backing, .source-line")
    && node.closest("p, li, dd, .backing, .source-line").textContent.trim() !== node.textContent.trim();
  const targets = [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider], [role=switch]"
  )].filter((node) => node.getClientRects().length && getComputedStyle(node).visibility === "visible")
    .filter((node) => !node.closest("svg, .visually-hidden, .skip-link") && !insideText(node));
  const small = targets.map((node) => [node, box(node)])
    .filter(([, found]) => found.width < least - 0.1 || found.height < least - 0.1)
    .map(([node, found]) => [node.outerHTML.slice(0, 90), found.width, found.height]);
  return [targets.length, small];
}"""
"""Links inside a sentence are as high as its line (WCAG 2.2, 2.5.8, exception "inline"); the districts of the
map lie where they lie (exception "essential"), and a list of links and a table lead to them as well."""
FITS = "() => document.scrollingElement.scrollWidth <= innerWidth"
TOP = "() => document.scrollingElement.scrollTop"


@pytest.fixture(scope="module", params=ADDRESSES)
def name(request):
    """Tests of one address stand together, so that it is loaded once."""
    return request.param


def opened(atlas, name, width=390, height=844):
    atlas.page.set_viewport_size({"width": width, "height": height})
    return with_content(atlas.open(ADDRESSES[name]), name)


def with_content(page, name):
    place = CONTENT.get(name, "#comparison li, #comparison td")
    expect(page.locator(place).locator("visible=true").last).to_be_visible()
    return page


def touch(session, kind, *place):
    """Send a touch of one finger, or its end without a place."""
    points = [{"x": place[0], "y": place[1]}] if place else []
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def middle(page, selector):
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + min(box["height"] / 2, 200)


def test_every_target_has_24_pixels(atlas, name):
    page = with_content(atlas.look(ADDRESSES[name]), name)
    page.evaluate(FOLDED, arg=True)
    counts, small = {}, {}
    for width, height in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        counts[width], small[width] = page.evaluate(SMALL_TARGETS, LEAST_TARGET_PX)
    page.evaluate(FOLDED, arg=False)
    assert min(counts.values()) > 12
    assert small == {1440: [], 390: []}


def test_nothing_is_lost_on_a_small_screen(atlas, name):
    page = with_content(atlas.look(ADDRESSES[name]), name)
    mapped = page.locator("#view-map").is_visible()
    if mapped:
        expect(page.locator("#map path[data-district]").last).to_be_attached()
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(FITS)
        assert page.evaluate("innerWidth") == width
        if mapped:
            frame = page.locator("#map").bounding_box()
            assert frame["width"] > 0.75 * width
            assert len(page.locator("#legend .label").all_inner_texts()) >= 3


@pytest.mark.parametrize(("name", "part"), [("map", ".map-frame"), ("districts", "#comparison .dash-graph")])
def test_a_wheel_over_a_drawing_scrolls_the_page(atlas, name, part):
    page = opened(atlas, name)
    page.locator(part).first.scroll_into_view_if_needed()
    before = page.evaluate(TOP)
    page.mouse.move(*middle(page, part))
    page.mouse.wheel(0, 120)
    page.wait_for_function("(before) => document.scrollingElement.scrollTop > before + 60", arg=before)
    assert page.evaluate(TOP) == pytest.approx(before + 120, abs=2)


@pytest.mark.parametrize(
    ("name", "part"),
    [("map", "#map path[data-district='16070']"), ("districts", "#comparison .points path")],
)
def test_a_finger_on_a_drawing_scrolls_the_page(atlas, name, part):
    page = opened(atlas, name)
    page.locator(part).first.scroll_into_view_if_needed()
    before = page.evaluate(TOP)
    x, y = middle(page, part)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    touch(session, "touchStart", x, y)
    for step in range(1, 11):
        touch(session, "touchMove", x, y - 15 * step)
    touch(session, "touchEnd")
    page.wait_for_function("(before) => document.scrollingElement.scrollTop > before + 100", arg=before)
    assert page.locator("#error").inner_text() == ""
    assert page.url == atlas.url + ADDRESSES[name]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640)])
def test_a_tapped_district_has_its_profile_within_reach(atlas, width, height):
    page = opened(atlas, "map", width, height)
    link = page.get_by_role("link", name="Zum Kreisprofil")
    expect(link).to_be_hidden()
    page.locator(".map-frame").scroll_into_view_if_needed()
    atlas.click_district("16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    expect(page.locator("#announcer")).to_contain_text("Suhl")
    expect(link).to_be_in_viewport(ratio=1)
    address = page.url
    link.click()
    expect(page.locator("#profile h2")).to_be_in_viewport()
    expect(page.locator("#profile h2")).to_be_focused()
    assert page.url == address


def test_the_link_to_the_profile_is_not_needed_beside_it(atlas):
    page = opened(atlas, "profile", 1440, 900)
    expect(page.locator(".to-profile")).to_be_hidden()
    expect(page.locator("#profile h2")).to_be_in_viewport()
