"""Query: all districts with the shown indicator and further chosen ones, sorted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard import formatting, texts
from dashboard.analysis.programme_status import status_of
from dashboard.analysis.statistics import difference, percentage_of
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE
from dashboard.model.observation import MissingReason
from dashboard.view import wording
from dashboard.view.displayed import (
    Displayed,
    displayed,
    displayed_benchmark,
    displayed_difference,
    displayed_number,
    in_words,
    missing_value,
)
from dashboard.view.map_view import unconfirmed_mark
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure, comparable_section
from dashboard.view.state import Sorting, ViewState
from dashboard.view.values import Attribution, Column, TableRow, TableView

SortValue = tuple[Decimal, str]
"""Numbers sort by the first part, texts by the second."""
EMPTY, NOT_COMPARABLE = in_words(""), missing_value(MissingReason.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class _ColumnData:
    """A column with its values and sort values by district code, and its benchmarks."""

    column: Column
    values: Mapping[str, Displayed]
    order: Mapping[str, SortValue | None]
    land: Displayed = EMPTY
    germany: Displayed = EMPTY


def table_view(dataset: Dataset, state: ViewState, shown: Shown) -> TableView:
    """The table of a resolved state, with the same numbers as the map."""
    names = dict(shown.territory.names)
    data = [
        _ColumnData(
            Column("name", texts.COLUMN_DISTRICT, numeric=False),
            _words(names),
            {code: _by_text(name) for code, name in names.items()},
            in_words(texts.LAND),
            in_words(texts.GERMANY),
        )
    ]
    data += _measure_columns(dataset, shown) if isinstance(shown, ShownMeasure) else _indicator_columns(shown)
    extra = [_further(dataset, shown, state, key) for key in state.columns]
    data += [column for column, _ in extra]
    codes = _sorted(list(names), data, state.sorting)
    main = (
        wording.measure_attribution(shown.measure, shown.territory, dataset)
        if isinstance(shown, ShownMeasure)
        else wording.indicator_attribution(shown.indicator, shown.segment, dataset)
    )
    return TableView(
        title=wording.shown_title(shown),
        columns=tuple(d.column for d in data),
        rows=tuple(
            TableRow(
                code,
                names[code],
                tuple(d.values[code] for d in data),
                code == state.district,
            )
            for code in codes
        ),
        benchmarks=_benchmarks(data),
        sorted_by=state.sorting.column,
        descending=state.sorting.descending,
        notes=_notes(shown),
        attributions=(main, *(attribution for _, attribution in extra)),
    )


def _indicator_columns(shown: ShownIndicator) -> list[_ColumnData]:
    indicator = shown.indicator
    rank_order = {code: Decimal(rank.first) for code, rank in shown.ranks.items()}
    distance = {code: _distance(shown, code) for code in shown.observations}
    summable = indicator.kind in SUMMABLE
    render = displayed_number if summable else displayed_difference
    decimals = 1 if summable else indicator.decimals
    label = f"{indicator.title}, {texts.year_label(shown.year)} ({indicator.unit})"
    distance_label = texts.COLUMN_SHARE_LAND if summable else texts.COLUMN_DIFF
    return [
        _value_column("wert", label, shown),
        _ColumnData(
            Column("rang", texts.COLUMN_RANK, numeric=True),
            _words({code: wording.rank_text(shown.ranks.get(code)) for code in shown.observations}),
            _by_number(rank_order),
        ),
        _ColumnData(
            Column("diff", distance_label, numeric=True),
            {code: EMPTY if d is None else render(d, decimals) for code, d in distance.items()},
            _by_number(distance),
        ),
    ]


def _value_column(sort: str, label: str, shown: ShownIndicator, unfit: Collection[str] = ()) -> _ColumnData:
    """Values of an indicator; ``unfit``: codes of districts that are not comparable."""
    values = {
        code: NOT_COMPARABLE if code in unfit else displayed(o, shown.indicator)
        for code, o in shown.observations.items()
    }
    land, germany = (displayed_benchmark(b, shown.indicator) for b in (shown.land, shown.germany))
    order = {code: value.number for code, value in values.items()}
    return _ColumnData(Column(sort, label, numeric=True), values, _by_number(order), land, germany)


def _distance(shown: ShownIndicator, code: str) -> Decimal | None:
    """Share of the Land for counts and areas, else difference to the Land; None without a benchmark."""
    value = shown.observations[code].value
    land = shown.land.value if shown.land else None
    if value is None or land is None:
        return None
    if shown.indicator.kind in SUMMABLE:
        return percentage_of(value, land)
    return difference(value, land, shown.indicator.decimals)


def _measure_columns(dataset: Dataset, shown: ShownMeasure) -> list[_ColumnData]:
    measure = shown.measure
    order = {category.key: Decimal(index) for index, category in enumerate(measure.categories)}
    labels, places, details, dates, moments = {}, {}, {}, {}, {}
    for code in shown.territory.codes:
        result = status_of(dataset.programme, measure.key, code, shown.reference)
        labels[code] = measure.category(result.category).label + unconfirmed_mark(result)
        places[code] = order[result.category]
        backing = result.fact or result.plan
        details[code] = result.fact.text if result.fact else (result.plan.title if result.plan else "")
        as_of = backing.evidence.as_of if backing else None
        dates[code] = wording.moment_text(as_of) if as_of else ""
        moments[code] = (Decimal(as_of.last.toordinal()), "") if as_of else None
    return [
        _ColumnData(Column("wert", texts.COLUMN_STATUS, numeric=False), _words(labels), _by_number(places)),
        _ColumnData(
            Column("rang", texts.COLUMN_AS_OF, numeric=False),
            _words(dates),
            moments,
        ),
        _ColumnData(
            Column("diff", texts.COLUMN_DETAIL, numeric=False),
            _words(details),
            {code: _by_text(text) for code, text in details.items()},
        ),
    ]


def _further(dataset: Dataset, shown: Shown, state: ViewState, key: str) -> tuple[_ColumnData, Attribution]:
    """A further indicator, in the series of the shown districts where it has one.

    Where it has only the other series, districts that were merged are not comparable: sign "x".
    """
    other, merged = comparable_section(dataset, key, shown.territory, state.year)
    indicator = other.indicator
    absent = [code for code in shown.territory.codes if code not in other.observations]
    foreign = other.series != shown.territory.series
    suffix = f", {texts.TERRITORY_OPTIONS[other.series]}" if foreign else ""
    label = f"{indicator.title}, {texts.year_label(other.year)} ({indicator.unit}{suffix})"
    data = _value_column(key, label, other, merged)
    data = replace(data, values={**data.values, **dict.fromkeys(absent, NOT_COMPARABLE)})
    return data, wording.indicator_attribution(indicator, other.segment, dataset)


def _sorted(codes: list[str], data: list[_ColumnData], sorting: Sorting) -> list[str]:
    """Order codes by a column; districts without a value always come last."""
    chosen = next((d for d in data if d.column.sort == sorting.column), data[0])
    keys = {code: key for code in codes if (key := chosen.order.get(code)) is not None}
    absent = [code for code in codes if code not in keys]
    return sorted(keys, key=keys.__getitem__, reverse=sorting.descending) + absent


def _words(cells: Mapping[str, str]) -> dict[str, Displayed]:
    return {code: in_words(text) for code, text in cells.items()}


def _by_number(values: Mapping[str, Decimal | None] | Mapping[str, Decimal]) -> dict[str, SortValue | None]:
    return {code: None if value is None else (value, "") for code, value in values.items()}


def _by_text(text: str) -> SortValue | None:
    return (Decimal(0), formatting.sort_key(text)) if text else None


def _benchmarks(data: list[_ColumnData]) -> tuple[TableRow, ...]:
    if not any(d.land.cell for d in data[1:]):
        return ()
    return (
        TableRow(None, texts.LAND, tuple(d.land for d in data)),
        TableRow(None, texts.GERMANY, tuple(d.germany for d in data)),
    )


def _notes(shown: Shown) -> tuple[str, ...]:
    if isinstance(shown, ShownMeasure):
        return (shown.measure.definition, *shown.measure.caveats)
    note = wording.territory_note(shown.segment, shown.year, shown.territory)
    land = texts.LAND_COMPUTED_NOTE if shown.land and shown.land.computed else ""
    return tuple(text for text in (*shown.indicator.caveats, texts.RANK_NOTE, note, land) if text)
