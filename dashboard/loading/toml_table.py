"""Typed reading of one TOML table: every faulty key becomes a finding and yields a stand-in."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from dashboard.formatting import UNWRITABLE
from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class TomlTable:
    """The keys of one table; readers never fail, so that one pass finds every fault.

    Attributes:
        header: Name in ``[header]`` or ``[[header]]``; "" for the keys before the first table.
        occurrence: Which of several tables of that name, from 1.
    """

    file: TomlFile
    values: Mapping[str, Any]
    findings: Findings
    header: str = ""
    occurrence: int = 1

    def line(self, key: str) -> int:
        """Line of a key, or of the table where the key is absent."""
        if not self.header and isinstance(self.values.get(key), (dict, list)):
            return self.file.line_of(key)
        return self.file.line_in(self.header, key, self.occurrence)

    def fault(self, key: str, message: str, remedy: str) -> None:
        """Note a finding at a key."""
        self.findings.add(self.file.path, self.line(key), f"{self._field(key)} {message}", remedy)

    def text(self, key: str) -> str:
        """Read a text that must not be empty; stand-in ""."""
        value = self.values.get(key)
        if isinstance(value, str):
            if not value.strip():
                self.fault(key, "ist leer.", "Text ergänzen.")
            for sign in UNWRITABLE.findall(value):
                self.fault(key, f"enthält das Steuerzeichen U+{ord(sign):04X}.", "Das Zeichen löschen.")
            return value.strip()
        self._report(key, "Text in Anführungszeichen")
        return ""

    def integer(self, key: str, low: int, high: int) -> int:
        """Read a whole number from ``low`` to ``high``; stand-in ``low``."""
        value = self.values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self._report(key, "ganze Zahl ohne Anführungszeichen")
            return low
        if not low <= value <= high:
            self.fault(key, f"ist {value}.", f"Erlaubt sind ganze Zahlen von {low} bis {high}.")
            return low
        return value

    def flag(self, key: str) -> bool:
        """Read an optional true or false; stand-in False."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self._report(key, "true oder false ohne Anführungszeichen")
            return False
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Read a list of texts, none of them empty; stand-in ()."""
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self._report(key, "Liste von Texten in eckigen Klammern")
            return ()
        if not all(item.strip() for item in value):
            self.fault(key, "enthält einen leeren Text.", "Leeren Eintrag streichen.")
        return tuple(item.strip() for item in value)

    def choice(self, key: str, allowed: type[E]) -> E | None:
        """Read a member of an enumeration; stand-in None."""
        text = self.text(key)
        if text in [member.value for member in allowed]:
            return allowed(text)
        if text:
            self.unknown(key, text, [member.value for member in allowed])
        return None

    def unknown(self, key: str, value: str, known: Collection[str]) -> None:
        """Note that ``value`` is none of ``known``, with the nearest one as remedy."""
        self.fault(key, f"hat den unbekannten Wert „{value}“.", suggestion(value, known))

    def allow(self, known: Collection[str]) -> None:
        """Note every key that is not one of ``known``."""
        for key in self.values:
            if key not in known:
                self.fault(key, "ist kein bekannter Schlüssel.", suggestion(key, known))

    def table(self, header: str) -> "TomlTable":
        """The table ``[header]``; an empty one, with a finding, where it is absent."""
        value = self.values.get(header, {})
        if not isinstance(value, dict) or not value:
            self.fault(header, "fehlt als Tabelle.", f"Abschnitt [{header}] mit seinen Angaben ergänzen.")
            return TomlTable(self.file, {}, Findings(self.file.path.parent), header)
        return TomlTable(self.file, value, self.findings, header)

    def tables(self, header: str) -> Iterator["TomlTable"]:
        """The tables ``[[header]]`` in order; a finding where there is none."""
        value = self.values.get(header)
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            self.fault(header, "fehlt als Tabelle.", f"Mindestens einen Abschnitt [[{header}]] ergänzen.")
            return
        for number, item in enumerate(value, 1):
            yield TomlTable(self.file, item, self.findings, header, number)

    def _report(self, key: str, wanted: str) -> None:
        problem = "hat den falschen Typ." if key in self.values else "fehlt."
        self.fault(key, problem, f"Erwartet wird: {wanted}.")

    def _field(self, key: str) -> str:
        return f"Feld „{self.header}.{key}“" if self.header else f"Feld „{key}“"


def suggestion(value: str, known: Collection[str]) -> str:
    """Remedy for an unknown value: the nearest known one, or all of them."""
    close = get_close_matches(value, known, n=1)
    return f"Gemeint ist vermutlich „{close[0]}“." if close else f"Erlaubt sind: {', '.join(sorted(known))}."
