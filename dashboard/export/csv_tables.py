"""CSV twice: for people, as their spreadsheet programs expect it, and for programs."""

import csv
import io

from dashboard import texts
from dashboard.export.content import Content, content_of
from dashboard.export.entries import Entry, entries
from dashboard.export.export import Export
from dashboard.export.neutralise import neutralised
from dashboard.export.table_csv import MEDIA_TYPE, table_csv
from dashboard.texts import export_data as words
from dashboard.view.open_view import Seen

FIELDS = (
    "kreisschluessel", "name", "merkmal", "titel", "jahr", "reihe", "einheit", "wert", "zeichen", "grund",
    "rang_von", "rang_bis", "rang_anzahl", "kategorie", "bezeichnung", "erlaeuterung", "stand",
    "beleg",
)  # fmt: skip
"""Columns of the CSV for programs, always all of them."""


def people_csv(seen: Seen, address: str) -> Export:
    """The table with title and notes: semicolons, decimal commas, byte order mark."""
    content = content_of(seen, address)
    record = (*content.record()[1:], *((texts.CAVEATS, note) for note in content.notes))
    return Export(f"{content.stem}.csv", MEDIA_TYPE, table_csv(content.table, record))


def machine_csv(seen: Seen, address: str) -> Export:
    """One value a line: commas, decimal points, empty cells for what is missing, and why in a column."""
    content = content_of(seen, address)
    lines = [FIELDS, *(_machine_row(entry) for entry in entries(content))]
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerows(lines)
    return Export(machine_name(content), MEDIA_TYPE, target.getvalue().encode())


def machine_name(content: Content) -> str:
    """File name of the CSV for programs; its metadata name it."""
    return f"{content.stem}_{words.MACHINE_READABLE}.csv"


def _machine_row(entry: Entry) -> list[str]:
    origin, rank = entry.origin, entry.rank
    texts_before = (entry.code, entry.name, origin.key, origin.title, origin.year, origin.series, origin.unit)
    number = "" if entry.number is None else f"{entry.number:f}"
    places = [str(rank.first), str(rank.last), str(rank.of)] if rank else ["", "", ""]
    texts_behind = (entry.category, entry.label, entry.detail, entry.as_of, entry.evidence)
    return [
        *map(neutralised, texts_before),
        number,
        *map(neutralised, (entry.sign, entry.reason)),
        *places,
        *map(neutralised, texts_behind),
    ]
