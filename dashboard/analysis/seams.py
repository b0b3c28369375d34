"""Seams of a series: where the borders of a district change between two of its years."""

from collections.abc import Iterable
from datetime import date

from dashboard.model.district import TerritorialChange
from dashboard.model.indicator import Segment, last_year
from dashboard.model.territory import AS_REPORTED, EISENACH_SEPARATE, REPORTING_YEAR


def moves_between(
    changes: Iterable[TerritorialChange], code: str, first: Segment, second: Segment
) -> tuple[TerritorialChange, ...]:
    """Moves from or to a district that lie between the borders of two segments of one series.

    The borders of a segment are those of its boundary set, whatever its status is called; the data check
    guarantees that they fit. Figures that a publisher has converted to one day stand on one set and have
    no seam.
    """
    earlier, later = sorted(date.fromisoformat(segment.territory) for segment in (first, second))
    return tuple(c for c in changes if c.drawn and concerns(c, code) and earlier < c.day <= later)


def undrawn_moves(
    changes: Iterable[TerritorialChange], code: str, first: date, last: date
) -> tuple[TerritorialChange, ...]:
    """Moves after ``first`` and until ``last`` that no boundary set can show."""
    return tuple(c for c in changes if not c.drawn and concerns(c, code) and first < c.day <= last)


def borders_day(segment: Segment, year: str) -> date:
    """Day whose borders the figures of a year stand on; for named statuses the end of that year."""
    if segment.status in (REPORTING_YEAR, EISENACH_SEPARATE, AS_REPORTED):
        return date(last_year(year), 12, 31)
    return date.fromisoformat(segment.status)


def concerns(change: TerritorialChange, code: str) -> bool:
    """Whether a move takes from or adds to a district."""
    return code in (change.from_district, change.to_district)
