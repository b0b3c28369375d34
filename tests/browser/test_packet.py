"""The page of a packet, opened from disk without any network."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import expect

from dashboard.export.presentation.document import Showing, presentation
from dashboard.export.presentation.story import shown_story

STORY = "vom-modell-in-die-flaeche"


@pytest.fixture(scope="module")
def file(dataset, tmp_path_factory) -> Path:
    """The page as it lies in a packet."""
    story = dataset.stories[STORY]
    day, base = date(2026, 11, 22), "http://127.0.0.1:8050"
    slides, queries = shown_story(dataset, story, day, base, profiles=True)
    target = tmp_path_factory.mktemp("packet") / "vortrag.html"
    target.write_text(
        presentation(slides, queries, Showing(STORY, story.title, home=""), inline=True), "utf-8"
    )
    return target


def test_the_page_works_from_disk(atlas, context, file):
    page = atlas.page
    context.set_offline(True)
    try:
        page.goto(file.as_uri())
        expect(page.locator(".slide.current h1")).to_contain_text("Zwei Modellkommunen")
        shapes = page.locator(".slide.current path[data-district]")
        expect(shapes).to_have_count(23)
        assert all(shapes.evaluate_all("paths => paths.map((p) => p.getBoundingClientRect().width > 2)"))
        expect(page.locator(".slide.current .legend li")).to_have_count(3)
        page.keyboard.press("3")
        page.keyboard.press("Enter")
        expect(page.locator(".slide.current h1")).to_contain_text("Kyffhäuserkreis: Lage")
        page.keyboard.press("End")
        expect(page.locator(".slide.current h1")).to_contain_text("7 von 22 Kreisen")
        page.keyboard.press("PageUp")
        expect(page.locator(".slide.current h1")).to_contain_text("Das Altenburger Land steht zwischen")
        expect(page.locator(".slide.current table")).to_contain_text("Zwickau")
        page.keyboard.press("b")
        expect(page.locator("#blank")).to_be_visible()
        asked = [url for url in atlas.requests if not url.startswith(("file:", "data:"))]
        assert asked == []
    finally:
        context.set_offline(False)
        atlas.requests.clear()
