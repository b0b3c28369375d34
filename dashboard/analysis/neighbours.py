"""Which districts touch each other, and along how many kilometres of border."""

from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import frozen
from dashboard.model.territory import Neighbour, OutsideTerritory, Territory

METRES_PER_KM = 1000


def neighbour_table(territory: Territory, outside: OutsideTerritory) -> Mapping[str, tuple[Neighbour, ...]]:
    """Neighbours of every Thuringian district by code, longest border first.

    Districts that meet in single points only are no neighbours.
    """
    return frozen(_neighbours(territory, outside, territory.codes))


def neighbours_of(territory: Territory, outside: OutsideTerritory, code: str) -> tuple[Neighbour, ...]:
    """Neighbours of one Thuringian district, longest border first.

    Raises:
        UnknownKeyError: When the boundary set has no such district.
    """
    if code not in territory.names:
        raise UnknownKeyError("district", code, territory.names)
    return _neighbours(territory, outside, (code,))[code]


def _neighbours(
    territory: Territory, outside: OutsideTerritory, codes: Iterable[str]
) -> dict[str, tuple[Neighbour, ...]]:
    polygons = {**territory.geometries, **outside.geometries}
    names = {**territory.names, **outside.names}
    found: dict[str, list[Neighbour]] = {code: [] for code in codes}
    for (code, other), metres in _shared_borders(polygons, tuple(found)).items():
        beyond = other not in territory.names
        found[code].append(Neighbour(other, names[other], metres / METRES_PER_KM, beyond))
    return {code: tuple(sorted(near, key=_longest_first)) for code, near in found.items()}


def _longest_first(neighbour: Neighbour) -> tuple[float, str]:
    return -neighbour.border_km, neighbour.code


def _shared_borders(
    polygons: Mapping[str, BaseGeometry], codes: tuple[str, ...]
) -> dict[tuple[str, str], float]:
    """Border lengths in metres above 0, by district of ``codes`` and other district."""
    keys = tuple(polygons)
    every = np.array(list(polygons.values()), dtype=object)
    chosen = np.array([polygons[code] for code in codes], dtype=object)
    left, right = shapely.STRtree(every).query(chosen, predicate="intersects")
    lines = shapely.intersection(shapely.boundary(chosen[left]), shapely.boundary(every[right]))
    pairs = zip(left.tolist(), right.tolist(), shapely.length(lines).tolist(), strict=True)
    return {(codes[i], keys[j]): metres for i, j, metres in pairs if metres > 0 and codes[i] != keys[j]}
