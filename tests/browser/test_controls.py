"""Year, Gebietsstand and classes follow the hand and the keyboard, and the address follows them."""

from playwright.sync_api import expect

CARE = "/?merkmal=care_dependents_per_100"
BREAKS_MESSAGE = "Bitte 2 bis 6 aufsteigende Zahlen eingeben"


def test_year_slider_stops_only_at_years_that_exist(atlas):
    page = atlas.open(CARE)
    slider = page.locator("#year [role=slider]")
    expect(slider).to_have_attribute("aria-valuenow", "2021")
    slider.focus()
    for key, year in (
        ("ArrowLeft", "2019"),
        ("ArrowLeft", "2017"),
        ("ArrowRight", "2019"),
        ("Home", "2011"),
        ("ArrowRight", "2013"),
        ("End", "2021"),
    ):
        page.keyboard.press(key)
        expect(page.locator("#map-title")).to_have_text(f"Pflegequote, {year}, je 100 Einwohner")
        expect(slider).to_have_attribute("aria-valuenow", year)
        expect(slider).to_be_focused()
        atlas.expect_query(merkmal="care_dependents_per_100", jahr=year)
    assert atlas.query()["jahr"] == "2021"


def test_gebietsstand_changes_the_number_of_districts(atlas):
    page = atlas.open(f"{CARE}&jahr=2019")
    expect(page.locator("#territory input[value='22']")).to_be_checked()
    assert "16056" not in atlas.shapes(22)
    page.locator("#territory").get_by_text("23 Kreise").click()
    assert "16056" in atlas.shapes(23)
    atlas.expect_query(merkmal="care_dependents_per_100", jahr="2019", stand="23")
    page.locator("#territory").get_by_text("22 Kreise").click()
    assert "16056" not in atlas.shapes(22)
    atlas.expect_query(merkmal="care_dependents_per_100", jahr="2019", stand="22")
    expect(page.locator("#notice-box")).to_be_hidden()


def test_a_year_the_other_series_lacks_is_replaced_with_a_notice(atlas):
    page = atlas.open(f"{CARE}&jahr=2021")
    page.locator("#territory").get_by_text("23 Kreise").click()
    expect(page.locator("#map-title")).to_have_text("Pflegequote, 2019, je 100 Einwohner")
    expect(page.locator("#notice")).to_contain_text("2021")
    expect(page.locator("#notice")).to_contain_text("Gezeigt wird 2019.")
    page.get_by_title("Hinweis schließen").click()
    expect(page.locator("#notice-box")).to_be_hidden()
    assert atlas.query() == {"merkmal": "care_dependents_per_100", "jahr": "2019", "stand": "23"}


def test_gebietsstand_is_no_choice_where_one_series_exists(atlas):
    page = atlas.open("/?merkmal=share_under18")
    expect(page.locator("#territory-text")).to_contain_text("Nur für 23 Kreise vorhanden")
    expect(page.locator("#territory")).to_be_hidden()
    assert "16056" in atlas.shapes(23)
    atlas.choose("indicator", "Durchschnittsalter der Bevölkerung")
    expect(page.locator("#territory-text")).to_contain_text("Nur für 22 Kreise vorhanden")
    expect(page.locator("#territory")).to_be_hidden()
    assert "16056" not in atlas.shapes(22)


def test_method_and_number_of_classes_change_the_legend(atlas, legend):
    page = atlas.open(f"{CARE}&jahr=2019&stand=22")
    atlas.shapes(22)
    seen = [legend()]
    assert len(seen[0]) == 5
    for label, part in (
        ("gleich breite Klassen", "gleich-5"),
        ("natürliche Grenzen (Fisher-Jenks)", "natuerlich-5"),
    ):
        atlas.choose("class-method", label)
        atlas.expect_query(merkmal="care_dependents_per_100", jahr="2019", stand="22", klassen=part)
        expect(page.locator("#legend li").first).not_to_contain_text(seen[-1][0][0])
        seen.append(legend())
    page.locator("#class-count").get_by_text("7", exact=True).click()
    expect(page.locator("#legend li:has(.count)")).to_have_count(7)
    seen.append(legend())
    assert [sum(count for _, count in entries) for entries in seen] == [22, 22, 22, 22]
    assert len({tuple(entries) for entries in seen}) == 4


def test_own_breaks_start_from_the_present_ones_and_take_german_numbers(atlas, legend):
    page = atlas.open(f"{CARE}&jahr=2019&stand=22")
    atlas.choose("class-method", "eigene Grenzen")
    expect(page.locator("#breaks")).to_be_visible()
    expect(page.locator("#class-count")).to_be_hidden()
    assert len(page.locator("#breaks").input_value().split(";")) == 4
    page.locator("#breaks").fill("5; 6,5")
    page.keyboard.press("Enter")
    expect(page.locator("#legend li:has(.count)")).to_have_count(3)
    assert [label for label, _ in legend()] == ["bis 5,0", "über 5,0 bis 6,5", "über 6,5"]
    assert sum(count for _, count in legend()) == 22
    assert atlas.query()["klassen"] in ("eigene-5;6.5", "eigene-5.0;6.5")


def test_unusable_breaks_are_explained_and_the_map_stays(atlas, legend):
    page = atlas.open(f"{CARE}&jahr=2019&stand=22&klassen=eigene-5;6.5")
    before = {code: shape.fill for code, shape in atlas.shapes(22).items()}
    entries = legend()
    assert len(entries) == 3
    for text in ("6; 4", "5", "fünf; sechs"):
        page.locator("#breaks").fill(text)
        page.keyboard.press("Tab")
        message = page.get_by_text(BREAKS_MESSAGE).first
        expect(message).to_be_visible()
        assert {code: shape.fill for code, shape in atlas.shapes(22).items()} == before
        assert legend() == entries
        assert atlas.query()["klassen"] == "eigene-5;6.5"
        page.locator("#breaks").fill("5; 6,5")
        page.keyboard.press("Tab")
        expect(message).to_be_hidden()


def test_changes_faster_than_their_answers_all_count(atlas):
    page = atlas.open(f"{CARE}&jahr=2019")
    atlas.shapes(22)
    with atlas.unanswered():
        atlas.choose("class-method", "gleich breite Klassen")
        page.locator("#territory").get_by_text("23 Kreise").click()
    atlas.shapes(23)
    atlas.expect_query(merkmal="care_dependents_per_100", jahr="2019", stand="23", klassen="gleich-5")
    expect(page.locator("#class-method")).to_have_value("gleich breite Klassen")
