"""What a screen reader says in the first minute, compared with the reviewed transcript in docs/.

Chromium's accessibility tree stands in for the screen reader: role, name, value, state and description of
whatever has the focus, and every change of the live region. Where the transcript differs, the new one is
written, to be read and committed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

TRANSCRIPT = Path(__file__).parents[2] / "docs" / "screenreader.md"
ROLES = {
    "link": "Link", "button": "Schalter", "combobox": "Kombinationsfeld", "slider": "Schieberegler",
    "radio": "Auswahlschalter", "textbox": "Textfeld", "heading": "Überschrift", "application": "Anwendung",
    "image": "Grafik", "DisclosureTriangle": "Aufklappbar",
}  # fmt: skip
STATES = {
    ("expanded", True): "geöffnet", ("expanded", False): "geschlossen", ("checked", "true"): "ausgewählt",
    ("pressed", "true"): "gedrückt",
}  # fmt: skip
STRUCTURE = """() => [...document.querySelectorAll("header, nav, main, aside, footer, section, h1, h2, h3")]
  .filter((part) => part.checkVisibility() && (part.tagName !== "SECTION" || part.hasAttribute("aria-label")))
  .map((part) => [part.tagName.toLowerCase(), part.getAttribute("aria-label") || (/^H\\d$/.test(part.tagName)
    ? part.textContent : "")])"""
LANDMARKS = {
    "header": "Banner",
    "nav": "Navigation",
    "main": "Hauptinhalt",
    "section": "Region",
    "aside": "Ergänzung",
    "footer": "Fußbereich",
}
ANNOUNCE = """() => {
  window.spoken = [];
  const region = document.getElementById("announcer");
  new MutationObserver(() => region.textContent && window.spoken.push(region.textContent))
    .observe(region, { childList: true, characterData: true, subtree: true });
}"""


class Listener:
    """Writes down what would be said."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("Accessibility.enable")
        self.lines: list[str] = []
        page.evaluate(ANNOUNCE)

    def section(self, title: str) -> None:
        """Begin a part of the transcript."""
        self.lines += ["", f"## {title}", ""]

    def structure(self) -> None:
        """Landmarks and headings in the order of the page."""
        for tag, name in self.page.evaluate(STRUCTURE):
            kind = LANDMARKS.get(tag) or f"Überschrift Ebene {tag[1]}"
            self.lines.append(f"- {kind}: {name}" if name else f"- {kind}")

    def press(self, key: str, times: int = 1, *, chosen: int | None = None) -> None:
        """Press a key and write down what has the focus then, once ``chosen`` districts are marked."""
        for _ in range(times):
            self.page.keyboard.press(key)
            if chosen is not None:
                expect(self.page.locator('#map [aria-current="true"]')).to_have_count(chosen)
            self.lines.append(f"- **{key}** {self._focused()}")

    def announced(self) -> None:
        """Write down what the live region said since the last time."""
        for text in self.page.evaluate("window.spoken.splice(0)"):
            self.lines.append(f"- *Ansage:* {text}")

    def entered(self) -> None:
        """Write down what is said about the part of the page around the focus, once it is entered."""
        said = self._said("document.activeElement.closest('[role=application]')")
        self.lines.append(f"- *Beim Betreten:* {said}")

    def _focused(self) -> str:
        return self._said("document.activeElement")

    def _said(self, expression: str) -> str:
        found = self.session.send("Runtime.evaluate", {"expression": expression})
        node = self.session.send(
            "Accessibility.getPartialAXTree",
            {"objectId": found["result"]["objectId"], "fetchRelatives": False},
        )["nodes"][0]
        properties = {entry["name"]: entry["value"].get("value") for entry in node.get("properties", ())}
        role = properties.get("roledescription") or ROLES.get(_text(node, "role"), _text(node, "role"))
        parts = [self._group(expression), _text(node, "name"), role, _text(node, "value")]
        parts += [STATES[item] for item in properties.items() if item in STATES]
        if self.page.evaluate(f"() => {expression}.hasAttribute('aria-current')"):
            parts.append("aktuell")
        return ", ".join(part for part in (*parts, _text(node, "description")) if part)

    def _group(self, expression: str) -> str:
        """Name of the group a choice belongs to."""
        group = f"{expression}.closest('[role=radiogroup]')"
        return str(self.page.evaluate(f"() => {group} ? {group}.getAttribute('aria-label') : ''"))


def _text(node: dict[str, Any], part: str) -> str:
    return str(node.get(part, {}).get("value", ""))


@pytest.fixture
def listen(alone) -> Callable[[str], Listener]:
    """Open an address and begin to listen."""

    def opened(address: str) -> Listener:
        page = alone.open(address)
        alone.shapes(23)
        expect(page.locator("#overview h3").first).to_be_visible()
        return Listener(page)

    return opened


def to_the_map(reader: Listener) -> None:
    """Press Tab until the focus is on the map."""
    reader.press("Tab")
    while reader.page.evaluate("!document.activeElement.closest('#map')"):
        reader.press("Tab")


def test_the_first_minute_is_the_reviewed_one(listen):
    reader = listen("/")
    page = reader.page
    reader.lines += [
        "# Die erste Minute mit dem Screenreader",
        "",
        "Von einem Test aus dem Zugänglichkeitsbaum von Chromium geschrieben (Name, Rolle, Wert, Zustand,",
        "Beschreibung). Er ersetzt keine Prüfung mit NVDA, JAWS oder VoiceOver.",
        "",
        f"Fenstertitel: {page.title()}",
    ]
    reader.section("Gliederung")
    reader.structure()
    reader.section("Mit Tab durch Kopf und Auswahl zur Karte")
    to_the_map(reader)
    reader.section("Auf der Karte")
    reader.entered()
    reader.press("ArrowLeft", 3)
    reader.press("ArrowDown", 4)
    reader.press("End")
    reader.press("Home")
    reader.press("k")
    reader.section("Kreisprofil öffnen und schließen")
    reader.press("Enter", chosen=1)
    expect(page.locator("#profile h2")).to_have_text("Kyffhäuserkreis")
    reader.announced()
    reader.press("Escape", chosen=0)
    expect(page.locator("#profile")).to_be_hidden()
    reader.announced()
    written = "\n".join(reader.lines)

    reader = listen("/?merkmal=child_poverty_sgb2_under15&jahr=2019&stand=23")
    reader.section("Ein Merkmal mit Werten: vom Merkmal zur Karte")
    reader.lines.append(f"Fenstertitel: {reader.page.title()}")
    reader.lines.append("")
    reader.page.locator("#search").focus()
    to_the_map(reader)
    reader.section("Nach Rang")
    reader.entered()
    reader.press("End")
    reader.press("PageDown", 2)
    reader.press("Home")
    written = "\n".join([written, *reader.lines])
    written = written.replace("\N{NO-BREAK SPACE}", " ") + "\n"
    reviewed = TRANSCRIPT.read_text("utf-8") if TRANSCRIPT.exists() else ""
    if written != reviewed:
        TRANSCRIPT.write_text(written, "utf-8")
    assert written == reviewed
