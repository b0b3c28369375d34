"""The picture of a view: its map, or the chart of the open part of the comparison."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dashboard.export.export import Export
from dashboard.export.file_name import file_stem, part_stem
from dashboard.export.picture import sheet
from dashboard.export.picture.map_picture import map_picture
from dashboard.export.picture.need_picture import need_picture
from dashboard.export.picture.png import png
from dashboard.export.picture.scatter_picture import scatter_picture
from dashboard.export.picture.strips_picture import strips_picture
from dashboard.export.picture.trend_picture import trend_picture
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.comparison_choice import compared
from dashboard.view.comparison_view import comparison_view
from dashboard.view.need_view import need_view
from dashboard.view.normalise import normalise
from dashboard.view.resolve import resolve
from dashboard.view.scatter_view import scatter_view
from dashboard.view.shown import Shown, ShownIndicator, series_and_year
from dashboard.view.speech import comparison_speech
from dashboard.view.state import Part, View, ViewState
from dashboard.view.trend_view import trend_view

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


def picture_svg(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The picture of a view as SVG."""
    drawn = picture(dataset, state, today, address)
    return Export(f"{drawn.stem}.svg", SVG_TYPE, drawn.drawn.svg.encode())


def picture_png(dataset: Dataset, state: ViewState, today: date, address: str) -> Export:
    """The same picture as PNG, twice as large, on white."""
    drawn = picture(dataset, state, today, address)
    return Export(f"{drawn.stem}.png", PNG_TYPE, png(drawn.drawn))


def picture(dataset: Dataset, state: ViewState, today: date, address: str) -> Picture:
    """Draw a view: the chart of an open comparison where it has one, else the map."""
    fitted = normalise(state, dataset).state
    shown = resolve(dataset, fitted, today)
    if fitted.view is View.COMPARISON and fitted.part in _CHARTS:
        drawn = _CHARTS[fitted.part](_Asked(dataset, fitted, shown, today, address))
        if drawn is not None:
            return Picture(part_stem(dataset, fitted, shown), drawn)
    return Picture(f"{file_stem(shown)}_{words.MAP_NAME}", map_picture(dataset, fitted, shown, address))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a chart is drawn from."""

    dataset: Dataset
    state: ViewState
    shown: Shown
    today: date
    address: str


def _strips(asked: _Asked) -> sheet.Drawn | None:
    choice = compared(asked.dataset, asked.state, asked.shown.territory)
    view = comparison_view(asked.dataset, asked.state, asked.shown.territory, choice.codes)
    spoken = comparison_speech(asked.dataset, asked.state, asked.shown, choice.codes)
    return strips_picture(asked.dataset, view, spoken, asked.address)


def _trend(asked: _Asked) -> sheet.Drawn | None:
    if not isinstance(asked.shown, ShownIndicator):
        return None
    choice = compared(asked.dataset, asked.state, asked.shown.territory, former=True)
    codes = choice.codes or ((asked.state.district,) if asked.state.district else ())
    view = trend_view(asked.dataset, asked.state.indicator, codes)
    return trend_picture(asked.dataset, view, asked.address)


def _need(asked: _Asked) -> sheet.Drawn | None:
    if not isinstance(asked.shown, ShownIndicator):
        return None
    state = asked.state
    reference = state.reference_date or asked.today
    view = need_view(asked.dataset, asked.shown, state.need, reference, state.district)
    return need_picture(asked.dataset, asked.shown, view, asked.address)


def _scatter(asked: _Asked) -> sheet.Drawn | None:
    """None where there is no second indicator, or not both have values for the year."""
    state = asked.state
    if not isinstance(asked.shown, ShownIndicator) or state.against is None:
        return None
    series, year = series_and_year(asked.dataset.indicator(state.indicator), state)
    view = scatter_view(asked.dataset, state.indicator, state.against, series, year)
    return None if view.reason else scatter_picture(asked.dataset, view, state.district, asked.address)


_CHARTS: Mapping[Part, Callable[[_Asked], sheet.Drawn | None]] = {
    Part.DISTRICTS: _strips,
    Part.TREND: _trend,
    Part.NEED: _need,
    Part.SCATTER: _scatter,
}
