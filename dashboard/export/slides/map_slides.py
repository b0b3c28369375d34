"""Slide of the map: districts in their class colours, legend, and what it says."""

from collections.abc import Sequence

from dashboard import texts
from dashboard.export.slides import page
from dashboard.export.slides.column import below, fitting_text, paragraphs_height
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.legend_shapes import row_heights
from dashboard.export.slides.parts import (
    Area,
    Box,
    LegendPart,
    MapPart,
    Paragraph,
    Slide,
    Swatch,
    TextPart,
)
from dashboard.export.slides.signs import with_sign
from dashboard.figures import theme
from dashboard.model.dataset import Dataset
from dashboard.texts import export_slides as words
from dashboard.view.open_view import Seen
from dashboard.view.speech import district_spoken, map_spoken
from dashboard.view.values import MISSING, MapCell, MapView

MAP_BOX = Box(page.MARGIN, page.TALL_CONTENT.top, 7.55, page.TALL_CONTENT.height)
COLUMN = Box(MAP_BOX.right + 0.4, MAP_BOX.top, page.FULL - MAP_BOX.width - 0.4, MAP_BOX.height)
LEGEND_SIZES = (16.0, 15.0, 14.0)
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
    styles = theme.group_styles(view.keys, categorical=view.categorical)
    areas = tuple(
        Area(
            cell.code,
            cell.name,
            shown.territory.simplified[cell.code],
            theme.MISSING_STYLE if cell.group is None else styles[cell.group],
            ", ".join(with_sign(line) for line in cell.lines),
        )
        for cell in view.cells
    )
    drawn = map_part(MAP_BOX, view.title, areas, dataset, selected=view.selected)
    column = _column(view, styles, told.spoken[1:])
    return framed(told, Origin(dataset, (view.attribution,), address, drawn=True), (drawn, *column))


def sentences_of(seen: Seen) -> tuple[str, ...]:
    """What the map shows; what it shows of a chosen district stands first."""
    chosen = seen.state.district
    of_district = district_spoken(seen.dataset, seen.shown, chosen) if chosen else ()
    return (*of_district, *map_spoken(seen.dataset, seen.shown))


def map_part(
    box: Box,
    title: str,
    areas: tuple[Area, ...],
    dataset: Dataset,
    *,
    selected: str | None,
    outlines: bool = True,
    named: bool = True,
) -> MapPart:
    """A map with its alternative text."""
    return MapPart(
        box=box,
        name=words.MAP_NAME.format(title),
        description=words.MAP_DESCRIPTION.format(len(areas), title + words.SENTENCE_END),
        areas=areas,
        outside=tuple(dataset.outside.simplified.values()) if outlines else (),
        selected=selected,
        named=named,
    )


def _value_line(cell: MapCell) -> str:
    return words.TABLE_CELL.format(cell.name, with_sign(cell.text))


def _column(
    view: MapView, styles: Sequence[theme.Style], sentences: Sequence[str]
) -> tuple[TextPart | LegendPart, ...]:
    """Title of the map, legend, the Land's value, and further sentences while there is room."""
    heading = (Paragraph(view.title, page.BODY, bold=True),)
    used = paragraphs_height(heading, COLUMN.width)
    head = TextPart(Box(COLUMN.left, COLUMN.top, COLUMN.width, used), words.SUBTITLE_NAME, heading)
    rest = below(COLUMN, used, GAP)
    legend = legend_part(rest, view, styles)
    rest = below(rest, legend.box.height, GAP)
    land = Paragraph(view.land_text, page.BODY, bold=not view.categorical)
    spoken = [Paragraph(text, 16) for text in sentences if view.land_text.split(": ")[-1] not in text]
    lines = [land, *spoken]
    return (head, legend, *fitting_text(rest, words.SENTENCES_NAME, lines))


def legend_part(box: Box, view: MapView, styles: Sequence[theme.Style]) -> LegendPart:
    """The legend of a map at the upper edge of a box."""
    by_key = dict(zip(view.keys, styles, strict=True)) | {MISSING: theme.MISSING_STYLE}
    entries = tuple(
        Swatch(by_key[entry.key], with_sign(entry.label), str(entry.count), bool(entry.here))
        for entry in view.legend
    )
    room = box.height * 0.72
    heights = {size: sum(row_heights(entries, box.width, size)) for size in LEGEND_SIZES}
    size = next((size for size in LEGEND_SIZES if heights[size] <= room), LEGEND_SIZES[-1])
    place = Box(box.left, box.top, box.width, heights[size])
    return LegendPart(place, view.title, entries, size)
