"""One place where an event of the page becomes the next state."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard import ids, texts
from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.errors import QueryError, UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.view import actions
from dashboard.view.controls_view import suggested_breaks, year_at
from dashboard.view.open_view import Seen, open_view
from dashboard.view.query_string import from_query, reference_day
from dashboard.view.search import hit
from dashboard.view.shown import ShownIndicator, series_and_year
from dashboard.view.state import ViewState


@dataclass(frozen=True, slots=True)
class Event:
    """Something a user did: the id of the component and the new value of its property."""

    source: str
    value: Any


@dataclass(frozen=True, slots=True)
class Context:
    """What an event is interpreted in: the data, today's date, and the page's path.

    ``recent`` opens a view that may have been opened before.
    """

    dataset: Dataset
    today: date
    path: str | None = "/"
    recent: Callable[[ViewState, date], Seen] | None = None

    def open(self, state: ViewState) -> Seen:
        """Open the view of a state."""
        return self.recent(state, self.today) if self.recent else open_view(self.dataset, state, self.today)


def reduce(before: Seen, event: Event, context: Context) -> Seen:
    """What is open after an event, with notices for the user."""
    if event.source == ids.LOCATION:
        return read_address(event.value or "", context)
    handler = _HANDLERS.get(event.source)
    if handler is None or (event.value is None and event.source not in CLEARABLE):
        return _noticed(before, ())
    try:
        return context.open(handler(before, event.value, context.dataset))
    except (QueryError, UnknownKeyError, ValueError):
        return _noticed(before, (texts.BREAKS_ERROR if event.source == ids.BREAKS else texts.INPUT_ERROR,))


def reduce_all(before: Seen, events: Iterable[Event], context: Context) -> Seen:
    """What is open after several events, one after the other, with the notices of all of them."""
    seen = before
    notices: tuple[str, ...] = ()
    for event in events:
        seen = reduce(seen, event, context)
        notices += tuple(notice for notice in seen.notices if notice not in notices)
    return _noticed(seen, notices)


def read_address(query: str, context: Context) -> Seen:
    """The view of an address, with a notice for every part that could not be read or found."""
    state, unreadable = from_query(query)
    notices = []
    if context.path not in ("/", "", None):
        notices.append(texts.UNKNOWN_PATH.format(context.path))
    if unreadable:
        names = ", ".join(texts.QUERY_KEYS[key] for key in unreadable)
        notices.append(texts.UNREADABLE_ADDRESS.format(names))
    seen = context.open(state)
    return _noticed(seen, (*notices, *seen.notices))


def _noticed(seen: Seen, notices: tuple[str, ...]) -> Seen:
    """The same with other notices; where they are the same, what was computed is kept."""
    return seen if seen.notices == notices else replace(seen, notices=notices)


def _search(seen: Seen, value: str, dataset: Dataset) -> ViewState:
    code, key = hit(value)
    if code is not None:
        return actions.open_district(seen.state, code)
    return actions.show_indicator(seen.state, key or seen.state.indicator, dataset)


def _year(seen: Seen, value: float, _: Dataset) -> ViewState:
    year = year_at(seen.shown, value)
    return actions.show_year(seen.state, year) if year else seen.state


def _method(seen: Seen, value: str, _: Dataset) -> ViewState:
    if value != ClassMethod.OWN_BREAKS:
        return actions.choose_classes(seen.state, value, seen.state.classes.count)
    limits = suggested_breaks(seen)
    if not 2 <= len(limits) <= 6:
        return seen.state
    return actions.set_scheme(seen.state, ClassScheme(ClassMethod.OWN_BREAKS, len(limits) + 1, limits))


def _since(seen: Seen, value: str | None, __: Dataset) -> ViewState:
    if not isinstance(seen.shown, ShownIndicator):
        return seen.state
    _, year = series_and_year(seen.shown.indicator, seen.state)
    return actions.change_since(seen.state, value, year)


def _by_state(change: Callable[[ViewState, Any], ViewState]) -> "Handler":
    """An event whose meaning follows from the state alone."""
    return lambda seen, value, _: change(seen.state, value)


def _need(state: ViewState, **changes: Any) -> ViewState:
    return actions.change_need(state, replace(state.need, **changes))


def _peers(state: ViewState, **changes: Any) -> ViewState:
    return actions.change_peers(state, replace(state.peers, **changes))


CLEARABLE = (ids.AGAINST, ids.SINCE)
"""Controls whose empty value is an answer."""

Handler = Callable[[Seen, Any, Dataset], ViewState]

_HANDLERS: Mapping[str, Handler] = {
    ids.INDICATOR: lambda seen, value, dataset: actions.show_indicator(seen.state, value, dataset),
    ids.YEAR: _year,
    ids.TERRITORY: _by_state(actions.show_series),
    ids.CLASS_METHOD: _method,
    ids.CLASS_COUNT: _by_state(
        lambda state, value: actions.choose_classes(state, state.classes.method.value, int(value))
    ),
    ids.BREAKS: _by_state(actions.choose_breaks),
    ids.SEARCH: _search,
    ids.COLUMNS: _by_state(actions.choose_columns),
    ids.SINCE: _since,
    ids.ADD_TO_COMPARISON: _by_state(lambda state, _: actions.add_to_comparison(state)),
    ids.COMPARED: _by_state(actions.compare),
    ids.COMPARED_INDICATORS: _by_state(actions.choose_columns),
    ids.CRITERIA: _by_state(lambda state, value: _peers(state, criteria=tuple(value))),
    ids.PEERS_OUTSIDE: _by_state(lambda state, value: _peers(state, outside=bool(value))),
    ids.PEERS_MIXED: _by_state(lambda state, value: _peers(state, mixed=bool(value))),
    ids.NEED_MEASURE: _by_state(lambda state, value: _need(state, measure=value)),
    ids.NEED_SHARE: _by_state(lambda state, value: _need(state, share=int(value))),
    ids.NEED_STAGE: _by_state(lambda state, value: _need(state, stage=int(value))),
    ids.NEED_HIGH: _by_state(lambda state, value: _need(state, high=value == "hoch")),
    ids.REFERENCE_DATE: _by_state(
        lambda state, value: actions.set_reference_date(state, reference_day(value) if value else None)
    ),
    ids.AGAINST: _by_state(actions.set_against),
}
