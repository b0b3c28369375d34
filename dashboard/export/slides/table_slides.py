"""Slides of tables, the calendar of plans too: in the largest type that fits, on as few slides as can be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import texts
from dashboard.export.slides import page
from dashboard.export.slides.frame import Origin, Told, explained, framed
from dashboard.export.slides.map_slides import sentences_of
from dashboard.export.slides.parts import Box, Paragraph, Slide, SlideRow, TableColumn, TablePart, TextPart
from dashboard.export.slides.tables import Needs, in_one_line, needs, row_height, widths
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_slides as words
from dashboard.view.calendar_view import CalendarLine, CalendarView
from dashboard.view.open_view import Seen
from dashboard.view.state import Part
from dashboard.view.values import TableView

SIZES = (18.0, 16.0, 14.0, 13.0, 12.0, 11.0, 10.0)
SMALLEST_ON = {1: 13.0, 2: 12.0, 3: 11.0}
"""Smallest type on so many slides; more slides rather than smaller type."""
SIGNS_HEIGHT = 0.34
COLUMN_GAP = 0.5


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is set in type."""

    title: str
    labels: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[SlideRow, ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """A table set in a type size: its columns, and the heights of its head and rows."""

    columns: tuple[TableColumn, ...]
    size: float
    head: float
    heights: tuple[float, ...]


def table_slide(seen: Seen, view: TableView, address: str) -> Slide:
    """The table of an open view."""
    told = Told(
        eyebrow=texts.VIEW_LABELS["tabelle"],
        subtitle=view.title,
        spoken=sentences_of(seen),
        hints=view.notes,
    )
    return grid_slides(_grid(view), told, Origin(seen.dataset, view.attributions, address))


def calendar_slide(seen: Seen, view: CalendarView, address: str) -> Slide:
    """The calendar at a date; the plan that must be renewed next is marked."""
    told = Told(
        eyebrow=comparison_words.PARTS[Part.PLANS.value],
        subtitle=view.title,
        spoken=tuple(text for text in (view.next_text, view.overdue_text, view.known) if text),
        hints=view.notes,
    )
    grid = Grid(
        title=view.title,
        labels=comparison_words.CALENDAR_HEAD,
        numeric=(False,) * len(comparison_words.CALENDAR_HEAD),
        rows=tuple(_calendar_row(line) for line in view.lines),
    )
    return grid_slides(grid, told, Origin(seen.dataset, (view.attribution,), address))


def grid_slides(grid: Grid, told: Told, origin: Origin, box: Box = page.CONTENT) -> Slide:
    """A table over as few slides as legible type allows; the first carries the others."""
    signs = explained(cell for row in grid.rows for cell in row.cells)
    room = replace(box, height=box.height - (SIGNS_HEIGHT if signs else 0))
    pages = _pages(grid, room)
    slides: list[Slide] = []
    for number, parts in enumerate(pages, 1):
        title = words.PAGE_OF.format(told.subtitle, number, len(pages)) if len(pages) > 1 else told.subtitle
        key = [_signs(box, signs)] if signs else []
        slides.append(framed(replace(told, subtitle=title), origin, (*parts, *key)))
    return replace(slides[0], following=tuple(slides[1:]))


def fitted_table(grid: Grid, box: Box) -> TablePart:
    """A table in one piece, in the largest type at which it fits into a box, else in the smallest."""
    needed = needs(grid.labels, grid.rows)
    for size in SIZES:
        found = _set(grid, needed, size, box.width)
        if found and found.head + sum(found.heights) <= box.height:
            return table_part(box, grid.title, found.columns, grid.rows, size)
    return table_part(box, grid.title, _even(grid, box.width), grid.rows, SIZES[-1])


def table_part(
    box: Box, title: str, columns: tuple[TableColumn, ...], rows: tuple[SlideRow, ...], size: float
) -> TablePart:
    """A table with its alternative text."""
    listed = ", ".join(column.label.replace("\n", " ") for column in columns if column.label)
    description = words.TABLE_DESCRIPTION.format(len(rows), len(columns), listed)
    return TablePart(box, words.TABLE_NAME.format(title), description, columns, rows, size)


def _signs(box: Box, text: str) -> TextPart:
    place = Box(box.left, box.bottom - 0.24, box.width, 0.24)
    return TextPart(place, words.SIGNS_NAME, (Paragraph(text, 12),))


def _pages(grid: Grid, box: Box) -> list[tuple[TablePart, ...]]:
    """Tables slide by slide, two side by side where their columns are few."""
    needed = needs(grid.labels, grid.rows)
    for count in range(1, len(grid.rows) + 1):
        for size in SIZES:
            if size < SMALLEST_ON.get(count, SIZES[-1]):
                break
            for beside in (1, 2):
                found = _laid(grid, needed, box, size, beside)
                if found and len(found) <= count:
                    return found
    return [(fitted_table(grid, box),)]


def _laid(grid: Grid, needed: Needs, box: Box, size: float, beside: int) -> list[tuple[TablePart, ...]]:
    """Tables slide by slide in a type size; nothing where a word does not fit."""
    width = (box.width - (beside - 1) * COLUMN_GAP) / beside
    setting = _set(grid, needed, size, width)
    if setting is None or (beside > 1 and not in_one_line(needed, size, width)):
        return []
    pieces = _pieces(grid.rows, setting, box.height, beside)
    parts = [
        table_part(
            replace(box, left=box.left + (place % beside) * (width + COLUMN_GAP), width=width),
            grid.title,
            setting.columns,
            rows,
            size,
        )
        for place, rows in enumerate(pieces)
    ]
    return [tuple(parts[start : start + beside]) for start in range(0, len(parts), beside)]


def _set(grid: Grid, needed: Needs, size: float, width: float) -> _Setting | None:
    found = widths(needed, size, width)
    if found is None:
        return None
    columns = tuple(
        TableColumn(label, each, numeric)
        for label, each, numeric in zip(grid.labels, found, grid.numeric, strict=True)
    )
    heights = tuple(row_height(row.cells, columns, size, bold=bool(row.emphasis)) for row in grid.rows)
    return _Setting(columns, size, row_height(grid.labels, columns, size, bold=True), heights)


def _even(grid: Grid, width: float) -> tuple[TableColumn, ...]:
    each = width / len(grid.labels)
    pairs = zip(grid.labels, grid.numeric, strict=True)
    return tuple(TableColumn(label, each, numeric) for label, numeric in pairs)


def _pieces(
    rows: Sequence[SlideRow], setting: _Setting, height: float, beside: int
) -> list[tuple[SlideRow, ...]]:
    """Rows in pieces of about the same length, none higher than the box with its head."""
    for count in range(beside, len(rows) + beside, beside):
        cuts = _cuts(rows, -(-len(rows) // count))
        if all(setting.head + sum(setting.heights[a:b]) <= height for a, b in cuts):
            return [tuple(rows[a:b]) for a, b in cuts]
    return [(row,) for row in rows]


def _cuts(rows: Sequence[SlideRow], length: int) -> list[tuple[int, int]]:
    """First and last place of pieces of a length; a group's title never stands last in one."""
    cuts = []
    start = 0
    while start < len(rows):
        end = min(start + length, len(rows))
        while start + 1 < end < len(rows) and rows[end - 1].emphasis == "heading":
            end -= 1
        cuts.append((start, end))
        start = end
    return cuts


def _grid(view: TableView) -> Grid:
    """The table without columns that are empty in every district."""
    kept = [i for i, _ in enumerate(view.columns) if any(row.cells[i] for row in view.rows)]
    rows = [
        SlideRow(tuple(row.cells[i] for i in kept), "chosen" if row.selected else "") for row in view.rows
    ]
    rows += [SlideRow(tuple(row.values[i].short for i in kept), "benchmark") for row in view.benchmarks]
    columns = [view.columns[i] for i in kept]
    return Grid(view.title, tuple(c.label for c in columns), tuple(c.numeric for c in columns), tuple(rows))


def _calendar_row(line: CalendarLine) -> SlideRow:
    unconfirmed = line.evidence is not None and line.evidence.unconfirmed
    plan = f"{line.plan} ({texts.UNCONFIRMED})" if unconfirmed else line.plan
    cells = (line.name, line.state_label, line.term, plan, line.remaining)
    return SlideRow(cells, "chosen" if line.renew_next else "")
