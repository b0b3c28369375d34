"""Map of status and need: fill by need, hatch by status."""

from collections.abc import Mapping

from dashboard.figures import theme
from dashboard.figures.choropleth import Area, Keys, MapGeometry, card, draw
from dashboard.view.map_keys import need_order
from dashboard.view.need_values import NeedView


def bivariate(view: NeedView, geometry: MapGeometry, outside: Mapping[str, str]) -> theme.Figure:
    """Draw a view of status and need on the boundaries of its indicator."""
    known_groups = len(view.groups) - 1
    areas = [
        Area(
            cell.code,
            card(cell.name, cell.lines),
            theme.need_style(cell.need, cell.group, known_groups),
            -(cell.need or 0),
        )
        for cell in view.cells
    ]
    return draw(areas, Keys(need_order(view), view.selected), geometry, outside)
