"""``data/geo/districts.csv`` and ``territorial_changes.csv``: the districts and the moves between them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import Row, read_csv
from dashboard.model.dataset import frozen
from dashboard.model.district import District, DistrictKind, TerritorialChange

DISTRICTS_FILE = "districts.csv"
CHANGES_FILE = "territorial_changes.csv"
DISTRICT_COLUMNS = (
    "code", "name", "official_name", "kind", "nuts3", "seat", "planning_region", "area_km2",
    "website", "programme_page", "valid_from", "valid_to", "successor",
)  # fmt: skip
CHANGE_COLUMNS = (
    "day", "name", "from_district", "to_district", "drawn", "area_km2", "population", "law", "note",
)  # fmt: skip
PLANNING_REGIONS = ("Mittelthüringen", "Nordthüringen", "Ostthüringen", "Südwestthüringen")

T = TypeVar("T")

_BOOLEANS = {"true": True, "false": False}
_KINDS = {kind.value: kind for kind in DistrictKind}


@dataclass(frozen=True, slots=True)
class DistrictFiles:
    """Districts by code in ascending order, and the territorial changes in the order of their days."""

    districts: Mapping[str, District]
    changes: tuple[TerritorialChange, ...]


def load_districts(folder: Path, findings: Findings) -> DistrictFiles:
    """Read both files; a faulty line is left out.

    Args:
        folder: ``data/geo``.
        findings: Receives what is wrong.
    """
    districts = _districts(folder / DISTRICTS_FILE, findings)
    return DistrictFiles(frozen(districts), _changes(folder / CHANGES_FILE, districts, findings))


@dataclass(frozen=True, slots=True)
class _RowFields:
    """Typed access to the cells of a line; what cannot be read becomes a finding."""

    path: Path
    row: Row
    findings: Findings

    def fault(self, column: str, remedy: str) -> None:
        message = f"Feld „{column}“: „{self.row[column]}“ ist nicht zulässig."
        self.findings.add(self.path, self.row.line, message, remedy)

    def text(self, column: str) -> str:
        if not self.row[column]:
            self.findings.add(self.path, self.row.line, f"Feld „{column}“ ist leer.", "Den Text ergänzen.")
        return self.row[column]

    def matching(self, column: str, pattern: str, remedy: str) -> str:
        if not re.fullmatch(pattern, self.row[column]):
            self.fault(column, remedy)
        return self.row[column]

    def one_of(self, column: str, choices: Mapping[str, T], default: T) -> T:
        if self.row[column] not in choices:
            close = get_close_matches(self.row[column], choices, n=1)
            hint = f" Gemeint ist vielleicht „{close[0]}“." if close else ""
            self.fault(column, f"Zulässig sind: {', '.join(choices)}.{hint}")
        return choices.get(self.row[column], default)

    def parsed(self, column: str, parse: Callable[[str], T], default: T, remedy: str) -> T:
        try:
            return parse(self.row[column])
        except ValueError:
            self.fault(column, remedy)
            return default

    def day(self, column: str) -> date:
        return self.parsed(column, date.fromisoformat, date.min, "Das Datum als JJJJ-MM-TT schreiben.")

    def optional_day(self, column: str) -> date | None:
        return self.day(column) if self.row[column] else None

    def amount(self, column: str) -> float:
        remedy = "Eine Zahl größer als 0 mit Dezimalpunkt, ohne Tausenderzeichen schreiben."
        return self.parsed(column, _positive, 0.0, remedy)

    def address(self, column: str) -> str | None:
        if self.row[column] and not re.fullmatch(r"https?://\S+", self.row[column]):
            self.fault(column, "Die vollständige Adresse mit https:// schreiben oder das Feld leer lassen.")
        return self.row[column] or None


def _positive(text: str) -> float:
    if not re.fullmatch(r"\d+(\.\d+)?", text) or float(text) == 0:
        raise ValueError(text)
    return float(text)


def _whole(text: str) -> int:
    if not re.fullmatch(r"\d+", text):
        raise ValueError(text)
    return int(text)


def _districts(path: Path, findings: Findings) -> dict[str, District]:
    districts: dict[str, District] = {}
    rows = read_csv(path, DISTRICT_COLUMNS, findings)
    codes = {row["code"]: row["code"] for row in rows}
    for row in rows:
        cells = _RowFields(path, row, findings)
        if row["code"] in districts:
            cells.fault("code", "Jeder Kreisschlüssel darf nur einmal vorkommen.")
            continue
        before = len(findings)
        district = _district(cells, codes)
        if len(findings) == before:
            districts[district.code] = district
    return dict(sorted(districts.items()))


def _district(cells: _RowFields, codes: Mapping[str, str]) -> District:
    starts, ends = cells.day("valid_from"), cells.optional_day("valid_to")
    if ends is not None and ends < starts:
        cells.fault("valid_to", "Das Ende darf nicht vor dem Anfang („valid_from“) liegen.")
    if bool(cells.row["successor"]) is (ends is None):
        cells.fault("successor", "Ein Nachfolger gehört genau zu den Kreisen mit „valid_to“.")
    regions = {region: region for region in PLANNING_REGIONS}
    return District(
        code=cells.matching("code", r"16\d{3}", "Kreisschlüssel mit fünf Ziffern schreiben, etwa 16051."),
        name=cells.text("name"),
        official_name=cells.text("official_name"),
        kind=cells.one_of("kind", _KINDS, DistrictKind.RURAL),
        nuts3=cells.matching("nuts3", r"DEG[0-9A-Z]{2}", "NUTS-3-Schlüssel wie DEG01 schreiben."),
        seat=cells.row["seat"] or None,
        planning_region=cells.one_of("planning_region", regions, ""),
        area_km2=cells.amount("area_km2"),
        website=cells.address("website"),
        programme_page=cells.address("programme_page"),
        valid_from=starts,
        valid_to=ends,
        successor=cells.one_of("successor", codes, "") if cells.row["successor"] else None,
    )


def _changes(
    path: Path, districts: Mapping[str, District], findings: Findings
) -> tuple[TerritorialChange, ...]:
    changes = []
    for row in read_csv(path, CHANGE_COLUMNS, findings):
        before = len(findings)
        change = _change(_RowFields(path, row, findings), {code: code for code in districts})
        if len(findings) == before:
            changes.append(change)
    return tuple(sorted(changes, key=lambda change: change.day))


def _change(cells: _RowFields, codes: Mapping[str, str]) -> TerritorialChange:
    if cells.row["from_district"] == cells.row["to_district"]:
        cells.fault("to_district", "Abgebender und aufnehmender Kreis müssen verschieden sein.")
    whole_number = "Eine ganze Zahl ohne Tausenderzeichen schreiben oder das Feld leer lassen."
    population = cells.row["population"]
    return TerritorialChange(
        day=cells.day("day"),
        name=cells.text("name"),
        from_district=cells.one_of("from_district", codes, ""),
        to_district=cells.one_of("to_district", codes, ""),
        drawn=cells.one_of("drawn", _BOOLEANS, default=False),
        area_km2=cells.amount("area_km2") if cells.row["area_km2"] else None,
        population=cells.parsed("population", _whole, 0, whole_number) if population else None,
        law=cells.text("law"),
        note=cells.text("note"),
    )
