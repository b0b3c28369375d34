"""A whole task without a mouse: highest child poverty, its profile, its neighbours, the table."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FOCUSED = """() => {
  const element = document.activeElement;
  const label = element.labels && element.labels[0] && element.labels[0].textContent;
  return [element.id, label || element.getAttribute("aria-label") || element.textContent];
}"""


def tab_to(page: Page, wanted: str, *, limit: int = 80) -> None:
    """Press Tab until the focus is on a control with this id or exactly this name."""
    passed = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        identity, name = page.evaluate(FOCUSED)
        if wanted in (identity, name.strip()):
            return
        passed.append(name.strip()[:30])
    pytest.fail(f"{wanted} is not reached by Tab: {passed}")


def test_from_the_start_page_to_the_downloaded_table(atlas):
    page = atlas.open()
    atlas.shapes(23)

    tab_to(page, "indicator")
    page.keyboard.press("Control+a")
    page.keyboard.type("Kinderarmut")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#map-title")).to_contain_text("Kinderarmut (SGB II, unter 15 Jahre)")

    tab_to(page, "Jahr")
    while "2019" not in page.locator("#map-title").inner_text():
        shown = page.locator("#map-title").inner_text()
        page.keyboard.press("ArrowLeft")
        expect(page.locator("#map-title")).not_to_have_text(shown)

    while page.evaluate("!document.activeElement.closest('#map')"):
        page.keyboard.press("Tab")
    page.keyboard.press("End")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert (
        name
        == "Gera, 24,5\N{NO-BREAK SPACE}%, Rang 1 von 22, über dem Thüringenwert (12,0\N{NO-BREAK SPACE}%)"
    )
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Gera")

    tab_to(page, "Nachbarn vergleichen")
    page.keyboard.press("Enter")
    expect(page.locator("#comparison table").first).to_contain_text("Greiz")
    assert page.evaluate("document.activeElement !== document.body")

    tab_to(page, "Tabelle")
    page.keyboard.press("Enter")
    expect(page.locator("#table tbody tr")).to_have_count(22)
    with page.expect_download() as waiting:
        tab_to(page, "Tabelle herunterladen (CSV)")
        page.keyboard.press("Enter")
    rows = list(csv.reader(io.StringIO(Path(waiting.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert next(row for row in rows if "Gera" in row)[0:1] == ["16052"]
