"""Query: the sentence announced to assistive technology after a change."""

from dashboard.view.values import MapView


def announcement(view: MapView) -> str:
    """Title of the map, and the chosen district with its value."""
    if view.selected is None:
        return f"{view.title}."
    cell = view.cell(view.selected)
    return f"{view.title}. {cell.name}: {', '.join(cell.lines)}."
