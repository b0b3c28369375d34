"""The one persistent form of a state: the query string of the address."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qsl, quote

from dashboard.analysis.classes import MAX_CLASSES, MIN_CLASSES, ClassMethod, ClassScheme
from dashboard.errors import QueryError
from dashboard.view.state import (
    DEFAULT_CLASSES,
    DEFAULT_NEED,
    DEFAULT_SORTING,
    START_MEASURE,
    Part,
    Sorting,
    View,
    ViewState,
)

SHARE_LIMITS = (5, 75)
"""Percent of the districts that may count as high need."""
STAGE_LIMITS = (2, 3)
REFERENCE_YEARS = range(2000, 2100)
_YEAR = r"\d{4}(?:/\d{4})*"


def to_query(state: ViewState) -> str:
    """Write a state as query string, defaults left out; "" for the start page."""
    parts = {
        "merkmal": state.indicator if state.indicator != START_MEASURE else None,
        "jahr": f"{state.since}..{state.year}" if state.since and state.year else state.year,
        "stand": state.series,
        "kreis": state.district,
        "ansicht": state.view.value if state.view is not View.MAP else None,
        "klassen": _scheme_text(state.classes) if state.classes != DEFAULT_CLASSES else None,
        "spalten": ",".join(state.columns) or None,
        "sortierung": _sorting_text(state.sorting) if state.sorting != DEFAULT_SORTING else None,
        "stichtag": state.reference_date.isoformat() if state.reference_date else None,
        "vergleich": ",".join(state.comparison) or None,
        "teil": state.part.value if state.part is not Part.DISTRICTS else None,
        "kriterien": ",".join(state.peers.criteria) or None,
        "aussen": "ja" if state.peers.outside else None,
        "gemischt": "ja" if state.peers.mixed else None,
        "programm": state.need.measure if state.need.measure != DEFAULT_NEED.measure else None,
        "anteil": str(state.need.share) if state.need.share != DEFAULT_NEED.share else None,
        "stufe": str(state.need.stage) if state.need.stage != DEFAULT_NEED.stage else None,
        "bedarf": None if state.need.high is None else ("hoch" if state.need.high else "niedrig"),
        "gegen": state.against,
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
            state = reader(state, value)
        except (QueryError, ValueError):
            unreadable.append(key)
    return state, tuple(dict.fromkeys(unreadable))


def _token(value: str) -> str:
    """A district code or the key of an indicator, which are written in small letters."""
    if not re.fullmatch(r"[a-z0-9_]{1,64}", value):
        raise QueryError(value)
    return value


def _tokens(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_token(part) for part in value.split(",")))


def _one_of(value: str, *known: str) -> str:
    if value not in known:
        raise QueryError(value)
    return value


def _number(value: str, low: int, high: int) -> int:
    number = int(value)
    if not low <= number <= high:
        raise QueryError(value)
    return number


def _years(state: ViewState, value: str) -> ViewState:
    match = re.fullmatch(rf"(?:({_YEAR})\.\.)?({_YEAR})", value)
    if match is None:
        raise QueryError(value)
    return replace(state, since=match[1], year=match[2])


def _scheme(state: ViewState, value: str) -> ViewState:
    method, _, rest = value.partition("-")
    chosen = ClassMethod(method)
    if chosen is ClassMethod.OWN_BREAKS:
        return replace(state, classes=own_breaks(tuple(float(part) for part in rest.split(";"))))
    return replace(state, classes=ClassScheme(chosen, _number(rest, MIN_CLASSES, MAX_CLASSES)))


def own_breaks(breaks: tuple[float, ...]) -> ClassScheme:
    """Class scheme of own inner limits.

    Raises:
        QueryError: When they are not finite, not ascending, or give fewer than 3 or more than 7 classes.
    """
    ascending = all(a < b for a, b in pairwise(breaks))
    finite = all(abs(limit) < 1e12 for limit in breaks)
    if not (ascending and finite and MIN_CLASSES <= len(breaks) + 1 <= MAX_CLASSES):
        raise QueryError(str(breaks))
    return ClassScheme(ClassMethod.OWN_BREAKS, len(breaks) + 1, breaks)


def _sorting(state: ViewState, value: str) -> ViewState:
    match = re.fullmatch(r"([a-z0-9_]{1,64})-(auf|ab)", value)
    if match is None:
        raise QueryError(value)
    return replace(state, sorting=Sorting(match[1], match[2] == "ab"))


def reference_day(text: str) -> date:
    """Read a reference date of this century.

    Raises:
        ValueError: When the text is no ISO date.
        QueryError: When the date lies in another century.
    """
    day = date.fromisoformat(text)
    if day.year not in REFERENCE_YEARS:
        raise QueryError(text)
    return day


def _peers(state: ViewState, **changes: Any) -> ViewState:
    return replace(state, peers=replace(state.peers, **changes))


def _need(state: ViewState, **changes: Any) -> ViewState:
    return replace(state, need=replace(state.need, **changes))


def _scheme_text(scheme: ClassScheme) -> str:
    if scheme.method is ClassMethod.OWN_BREAKS:
        return f"{scheme.method}-{';'.join(_limit_text(limit) for limit in scheme.breaks)}"
    return f"{scheme.method}-{scheme.count}"


def _limit_text(limit: float) -> str:
    short = f"{limit:g}"
    return short if float(short) == limit else repr(limit)


def _sorting_text(sorting: Sorting) -> str:
    return f"{sorting.column}-{'ab' if sorting.descending else 'auf'}"


_READERS: Mapping[str, Callable[[ViewState, str], ViewState]] = {
    "merkmal": lambda state, value: replace(state, indicator=_token(value)),
    "jahr": _years,
    "stand": lambda state, value: replace(state, series=_one_of(value, "23", "22")),
    "kreis": lambda state, value: replace(state, district=_token(value)),
    "ansicht": lambda state, value: replace(state, view=View(value)),
    "klassen": _scheme,
    "spalten": lambda state, value: replace(state, columns=_tokens(value)),
    "sortierung": _sorting,
    "stichtag": lambda state, value: replace(state, reference_date=reference_day(value)),
    "vergleich": lambda state, value: replace(state, comparison=_tokens(value)),
    "teil": lambda state, value: replace(state, part=Part(value)),
    "kriterien": lambda state, value: _peers(state, criteria=_tokens(value)),
    "aussen": lambda state, value: _peers(state, outside=_one_of(value, "ja") == "ja"),
    "gemischt": lambda state, value: _peers(state, mixed=_one_of(value, "ja") == "ja"),
    "programm": lambda state, value: _need(state, measure=_token(value)),
    "anteil": lambda state, value: _need(state, share=_number(value, *SHARE_LIMITS)),
    "stufe": lambda state, value: _need(state, stage=_number(value, *STAGE_LIMITS)),
    "bedarf": lambda state, value: _need(state, high=_one_of(value, "hoch", "niedrig") == "hoch"),
    "gegen": lambda state, value: replace(state, against=_token(value)),
}
