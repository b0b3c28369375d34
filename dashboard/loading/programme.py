"""``data/programme/``: everything known about the Landesprogramm, with its sources."""

from collections.abc import Mapping
from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.programme_measures import load_fields, load_measures
from dashboard.loading.programme_rows import (
    Known,
    read_bodies,
    read_funding,
    read_land_facts,
    read_milestones,
    read_plans,
    read_statuses,
)
from dashboard.loading.sources import load_sources
from dashboard.model.dataset import frozen
from dashboard.model.district import District
from dashboard.model.programme import Programme


def load_programme(folder: Path, districts: Mapping[str, District], findings: Findings) -> Programme | None:
    """Read the programme; faulty lines become findings and are left out.

    Args:
        folder: ``data/programme``.
        districts: Every Thuringian district by code, the dissolved one included.
        findings: Receives what is wrong in any of the files.

    Returns:
        None where the sources, the measures or the Handlungsfelder cannot be read at all.
    """
    sources = load_sources(folder, findings)
    measures = load_measures(folder / "measures.toml", findings)
    fields = load_fields(folder / "fields.toml", findings)
    known = Known(districts, sources, measures)
    programme = Programme(
        measures=frozen(measures),
        statuses=read_statuses(folder / "statuses.csv", known, findings),
        plans=read_plans(folder / "plans.csv", known, findings),
        funding=read_funding(folder / "funding.csv", known, findings),
        milestones=read_milestones(folder / "milestones.csv", known, findings),
        bodies=read_bodies(folder / "bodies.csv", known, findings),
        land_facts=read_land_facts(folder / "land.csv", known, findings),
        fields=frozen(fields),
        sources=frozen(sources),
    )
    return programme if sources and measures and fields else None
