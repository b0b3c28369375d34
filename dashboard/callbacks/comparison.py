"""The open part of the comparison follows the state."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash, Input, Output

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.comparison import comparison
from dashboard.components.map_frame import PageMap
from dashboard.components.need import need, no_need
from dashboard.components.peers import peers
from dashboard.components.plan_calendar import plan_calendar
from dashboard.components.scatter import scatter
from dashboard.components.trend import trend
from dashboard.drawing.map_scene import Lettering, need_scene
from dashboard.view.calendar_view import calendar_view
from dashboard.view.comparison_choice import compared
from dashboard.view.comparison_view import comparison_view
from dashboard.view.map_keys import need_order
from dashboard.view.need_view import need_view
from dashboard.view.query_string import to_query
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.speech import comparison_speech, trend_speech
from dashboard.view.state import Part, ViewState
from dashboard.view.table_download import shown_peers, shown_scatter, shown_trend

PartContent = Callable[[PageContext, ViewState, Shown], list[Any]]


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the comparison."""

    @app.callback(
        Output(ids.COMPARISON, "children"), Input(ids.COMPARISON_STATE, "data"), prevent_initial_call=True
    )
    def show_comparison(query: str) -> list[Any]:
        state, shown = context.shown(query)
        return _PARTS[state.part](context, state, shown)


def _districts(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    choice = compared(context.dataset, state, shown.territory)
    view = comparison_view(context.dataset, state, shown.territory, choice.codes)
    spoken = comparison_speech(context.dataset, state, shown, choice.codes)
    return comparison(view, choice.notices, spoken, to_query(state))


def _trend(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    if not isinstance(shown, ShownIndicator):
        return trend(None, "", "")
    view = shown_trend(context.dataset, state, shown)
    return trend(view, trend_speech(context.dataset, view), to_query(state))


def _peers(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    return peers(shown_peers(context.dataset, state, shown), to_query(state))


def _need(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    if not isinstance(shown, ShownIndicator):
        return no_need()
    view = need_view(context.dataset, shown, state.need, context.reference(state), state.district)
    scene = need_scene(context.dataset, shown, view, Lettering())
    return need(view, PageMap(scene, need_order(view), context.arrows[view.territory]), to_query(state))


def _plans(context: PageContext, state: ViewState, _: Shown) -> list[Any]:
    return plan_calendar(calendar_view(context.dataset, context.reference(state)), to_query(state))


def _scatter(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    return scatter(shown_scatter(context.dataset, state, shown), state.district, to_query(state))


_PARTS: Mapping[Part, PartContent] = {
    Part.DISTRICTS: _districts,
    Part.TREND: _trend,
    Part.PEERS: _peers,
    Part.NEED: _need,
    Part.PLANS: _plans,
    Part.SCATTER: _scatter,
}
