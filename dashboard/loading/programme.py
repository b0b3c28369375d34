"""``data/programme/``: everything known about the Landesprogramm, with its sources."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dashboard.analysis.programme_status import PLAN_STATE, UNKNOWN_CATEGORY, PlanState
from dashboard.loading.findings import Findings
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
from dashboard.loading.text_files import read_toml
from dashboard.loading.toml_table import TomlTable, suggestion
from dashboard.model.dataset import frozen
from dashboard.model.district import District
from dashboard.model.programme import Category, FactTopic, Programme, StatusMeasure


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


MEASURE_KEYS = (
    FactTopic.PROCESS_SUPPORT_2019.value,
    FactTopic.PARTICIPATION.value,
    FactTopic.FUNDING_STAGE.value,
    PLAN_STATE,
    FactTopic.AGATHE.value,
)
"""Every measure, in the order in which they are offered."""
FIELD_NUMBERS = range(7)
"""Handlungsfelder 1 to 6, and 0 for the Rahmenbedingungen."""

_COLUMNS = (
    "title", "definition", "territory", "as_of", "uses_reference_date",
    "publisher", "licence", "caveats", "categories",
)  # fmt: skip
_CATEGORY_KEYS = {"key": str, "label": str, "known": bool}


def load_measures(path: Path, findings: Findings) -> dict[str, StatusMeasure]:
    """Read the measures in the order of ``MEASURE_KEYS``; faulty ones are left out."""
    file = read_toml(path, findings)
    if file is None:
        return {}
    for key in file.values:
        if key not in MEASURE_KEYS:
            findings.add(
                path,
                file.line_of(key),
                f"Das Merkmal „{key}“ ist unbekannt.",
                suggestion(key, MEASURE_KEYS),
            )
    root = TomlTable(file, file.values, findings)
    measures = {}
    for key in MEASURE_KEYS:
        before = len(findings)
        measure = _measure(key, root.table(key))
        if len(findings) == before:
            measures[key] = measure
    return measures


def load_fields(path: Path, findings: Findings) -> dict[int, str]:
    """Read the names of the Handlungsfelder by number, in ascending order."""
    file = read_toml(path, findings)
    if file is None:
        return {}
    fields: dict[int, str] = {}
    for table in TomlTable(file, file.values, findings).tables("field"):
        before = len(findings)
        number, title = table.integer("number", FIELD_NUMBERS[0], FIELD_NUMBERS[-1]), table.text("title")
        if number in fields and len(findings) == before:
            table.fault("number", f"ist zum zweiten Mal {number}.", "Jede Nummer einmal vergeben.")
        fields.setdefault(number, title)
    _require_numbers(path, fields, findings)
    return dict(sorted(fields.items()))


def _require_numbers(path: Path, fields: Mapping[int, str], findings: Findings) -> None:
    missing = [str(number) for number in FIELD_NUMBERS if number not in fields]
    if missing:
        message = f"Es fehlt das Handlungsfeld mit der Nummer {', '.join(missing)}."
        findings.add(path, 1, message, "Abschnitt [[field]] mit number und title ergänzen.")


def _measure(key: str, table: TomlTable) -> StatusMeasure:
    table.allow(_COLUMNS)
    territory = table.text("territory")
    if territory and not _is_day(territory):
        table.fault("territory", f"ist „{territory}“.", "Gebietsstand als JJJJ-MM-TT angeben.")
    categories = _categories(table)
    _check_categories(key, table, categories)
    return StatusMeasure(
        key=key,
        title=table.text("title"),
        definition=table.text("definition"),
        territory=territory,
        as_of=table.text("as_of"),
        uses_reference_date=table.flag("uses_reference_date"),
        categories=categories,
        caveats=table.texts("caveats"),
        publisher=table.text("publisher"),
        licence=table.text("licence"),
    )


def _categories(table: TomlTable) -> tuple[Category, ...]:
    items = table.values.get("categories")
    if not isinstance(items, list) or not items:
        remedy = "Mindestens einen Eintrag { key = …, label = …, known = … } angeben."
        table.fault("categories", "enthält keine Kategorien.", remedy)
        return ()
    found = []
    for number, item in enumerate(items, 1):
        if _is_category(item):
            found.append(Category(**item))
        else:
            remedy = "Genau key und label als Text sowie known als true oder false angeben."
            table.fault("categories", f"ist im {number}. Eintrag unvollständig oder fehlerhaft.", remedy)
    return tuple(found)


def _is_category(item: object) -> bool:
    if not isinstance(item, dict) or set(item) != set(_CATEGORY_KEYS):
        return False
    return all(isinstance(item[key], kind) and item[key] != "" for key, kind in _CATEGORY_KEYS.items())


def _check_categories(key: str, table: TomlTable, categories: tuple[Category, ...]) -> None:
    """Check that keys are unique, and that analysis finds every category it can assign."""
    keys = [category.key for category in categories]
    for repeated in (name for name, count in Counter(keys).items() if count > 1):
        table.fault("categories", f"enthält „{repeated}“ mehrfach.", "Jeden Schlüssel einmal vergeben.")
    for category in categories:
        if category.known is (category.key == UNKNOWN_CATEGORY):
            remedy = f"„known = false“ steht genau bei der Kategorie „{UNKNOWN_CATEGORY}“."
            table.fault("categories", f"hat bei „{category.key}“ den falschen Wert für known.", remedy)
    if key == PLAN_STATE and categories:
        for missing in (state.value for state in PlanState if state.value not in keys):
            table.fault("categories", f"enthält „{missing}“ nicht.", "Die Kategorie ergänzen.")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
