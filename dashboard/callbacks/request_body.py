"""What the page may ask its callbacks: bodies are checked before Dash reads them."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from dash import Dash
from flask import request

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.errors import QueryError, UnreadableRequestError
from dashboard.formatting import UNWRITABLE
from dashboard.view.query_string import reference_day
from dashboard.view.state import View

PATH = "/_dash-update-component"

NEVER_EMPTY = {f"{store}.data" for store in (ids.PANEL_STATE, ids.OVERVIEW_STATE, ids.TEXT_STATE)}
"""Stores whose callbacks are only asked once they are filled."""

Check = Callable[[Any], bool]


def register(app: Dash, context: PageContext) -> None:
    """Refuse every body no page of this atlas sends."""
    values = {
        f"{ids.YEAR}.value": _is_number,
        f"{ids.NEED_SHARE}.value": lambda value: _is_number(value) or _is_text(value),
        f"{ids.COLUMNS}.value": _are_texts,
        f"{ids.COMPARED}.value": _are_texts,
        f"{ids.COMPARED_INDICATORS}.value": _are_texts,
        f"{ids.CRITERIA}.value": _are_texts,
        f"{ids.PEERS_OUTSIDE}.checked": _is_switch,
        f"{ids.PEERS_MIXED}.checked": _is_switch,
        f"{ids.NOTICE_CLOSE}.n_clicks": _is_number,
        f"{ids.ADD_TO_COMPARISON}.n_clicks": _is_number,
        f"{ids.SOURCES_STATE}.data": _is_switch,
        f"{ids.OVERVIEW_STATE}.data": _is_day,
        f"{ids.TEXT_STATE}.data": lambda value: _is_text(value) and value in set(View),
        f"{ids.PANEL_STATE}.data": lambda value: _is_panel(value, context),
    }

    @app.server.before_request
    def check() -> None:
        if request.path == PATH and request.method == "POST" and not _is_known(app, values):
            raise UnreadableRequestError


def _is_known(app: Dash, values: Mapping[str, Check]) -> bool:
    """Whether the body names a registered callback, its properties, and values they can have."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        return False
    if (
        not isinstance(body, dict)
        or not _is_text(body.get("output"))
        or body["output"] not in app.callback_map
    ):
        return False
    named = body["output"]
    known, several = app.callback_map[named], named.startswith("..")
    outputs = named.strip(".").split("...")
    given = body.get("outputs") if several else [body.get("outputs")]
    return (
        _names(given) == outputs
        and _names(body.get("inputs")) == _names(known["inputs"])
        and _names(body.get("state", [])) == _names(known["state"])
        and _are_texts(body.get("changedPropIds"))
        and set(body["changedPropIds"]) <= set(_names(known["inputs"]) or ())
        and all(_is_valued(entry, values) for entry in (*body["inputs"], *body.get("state", [])))
    )


def _names(entries: Any) -> list[str] | None:
    """Properties by "id.property"; None where they are not written as such."""
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return None
    return [f"{entry.get('id')}.{entry.get('property')}" for entry in entries]


def _is_valued(entry: Mapping[str, Any], values: Mapping[str, Check]) -> bool:
    name, value = f"{entry['id']}.{entry['property']}", entry.get("value")
    return name not in NEVER_EMPTY if value is None else values.get(name, _is_text)(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not UNWRITABLE.search(value)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


def _is_switch(value: Any) -> bool:
    return isinstance(value, bool)


def _is_day(value: Any) -> bool:
    try:
        return isinstance(reference_day(value), date)
    except (QueryError, TypeError, ValueError):
        return False


def _is_panel(value: Any, context: PageContext) -> bool:
    """No district, or district, boundary set, note on the borders and day of the plans."""
    if value == [None]:
        return True
    if not isinstance(value, list) or [type(part) for part in value[:2] + value[3:]] != [str, str, str]:
        return False
    code, key, note, day = value
    territory = context.dataset.territories.get(key)
    return (
        territory is not None
        and code in territory.names
        and (note is None or _is_text(note))
        and _is_day(day)
    )
