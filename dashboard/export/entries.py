"""The values of a view one by one: an area, a characteristic, and its number, sign or category."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import texts
from dashboard.analysis.programme_status import status_of
from dashboard.analysis.statistics import Rank
from dashboard.export.content import Content
from dashboard.export.origin import MAIN_COLUMN, Origin
from dashboard.formatting import parsed
from dashboard.model.district import GERMANY_CODE, LAND_CODE
from dashboard.model.indicator import Source
from dashboard.model.observation import Observation
from dashboard.view import wording
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.map_view import unconfirmed_mark
from dashboard.view.peers_view import PeersView
from dashboard.view.shown import ShownIndicator
from dashboard.view.trend_values import TrendView


@dataclass(frozen=True, slots=True)
class Entry:
    """One value.

    Attributes:
        code, name: The area; "16" is Thüringen, "00" Deutschland.
        number: Rounded as displayed; None where missing and for a programme measure.
        sign, reason: Official sign of a missing number and what it means; both "" for a number. A
            benchmark that nobody published has a reason and no sign.
        rank: Among the districts, for the shown indicator.
        category, label, detail, as_of, evidence: Of a programme measure, else "".
    """

    code: str
    name: str
    origin: Origin
    number: Decimal | None
    sign: str = ""
    reason: str = ""
    rank: Rank | None = None
    category: str = ""
    label: str = ""
    detail: str = ""
    as_of: str = ""
    evidence: str = ""


def entries(content: Content) -> tuple[Entry, ...]:
    """Every value of the table, area by area, districts in the order of their codes."""
    read = _READERS.get(type(content.compared), _of_origin)
    return tuple(entry for origin in content.origins for entry in read(content, origin))


def _of_year(content: Content, origin: Origin) -> Iterator[Entry]:
    """Every line of the origin's series in its year."""
    lines = content.compared.lines if isinstance(content.compared, TrendView) else ()
    drawn = [
        (line.code, line.name)
        for line in lines
        if line.series == origin.series and any(point.year == origin.year for point in line.points)
    ]
    yield from _observed(content, origin, dict.fromkeys(drawn))


def _of_criterion(content: Content, origin: Origin) -> Iterator[Entry]:
    """The chosen district and those similar to it."""
    yield from _observed(content, origin, [(str(row.code), row.name) for row in content.table.rows])


def _of_compared(content: Content, origin: Origin) -> Iterator[Entry]:
    """All districts of the Land, and the compared ones beyond its border."""
    yield from _of_origin(content, origin)
    inside = content.shown.territory.names
    beyond = [(str(row.code), row.name) for row in content.table.rows if row.code not in inside]
    yield from _observed(content, origin, beyond)


def _observed(content: Content, origin: Origin, areas: Iterable[tuple[str, str]]) -> Iterator[Entry]:
    """Published values of areas; an area that the source leaves out is unknown."""
    dataset, indicator = content.dataset, content.dataset.indicator(origin.key)
    for code, name in areas:
        found: Observation | None = dataset.observation(origin.key, origin.series, origin.year, code)
        if code == LAND_CODE:
            found = dataset.land_value(origin.key, origin.series, origin.year)
        text = wording.benchmark_cell(found, indicator)
        yield _entry(content, origin, code, name, text, parsed(text))


def _of_origin(content: Content, origin: Origin) -> Iterator[Entry]:
    if origin.key in content.dataset.programme.measures:
        yield from _statuses(content, origin)
        return
    index = next(i for i, column in enumerate(content.figures.columns) if column.sort == origin.column)
    rows = sorted(content.figures.rows, key=lambda row: row.code or "")
    for row in rows:
        yield _entry(content, origin, str(row.code), row.name, row.cells[index], row.numbers[index])
    for code, row in zip((LAND_CODE, GERMANY_CODE), content.figures.benchmarks, strict=True):
        yield _entry(content, origin, code, row.name, row.cells[index], row.numbers[index])


def _entry(
    content: Content, origin: Origin, code: str, name: str, text: str, number: Decimal | None
) -> Entry:
    if number is None:
        known = text in texts.REASONS
        return Entry(code, name, origin, None, text if known else "", texts.REASONS[text] if known else text)
    ranked = origin.column == MAIN_COLUMN and isinstance(content.shown, ShownIndicator)
    rank = content.shown.ranks.get(code) if ranked and isinstance(content.shown, ShownIndicator) else None
    return Entry(code, name, origin, number, rank=rank)


def _statuses(content: Content, origin: Origin) -> Iterator[Entry]:
    programme, territory = content.dataset.programme, content.shown.territory
    measure = programme.measures[origin.key]
    for code in sorted(territory.codes):
        result = status_of(programme, measure.key, code, content.reference)
        backing = result.fact or result.plan
        as_of = backing.evidence.as_of if backing else None
        yield Entry(
            code=code,
            name=territory.names[code],
            origin=origin,
            number=None,
            category=result.category,
            label=measure.category(result.category).label + unconfirmed_mark(result),
            detail=result.fact.text if result.fact else (result.plan.title if result.plan else ""),
            as_of=wording.moment_text(as_of) if as_of else "",
            evidence=_sources(backing.evidence.sources) if backing else "",
        )


def _sources(sources: Sequence[Source]) -> str:
    return "; ".join(f"{s.title} ({s.url})" if s.url else s.title for s in sources)


_READERS: Mapping[type, Callable[[Content, Origin], Iterator[Entry]]] = {
    TrendView: _of_year,
    PeersView: _of_criterion,
    ComparisonView: _of_compared,
}
