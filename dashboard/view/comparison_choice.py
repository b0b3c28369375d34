"""Which districts a comparison means: chosen ones, neighbours, similar ones, a region, a type."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import formatting
from dashboard.model.dataset import Dataset
from dashboard.model.district import DistrictKind
from dashboard.model.territory import Territory
from dashboard.texts import comparison as texts
from dashboard.view.peers_view import PeersView, peers_view
from dashboard.view.state import NEIGHBOURS, PEERS, ViewState

MAX_COMPARED = 10


@dataclass(frozen=True, slots=True)
class Compared:
    """Districts of a comparison in order, and notices on what could not be shown.

    ``former``: districts that only other boundary sets have can be compared too.
    """

    codes: tuple[str, ...]
    notices: tuple[str, ...] = ()
    former: bool = False


@dataclass(frozen=True, slots=True)
class QuickChoice:
    """A ready-made comparison: its label and the value of ``vergleich`` in the address."""

    label: str
    value: str


def compared(
    dataset: Dataset,
    state: ViewState,
    territory: Territory,
    *,
    former: bool = False,
    similar: PeersView | None = None,
) -> Compared:
    """Codes that ``state.comparison`` means in a boundary set, at most ten.

    Args:
        dataset: The data.
        state: Fitted to the data.
        territory: The boundary set.
        former: Keep districts that other boundary sets have, for charts over time.
        similar: Districts similar to the chosen one, where they are known already.
    """
    wanted: tuple[str, ...] = state.comparison
    if wanted in ((NEIGHBOURS,), (PEERS,)):
        code = state.district
        if code is None:
            return Compared((), (texts.NO_DISTRICT[wanted[0]],), former)
        if wanted == (NEIGHBOURS,):
            following = tuple(n.code for n in dataset.neighbours[territory.key][code])
        else:
            view = similar or peers_view(dataset, code, territory.series, state.peers)
            following = tuple(peer.code for peer in view.peers)
        wanted = (code, *following)
    inside = dataset.districts if former else territory.names
    known = tuple(code for code in wanted if code in inside or code in dataset.outside_districts)
    surplus = len(known) - MAX_COMPARED
    notices = (texts.TOO_MANY.format(surplus),) if surplus > 0 else ()
    return Compared(known[:MAX_COMPARED], notices, former)


def quick_choices(dataset: Dataset, state: ViewState, territory: Territory) -> tuple[QuickChoice, ...]:
    """Neighbours and similar districts of the chosen one, planning regions, the cities."""
    choices = []
    if state.district is not None:
        name = territory.names[state.district]
        choices.append(QuickChoice(texts.CHOOSE_NEIGHBOURS.format(name), NEIGHBOURS))
        choices.append(QuickChoice(texts.CHOOSE_PEERS.format(name), PEERS))
    choices += [
        QuickChoice(region, ",".join(codes)) for region, codes in _regions(dataset, territory).items()
    ]
    cities = (c for c in territory.codes if dataset.districts[c].kind is DistrictKind.URBAN)
    choices.append(QuickChoice(texts.CHOOSE_URBAN, ",".join(cities)))
    return tuple(choices)


def _regions(dataset: Dataset, territory: Territory) -> Mapping[str, list[str]]:
    regions: dict[str, list[str]] = {}
    for code in territory.codes:
        regions.setdefault(dataset.districts[code].planning_region, []).append(code)
    return dict(sorted(regions.items()))


def choosable(
    dataset: Dataset, territory: Territory, *, former: bool = False
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Districts that can be compared, grouped inside and beyond the state border, by name.

    ``former`` adds districts that only other boundary sets have.
    """
    names = {d.code: d.name for d in dataset.districts.values()} if former else territory.names
    inside = sorted(names.items(), key=lambda item: formatting.sort_key(item[1]))
    outside = sorted(
        ((d.code, f"{d.name} ({d.land})") for d in dataset.outside_districts.values()),
        key=lambda item: formatting.sort_key(item[1]),
    )
    return ((texts.GROUP_INSIDE, tuple(inside)), (texts.GROUP_OUTSIDE, tuple(outside)))
