"""Slide of programme status against need: map, legend of both, and what the rule lists."""

from dashboard.export.slides import page
from dashboard.export.slides.column import below, fitting_text, paragraphs_height
from dashboard.export.slides.frame import Origin, Told, framed
from dashboard.export.slides.grid_legend import grid_layout
from dashboard.export.slides.map_slides import COLUMN, GAP, MAP_BOX, map_part
from dashboard.export.slides.parts import Area, Box, GridLegendPart, Paragraph, Slide, Swatch, TextPart
from dashboard.export.slides.signs import with_sign
from dashboard.figures import theme
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.texts.peers import enumeration
from dashboard.view.need_values import NeedCell, NeedView, PriorityRow
from dashboard.view.need_view import UNKNOWN_GROUP
from dashboard.view.open_view import Seen
from dashboard.view.state import Part
from dashboard.view.values import MISSING


def need_slide(seen: Seen, view: NeedView, address: str) -> Slide:
    """The need map of an indicator and the chosen measure."""
    dataset = seen.dataset
    told = Told(
        eyebrow=comparison_words.PARTS[Part.NEED.value],
        subtitle="",
        spoken=(_headline(view), view.rule, view.direction),
        hints=view.notes,
        values=(view.title, *(words.TABLE_CELL.format(cell.name, _described(cell)) for cell in view.cells)),
    )
    groups = len(view.groups) - 1
    areas = tuple(
        Area(
            cell.code,
            cell.name,
            seen.shown.territory.simplified[cell.code],
            theme.need_style(cell.need, cell.group, groups),
            _described(cell),
        )
        for cell in view.cells
    )
    drawn = map_part(MAP_BOX, view.title, areas, dataset, selected=view.selected)
    origin = Origin(dataset, view.attributions, address, drawn=True)
    return framed(told, origin, (drawn, *_column(view)))


def _described(cell: NeedCell) -> str:
    return ", ".join(with_sign(line) for line in cell.lines)


def _headline(view: NeedView) -> str:
    if view.matching:
        return _listed(view.matching_title, view.matching)
    return words.NEED_LIST.format(view.matching_title, view.empty)


def _listed(title: str, rows: tuple[PriorityRow, ...]) -> str:
    return words.NEED_LIST.format(title, enumeration([row.name for row in rows])) + words.SENTENCE_END


def _column(view: NeedView) -> tuple[TextPart | GridLegendPart, ...]:
    """Title of the map, legend, and the districts whose status is not known."""
    heading = (Paragraph(view.title, 16, bold=True),)
    used = paragraphs_height(heading, COLUMN.width)
    head = TextPart(Box(COLUMN.left, COLUMN.top, COLUMN.width, used), words.SUBTITLE_NAME, heading)
    rest = below(COLUMN, used, GAP)
    height = grid_layout(view.levels, view.groups, rest.width, page.SMALL).height
    legend = _legend(view, Box(rest.left, rest.top, rest.width, height))
    rest = below(rest, height, GAP)
    missing = [entry for entry in view.legend if entry.key == MISSING]
    lines = [
        *(words.TABLE_CELL.format(with_sign(entry.label), entry.count) for entry in missing),
        _listed(view.unknown_title, view.unknown) if view.unknown else view.none_unknown,
        view.direction,
    ]
    text = fitting_text(rest, words.SENTENCES_NAME, [Paragraph(line, 16) for line in lines])
    return (head, legend, *text)


def _legend(view: NeedView, box: Box) -> GridLegendPart:
    entries = {entry.key: entry for entry in view.legend}
    known = len(view.groups) - 1
    fields = []
    for place in range(len(view.groups)):
        group = place if place < known else None
        row = []
        for need in range(len(view.levels)):
            entry = entries[f"{need}-{UNKNOWN_GROUP if group is None else group}"]
            style = theme.need_style(need, group, known)
            row.append(Swatch(style, entry.label, str(entry.count), bool(entry.here)))
        fields.append(tuple(row))
    return GridLegendPart(box, view.title, view.levels, view.groups, tuple(fields), page.SMALL)
