"""The numbers of each chart as a table: shown under the chart, and to download.

A row's ``code`` is that of its district; rows of years have none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from dashboard import texts
from dashboard.texts import charts as words
from dashboard.texts import comparison as comparison_texts
from dashboard.texts import need as need_texts
from dashboard.texts import peers as peers_texts
from dashboard.view.calendar_view import CalendarLine, CalendarView
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.displayed import in_words
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Viewed
from dashboard.view.peers_criteria import CriterionLine
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.state import Part
from dashboard.view.trend_values import TrendView
from dashboard.view.values import Attribution, Column, TableRow, TableView


def strips_table(view: ComparisonView) -> TableView:
    """Every district on the strips by indicator; below lowest, median, highest, Thüringen, Deutschland."""
    rows = (
        TableRow(code, name, (in_words(name), *(row.every[place] for row in view.rows)))
        for place, (code, name) in enumerate(view.areas)
    )
    labels = (words.LOWEST, words.MEDIAN, words.HIGHEST, texts.LAND, texts.GERMANY)
    summary = (
        TableRow(None, label, (in_words(label), *(row.summary[place] for row in view.rows)))
        for place, label in enumerate(labels)
    )
    heads = [f"{row.title}, {row.dated}" for row in view.rows]
    return _plain(
        words.STRIPS_TABLE,
        _numbers(texts.COLUMN_DISTRICT, *heads),
        rows,
        benchmarks=tuple(summary),
        notes=view.notes,
        attributions=[row.attribution for row in view.rows],
    )


def trend_table(view: TrendView) -> TableView:
    """Years by lines."""
    rows = (TableRow(None, row.year, (in_words(row.year), *row.cells)) for row in view.table.rows)
    return _plain(
        view.title,
        _numbers(texts.YEAR_LABEL, *view.table.columns),
        rows,
        notes=(*(seam.note for seam in view.seams), *view.notes),
        attributions=[entry.attribution for entry in view.attributions],
    )


def scatter_table(view: ScatterView) -> TableView:
    """Both values of every district, then of the benchmarks that are drawn."""
    return _plain(
        view.title,
        _numbers(texts.COLUMN_DISTRICT, view.x_label, view.y_label),
        view.rows,
        benchmarks=view.benchmark_rows,
        notes=(view.rho_text, *view.notes),
        attributions=view.attributions,
    )


def need_table(view: NeedView) -> TableView:
    """Value, need and status of every district."""
    levels = (*need_texts.LEVELS, texts.UNKNOWN_STATUS)
    rows = (
        TableRow(
            cell.code,
            cell.name,
            (
                in_words(cell.name),
                cell.displayed,
                *map(in_words, (levels[-1 if cell.need is None else cell.need], cell.status)),
            ),
        )
        for cell in view.cells
    )
    return _plain(
        view.title,
        (
            *_numbers(texts.COLUMN_DISTRICT, view.value_label),
            *_words(words.NEED, texts.COLUMN_STATUS),
        ),
        rows,
        notes=(view.rule, *view.notes),
        attributions=view.attributions,
    )


def calendar_table(view: CalendarView) -> TableView:
    """State, term, plan and time left of every district."""
    rows = (TableRow(line.code, line.name, tuple(map(in_words, _plan_cells(line)))) for line in view.lines)
    return _plain(
        view.title,
        _words(*comparison_texts.CALENDAR_HEAD),
        rows,
        notes=(f"{view.known}.", *view.notes),
        attributions=(view.attribution,),
    )


def peers_table(view: PeersView) -> TableView:
    """The district and those similar to it, with distance and the values behind it."""
    first, *_ = view.peers
    own = (*map(in_words, (view.name, "", "")), *(value.own for value in first.values))
    heads = [_criterion_head(criterion) for criterion in view.criteria]
    rows = (
        TableRow(
            peer.code,
            peer.name,
            (*map(in_words, (peer.name, peer.kind)), peer.distance, *(value.other for value in peer.values)),
        )
        for peer in view.peers
    )
    return _plain(
        comparison_texts.PEERS_OF.format(view.name),
        (*_words(texts.COLUMN_DISTRICT, peers_texts.KIND), *_numbers_only(peers_texts.DISTANCE, *heads)),
        (TableRow(view.code, view.name, own, selected=True), *rows),
        notes=(
            view.compared,
            *(criterion.note for criterion in view.criteria),
            *view.left_out,
            *view.stability,
            *view.notes,
        ),
        attributions=[a for criterion in view.criteria for a in criterion.attributions],
    )


def _criterion_head(criterion: CriterionLine) -> str:
    return f"{criterion.title}, {criterion.year} ({criterion.unit})"


def _plan_cells(line: CalendarLine) -> tuple[str, ...]:
    doubtful = line.evidence is not None and line.evidence.unconfirmed
    plan = f"{line.plan} ({texts.UNCONFIRMED})" if doubtful else line.plan
    return line.name, line.state_label, line.term, plan, line.remaining


def _numbers(first: str, *labels: str) -> tuple[Column, ...]:
    """Columns of a table whose first one names the rows and whose others hold numbers."""
    return (*_words(first), *_numbers_only(*labels))


def _numbers_only(*labels: str) -> tuple[Column, ...]:
    return tuple(Column("", label, numeric=True) for label in labels)


def _words(*labels: str) -> tuple[Column, ...]:
    return tuple(Column("", label, numeric=False) for label in labels)


def _plain(
    title: str,
    columns: tuple[Column, ...],
    rows: Iterable[TableRow],
    *,
    benchmarks: tuple[TableRow, ...] = (),
    notes: Iterable[str] = (),
    attributions: Iterable[Attribution] = (),
) -> TableView:
    """A table in a fixed order."""
    return TableView(
        title=title,
        columns=columns,
        rows=tuple(rows),
        benchmarks=benchmarks,
        sorted_by="",
        descending=False,
        notes=tuple(note for note in notes if note),
        attributions=tuple(dict.fromkeys(attributions)),
    )


def compared_table(content: Viewed) -> TableView | None:
    """The numbers of an open part of the comparison; None for every other view, and without a result."""
    if isinstance(content, PeersView | ScatterView) and content.reason:
        return None
    write = _TABLES.get(type(content))
    return write(content) if write else None


def _strips(view: ComparisonView) -> TableView:
    names = ", ".join(district.name for district in view.districts)
    title = comparison_texts.COMPARED.format(names) if names else comparison_texts.PARTS[Part.DISTRICTS.value]
    return replace(strips_table(view), title=title)


_TABLES: Mapping[type, Callable[[Any], TableView]] = {
    ComparisonView: _strips,
    TrendView: trend_table,
    PeersView: peers_table,
    NeedView: need_table,
    CalendarView: calendar_table,
    ScatterView: scatter_table,
}
