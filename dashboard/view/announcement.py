"""Query: the sentence announced to assistive technology after a change."""

from dataclasses import dataclass

from dashboard.texts import map_keys as words
from dashboard.view import wording
from dashboard.view.shown import Shown
from dashboard.view.state import ViewState
from dashboard.view.values import MapView


@dataclass(frozen=True, slots=True)
class Headline:
    """What an announcement is about: title of the map, boundary set, chosen district."""

    title: str
    territory: str
    selected: str | None


def headline(state: ViewState, shown: Shown) -> Headline:
    """Headline of a resolved state."""
    return Headline(wording.shown_title(shown), shown.territory.key, state.district)


def announcement(view: MapView, before: Headline | None = None) -> str | None:
    """What changed since the state before, or None where nothing did.

    Args:
        view: The map as it is now.
        before: Headline of the state before; None on arrival, when everything is new.
    """
    if before is None:
        return " ".join(_topic(view, named=False))
    if view.title != before.title or view.territory != before.territory:
        return " ".join(_topic(view, named=view.title == before.title))
    if view.selected == before.selected:
        return None
    if view.selected is None:
        return words.PROFILE_CLOSED
    return words.PROFILE_OPENED.format(view.cell(view.selected).name)


def _topic(view: MapView, *, named: bool) -> tuple[str, ...]:
    """Title of the map, with its number of districts if ``named``, and the chosen district with its value."""
    title = f"{view.title}, {words.DISTRICTS.format(len(view.cells))}." if named else f"{view.title}."
    if view.selected is None:
        return (title,)
    cell = view.cell(view.selected)
    return title, f"{cell.name}: {', '.join(cell.lines)}."
