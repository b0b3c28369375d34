"""Query: programme status against need, as a grid of cells, a legend and a priority list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard import formatting, texts
from dashboard.analysis.need import (
    STATUS_GROUPS,
    Cell,
    Level,
    Priority,
    PriorityList,
    PriorityRule,
    bivariate,
    is_high_need,
    need_of,
    priority_list,
    three_classes,
)
from dashboard.analysis.programme_status import UNKNOWN_CATEGORY
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.texts import need as words
from dashboard.texts.peers import enumeration
from dashboard.view import wording
from dashboard.view.map_view import measure_cell
from dashboard.view.need_values import NeedCell, NeedView, PriorityRow
from dashboard.view.shown import ShownIndicator, ShownMeasure, shown_measure
from dashboard.view.state import NeedRule
from dashboard.view.values import MISSING, LegendEntry

UNKNOWN_GROUP = "unknown"


@dataclass(frozen=True, slots=True)
class _Status:
    """Category of a district and what the map of the measure says about it."""

    category: str
    text: str


def need_view(
    dataset: Dataset, shown: ShownIndicator, rule: NeedRule, reference: date, district: str | None = None
) -> NeedView:
    """Grid, legend and list of an indicator and a programme measure.

    Args:
        dataset: The data.
        shown: The indicator that need is read off; its districts are shown.
        rule: The measure, and what counts as high need and low status.
        reference: Day of plan states.
        district: The chosen district, marked in the legend.

    Raises:
        UnknownKeyError: When there is no such measure.
    """
    against = _measure(dataset, rule.measure, reference)
    high = is_high_need(shown.indicator.direction, choice=rule.high is not False)
    statuses = _statuses(dataset, shown, against)
    categories = {code: status.category for code, status in statuses.items()}
    grid = bivariate(shown.values, categories, rule.measure, high_is_need=high)
    cells = tuple(_cell(code, grid[code], statuses[code], shown) for code in shown.territory.codes)
    listed = priority_list(
        shown.values, categories, PriorityRule(rule.measure, high, rule.share / 100, rule.stage)
    )
    matching, unknown = (_rows(rows, shown, statuses) for rows in (listed.matching, listed.unknown))
    direction = (words.HIGH_IS_NEED if high else words.LOW_IS_NEED)[shown.indicator.direction.value]
    groups = _groups(against)
    return NeedView(
        title=words.NEED_TITLE.format(wording.shown_title(shown), wording.shown_title(against)),
        territory=shown.territory.key,
        value_label=wording.shown_title(shown),
        levels=_levels(shown, high_is_need=high),
        groups=groups,
        categories=(*(group[-1] for group in STATUS_GROUPS[rule.measure]), UNKNOWN_CATEGORY),
        cells=cells,
        legend=_legend(cells, groups, district),
        selected=district,
        direction=direction,
        rule=_rule_text(listed, rule, shown, reference, high_is_need=high),
        matching_title=words.MATCHING_HEADING[rule.measure],
        matching=matching,
        empty="" if matching else words.NO_MATCHING,
        unknown_title=words.UNKNOWN_HEADING,
        unknown=unknown,
        none_unknown="" if unknown else words.NO_UNKNOWN,
        notes=_notes(dataset, shown, against),
        attributions=(
            wording.indicator_attribution(shown.indicator, shown.segment, dataset),
            wording.measure_attribution(against.measure, against.territory, dataset),
        ),
    )


def _measure(dataset: Dataset, key: str, reference: date) -> ShownMeasure:
    if dataset.measure(key) is None or key not in STATUS_GROUPS:
        raise UnknownKeyError("measure", key, STATUS_GROUPS)
    return shown_measure(dataset, key, reference)


def _statuses(dataset: Dataset, shown: ShownIndicator, against: ShownMeasure) -> Mapping[str, _Status]:
    """Status of every district of the indicator; not known where the measure has no such district."""
    cells = (measure_cell(dataset, code, against) for code in against.territory.codes)
    found = {
        cell.code: _Status(against.measure.categories[cell.group].key, ", ".join(cell.lines))
        for cell in cells
        if cell.group is not None
    }
    for code in shown.territory.codes:
        if code not in found:
            found[code] = _Status(UNKNOWN_CATEGORY, _not_there(dataset, code, against))
    return found


def _not_there(dataset: Dataset, code: str, against: ShownMeasure) -> str:
    after = dataset.districts[code].successor
    today = words.TODAY.format(dataset.districts[after].name) if after else ""
    return words.NOT_IN_TERRITORY.format(against.territory.series, today)


def _cell(code: str, cell: Cell, status: _Status, shown: ShownIndicator) -> NeedCell:
    rank = wording.rank_text(shown.ranks.get(code))
    value = wording.value_text(shown.observations[code], shown.indicator)
    place = f"{texts.COLUMN_RANK} {rank}" if rank else ""
    return NeedCell(
        code=code,
        name=shown.territory.names[code],
        key=_key(cell.need, cell.group),
        need=None if cell.need is None else int(cell.need),
        group=cell.group,
        value=value,
        number=wording.cell_text(shown.observations[code], shown.indicator),
        status=status.text,
        lines=tuple(line for line in (value, place, status.text) if line),
    )


def _key(need: int | None, group: int | None) -> str:
    if need is None:
        return MISSING
    return f"{int(need)}-{UNKNOWN_GROUP if group is None else group}"


def _levels(shown: ShownIndicator, *, high_is_need: bool) -> tuple[str, ...]:
    """Levels of need from low to high, each with the values it stands for."""
    limits = three_classes(shown.values).limits
    indicator, labels = shown.indicator, []
    for need in Level:
        found = limits[need_of(need, high_is_need=high_is_need)]
        text = words.EMPTY_LEVEL
        if found is not None:
            low, high = (formatting.number(limit, indicator.decimals) for limit in found)
            text = formatting.with_unit(low if low == high else texts.SPAN.format(low, high), indicator.unit)
        labels.append(words.LEVEL_LIMITS.format(words.LEVELS[need], text))
    return tuple(labels)


def _groups(against: ShownMeasure) -> tuple[str, ...]:
    labels = (
        words.OR.join(against.measure.category(key).label for key in group)
        for group in STATUS_GROUPS[against.measure.key]
    )
    return (*labels, texts.UNKNOWN_STATUS)


def _legend(
    cells: Sequence[NeedCell], groups: Sequence[str], selected: str | None
) -> tuple[LegendEntry, ...]:
    places = (*range(len(groups) - 1), None)
    entries = [
        _entry(_key(need, place), words.CELL.format(words.LEVELS[need], label), cells, selected)
        for need in Level
        for place, label in zip(places, groups, strict=True)
    ]
    reasons = sorted({cell.value for cell in cells if cell.key == MISSING})
    return (*entries, _entry(MISSING, "; ".join(reasons), cells, selected)) if reasons else tuple(entries)


def _entry(key: str, label: str, cells: Sequence[NeedCell], selected: str | None) -> LegendEntry:
    inside = [cell for cell in cells if cell.key == key]
    here = next((cell.name for cell in inside if cell.code == selected), "")
    return LegendEntry(key, label, len(inside), here)


def _rows(
    found: Sequence[Priority], shown: ShownIndicator, statuses: Mapping[str, _Status]
) -> tuple[PriorityRow, ...]:
    return tuple(
        PriorityRow(
            row.code,
            shown.territory.names[row.code],
            wording.value_text(shown.observations[row.code], shown.indicator),
            wording.rank_text(row.rank),
            statuses[row.code].text,
        )
        for row in found
    )


def _rule_text(
    listed: PriorityList, rule: NeedRule, shown: ShownIndicator, reference: date, *, high_is_need: bool
) -> str:
    if listed.limit is None:
        return words.RULE_ALL_EQUAL if listed.of else words.RULE_NO_VALUES
    number = formatting.number(listed.limit, shown.indicator.decimals)
    limit = (words.FROM if high_is_need else words.UP_TO).format(
        formatting.with_unit(number, shown.indicator.unit)
    )
    share = words.SHARES.get(rule.share) or words.SHARE.format(rule.share)
    low = words.LOW_STATUS[rule.measure].format(stage=rule.stage, day=formatting.short_day(reference))
    need = words.RULE.format(share, listed.high_need, listed.of, limit)
    return f"{need} {words.LISTED.format(low)}"


def _notes(dataset: Dataset, shown: ShownIndicator, against: ShownMeasure) -> tuple[str, ...]:
    merged = [d for d in dataset.districts.values() if d.successor is not None]
    names = [name for d in merged for name in (d.name, dataset.districts[str(d.successor)].name)]
    series = (shown.territory.series, against.territory.series)
    other = words.OTHER_TERRITORY.format(*series, enumeration(names))
    notes = (
        words.NEED_NOTE,
        other if series[0] != series[1] else "",
        wording.territory_note(shown.segment, shown.year, shown.territory),
        *shown.indicator.caveats,
        against.measure.definition,
        *against.measure.caveats,
    )
    return tuple(dict.fromkeys(note for note in notes if note))
