"""Districts of similar structure, by standardised distance over chosen criteria.

Differences are counted in standard deviations (of the whole pool, not a sample), so the unit of a criterion
does not matter; the distance is the root of the mean of their squares, which is the Euclidean distance
divided by the root of the number of criteria used. Values enter unrounded as published. A criterion that is
the same everywhere tells nothing: it adds nothing and is not counted.
"""

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.analysis.structure_criteria import CriteriaTable, district_codes
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset, frozen
from dashboard.model.district import DistrictKind

ALIKE_UP_TO = 0.5
"""Largest difference, in standard deviations, that is called alike."""
NAMED = 2
"""Most criteria named as alike, and most named as different."""
_DECIMALS_OF_ORDER = 9  # equal distances must not be ordered by the noise of floating point


@dataclass(frozen=True, slots=True)
class Pool:
    """Districts that are compared with each other.

    Attributes:
        codes: Districts with a value in every criterion, the asked one included.
        left_out: Districts of the chosen kind and region that lack one.
    """

    codes: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """Another district and how far it is from the asked one.

    Attributes:
        distance: 0 for the same structure; in standard deviations.
        alike: Criteria with the smallest differences, the smallest first.
        differs: Criteria with the largest differences, the largest first; none is also alike.
        differences: Of every criterion, other minus asked district, in standard deviations.
    """

    code: str
    distance: float
    alike: tuple[str, ...]
    differs: tuple[str, ...]
    differences: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class LeftOutCriterion:
    """How the list of the most similar districts changes without one criterion.

    Attributes:
        entered: Districts that are in the list only then, in its order.
        left: Districts that are in the list only with the criterion, in its order.
        reordered: Whether the same districts stand in another order.
    """

    criterion: str
    entered: tuple[str, ...]
    left: tuple[str, ...]
    reordered: bool


def comparison_pool(
    dataset: Dataset, code: str, table: CriteriaTable, *, mixed: bool = False, with_outside: bool = False
) -> Pool:
    """Districts a Thuringian district is compared with, and those that lack a value.

    Args:
        dataset: Kinds of the districts.
        code: The asked district.
        table: Criteria of the comparison.
        mixed: Whether kreisfreie Städte and Landkreise are compared with each other.
        with_outside: Whether the districts beyond the state border count too.

    Raises:
        UnknownKeyError: When the series has no such district.
    """
    inside = district_codes(dataset, table.series)
    if code not in inside:
        raise UnknownKeyError("district", code, inside)
    kinds: dict[str, DistrictKind] = {c: dataset.districts[c].kind for c in inside}
    if with_outside:
        kinds |= {c: district.kind for c, district in dataset.outside_districts.items()}
    chosen = [c for c, kind in kinds.items() if mixed or kind is kinds[code]]
    complete = tuple(c for c in chosen if not table.missing(c))
    return Pool(complete, tuple(c for c in chosen if c not in complete))


def similar_districts(code: str, table: CriteriaTable, pool: Sequence[str]) -> tuple[Peer, ...]:
    """All other districts of a pool, the most similar first; districts at equal distance by code.

    Args:
        code: The asked district.
        table: Criteria with values for the whole pool.
        pool: Districts that are standardised together, the asked one among them.

    Raises:
        UnknownKeyError: When the pool does not hold the asked district.
    """
    if code not in pool:
        raise UnknownKeyError("district", code, pool)
    scales = _scales(table, pool)
    peers = (
        _peer(other, _differences(code, other, table, scales), scales) for other in pool if other != code
    )
    return tuple(sorted(peers, key=lambda peer: (round(peer.distance, _DECIMALS_OF_ORDER), peer.code)))


def distance(code: str, other: str, table: CriteriaTable, pool: Sequence[str]) -> float:
    """Distance of two districts of a pool; symmetric, and 0 from a district to itself."""
    scales = _scales(table, pool)
    return _root_mean_square(_differences(code, other, table, scales), scales)


def leave_one_out(
    code: str, table: CriteriaTable, pool: Sequence[str], top: int = 5
) -> tuple[LeftOutCriterion, ...]:
    """How the ``top`` most similar districts change without each criterion, the pool unchanged.

    Empty for a single criterion: without it nothing could be compared.
    """
    if len(table.rows) < 2:
        return ()
    keys = [row.criterion.key for row in table.rows]
    full = _codes(similar_districts(code, table, pool)[:top])
    return tuple(
        _change(key, full, _codes(similar_districts(code, table.without(key), pool)[:top])) for key in keys
    )


def _change(key: str, full: tuple[str, ...], reduced: tuple[str, ...]) -> LeftOutCriterion:
    entered = tuple(code for code in reduced if code not in full)
    left = tuple(code for code in full if code not in reduced)
    return LeftOutCriterion(key, entered, left, reordered=not entered and reduced != full)


def _codes(peers: Sequence[Peer]) -> tuple[str, ...]:
    return tuple(peer.code for peer in peers)


def _scales(table: CriteriaTable, pool: Sequence[str]) -> dict[str, float]:
    """Population standard deviation of every criterion, exactly 0 where all values are equal."""
    return {
        row.criterion.key: statistics.pstdev([row.values[member] for member in pool]) for row in table.rows
    }


def _differences(
    code: str, other: str, table: CriteriaTable, scales: Mapping[str, float]
) -> dict[str, float]:
    found = {}
    for row in table.rows:
        scale = scales[row.criterion.key]
        found[row.criterion.key] = (row.values[other] - row.values[code]) / scale if scale else 0.0
    return found


def _peer(code: str, differences: Mapping[str, float], scales: Mapping[str, float]) -> Peer:
    used = [key for key in differences if scales[key]]
    nearest = sorted(used, key=lambda key: abs(differences[key]))
    alike = [key for key in nearest if abs(differences[key]) <= ALIKE_UP_TO]
    differs = [key for key in reversed(nearest) if abs(differences[key]) > ALIKE_UP_TO]
    return Peer(
        code=code,
        distance=_root_mean_square(differences, scales),
        alike=tuple(alike[:NAMED]),
        differs=tuple(differs[:NAMED]),
        differences=frozen(differences),
    )


def _root_mean_square(differences: Mapping[str, float], scales: Mapping[str, float]) -> float:
    used = sum(1 for scale in scales.values() if scale)
    return math.hypot(*differences.values()) / math.sqrt(used) if used else 0.0
