"""The one callback that changes the state: every control, click and address goes through it."""

from typing import Any

from dash import Dash, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.callbacks.control_wiring import INPUTS, OUTPUTS
from dashboard.components.comparison_properties import comparison_properties
from dashboard.components.controls import control_properties
from dashboard.components.page import columns_class, view_links
from dashboard.view.controls_view import controls_view
from dashboard.view.normalise import Normalised
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, Event, reduce
from dashboard.view.resolve import resolve
from dashboard.view.state import View


def register(app: Dash, context: PageContext) -> None:
    """Attach the navigation."""

    @app.callback(
        output=OUTPUTS,
        inputs={
            "values": INPUTS,
            "before": State(ids.STATE, "data"),
            "path": State(ids.LOCATION, "pathname"),
        },
    )
    def navigate(values: dict[str, Any], before: str | None, path: str) -> dict[str, Any]:
        source = ids.LOCATION if before is None else ctx.triggered_id or ids.LOCATION
        event = Event(source, values[source])
        result = reduce(before or "", event, Context(context.dataset, context.today(), path))
        return properties(result, context, from_address=source == ids.LOCATION)


def properties(result: Normalised, context: PageContext, *, from_address: bool) -> dict[str, Any]:
    """All output properties for a state; an address the user came by is left as it is."""
    state = result.state
    query = to_query(state)
    shown = resolve(context.dataset, state, context.today())
    return {
        "state": query,
        "search": no_update if from_address else query,
        "error": "",
        "notice": " ".join(result.notices),
        "notice_box": not result.notices,
        "views": view_links(state.view.value),
        "columns_hidden": state.view is View.SOURCES,
        "columns_class": columns_class(state.view),
        "map_hidden": state.view is not View.MAP,
        "table_hidden": state.view is not View.TABLE,
        "comparison_hidden": state.view is not View.COMPARISON,
        "sources_hidden": state.view is not View.SOURCES,
        "map_click": None,
        "search_hit": None,
        "table_columns": list(state.columns),
        "reference_date": context.reference(state).isoformat(),
        **control_properties(controls_view(state, shown)),
        **comparison_properties(context.dataset, state, shown),
    }
