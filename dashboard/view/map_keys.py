"""Query: what the keys on the map need beyond the drawing, and the cards of districts beyond the border."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from dashboard import texts
from dashboard.formatting import sort_key
from dashboard.model.dataset import Dataset, SliceKey
from dashboard.texts import map_keys as words
from dashboard.view.displayed import displayed
from dashboard.view.need_values import NeedView
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.values import MapView


@dataclass(frozen=True, slots=True)
class MapOrder:
    """The districts in the order of the keys PageDown and PageUp.

    Attributes:
        codes: By rank, from the highest value to the lowest, equal values by name; of a programme measure
            in the order of its categories. Districts without a value come last.
        home, end: Where the keys Home and End lead: to the lowest and the highest value; of a programme
            measure to the first and the last district.
    """

    codes: tuple[str, ...]
    home: str
    end: str


@dataclass(frozen=True, slots=True)
class OutsideCell:
    """A district beyond the state border on the map; ``lines`` stand below its name."""

    code: str
    name: str
    lines: tuple[str, ...]


def map_order(view: MapView) -> MapOrder:
    """Order of the districts on a map."""
    if view.categorical:
        codes, _ = _ordered((cell.code, cell.name, _place(cell.group)) for cell in view.cells)
        return MapOrder(codes, home=codes[0], end=codes[-1])
    places = ((c.code, c.name, None if c.value is None else (-c.value,)) for c in view.cells)
    return _ranked(*_ordered(places))


def need_order(view: NeedView) -> MapOrder:
    """Order of the districts on a map of status and need: from high need to low, then by status."""
    unknown = len(view.groups)
    places = (
        (c.code, c.name, None if c.need is None else _place(-c.need, unknown if c.group is None else c.group))
        for c in view.cells
    )
    return _ranked(*_ordered(places))


def outside_cells(dataset: Dataset, shown: Shown) -> tuple[OutsideCell, ...]:
    """Name, Land and value of the districts beyond the state border, or that there is no value."""
    return tuple(
        OutsideCell(
            code, district.name, (district.land + texts.OUTSIDE_SUFFIX, _outside_text(dataset, shown, code))
        )
        for code, district in dataset.outside_districts.items()
    )


def _outside_text(dataset: Dataset, shown: Shown, code: str) -> str:
    if not isinstance(shown, ShownIndicator):
        return words.NO_PROGRAMME
    section = dataset.observations.get(SliceKey(shown.indicator.key, shown.series, shown.year))
    if section is None:  # the change between two years
        return words.NO_CHANGE
    found = section.get(code)
    return displayed(found, shown.indicator).text if found else words.NOT_SHIPPED


_SortKey = tuple[Decimal, ...] | None
"""What districts are sorted by, or None without a value."""


def _place(*numbers: int | None) -> _SortKey:
    return tuple(Decimal(number) for number in numbers if number is not None) or None


def _ranked(codes: tuple[str, ...], valued: int) -> MapOrder:
    """Order of districts by rank; the lowest value is the last of those that have one."""
    return MapOrder(codes, home=codes[valued - 1], end=codes[0])


def _ordered(districts: Iterable[tuple[str, str, _SortKey]]) -> tuple[tuple[str, ...], int]:
    """Codes of (code, name, place) sorted, those without a place last; and how many have one."""
    by_name = sorted(districts, key=lambda district: sort_key(district[1]))
    valued = [(place, code) for code, _, place in by_name if place is not None]
    valued.sort(key=lambda district: district[0])
    without = [code for code, _, place in by_name if place is None]
    return (*(code for _, code in valued), *without), len(valued)
