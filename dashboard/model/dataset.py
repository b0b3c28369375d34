"""All data of the atlas in one frozen value; the only thing callbacks and queries read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from dashboard.errors import UnknownKeyError
from dashboard.model.district import LAND_CODE, District, DistrictName, OutsideDistrict, TerritorialChange
from dashboard.model.indicator import SUMMABLE, Indicator, Segment, Source
from dashboard.model.observation import UNKNOWN, Observation
from dashboard.model.programme import Programme, StatusMeasure
from dashboard.model.story import Story
from dashboard.model.territory import Neighbour, OutsideTerritory, Territory, territory_of
from dashboard.model.text_page import TextPage

K = TypeVar("K")
V = TypeVar("V")


class SliceKey(NamedTuple):
    """Address of one cross-section: all areas of an indicator in one series and year."""

    indicator: str
    series: str
    year: str


@dataclass(frozen=True, slots=True)
class GeoSource:
    """Origin of the boundaries (``data/geo/SOURCE.toml``)."""

    title: str
    publisher: str
    licence: str
    licence_url: str
    attribution: str
    status_date: str
    read_in: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dataset:
    """Districts, territories, indicators with their values, and the programme.

    Attributes:
        names: Names of all districts in the cases of German grammar, inside and beyond the state border.
        neighbours: Touching districts, longest border first, by boundary set and district code.
        observations: Cross-sections by ``SliceKey``; each maps an area code to an observation.
        edition: Day the data was last changed, ISO date.
        data_hash: Short content hash over all data files.
        stories: Talks that ship with the data, by key.
        pages: Help, legal pages and Leichte Sprache, by their view in addresses.
    """

    districts: Mapping[str, District]
    outside_districts: Mapping[str, OutsideDistrict]
    names: Mapping[str, DistrictName]
    changes: tuple[TerritorialChange, ...]
    territories: Mapping[str, Territory]
    outside: OutsideTerritory
    neighbours: Mapping[str, Mapping[str, tuple[Neighbour, ...]]] = field(repr=False)
    geo_source: GeoSource
    indicators: Mapping[str, Indicator]
    observations: Mapping[SliceKey, Mapping[str, Observation]] = field(repr=False)
    sources: Mapping[str, Source]
    programme: Programme
    edition: str
    data_hash: str
    stories: Mapping[str, Story] = field(default_factory=dict)
    pages: Mapping[str, TextPage] = field(default_factory=dict)

    def indicator(self, key: str) -> Indicator:
        """Look up an indicator.

        Raises:
            UnknownKeyError: When there is none of that key.
        """
        if key not in self.indicators:
            raise UnknownKeyError("indicator", key, self.indicators)
        return self.indicators[key]

    def measure(self, key: str) -> StatusMeasure | None:
        """The programme measure called ``key``, or None where it is an indicator."""
        return self.programme.measures.get(key)

    def cross_section(self, key: str, series: str, year: str) -> Mapping[str, Observation]:
        """All observations of an indicator in one series and year, by area code.

        Raises:
            UnknownKeyError: When there are none.
        """
        found = self.observations.get(SliceKey(key, series, year))
        if found is None:
            raise UnknownKeyError("year", year, self.indicator(key).years(series))
        return found

    def observation(self, key: str, series: str, year: str, area: str) -> Observation:
        """One value, or the reason why there is none; an area the source omits is unknown."""
        return self.cross_section(key, series, year).get(area, UNKNOWN)

    def land_value(self, key: str, series: str, year: str) -> Observation | None:
        """Thuringia's published value; for counts and areas else the sum of all districts.

        A rate without a published Land value has none: the mean of rates would be wrong.
        """
        section = self.cross_section(key, series, year)
        if LAND_CODE in section:
            return section[LAND_CODE]
        indicator = self.indicator(key)
        territory = self.territory_for(indicator.segment(series, year))
        values = [section.get(code, UNKNOWN).value for code in territory.codes]
        if indicator.kind not in SUMMABLE or any(value is None for value in values):
            return None
        exact = sum(Decimal(str(value)) for value in values)
        return Observation(float(exact), computed=True)

    def territory_for(self, segment: Segment) -> Territory:
        """The boundary set a segment is drawn on."""
        return territory_of(self.territories, segment.territory)


def frozen(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """A read-only view of a mapping."""
    return MappingProxyType(dict(mapping))
