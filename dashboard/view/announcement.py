"""Query: the sentence announced to assistive technology after a change."""

from dashboard.texts import map_keys as words
from dashboard.view import wording
from dashboard.view.map_view import map_cell
from dashboard.view.open_view import Seen


def announcement(seen: Seen, before: Seen | None = None) -> str | None:
    """What changed since the state before, or None where nothing did.

    Args:
        seen: What is open now.
        before: What was open before; None on arrival, when everything is new.
    """
    if before is None:
        return " ".join(_topic(seen, named=False))
    titles = [wording.shown_title(each.shown) for each in (before, seen)]
    if titles[0] != titles[1] or before.shown.territory.key != seen.shown.territory.key:
        return " ".join(_topic(seen, named=titles[0] == titles[1]))
    chosen = seen.state.district
    if chosen == before.state.district:
        return None
    return words.PROFILE_OPENED.format(seen.shown.territory.names[chosen]) if chosen else words.PROFILE_CLOSED


def _topic(seen: Seen, *, named: bool) -> tuple[str, ...]:
    """Title of the map, with its number of districts if ``named``, and the chosen district with its value."""
    shown, chosen = seen.shown, seen.state.district
    title = wording.shown_title(shown)
    first = f"{title}, {words.DISTRICTS.format(len(shown.territory.codes))}." if named else f"{title}."
    if chosen is None:
        return (first,)
    cell = map_cell(seen.dataset, shown, chosen)
    return first, f"{cell.name}: {', '.join(cell.lines)}."
