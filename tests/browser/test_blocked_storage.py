"""A browser that forbids a page to store anything: what needs it says so, and nothing fails."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

BLOCK = """() => {
  const own = Object.getOwnPropertyDescriptor(window, "localStorage");
  window.allowStoring = () => Object.defineProperty(window, "localStorage", own);
  Object.defineProperty(window, "localStorage", {
    configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });
}"""
BLOCKED = "Dieser Browser erlaubt der Seite nicht, etwas zu speichern; "
FOLDER = BLOCKED + "die Mappe kann deshalb nichts behalten."
KEYS = BLOCKED + "die Wahl gilt, bis Sie die Seite schließen."
TALK = """title = "Treffen"
[[slide]]
address = "?merkmal=plan_state"
title = "Was"
message = "Eine Aussage."
"""


@pytest.fixture
def page(alone) -> Iterator[Page]:
    """The page without storage; the watch over what is left behind needs it again afterwards."""
    alone.page.add_init_script(f"({BLOCK})()")
    yield alone.page
    alone.page.evaluate("allowStoring()")


def test_a_view_that_cannot_be_collected_is_said(alone, page):
    alone.open("/?merkmal=participation")
    page.locator("#add-to-folder").click()
    expect(page.get_by_role("alert").filter(has_text=FOLDER)).to_be_visible()
    expect(page.locator("#add-to-folder")).to_have_text("Zur Vortragsmappe hinzufügen")


def test_a_talk_that_cannot_be_kept_is_said(alone, page):
    page.goto(f"{alone.url}/?ansicht=vortragsmappe")
    expect(page.get_by_role("heading", name="Vortrag vorbereiten")).to_be_visible()
    page.locator("#folder-file").set_input_files(
        {"name": "v.toml", "mimeType": "application/toml", "buffer": TALK.encode()}
    )
    expect(page.get_by_role("alert").filter(has_text=FOLDER)).to_be_visible()
    expect(page.locator("#folder-empty")).to_be_visible()


def test_keys_are_turned_off_as_long_as_the_page_is_open(alone, page):
    alone.open("/?ansicht=hilfe")
    switch = page.get_by_role("switch")
    switch.click()
    expect(switch).not_to_be_checked()
    expect(page.get_by_role("alert").filter(has_text=KEYS)).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()
