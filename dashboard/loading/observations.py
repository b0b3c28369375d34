"""``<key>.csv``: read every line, and note what is wrong with a line on its own."""

from pathlib import Path

from dashboard.loading.areas import Areas, Mistake
from dashboard.loading.cells import Cell, read_observation
from dashboard.loading.findings import Findings
from dashboard.loading.indicator_toml import SERIES
from dashboard.loading.text_files import read_csv
from dashboard.loading.toml_table import suggestion
from dashboard.model.observation import UNKNOWN

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
