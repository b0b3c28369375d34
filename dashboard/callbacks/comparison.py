"""The open part of the comparison follows the state."""

from collections.abc import Callable, Mapping
from typing import Any

from dash import Dash, Input, Output, html, no_update

from dashboard import ids
from dashboard.callbacks.context import PageContext
from dashboard.components.comparison import comparison
from dashboard.components.map_frame import PageMap
from dashboard.components.need import need
from dashboard.components.peers import peers
from dashboard.components.plan_calendar import plan_calendar
from dashboard.components.scatter import scatter
from dashboard.components.trend import trend
from dashboard.drawing.map_scene import Lettering, need_scene
from dashboard.view.calendar_view import CalendarView
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.map_keys import need_order
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Choice, Seen
from dashboard.view.peers_view import PeersView
from dashboard.view.query_string import to_query
from dashboard.view.scatter_view import ScatterView
from dashboard.view.speech import comparison_spoken, trend_spoken
from dashboard.view.trend_values import TrendView


def register(app: Dash, context: PageContext) -> None:
    """Attach the callback of the comparison."""

    @app.callback(
        Output(ids.COMPARISON, "children"), Input(ids.COMPARISON_STATE, "data"), prevent_initial_call=True
    )
    def show_comparison(query: str) -> Any:
        seen = context.seen(query)
        shown = _PARTS.get(type(seen.content))
        return shown(context, seen, seen.content) if shown else no_update


def _choice(_: PageContext, __: Seen, choice: Choice) -> list[Any]:
    return [html.P(choice.hint, className="empty")]


def _districts(_: PageContext, seen: Seen, view: ComparisonView) -> list[Any]:
    spoken = " ".join(comparison_spoken(seen))
    return comparison(view, seen.compared.notices, spoken, to_query(seen.state))


def _trend(_: PageContext, seen: Seen, view: TrendView) -> list[Any]:
    return trend(view, " ".join(trend_spoken(seen.dataset, view)), to_query(seen.state))


def _peers(_: PageContext, seen: Seen, view: PeersView) -> list[Any]:
    return peers(view, to_query(seen.state))


def _need(context: PageContext, seen: Seen, view: NeedView) -> list[Any]:
    scene = need_scene(seen.dataset, seen.shown, view, Lettering())
    return need(view, PageMap(scene, need_order(view), context.arrows[view.territory]), to_query(seen.state))


def _plans(_: PageContext, seen: Seen, view: CalendarView) -> list[Any]:
    return plan_calendar(view, to_query(seen.state))


def _scatter(_: PageContext, seen: Seen, view: ScatterView) -> list[Any]:
    return scatter(view, seen.state.district, to_query(seen.state))


_PARTS: Mapping[type, Callable[[PageContext, Seen, Any], list[Any]]] = {
    Choice: _choice,
    ComparisonView: _districts,
    TrendView: _trend,
    PeersView: _peers,
    NeedView: _need,
    CalendarView: _plans,
    ScatterView: _scatter,
}
