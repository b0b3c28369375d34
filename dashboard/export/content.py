"""What every data file is made from: the table of a view, and everything that travels with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard import formatting, texts
from dashboard.export.file_name import seen_stem
from dashboard.export.origin import ColumnOrigin, origins_of
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view import wording
from dashboard.view.chart_tables import compared_table
from dashboard.view.open_view import ComparedView, Seen
from dashboard.view.part_state import map_of
from dashboard.view.shown import Shown
from dashboard.view.speech import map_spoken
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view
from dashboard.view.trend_values import TrendView
from dashboard.view.values import TableView


@dataclass(frozen=True, slots=True)
class Content:
    """A view as values to write down.

    Attributes:
        state, shown: The map of the same values, and what it shows.
        compared: The open part of the comparison; None for all other views.
        reference: Day of plan states.
        table: As the page shows it.
        figures: The table of the map with every indicator of the view as a column.
        stem: Name of its files without an ending.
        sentences: What the map shows, in words; "" for the comparison.
        boundaries: Attribution and licence of the boundaries.
        address: Where the atlas shows the same.
    """

    dataset: Dataset
    state: ViewState
    shown: Shown
    compared: ComparedView | None
    reference: date
    table: TableView
    figures: TableView
    stem: str
    sentences: str
    origins: tuple[ColumnOrigin, ...]
    boundaries: str
    address: str

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences a reader must see, each once."""
        of_table = self.table.notes if self.compared else ()
        return _unique((*of_table, *(note for origin in self.origins for note in origin.notes)))

    @property
    def edition(self) -> str:
        """Date of the data with the short hash of its content: "22.11.2026 (0123456789ab)"."""
        return edition_text(self.dataset)

    @property
    def years(self) -> tuple[str, ...]:
        """Years or dates of the figures for readers; a course is named by its first and last."""
        found = _unique(origin.year_text for origin in self.origins)
        course = isinstance(self.compared, TrendView) and len(found) > 1
        return (texts.SPAN.format(found[0], found[-1]),) if course else found

    def record(self) -> tuple[tuple[str, str], ...]:
        """Labelled lines that stand in every file; a label may stand on several lines."""
        lines: list[tuple[str, str]] = [(words.TITLE, self.table.title), (words.SHOWN, self.sentences)]
        parts = {
            texts.YEAR_LABEL: self.years,
            texts.TERRITORY_LABEL: _unique(origin.status for origin in self.origins),
            texts.SOURCE: _unique(origin.source for origin in self.origins),
            texts.LICENCE: _unique(origin.licence for origin in self.origins),
        }
        lines += [(label, value) for label, values in parts.items() for value in values]
        lines += [(words.BOUNDARIES, self.boundaries), (words.EDITION, self.edition)]
        lines += [(words.ADDRESS, self.address)]
        return tuple(line for line in lines if line[1])


def content_of(seen: Seen, address: str) -> Content:
    """An open view to write down; a part of the comparison without the choice it needs gives the map.

    Args:
        seen: The view.
        address: Its full address.
    """
    dataset, table = seen.dataset, compared_table(seen.content)
    compared = seen.content if table and isinstance(seen.content, ComparedView) else None
    state, shown = map_of(seen)
    figures = seen.content if isinstance(seen.content, TableView) else table_view(dataset, state, shown)
    return Content(
        dataset=dataset,
        state=state,
        shown=shown,
        compared=compared,
        reference=seen.reference,
        table=table or figures,
        figures=figures,
        stem=seen_stem(seen),
        sentences="" if compared else " ".join(map_spoken(dataset, shown)),
        origins=origins_of(seen, state, shown),
        boundaries=wording.boundary_origin(dataset),
        address=address,
    )


def title_of(seen: Seen) -> str:
    """What, when, in which unit; of a part of the comparison what it compares."""
    table = compared_table(seen.content)
    return table.title if table else wording.shown_title(seen.shown)


def edition_text(dataset: Dataset) -> str:
    """Date of the data with the short hash of its content."""
    day = formatting.short_day(date.fromisoformat(dataset.edition))
    return words.EDITION_AND_HASH.format(day, dataset.data_hash)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
