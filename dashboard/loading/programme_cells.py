"""Typed cells of one line of a programme file: what cannot be read becomes a finding and a stand-in."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import Row, read_csv
from dashboard.loading.toml_table import suggestion
from dashboard.model.indicator import Source
from dashboard.model.moment import Moment
from dashboard.model.programme import Confidence, Evidence

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

_FLAGS = {"true": True, "false": False}
_MOMENT = "Als JJJJ, JJJJ-MM oder JJJJ-MM-TT schreiben, einen Zeitraum mit „/“: 2019-01/2019-12."
_AMOUNT = "Betrag in Euro ohne Tausendertrennzeichen schreiben; Dezimalzeichen ist der Punkt: 769326.59."


@dataclass(frozen=True, slots=True)
class Cells:
    """A line with its place; readers never fail, so that one pass finds every fault of it."""

    path: Path
    row: Row
    findings: Findings

    def fault(self, column: str, message: str, remedy: str) -> None:
        """Note a finding at a cell."""
        self.findings.add(self.path, self.row.line, f"Feld „{column}“ {message}", remedy)

    def text(self, column: str) -> str:
        """Read a text that must not be empty."""
        if not self.row[column]:
            self.fault(column, "ist leer.", "Text ergänzen.")
        return self.row[column]

    def key(self, column: str, known: Collection[str]) -> str:
        """Read one of the ``known`` keys; with none of them there is nothing to compare with."""
        value = self.row[column]
        if known and value not in known:
            self.fault(column, f"hat den unbekannten Wert „{value}“.", suggestion(value, known))
        return value

    def choice(self, column: str, stand_in: E) -> E:
        """Read a member of the enumeration ``stand_in`` belongs to."""
        members = {member.value: member for member in type(stand_in)}
        return members.get(self.key(column, members), stand_in)

    def flag(self, column: str) -> bool:
        """Read true or false."""
        return _FLAGS.get(self.key(column, _FLAGS), False)

    def moment(self, column: str) -> Moment | None:
        """Read a date as precise as it is given; None where the cell is empty."""
        return self._parsed(column, Moment.parse, "ist kein Datum", _MOMENT)

    def day(self, column: str) -> date | None:
        """Read a day; None where the cell is empty."""
        return self._parsed(column, _day, "ist kein Tag", "Als JJJJ-MM-TT schreiben.")

    def amount(self, column: str) -> float | None:
        """Read an amount in euro; None where the cell is empty."""
        return self._parsed(column, _amount, "ist keine Zahl", _AMOUNT)

    def evidence(self, sources: Mapping[str, Source], as_of: str = "as_of") -> Evidence:
        """Read date, sources and confidence."""
        return Evidence(
            as_of=self.moment(as_of),
            sources=self._sources(sources),
            confidence=self.choice("confidence", Confidence.LOW),
        )

    def _sources(self, known: Mapping[str, Source]) -> tuple[Source, ...]:
        """Read keys separated by semicolons; an empty ``known`` was reported where it was read."""
        keys = [key.strip() for key in self.row["sources"].split(";") if key.strip()]
        if not keys:
            self.fault("sources", "ist leer.", "Mindestens einen Schlüssel aus SOURCES.toml eintragen.")
        for key in keys:
            if known and key not in known:
                close = get_close_matches(key, known, n=1)
                hint = f"Gemeint ist vermutlich „{close[0]}“." if close else "Quelle in SOURCES.toml anlegen."
                self.fault("sources", f"nennt die unbekannte Quelle „{key}“.", hint)
        return tuple(known[key] for key in keys if key in known)

    def _parsed(self, column: str, parse: Callable[[str], T], problem: str, remedy: str) -> T | None:
        text = self.row[column]
        try:
            return parse(text) if text else None
        except ValueError:
            self.fault(column, f"{problem}: „{text}“.", remedy)
            return None


def read_lines(
    path: Path, columns: tuple[str, ...], read: Callable[[Cells], T], findings: Findings
) -> tuple[T, ...]:
    """Read a file line by line; lines with findings are left out."""
    items = []
    for row in read_csv(path, columns, findings):
        before = len(findings)
        item = read(Cells(path, row, findings))
        if len(findings) == before:
            items.append(item)
    return tuple(items)


def _day(text: str) -> date:
    moment = Moment.parse(text)
    if not moment.is_day:
        raise ValueError(text)
    return moment.first


def _amount(text: str) -> float:
    """Euro with cents; three places after the point would be a German thousands separator."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", text):
        raise ValueError(text)
    return float(text)
