"""An indicator (Merkmal): what is counted, in which unit, by whom, and in which borders."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.errors import UnknownKeyError


class Kind(StrEnum):
    """What sort of figure it is; decides which statistics are allowed."""

    COUNT = "count"  # may be summed
    SHARE = "share"
    RATIO = "ratio"
    MEAN = "mean"
    MEASURE = "measure"  # a physical measure; areas may be summed


class Direction(StrEnum):
    """Which end of the scale is wanted, where there is a wanted end."""

    HIGHER_BETTER = "higher_better"
    LOWER_BETTER = "lower_better"
    NEUTRAL = "neutral"


SUMMABLE = (Kind.COUNT, Kind.MEASURE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures or facts come from.

    Attributes:
        key: Name used in the data files.
        title: What it is, in German.
        publisher: Original publisher.
        licence: Licence in words.
        read_in: Where the project read it (repository and commit, package, or address).
        url: Address of the publication, or "".
    """

    key: str
    title: str
    publisher: str
    licence: str
    read_in: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Years of one series that share source, territorial status and boundary set.

    Attributes:
        series: "23" or "22".
        years: Labels in ascending order; a label may span years ("2016/2017/2018").
        territory: Key of the boundary set the values are drawn on.
        status: Territorial status as the publisher gives it (see ``dashboard.model.territory``).
        land_only: True for years with a value for the Land but none for any district.
    """

    series: str
    years: tuple[str, ...]
    territory: str
    status: str
    source: Source
    land_only: bool = False


@dataclass(frozen=True, slots=True)
class Indicator:
    """A numeric indicator with its series.

    Attributes:
        field: Handlungsfeld 1 to 6, or 0 for Rahmenbedingungen.
        decimals: Decimal places shown.
        reference_date: German wording of the date or period counted.
        caveats: German sentences a reader must see.
        may_exceed_100: Shares that can exceed 100 by their definition.
    """

    key: str
    title: str
    definition: str
    unit: str
    kind: Kind
    decimals: int
    direction: Direction
    field: int
    publisher: str
    table: str
    licence: str
    reference_date: str
    caveats: tuple[str, ...]
    may_exceed_100: bool
    segments: tuple[Segment, ...]

    @property
    def series(self) -> tuple[str, ...]:
        """The series this indicator has, "23" before "22"."""
        return tuple(name for name in ("23", "22") if any(s.series == name for s in self.segments))

    def years(self, series: str) -> tuple[str, ...]:
        """Year labels with values for districts in ``series``, ascending."""
        labels = (y for s in self.segments if s.series == series and not s.land_only for y in s.years)
        return tuple(sorted(labels, key=last_year))

    def segment(self, series: str, year: str) -> Segment:
        """Find the segment a year belongs to.

        Raises:
            UnknownKeyError: When the series has no values for that year.
        """
        for segment in self.segments:
            if segment.series == series and year in segment.years:
                return segment
        raise UnknownKeyError(f"year of {self.key} ({series})", year, self.years(series))

    @property
    def default_series(self) -> str:
        """The series that reaches furthest; today's districts ("22") where both do."""
        return max(self.series, key=lambda name: (last_year(self.years(name)[-1]), name == "22"))


def last_year(label: str) -> int:
    """Last calendar year of a year label: 2018 for "2016/2017/2018"."""
    return int(label[-4:])
