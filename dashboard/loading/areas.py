"""Area codes the data files may use, and what is wrong with one that is not among them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from dashboard.model.district import GERMANY_CODE, LAND_CODE
from dashboard.model.territory import Territory

_FLOAT = re.compile(r"\d+[.,]\d*(?:[eE]\+?\d+)?|\d+[eE]\+?\d+")
_AS_TEXT = "Die Spalte district in der Tabellenkalkulation als Text formatieren."


class Mistake(NamedTuple):
    """What is wrong with a cell and how to mend it (German)."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Areas:
    """Names of all areas by code.

    Attributes:
        names: Districts inside and outside Thuringia, the Land and Germany.
        districts: Codes of the Thuringian districts of all boundary sets.
        outside: Codes of the districts beyond the state border.
    """

    names: Mapping[str, str]
    districts: frozenset[str]
    outside: frozenset[str]

    @classmethod
    def of(cls, territories: Mapping[str, Territory], outside: Mapping[str, str]) -> "Areas":
        """Collect the areas of all boundary sets and of the districts ``outside``, names by code."""
        inside = {code: name for t in territories.values() for code, name in t.names.items()}
        land = {LAND_CODE: "Thüringen", GERMANY_CODE: "Deutschland"}
        return cls({**inside, **outside, **land}, frozenset(inside), frozenset(outside))

    def label(self, code: str) -> str:
        """Code with name: "16056 (Eisenach)"."""
        return f"{code} ({self.names[code]})" if code in self.names else code

    def mistake(self, code: str) -> Mistake | None:
        """Say what is wrong with a code, or None where it is known."""
        if code in self.names:
            return None
        if code.isdigit() and (meant := self._padded(code)):
            return Mistake(
                f"Der Kreisschlüssel „{code}“ ist zu kurz; die führende Null fehlt.",
                f"Gemeint ist vermutlich „{meant}“ ({self.names[meant]}). {_AS_TEXT}",
            )
        if _FLOAT.fullmatch(code) and (meant := self._padded(_whole_number(code))):
            return Mistake(
                f"Der Kreisschlüssel „{code}“ ist als Zahl gespeichert.",
                f"Gemeint ist vermutlich „{meant}“ ({self.names[meant]}). {_AS_TEXT}",
            )
        return Mistake(f"Der Kreisschlüssel „{code}“ ist unbekannt.", self._nearest(code))

    def _padded(self, digits: str) -> str:
        return next((code for width in (2, 5) if (code := digits.zfill(width)) in self.names), "")

    def _nearest(self, code: str) -> str:
        by_name = {name: key for key, name in self.names.items()}
        close = get_close_matches(code, [*self.names, *by_name], n=1)
        if not close:
            return "Fünfstelligen Kreisschlüssel (AGS), „16“ oder „00“ eintragen."
        meant = by_name.get(close[0], close[0])
        return f"Gemeint ist vermutlich „{meant}“ ({self.names[meant]})."


def _whole_number(text: str) -> str:
    """Digits of a number a spreadsheet made of a code: "16051.0", "1.6051E+04", "16.051"."""
    value = float(text.replace(",", "."))
    return str(int(value)) if value.is_integer() else re.sub(r"\D", "", text)
