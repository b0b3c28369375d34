"""Help and legal pages: ways in and back, the keys of the whole page and their switch, small screens."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

PAGES = {
    "Hilfe": "Hilfe",
    "Leichte Sprache": "Leichte Sprache",
    "Barrierefreiheit": "Erklärung zur Barrierefreiheit",
    "Datenschutz": "Datenschutz",
    "Impressum": "Impressum",
}
UNSET = "Angaben des Betreibers fehlen."
LEVELS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5")]
  .filter((heading) => heading.getClientRects().length).map((heading) => Number(heading.tagName[1]))"""
WIDTHS = "() => [document.scrollingElement.scrollWidth, innerWidth]"
STORED = "() => Object.entries(localStorage)"


def heading(page):
    return page.locator("#page-text h2")


@pytest.mark.parametrize("link", PAGES)
def test_a_link_of_the_footer_opens_its_page_and_back_returns(atlas, link):
    page = atlas.open("/?kreis=16054")
    page.locator("#page-links").get_by_role("link", name=link, exact=True).click()
    expect(heading(page)).to_have_text(PAGES[link])
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title(f"{PAGES[link]} – LSZ-Atlas Thüringen")
    expect(page.locator("#page-links [aria-current=page]")).to_have_text(link)
    expect(page.locator("#view-columns")).to_be_hidden()
    page.go_back()
    expect(page.locator("#view-map")).to_be_visible()
    expect(page.locator("#page-text")).to_be_hidden()
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    expect(page.locator("#page-links").get_by_role("link", name=link, exact=True)).to_be_focused()
    page.go_forward()
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_text(PAGES[link])


def test_from_one_page_to_another_and_to_a_view(atlas):
    page = atlas.open("/?ansicht=hilfe")
    expect(heading(page)).to_have_text("Hilfe")
    page.locator("#page-text").get_by_role("link", name="Datenschutz").click()
    expect(heading(page)).to_have_text("Datenschutz")
    expect(heading(page)).to_be_focused()
    page.locator("#views").get_by_role("link", name="Tabelle").click()
    expect(page.locator("#table tbody tr")).to_have_count(23)
    expect(page.locator("#page-text")).to_be_hidden()
    expect(page).to_have_title(re.compile(r"^Tabelle: Prozessbegleitung 2019, .* – LSZ-Atlas Thüringen$"))


def test_a_question_mark_opens_the_help_and_back_returns_to_the_same_place(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&kreis=16054")
    page.locator("#share").focus()
    page.keyboard.press("?")
    expect(heading(page)).to_have_text("Hilfe")
    expect(heading(page)).to_be_focused()
    atlas.expect_query(merkmal="care_rate_under3", kreis="16054", ansicht="hilfe")
    page.go_back()
    expect(page.locator("#view-map")).to_be_visible()
    expect(page.locator("#share")).to_be_focused()


def test_a_slash_leads_to_the_search(atlas):
    page = atlas.open()
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#search")).to_have_value("")


def test_keys_typed_into_a_field_belong_to_the_field(atlas):
    page = atlas.open()
    page.locator("#search").click()
    page.keyboard.type("a/b?")
    expect(page.locator("#search")).to_have_value("a/b?")
    expect(page.locator("#view-map")).to_be_visible()
    atlas.expect_query()


def test_the_keys_can_be_turned_off_for_good_and_on_again(atlas):
    page = atlas.open("/?ansicht=hilfe")
    switch = page.get_by_role("switch", name="Tasten „?“, „/“ und „P“ auf der ganzen Seite")
    expect(switch).to_be_checked()
    switch.click()
    expect(switch).not_to_be_checked()
    expect(switch).to_contain_text("ausgeschaltet")
    assert page.evaluate(STORED) == [["atlas-keys", "off"]]

    page = atlas.open()
    page.keyboard.press("?")
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()
    expect(page.locator("#page-text")).to_be_hidden()

    page.locator("#help-link a").click()
    expect(switch).not_to_be_checked()
    switch.press("Enter")
    expect(switch).to_be_checked()
    assert page.evaluate(STORED) == []
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()


@pytest.mark.parametrize(
    ("address", "unset"),
    [
        ("hilfe", False),
        ("leichte-sprache", True),
        ("barrierefreiheit", True),
        ("datenschutz", True),
        ("impressum", True),
    ],
)
def test_a_page_says_what_is_unset_has_its_headings_in_order_and_fits(atlas, address, unset):
    atlas.page.set_viewport_size({"width": 320, "height": 640})
    page = atlas.open(f"/?ansicht={address}")
    expect(heading(page)).to_be_visible()
    notice = page.locator("#page-text .page-notice", has_text=UNSET).locator("visible=true").first
    expect(notice).to_be_attached(attached=unset)
    levels = page.evaluate(LEVELS)
    assert levels[:3] == [1, 2, 3]
    assert [after for before, after in pairwise(levels) if after > before + 1] == []
    content, window = page.evaluate(WIDTHS)
    assert content <= window == 320


@pytest.mark.parametrize(
    ("address", "offered"),
    [("/", ["Zur Karte springen", "Zum Inhalt springen"])]
    + [(f"/?ansicht={view}", ["Zum Inhalt springen"]) for view in ("tabelle", "hilfe")],
)
def test_the_map_is_offered_to_skip_to_only_where_it_is_shown(atlas, address, offered):
    page = atlas.open(address)
    expect(page.locator("#view-map")).to_be_visible(visible=len(offered) == 2)
    links = page.locator(".skip-link")
    assert [link.inner_text() for link in links.all() if link.is_visible()] == offered
