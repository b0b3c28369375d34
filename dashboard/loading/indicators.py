"""``data/indicators/``: every indicator with its values, from one CSV and one TOML file each."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from dashboard.loading.areas import Areas, Mistake
from dashboard.loading.cells import Cell, read_observation
from dashboard.loading.findings import Findings
from dashboard.loading.indicator_toml import SERIES, Declared, read_declaration
from dashboard.loading.series_checks import (
    ValueTable,
    check_districts,
    check_jumps,
    check_values,
    check_years,
)
from dashboard.loading.sources import SOURCES_FILE, load_sources
from dashboard.loading.text_files import read_csv
from dashboard.loading.toml_table import suggestion
from dashboard.model.dataset import SliceKey
from dashboard.model.indicator import Indicator, Source
from dashboard.model.observation import UNKNOWN, Observation
from dashboard.model.territory import Territory

Observations = dict[SliceKey, Mapping[str, Observation]]


class LoadedIndicators(NamedTuple):
    """Indicators and sources by key, and all cross-sections."""

    indicators: dict[str, Indicator]
    observations: Observations
    sources: dict[str, Source]


def load_indicators(
    folder: Path, territories: Mapping[str, Territory], outside: Mapping[str, str], findings: Findings
) -> LoadedIndicators:
    """Read all indicators of ``folder`` in the order of their file names.

    An indicator whose declaration has findings is left out; its values are checked all the same.

    Args:
        folder: Holds ``<key>.csv`` and ``<key>.toml`` for each indicator, and ``SOURCES.toml``.
        territories: Boundary sets by key.
        outside: Names of the districts beyond the state border, by code.
        findings: Takes up every problem.
    """
    sources = load_sources(folder, findings)
    areas = Areas.of(territories, outside)
    loaded = LoadedIndicators({}, {}, sources)
    first_titles: dict[str, str] = {}
    for path in _tables(folder, findings):
        declared = read_declaration(path.with_suffix(".toml"), sources, territories, findings)
        table = ValueTable.of(path, read_cells(path, areas, findings), areas, findings)
        check_jumps(table)
        if declared is not None:
            _check_title(declared, first_titles, findings)
            _check_against(declared, table, territories)
        if declared is not None and declared.sound:
            loaded.indicators[path.stem] = declared.indicator
            loaded.observations.update(_cross_sections(path.stem, table))
    return loaded


def _tables(folder: Path, findings: Findings) -> list[Path]:
    """CSV files that have their TOML file; one without the other is a finding."""
    tables = {path.stem: path for path in folder.glob("*.csv")}
    texts = {path.stem: path for path in folder.glob("*.toml") if path.name != SOURCES_FILE}
    for path in [*tables.values(), *texts.values()]:
        if (path.stem in tables) is not (path.stem in texts):
            other = path.with_suffix(".toml" if path.stem in tables else ".csv").name
            remedy = f"{other} anlegen oder {path.name} entfernen."
            findings.add(path, 1, f"Zu dieser Datei fehlt {other}.", remedy)
    return [tables[key] for key in sorted(tables) if key in texts]


def _check_against(declared: Declared, table: ValueTable, territories: Mapping[str, Territory]) -> None:
    check_values(table, declared.indicator)
    check_years(table, declared)
    check_districts(table, declared.indicator, territories)


def _check_title(declared: Declared, first_titles: dict[str, str], findings: Findings) -> None:
    title = declared.indicator.title
    first = first_titles.setdefault(title, declared.indicator.key)
    if title and first != declared.indicator.key:
        findings.add(
            declared.file.path,
            declared.file.line_in("", "title"),
            f"Feld „title“ wiederholt den Titel „{title}“ aus {first}.toml.",
            "Einen eigenen, eindeutigen Titel vergeben.",
        )


def _cross_sections(key: str, table: ValueTable) -> Observations:
    return {
        SliceKey(key, series, year): {cell.area: cell.observation for cell in cells}
        for (series, year), cells in table.sections.items()
    }


COLUMNS = ("series", "district", "year", "value", "flag")


def read_cells(path: Path, areas: Areas, findings: Findings) -> list[Cell]:
    """Read all lines, each fault a finding; a faulty value stays in its place as an unknown one.

    Lines with an unknown series or area, and repeated ones, are left out.
    """
    first_lines: dict[tuple[str, str, str], int] = {}
    cells = []
    for row in read_csv(path, COLUMNS, findings):
        series, area, year, value, flag = row.cells.values()
        first = first_lines.setdefault((series, area, year), row.line)
        known = series in SERIES and area in areas.names
        mistakes = [] if known else _address_mistakes(series, area, areas)
        if first != row.line:
            mistakes.append(_duplicate(f"{series}, {areas.label(area)}, {year}", first))
        observation = read_observation(value, flag)
        if not mistakes:
            usable = UNKNOWN if isinstance(observation, Mistake) else observation
            cells.append(Cell(row.line, series, area, year, usable))
        if isinstance(observation, Mistake):
            mistakes.append(observation)
        for mistake in mistakes:
            findings.add(path, row.line, *mistake)
    return cells


def _address_mistakes(series: str, area: str, areas: Areas) -> list[Mistake]:
    return [mistake for mistake in (_series_mistake(series), areas.mistake(area)) if mistake]


def _series_mistake(series: str) -> Mistake | None:
    if series in SERIES:
        return None
    return Mistake(f"Die Reihe „{series}“ ist unbekannt.", suggestion(series, SERIES))


def _duplicate(address: str, first: int) -> Mistake:
    return Mistake(f"Reihe {address} steht schon in Zeile {first}.", "Eine der beiden Zeilen streichen.")
