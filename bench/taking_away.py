"""How long presenting and taking away take: change of a slide, a whole deck, every report."""

import time
import urllib.request
from datetime import date
from pathlib import Path

from page_load import TIMEOUT_S
from playwright.sync_api import Browser

from dashboard.export.report.document import all_reports
from dashboard.loading.dataset import load_dataset

STORY = "vom-modell-in-die-flaeche"
TALKING_MS = 1000
"""At least so long a slide is talked about."""
NEXT_SLIDE = """
async () => {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
  await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
"""


def slide_changes(browser: Browser, url: str) -> list[float]:
    """Milliseconds from a key to the whole slide, for every slide but the first, without network."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    page.set_default_timeout(TIMEOUT_S * 1000)
    page.goto(f"{url}/?vortrag={STORY}")
    page.locator(".slide.current").wait_for()
    context.set_offline(True)
    times = []
    for _ in range(page.locator(".slide").count() - 1):
        page.wait_for_timeout(TALKING_MS)
        times.append(page.evaluate(NEXT_SLIDE))
    context.close()
    return times


def deck_seconds(url: str) -> float:
    """Seconds until the slides of the whole story are received."""
    start = time.perf_counter()
    with urllib.request.urlopen(f"{url}/export/vortrag.pptx?vortrag={STORY}") as answer:
        answer.read()
    return time.perf_counter() - start


def report_seconds(repository: Path, day: str) -> float:
    """Seconds for the reports of all 22 districts, as one command makes them."""
    dataset = load_dataset(repository / "data")
    start = time.perf_counter()
    territory = dataset.territories["2021-07-01"]
    list(all_reports(dataset, territory, date.fromisoformat(day), "http://127.0.0.1:8050/?kreis={}".format))
    return time.perf_counter() - start
