"""The one callback that changes the state: every control, click and address goes through it."""

from typing import Any

from dash import Dash, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.controls import control_properties
from dashboard.components.page import view_links
from dashboard.view.controls_view import controls_view
from dashboard.view.normalise import Normalised
from dashboard.view.query_string import to_query
from dashboard.view.reducer import Context, Event, reduce
from dashboard.view.shown import resolve
from dashboard.view.state import View

INPUTS = {
    ids.LOCATION: Input(ids.LOCATION, "search"),
    ids.INDICATOR: Input(ids.INDICATOR, "value"),
    ids.YEAR: Input(ids.YEAR, "value"),
    ids.TERRITORY: Input(ids.TERRITORY, "value"),
    ids.CLASS_METHOD: Input(ids.CLASS_METHOD, "value"),
    ids.CLASS_COUNT: Input(ids.CLASS_COUNT, "value"),
    ids.BREAKS: Input(ids.BREAKS, "value"),
    ids.MAP: Input(ids.MAP, "clickData"),
    ids.SEARCH: Input(ids.SEARCH, "value"),
    ids.COLUMNS: Input(ids.COLUMNS, "value"),
    ids.NOTICE_CLOSE: Input(ids.NOTICE_CLOSE, "n_clicks"),
}

OUTPUTS = {
    "state": Output(ids.STATE, "data"),
    "search": Output(ids.LOCATION, "search"),
    "notice": Output(ids.NOTICE, "children"),
    "notice_box": Output(ids.NOTICE_BOX, "hidden"),
    "views": Output(ids.VIEWS, "children"),
    "columns_hidden": Output(ids.VIEW_COLUMNS, "hidden"),
    "map_hidden": Output(ids.VIEW_MAP, "hidden"),
    "table_hidden": Output(ids.VIEW_TABLE, "hidden"),
    "sources_hidden": Output(ids.SOURCES, "hidden"),
    "map_click": Output(ids.MAP, "clickData"),
    "search_hit": Output(ids.SEARCH, "value"),
    "table_columns": Output(ids.COLUMNS, "value"),
    "indicator": Output(ids.INDICATOR, "value"),
    "year_box": Output(ids.YEAR_BOX, "hidden"),
    "year_min": Output(ids.YEAR, "min"),
    "year_max": Output(ids.YEAR, "max"),
    "year_marks": Output(ids.YEAR, "marks"),
    "year": Output(ids.YEAR, "value"),
    "year_text": Output(ids.YEAR_TEXT, "children"),
    "territory_box": Output(ids.TERRITORY_BOX, "hidden"),
    "territory": Output(ids.TERRITORY, "value"),
    "territory_text": Output(ids.TERRITORY_TEXT, "children"),
    "classes_box": Output(ids.CLASSES_BOX, "hidden"),
    "class_method": Output(ids.CLASS_METHOD, "value"),
    "class_count": Output(ids.CLASS_COUNT, "value"),
    "count_box": Output(ids.COUNT_BOX, "hidden"),
    "breaks_box": Output(ids.BREAKS_BOX, "hidden"),
    "breaks": Output(ids.BREAKS, "value"),
}


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
        "notice": " ".join(result.notices),
        "notice_box": not result.notices,
        "views": view_links(state.view.value),
        "columns_hidden": state.view is View.SOURCES,
        "map_hidden": state.view is not View.MAP,
        "table_hidden": state.view is not View.TABLE,
        "sources_hidden": state.view is not View.SOURCES,
        "map_click": None,
        "search_hit": None,
        "table_columns": list(state.columns),
        **control_properties(controls_view(state, shown)),
    }
