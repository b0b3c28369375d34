"""The map of programme status and need as a picture: fill by need, hatch by status."""

from dashboard import texts
from dashboard.drawing.map_scene import MapScene, need_scene
from dashboard.drawing.svg_legend import Stacked
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption, signs_note
from dashboard.export.picture.map_picture import COLUMN, LETTERING, map_body, outside_field
from dashboard.model.dataset import Dataset
from dashboard.texts import export_data as words
from dashboard.view.need_values import NeedView
from dashboard.view.shown import Shown


def need_picture(dataset: Dataset, shown: Shown, view: NeedView, address: str) -> sheet.Drawn:
    """Draw a view of status and need as SVG."""
    lead = " ".join((view.direction, view.rule))
    signs = signs_note(cell.displayed.sign for cell in view.cells)
    said = caption(dataset, view.title, lead, view.attributions, (signs, *view.notes), address, with_map=True)
    scene = need_scene(dataset, shown, view, LETTERING)
    return sheet.sheet(map_body(scene, _legend(scene)), said)


def _legend(scene: MapScene) -> Stacked:
    """The grid of need and status, then the districts without a value and those beyond the border."""
    head, y = COLUMN.heading(0, texts.LEGEND_HEADING, words.DISTRICTS)
    grid, y = COLUMN.grid(y + 2, scene.grid) if scene.grid else ("", y)
    missing, y = COLUMN.fields(y, scene.legend)
    outside, y = outside_field(y)
    return head + grid + missing + outside, y
