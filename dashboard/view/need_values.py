"""What the query on programme status and need returns."""

from dataclasses import dataclass

from dashboard.view.displayed import Displayed
from dashboard.view.values import Attribution, LegendEntry


@dataclass(frozen=True, slots=True)
class NeedCell:
    """One district in the grid.

    Attributes:
        key: Of its legend entry: ``"<need>-<group>"``, ``"<need>-unknown"`` or ``MISSING``.
        need: 0 low to 2 high; None without a value.
        group: Status group, 0 the lowest; None where the status is not known.
        displayed: Its value.
        rank: As on the map, or "".
        status: Category label, „unbestätigt“ where it is, and its date or term.
    """

    code: str
    name: str
    key: str
    need: int | None
    group: int | None
    displayed: Displayed
    rank: str
    status: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Value, rank and status; also the accessible name."""
        return tuple(line for line in (self.displayed.text, self.rank, self.status) if line)

    @property
    def signed_lines(self) -> tuple[str, ...]:
        """The same with the sign of a missing value."""
        return (self.displayed.signed, *self.lines[1:])


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """A district in high need, with its value, its rank as on the map, and its status with date."""

    code: str
    name: str
    value: str
    rank: str
    status: str


@dataclass(frozen=True, slots=True)
class NeedView:
    """Everything the map of status and need, its legend and the list show.

    Attributes:
        territory: Boundary set of the indicator.
        value_label: Title, year and unit of the values.
        levels: Need from low to high with the values it stands for.
        groups: Labels of the status groups from low to high; „nicht bekannt“ stands last.
        categories: Key of a category that stands for each group: its hatch is that of the group.
        legend: Need from low to high, in each the groups in their order; at the end the districts
            without a value, where there are any.
        direction: Which values mean need.
        rule: What makes the list, in sentences.
        matching, unknown: The list, and the districts in high need whose status is not known.
        empty, none_unknown: What to say where the list, or the second one, is empty; else "".
        notes: Sentences a reader must see.
        attributions: Of the indicator and of the measure.
    """

    title: str
    territory: str
    value_label: str
    levels: tuple[str, ...]
    groups: tuple[str, ...]
    categories: tuple[str, ...]
    cells: tuple[NeedCell, ...]
    legend: tuple[LegendEntry, ...]
    selected: str | None
    direction: str
    rule: str
    matching_title: str
    matching: tuple[PriorityRow, ...]
    empty: str
    unknown_title: str
    unknown: tuple[PriorityRow, ...]
    none_unknown: str
    notes: tuple[str, ...]
    attributions: tuple[Attribution, Attribution]
