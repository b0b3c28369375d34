"""Checks of an indicator's lines against each other and against its declaration."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dashboard.loading.areas import Areas
from dashboard.loading.cells import Cell
from dashboard.loading.findings import Findings
from dashboard.loading.indicator_toml import Declared
from dashboard.model.indicator import Indicator, Kind, Segment
from dashboard.model.territory import Territory

JUMP = 1000.0
"""Factor between two consecutive values of an area that is taken for a slip of the decimal point."""


Sections = Mapping[tuple[str, str], Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class ValueTable:
    """The usable lines of a CSV file under check, and where its findings go.

    Attributes:
        sections: The lines by series and year, in the order of the file.
    """

    path: Path
    cells: Sequence[Cell]
    sections: Sections
    areas: Areas
    findings: Findings

    @classmethod
    def of(cls, path: Path, cells: Sequence[Cell], areas: Areas, findings: Findings) -> "ValueTable":
        """Group the lines of a file."""
        sections: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for cell in cells:
            sections[cell.series, cell.year].append(cell)
        return cls(path, cells, dict(sections), areas, findings)

    def note(self, cell: Cell, message: str, remedy: str) -> None:
        """Note a finding at a line."""
        self.findings.add(self.path, cell.line, message, remedy)


def check_values(table: ValueTable, indicator: Indicator) -> None:
    """Note values that the kind of the indicator rules out."""
    is_percentage = indicator.kind is Kind.SHARE and indicator.unit == "%"
    for cell in table.cells:
        value = cell.observation.value
        if value is None:
            continue
        if is_percentage and (value < 0 or (value > 100 and not indicator.may_exceed_100)):
            remedy = "Wert prüfen; sind Werte über 100 möglich, may_exceed_100 = true setzen."
            table.note(cell, f"Der Anteil {value:g} liegt außerhalb von 0 bis 100 %.", remedy)
        elif indicator.kind in (Kind.COUNT, Kind.MEASURE) and value < 0:
            table.note(cell, f"Der Wert {value:g} ist negativ.", "Vorzeichen prüfen.")
        elif indicator.kind is Kind.COUNT and not value.is_integer():
            remedy = "Tausendertrennzeichen entfernen oder die Angabe kind in der TOML-Datei prüfen."
            table.note(cell, f"Die Anzahl {value!r} ist keine ganze Zahl.", remedy)


def check_jumps(table: ValueTable) -> None:
    """Note values a thousand times larger or smaller than the one before of the same area and series.

    Zeros are passed over: a factor to or from them has no meaning.
    """
    histories: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in table.cells:
        if cell.observation.value and cell.year[-4:].isdigit():
            histories[cell.series, cell.area].append(cell)
    for history in histories.values():
        history.sort(key=lambda cell: (int(cell.year[-4:]), cell.year))
        for before, after in pairwise(history):
            old, new = before.observation.value or 1.0, after.observation.value or 1.0
            if not 1 / JUMP < abs(new / old) < JUMP:
                _note_jump(table, before, after)


def _note_jump(table: ValueTable, before: Cell, after: Cell) -> None:
    table.note(
        after,
        f"{table.areas.label(after.area)}, Reihe {after.series}: {after.observation.value!r} im Jahr "
        f"{after.year} nach {before.observation.value!r} im Jahr {before.year} ist ein Sprung um das "
        "Tausendfache oder mehr.",
        "Dezimalpunkt, Tausendertrennzeichen und Einheit beider Werte prüfen.",
    )


def check_years(table: ValueTable, declared: Declared) -> None:
    """Note years of the CSV file that no segment names, and years of segments without a line."""
    segments = declared.indicator.segments
    known = {(segment.series, year) for segment in segments for year in segment.years}
    for (series, year), cells in table.sections.items():
        if (series, year) not in known:
            table.note(
                cells[0],
                f"Das Jahr „{year}“ der Reihe {series} steht in keinem [[segment]] (Zeilen: {len(cells)}).",
                "Das Jahr dort ergänzen oder die Zeilen berichtigen.",
            )
    for segment in segments:
        missing = [year for year in segment.years if (segment.series, year) not in table.sections]
        if missing:
            table.findings.add(
                declared.file.path,
                declared.segment_line(segment),
                f"{table.path.name} hat in der Reihe {segment.series} keine Zeile für {', '.join(missing)}.",
                "Werte ergänzen oder das Jahr hier streichen.",
            )


def check_districts(table: ValueTable, indicator: Indicator, territories: Mapping[str, Territory]) -> None:
    """Note districts that a cross-section lacks, or has although its boundary set does not."""
    for segment in indicator.segments:
        territory = territories.get(segment.territory)
        if territory is None or territory.series != segment.series or not territory.names:
            continue  # the boundary set itself has a finding
        outside = _outside_of_series(table, segment.series)
        for year in segment.years:
            cells = table.sections.get((segment.series, year), ())
            _check_foreign(table, cells, segment, territory)
            _check_missing(table, cells, _expected(cells, segment, territory, outside))


def _outside_of_series(table: ValueTable, series: str) -> frozenset[str]:
    """Outside districts the series covers in any of its years."""
    return table.areas.outside & {cell.area for cell in table.cells if cell.series == series}


def _expected(
    cells: Iterable[Cell], segment: Segment, territory: Territory, outside: frozenset[str]
) -> list[str]:
    """Districts a cross-section must have: all of its boundary set, and of the outside all or none."""
    has_outside = any(cell.area in outside for cell in cells)
    inside = () if segment.land_only else territory.codes
    return [*inside, *(sorted(outside) if has_outside else ())]


def _check_foreign(table: ValueTable, cells: Iterable[Cell], segment: Segment, territory: Territory) -> None:
    for cell in cells:
        if cell.area in table.areas.districts and (segment.land_only or cell.area not in territory.names):
            where = "in einem Jahr mit land_only" if segment.land_only else f"im Gebietsstand {territory.key}"
            table.note(
                cell,
                f"{table.areas.label(cell.area)} gibt es {where} nicht (Reihe {cell.series}, {cell.year}).",
                "Die Zeile streichen oder den Abschnitt [[segment]] berichtigen.",
            )


def _check_missing(table: ValueTable, cells: Sequence[Cell], expected: Iterable[str]) -> None:
    present = {cell.area for cell in cells}
    missing = [table.areas.label(code) for code in expected if code not in present]
    if cells and missing:
        table.note(
            cells[0],
            f"In der Reihe {cells[0].series}, {cells[0].year}, fehlt: {', '.join(missing)}.",
            "Wert ergänzen oder eine Zeile ohne Wert mit dem Zeichen für den Grund anlegen.",
        )
