"""No view and no state of the page breaks a rule of axe-core."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POVERTY = "merkmal=child_poverty_sgb2_under15"
VIEWS = {
    "start": "/",
    "indicator": f"/?{POVERTY}&jahr=2019",
    "missing values": "/?merkmal=thekiz_count&jahr=2019&stand=23",
    "profile": f"/?{POVERTY}&kreis=16077",
    "change": "/?merkmal=care_rate_under3&jahr=2010..2019&kreis=16070",
    "table": f"/?ansicht=tabelle&{POVERTY}&spalten=kita_count,share_65plus",
    "comparison": f"/?ansicht=vergleich&kreis=16077&vergleich=nachbarn&{POVERTY}",
    "empty comparison": "/?ansicht=vergleich",
    "trend": "/?ansicht=vergleich&teil=verlauf&kreis=16063&merkmal=population_total",
    "peers": "/?ansicht=vergleich&teil=aehnliche&kreis=16077",
    "need": f"/?ansicht=vergleich&teil=bedarf&{POVERTY}",
    "plans": "/?ansicht=vergleich&teil=plaene",
    "scatter": f"/?ansicht=vergleich&teil=zusammenhang&{POVERTY}&gegen=sgb2_rate&jahr=2019",
    "sources": "/?ansicht=daten",
    "broken link": "/?merkmal=unfug&kreis=99999",
    "accessibility": "/?ansicht=barrierefreiheit",
    "legal notice": "/?ansicht=impressum",
    "privacy": "/?ansicht=datenschutz",
    "plain language": "/?ansicht=leichte-sprache",
    "help": "/?ansicht=hilfe",
}
CONTENT = {
    "table": "#table tbody tr",
    "comparison": "#comparison .js-plotly-plot .point",
    "trend": "#comparison .js-plotly-plot .point",
    "scatter": "#comparison .js-plotly-plot .point",
    "need": "#comparison path[data-district]",
    "peers": "#comparison .peers",
    "plans": "#comparison table",
    "sources": "#sources h2",
}


LAYOUT_RULES = [
    "color-contrast",
    "scrollable-region-focusable",
    "target-size",
    "heading-order",
    "bypass",
    "region",
]
"""Rules whose answer depends on what is shown where; the others were asked on the wide screen."""
DARK = ("start", "profile", "table", "comparison", "trend", "need", "help")
SMALL = ("start", "profile", "table", "comparison", "accessibility")
STILL = "() => document.getAnimations().length === 0"


def violations(page: Page, *rules: str) -> list[str]:
    """Broken rules, of these or of all, with the elements that break them."""
    asked = {"type": "rule", "values": rules} if rules else TAGS
    options = {"runOnly": asked, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['html'][:99]}" for rule in found for node in rule["nodes"]]


def opened(atlas, view: str) -> Page:
    """A view with its content in place."""
    page = atlas.open(VIEWS[view])
    expect(page.locator(CONTENT.get(view, "main h2")).locator("visible=true").first).to_be_visible()
    return page


@pytest.mark.parametrize("view", VIEWS)
def test_every_view(atlas, view):
    """All rules once, then on the smallest screen and in the dark those that may be answered differently."""
    page = opened(atlas, view)
    assert violations(page) == []
    if view in SMALL:
        page.set_viewport_size({"width": 320, "height": 640})
        assert violations(page, *LAYOUT_RULES) == []
        page.set_viewport_size({"width": 1440, "height": 900})
    if view in DARK:
        page.emulate_media(color_scheme="dark")
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
        page.wait_for_function(STILL)
        assert violations(page, "color-contrast") == []


def test_open_lists_and_details(atlas):
    page = opened(atlas, "comparison")
    page.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true; })")
    page.get_by_label("Merkmale", exact=True).click()
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#indicator").click()
    expect(page.get_by_role("option", name="Pflegequote", exact=True)).to_be_visible()
    assert violations(page) == []


def test_search_with_and_without_hits(atlas):
    page = opened(atlas, "start")
    page.locator("#search").fill("Eis")
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []
    page.locator("#search").fill("gibt es nicht")
    expect(page.get_by_role("option")).to_contain_text("Nichts gefunden")
    assert violations(page) == []


def test_error_message(atlas):
    atlas.forgive("Failed to load resource", "Callback error")
    page = opened(atlas, "start")
    page.route("**/_dash-update-component*", lambda route: route.fulfill(status=500, body="{}"))
    page.get_by_role("link", name="Tabelle", exact=True).click()
    expect(page.locator("#error")).to_contain_text("Das hat nicht geklappt")
    assert violations(page) == []
