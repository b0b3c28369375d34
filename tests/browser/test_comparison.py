"""What a planner does: neighbours across the border, status against need, the seam in a course."""

import re

from playwright.sync_api import expect

ALTENBURG = "16077"


def _column(page, caption):
    """Rows of a table of the comparison by its caption: first cell, then the others."""
    table = page.locator("#comparison table", has=page.locator("caption", has_text=caption))
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]


def test_altenburger_land_meets_its_real_neighbours(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2020&stand=22")
    atlas.click_district(ALTENBURG)
    page.get_by_role("link", name="Nachbarn vergleichen").click()
    atlas.expect_query(
        merkmal="care_rate_under3",
        jahr="2020",
        stand="22",
        kreis=ALTENBURG,
        ansicht="vergleich",
        vergleich="nachbarn",
    )
    values = page.locator("#comparison table", has=page.locator("caption", has_text="Werte, Differenz"))
    heads = values.locator("thead th")
    expect(heads).to_have_count(7)
    names = [text.strip().splitlines()[-1] for text in heads.all_inner_texts()[1:]]
    assert [re.sub(r"^\W+", "", name) for name in names] == [
        "Altenburger Land",
        "Zwickau",
        "Leipzig",
        "Burgenlandkreis",
        "Greiz",
        "Mittelsachsen",
    ]
    first = _column(page, "Werte, Differenz zu Thüringen und Rang")[0]
    assert first[0].startswith("Betreuungsquote unter 3 Jahre")
    assert first[1].split() == ["59,5", "+2,2", "Rang", "10", "von", "22"]
    assert "Rang" not in first[2]
    expect(page.locator("#comparison .sentences").first).to_contain_text(
        "im Landkreis Zwickau am niedrigsten"
    )


def test_similar_districts_follow_the_rule(atlas):
    page = atlas.open(f"/?ansicht=vergleich&teil=aehnliche&kreis={ALTENBURG}&merkmal=kita_count")
    expect(page.locator("#comparison .peers > li")).to_have_count(5)
    inside = page.locator("#comparison .peers > li").first.inner_text()
    page.get_by_label("Kreise jenseits der Landesgrenze einbeziehen").check()
    expect(page.locator("#comparison .peers > li").first).to_contain_text("Sachsen")
    assert atlas.query()["aussen"] == "ja"
    page.go_back()
    expect(page.locator("#comparison .peers > li").first).to_have_text(re.compile(inside.split()[0]))


def test_status_and_need_on_one_map(atlas):
    page = atlas.open(
        "/?ansicht=vergleich&teil=bedarf&merkmal=child_poverty_sgb2_under15&jahr=2023&programm=plan_state"
    )
    paths = page.locator("#need-map path[data-district]")
    expect(paths).to_have_count(22)
    gera = page.locator('#need-map path[data-district="16052"]')
    expect(gera).to_have_attribute("aria-label", re.compile(r"^Gera, .*20,8\s%.*nicht bekannt"))
    expect(gera).to_have_attribute("fill", re.compile(r"^url\("))
    unknown = page.locator("#comparison h3", has_text="Hoher Bedarf, Stand nicht bekannt")
    expect(unknown).to_have_count(1)
    counts = page.locator(".need-legend .count").all_inner_texts()
    assert sum(int(count) for count in counts) == 22


def test_two_series_are_never_joined_in_a_course(atlas):
    page = atlas.open("/?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich=16063,16056")
    lines = page.locator("#chart .scatterlayer .trace")
    expect(lines.first).to_be_visible()
    head = page.locator("#comparison table thead th").all_text_contents()
    assert head[1:] == [
        "Wartburgkreis (23 Kreise)",
        "Wartburgkreis (22 Kreise)",
        "Eisenach (23 Kreise)",
        "Thüringen (23 Kreise)",
        "Thüringen (22 Kreise)",
    ]
    expect(page.locator("#comparison")).to_contain_text("Die Reihen für 23 und für 22 Kreise")


def test_a_seam_splits_the_line_and_says_why(atlas):
    page = atlas.open("/?ansicht=vergleich&teil=verlauf&merkmal=population_total&vergleich=16054")
    expect(page.locator("#comparison")).to_contain_text(
        "Suhl: Am 1. Januar 2019 kamen Gehlberg und Schmiedefeld am Rennsteig hinzu"
    )
    expect(page.locator("#comparison")).to_contain_text("kein Trend feststellbar (n = 4, 2015–2018")


def test_change_between_two_years_is_a_map_and_a_table(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2010..2019&stand=22")
    expect(page.locator("#map-title")).to_contain_text("Veränderung, 2010–2019, in Prozentpunkten")
    assert atlas.shapes(22)["16052"].label.startswith("Gera, −2,0")
    page.get_by_role("link", name="Tabelle", exact=True).click()
    row = page.locator('#table tr[data-district="16052"] td').first
    expect(row).to_have_text("−2,0")


def test_the_plan_calendar_moves_with_its_date(atlas):
    page = atlas.open("/?ansicht=vergleich&teil=plaene")
    expect(page.locator("#comparison .sentences")).to_contain_text("Als Nächstes zu erneuern: Erfurt")
    page.locator("#reference-date").fill("2028-06-01")
    page.locator("#reference-date").press("Enter")
    expect(page.locator("#comparison h3").first).to_have_text("Plankalender, Stichtag 01.06.2028")
    expect(page.locator("#comparison .sentences")).to_contain_text(
        "Als Nächstes zu erneuern: Altenburger Land"
    )
    assert atlas.query() == {"ansicht": "vergleich", "teil": "plaene", "stichtag": "2028-06-01"}


def test_a_point_of_the_scatter_opens_nothing_unknown_and_names_rho(atlas):
    page = atlas.open(
        "/?ansicht=vergleich&teil=zusammenhang&merkmal=child_poverty_sgb2_under15&jahr=2019&stand=22"
        "&gegen=unemployment_rate"
    )
    expect(page.locator("#comparison .sentences")).to_have_text(
        re.compile(r"^Spearmans Rangkorrelation: ρ = 0,\d\d \(n = 22 Kreise\)\.$")
    )
    expect(page.locator("#comparison")).to_contain_text("Ein Zusammenhang ist kein Beleg für eine Ursache.")
