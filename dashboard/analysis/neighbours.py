"""Which districts touch each other, and along how many kilometres of border."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.model.dataset import frozen
from dashboard.model.territory import Neighbour, OutsideTerritory, Territory

METRES_PER_KM = 1000


def neighbour_table(territory: Territory, outside: OutsideTerritory) -> Mapping[str, tuple[Neighbour, ...]]:
    """Neighbours of every Thuringian district by code, longest border first.

    Districts that meet in single points only are no neighbours. The polygons form a coverage:
    districts that touch share the vertices of their border, so its length is exact.
    """
    polygons = {**territory.geometries, **outside.geometries}
    names = {**territory.names, **outside.names}
    found: dict[str, list[Neighbour]] = {code: [] for code in territory.codes}
    for (code, other), metres in shared_borders(polygons).items():
        for here, there in ((code, other), (other, code)):
            if here in found:
                beyond = there not in territory.names
                found[here].append(Neighbour(there, names[there], metres / METRES_PER_KM, beyond))
    return frozen({code: tuple(sorted(near, key=_longest_first)) for code, near in found.items()})


def _longest_first(neighbour: Neighbour) -> tuple[float, str]:
    return -neighbour.border_km, neighbour.code


def shared_borders(polygons: Mapping[str, BaseGeometry]) -> dict[tuple[str, str], float]:
    """Border lengths in metres by pair of districts that share at least one segment."""
    codes = tuple(polygons)
    owners, segments = _segments(list(polygons.values()))
    _, group = np.unique(segments, axis=0, return_inverse=True)
    order = np.argsort(group, kind="stable")
    lengths = np.hypot(*(segments[:, :2] - segments[:, 2:]).T)
    borders: dict[tuple[str, str], float] = defaultdict(float)
    twins = np.flatnonzero(np.diff(group[order]) == 0)
    for first, second in zip(order[twins].tolist(), order[twins + 1].tolist(), strict=True):
        borders[codes[owners[first]], codes[owners[second]]] += float(lengths[first])
    return borders


def _segments(
    polygons: Sequence[BaseGeometry],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Owner and end points (x, y, x, y; the lesser point first) of every segment of every ring."""
    parts, part_owner = shapely.get_parts(np.array(polygons, dtype=object), return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    points, point_ring = shapely.get_coordinates(rings, return_index=True)
    inside = np.flatnonzero(np.diff(point_ring) == 0)
    starts, ends = points[inside], points[inside + 1]
    swap = (starts[:, 0] > ends[:, 0]) | ((starts[:, 0] == ends[:, 0]) & (starts[:, 1] > ends[:, 1]))
    starts[swap], ends[swap] = ends[swap], starts[swap].copy()
    return part_owner[ring_part[point_ring[inside]]], np.hstack([starts, ends])
