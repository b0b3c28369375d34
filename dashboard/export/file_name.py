"""German file names of what a view gives away: what, when, how many districts."""

import re

from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.shown import Shown, ShownIndicator, ShownMeasure
from dashboard.view.state import Part, ViewState

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "²": "2"})


def file_stem(shown: Shown) -> str:
    """Name of a file with the shown values, without its ending.

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


def part_stem(dataset: Dataset, state: ViewState, shown: Shown) -> str:
    """The same for a part of the comparison, named after what it compares."""
    scope = words.SCOPE.format(shown.territory.series)
    part = words.PART_NAMES[state.part.value]
    match state.part:
        case Part.DISTRICTS:
            return f"{part}_{scope}"
        case Part.PEERS:
            name = slug(dataset.districts[state.district].name) if state.district else ""
            return "_".join(piece for piece in (part, name, scope) if piece)
        case Part.TREND if isinstance(shown, ShownIndicator):
            return f"{slug(shown.indicator.title)}_{part}"
        case _:
            return f"{file_stem(shown)}_{part}"


def slug(text: str) -> str:
    """Small letters, digits and hyphens only.

    >>> slug("Betreuungsquote unter 3 Jahre"), slug("Fläche in km²")
    ('betreuungsquote-unter-3-jahre', 'flaeche-in-km2')
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")
