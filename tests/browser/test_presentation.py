"""Presenting: the keys of a clicker, type that reads across a room, the speaker's window, the kiosk."""

import io
import re
from collections import Counter

import segno
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect

from dashboard.drawing.colour import luminance
from dashboard.drawing.style import CATEGORY_STYLES

STORY = "vom-modell-in-die-flaeche"
SLIDES = 14
AT_THREE = f"/?ansicht=vortrag&vortrag={STORY}&folie=3"
TITLES = {
    1: (
        "Zwei Modellkommunen schrieben die ersten integrierten Pläne; "
        "2019 begleitete das IKPE 16 von 23 Kreisen."
    ),
    2: (
        "Der Kyffhäuserkreis war eine der beiden Modellkommunen "
        "und nahm 2019 auch an der Prozessbegleitung teil."
    ),
    3: (
        "Das Altenburger Land, die zweite Modellkommune, "
        "hat nur einen Nachbarn in Thüringen: den Landkreis Greiz."
    ),
    4: "Nach dem letzten bekannten Stand nehmen 21 von 22 Kreisen am LSZ teil.",
}
ADDRESS = "/?merkmal=process_support_2019&kreis=16077"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
IDLE_MS = 3000
MAPS = {1: 23, 4: 22, 9: 22, 10: 22, 11: 22}
"""Districts on the map of a slide."""

TYPE = """() => {
  const sizes = [];
  const slide = document.querySelector(".slide.current");
  const walk = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const part = walk.currentNode.parentElement;
    if (walk.currentNode.data.trim() && part.checkVisibility() && !part.closest("title, caption, .notes")) {
      const matrix = part.closest("svg") ? part.getScreenCTM().a : part.currentCSSZoom;
      sizes.push([Math.round(parseFloat(getComputedStyle(part).fontSize) * matrix * 10) / 10,
        walk.currentNode.data.trim()]);
    }
  }
  return sizes;
}"""
"""Pixels of every visible text of the slide."""

SPILLED = """() => {
  const slide = document.querySelector(".slide.current");
  const frame = slide.getBoundingClientRect();
  const spilled = slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth
    ? ["slide"] : [];
  slide.querySelectorAll(".eyebrow, h1, .subtitle, .part, footer").forEach((part) => {
    if (part.scrollHeight > part.clientHeight + 4 || part.scrollWidth > part.clientWidth + 4) {
      spilled.push((part.className || part.tagName) + ": " + part.textContent.slice(0, 60));
    }
  });
  slide.querySelectorAll("p, h1, li, td, th, text, path[data-district]").forEach((part) => {
    const box = part.getBoundingClientRect();
    if (part.checkVisibility() && (box.left < frame.left - 1 || box.right > frame.right + 1
        || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)) {
      spilled.push("outside: " + part.textContent.slice(0, 60));
    }
  });
  return spilled;
}"""
"""Parts of the slide that are larger than their place."""

COLOURS = """() => {
  const slide = document.querySelector(".slide.current");
  const field = (svg) => [svg.dataset.fill, svg.dataset.hatch].join();
  const style = (fill) => {
    const pattern = /^url\\(#(.+)\\)$/.exec(fill);
    const ground = pattern ? document.getElementById(pattern[1]) : null;
    return ground ? [ground.querySelector("rect").getAttribute("fill"), ground.id.split("-").at(-2)].join()
      : fill + ",";
  };
  return {
    map: [...slide.querySelectorAll("path[data-district]")].map((path) => style(path.getAttribute("fill"))),
    legend: [...slide.querySelectorAll(".legend li, .grid td:has(.field)")].map((entry) =>
      [field(entry.querySelector("svg")), entry.querySelector("b").textContent]),
  };
}"""
"""Fill and hatch of every district, and the same with the count of every field of the legend."""

PRESS_SOON = """(key) => void setTimeout(() =>
  document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })), 50)"""
"""A key whose effect closes the window the key is sent to."""


def presented(atlas, address=AT_THREE):
    """The page of a presentation, its slide in sight."""
    atlas.page.goto(atlas.url + address)
    expect(atlas.page.locator(".slide.current h1")).to_be_visible()
    return atlas.page


def expect_slide(page, number):
    expect(page.locator("#position")).to_have_text(f"Folie {number} von {SLIDES}")
    expect(page).to_have_url(re.compile(rf"[?&]folie={number}$"))
    expect(page.locator(".slide.current")).to_have_count(1)
    if number in TITLES:
        expect(page.locator(".slide.current h1")).to_have_text(TITLES[number])


def go_to(page, number):
    page.keyboard.type(str(number))
    page.keyboard.press("Enter")
    expect_slide(page, number)


def violations(page):
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['html'][:99]}" for rule in found for node in rule["nodes"]]


