"""The picture of a view: its map, or the chart of the open part of the comparison."""

from dataclasses import dataclass

from dashboard.export.export import Export
from dashboard.export.file_name import file_stem, seen_stem
from dashboard.export.picture import sheet
from dashboard.export.picture.map_picture import map_picture
from dashboard.export.picture.need_picture import need_picture
from dashboard.export.picture.png import png
from dashboard.export.picture.scatter_picture import scatter_picture
from dashboard.export.picture.strips_picture import strips_picture
from dashboard.export.picture.trend_picture import trend_picture
from dashboard.texts import export_data as words
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen, map_content
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
    """Draw a view: the chart of an open comparison where it has one, else the map."""
    drawn = _chart(seen, address)
    if drawn is not None:
        return Picture(seen_stem(seen), drawn)
    drawn = map_picture(seen.dataset, map_content(seen), seen.shown, address)
    return Picture(f"{file_stem(seen.shown)}_{words.MAP_NAME}", drawn)


def _chart(seen: Seen, address: str) -> sheet.Drawn | None:
    match seen.content:
        case ComparisonView() as view:
            return strips_picture(seen.dataset, view, " ".join(comparison_spoken(seen)), address)
        case TrendView() as view:
            return trend_picture(seen.dataset, view, address)
        case NeedView() as view:
            return need_picture(seen.dataset, seen.shown, view, address)
        case ScatterView(reason="") as view:
            return scatter_picture(seen.dataset, view, seen.state.district, address)
        case _:
            return None
