"""One line of an indicator's CSV file: its value or the reason why there is none."""

import re
from dataclasses import dataclass
from math import isfinite

from dashboard.loading.areas import Mistake
from dashboard.loading.toml_table import suggestion
from dashboard.model.observation import MissingReason, Observation

COMPUTED = "c"
"""Flag beside a value the project computed as a sum of districts."""
_SIGNS = {reason.value: reason for reason in MissingReason}
_FLAGS = frozenset(("", COMPUTED, *_SIGNS))
_LOOKALIKES = {"-": "–", "—": "–", "...": "…", "X": "x"}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_GROUPED = re.compile(r"-?\d{1,3}(?:([.,'\u2019\s])\d{3})(?:\1\d{3})*(?:[.,]\d+)?")
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+")
_EXPONENT = re.compile(r"-?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_POINT = "Dezimalzeichen ist der Punkt, Tausendertrennzeichen entfallen"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of one area, series and year, with the line it stands in."""

    line: int
    series: str
    area: str
    year: str
    observation: Observation


def read_observation(value: str, flag: str) -> Observation | Mistake:
    """Read the columns ``value`` and ``flag`` of one line."""
    if flag not in _FLAGS:
        return _unknown_flag(flag)
    if not value:
        return _missing(flag)
    if flag in _SIGNS:
        return Mistake(
            f"Wert „{value}“ und Zeichen „{flag}“ für einen fehlenden Wert stehen nebeneinander.",
            "Entweder den Wert oder das Zeichen streichen.",
        )
    if not _NUMBER.fullmatch(value) or not isfinite(number := float(value)):
        return _no_number(value)
    return Observation(number, computed=flag == COMPUTED)


def _missing(flag: str) -> Observation | Mistake:
    if flag in _SIGNS:
        return Observation(None, _SIGNS[flag])
    return Mistake(
        "Die Zeile hat weder einen Wert noch ein Zeichen für den Grund des Fehlens.",
        "Wert eintragen oder in der Spalte flag eines der Zeichen – . … x / setzen.",
    )


def _unknown_flag(flag: str) -> Mistake:
    meant = _LOOKALIKES.get(flag)
    remedy = f"Gemeint ist vermutlich „{meant}“." if meant else suggestion(flag, (COMPUTED, *_SIGNS))
    return Mistake(f"Das Zeichen „{flag}“ in der Spalte flag ist unbekannt.", remedy)


def _no_number(value: str) -> Mistake:
    """Say why a text is not a number of this format."""
    if value in _SIGNS or value in _LOOKALIKES:
        sign = _LOOKALIKES.get(value, value)
        return Mistake(
            f"In der Spalte value steht das Zeichen „{value}“.",
            f"Die Spalte value leeren und „{sign}“ in die Spalte flag setzen.",
        )
    if value.lower().lstrip("+-") in ("nan", "inf", "infinity") or _NUMBER.fullmatch(value):
        return Mistake(
            f"Der Wert „{value}“ ist keine endliche Zahl.",
            "Die Spalte value leeren und den Grund in der Spalte flag angeben.",
        )
    if _DECIMAL_COMMA.fullmatch(value):
        certain = not _GROUPED.fullmatch(value)
        meant = f" Gemeint ist vermutlich „{value.replace(',', '.')}“." if certain else ""
        return Mistake(f"Der Wert „{value}“ enthält ein Komma.", f"{_POINT}.{meant}")
    return _wrong_format(value)


def _wrong_format(value: str) -> Mistake:
    if _GROUPED.fullmatch(value):
        return Mistake(f"Der Wert „{value}“ enthält Tausendertrennzeichen.", f"{_POINT}.")
    if _EXPONENT.fullmatch(value):
        return Mistake(f"Der Wert „{value}“ steht in Exponentialschreibweise.", "Die Zahl ausschreiben.")
    return Mistake(
        f"Der Wert „{value}“ ist keine Zahl.",
        f"Eine Zahl wie „1234.5“ eintragen. {_POINT}. Anmerkungen gehören in die TOML-Datei.",
    )
