"""What every data file is made from: the table of a view, and everything that travels with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dashboard import formatting, texts
from dashboard.export.file_name import file_stem, part_stem
from dashboard.export.origin import Origin
from dashboard.export.part_origins import origins_of
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view import wording
from dashboard.view.normalise import normalise
from dashboard.view.part_state import map_state
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown
from dashboard.view.speech import map_speech
from dashboard.view.state import Part, View, ViewState
from dashboard.view.table_download import downloadable
from dashboard.view.table_view import table_view
from dashboard.view.values import TableView


@dataclass(frozen=True, slots=True)
class Content:
    """A view as values to write down.

    Attributes:
        state: Fitted to the data.
        part: The part of the comparison that is shown; None for all other views.
        shown: What the map of the same values shows.
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
    part: Part | None
    shown: Shown
    reference: date
    table: TableView
    figures: TableView
    stem: str
    sentences: str
    origins: tuple[Origin, ...]
    boundaries: str
    address: str

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences a reader must see, each once."""
        of_table = self.table.notes if self.part else ()
        return _unique((*of_table, *(note for origin in self.origins for note in origin.notes)))

    @property
    def edition(self) -> str:
        """Date of the data with the short hash of its content: "22.11.2026 (0123456789ab)"."""
        return edition_text(self.dataset)

    @property
    def years(self) -> tuple[str, ...]:
        """Years or dates of the figures for readers; a course is named by its first and last."""
        found = _unique(origin.year_text for origin in self.origins)
        return (texts.SPAN.format(found[0], found[-1]),) if self.part is Part.TREND and found[1:] else found

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


def content_of(dataset: Dataset, state: ViewState, today: date, address: str) -> Content:
    """Read a view off the data; a part of the comparison without the choice it needs gives the map.

    Args:
        dataset: The data.
        state: What is shown; keys that are not in the data are replaced as on the page.
        today: Day of plan states where the state names none.
        address: Full address of the view.
    """
    fitted = normalise(state, dataset).state
    table = downloadable(dataset, fitted, today)
    if table is None:
        fitted = replace(fitted, view=View.MAP)
    part = fitted.part if fitted.view is View.COMPARISON else None
    asked = map_state(fitted)
    shown = resolve(dataset, asked, today)
    figures = table_view(dataset, asked, shown)
    return Content(
        dataset=dataset,
        state=asked,
        part=part,
        shown=shown,
        reference=asked.reference_date or today,
        table=table or figures,
        figures=figures,
        stem=part_stem(dataset, asked, shown) if part else file_stem(shown),
        sentences="" if part else map_speech(dataset, shown),
        origins=origins_of(dataset, asked, shown, today),
        boundaries=wording.boundary_origin(dataset),
        address=address,
    )


def edition_text(dataset: Dataset) -> str:
    """Date of the data with the short hash of its content."""
    day = formatting.short_day(date.fromisoformat(dataset.edition))
    return words.EDITION_AND_HASH.format(day, dataset.data_hash)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
