"""The one callback that changes the state: every control, click and address goes through it."""

from datetime import date
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
from dashboard.view.normalise import Normalised
from dashboard.view.profile_view import territory_note
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, Event, reduce_all
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown
from dashboard.view.state import WIDE_VIEWS, View, ViewState


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
        asked = Context(context.dataset, context.today(), path)
        source = ids.LOCATION if before is None else ctx.triggered_id or ids.LOCATION
        told = None if before is None else properties(Normalised(context.stored(before)), context)
        earlier = [] if told is None else unanswered(values, told, source, asked)
        result = reduce_all(before or "", [*earlier, Event(source, values[source])], asked)
        after = properties(result, context)
        if source == ids.LOCATION:
            after["search"] = no_update
        sent = after if told is None else changes(told, after, values)
        shown = resolve(context.dataset, result.state, context.today())
        return map_callbacks.map_properties(context, result.state, shown, before) | sent


def changes(told: dict[str, Any], after: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Only the properties that differ from what the page was told, and those the user has set.

    Every property that is written makes the browser compare the whole page.
    """
    kept = {"state", "error", "notice", "notice_box"}
    kept |= {name for field, name in ECHOES.items() if values[field] != told[name]}
    return {
        name: value if name in kept or repr(value) != repr(told[name]) else no_update
        for name, value in after.items()
    }


def properties(result: Normalised, context: PageContext) -> dict[str, Any]:
    """All output properties for a state."""
    state = result.state
    query = to_query(state)
    shown = resolve(context.dataset, state, context.today())
    reference = context.reference(state)
    return {
        "state": query,
        "panel_state": panel_state(state, shown, reference),
        "overview_state": reference.isoformat(),
        "table_state": query if state.view is View.TABLE else no_update,
        "comparison_state": query if state.view is View.COMPARISON else no_update,
        "sources_state": True if state.view is View.SOURCES else no_update,
        "text_state": state.view.value if state.view in WIDE_VIEWS else no_update,
        "search": query,
        "error": "",
        "notice": " ".join(result.notices),
        "notice_box": not result.notices,
        "views": view_links(state.view.value),
        "take_away": static(take_away(query, _district_name(state, context), context.settings.base_url)),
        "page_links": page_links(state.view),
        "help_link": help_link(state.view),
        "columns_hidden": state.view in (View.SOURCES, *WIDE_VIEWS),
        "columns_class": columns_class(state.view),
        "map_hidden": state.view is not View.MAP,
        "table_hidden": state.view is not View.TABLE,
        "comparison_hidden": state.view is not View.COMPARISON,
        "sources_hidden": state.view is not View.SOURCES,
        "text_hidden": state.view not in WIDE_VIEWS,
        "map_click": None,
        "search_hit": None,
        "table_columns": list(state.columns),
        "reference_date": reference.isoformat(),
        **control_properties(controls_view(state, shown)),
        **comparison_properties(context.dataset, state, shown),
    }


def _district_name(state: ViewState, context: PageContext) -> str:
    return context.dataset.districts[state.district].name if state.district else ""


def panel_state(state: ViewState, shown: Shown, reference: date) -> list[str | None]:
    """What a profile depends on: district, address of the indicator, border note and date."""
    if state.district is None:
        return [None]
    note = territory_note(shown)
    return [state.district, shown.territory.key, note, reference.isoformat()]
