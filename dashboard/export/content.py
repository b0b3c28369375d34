"""What every data file is made from: the table of a view, and everything that travels with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard import formatting, texts
from dashboard.export.file_name import file_stem
from dashboard.export.origin import Origin, origins
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view import wording
from dashboard.view.normalise import normalise
from dashboard.view.resolve import resolve
from dashboard.view.shown import Shown
from dashboard.view.speech import map_speech
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view
from dashboard.view.values import TableView


@dataclass(frozen=True, slots=True)
class Content:
    """A view as values to write down.

    Attributes:
        state: Fitted to the data.
        stem: Name of its files without an ending.
        sentences: What the map shows, in words.
        boundaries: Attribution and licence of the boundaries.
        address: Where the atlas shows the same.
    """

    dataset: Dataset
    state: ViewState
    shown: Shown
    table: TableView
    stem: str
    sentences: str
    origins: tuple[Origin, ...]
    boundaries: str
    address: str

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences a reader must see, each once."""
        return _unique(note for origin in self.origins for note in origin.notes)

    @property
    def edition(self) -> str:
        """Date of the data with the short hash of its content: "22.11.2026 (0123456789ab)"."""
        day = formatting.short_day(date.fromisoformat(self.dataset.edition))
        return words.EDITION_AND_HASH.format(day, self.dataset.data_hash)

    def record(self) -> tuple[tuple[str, str], ...]:
        """Labelled lines that stand in every file; a label may stand on several lines."""
        lines: list[tuple[str, str]] = [(words.TITLE, self.table.title), (words.SHOWN, self.sentences)]
        parts = {
            texts.YEAR_LABEL: _unique(origin.year_text for origin in self.origins),
            texts.TERRITORY_LABEL: _unique(origin.status for origin in self.origins),
            texts.SOURCE: _unique(origin.source for origin in self.origins),
            texts.LICENCE: _unique(origin.licence for origin in self.origins),
        }
        lines += [(label, value) for label, values in parts.items() for value in values]
        lines += [(words.BOUNDARIES, self.boundaries), (words.EDITION, self.edition)]
        lines += [(words.ADDRESS, self.address)]
        return tuple(line for line in lines if line[1])


def content_of(dataset: Dataset, state: ViewState, today: date, address: str) -> Content:
    """Read a view off the data.

    Args:
        dataset: The data.
        state: What is shown; keys that are not in the data are replaced as on the page.
        today: Day of plan states where the state names none.
        address: Full address of the view.
    """
    fitted = normalise(state, dataset).state
    shown = resolve(dataset, fitted, today)
    return Content(
        dataset=dataset,
        state=fitted,
        shown=shown,
        table=table_view(dataset, fitted, shown),
        stem=file_stem(shown),
        sentences=map_speech(dataset, shown),
        origins=origins(dataset, fitted, shown),
        boundaries=wording.boundary_origin(dataset),
        address=address,
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
