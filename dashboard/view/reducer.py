"""One place where an event of the page becomes the next state."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard import ids, texts
from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.errors import QueryError, UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.view import actions
from dashboard.view.controls_view import suggested_breaks, year_at
from dashboard.view.normalise import Normalised, normalise
from dashboard.view.query_string import from_query, reference_day, to_query
from dashboard.view.resolve import resolve
from dashboard.view.search import hit
from dashboard.view.shown import series_and_year
from dashboard.view.state import ViewState


@dataclass(frozen=True, slots=True)
class Event:
    """Something a user did: the id of the component and the new value of its property."""

    source: str
    value: Any


@dataclass(frozen=True, slots=True)
class Context:
    """What an event is interpreted in: the data, today's date, and the page's path."""

    dataset: Dataset
    today: date
    path: str | None = "/"


def reduce(query: str, event: Event, context: Context) -> Normalised:
    """Next state after an event, fitted to the data, with notices for the user.

    ``query`` is the query string of the state before the event.
    """
    if event.source == ids.LOCATION:
        return read_address(event.value or "", context)
    before = normalise(from_query(query)[0], context.dataset).state
    handler = _HANDLERS.get(event.source)
    if handler is None or (event.value is None and event.source not in CLEARABLE):
        return Normalised(before)
    try:
        return normalise(handler(before, event.value, context), context.dataset)
    except (QueryError, UnknownKeyError, ValueError):
        message = texts.BREAKS_ERROR if event.source == ids.BREAKS else texts.INPUT_ERROR
        return Normalised(before, (message,))


def reduce_all(query: str, events: Sequence[Event], context: Context) -> Normalised:
    """State after several events, one after the other, with the notices of all of them."""
    result = Normalised(from_query(query)[0])
    notices: tuple[str, ...] = ()
    for event in events:
        result = reduce(query, event, context)
        query = to_query(result.state)
        notices += tuple(notice for notice in result.notices if notice not in notices)
    return Normalised(result.state, notices)


def read_address(query: str, context: Context) -> Normalised:
    """State of an address, with a notice for every part that could not be read or found."""
    state, unreadable = from_query(query)
    notices = []
    if context.path not in ("/", "", None):
        notices.append(texts.UNKNOWN_PATH.format(context.path))
    if unreadable:
        names = ", ".join(texts.QUERY_KEYS[key] for key in unreadable)
        notices.append(texts.UNREADABLE_ADDRESS.format(names))
    fitted = normalise(state, context.dataset)
    return Normalised(fitted.state, (*notices, *fitted.notices))


def _map_click(state: ViewState, value: Mapping[str, Any], context: Context) -> ViewState:
    code = next((point.get("location") for point in value["points"]), None)
    known = code in context.dataset.districts
    return actions.select_district(state, code) if known else state


def _search(state: ViewState, value: str, context: Context) -> ViewState:
    code, key = hit(value)
    if code is not None:
        return actions.open_district(state, code)
    return actions.show_indicator(state, key or state.indicator, context.dataset)


def _year(state: ViewState, value: float, context: Context) -> ViewState:
    year = year_at(resolve(context.dataset, state, context.today), value)
    return actions.show_year(state, year) if year else state


def _method(state: ViewState, value: str, context: Context) -> ViewState:
    if value != ClassMethod.OWN_BREAKS:
        return actions.choose_classes(state, value, state.classes.count)
    limits = suggested_breaks(state, resolve(context.dataset, state, context.today))
    if not 2 <= len(limits) <= 6:
        return state
    return actions.set_scheme(state, ClassScheme(ClassMethod.OWN_BREAKS, len(limits) + 1, limits))


def _since(state: ViewState, value: str | None, context: Context) -> ViewState:
    if context.dataset.measure(state.indicator) is not None:
        return state
    _, year = series_and_year(context.dataset.indicator(state.indicator), state)
    return actions.change_since(state, value, year)


def _need(state: ViewState, **changes: Any) -> ViewState:
    return actions.change_need(state, replace(state.need, **changes))


def _peers(state: ViewState, **changes: Any) -> ViewState:
    return actions.change_peers(state, replace(state.peers, **changes))


CLEARABLE = (ids.AGAINST, ids.SINCE)
"""Controls whose empty value is an answer."""

Handler = Callable[[ViewState, Any, Context], ViewState]

_HANDLERS: Mapping[str, Handler] = {
    ids.INDICATOR: lambda state, value, context: actions.show_indicator(state, value, context.dataset),
    ids.YEAR: _year,
    ids.TERRITORY: lambda state, value, _: actions.show_series(state, value),
    ids.CLASS_METHOD: _method,
    ids.CLASS_COUNT: lambda state, value, _: actions.choose_classes(
        state, state.classes.method.value, int(value)
    ),
    ids.BREAKS: lambda state, value, _: actions.choose_breaks(state, value),
    ids.MAP: _map_click,
    ids.SEARCH: _search,
    ids.COLUMNS: lambda state, value, _: actions.choose_columns(state, value),
    ids.SINCE: _since,
    ids.ADD_TO_COMPARISON: lambda state, _value, _: actions.add_to_comparison(state),
    ids.COMPARED: lambda state, value, _: actions.compare(state, value),
    ids.COMPARED_INDICATORS: lambda state, value, _: actions.choose_columns(state, value),
    ids.CRITERIA: lambda state, value, _: _peers(state, criteria=tuple(value)),
    ids.PEERS_OUTSIDE: lambda state, value, _: _peers(state, outside=bool(value)),
    ids.PEERS_MIXED: lambda state, value, _: _peers(state, mixed=bool(value)),
    ids.NEED_MEASURE: lambda state, value, _: _need(state, measure=value),
    ids.NEED_SHARE: lambda state, value, _: _need(state, share=int(value)),
    ids.NEED_STAGE: lambda state, value, _: _need(state, stage=int(value)),
    ids.NEED_HIGH: lambda state, value, _: _need(state, high=value == "hoch"),
    ids.REFERENCE_DATE: lambda state, value, _: actions.set_reference_date(
        state, reference_day(value) if value else None
    ),
    ids.AGAINST: lambda state, value, _: actions.set_against(state, value),
}
