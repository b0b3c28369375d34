"""What a real browser receives and how long it takes: first map, change of the indicator."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, Request

CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
QUIET_MS = 400
TIMEOUT_S = 60.0

WATCH_FIRST_MAP = """
(selector) => {
  const look = () => {
    const paths = [...document.querySelectorAll(selector)].filter((path) => path.getAttribute("d"));
    if (paths.length >= 23) { window.firstMap = performance.now(); } else { requestAnimationFrame(look); }
  };
  look();
}
"""

CHANGE_INDICATOR = """
async ([selector, key]) => {
  const colours = () => [...document.querySelectorAll(selector)].map(
    (path) => path.getAttribute("data-district") + path.getAttribute("fill") + path.style.fill).join();
  const frame = () => new Promise(requestAnimationFrame);
  const before = colours();
  const start = performance.now();
  window.dash_clientside.set_props("indicator", { value: key });
  while (colours() === before) {
    await frame();
    if (performance.now() - start > 30000) { throw new Error("no change of colours: " + key); }
  }
  await frame();
  await frame();
  return performance.now() - start;
}
"""


@dataclass
class Traffic:
    """Bytes a page received, counted by the browser's network stack: headers and compressed bodies.

    Without slots: Playwright marks the owner of a handler.
    """

    received: int = 0
    pending: set[str] = field(default_factory=set)
    callbacks: list[str] = field(default_factory=list)

    def attach(self, page: Page, session: CDPSession) -> None:
        """Start counting."""
        session.on("Network.requestWillBeSent", lambda event: self.pending.add(event["requestId"]))
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.loadingFailed", lambda event: self.pending.discard(event["requestId"]))
        page.on("request", self._remember)
        session.send("Network.enable")

    def take(self) -> int:
        """Bytes since the last call."""
        received, self.received = self.received, 0
        return received

    def _finished(self, event: dict[str, Any]) -> None:
        self.received += int(event["encodedDataLength"])
        self.pending.discard(event["requestId"])

    def _remember(self, request: Request) -> None:
        if "_dash-update-component" in request.url and request.post_data:
            self.callbacks.append(request.post_data)


@dataclass(frozen=True, slots=True)
class MapPage:
    """A page with a map that is being measured."""

    page: Page
    traffic: Traffic
    selector: str
    first_map_ms: float
    first_map_bytes: int

    def change_indicator(self, key: str) -> tuple[float, int]:
        """Milliseconds from the choice to the recoloured map, and bytes received for it."""
        self.page.bring_to_front()
        self.traffic.take()
        elapsed = self.page.evaluate(CHANGE_INDICATOR, [self.selector, key])
        _wait_until_quiet(self.page, self.traffic)
        return float(elapsed), self.traffic.take()

    def go(self, query: str) -> int:
        """Bytes received for a change of the address inside the page."""
        self.page.bring_to_front()
        self.traffic.take()
        self.page.evaluate(
            "(query) => window.dash_clientside.set_props('location', { search: query })", query
        )
        _wait_until_quiet(self.page, self.traffic)
        return self.traffic.take()


def open_map(browser: Browser, url: str, selector: str) -> MapPage:
    """Open an address in a context without any cache and wait for 23 districts."""
    page = browser.new_context(locale="de-DE", viewport={"width": 1440, "height": 900}).new_page()
    traffic = Traffic()
    traffic.attach(page, page.context.new_cdp_session(page))
    page.bring_to_front()
    page.add_init_script(f"({WATCH_FIRST_MAP})({selector!r})")
    page.goto(url)
    _wait(page, lambda: bool(page.evaluate("window.firstMap > 0")))
    _wait_until_quiet(page, traffic)
    return MapPage(page, traffic, selector, float(page.evaluate("window.firstMap")), traffic.take())


def _wait_until_quiet(page: Page, traffic: Traffic) -> None:
    """Return when no request has been under way for a moment."""
    _wait(page, lambda: not traffic.pending)
    before = -1
    while before != traffic.received or traffic.pending:
        before = traffic.received
        page.wait_for_timeout(QUIET_MS)


def _wait(page: Page, ready: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + TIMEOUT_S
    while not ready():
        if time.perf_counter() > deadline:
            raise TimeoutError(page.url)
        page.wait_for_timeout(50)
