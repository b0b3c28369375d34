"""Slide of programme status against need: map, legend of both, and what the rule lists."""

from dataclasses import replace

from dashboard.drawing.map_scene import LegendGrid, MapScene, need_scene
from dashboard.export.slides import page
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.legends import grid_layout
from dashboard.export.slides.map_slides import COLUMN, GAP, MAP_BOX, lettering, map_heading, map_part, signed
from dashboard.export.slides.parts import GridLegendPart, Paragraph, Slide, TextPart
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.texts.peers import enumeration
from dashboard.view.need_values import NeedCell, NeedView, PriorityRow
from dashboard.view.open_view import Seen
from dashboard.view.state import Part


def need_slide(seen: Seen, view: NeedView, address: str) -> Slide:
    """The need map of an indicator and the chosen measure."""
    dataset, shown = seen.dataset, seen.shown
    scene = need_scene(dataset, shown, view, lettering(MAP_BOX, shown.territory, dataset))
    drawn = map_part(MAP_BOX, signed(scene, view))
    told = Told(
        eyebrow=comparison_words.PARTS[Part.NEED.value],
        subtitle="",
        spoken=(_headline(view), view.rule, view.direction),
        hints=view.notes,
        values=(view.title, *(_value_line(cell) for cell in view.cells)),
    )
    origin = Origin(dataset, view.attributions, address, drawn=True)
    grid = drawn.scene.grid
    return framed(told, origin, (drawn, *(_column(view, drawn.scene, grid) if grid else ())))


def _value_line(cell: NeedCell) -> str:
    return words.TABLE_CELL.format(cell.name, ", ".join(cell.signed_lines))


def _headline(view: NeedView) -> str:
    if view.matching:
        return _listed(view.matching_title, view.matching)
    return words.NEED_LIST.format(view.matching_title, view.empty)


def _listed(title: str, rows: tuple[PriorityRow, ...]) -> str:
    return words.NEED_LIST.format(title, enumeration([row.name for row in rows])) + words.SENTENCE_END


def _column(view: NeedView, scene: MapScene, grid: LegendGrid) -> tuple[TextPart | GridLegendPart, ...]:
    """Title of the map, legend, and the districts whose status is not known."""
    head = map_heading(view.title, page.SPOKEN)
    rest = page.below(COLUMN, head.box.height, GAP)
    height = grid_layout(grid, rest.width, page.SMALL).height
    legend = GridLegendPart(replace(rest, height=height), view.title, grid, page.SMALL)
    lines = [
        *(words.TABLE_CELL.format(item.label, item.count) for item in scene.legend),
        _listed(view.unknown_title, view.unknown) if view.unknown else view.none_unknown,
        view.direction,
    ]
    spoken = [Paragraph(line, page.SPOKEN) for line in lines]
    return (head, legend, *page.fitting_text(page.below(rest, height, GAP), words.SENTENCES_NAME, spoken))
