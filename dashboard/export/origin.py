"""What travels with every column of figures: meaning, borders, source, licence."""

from dataclasses import dataclass
from itertools import chain

from dashboard import texts
from dashboard.model.dataset import Dataset
from dashboard.view import wording
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen
from dashboard.view.peers_view import PeersView
from dashboard.view.shown import (
    Shown,
    ShownIndicator,
    ShownMeasure,
    comparable_section,
    cross_section,
    shown_measure,
)
from dashboard.view.state import ViewState
from dashboard.view.trend_values import TrendView

MAIN_COLUMN = "wert"
"""Key of the table's column of the shown indicator; further columns have the key of their indicator."""


@dataclass(frozen=True, slots=True)
class ColumnOrigin:
    """Where the figures of a column come from.

    Attributes:
        column: Key of the column in the table.
        year: Label of the data, or the date of a programme measure in words.
        year_text: The same for readers.
        unit: "" for a programme measure.
        series: "23" or "22".
        territory: Key of the boundary set.
        status: Territorial status of the figures in words.
        source: Publisher and table.
        dataset, read_in, url: Where the project read them; url may be "".
        notes: German sentences a reader must see.
    """

    column: str
    key: str
    title: str
    year: str
    year_text: str
    unit: str
    series: str
    territory: str
    definition: str
    reference_date: str
    status: str
    source: str
    licence: str
    dataset: str
    read_in: str
    url: str
    notes: tuple[str, ...]


def origins(dataset: Dataset, state: ViewState, shown: Shown) -> tuple[ColumnOrigin, ...]:
    """Origin of the shown values, then of every further column of the table."""
    if isinstance(shown, ShownMeasure):
        main = measure_origin(MAIN_COLUMN, shown)
    else:
        main = indicator_origin(MAIN_COLUMN, shown)
    sections = (
        (key, comparable_section(dataset, key, shown.territory, state.year)[0]) for key in state.columns
    )
    return (main, *(indicator_origin(key, section) for key, section in sections))


def indicator_origin(column: str, shown: ShownIndicator) -> ColumnOrigin:
    """Origin of a cross-section that stands in a column."""
    indicator, source = shown.indicator, shown.segment.source
    border_note = wording.territory_note(shown.segment, shown.year, shown.territory)
    computed = texts.LAND_COMPUTED_NOTE if shown.land and shown.land.computed else ""
    return ColumnOrigin(
        column=column,
        key=indicator.key,
        title=indicator.title,
        year=shown.year,
        year_text=texts.year_label(shown.year),
        unit=indicator.unit,
        series=shown.series,
        territory=shown.territory.key,
        definition=indicator.definition,
        reference_date=indicator.reference_date,
        status=wording.status_text(shown.segment.status, shown.segment.series),
        source=f"{indicator.publisher}, {indicator.table}",
        licence=indicator.licence,
        dataset=source.title,
        read_in=source.read_in,
        url=source.url,
        notes=tuple(note for note in (*indicator.caveats, border_note, computed) if note),
    )


def measure_origin(column: str, shown: ShownMeasure) -> ColumnOrigin:
    """Origin of a programme measure that stands in a column."""
    measure, territory = shown.measure, shown.territory
    dated = wording.measure_date(shown)
    return ColumnOrigin(
        column=column,
        key=measure.key,
        title=measure.title,
        year=dated,
        year_text=dated,
        unit="",
        series=territory.series,
        territory=territory.key,
        definition=measure.definition,
        reference_date=measure.as_of,
        status=wording.status_text(territory.key, territory.series),
        source=measure.publisher,
        licence=measure.licence,
        dataset="",
        read_in="",
        url="",
        notes=measure.caveats,
    )


STATUS_COLUMN = "status"
"""Key of the programme measure that stands beside an indicator."""


def origins_of(seen: Seen, state: ViewState, shown: Shown) -> tuple[ColumnOrigin, ...]:
    """Origins of the map of a view and of what its part of the comparison adds or puts in their place.

    Args:
        seen: The view.
        state: Its map, after :func:`~dashboard.view.part_state.map_of`.
        shown: What the map shows.
    """
    match seen.content:
        case TrendView():
            return _of_years(seen.dataset, seen.content)
        case PeersView(reason=""):
            return _of_criteria(seen.dataset, seen.content)
        case ComparisonView():
            return origins(seen.dataset, state, shown)[1:]
        case NeedView():
            return (*origins(seen.dataset, state, shown), _of_status(seen))
        case _:
            return origins(seen.dataset, state, shown)


def _of_years(dataset: Dataset, view: TrendView) -> tuple[ColumnOrigin, ...]:
    """One for every series and year of the drawn lines."""
    drawn = dict.fromkeys((line.series, p.position, p.year) for line in view.lines for p in line.points)
    return tuple(
        indicator_origin(f"{series}/{year}", cross_section(dataset, view.key, series, year))
        for series, _, year in sorted(drawn, key=lambda point: (point[1], point[0]))
    )


def _of_criteria(dataset: Dataset, view: PeersView) -> tuple[ColumnOrigin, ...]:
    """One for every indicator that districts are compared by."""
    wanted = chain.from_iterable(((key, c.label) for key in c.indicators) for c in view.criteria)
    return tuple(
        indicator_origin(key, cross_section(dataset, key, view.series, year))
        for key, year in dict.fromkeys(wanted)
    )


def _of_status(seen: Seen) -> ColumnOrigin:
    return measure_origin(STATUS_COLUMN, shown_measure(seen.dataset, seen.state.need.measure, seen.reference))
