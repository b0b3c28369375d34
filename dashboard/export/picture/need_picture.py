"""The map of programme status and need as a picture: fill by need, hatch by status."""

from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption, signs_note
from dashboard.export.picture.hatches import hatch_patterns
from dashboard.export.picture.legend import Swatch
from dashboard.export.picture.map_drawing import MapArea, map_drawing
from dashboard.export.picture.map_picture import COLUMN, placed
from dashboard.figures import theme
from dashboard.model.dataset import Dataset
from dashboard.model.territory import territory_of
from dashboard.texts import export_data as words
from dashboard.view.need_values import NeedCell, NeedView

GROUP_GAP = 14


def need_picture(dataset: Dataset, view: NeedView, address: str) -> sheet.Drawn:
    """Draw a view of status and need as SVG."""
    groups = len(view.groups) - 1
    areas = [_area(cell, groups) for cell in view.cells]
    territory = territory_of(dataset.territories, view.territory)
    drawing, height = map_drawing(areas, territory, dataset.outside, view.selected)
    legend, below, styles = _legend(view, groups)
    patterns = hatch_patterns([*styles, *(area.style for area in areas)])
    body = sheet.Body(placed(drawing) + legend, max(height, below), patterns)
    lead = " ".join((view.direction, view.rule))
    signs = signs_note(cell.displayed.sign for cell in view.cells)
    said = caption(dataset, view.title, lead, view.attributions, (signs, *view.notes), address, with_map=True)
    return sheet.sheet(body, said)


def _area(cell: NeedCell, groups: int) -> MapArea:
    style = theme.need_style(cell.need, cell.group, groups)
    card, sign = ", ".join((cell.name, *cell.lines)), cell.displayed.sign
    return MapArea(cell.code, cell.name, card, sign, style, -(cell.need or 0))


def _legend(view: NeedView, groups: int) -> tuple[str, float, list[theme.Style]]:
    """A block of status groups for every level of need; at the end the districts without a value."""
    drawn, styles, y = [], [], 0.0
    places = (*range(groups), None)
    for need, level in enumerate(view.levels):
        head, y = COLUMN.heading(y, level, words.DISTRICTS if need == 0 else "")
        block = view.legend[need * len(places) : (need + 1) * len(places)]
        level_styles = [theme.need_style(need, place, groups) for place in places]
        swatches = [
            Swatch(label, style, str(entry.count), entry.here)
            for label, style, entry in zip(view.groups, level_styles, block, strict=True)
        ]
        rows, y = COLUMN.swatches(y, swatches)
        drawn += [head, rows]
        styles += level_styles
        y += GROUP_GAP
    missing = [
        Swatch(entry.label, theme.MISSING_STYLE, str(entry.count), entry.here)
        for entry in view.legend[len(view.levels) * len(places) :]
    ]
    rows, y = COLUMN.swatches(y, missing)
    return "".join((*drawn, rows)), y, [*styles, theme.MISSING_STYLE]
