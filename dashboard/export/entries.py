"""The values of a view one by one: an area, a characteristic, and its number, sign or category."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard import texts
from dashboard.analysis.programme_status import status_of
from dashboard.analysis.statistics import Rank
from dashboard.export.content import Content
from dashboard.export.origin import MAIN_COLUMN, Origin
from dashboard.model.district import GERMANY_CODE, LAND_CODE
from dashboard.model.indicator import Source
from dashboard.view import wording
from dashboard.view.map_view import unconfirmed_mark
from dashboard.view.shown import ShownIndicator, ShownMeasure


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
    return tuple(entry for origin in content.origins for entry in _of_origin(content, origin))


def _of_origin(content: Content, origin: Origin) -> Iterator[Entry]:
    if origin.column == MAIN_COLUMN and isinstance(content.shown, ShownMeasure):
        yield from _statuses(content, content.shown, origin)
        return
    index = next(i for i, column in enumerate(content.table.columns) if column.sort == origin.column)
    rows = sorted(content.table.rows, key=lambda row: row.code or "")
    for row in rows:
        yield _entry(content, origin, str(row.code), row.name, row.cells[index], row.numbers[index])
    for code, row in zip((LAND_CODE, GERMANY_CODE), content.table.benchmarks, strict=True):
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


def _statuses(content: Content, shown: ShownMeasure, origin: Origin) -> Iterator[Entry]:
    for code in sorted(shown.territory.codes):
        result = status_of(content.dataset.programme, shown.measure.key, code, shown.reference)
        backing = result.fact or result.plan
        as_of = backing.evidence.as_of if backing else None
        yield Entry(
            code=code,
            name=shown.territory.names[code],
            origin=origin,
            number=None,
            category=result.category,
            label=shown.measure.category(result.category).label + unconfirmed_mark(result),
            detail=result.fact.text if result.fact else (result.plan.title if result.plan else ""),
            as_of=wording.moment_text(as_of) if as_of else "",
            evidence=_sources(backing.evidence.sources) if backing else "",
        )


def _sources(sources: Sequence[Source]) -> str:
    return "; ".join(f"{s.title} ({s.url})" if s.url else s.title for s in sources)
