"""Slide of the map: districts in their class colours, legend, and what it says."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard import texts
from dashboard.drawing.geography import plane_of
from dashboard.drawing.lettering import Face
from dashboard.drawing.map_scene import Lettering, MapScene, map_scene
from dashboard.export.slides import page
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.legends import row_heights
from dashboard.export.slides.parts import Box, LegendPart, MapPart, Paragraph, Slide, TextPart, map_scale
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.texts import export_slides as words
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import Seen
from dashboard.view.speech import district_spoken, map_spoken
from dashboard.view.values import MapCell, MapView

MAP_BOX = Box(page.MARGIN, page.TALL_CONTENT.top, 7.55, page.TALL_CONTENT.height)
COLUMN = Box(MAP_BOX.right + 0.4, MAP_BOX.top, page.FULL - MAP_BOX.width - 0.4, MAP_BOX.height)
LEGEND_SIZES = (16.0, 15.0, 14.0)
LEGEND_SHARE = 0.72
"""Of the column, at most for a legend in large type."""
GAP = 0.16


def map_slide(seen: Seen, view: MapView, address: str) -> Slide:
    """The map of an open view."""
    dataset, shown = seen.dataset, seen.shown
    told = Told(
        eyebrow=texts.VIEW_LABELS["karte"],
        subtitle="",
        spoken=sentences_of(seen),
        hints=view.notes,
        values=(view.title, view.land_text, *(_value_line(cell) for cell in view.cells)),
    )
    scene = map_scene(dataset, shown, view, lettering(MAP_BOX, shown.territory, dataset))
    drawn = map_part(MAP_BOX, signed(scene, view))
    column = _column(view, drawn.scene, told.spoken[1:])
    return framed(told, Origin(dataset, (view.attribution,), address, drawn=True), (drawn, *column))


def sentences_of(seen: Seen) -> tuple[str, ...]:
    """What the map shows; what it shows of a chosen district stands first."""
    chosen = seen.state.district
    of_district = district_spoken(seen.dataset, seen.shown, chosen) if chosen else ()
    return (*of_district, *map_spoken(seen.dataset, seen.shown))


def lettering(box: Box, territory: Territory, dataset: Dataset) -> Lettering:
    """Names in the smallest legible type of a slide on a map in a box."""
    scale = map_scale(plane_of(territory, dataset.outside), box)
    return Lettering(size=page.SMALLEST / page.POINTS / scale, face=Face.OFFICE)


def signed(scene: MapScene, view: MapView | NeedView) -> MapScene:
    """A scene in which the reasons of missing values stand with their signs."""
    lines = {cell.code: cell.signed_lines for cell in view.cells}
    labels = {entry.label: entry.signed for entry in view.legend}
    return replace(
        scene,
        areas=tuple(replace(area, lines=lines[area.code]) for area in scene.areas),
        legend=tuple(replace(item, label=labels[item.label]) for item in scene.legend),
    )


def map_part(box: Box, scene: MapScene) -> MapPart:
    """A map with its alternative text."""
    name = words.MAP_NAME.format(scene.title)
    description = words.MAP_DESCRIPTION.format(len(scene.areas), scene.title + words.SENTENCE_END)
    return MapPart(box, name, description, scene)


def map_heading(title: str, size: float) -> TextPart:
    """The title of a map above its legend."""
    heading = (Paragraph(title, size, bold=True),)
    used = page.paragraphs_height(heading, COLUMN.width)
    return TextPart(replace(COLUMN, height=used), words.SUBTITLE_NAME, heading)


def _value_line(cell: MapCell) -> str:
    return words.TABLE_CELL.format(cell.name, cell.displayed.signed)


def _column(view: MapView, scene: MapScene, sentences: Sequence[str]) -> tuple[TextPart | LegendPart, ...]:
    """Title of the map, legend, the Land's value, and further sentences while there is room."""
    head = map_heading(view.title, page.BODY)
    rest = page.below(COLUMN, head.box.height, GAP)
    legend = _legend(rest, scene)
    rest = page.below(rest, legend.box.height, GAP)
    lines = [Paragraph(view.land_text, page.BODY, bold=not view.categorical)]
    lines += [
        Paragraph(text, page.SPOKEN) for text in sentences if view.land is None or view.land.text not in text
    ]
    return (head, legend, *page.fitting_text(rest, words.SENTENCES_NAME, lines))


def _legend(box: Box, scene: MapScene) -> LegendPart:
    """The legend of a map at the upper edge of a box."""
    heights = {size: sum(row_heights(scene.legend, box.width, size)) for size in LEGEND_SIZES}
    fits = (size for size in LEGEND_SIZES if heights[size] <= box.height * LEGEND_SHARE)
    size = next(fits, LEGEND_SIZES[-1])
    return LegendPart(replace(box, height=heights[size]), scene.title, scene.legend, size)
