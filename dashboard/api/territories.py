"""Answers on borders: boundary sets, and which districts touch each other in each of them."""

from dataclasses import dataclass
from datetime import date

from dashboard import formatting
from dashboard.api.calls import ApiContext, Call
from dashboard.api.lookup import chosen_key, inside_names
from dashboard.api.records import About, Listing
from dashboard.formatting import rounded
from dashboard.model.territory import Neighbour, Territory

BORDER_DECIMALS = 6
"""Of a kilometre, a millimetre: enough that rounding it once more gives what the page displays."""
DISPLAYED_DECIMALS = 1


@dataclass(frozen=True, slots=True)
class BoundarySetRecord:
    """A fixed list of districts in fixed borders."""

    boundary_set: str
    series: str
    valid_from: date
    valid_to: date | None
    exact_until: date | None
    accepts_earlier: bool
    note: str | None
    districts: int
    outside_districts: int
    geojson: str
    outside_geojson: str


@dataclass(frozen=True, slots=True)
class BoundarySetList(Listing):
    """All boundary sets."""

    items: tuple[BoundarySetRecord, ...]


@dataclass(frozen=True, slots=True)
class NeighbourRecord:
    """A shared border of a Thuringian district."""

    boundary_set: str
    district: str
    name: str
    neighbour: str
    neighbour_name: str
    outside: bool
    land: str | None
    border_km: float
    displayed: str


@dataclass(frozen=True, slots=True)
class NeighbourList(Listing):
    """Shared borders."""

    items: tuple[NeighbourRecord, ...]


def boundary_set_list(call: Call) -> BoundarySetList:
    """All boundary sets, the oldest first."""
    sets = call.dataset.territories.values()
    return BoundarySetList(_about(call), tuple(_boundary_set(call.context, t) for t in sets))


def neighbour_list(call: Call) -> NeighbourList:
    """Shared borders in all boundary sets or one, of all districts or one; the longest first in each."""
    dataset = call.dataset
    key = chosen_key(call, "boundary_set", {key: key for key in dataset.territories})
    code = chosen_key(call, "district", inside_names(dataset))
    items = tuple(
        _neighbour(call, territory, district, neighbour)
        for territory in dataset.territories.values()
        if key in (None, territory.key)
        for district in territory.codes
        if code in (None, district)
        for neighbour in dataset.neighbours[territory.key][district]
    )
    return NeighbourList(_about(call), items)


def _about(call: Call) -> About:
    geo = call.dataset.geo_source
    return call.about(f"{geo.publisher}, {geo.title}; {geo.attribution}", geo.licence)


def _boundary_set(context: ApiContext, territory: Territory) -> BoundarySetRecord:
    return BoundarySetRecord(
        boundary_set=territory.key,
        series=territory.series,
        valid_from=territory.valid_from,
        valid_to=territory.valid_to,
        exact_until=territory.exact_until,
        accepts_earlier=territory.accepts_earlier,
        note=territory.note or None,
        districts=len(territory.codes),
        outside_districts=len(context.dataset.outside.names),
        geojson=context.base_url + context.boundaries[territory.key],
        outside_geojson=context.base_url + context.outside,
    )


def _neighbour(call: Call, territory: Territory, code: str, neighbour: Neighbour) -> NeighbourRecord:
    beyond = call.dataset.outside_districts.get(neighbour.code) if neighbour.outside else None
    return NeighbourRecord(
        boundary_set=territory.key,
        district=code,
        name=territory.names[code],
        neighbour=neighbour.code,
        neighbour_name=neighbour.name,
        outside=neighbour.outside,
        land=beyond.land if beyond else None,
        border_km=float(rounded(neighbour.border_km, BORDER_DECIMALS)),
        displayed=formatting.number(neighbour.border_km, DISPLAYED_DECIMALS),
    )
