"""A running atlas, a real Chromium without a network, and a page that is watched while a test uses it."""

import contextlib
import csv
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, Route, expect, sync_playwright

REPOSITORY = Path(__file__).parents[2]
REFERENCE_DATE = "2026-11-22"
START_DEADLINE_S = 30
TIMEOUT_MS = 15_000
ENDPOINT = "**/_dash-update-component*"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip
"""The last one takes every other host away. Blocking by ``route`` would also switch the cache off."""

SHAPES = """() => [...document.querySelectorAll("#map path[data-district]")].map((path) => {
  const style = getComputedStyle(path);
  const pattern = document.getElementById((/#([^")]+)/.exec(style.fill) || [])[1]);
  const box = path.getBoundingClientRect();
  return {
    code: path.dataset.district,
    label: path.getAttribute("aria-label"),
    fill: style.fill,
    colour: pattern ? pattern.querySelector("rect").getAttribute("fill") : style.fill,
    opacity: Number(style.fillOpacity),
    drawn: Boolean(path.getAttribute("d")) && box.width > 0,
    box: [box.left, box.top, box.right, box.bottom],
  };
})"""

POINT_INSIDE = """(path) => {
  const frame = path.getBoundingClientRect();
  const toShape = path.getScreenCTM().inverse();
  const inside = (x, y) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(toShape));
  for (let row = 1; row < 24; row++) {
    for (let column = 1; column < 24; column++) {
      const x = frame.x + frame.width * column / 24;
      const y = frame.y + frame.height * row / 24;
      if ([[0, 0], [4, 0], [-4, 0], [0, 4], [0, -4]].every(([dx, dy]) => inside(x + dx, y + dy))) {
        return [x, y];
      }
    }
  }
}"""


LOG_WORDS = """() => {
  window.words = [];
  const region = document.getElementById("announcer");
  new MutationObserver(() => window.words.push(region.textContent)).observe(
    region, { childList: true, subtree: true, characterData: true });
}"""

STORED = "() => [localStorage.length, sessionStorage.length, document.cookie]"
LOOKED_AT = "() => window.lookedAt"
LOOK_AT = "(address) => { window.lookedAt = address; }"
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"
FAILED = pytest.StashKey[bool]()


@dataclass(frozen=True, slots=True)
class Shape:
    """A district as it is drawn: ``fill`` may be a hatch, ``colour`` is the colour under it."""

    code: str
    label: str
    fill: str
    colour: str
    opacity: float
    drawn: bool
    box: tuple[float, float, float, float]