def inside(page, code):
    """A point in the middle of a district."""
    box = page.locator(f".slide.current path[data-district='{code}']").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_every_key_a_clicker_sends(atlas):
    page = presented(atlas)
    expect_slide(page, 3)
    expect(page).to_have_title(f"{TITLES[3]} – LSZ-Atlas Thüringen")
    asked = len(atlas.requests)
    steps = [
        ("PageDown", 4), ("PageUp", 3), ("PageUp", 2), ("ArrowRight", 3), ("ArrowLeft", 2), ("ArrowDown", 3),
        ("ArrowUp", 2), ("Space", 3), ("Backspace", 2), ("Enter", 3), ("Home", 1), ("ArrowLeft", 1),
        ("End", SLIDES), ("PageDown", SLIDES),
    ]  # fmt: skip
    for key, number in steps:
        page.keyboard.press(key)
        expect_slide(page, number)
    assert atlas.requests[asked:] == []


def test_digits_and_enter_go_to_a_slide(atlas):
    page = presented(atlas)
    page.keyboard.type("12")
    expect(page.locator("#typed")).to_have_text("12")
    page.keyboard.press("Enter")
    expect(page.locator("#typed")).to_be_hidden()
    expect_slide(page, 12)
    page.keyboard.type("99")
    page.keyboard.press("Enter")
    expect_slide(page, SLIDES)


def test_the_screen_goes_blank_and_comes_back(atlas):
    page = presented(atlas)
    for key in (".", "b", "B"):
        page.keyboard.press(key)
        expect(page.locator("#blank")).to_be_visible()
        assert page.locator("#blank").bounding_box() == {"x": 0, "y": 0, "width": 1440, "height": 900}
        expect(page.locator("#blank")).to_have_css("background-color", "rgb(0, 0, 0)")
        page.keyboard.press(key)
        expect(page.locator("#blank")).to_be_hidden()
        expect_slide(page, 3)


def test_reload_stays_on_the_slide_and_escape_leads_to_its_view(atlas):
    page = presented(atlas)
    page.keyboard.press("PageDown")
    expect_slide(page, 4)
    page.reload()
    expect_slide(page, 4)
    page.keyboard.press("Escape")
    expect(page.locator("#map-title")).to_contain_text("Teilnahme")
    atlas.expect_query(merkmal="participation")


def test_f5_fills_the_screen_instead_of_loading_again(atlas):
    page = presented(atlas)
    asked = len(atlas.requests)
    for full in (True, False):
        page.keyboard.press("F5")
        page.wait_for_function(f"Boolean(document.fullscreenElement) === {str(full).lower()}")
    expect_slide(page, 3)
    assert atlas.requests[asked:] == []


def test_no_control_is_visible(atlas):
    page = presented(atlas)
    for _ in range(SLIDES):
        expect(page.locator(":is(button, a, input, select, dialog, textarea):visible")).to_have_count(0)
        page.keyboard.press("PageDown")
    expect(page.locator("#laser, #typed, #speaker").locator("visible=true")).to_have_count(0)


def test_every_text_is_large_and_nothing_spills(atlas):
    page = presented(atlas, AT_THREE.replace("folie=3", "folie=1"))
    small, spilled = {}, {}
    for number in range(1, SLIDES + 1):
        expect_slide(page, number)
        for width, height, least in ((1920, 1080, 24), (1280, 720, 16)):
            page.set_viewport_size({"width": width, "height": height})
            sizes = page.evaluate(TYPE)
            assert len(sizes) > 10
            small[number, width] = [(size, text) for size, text in sizes if size < least]
            spilled[number, width] = page.evaluate(SPILLED)
        page.keyboard.press("PageDown")
    assert {place: found for place, found in small.items() if found} == {}
    assert {place: found for place, found in spilled.items() if found} == {}


def test_districts_are_coloured_as_in_the_legend(atlas):
    page = presented(atlas)
    for number, districts in MAPS.items():
        go_to(page, number)
        found = page.evaluate(COLOURS)
        assert len(found["map"]) == districts, number
        counted = Counter(found["map"])
        assert {fill: int(count) for fill, count in found["legend"] if int(count)} == counted, number


def painted(page, district):
    """Colours of a small square in the middle of a district, from dark to light."""
    page.add_style_tag(content=".names { visibility: hidden }")
    box = district.bounding_box()
    middle = {"x": box["x"] + box["width"] / 2 - 8, "y": box["y"] + box["height"] / 2 - 8}
    shot = page.screenshot(clip={**middle, "width": 16, "height": 16})
    found = Image.open(io.BytesIO(shot)).convert("RGB").getcolors()
    return sorted({"#{:02x}{:02x}{:02x}".format(*colour) for _, colour in found}, key=luminance)


