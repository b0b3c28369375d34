"""Territorial status (Gebietsstand): which districts exist, in which borders, and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shapely.geometry.base import BaseGeometry

from dashboard.errors import TerritoryError, UnknownKeyError

REPORTING_YEAR = "reporting_year"
"""Status of a row: the borders valid on 31 December of its own year."""
EISENACH_SEPARATE = "eisenach_separate"
"""Status of a row: 23 districts, Eisenach kept apart by the publisher even after its merger."""
AS_REPORTED = "as_reported"
"""Status of a row: the borders on the day of the report, which names single districts only."""


@dataclass(frozen=True, slots=True, eq=False)
class Territory:
    """A boundary set: a fixed list of districts in fixed borders.

    Attributes:
        key: First day of validity as ISO date, e.g. "2019-01-01".
        series: "23" or "22", the number of Thuringian districts; series are never joined.
        valid_to: Last day, or None while no later set can be drawn.
        exact_until: Last day without later changes the set cannot show, or None: no such changes.
        accepts_earlier: True for the oldest set, on which older statuses are drawn too.
        names: Short name of each district by code, in the order of the codes.
        geometries: Full-resolution polygons, EPSG:25832 (metres), by code.
        simplified: The same polygons with shared borders simplified together, for drawing.
        note: German sentence on what the set cannot show after ``exact_until``, or "".
    """

    key: str
    series: str
    valid_from: date
    valid_to: date | None
    exact_until: date | None
    accepts_earlier: bool
    names: Mapping[str, str]
    geometries: Mapping[str, BaseGeometry] = field(repr=False, compare=False)
    simplified: Mapping[str, BaseGeometry] = field(repr=False, compare=False)
    note: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """District codes in ascending order."""
        return tuple(self.names)

    def fits(self, status: str, year: str) -> bool:
        """Whether a row of ``year`` with territorial ``status`` may be drawn in these borders.

        Args:
            status: ISO date, or one of the named statuses of this module.
            year: Label of the reporting year; of a label over several years the last counts.
        """
        last_year = int(year[-4:])
        if status == EISENACH_SEPARATE:
            return self.series == "23" and self._reported_in(last_year)
        if status in (REPORTING_YEAR, AS_REPORTED):
            return self._contains(date(last_year, 12, 31))
        return self._contains(date.fromisoformat(status))

    def is_exact_on(self, status: str, year: str) -> bool:
        """Whether the borders of ``status`` are drawn without any known later change."""
        if status in (EISENACH_SEPARATE, AS_REPORTED) or self.exact_until is None:
            return True
        day = date(int(year[-4:]), 12, 31) if status == REPORTING_YEAR else date.fromisoformat(status)
        return day <= self.exact_until

    def _reported_in(self, year: int) -> bool:
        if self.accepts_earlier:
            return self.valid_to is None or year <= self.valid_to.year
        return self.valid_from.year <= year

    def _contains(self, day: date) -> bool:
        starts = self.accepts_earlier or self.valid_from <= day
        return starts and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A district that shares a border line (not only a point) with another.

    Attributes:
        border_km: Length of the shared border in km, from the full-resolution geometry.
        outside: Whether it lies beyond the state border.
    """

    code: str
    name: str
    border_km: float
    outside: bool


@dataclass(frozen=True, slots=True, eq=False)
class OutsideTerritory:
    """The districts beyond the state border, valid with every boundary set of Thuringia."""

    names: Mapping[str, str]
    geometries: Mapping[str, BaseGeometry] = field(repr=False, compare=False)
    simplified: Mapping[str, BaseGeometry] = field(repr=False, compare=False)


def require_fit(territory: Territory, status: str, year: str) -> None:
    """Refuse a row that would be drawn in borders it was not counted in.

    Raises:
        TerritoryError: When the status lies outside the validity of the boundary set.
    """
    if not territory.fits(status, year):
        raise TerritoryError(
            f"Status {status!r} of year {year!r} does not fit the boundary set {territory.key!r}."
        )


def territory_of(territories: Mapping[str, Territory], key: str) -> Territory:
    """Look up a boundary set.

    Raises:
        UnknownKeyError: When there is no such set.
    """
    if key not in territories:
        raise UnknownKeyError("boundary set", key, territories)
    return territories[key]
