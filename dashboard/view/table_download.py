"""Query: the table that a page shows, or shows on demand, for every address."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.texts import comparison as words
from dashboard.view.calendar_view import CalendarView
from dashboard.view.chart_tables import (
    calendar_table,
    need_table,
    peers_table,
    scatter_table,
    strips_table,
    trend_table,
)
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Viewed
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.state import Part
from dashboard.view.trend_values import TrendView
from dashboard.view.values import TableView


def compared_table(content: Viewed) -> TableView | None:
    """The numbers of an open part of the comparison; None for every other view, and without a result."""
    if isinstance(content, PeersView | ScatterView) and content.reason:
        return None
    write = _TABLES.get(type(content))
    return write(content) if write else None


def _strips(view: ComparisonView) -> TableView:
    names = ", ".join(district.name for district in view.districts)
    title = words.COMPARED.format(names) if names else words.PARTS[Part.DISTRICTS.value]
    return replace(strips_table(view), title=title)


_TABLES: Mapping[type, Callable[[Any], TableView]] = {
    ComparisonView: _strips,
    TrendView: trend_table,
    PeersView: peers_table,
    NeedView: need_table,
    CalendarView: calendar_table,
    ScatterView: scatter_table,
}