def test_hatches_are_drawn_on_a_slide_that_was_hidden_and_in_the_speakers_window(atlas, context):
    page = presented(atlas)
    page.keyboard.press("Home")
    expect_slide(page, 1)
    with context.expect_page() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    expect(speaker.locator("#speaker-current h1")).to_have_text(TITLES[1])
    hatched = CATEGORY_STYLES["model"]
    for shown, place in ((page, ".slide.current"), (speaker, "#speaker-current")):
        colours = painted(shown, shown.locator(f"{place} [data-district='16077']"))
        assert colours[0] == hatched.fill
        assert luminance(colours[-1]) > (luminance(hatched.fill) + luminance(hatched.hatch_ink)) / 2


def test_a_district_is_pointed_out_by_the_mouse_and_by_tab(atlas):
    page = presented(atlas)
    laser = page.locator("#laser")
    page.mouse.move(*inside(page, "16077"))
    expect(laser).to_have_text(re.compile("^Altenburger Land, .*Modellkommune"))
    page.mouse.move(2, 2)
    expect(laser).to_be_hidden()
    page.keyboard.press("Tab")
    expect(laser).to_be_visible()
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    expect(laser).to_have_text(focused)
    outline = "getComputedStyle(document.activeElement).stroke"
    assert page.evaluate(outline) == "rgb(216, 68, 47)"
    page.keyboard.press("PageDown")
    expect(laser).to_be_hidden()


def test_an_idle_pointer_is_hidden(alone):
    alone.page.clock.install()
    page = presented(alone)
    body = page.locator("body")
    page.mouse.move(100, 100)
    expect(body).not_to_have_class("idle")
    page.clock.run_for(IDLE_MS)
    expect(body).to_have_class("idle")
    expect(body).to_have_css("cursor", "none")
    page.mouse.move(120, 100)
    expect(body).not_to_have_class("idle")


def test_the_qr_code_holds_the_address_of_the_view(atlas):
    page = presented(atlas)
    page.keyboard.press("q")
    dialog = page.get_by_role("dialog", name="Diese Ansicht im Atlas")
    expect(dialog).to_be_visible()
    expect(page.locator("#code-address")).to_have_text(atlas.url + ADDRESS)
    made = segno.make(atlas.url + ADDRESS, error="m", micro=False).svg_inline(border=2, omitsize=True)
    drawn = re.search(r' d="([^"]+)"', made)
    assert drawn is not None
    assert page.locator("#code svg path").last.get_attribute("d") == drawn[1]
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect_slide(page, 3)


def test_the_keys_are_shown_and_closed_again(atlas):
    page = presented(atlas)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Tasten im Vortrag")
    expect(dialog.locator("tr")).to_have_count(11)
    assert violations(page) == []
    dialog.get_by_role("button", name="Schließen").click()
    expect(dialog).to_be_hidden()
    expect_slide(page, 3)


