"""One slide as HTML: title, parts at their places, origin; sizes follow the width of the screen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any

from dashboard.drawing.svg import element
from dashboard.export.picture import hatches
from dashboard.export.presentation.chart_svg import line_svg, mark_svg, point_svg
from dashboard.export.presentation.map_svg import map_svg
from dashboard.export.presentation.scale import place, row_height, type_size
from dashboard.export.slides import page
from dashboard.export.slides.charts import MARKER_SIZE, place_mark
from dashboard.export.slides.heading import title_size
from dashboard.export.slides.parts import (
    GridLegendPart,
    LegendPart,
    LinePart,
    MapPart,
    MarkPart,
    Paragraph,
    PointPart,
    Slide,
    Swatch,
    TablePart,
    TableRow,
    TextPart,
)
from dashboard.export.slides.tables import heights
from dashboard.figures import theme

FOOTER = replace(page.FOOTER_BOX, top=page.RULE_TOP, width=page.FULL, height=page.HEIGHT - page.RULE_TOP)
"""The whole foot: on the screen it carries no number and no address."""
FIELD = (33, 20)
"""Width and height of a legend's field in points."""


def slide_html(slide: Slide) -> str:
    """A slide as ``<section>``; its notes stand in an element of their own, hidden on the slide."""
    head = (
        f'<p class="eyebrow" style="{place(page.EYEBROW_BOX)};{type_size(page.EYEBROW)}">'
        f"{escape(slide.eyebrow)}</p>"
        f'<h1 style="{place(page.TITLE_BOX)};{type_size(title_size(slide.title))}" data-fit>'
        f"{escape(slide.title)}</h1>"
    )
    subtitle = (
        f'<p class="subtitle" style="{place(page.SUBTITLE_BOX)};{type_size(page.SUBTITLE_SIZES[1])}">'
        f"{escape(slide.subtitle)}</p>"
        if slide.subtitle
        else ""
    )
    parts = "".join(
        f'<div class="part" style="{place(part.box)}">{_DRAWERS[type(part)](part)}</div>'
        for part in slide.parts
    )
    origin = f'<footer style="{place(FOOTER)};{type_size(page.FOOTER)}">{escape(slide.footer)}</footer>'
    notes = f'<div class="notes" hidden>{_lines(slide.notes)}</div>'
    return f'<section class="slide">{head}{subtitle}{parts}{origin}{notes}</section>'


def _lines(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)


def _text(part: TextPart) -> str:
    return "".join(_paragraph(paragraph) for paragraph in part.paragraphs)


def _paragraph(paragraph: Paragraph) -> str:
    weight = ";font-weight:700" if paragraph.bold else ""
    gap = f";margin-bottom:{paragraph.gap / 960 * 100:.2f}cqw" if paragraph.gap else ""
    style = f"{type_size(paragraph.size)};color:{paragraph.colour}{weight}{gap}"
    return f'<p style="{style}">{escape(paragraph.text)}</p>'


def _field(entry: Swatch) -> str:
    width, height = FIELD
    size = {"width": width, "height": height}
    hatch = hatches.hatch_fill(entry.style)
    return element(
        "svg",
        element(
            "rect", width=width, height=height, rx=2, fill=entry.style.fill, stroke=theme.BORDER_ON_LIGHT
        ),
        element("rect", **size, fill=hatch) if hatch else "",
        viewBox=f"0 0 {width} {height}",
        class_="field",
        aria_hidden="true",
    )


def _legend(part: LegendPart) -> str:
    rows = "".join(
        f'<li class="{"chosen" if entry.chosen else ""}">{_field(entry)}<span>{escape(entry.label)}</span>'
        f"<b>{escape(entry.count)}</b></li>"
        for entry in part.entries
    )
    return f'<ul class="legend" aria-label="{escape(part.name)}" style="{type_size(part.size)}">{rows}</ul>'


def _grid_legend(part: GridLegendPart) -> str:
    head = "".join(f"<th scope='col'>{escape(label)}</th>" for label in part.columns)
    body = "".join(
        f"<tr><th scope='row'>{escape(label)}</th>"
        + "".join(f"<td>{_field(entry)}<b>{escape(entry.count)}</b></td>" for entry in fields)
        + "</tr>"
        for label, fields in zip(part.rows, part.fields, strict=True)
    )
    return (
        f'<table class="grid" aria-label="{escape(part.name)}" style="{type_size(part.size)}">'
        f"<thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _marks(part: MarkPart) -> str:
    items = "".join(
        f"<li>{mark_svg(place_mark(place_, MARKER_SIZE))} {escape(name)}</li>"
        for place_, name in part.entries
    )
    return f'<ul class="marks" style="{type_size(part.size)}">{items}</ul>'


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
        f'<table style="{type_size(part.size)};{width}"><caption>{escape(part.name)}</caption>'
        f'<colgroup>{columns}</colgroup><thead><tr style="{row_height(head_height)}">{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(part: TablePart, row: TableRow, height: float) -> str:
    cells = "".join(
        f'<td class="{"number" if column.numeric else ""}">{_cell(text)}</td>'
        for text, column in zip(row.cells, part.columns, strict=True)
    )
    return f'<tr class="{row.emphasis}" style="{row_height(height)}">{cells}</tr>'


def _cell(text: str) -> str:
    first, *further = text.split("\n")
    return escape(first) + "".join(f"<small>{escape(line)}</small>" for line in further)


_DRAWERS: Mapping[type, Callable[[Any], str]] = {
    TextPart: _text,
    MapPart: map_svg,
    LegendPart: _legend,
    GridLegendPart: _grid_legend,
    MarkPart: _marks,
    TablePart: _table,
    LinePart: line_svg,
    PointPart: point_svg,
}


def slides_html(slides: Sequence[Slide]) -> tuple[str, ...]:
    """Each slide as HTML."""
    return tuple(slide_html(slide) for slide in slides)
