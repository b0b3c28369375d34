"""A small folder of indicator files that has no finding, to be altered by a test."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.loading.findings import Finding, Findings
from dashboard.loading.indicators import LoadedIndicators, load_indicators
from dashboard.model.territory import Territory

SAMPLE = Path(__file__).parent / "sample_indicators"
OUTSIDE = {"03153": "Goslar", "03159": "Göttingen"}
NAMES = {"16055": "Weimar", "16056": "Eisenach", "16063": "Wartburgkreis"}

Load = Callable[[], tuple[LoadedIndicators, list[Finding]]]
Alter = Callable[[str, str, str], None]


def boundary_set(key: str, series: str, valid_to: date | None, *, oldest: bool = False) -> Territory:
    names = {code: name for code, name in NAMES.items() if series == "23" or code != "16056"}
    return Territory(key, series, date.fromisoformat(key), valid_to, None, oldest, names, {}, {})


@pytest.fixture
def territories() -> dict[str, Territory]:
    sets = (
        boundary_set("2016-01-01", "23", date(2018, 12, 31), oldest=True),
        boundary_set("2019-01-01", "23", date(2021, 6, 30)),
        boundary_set("2021-07-01", "22", None),
    )
    return {territory.key: territory for territory in sets}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(SAMPLE, tmp_path / "indicators"))


@pytest.fixture
def load(folder: Path, territories: dict[str, Territory]) -> Load:
    """Load the folder as it is now."""

    def loading() -> tuple[LoadedIndicators, list[Finding]]:
        findings = Findings(folder)
        return load_indicators(folder, territories, OUTSIDE, findings), list(findings)

    return loading


@pytest.fixture
def alter(folder: Path) -> Alter:
    """Replace the first occurrence of a text in one of the files."""

    def altering(name: str, old: str, new: str) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return altering
