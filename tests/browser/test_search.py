"""The search field: districts, indicators, and what must not be found."""

from playwright.sync_api import expect


def test_a_district_is_found_and_its_profile_opens(atlas):
    page = atlas.open()
    page.locator("#search").fill("söm")
    page.get_by_role("option", name="Sömmerda", exact=True).click()
    expect(page.locator("#profile h2")).to_have_text("Sömmerda")
    outline = atlas.district("16068").get_attribute("d")
    expect(page.locator("#map .rings .chosen-line")).to_have_attribute("d", outline)
    expect(page.locator("#search")).to_have_value("")
    atlas.expect_query(kreis="16068")


def test_an_indicator_is_found_by_keyboard_and_shown_on_the_map(atlas):
    page = atlas.open()
    page.locator("#search").fill("pflegequote")
    expect(page.get_by_role("option", name="Pflegequote", exact=True)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#map-title")).to_have_text("Pflegequote, 2021, je 100 Einwohner")
    expect(page.locator("#indicator")).to_have_value("Pflegequote")
    assert len(atlas.shapes(22)) == 22
    atlas.expect_query(merkmal="care_dependents_per_100")


def test_lsz_finds_no_district(atlas, names):
    """LSZ is also the number plate of Bad Langensalza."""
    page = atlas.open()
    page.locator("#search").fill("LSZ")
    expect(page.get_by_role("option", name="Teilnahme am LSZ", exact=True)).to_be_visible()
    expect(page.get_by_role("option", name="Erfurt", exact=True)).to_have_count(0)
    found = page.get_by_role("option").all_inner_texts()
    assert [name for name in names.values() if name in found] == []


def test_nothing_found_is_said(atlas):
    page = atlas.open()
    page.locator("#search").fill("qqq")
    words = "Nichts gefunden. Gesucht wird in den Namen der Kreise und Merkmale."
    expect(page.get_by_role("option", disabled=True)).to_have_text(words)
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.locator("#announcer")).to_have_text(words)


def test_eisenach_leads_to_the_wartburgkreis_where_it_is_merged(atlas):
    page = atlas.open("/?merkmal=care_dependents_per_100&stand=22")
    page.locator("#search").fill("Eisenach")
    page.get_by_role("option", name="Eisenach", exact=True).click()
    expect(page.locator("#profile h2")).to_have_text("Wartburgkreis")
    expect(page.locator("#notice")).to_contain_text("Eisenach wurde am 1. Juli 2021 eingegliedert")
    expect(page.locator("#notice")).to_contain_text("Wartburgkreis")
    assert atlas.query()["kreis"] == "16063"


def test_eisenach_is_a_district_of_its_own_where_it_is_separate(atlas):
    page = atlas.open("/?merkmal=care_dependents_per_100&stand=23")
    page.locator("#search").fill("Eisenach")
    page.get_by_role("option", name="Eisenach", exact=True).click()
    expect(page.locator("#profile h2")).to_have_text("Eisenach")
    expect(page.locator("#notice-box")).to_be_hidden()
    assert atlas.query()["kreis"] == "16056"
