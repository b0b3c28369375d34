"""The map with a keyboard and for a screen reader, in a real browser."""

import re
from collections import Counter

import pytest
from playwright.sync_api import expect

RATE = "/?merkmal=care_rate_under3&jahr=2019&stand=23"
ILM, ERFURT, SAALFELD, HILDBURGHAUSEN, SCHMALKALDEN = "16070", "16051", "16073", "16069", "16066"
ALTENBURGER_LAND, MITTELSACHSEN = "16077", "14522"
HIGHEST, SECOND, LOWEST = "16074", "16068", "16056"
INK, WHITE = (0x16, 0x25, 0x2D), (255, 255, 255)

FOCUSED = """() => {
  const path = document.activeElement;
  return path.dataset.district || path.dataset.outside || path.id || path.tagName;
}"""
IN_MAP = "() => Boolean(document.activeElement.closest('.map-frame'))"
RINGS = """() => [...document.querySelectorAll("#map .rings path")].map((path) => {
  const style = getComputedStyle(path);
  return [path.getAttribute("class"), style.stroke, parseFloat(style.strokeWidth), path.getAttribute("d")];
})"""
OUTLINE = "(path) => path.getAttribute('d')"


@pytest.fixture
def rate(atlas):
    """The map of one indicator with the focus on the Ilm-Kreis."""
    page = atlas.open(RATE)
    expect(page.locator('#map path[tabindex="0"]')).to_have_count(1)
    atlas.listen()
    page.locator('#map path[tabindex="0"]').focus()
    page.keyboard.press("i")
    assert page.evaluate(FOCUSED) == ILM
    return page


def press(page, *keys):
    """Press keys one after the other; returns the code of the district that has the focus then."""
    for key in keys:
        page.keyboard.press(key)
    return page.evaluate(FOCUSED)


