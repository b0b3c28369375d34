"""The one callback that changes the state: every control, click and address goes through it."""

from typing import Any

from dash import Dash, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks import map as map_callbacks
from dashboard.callbacks.context import PageContext
from dashboard.callbacks.control_wiring import ECHOES, INPUTS, OUTPUTS
from dashboard.callbacks.unanswered import unanswered
from dashboard.components.comparison_properties import comparison_properties
from dashboard.components.controls import control_properties
from dashboard.components.page import columns_class, view_links
from dashboard.components.pages import help_link, page_links
from dashboard.components.static import static
from dashboard.components.take_away import take_away
from dashboard.view.controls_view import controls_view
from dashboard.view.open_view import Seen
from dashboard.view.profile_view import territory_note
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Event, read_address, reduce_all
from dashboard.view.state import WIDE_VIEWS, View


def register(app: Dash, context: PageContext) -> None:
    """Attach the navigation."""

    @app.callback(
        output=map_callbacks.OUTPUTS | OUTPUTS,
        inputs={
            "values": INPUTS,
            "before": State(ids.STATE, "data"),
            "path": State(ids.LOCATION, "pathname"),
        },
    )
    def navigate(values: dict[str, Any], before: str | None, path: str) -> dict[str, Any]:
        asked, base_url = context.asked(path), context.settings.base_url
        if before is None:
            seen = read_address(values[ids.LOCATION] or "", asked)
            arrived = properties(seen, base_url) | {"search": no_update}
            return map_callbacks.map_properties(context, seen, None) | arrived
        source = ctx.triggered_id or ids.LOCATION
        seen_before = context.seen(before)
        told = properties(seen_before, base_url)
        earlier = unanswered(values, told, source, asked)
        seen = reduce_all(seen_before, [*earlier, Event(source, values[source])], asked)
        after = properties(seen, base_url) | ({"search": no_update} if source == ids.LOCATION else {})
        return map_callbacks.map_properties(context, seen, seen_before) | changes(told, after, values)


def changes(told: dict[str, Any], after: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Only the properties that differ from what the page was told, and those the user has set.

    Every property that is written makes the browser compare the whole page.
    """
    kept = {"state", "error", "notice", "notice_box", "notice_address"}
    kept |= {name for field, name in ECHOES.items() if values[field] != told[name]}
    return {
        name: value if name in kept or repr(value) != repr(told[name]) else no_update
        for name, value in after.items()
    }


def properties(seen: Seen, base_url: str) -> dict[str, Any]:
    """All output properties for an open view; ``base_url`` stands in front of the address in its QR code."""
    state = seen.state
    query = to_query(state)
    reference = seen.reference.isoformat()
    return {
        "state": query,
        "panel_state": panel_state(seen),
        "overview_state": reference,
        "table_state": query if state.view is View.TABLE else no_update,
        "comparison_state": query if state.view is View.COMPARISON else no_update,
        "sources_state": True if state.view is View.SOURCES else no_update,
        "text_state": state.view.value if state.view in WIDE_VIEWS else no_update,
        "search": query,
        "error": "",
        "notice": " ".join(seen.notices),
        "notice_box": not seen.notices,
        "notice_address": query if seen.notices else None,
        "views": view_links(state.view.value),
        "take_away": static(take_away(seen, base_url)),
        "page_links": page_links(state.view),
        "help_link": help_link(state.view),
        "columns_hidden": state.view in (View.SOURCES, *WIDE_VIEWS),
        "columns_class": columns_class(state.view),
        "map_hidden": state.view is not View.MAP,
        "table_hidden": state.view is not View.TABLE,
        "comparison_hidden": state.view is not View.COMPARISON,
        "sources_hidden": state.view is not View.SOURCES,
        "text_hidden": state.view not in WIDE_VIEWS,
        "search_hit": None,
        "table_columns": list(state.columns),
        "reference_date": reference,
        **control_properties(controls_view(seen)),
        **comparison_properties(seen),
    }


def panel_state(seen: Seen) -> list[str | None]:
    """What a profile depends on: district, address of the indicator, border note and date."""
    if seen.state.district is None:
        return [None]
    note = territory_note(seen.shown)
    return [seen.state.district, seen.shown.territory.key, note, seen.reference.isoformat()]
