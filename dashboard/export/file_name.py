"""German file names of what a view gives away: what, when, how many districts."""

import re
from dataclasses import dataclass

from dashboard.texts import export_data as words
from dashboard.view.calendar_view import CalendarView
from dashboard.view.comparison_view import ComparisonView
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen
from dashboard.view.part_state import map_of
from dashboard.view.peers_view import PeersView
from dashboard.view.scatter_view import ScatterView
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.trend_values import TrendView

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "²": "2"})


def seen_stem(seen: Seen) -> str:
    """Name of a file of an open view, without its ending; parts of the comparison say what they compare."""
    _, shown = map_of(seen)
    part = words.PART_NAMES[seen.state.part.value]
    scope = words.SCOPE.format(shown.territory.series)
    match seen.content:
        case ComparisonView():
            return f"{part}_{scope}"
        case PeersView(reason="", name=name):
            return f"{part}_{slug(name)}_{scope}"
        case TrendView() if isinstance(shown, ShownIndicator):
            return f"{slug(shown.indicator.title)}_{part}"
        case NeedView() | CalendarView() | ScatterView(reason=""):
            return f"{file_stem(shown)}_{part}"
        case _:
            return file_stem(shown)


def file_stem(shown: Shown) -> str:
    """The same of the map of the shown values.

    Years of a change stand with a hyphen between them; a programme measure that is computed for a
    reference date names that date.
    """
    if isinstance(shown, ShownMeasure):
        day = words.ON_DAY.format(shown.reference.isoformat()) if shown.measure.uses_reference_date else ""
        parts = (shown.measure.title, day)
    else:
        parts = (shown.indicator.title, "-".join(shown.year.split("/")))
    scope = words.SCOPE.format(shown.territory.series)
    return "_".join(slug(part) for part in (*parts, scope) if part)


def slug(text: str) -> str:
    """Small letters, digits and hyphens only.

    >>> slug("Betreuungsquote unter 3 Jahre"), slug("Fläche in km²")
    ('betreuungsquote-unter-3-jahre', 'flaeche-in-km2')
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")


@dataclass(frozen=True, slots=True)
class Export:
    """A file made from a view; equal views give equal bytes.

    Attributes:
        filename: German, stable, without a folder.
        media_type: As sent by a server, with the character set of texts.
    """

    filename: str
    media_type: str
    content: bytes