def test_the_speakers_window_and_the_slides_follow_each_other(atlas, context):
    page = presented(atlas)
    with context.expect_page() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    expect(speaker.locator("#speaker-current h1")).to_have_text(TITLES[3])
    expect(speaker.locator("#speaker-next h1")).to_have_text(TITLES[4])
    expect(speaker.locator("#speaker-notes")).to_contain_text("Vier weitere Nachbarn liegen in Sachsen")
    expect(speaker.locator("#clock")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    expect(speaker.locator("#elapsed")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    expect(speaker.locator("#stage")).to_be_hidden()
    assert violations(speaker) == []
    page.keyboard.press("PageUp")
    expect(speaker.locator("#speaker-current h1")).to_have_text(TITLES[2])
    expect_slide(page, 2)
    speaker.get_by_role("button", name="Weiter").click()
    speaker.keyboard.press("PageDown")
    expect_slide(page, 4)
    expect(speaker.locator("#speaker-current h1")).to_have_text(TITLES[4])
    speaker.keyboard.press("End")
    expect(speaker.locator("#speaker-next .slide")).to_have_count(0)
    expect_slide(page, SLIDES)
    expect(speaker.locator("#speaker-position")).to_have_text(f"Folie {SLIDES} von {SLIDES}")
    with speaker.expect_event("close"):
        speaker.evaluate(PRESS_SOON, "Escape")
    expect_slide(page, SLIDES)


def test_the_speaker_darkens_the_screen_and_points_at_districts(atlas, context):
    page = presented(atlas)
    with context.expect_page() as opened:
        page.keyboard.press("s")
    speaker = opened.value
    expect(speaker.locator("#speaker-current h1")).to_have_text(TITLES[3])
    speaker.locator("#speaker-current [data-district='16077']").hover()
    expect(page.locator("#laser")).to_have_text(re.compile("^Altenburger Land, .*Modellkommune"))
    expect(page.locator(".slide.current .lit")).to_have_attribute("data-district", "16077")
    speaker.keyboard.press("b")
    expect(page.locator("#blank")).to_be_visible()
    expect(speaker.locator("#blank")).to_be_hidden()
    expect(speaker.locator("#speaker-current .slide")).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(speaker.locator("#speaker-notes")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator("#blank")).to_be_hidden()
    expect(speaker.locator("#speaker-current .slide")).to_have_css("background-color", "rgb(255, 255, 255)")
    speaker.close()


def test_the_kiosk_changes_by_itself_and_pauses(alone):
    alone.page.clock.install()
    page = presented(alone, f"/?vortrag={STORY}&takt=20&folie={SLIDES}")
    expect_slide(page, SLIDES)
    page.clock.run_for(19_000)
    expect_slide(page, SLIDES)
    page.clock.run_for(1_000)
    expect_slide(page, 1)
    page.keyboard.press("p")
    page.clock.run_for(60_000)
    expect_slide(page, 1)
    page.keyboard.press("p")
    page.clock.run_for(20_000)
    expect_slide(page, 2)
    assert "takt=20" in page.url


def test_an_unknown_story_says_which_there_are(atlas):
    atlas.forgive("404")
    response = atlas.page.goto(f"{atlas.url}/?vortrag=unfug")
    assert response.status == 404
    expect(atlas.page.locator("h1")).to_have_text("Den Vortrag „unfug“ gibt es nicht.")
    expect(atlas.page.locator("main")).to_contain_text(f"Vorhanden sind: {STORY}.")
    assert violations(atlas.page) == []
    atlas.page.get_by_role("link", name="Zum Atlas").click()
    expect(atlas.page.locator("#map-title")).not_to_be_empty()


def test_a_plain_view_is_presented(atlas):
    page = presented(atlas, "/?ansicht=vortrag&merkmal=care_rate_under3&jahr=2019&stand=23")
    expect(page.locator("#position")).to_have_text("Folie 1 von 1")
    expect(page.locator(".slide.current path[data-district]")).to_have_count(23)
    expect(page.locator(".slide.current footer")).to_contain_text("Gebietsstand 31.12.2019, 23 Kreise")
    page.keyboard.press("Escape")
    atlas.expect_query(merkmal="care_rate_under3", jahr="2019", stand="23")


def test_a_plain_view_other_than_the_map_is_presented(atlas):
    page = presented(atlas, "/?ansicht=vortrag&ansicht=vergleich&teil=plaene&stichtag=2026-11-22")
    expect(page.locator("#position")).to_have_text("Folie 1 von 2")
    expect(page.locator(".slide.current table caption")).to_contain_text("Plankalender")
    page.keyboard.press("Escape")
    expect(page.locator("#comparison .calendar")).to_be_visible()
    atlas.expect_query(ansicht="vergleich", teil="plaene", stichtag="2026-11-22")


def test_no_slide_breaks_a_rule_of_axe(atlas):
    page = presented(atlas)
    broken = {}
    for number in (1, 8, 9, 11, 12, 13):
        go_to(page, number)
        broken[number] = violations(page)
    assert {number: found for number, found in broken.items() if found} == {}


def test_p_presents_the_shown_view(atlas):
    page = atlas.open("/?ansicht=vergleich&teil=plaene&stichtag=2026-11-22")
    expect(page.locator("#comparison .calendar")).to_be_visible()
    page.keyboard.press("p")
    expect(page.locator(".slide.current table caption")).to_contain_text("Plankalender")
    page.go_back()
    expect(page.locator("#comparison .calendar")).to_be_visible()


def test_p_typed_into_a_field_belongs_to_the_field(atlas):
    page = atlas.open()
    page.locator("#search").click()
    page.keyboard.type("p")
    expect(page.locator("#search")).to_have_value("p")
    atlas.expect_query()


def test_p_turned_off_does_nothing(atlas):
    page = atlas.open("/?ansicht=hilfe")
    switch = page.locator(".key-switch")
    switch.click()
    expect(switch).not_to_be_checked()
    page = atlas.open("/?merkmal=participation")
    page.keyboard.press("p")
    expect(page.locator("#map-title")).to_contain_text("Teilnahme")
    atlas.expect_query(merkmal="participation")
    page.locator("#help-link a").click()
    switch.click()
    expect(switch).to_be_checked()


def test_p_on_a_page_of_text_presents_nothing(atlas):
    page = atlas.open("/?ansicht=hilfe")
    expect(page.locator("#page-text h2")).to_be_visible()
    page.keyboard.press("p")
    expect(page.locator("#page-text h2")).to_have_text("Hilfe")
    atlas.expect_query(ansicht="hilfe")
