"""What the user is looking at, and its one persistent form: the query string of the address."""

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qsl, quote

from dashboard.analysis.classes import MAX_CLASSES, MIN_CLASSES, ClassMethod, ClassScheme
from dashboard.errors import QueryError

START_MEASURE = "process_support_2019"


class View(StrEnum):
    """The views of the page; the values appear in addresses."""

    MAP = "karte"
    TABLE = "tabelle"
    SOURCES = "daten"


@dataclass(frozen=True, slots=True)
class Sorting:
    """Order of the table: a column ("name", "wert", "rang", "diff" or an indicator) and direction."""

    column: str = "name"
    descending: bool = False


DEFAULT_CLASSES = ClassScheme()
DEFAULT_SORTING = Sorting()


@dataclass(frozen=True, slots=True)
class ViewState:
    """What the user is looking at: equal states show equal pages.

    Attributes:
        indicator: Key of an indicator or of a programme measure.
        year: Year label, or None: the latest of the series.
        series: "23" or "22", or None: the one that reaches furthest.
        district: Code of the district whose profile is open, or None: overview of the Land.
        columns: Further indicators in the table.
        reference_date: Date plan states are computed for, or None: today.
    """

    indicator: str = START_MEASURE
    year: str | None = None
    series: str | None = None
    district: str | None = None
    view: View = View.MAP
    classes: ClassScheme = DEFAULT_CLASSES
    columns: tuple[str, ...] = ()
    sorting: Sorting = DEFAULT_SORTING
    reference_date: date | None = None


def to_query(state: ViewState) -> str:
    """Write a state as query string, defaults left out; "" for the start page."""
    parts = {
        "merkmal": state.indicator if state.indicator != START_MEASURE else None,
        "jahr": state.year,
        "stand": state.series,
        "kreis": state.district,
        "ansicht": state.view.value if state.view is not View.MAP else None,
        "klassen": _scheme_text(state.classes) if state.classes != DEFAULT_CLASSES else None,
        "spalten": ",".join(state.columns) or None,
        "sortierung": _sorting_text(state.sorting) if state.sorting != DEFAULT_SORTING else None,
        "stichtag": state.reference_date.isoformat() if state.reference_date else None,
    }
    written = (f"{key}={quote(value, safe=',;/-')}" for key, value in parts.items() if value is not None)
    return "?" + "&".join(written) if any(value is not None for value in parts.values()) else ""


def from_query(query: str) -> tuple[ViewState, tuple[str, ...]]:
    """Read a state from a query string.

    Returns:
        The state, with defaults for what cannot be read, and the keys that could not be read.
        Unknown keys are passed over.
    """
    state = ViewState()
    unreadable = []
    for key, value in parse_qsl(query.lstrip("?")):
        reader = _READERS.get(key)
        if reader is None:
            continue
        try:
            state = replace(state, **reader(value))
        except (QueryError, ValueError):
            unreadable.append(key)
    return state, tuple(dict.fromkeys(unreadable))


def _token(name: str) -> Callable[[str], Mapping[str, Any]]:
    def read(value: str) -> Mapping[str, Any]:
        if not re.fullmatch(r"[A-Za-z0-9_]{1,64}", value):
            raise QueryError(value)
        return {name: value}

    return read


def _year(value: str) -> Mapping[str, Any]:
    if not re.fullmatch(r"\d{4}(/\d{4})*", value):
        raise QueryError(value)
    return {"year": value}


def _series(value: str) -> Mapping[str, Any]:
    if value not in ("23", "22"):
        raise QueryError(value)
    return {"series": value}


def _scheme(value: str) -> Mapping[str, Any]:
    method, _, rest = value.partition("-")
    chosen = ClassMethod(method)
    if chosen is ClassMethod.OWN_BREAKS:
        return {"classes": own_breaks(tuple(float(part) for part in rest.split(";")))}
    count = int(rest)
    if not MIN_CLASSES <= count <= MAX_CLASSES:
        raise QueryError(value)
    return {"classes": ClassScheme(chosen, count)}


def own_breaks(breaks: tuple[float, ...]) -> ClassScheme:
    """Class scheme of own inner limits.

    Raises:
        QueryError: When they are not finite, not ascending, or give fewer than 3 or more than 7 classes.
    """
    ascending = all(a < b for a, b in itertools.pairwise(breaks))
    finite = all(abs(limit) < 1e12 for limit in breaks)
    if not (ascending and finite and MIN_CLASSES <= len(breaks) + 1 <= MAX_CLASSES):
        raise QueryError(str(breaks))
    return ClassScheme(ClassMethod.OWN_BREAKS, len(breaks) + 1, breaks)


def _columns(value: str) -> Mapping[str, Any]:
    keys = tuple(dict.fromkeys(value.split(",")))
    if not all(re.fullmatch(r"[a-z0-9_]{1,64}", key) for key in keys):
        raise QueryError(value)
    return {"columns": keys}


def _sorting(value: str) -> Mapping[str, Any]:
    match = re.fullmatch(r"([a-z0-9_]{1,64})-(auf|ab)", value)
    if match is None:
        raise QueryError(value)
    return {"sorting": Sorting(match[1], match[2] == "ab")}


def _scheme_text(scheme: ClassScheme) -> str:
    if scheme.method is ClassMethod.OWN_BREAKS:
        return f"{scheme.method}-{';'.join(_limit_text(limit) for limit in scheme.breaks)}"
    return f"{scheme.method}-{scheme.count}"


def _limit_text(limit: float) -> str:
    short = f"{limit:g}"
    return short if float(short) == limit else repr(limit)


def _sorting_text(sorting: Sorting) -> str:
    return f"{sorting.column}-{'ab' if sorting.descending else 'auf'}"


_READERS: Mapping[str, Callable[[str], Mapping[str, Any]]] = {
    "merkmal": _token("indicator"),
    "jahr": _year,
    "stand": _series,
    "kreis": _token("district"),
    "ansicht": lambda value: {"view": View(value)},
    "klassen": _scheme,
    "spalten": _columns,
    "sortierung": _sorting,
    "stichtag": lambda value: {"reference_date": date.fromisoformat(value)},
}
