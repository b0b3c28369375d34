"""The open part of the comparison follows the state."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash, Input, Output

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.comparison import comparison
from dashboard.components.need import need
from dashboard.components.peers import peers
from dashboard.components.plan_calendar import plan_calendar
from dashboard.components.scatter import scatter
from dashboard.components.trend import trend
from dashboard.view.calendar_view import calendar_view
from dashboard.view.comparison_choice import compared
from dashboard.view.comparison_view import comparison_view
from dashboard.view.need_view import need_view
from dashboard.view.peers_view import peers_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.shown import Shown, ShownIndicator, series_and_year
from dashboard.view.speech import comparison_speech, trend_speech
from dashboard.view.state import Part, ViewState
from dashboard.view.trend_view import trend_view

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
    return comparison(view, choice.notices, spoken)


def _trend(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    if not isinstance(shown, ShownIndicator):
        return trend(None, "")
    choice = compared(context.dataset, state, shown.territory, former=True)
    codes = choice.codes or ((state.district,) if state.district else ())
    view = trend_view(context.dataset, state.indicator, codes)
    return trend(view, trend_speech(context.dataset, view))


def _peers(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    if state.district is None:
        return peers(None)
    return peers(peers_view(context.dataset, state.district, shown.territory.series, state.peers))


def _need(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    view = None
    if isinstance(shown, ShownIndicator):
        reference = context.reference(state)
        view = need_view(context.dataset, shown, state.need, reference, state.district)
    return need(view, context.geometries, context.dataset.outside.names, context.topojson_url)


def _plans(context: PageContext, state: ViewState, _: Shown) -> list[Any]:
    return plan_calendar(calendar_view(context.dataset, context.reference(state)))


def _scatter(context: PageContext, state: ViewState, shown: Shown) -> list[Any]:
    if not isinstance(shown, ShownIndicator) or state.against is None:
        return scatter(None, None)
    series, year = series_and_year(context.dataset.indicator(state.indicator), state)
    view = scatter_view(context.dataset, state.indicator, state.against, series, year)
    return scatter(view, state.district)


_PARTS: Mapping[Part, PartContent] = {
    Part.DISTRICTS: _districts,
    Part.TREND: _trend,
    Part.PEERS: _peers,
    Part.NEED: _need,
    Part.PLANS: _plans,
    Part.SCATTER: _scatter,
}
