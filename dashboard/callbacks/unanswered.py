"""What a user did while an answer was under way: the browser drops that answer and asks again.

The new request names only the last change, but it carries the values of all controls: those that differ
from what the page was told to show are changes nobody has answered yet.
"""

from collections.abc import Mapping
from typing import Any

from dash import no_update

from dashboard import ids
from dashboard.callbacks.control_wiring import ECHOES
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, Event, read_address


def unanswered(
    values: Mapping[str, Any], told: Mapping[str, Any], last: str, context: Context
) -> list[Event]:
    """Changes before the last one, in the order they are to be carried out: the address, then controls.

    Args:
        values: What the address and every control have now, by id.
        told: Output properties the page was told to show, by the names of the navigation's outputs.
        last: Id of what was changed last. An address replaces everything, so nothing comes before it.
        context: What an address is read in.
    """
    if last == ids.LOCATION:
        return []
    address = values[ids.LOCATION] or ""
    stayed = told["state"] in (address, to_query(read_address(address, context).state))
    places = [] if stayed else [Event(ids.LOCATION, address)]
    return places + [Event(source, values[source]) for source in _differing(values, told) if source != last]


def _differing(values: Mapping[str, Any], told: Mapping[str, Any]) -> list[str]:
    """Controls whose value is not the one the page was told to show."""
    fields = ((source, name) for source, name in ECHOES.items() if source != ids.LOCATION)
    return [source for source, name in fields if told[name] is not no_update and values[source] != told[name]]
