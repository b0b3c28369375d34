"""Which district each arrow key leads to, so that a map can be walked with four keys.

The rule: among the touching districts whose bearing (centroid to centroid, on the projected plane) lies
within the 90° sector of a direction, the one whose bearing is closest to it; without a touching one
there, the nearest district in the sector, so that arrows cross gaps; none at the edge of the map.

A district can stay behind that no arrow leads to: Weimar lies inside the Weimarer Land, whose arrow to
the left finds Erfurt straighter. Such a district takes over one arrow of a touching district: the one
whose direction meets its bearing best among the arrows whose former target another arrow still leads
to. With that, every district of the three boundary sets is reached from every other (a test measures
how many presses that takes).
"""

import math
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import NamedTuple

from dashboard.analysis.neighbours import shared_borders
from dashboard.model.dataset import frozen
from dashboard.model.territory import Neighbour, OutsideTerritory, Territory

SECTOR = round(math.radians(45), 9)
"""Half the width of the sector of a direction."""


class Bearing(IntEnum):
    """An arrow key; the value is its place in ``Arrows``."""

    UP = 0
    RIGHT = 1
    DOWN = 2
    LEFT = 3

    @property
    def bearing(self) -> float:
        """Clockwise from north, in radians."""
        return self.value * math.pi / 2


Arrows = tuple[str | None, str | None, str | None, str | None]
"""Codes of the districts up, right, down and left; None at the edge of the map."""


class Centre(NamedTuple):
    """Centroid of a district in metres: east, north."""

    x: float
    y: float


def map_arrows(
    territory: Territory, outside: OutsideTerritory, neighbours: Mapping[str, Iterable[Neighbour]]
) -> Mapping[str, Arrows]:
    """Arrows of every district of a boundary set and of those beyond the state border.

    Args:
        territory: The boundary set.
        outside: The districts beyond the state border.
        neighbours: Touching districts by code of the districts of the set.
    """
    polygons = {**territory.geometries, **outside.geometries}
    centres = {code: Centre(p.centroid.x, p.centroid.y) for code, p in polygons.items()}
    inside = ((code, other.code) for code, near in neighbours.items() for other in near)
    return arrows(centres, (*inside, *shared_borders(outside.simplified)))


def arrows(centres: Mapping[str, Centre], borders: Iterable[tuple[str, str]]) -> Mapping[str, Arrows]:
    """Targets of the four arrow keys from every district.

    Args:
        centres: Centroids by code.
        borders: Pairs of codes that touch, in any order.
    """
    touching: dict[str, set[str]] = {code: set() for code in centres}
    for one, other in borders:
        touching[one].add(other)
        touching[other].add(one)
    found = {
        code: [_target(code, direction, centres, touching[code]) for direction in Bearing] for code in centres
    }
    _include_all(found, centres, touching)
    return frozen({code: (up, right, down, left) for code, (up, right, down, left) in found.items()})


def _target(code: str, direction: Bearing, centres: Mapping[str, Centre], near: set[str]) -> str | None:
    here = centres[code]
    there = [
        other
        for other, centre in centres.items()
        if other != code and _deviation(here, centre, direction) <= SECTOR
    ]
    touching = [other for other in there if other in near]
    if touching:
        return min(touching, key=lambda other: (_deviation(here, centres[other], direction), other))
    return min(there, key=lambda other: (math.dist(here, centres[other]), other), default=None)


def _deviation(here: Centre, there: Centre, direction: Bearing) -> float:
    """Angle between a direction and the bearing of another district, 0 to pi.

    Rounded, so that equal angles on both sides of a direction are equal.
    """
    bearing = math.atan2(there.x - here.x, there.y - here.y)
    return round(abs(math.remainder(bearing - direction.bearing, math.tau)), 9)


def _include_all(
    found: dict[str, list[str | None]], centres: Mapping[str, Centre], touching: Mapping[str, set[str]]
) -> None:
    """Give every district that no arrow leads to an arrow of a touching one."""
    for code in sorted(centres):
        led_to = [target for row in found.values() for target in row]
        if code in led_to:
            continue
        free = [
            (_deviation(centres[other], centres[code], direction), other, direction)
            for other in touching[code]
            for direction in Bearing
            if led_to.count(found[other][direction]) > 1 or found[other][direction] is None
        ]
        if free:
            _, other, direction = min(free)
            found[other][direction] = code