@dataclass
class Atlas:
    """The page of one test, with what it asked for and what went wrong in it.

    Without slots: Playwright marks the owner of a handler.
    """

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Write down requests, console errors and uncaught errors until the end of the block."""
        handlers: dict[Any, Callable[[Any], None]] = {
            "request": lambda request: self.requests.append(request.url),
            "pageerror": lambda error: self.problems.append(f"uncaught: {error}"),
            "console": lambda message: self.problems.extend([message.text] * (message.type == "error")),
        }
        for event, handler in handlers.items():
            self.page.on(event, handler)
        yield
        for event, handler in handlers.items():
            self.page.remove_listener(event, handler)

    def clear(self) -> None:
        """Make the tab as it is when it is opened; a page that is only looked at stays in it."""
        if not self.page.evaluate(LOOKED_AT):
            self.page.goto("about:blank")
        self.page.unroute_all(behavior="ignoreErrors")
        self.page.mouse.move(0, 0)
        self.page.emulate_media(
            media="null", color_scheme="light", reduced_motion="null", forced_colors="null"
        )
        self.page.set_viewport_size({"width": 1440, "height": 900})

    def forgive(self, *patterns: str) -> None:
        """Expect console errors that match; every other one still fails the test."""
        self.forgiven += patterns

    def unforgiven(self) -> list[str]:
        """Errors nobody expected."""
        return [text for text in self.problems if not any(re.search(known, text) for known in self.forgiven)]

    def foreign_requests(self) -> list[str]:
        """Requests to anybody but the atlas; ``data:`` addresses ask nobody."""
        return [url for url in self.requests if not url.startswith((f"{self.url}/", "data:", "blob:"))]

    def open(self, address: str = "/") -> Page:
        """Load an address and wait for the state to be shown."""
        self.page.goto(self.url + address)
        expect(self.page.locator("#map-title")).not_to_be_empty()
        return self.page

    def look(self, address: str = "/") -> Page:
        """The page of an address, loaded unless the last test looked at it too.

        For tests that leave the page as it is, but for its size and the emulated media.
        """
        if self.page.evaluate(LOOKED_AT) != address or self.page.url != self.url + address:
            self.open(address)
            self.page.evaluate(LOOK_AT, address)
        return self.page

    def district(self, code: str) -> Locator:
        """The path of a district on the map, also of one beyond the border."""
        return self.page.locator(f'#map path:is([data-district="{code}"], [data-outside="{code}"])')

    def shapes(self, count: int) -> Mapping[str, Shape]:
        """All districts on the map by code, once there are ``count``."""
        expect(self.page.locator("#map path[data-district]")).to_have_count(count)
        found = (Shape(**{**shape, "box": tuple(shape["box"])}) for shape in self.page.evaluate(SHAPES))
        return {shape.code: shape for shape in found}

    def point_at(self, code: str) -> tuple[float, float]:
        """Move the mouse into a district and wait for its hover card; returns where it is now."""
        expect(self.district(code)).to_be_visible()
        name = str(self.district(code).get_attribute("aria-label")).partition(",")[0]
        x, y = self.district(code).evaluate(POINT_INSIDE)
        self.page.mouse.move(x, y)
        expect(self.page.locator("#view-map .map-card")).to_contain_text(name)
        return x, y

    def click_district(self, code: str) -> None:
        """Click into a district on the map."""
        self.page.mouse.click(*self.point_at(code))

    def choose(self, select: str, label: str) -> None:
        """Open a select by its id and take the option with exactly this label."""
        self.page.locator(f"#{select}").click()
        self.page.get_by_role("option", name=label, exact=True).click()

    def listen(self) -> None:
        """Write down what is announced to screen readers from now on."""
        self.page.evaluate(LOG_WORDS)

    def heard(self) -> list[str]:
        """Every announcement since :meth:`listen`."""
        return list(self.page.evaluate("() => window.words"))

    @contextlib.contextmanager
    def unanswered(self) -> Iterator[None]:
        """Keep the first question to the server back until the end of the block."""
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        self.page.route(ENDPOINT, hold, times=1)
        yield
        held[0].continue_()

    def query(self) -> dict[str, str]:
        """Parts of the present address."""
        return dict(parse_qsl(urlsplit(self.page.url).query))

    def expect_query(self, **parts: str) -> None:
        """Wait until the address has exactly these parts."""
        expect(self.page).to_have_url(_same_query(parts))


def _same_query(parts: Mapping[str, str]) -> re.Pattern[str]:
    """Match addresses with these parts in any order and no others."""
    ahead = "".join(rf"(?=.*[?&]{re.escape(key)}={re.escape(value)}(&|$))" for key, value in parts.items())
    count = rf"\?[^&]+(&[^&]+){{{len(parts) - 1}}}" if parts else ""
    return re.compile(rf"^{ahead}[^?]*{count}$")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Try a failed browser test once more: a busy machine may draw later than a test waits.

    What is wrong fails both times. The transcript writes what it hears, so it has only one try.
    """
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent) and item.path.stem != "test_transcript":
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of an atlas started as users start it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log.txt"
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)]
    environment = {**os.environ, "LSZ_ATLAS_STICHTAG": REFERENCE_DATE}
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=REPOSITORY, env=environment, stdout=output, stderr=output, start_new_session=True
        )
    try:
        _wait_until_healthy(f"http://127.0.0.1:{port}", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        _stop(process)


def _wait_until_healthy(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_DEADLINE_S
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{url}/healthz", timeout=5):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.1)
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the server with its workers."""
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which waits for what is expected."""
    expect.set_options(timeout=TIMEOUT_MS)
    with sync_playwright() as playwright:
        yield playwright


@contextlib.contextmanager
def _chromium(playwright: Playwright, profile: Path) -> Iterator[BrowserContext]:
    """Debian's Chromium, without any host but this one."""
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=shutil.which("chromium") or "/usr/bin/chromium", args=FLAGS, locale="de-DE"
    )
    context.set_default_timeout(TIMEOUT_MS)
    yield context
    context.close()


@pytest.fixture(scope="session")
def context(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """One profile for all tests: scripts are compiled once, and every test proves that it left nothing."""
    with _chromium(playwright, tmp_path_factory.mktemp("profile")) as context:
        yield context


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember for the fixtures that a test has failed."""
    report = yield
    item.stash[FAILED] = report.failed or item.stash.get(FAILED, False)
    return report


@pytest.fixture
def atlas(server: str, context: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Atlas]:
    """The tab all tests use one after the other, as it was when it was opened.

    After a test nothing may have failed, nobody else been asked and nothing been stored. A failed test takes
    its tab with it, so that neither the next test nor a second try meets what it left.
    """
    request.node.stash[FAILED] = False
    atlas = Atlas(context.pages[0], server)
    atlas.clear()
    yield from _watched(atlas)
    if request.node.stash[FAILED]:
        _open_another_tab(context)


@pytest.fixture
def alone(server: str, playwright: Playwright, tmp_path: Path) -> Iterator[Atlas]:
    """A browser of its own, for tests that change more of it than the page: its clock, its touch screen."""
    with _chromium(playwright, tmp_path) as context:
        atlas = Atlas(context.pages[0], server)
        atlas.clear()
        yield from _watched(atlas)


def _watched(atlas: Atlas) -> Iterator[Atlas]:
    """Hand a page to a test and check afterwards what has become of it."""
    with atlas.watched():
        yield atlas
        for window in atlas.page.context.pages:
            if window != atlas.page:
                window.close()
        stored = atlas.page.evaluate(STORED)
    atlas.page.evaluate(FORGET)
    assert atlas.unforgiven() == []
    assert atlas.foreign_requests() == []
    assert (stored, atlas.page.context.cookies()) == ([0, 0, ""], [])


def _open_another_tab(context: BrowserContext) -> None:
    """Close every tab; not before there is another one, since the last takes the browser with it."""
    former = context.pages
    context.new_page()
    for page in former:
        page.close()


@pytest.fixture(scope="session")
def names() -> Mapping[str, str]:
    """Names of all districts by code, as they stand in the data."""
    with (REPOSITORY / "data" / "geo" / "districts.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


@pytest.fixture
def legend(atlas: Atlas) -> Callable[[], list[tuple[str, int]]]:
    """Labels and counts of the legend, without the outline of the neighbours."""

    def read() -> list[tuple[str, int]]:
        rows = atlas.page.locator("#legend li:has(.count)")
        texts = rows.evaluate_all(
            "rows => rows.map((row) => [row.querySelector('.label').firstChild.textContent,"
            " row.querySelector('.count').textContent])"
        )
        return [(label, int(count)) for label, count in texts]

    return read
