"""Query: districts of similar structure to one district, in words and with the values behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard import formatting, texts
from dashboard.analysis.peers import LeftOutCriterion, Peer, Pool, comparison_pool, leave_one_out
from dashboard.analysis.peers import similar_districts as similar
from dashboard.analysis.structure_criteria import (
    DEFAULT_CRITERIA,
    CriteriaTable,
    CriterionValues,
    available_criteria,
    criteria_values,
    district_codes,
)
from dashboard.model.dataset import Dataset
from dashboard.model.district import DistrictKind
from dashboard.texts import peers as words
from dashboard.view.displayed import Displayed, displayed_number
from dashboard.view.peers_criteria import CriterionLine, CriterionWords
from dashboard.view.state import DEFAULT_PEERS, PeerRule

SHOWN_PEERS = 5


@dataclass(frozen=True, slots=True)
class PeerValue:
    """One criterion of two districts side by side.

    Attributes:
        own, other: Values of the asked district and of the peer.
        deviations: Size of the difference in standard deviations, two decimals.
    """

    key: str
    title: str
    year: str
    own: Displayed
    other: Displayed
    deviations: str


@dataclass(frozen=True, slots=True)
class PeerRow:
    """A similar district.

    Attributes:
        land: Its Land beyond the state border, else "".
        kind: Landkreis or kreisfreie Stadt.
        distance: Two decimals.
        sentence: What makes the two alike and what differs, with years and values.
        values: Every criterion, in the order of the criteria.
    """

    code: str
    name: str
    land: str
    kind: str
    distance: Displayed
    sentence: str
    values: tuple[PeerValue, ...]


@dataclass(frozen=True, slots=True)
class PeersView:
    """Districts similar to one district.

    Attributes:
        reason: Why there is no list, else "".
        compared: With how many districts of which kind it is compared.
        left_out: Sentences on districts without a value, one per missing criterion.
        stability: One line per criterion: how the list changes without it.
        criteria: Those compared by.
        notes: Sentences a reader of the list must see.
    """

    code: str
    name: str
    series: str
    reason: str
    compared: str
    peers: tuple[PeerRow, ...]
    left_out: tuple[str, ...]
    stability: tuple[str, ...]
    criteria: tuple[CriterionLine, ...]
    notes: tuple[str, ...]


def peers_view(
    dataset: Dataset, code: str, series: str, rule: PeerRule = DEFAULT_PEERS, limit: int = SHOWN_PEERS
) -> PeersView:
    """The districts most similar to a Thuringian one.

    Args:
        dataset: The data.
        code: A district of any series.
        series: "23" or "22".
        rule: What is compared with whom. Criteria the series lacks are named in the notes; where none
            is left the default ones count.
        limit: Length of the list.

    Raises:
        KeyError: When no series has such a district.
    """
    speech = CriterionWords(dataset, series)
    offered = {criterion.key: criterion for criterion in available_criteria(dataset, series)}
    defaults = [c.key for c in DEFAULT_CRITERIA[series] if c.key in offered]
    chosen = list(dict.fromkeys(key for key in rule.criteria if key in offered)) or defaults
    table = criteria_values(dataset, series, [offered[key] for key in chosen])
    pool = Pool((), ())
    if code in district_codes(dataset, series):
        pool = comparison_pool(dataset, code, table, mixed=rule.mixed, with_outside=rule.outside)
    found = similar(code, table, pool.codes) if code in pool.codes else ()
    changes = leave_one_out(code, table, pool.codes, limit) if found else ()
    urban = dataset.districts[code].kind is DistrictKind.URBAN
    notes = (
        words.EXPLANATION,
        words.ORDER_OF_VALUES,
        words.DEFAULT_NOTE if chosen == defaults else "",
        _unavailable([key for key in rule.criteria if key not in offered], speech),
        words.NO_TOWNS_OUTSIDE if urban and rule.outside and not rule.mixed else "",
    )
    return PeersView(
        code=code,
        name=dataset.districts[code].name,
        series=series,
        reason="" if found else _reason(code, table, speech),
        compared=_compared(dataset, code, found, mixed=rule.mixed) if found else "",
        peers=tuple(_row(code, peer, table, speech) for peer in found[:limit]),
        left_out=_left_out([other for other in pool.left_out if other != code], table, speech),
        stability=tuple(_stability(change, table, speech) for change in changes),
        criteria=tuple(speech.line(row) for row in table.rows),
        notes=tuple(note for note in notes if note),
    )


def _row(code: str, peer: Peer, table: CriteriaTable, speech: CriterionWords) -> PeerRow:
    dataset = speech.dataset
    outside = dataset.outside_districts.get(peer.code)
    district = outside or dataset.districts[peer.code]
    rows = {row.criterion.key: row for row in table.rows}

    def listed(keys: Sequence[str]) -> str:
        parts = [_in_turn(rows[key], code, peer.code, speech) for key in keys]
        return words.enumeration(parts) or words.NO_CRITERION

    return PeerRow(
        code=peer.code,
        name=district.name,
        land=outside.land if outside else "",
        kind=texts.DISTRICT_TYPES[district.kind.value],
        distance=displayed_number(formatting.rounded(peer.distance, 2), 2),
        sentence=words.ALIKE_AND_DIFFERENT.format(listed(peer.alike), listed(peer.differs)),
        values=tuple(_value(row, code, peer, speech) for row in table.rows),
    )


def _in_turn(row: CriterionValues, code: str, other: str, speech: CriterionWords) -> str:
    return words.VALUES_IN_TURN.format(
        criterion=speech.titled(row),
        own=speech.value(row, code).cell,
        other=speech.value(row, other).text,
    )


def _value(row: CriterionValues, code: str, peer: Peer, speech: CriterionWords) -> PeerValue:
    return PeerValue(
        key=row.criterion.key,
        title=speech.title(row.criterion),
        year=texts.year_label(row.year),
        own=speech.value(row, code),
        other=speech.value(row, peer.code),
        deviations=formatting.number(abs(peer.differences[row.criterion.key]), 2),
    )


def _compared(dataset: Dataset, code: str, found: Sequence[Peer], *, mixed: bool) -> str:
    outside = sum(peer.code in dataset.outside_districts for peer in found)
    kind = "mixed" if mixed else dataset.districts[code].kind.value
    inside = words.count_of(kind, len(found) - outside)
    if not outside:
        return words.COMPARED_WITH.format(inside)
    return words.COMPARED_WITH_OUTSIDE.format(inside, words.count_of("rural", outside))


def _left_out(codes: Sequence[str], table: CriteriaTable, speech: CriterionWords) -> tuple[str, ...]:
    lacking: dict[str, list[str]] = {}
    for code in codes:
        what = words.enumeration([speech.titled(row) for row in table.missing(code)])
        lacking.setdefault(what, []).append(_name(speech.dataset, code))
    return tuple(words.LEFT_OUT.format(what, words.enumeration(names)) for what, names in lacking.items())


def _stability(change: LeftOutCriterion, table: CriteriaTable, speech: CriterionWords) -> str:
    criterion = next(row.criterion for row in table.rows if row.criterion.key == change.criterion)
    title = speech.title(criterion)
    if not change.entered:
        return (words.REORDERED if change.reordered else words.UNCHANGED).format(title)
    entered, left = (
        words.enumeration([_name(speech.dataset, code) for code in codes])
        for codes in (change.entered, change.left)
    )
    return words.CHANGED.format(title, entered, left)


def _reason(code: str, table: CriteriaTable, speech: CriterionWords) -> str:
    """Why a district has no peers: not in the series, without a value, or alone."""
    districts = speech.dataset.districts
    district, after = districts[code], districts[code].successor
    if code not in district_codes(speech.dataset, table.series):
        heir = words.TODAY.format(districts[after].name) if after else ""
        return words.UNKNOWN_IN_SERIES.format(district.name, table.series, heir)
    missing = [speech.titled(row) for row in table.missing(code)]
    return words.OWN_VALUE_MISSING.format(words.enumeration(missing)) if missing else words.ALONE


def _unavailable(keys: Sequence[str], speech: CriterionWords) -> str:
    titles = [speech.named(key) for key in dict.fromkeys(keys)]
    return words.NOT_IN_SERIES.format(speech.series, words.enumeration(titles)) if titles else ""


def _name(dataset: Dataset, code: str) -> str:
    outside = dataset.outside_districts.get(code)
    return words.BEYOND.format(outside.name, outside.land) if outside else dataset.districts[code].name
