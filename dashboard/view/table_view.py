"""Query: all districts with the shown indicator and further chosen ones, sorted."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard import formatting, texts
from dashboard.analysis.programme_status import status_of
from dashboard.analysis.statistics import difference, percentage_of
from dashboard.formatting import rounded
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE
from dashboard.model.observation import MissingReason
from dashboard.view import wording
from dashboard.view.comparable import comparable_section
from dashboard.view.map_view import unconfirmed_mark
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.state import Sorting, ViewState
from dashboard.view.values import Attribution, Column, TableRow, TableView

SortValue = tuple[Decimal, str]
"""Numbers sort by the first part, texts by the second."""


@dataclass(frozen=True, slots=True)
class _ColumnData:
    """A column with its texts and sort values by district code, and its benchmarks."""

    column: Column
    texts: Mapping[str, str]
    order: Mapping[str, SortValue | None]
    land: str = ""
    germany: str = ""
    numbers: tuple[Decimal | None, Decimal | None] = (None, None)

    def number(self, code: str) -> Decimal | None:
        """The cell of a district as number, rounded as displayed."""
        place = self.order.get(code) if self.column.decimals is not None else None
        return place[0] if place else None


def table_view(dataset: Dataset, state: ViewState, shown: Shown) -> TableView:
    """The table of a resolved state, with the same numbers as the map."""
    names = dict(shown.territory.names)
    data = [
        _ColumnData(
            Column("name", texts.COLUMN_DISTRICT, numeric=False),
            names,
            {code: _by_text(name) for code, name in names.items()},
            texts.LAND,
            texts.GERMANY,
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
                tuple(d.texts[code] for d in data),
                code == state.district,
                tuple(d.number(code) for d in data),
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
    cells = {code: wording.cell_text(o, indicator) for code, o in shown.observations.items()}
    ranks = {code: wording.rank_text(shown.ranks.get(code)) for code in shown.observations}
    rank_order = {code: Decimal(rank.first) for code, rank in shown.ranks.items()}
    distance = {code: _distance(shown, code) for code in shown.observations}
    summable = indicator.kind in SUMMABLE
    render = formatting.number if summable else formatting.signed
    decimals = 1 if summable else indicator.decimals
    distance_texts = {c: "" if d is None else render(d, decimals) for c, d in distance.items()}
    land, germany = (wording.benchmark_cell(b, indicator) for b in (shown.land, shown.germany))
    label = f"{indicator.title}, {texts.year_label(shown.year)} ({indicator.unit})"
    distance_label = texts.COLUMN_SHARE_LAND if summable else texts.COLUMN_DIFF
    return [
        _ColumnData(
            Column("wert", label, numeric=True, decimals=indicator.decimals),
            cells,
            _by_number(shown.values),
            land,
            germany,
            _benchmark_numbers(shown),
        ),
        _ColumnData(Column("rang", texts.COLUMN_RANK, numeric=True), ranks, _by_number(rank_order)),
        _ColumnData(
            Column("diff", distance_label, numeric=True, decimals=decimals),
            distance_texts,
            _by_number(distance),
        ),
    ]


def _benchmark_numbers(shown: ShownIndicator) -> tuple[Decimal | None, Decimal | None]:
    """Values of the Land and of Germany, rounded as displayed."""
    decimals = shown.indicator.decimals
    land, germany = (
        rounded(benchmark.value, decimals) if benchmark and benchmark.value is not None else None
        for benchmark in (shown.land, shown.germany)
    )
    return land, germany


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
        _ColumnData(Column("wert", texts.COLUMN_STATUS, numeric=False), labels, _by_number(places)),
        _ColumnData(
            Column("rang", texts.COLUMN_AS_OF, numeric=False),
            dates,
            moments,
        ),
        _ColumnData(
            Column("diff", texts.COLUMN_DETAIL, numeric=False),
            details,
            {code: _by_text(text) for code, text in details.items()},
        ),
    ]


def _further(dataset: Dataset, shown: Shown, state: ViewState, key: str) -> tuple[_ColumnData, Attribution]:
    """A further indicator, in the series of the shown districts where it has one.

    Where it has only the other series, districts that were merged are not comparable: sign "x".
    """
    other, merged = comparable_section(dataset, key, shown.territory, state.year)
    indicator = other.indicator
    cells, order = {}, {}
    for code in shown.territory.codes:
        fits = code in other.observations and code not in merged
        cells[code] = (
            wording.cell_text(other.observations[code], indicator)
            if fits
            else MissingReason.NOT_APPLICABLE.value
        )
        order[code] = other.values.get(code) if fits else None
    foreign = other.series != shown.territory.series
    suffix = f", {texts.TERRITORY_OPTIONS[other.series]}" if foreign else ""
    label = f"{indicator.title}, {texts.year_label(other.year)} ({indicator.unit}{suffix})"
    data = _ColumnData(
        Column(key, label, numeric=True, decimals=indicator.decimals),
        cells,
        _by_number(order),
        wording.benchmark_cell(other.land, indicator),
        wording.benchmark_cell(other.germany, indicator),
        _benchmark_numbers(other),
    )
    return data, wording.indicator_attribution(indicator, other.segment, dataset)


def _sorted(codes: list[str], data: list[_ColumnData], sorting: Sorting) -> list[str]:
    """Order codes by a column; districts without a value always come last."""
    chosen = next((d for d in data if d.column.sort == sorting.column), data[0])
    keys = {code: key for code in codes if (key := chosen.order.get(code)) is not None}
    absent = [code for code in codes if code not in keys]
    return sorted(keys, key=keys.__getitem__, reverse=sorting.descending) + absent


def _by_number(values: Mapping[str, Decimal | None] | Mapping[str, Decimal]) -> dict[str, SortValue | None]:
    return {code: None if value is None else (value, "") for code, value in values.items()}


def _by_text(text: str) -> SortValue | None:
    return (Decimal(0), formatting.sort_key(text)) if text else None


def _benchmarks(data: list[_ColumnData]) -> tuple[TableRow, ...]:
    if not any(d.land for d in data[1:]):
        return ()
    return (
        TableRow(None, texts.LAND, tuple(d.land for d in data), numbers=tuple(d.numbers[0] for d in data)),
        TableRow(
            None, texts.GERMANY, tuple(d.germany for d in data), numbers=tuple(d.numbers[1] for d in data)
        ),
    )


def _notes(shown: Shown) -> tuple[str, ...]:
    if isinstance(shown, ShownMeasure):
        return (shown.measure.definition, *shown.measure.caveats)
    note = wording.territory_note(shown.segment, shown.year, shown.territory)
    land = texts.LAND_COMPUTED_NOTE if shown.land and shown.land.computed else ""
    return tuple(text for text in (*shown.indicator.caveats, texts.RANK_NOTE, note, land) if text)
