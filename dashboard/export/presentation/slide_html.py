"""One slide as HTML: title, parts at their places, origin.

Inches and points become shares of the slide's width, so that all sizes follow the width of the screen.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from dashboard.drawing.lettering import Face
from dashboard.drawing.map_scene import LegendItem
from dashboard.drawing.svg import field_svg, mark_svg, short
from dashboard.drawing.svg_chart import Canvas, chart_svg
from dashboard.drawing.svg_map import Painting, map_svg
from dashboard.export.slides import page
from dashboard.export.slides.parts import (
    Box,
    ChartPart,
    GridLegendPart,
    LegendPart,
    MapPart,
    MarkPart,
    Paragraph,
    Slide,
    SlidePart,
    SlideRow,
    TablePart,
    TextPart,
)
from dashboard.export.slides.tables import heights

FOOTER = replace(page.FOOTER_BOX, top=page.RULE_TOP, width=page.FULL, height=page.HEIGHT - page.RULE_TOP)
"""The whole foot: on the screen it carries no number and no address."""


def slide_html(slide: Slide, number: int) -> str:
    """A slide as ``<section>``; its notes stand in an element of their own, hidden on the slide.

    Args:
        slide: The slide.
        number: Keeps the hatches of its maps apart from those of other slides in the same page.
    """
    head = (
        f'<p class="eyebrow" style="{_place(page.EYEBROW_BOX)};{_type_size(page.EYEBROW)}">'
        f"{escape(slide.eyebrow)}</p>"
        f'<h1 style="{_place(page.TITLE_BOX)};{_type_size(page.title_size(slide.title))}" data-fit>'
        f"{escape(slide.title)}</h1>"
    )
    subtitle = (
        f'<p class="subtitle" style="{_place(page.SUBTITLE_BOX)};{_type_size(page.SUBTITLE_SIZES[1])}">'
        f"{escape(slide.subtitle)}</p>"
        if slide.subtitle
        else ""
    )
    parts = "".join(
        f'<div class="part" style="{_place(part.box)}">{_drawn(part, f"slide-{number}-{index}-")}</div>'
        for index, part in enumerate(slide.parts)
    )
    origin = f'<footer style="{_place(FOOTER)};{_type_size(page.FOOTER)}">{escape(slide.footer)}</footer>'
    notes = f'<div class="notes" hidden>{_lines(slide.notes)}</div>'
    return f'<section class="slide">{head}{subtitle}{parts}{origin}{notes}</section>'


def _drawn(part: SlidePart, prefix: str) -> str:
    return _map(part, prefix) if isinstance(part, MapPart) else _DRAWERS[type(part)](part)


def _place(box: Box) -> str:
    """A box: its corner and size in percent of the slide."""
    left, width = 100 * box.left / page.WIDTH, 100 * box.width / page.WIDTH
    top, height = 100 * box.top / page.HEIGHT, 100 * box.height / page.HEIGHT
    return f"left:{short(left)}%;top:{short(top)}%;width:{short(width)}%;height:{short(height)}%"


def _type_size(points: float) -> str:
    """A type size, not below the smallest legible one."""
    return f"font-size:{_share(max(points, page.SMALLEST) / page.POINTS)}"


def _share(inches: float) -> str:
    """A length as a share of the slide's width."""
    return f"{short(100 * inches / page.WIDTH)}cqw"


def _lines(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)


def _text(part: TextPart) -> str:
    return "".join(_paragraph(paragraph) for paragraph in part.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    weight = ";font-weight:700" if paragraph.bold else ""
    gap = f";margin-bottom:{_share(paragraph.gap / page.POINTS)}" if paragraph.gap else ""
    style = f"{_type_size(paragraph.size)};color:{paragraph.colour}{weight}{gap}"
    return f'<p style="{style}">{escape(paragraph.text)}</p>'


def _map(part: MapPart, prefix: str) -> str:
    painting = Painting(prefix=prefix, focusable=True)
    return map_svg(part.scene, painting, role="group", aria_label=part.description, class_="slide-map")


def _legend(part: LegendPart) -> str:
    rows = "".join(
        f'<li class="{"chosen" if item.here else ""}">{field_svg(item.style)}'
        f"<span>{escape(item.label)}</span><b>{item.count}</b></li>"
        for item in part.items
    )
    return f'<ul class="legend" aria-label="{escape(part.name)}" style="{_type_size(part.size)}">{rows}</ul>'


def _grid_legend(part: GridLegendPart) -> str:
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in part.grid.columns)
    body = "".join(
        f'<tr><th scope="row">{escape(label)}</th>{"".join(map(_grid_field, items))}</tr>'
        for label, items in zip(part.grid.rows, part.grid.fields, strict=True)
    )
    return (
        f'<table class="grid" aria-label="{escape(part.name)}" style="{_type_size(part.size)}">'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _grid_field(item: LegendItem) -> str:
    return f'<td class="{"chosen" if item.here else ""}">{field_svg(item.style)}<b>{item.count}</b></td>'


def _chart(part: ChartPart) -> str:
    canvas = Canvas(
        width=part.box.width * page.POINTS,
        height=part.box.height * page.POINTS,
        size=page.SMALLEST,
        pixel=page.PIXEL,
        face=Face.OFFICE,
        worded=False,
    )
    return chart_svg(part.scene, canvas)


def _marks(part: MarkPart) -> str:
    items = "".join(
        f"<li>{mark_svg(entry.style) if entry.style else ''} {escape(entry.label)}</li>"
        for entry in part.entries
    )
    return f'<ul class="marks" style="{_type_size(part.size)}">{items}</ul>'


def _table(part: TablePart) -> str:
    total = sum(column.width for column in part.columns)
    columns = "".join(f'<col style="width:{100 * column.width / total:.1f}%">' for column in part.columns)
    head = "".join(
        f'<th scope="col" class="{"number" if column.numeric else ""}">{escape(column.label)}</th>'
        for column in part.columns
    )
    head_height, *found = heights(part)
    rows = "".join(_row(part, row, height) for row, height in zip(part.rows, found, strict=True))
    width = f"width:{100 * total / part.box.width:.1f}%"
    return (
        f'<table style="{_type_size(part.size)};{width}"><caption>{escape(part.name)}</caption>'
        f'<colgroup>{columns}</colgroup><thead><tr style="height:{_share(head_height)}">{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(part: TablePart, row: SlideRow, height: float) -> str:
    cells = "".join(
        f'<td class="{"number" if column.numeric else ""}">{_cell(text)}</td>'
        for text, column in zip(row.cells, part.columns, strict=True)
    )
    return f'<tr class="{row.emphasis}" style="height:{_share(height)}">{cells}</tr>'


def _cell(text: str) -> str:
    first, *further = text.split("\n")
    return escape(first) + "".join(f"<small>{escape(line)}</small>" for line in further)


_DRAWERS: Mapping[type, Callable[[Any], str]] = {
    TextPart: _text,
    LegendPart: _legend,
    GridLegendPart: _grid_legend,
    MarkPart: _marks,
    TablePart: _table,
    ChartPart: _chart,
}
