"""Measure the atlas beside a plain Dash app in one run, and compare the results with the budgets.

Prints a table, writes ``bench/results/<time>.json``, and exits with 1 when a budget is missed.
"""

import json
import platform
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psutil
import servers
import taking_away
from callbacks import CallbackTimes, answer_times
from page_load import CHROMIUM, FLAGS, MapPage, open_map
from playwright.sync_api import Browser, sync_playwright

RESULTS = Path(__file__).resolve().parent / "results"
ATLAS_PATHS = "#map path[data-district]"
PLAIN_PATHS = "#map .choroplethlayer path"
FIRST_MAPS = 5
WARM_UP = 3
STARTS = 3
SETTLE_S = 2
"""After the last file, so that memory is that of a server that waits."""
POSTS_PER_CALLBACK = 200
INDICATORS = (
    "care_rate_under3", "old_age_quotient", "sgb2_rate", "cars_per_1000", "share_65plus",
    "population_density", "care_dependents_per_100", "hospital_beds_per_1000", "pupils_per_100",
    "share_under18", "child_poverty_sgb2_under15", "municipal_debt_per_capita", "family_doctors_per_10000",
    "unemployment_rate_women", "care_rate_3_to_under6",
)  # fmt: skip
COMPARED_DISTRICTS = (
    "16077", "16076", "16052", "16053", "16054", "16055", "14524", "14729", "15084", "14522",
)  # fmt: skip
COMPARED_INDICATORS = (
    "care_rate_under3", "kita_places_per_pedagogical_staff", "school_leavers_without_certificate",
    "child_poverty_sgb2_under15", "sgb2_single_parents_share", "paediatricians_per_10000_children",
    "minimum_income_recipients_share", "care_dependents_per_100",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One measured number; without a budget it is only reported."""

    what: str
    atlas: float
    plain: float | None
    unit: str
    decimals: int = 0
    budget: float | None = None

    @property
    def kept(self) -> bool:
        """Whether the budget is kept."""
        return self.budget is None or self.atlas <= self.budget


def main() -> int:
    """Measure everything; 0 when every budget is kept."""
    starts = [_start_seconds() for _ in range(STARTS)]
    with servers.atlas() as atlas, servers.plain() as plain, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        lines = _first_map(browser, atlas.url, plain.url)
        changes, payloads = _changes(browser, atlas.url, plain.url)
        comparison, compared = _comparisons(browser, atlas.url)
        slides = taking_away.slide_changes(browser, atlas.url)
        chromium = browser.version
        browser.close()
        answers = answer_times(atlas.port, payloads, POSTS_PER_CALLBACK)
        lines += [*changes, *_answer_lines(answers, "Antwortzeit", 40.0), comparison]
        slow = answer_times(atlas.port, compared, POSTS_PER_CALLBACK)
        lines += _answer_lines(slow, "Vergleich: Antwortzeit", 120.0)
        lines.append(Line("Start bis zur ersten Antwort", statistics.median(starts), None, "s", 2, 4.0))
        lines.append(Line("Folienwechsel (längster)", max(slides), None, "ms", 0, 200))
        lines.append(Line("Ganzer Vortrag als Folien", taking_away.deck_seconds(atlas.url), None, "s", 1))
        time.sleep(SETTLE_S)
        megabytes, plain_megabytes = atlas.worker_megabytes(), plain.worker_megabytes()
        lines.append(Line("Speicher eines Prozesses", megabytes, plain_megabytes, "MB", 0, 350))
    seconds = taking_away.report_seconds(servers.REPOSITORY, servers.REFERENCE_DATE)
    lines.append(Line("Kreisprofile aller 22 Kreise als PDF", seconds, None, "s", 1, 60))
    print(_table(lines))
    print(f"Gespeichert: {_save(lines, chromium).relative_to(servers.REPOSITORY)}")
    return 0 if all(line.kept for line in lines) else 1


def _start_seconds() -> float:
    with servers.atlas() as server:
        return server.start_s


def _first_map(browser: Browser, atlas: str, plain: str) -> list[Line]:
    """Cold cache every time; the two take turns, so that both meet the same load of the machine."""
    own, other = [], []
    for _ in range(FIRST_MAPS):
        own.append(_opened_once(browser, atlas, ATLAS_PATHS))
        other.append(_opened_once(browser, plain, PLAIN_PATHS))
    return [
        Line(
            "Erste Karte, übertragen",
            max(run.first_map_bytes for run in own) / 1e6,
            max(run.first_map_bytes for run in other) / 1e6,
            "MB", 3, 0.8,
        ),
        Line(
            "Erste Karte, Zeit bis 23 Flächen",
            statistics.median(run.first_map_ms for run in own),
            statistics.median(run.first_map_ms for run in other),
            "ms",
        ),
    ]  # fmt: skip


def _opened_once(browser: Browser, url: str, selector: str) -> MapPage:
    opened = open_map(browser, url, selector)
    opened.page.context.close()
    return opened


def _changes(browser: Browser, atlas: str, plain: str) -> tuple[list[Line], list[str]]:
    """Change the indicator in both apps in turn; also the atlas' requests, to be repeated later."""
    own = open_map(browser, f"{atlas}/?merkmal={INDICATORS[-1]}&stand=23", ATLAS_PATHS)
    other = open_map(browser, plain, PLAIN_PATHS)
    other.change_indicator(INDICATORS[-1])
    own.traffic.callbacks.clear()
    runs = [
        (own.change_indicator(key), other.change_indicator(key))
        for key in (*INDICATORS[:WARM_UP], *INDICATORS)
    ]
    measured = list(zip(*runs[WARM_UP:], strict=True))
    times = [statistics.median(ms for ms, _ in side) for side in measured]
    sizes = [max(size for _, size in side) / 1e3 for side in measured]
    lines = [
        Line("Merkmalswechsel, übertragen (größter)", sizes[0], sizes[1], "kB", 2, 6.0),
        Line("Merkmalswechsel, Zeit (Median)", times[0], times[1], "ms"),
        Line("Merkmalswechsel, Zeit zur einfachen App", times[0] / times[1], 1.0, "", 2, 0.35),
    ]
    return lines, own.traffic.callbacks


def _comparisons(browser: Browser, atlas: str) -> tuple[Line, list[str]]:
    """Change the year of a comparison of ten districts in eight indicators; also the requests."""
    own = open_map(browser, f"{atlas}/?stand=23&merkmal={INDICATORS[-1]}", ATLAS_PATHS)
    asked = f"?ansicht=vergleich&merkmal={INDICATORS[-1]}&stand=23&spalten={','.join(COMPARED_INDICATORS)}"
    asked += f"&vergleich={','.join(COMPARED_DISTRICTS)}"
    own.go(f"{asked}&jahr=2016")
    own.traffic.callbacks.clear()
    largest = max(own.go(f"{asked}&jahr={year}") for year in (2017, 2018, 2019, 2016))
    return Line("Vergleich 10 × 8, übertragen (größter)", largest / 1e3, None, "kB", 2, 40.0), (
        own.traffic.callbacks
    )


def _answer_lines(answers: Sequence[CallbackTimes], what: str, budget: float) -> list[Line]:
    return [
        Line(f"{what} {answer.name}, 95 % von {answer.count}", answer.p95_ms, None, "ms", 1, budget)
        for answer in answers
    ]


def _table(lines: Sequence[Line]) -> str:
    rows: list[tuple[str, ...]] = [("Messung", "Atlas", "einfache App", "höchstens", "")]
    for line in lines:
        verdict = "" if line.budget is None else ("eingehalten" if line.kept else "verfehlt")
        numbers = (_number(value, line) for value in (line.atlas, line.plain, line.budget))
        rows.append((line.what, *numbers, verdict))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(c.rjust(w) for c, w in zip(row[1:4], widths[1:4], strict=True)),
                row[4],
            ]
        )
        for row in rows
    )


def _number(value: float | None, line: Line) -> str:
    if value is None:
        return "–"
    return f"{value:.{line.decimals}f} {line.unit}".strip().replace(".", ",")


def _save(lines: Sequence[Line], chromium: str) -> Path:
    """Write the run with what it ran on."""
    now = datetime.now(UTC)
    report = {
        "time": now.isoformat(timespec="seconds"),
        "machine": {"cores": psutil.cpu_count(), "load": psutil.getloadavg(), "system": platform.platform()},
        "versions": {
            "python": platform.python_version(),
            "chromium": chromium,
            **{name: version(name) for name in ("dash", "plotly", "dash-mantine-components")},
        },
        "results": [{**asdict(line), "kept": line.kept} for line in lines],
    }
    RESULTS.mkdir(exist_ok=True)
    target = RESULTS / f"{now:%Y%m%dT%H%M%SZ}.json"
    target.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return target


if __name__ == "__main__":
    sys.exit(main())
