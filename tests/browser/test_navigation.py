"""Addresses and ways through the atlas: links restore a state, Back and Forward walk through it."""

from playwright.sync_api import expect

LINK = "/?merkmal=care_rate_under3&jahr=2015&stand=23&kreis=16062&klassen=gleich-4"


def test_a_link_restores_the_whole_state(atlas, legend):
    page = atlas.open(LINK)
    expect(page.locator("#map-title")).to_have_text("Betreuungsquote unter 3 Jahre, 2015, in %")
    expect(page).to_have_title("Betreuungsquote unter 3 Jahre, 2015, in % – LSZ-Atlas Thüringen")
    expect(page.locator("#profile h2")).to_have_text("Nordhausen")
    expect(page.locator("#indicator")).to_have_value("Betreuungsquote unter 3 Jahre")
    expect(page.locator("#year [role=slider]")).to_have_attribute("aria-valuenow", "2015")
    expect(page.locator("#territory input[value='23']")).to_be_checked()
    expect(page.locator("#class-method")).to_have_value("gleich breite Klassen")
    expect(page.locator("#class-count input[value='4']")).to_be_checked()
    expect(page.locator("#legend .here")).to_contain_text("Nordhausen")
    assert len(legend()) == 4
    assert sum(count for _, count in legend()) == 23
    outline = atlas.district("16062").get_attribute("d")
    expect(page.locator("#map .rings .chosen-line")).to_have_attribute("d", outline)
    expect(page.locator("#notice-box")).to_be_hidden()
    atlas.expect_query(merkmal="care_rate_under3", jahr="2015", stand="23", kreis="16062", klassen="gleich-4")


def test_a_neighbour_opens_its_own_profile_and_the_cross_closes_it(atlas):
    page = atlas.open("/?kreis=16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    page.locator("#profile .neighbours").get_by_role("link", name="Ilm-Kreis").click()
    expect(page.locator("#profile h2")).to_have_text("Ilm-Kreis")
    outline = atlas.district("16070").get_attribute("d")
    expect(page.locator("#map .rings .chosen-line")).to_have_attribute("d", outline)
    atlas.expect_query(kreis="16070")
    page.get_by_role("link", name="Kreisprofil schließen").click()
    expect(page.locator("#profile")).to_be_hidden()
    atlas.expect_query()


def test_an_indicator_of_the_profile_is_shown_on_the_map_and_keeps_the_profile(atlas):
    page = atlas.open("/?kreis=16054&merkmal=care_rate_3_to_under6&jahr=2015&stand=22")
    page.locator("#profile").get_by_role("link", name="Pflegequote").click()
    expect(page.locator("#map-title")).to_have_text("Pflegequote, 2021, je 100 Einwohner")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    atlas.expect_query(merkmal="care_dependents_per_100", kreis="16054")


def test_back_and_forward_walk_through_districts_indicators_and_views(atlas):
    page = atlas.open()
    atlas.click_district("16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    atlas.choose("indicator", "Pflegequote")
    expect(page.locator("#map-title")).to_have_text("Pflegequote, 2021, je 100 Einwohner")
    page.get_by_role("link", name="Tabelle", exact=True).click()
    expect(page.locator("#table tbody tr")).to_have_count(22)

    page.go_back()
    expect(page.locator("#view-map")).to_be_visible()
    expect(page.locator("#table")).to_be_hidden()
    atlas.expect_query(merkmal="care_dependents_per_100", kreis="16054")
    page.go_back()
    expect(page.locator("#indicator")).to_have_value("Prozessbegleitung 2019")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    assert set(atlas.shapes(23)) > {"16056"}
    page.go_back()
    expect(page.locator("#profile")).to_be_hidden()
    atlas.expect_query()

    page.go_forward()
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    page.go_forward()
    expect(page.locator("#map-title")).to_have_text("Pflegequote, 2021, je 100 Einwohner")
    page.go_forward()
    expect(page.locator("#table tbody tr")).to_have_count(22)
    expect(page.locator("#view-map")).to_be_hidden()
    atlas.expect_query(merkmal="care_dependents_per_100", kreis="16054", ansicht="tabelle")


def test_the_name_of_the_atlas_leads_to_the_start_page(atlas):
    page = atlas.open(f"{LINK}&ansicht=tabelle")
    page.get_by_role("link", name="LSZ-Atlas Thüringen", exact=True).click()
    expect(page.locator("#indicator")).to_have_value("Prozessbegleitung 2019")
    expect(page.locator("#view-map")).to_be_visible()
    assert len(atlas.shapes(23)) == 23
    assert page.url == f"{atlas.url}/"


def test_the_button_for_files_opens_their_list(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&kreis=16054")
    page.get_by_role("button", name="Herunterladen").click()
    expect(page.get_by_role("link", name="Kreisprofil als PDF: Suhl")).to_be_in_viewport()
    expect(page.locator(".take-away > summary")).to_be_focused()
    page.locator(".take-away details > summary").click()
    code = page.get_by_alt_text("QR-Code mit der Adresse dieser Ansicht")
    expect(code).to_be_visible()
    page.wait_for_function("(image) => image.naturalWidth > 0", arg=code.element_handle())
    page.goto(f"{atlas.url}/?ansicht=hilfe")
    expect(page.locator("#page-text h2").first).to_be_visible()
    expect(page.get_by_role("button", name="Herunterladen")).to_have_count(0)
