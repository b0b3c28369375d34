"""Answers on districts: the list, and one district with its changes of territory."""

from dataclasses import dataclass
from datetime import date

from dashboard import texts
from dashboard.api.calls import Call
from dashboard.api.lookup import inside_names, known_key
from dashboard.api.parameters import AREA, KEY
from dashboard.api.records import About, LinkRecord, Listing
from dashboard.model.district import District, DistrictKind, TerritorialChange
from dashboard.texts import api as words


@dataclass(frozen=True, slots=True)
class DistrictRecord:
    """A Thuringian district."""

    district: str
    name: str
    official_name: str
    district_kind: DistrictKind
    district_kind_text: str
    nuts3: str
    seat: str | None
    planning_region: str
    area_km2: float
    website: str | None
    programme_page: str | None
    exists_from: date
    exists_to: date | None
    successor: str | None
    boundary_sets: tuple[str, ...]
    href: str


@dataclass(frozen=True, slots=True)
class DistrictList(Listing):
    """All Thuringian districts."""

    items: tuple[DistrictRecord, ...]


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A move of an area from one district to another."""

    day: date
    area_name: str
    from_district: str
    to_district: str
    drawn: bool
    moved_area_km2: float | None
    moved_population: int | None
    law: str
    note: str


@dataclass(frozen=True, slots=True)
class DistrictAnswer:
    """One district."""

    about: About
    district: DistrictRecord
    changes: tuple[ChangeRecord, ...]
    links: tuple[LinkRecord, ...]


def district_list(call: Call) -> DistrictList:
    """All districts by code, the merged one included."""
    found = call.dataset.districts.values()
    return DistrictList(_about(call), tuple(_record(call, district) for district in found))


def district_answer(call: Call) -> DistrictAnswer:
    """One district, its changes of territory and where more about it is found."""
    names = inside_names(call.dataset)
    code = known_key(call, "code", names)
    moves = (c for c in call.dataset.changes if code in (c.from_district, c.to_district))
    return DistrictAnswer(
        about=_about(call, names[code]),
        district=_record(call, call.dataset.districts[code]),
        changes=tuple(_change(move) for move in moves),
        links=tuple(
            call.context.link(operation.name, {AREA.name: code})
            for operation in call.context.operations
            if AREA in operation.filters and KEY not in operation.filters
        ),
    )


def _about(call: Call, title: str = "") -> About:
    return call.about(words.SOURCE_DISTRICTS, words.LICENCE_DISTRICTS, title)


def _record(call: Call, district: District) -> DistrictRecord:
    return DistrictRecord(
        district=district.code,
        name=district.name,
        official_name=district.official_name,
        district_kind=district.kind,
        district_kind_text=texts.DISTRICT_TYPES[district.kind.value],
        nuts3=district.nuts3,
        seat=district.seat,
        planning_region=district.planning_region,
        area_km2=district.area_km2,
        website=district.website,
        programme_page=district.programme_page,
        exists_from=district.valid_from,
        exists_to=district.valid_to,
        successor=district.successor,
        boundary_sets=tuple(k for k, t in call.dataset.territories.items() if district.code in t.names),
        href=call.context.href(f"/districts/{district.code}"),
    )


def _change(change: TerritorialChange) -> ChangeRecord:
    return ChangeRecord(
        day=change.day,
        area_name=change.name,
        from_district=change.from_district,
        to_district=change.to_district,
        drawn=change.drawn,
        moved_area_km2=change.area_km2,
        moved_population=change.population,
        law=change.law,
        note=change.note,
    )
