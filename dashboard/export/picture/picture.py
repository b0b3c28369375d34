"""The picture of a view: its map, or the chart of the open part of the comparison."""

from dataclasses import dataclass

from dashboard.export.file_name import Export, file_stem, seen_stem
from dashboard.export.picture import sheet
from dashboard.export.picture.calendar_picture import calendar_picture
from dashboard.export.picture.charts_picture import scatter_picture, strips_picture, trend_picture
from dashboard.export.picture.map_picture import map_picture
from dashboard.export.picture.need_picture import need_picture
from dashboard.export.picture.peers_picture import peers_picture
from dashboard.export.picture.png import png
from dashboard.texts import export_data as words
from dashboard.view.calendar_view import CalendarView
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen, map_content
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.speech import comparison_spoken
from dashboard.view.trend_values import TrendView

SVG_TYPE = "image/svg+xml"
PNG_TYPE = "image/png"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn view.

    Attributes:
        stem: Name of its file without an ending.
    """

    stem: str
    drawn: sheet.Drawn


def picture_svg(seen: Seen, address: str) -> Export:
    """The picture of a view as SVG."""
    drawn = picture(seen, address)
    return Export(f"{drawn.stem}.svg", SVG_TYPE, drawn.drawn.svg.encode())


def picture_png(seen: Seen, address: str) -> Export:
    """The same picture as PNG, twice as large, on white."""
    drawn = picture(seen, address)
    return Export(f"{drawn.stem}.png", PNG_TYPE, png(drawn.drawn))


def picture(seen: Seen, address: str) -> Picture:
    """Draw a view: the open part of the comparison, of all other views the map.

    Raises:
        ValueError: When the part lacks a choice (:attr:`~dashboard.view.open_view.Seen.missing`).
    """
    if seen.missing:
        raise ValueError(seen.missing)
    drawn = _compared(seen, address)
    if drawn is not None:
        return Picture(seen_stem(seen), drawn)
    drawn = map_picture(seen.dataset, map_content(seen), seen.shown, address)
    return Picture(f"{file_stem(seen.shown)}_{words.MAP_NAME}", drawn)


def _compared(seen: Seen, address: str) -> sheet.Drawn | None:
    drawn: sheet.Drawn | None = None
    match seen.content:
        case ComparisonView() as view:
            drawn = strips_picture(seen.dataset, view, " ".join(comparison_spoken(seen)), address)
        case TrendView() as view:
            drawn = trend_picture(seen.dataset, view, address)
        case NeedView() as view:
            drawn = need_picture(seen.dataset, seen.shown, view, address)
        case ScatterView() as view:
            drawn = scatter_picture(seen.dataset, view, seen.state.district, address)
        case CalendarView() as view:
            drawn = calendar_picture(seen.dataset, view, address)
        case PeersView() as view:
            drawn = peers_picture(seen.dataset, view, seen.shown.territory, address)
    return drawn
