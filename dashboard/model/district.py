"""A district (Landkreis or kreisfreie Stadt), inside Thuringia or touching it from outside."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

LAND_CODE = "16"
GERMANY_CODE = "00"


class DistrictKind(StrEnum):
    """Legal type of a district."""

    RURAL = "rural"  # Landkreis
    URBAN = "urban"  # kreisfreie Stadt


@dataclass(frozen=True, slots=True)
class District:
    """A Thuringian district.

    Attributes:
        code: Kreisschlüssel (AGS), five digits, text.
        name: Short official name, e.g. "Ilm-Kreis".
        official_name: Full name, e.g. "Landkreis Greiz".
        seat: Seat of the administration, or None while unconfirmed.
        planning_region: One of the four Planungsregionen.
        area_km2: Official area on 31 December 2018, in km².
        website, programme_page: Addresses, or None while unconfirmed.
        valid_from, valid_to: Life time of the district; ``valid_to`` is None while it exists.
        successor: Code of the district it was merged into, or None.
    """

    code: str
    name: str
    official_name: str
    kind: DistrictKind
    nuts3: str
    seat: str | None
    planning_region: str
    area_km2: float
    website: str | None
    programme_page: str | None
    valid_from: date
    valid_to: date | None
    successor: str | None


@dataclass(frozen=True, slots=True)
class OutsideDistrict:
    """A district of another Land that touches Thuringia; ``land`` is that Land's name."""

    code: str
    name: str
    kind: DistrictKind
    land: str


@dataclass(frozen=True, slots=True)
class TerritorialChange:
    """A move of an area from one district to another.

    Attributes:
        drawn: Whether the boundary sets show it (parts of municipalities cannot be drawn).
        area_km2, population: Official figures of what moved, None where not known.
    """

    day: date
    name: str
    from_district: str
    to_district: str
    drawn: bool
    area_km2: float | None
    population: int | None
    law: str
    note: str


@dataclass(frozen=True, slots=True)
class DistrictName:
    """A name with its article as it stands in the middle of a sentence.

    Attributes:
        nominative: Who: "der Ilm-Kreis".
        genitive: Whose: "des Ilm-Kreises".
        dative: To whom: "dem Ilm-Kreis".
        accusative: Whom: "den Ilm-Kreis".
        locative: Where: "im Ilm-Kreis", "in der Stadt Jena".
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str

    @property
    def capitalised(self) -> "DistrictName":
        """The same forms as they begin a sentence: "Der Ilm-Kreis", "Im Ilm-Kreis"."""
        forms = (getattr(self, case.name) for case in fields(self))
        return DistrictName(*(form[:1].upper() + form[1:] for form in forms))
