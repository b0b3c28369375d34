"""The whole data folder as one Dataset, or all findings that stand in the way."""

import hashlib
from dataclasses import replace
from pathlib import Path

from dashboard.analysis.neighbours import neighbour_table
from dashboard.errors import DataError
from dashboard.loading.districts import load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.geo import load_territories
from dashboard.loading.indicators import load_indicators
from dashboard.loading.names import NAMES_FILE, load_names
from dashboard.loading.pages import load_pages
from dashboard.loading.programme import load_programme
from dashboard.loading.stories import load_stories
from dashboard.loading.text_files import read_toml
from dashboard.model.dataset import Dataset, frozen

EDITION_FILE = "edition.toml"
FOLDERS = ("geo", "indicators", "pages", "programme", "stories")
HASH_LENGTH = 12


def read_dataset(folder: Path, findings: Findings) -> Dataset | None:
    """Read everything under ``folder``; None where there are findings.

    Args:
        folder: Holds ``geo``, ``indicators``, ``pages``, ``programme``, ``stories`` and ``edition.toml``.
        findings: Takes up every problem of every file.
    """
    edition = _edition(folder, findings)
    before = len(findings)
    files = load_districts(folder / "geo", findings)
    # A faulty line in the list of districts must not make faults of everything that names the district.
    comparable = files.districts if len(findings) == before else {}
    geo = load_territories(folder / "geo", comparable, findings)
    drawn = {code for territory in geo.territories.values() for code in territory.names}
    known = {*files.districts, *drawn, *geo.outside.names}
    names = load_names(folder / "geo" / NAMES_FILE, known, findings)
    loaded = load_indicators(folder / "indicators", geo.territories, geo.outside.names, findings)
    programme = load_programme(folder / "programme", files.districts, findings)
    if findings or programme is None:
        return None
    dataset = Dataset(
        districts=files.districts,
        outside_districts=geo.outside_districts,
        names=names,
        changes=files.changes,
        territories=geo.territories,
        outside=geo.outside,
        neighbours=frozen({key: neighbour_table(t, geo.outside) for key, t in geo.territories.items()}),
        geo_source=geo.source,
        indicators=frozen(loaded.indicators),
        observations=frozen(loaded.observations),
        sources=frozen(loaded.sources),
        programme=programme,
        edition=edition,
        data_hash=folder_hash(folder),
    )
    stories = load_stories(folder / "stories", dataset, findings)
    pages = load_pages(folder / "pages", dataset, findings)
    return None if findings else replace(dataset, stories=frozen(stories), pages=frozen(pages))


def load_dataset(folder: Path) -> Dataset:
    """Read everything under ``folder``.

    Raises:
        DataError: With one line for each finding, when the data is not clean.
    """
    findings = Findings(folder)
    dataset = read_dataset(folder, findings)
    if dataset is None:
        raise DataError("\n".join(str(finding) for finding in findings))
    return dataset


def folder_hash(folder: Path) -> str:
    """Short SHA-256 over names and contents of all data files, the same on every machine."""
    digest = hashlib.sha256()
    for name in FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:HASH_LENGTH]


def _edition(folder: Path, findings: Findings) -> str:
    path = folder / EDITION_FILE
    file = read_toml(path, findings)
    if file is None:
        return ""
    edition = file.values.get("edition")
    if not isinstance(edition, str) or not edition:
        findings.add(
            path,
            file.line_of("edition"),
            "„edition“ fehlt.",
            'Den Tag der letzten Änderung eintragen, z. B. "2026-11-22".',
        )
        return ""
    return edition
