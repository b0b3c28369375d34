"""What the atlas claims: it asks nobody else, and leaves nothing in the browser."""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

INDICATORS = Path(__file__).parents[2] / "data" / "indicators"


def test_the_whole_page_comes_from_one_host(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&kreis=16063")
    assert len(atlas.shapes(22)) == 22
    expect(page.locator("#profile h2")).to_have_text("Wartburgkreis")
    asked = {urlsplit(url).netloc for url in atlas.requests if not url.startswith("data:")}
    assert asked == {urlsplit(atlas.url).netloc}
    assert [url for url in atlas.requests if "json" in url] == []


def test_nothing_is_stored_in_the_browser(atlas):
    cookies = []
    atlas.page.on("response", lambda answer: cookies.append(answer.headers.get("set-cookie")))
    page = atlas.open()
    atlas.shapes(23)
    atlas.click_district("16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    page.get_by_role("link", name="Tabelle", exact=True).click()
    expect(page.locator("#table tbody tr")).to_have_count(23)
    assert page.context.cookies() == []
    assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    assert set(cookies) == {None}


def test_every_indicator_is_listed_with_source_and_licence(atlas):
    described = {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in INDICATORS.glob("*.toml")
        if path.stem != "SOURCES"
    }
    page = atlas.open("/?ansicht=daten")
    entries = page.locator("#sources [id^='merkmal-']")
    expect(entries).to_have_count(len(described))
    listed = dict(entries.evaluate_all("nodes => nodes.map((node) => [node.id, node.textContent])"))
    assert len(described) == 73
    for key, content in described.items():
        text = listed[f"merkmal-{key}"]
        source = content["source"]
        parts = (content["title"], content["definition"], source["publisher"], source["licence"])
        assert [part for part in parts if part not in text] == [], key