def contrast(one, other):
    """Contrast of two colours after WCAG."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def channels(text):
    """Red, green and blue of a computed colour."""
    if text.startswith("#"):
        return tuple(int(text[place : place + 2], 16) for place in (1, 3, 5))
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def test_the_map_is_one_stop_of_the_tab_key(atlas):
    page = atlas.open(RATE)
    stop = page.locator("#view-map .map-frame [tabindex='0']")
    expect(stop).to_have_count(1)
    assert stop.get_attribute("data-district") == LOWEST
    stop.focus()
    press(page, "ArrowUp", "ArrowRight")
    inside = page.evaluate(FOCUSED)
    page.keyboard.press("Tab")
    assert page.evaluate(IN_MAP) is False
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUSED) == inside
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(IN_MAP) is False


def test_arrows_lead_to_the_touching_district(rate):
    reached = {key: press(rate, "i", key) for key in ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft")}
    assert reached == {
        "ArrowUp": ERFURT,
        "ArrowRight": SAALFELD,
        "ArrowDown": HILDBURGHAUSEN,
        "ArrowLeft": SCHMALKALDEN,
    }


def test_home_end_and_ranks(rate):
    assert press(rate, "Home") == LOWEST
    assert press(rate, "End") == HIGHEST
    assert press(rate, "PageDown") == SECOND
    assert press(rate, "PageUp") == HIGHEST
    assert press(rate, "PageUp") == HIGHEST
    codes = [press(rate, "End")] + [press(rate, "PageDown") for _ in range(22)]
    ranks = [
        int(re.search(r"Rang (\d+)", rate.locator(f'[data-district="{c}"]').get_attribute("aria-label"))[1])
        for c in codes
    ]
    assert len(set(codes)) == 23
    assert ranks == sorted(ranks)
    assert codes[-1] == LOWEST


def test_ranks_of_programme_measures_follow_the_legend(atlas):
    page = atlas.open()
    stop = page.locator('#map path[tabindex="0"]')
    expect(stop).to_have_count(1)
    stop.focus()
    names = []
    for key in ("Home", *["PageDown"] * 22):
        press(page, key)
        names.append(page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
    categories = [name.split(", ")[1] for name in names]
    assert [name.split(",")[0] for name in names[:3]] == ["Altenburger Land", "Kyffhäuserkreis", "Eichsfeld"]
    counted = list(Counter(categories).items())
    assert counted == [("Modellkommune und Teilnahme", 2), ("Teilnahme", 14), ("nicht genannt", 7)]
    assert press(page, "End") == press(page, "PageDown")


def test_letters_lead_to_names(rate):
    """Quickly typed ones together; where no name begins so, the last one counts alone."""
    assert press(rate, "Home", "w", "e", "i") == "16055"
    assert press(rate, "Home", "w", "e", "i", "m", "a", "r", "e") == "16071"
    assert press(rate, "Home", "s", "o", "m") == "16068"
    assert press(rate, "Home", "s") == "16074"
    assert press(rate, "s", "s") == "16073"
    assert press(rate, "Home", "c") == "09473"
    assert press(rate, "Home", "x") == LOWEST
    assert press(rate, "Home", "j", "e", "u") == "16064"


def test_enter_opens_the_profile_and_the_focus_stays(rate, atlas):
    page = rate
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    atlas.expect_query(merkmal="care_rate_under3", jahr="2019", stand="23", kreis=ILM)
    expect(atlas.district(ILM)).to_have_attribute("aria-current", "true")
    assert page.evaluate(FOCUSED) == ILM
    assert press(page, "ArrowUp") == ERFURT
    page.keyboard.press(" ")
    expect(page.locator("#profile h2")).to_have_text("Erfurt")
    expect(page.locator('#map [aria-current="true"]')).to_have_count(1)
    assert page.evaluate(FOCUSED) == ERFURT
    assert atlas.heard() == [
        "Kreisprofil geöffnet: Ilm-Kreis.",
        "Kreisprofil geöffnet: Erfurt.",
    ]


def test_escape_closes_the_profile_and_before_it_a_card(rate, atlas):
    page = rate
    card = page.locator("#view-map .map-card")
    expect(card).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    expect(card).to_be_hidden()
    press(page, "ArrowUp", "ArrowDown")
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    page.keyboard.press("Escape")
    expect(page.locator("#profile")).to_be_hidden()
    atlas.expect_query(merkmal="care_rate_under3", jahr="2019", stand="23")
    assert page.evaluate(FOCUSED) == ILM
    assert atlas.heard() == [
        "Kreisprofil geöffnet: Ilm-Kreis.",
        "Kreisprofil geschlossen.",
    ]
    press(page, "ArrowUp")
    expect(card).to_be_visible()


def test_districts_beyond_the_border_say_that_they_have_no_profile_once(rate, atlas):
    page = rate
    assert press(page, "a", "ArrowRight") == MITTELSACHSEN
    outside = page.locator(f'#map [data-outside="{MITTELSACHSEN}"]')
    assert outside.get_attribute("aria-label").startswith(
        "Mittelsachsen, Sachsen, jenseits der Landesgrenze, "
    )
    press(page, "Enter", "Enter", " ")
    expect(page.locator("#announcer")).to_have_text(re.compile("^Mittelsachsen: .*kein|nur für Kreise"))
    assert len(atlas.heard()) == 1
    atlas.expect_query(merkmal="care_rate_under3", jahr="2019", stand="23")
    assert press(page, "ArrowLeft") == ALTENBURGER_LAND


def test_the_card_says_the_accessible_name_and_does_not_cover_the_district(rate):
    page = rate
    card = page.locator("#view-map .map-card")
    for key in ("ArrowUp", "ArrowLeft", "Home", "End", "a", "ArrowRight"):
        press(page, key)
        name = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
        expect(card.locator("strong")).to_have_text(name.split(", ")[0])
        assert card.text_content().replace(", ", "") == name.replace(", ", "")
        box, here = card.bounding_box(), page.locator(":focus").bounding_box()
        apart = (
            box["x"] >= here["x"] + here["width"]
            or box["x"] + box["width"] <= here["x"]
            or box["y"] >= here["y"] + here["height"]
            or box["y"] + box["height"] <= here["y"]
        )
        assert apart, key
    assert card.get_attribute("aria-hidden") == "true"


def test_the_card_of_the_pointer_can_be_pointed_at_and_dismissed(atlas):
    page = atlas.open(RATE)
    atlas.point_at(SAALFELD)
    card = page.locator("#view-map .map-card")
    box = card.bounding_box()
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4)
    page.mouse.move(box["x"] + 20, box["y"] + 20)
    atlas.page.wait_for_function("() => document.querySelector('.map-card:hover')")
    expect(card).to_contain_text("Saalfeld-Rudolstadt")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_a_ring_in_white_and_ink_shows_the_focus_on_every_class(rate, atlas):
    """White or ink has at least 3 : 1 on every fill, and both are in the ring."""
    page = rate
    rings = page.evaluate(RINGS)
    assert [(name, channels(colour)) for name, colour, _, _ in rings] == [
        ("focus-edge", INK),
        ("focus-line", WHITE),
    ]
    assert rings[0][2] - rings[1][2] >= 4
    assert {outline for *_, outline in rings} == {atlas.district(ILM).evaluate(OUTLINE)}
    fills = {shape.colour for shape in atlas.shapes(23).values()}
    assert len(fills) == 5
    assert min(max(contrast(channels(f), INK), contrast(channels(f), WHITE)) for f in fills) >= 3
    assert contrast(INK, WHITE) >= 3


def test_chosen_and_focused_are_told_apart(rate, atlas):
    page = rate
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    press(page, "ArrowUp")
    rings = {name: outline for name, _, _, outline in page.evaluate(RINGS)}
    ilm, erfurt = (atlas.district(code).evaluate(OUTLINE) for code in (ILM, ERFURT))
    assert rings == {"chosen-edge": ilm, "chosen-line": ilm, "focus-edge": erfurt, "focus-line": erfurt}
    page.keyboard.press("Tab")
    assert [name for name, *_ in page.evaluate(RINGS)] == ["chosen-edge", "chosen-line"]


def test_a_click_shows_no_ring(atlas):
    page = atlas.open(RATE)
    atlas.click_district(ILM)
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    expect(page.locator("#map .rings path")).to_have_count(2)
    assert [name for name, *_ in page.evaluate(RINGS)] == ["chosen-edge", "chosen-line"]


def test_the_focus_stays_where_another_indicator_is_drawn(rate, atlas):
    page = rate
    press(page, "End")
    before = atlas.district(HIGHEST).get_attribute("aria-label")
    page.evaluate("() => window.lszAtlas.go({ merkmal: 'child_poverty_sgb2_under15' })")
    expect(atlas.district(HIGHEST)).not_to_have_attribute("aria-label", before)
    assert page.evaluate(FOCUSED) == HIGHEST
    name = atlas.district(HIGHEST).get_attribute("aria-label")
    expect(page.locator("#view-map .map-card")).to_have_text(name.replace(", ", ""))
    assert page.locator(':focus[tabindex="0"]').count() == 1
    assert page.locator("#map path[tabindex='0']").count() == 1


def test_what_assistive_technology_gets_of_the_map(alone):
    """One application with a description, 23 named buttons, 18 named images, and nothing else."""
    page = alone.open(f"{RATE}&kreis={ILM}")
    expect(page.locator('#map [aria-current="true"]')).to_have_count(1)
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    (frame,) = [node for node in nodes.values() if node.get("role", {}).get("value") == "application"]
    found = list(descendants(frame, nodes))
    named = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in found]
    labels = {shape.label for shape in alone.shapes(23).values()}
    assert {name for role, name in named if role == "button"} == labels
    assert Counter(role for role, name in named if name) == {"button": 23, "image": 18}
    assert [role for role, name in named if not name and role != "generic"] == []
    assert frame["name"]["value"] == page.locator("#map-title").inner_text()
    assert frame["description"]["value"].startswith("23 Kreise; Werte von 47,6\u00a0% bis 64,4\u00a0%; ")
    assert "Pfeiltasten" in frame["description"]["value"]


def descendants(node, nodes):
    """What is below a node of the accessibility tree, without what it leaves out."""
    for child in (nodes[child] for child in node.get("childIds", [])):
        if not child["ignored"]:
            yield child
        yield from descendants(child, nodes)


def test_the_map_of_need_has_the_same_keys(atlas):
    page = atlas.open(f"/?ansicht=vergleich&teil=bedarf&merkmal=care_rate_under3&jahr=2019&kreis={ERFURT}")
    stop = page.locator('#need-map path[tabindex="0"]')
    expect(stop).to_have_attribute("data-district", ERFURT)
    stop.focus()
    assert press(page, "ArrowDown") == ILM
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    expect(page.locator(f'#need-map [data-district="{ILM}"][aria-current="true"]')).to_be_focused()
    assert page.locator("#need-map [data-outside]").count() == 18
