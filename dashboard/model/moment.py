"""A date as precise as its source gives it: a year, a month or a day."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date

_PATTERN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A year, month or day, or a span from one to another.

    Attributes:
        first, last: Bounds of what it can mean.
        written: The parts as their source gives them, e.g. ("2019", "2025-01").
    """

    first: date
    last: date
    written: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def parse(cls, text: str) -> "Moment":
        """Read "2019", "2019-09", "2019-09-11", or two of them joined by "/".

        Raises:
            ValueError: When the text is none of these, no date of the calendar, or ends before it begins.
        """
        start, separator, end = text.partition("/")
        first, last = _bound(start, last=False), _bound(end if separator else start, last=True)
        if last < first:
            raise ValueError(f"ends before it begins: {text!r}")
        return cls(first, last, tuple(part.strip() for part in text.split(separator or "/")))

    @property
    def is_year(self) -> bool:
        """Whether it spans whole calendar years."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last


def _bound(text: str, *, last: bool) -> date:
    match = _PATTERN.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a date: {text!r}")
    year = int(match[1])
    month = int(match[2]) if match[2] else (12 if last else 1)
    if match[3]:
        return date(year, month, int(match[3]))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)
