"""Slides of the plan calendar: every district's plan at the reference date as a table."""

from dashboard import texts
from dashboard.export.slides.frame import Origin, Told
from dashboard.export.slides.parts import Slide, TableRow
from dashboard.export.slides.table_slides import Grid, grid_slides
from dashboard.texts import comparison as comparison_words
from dashboard.view.calendar_view import CalendarLine, CalendarView
from dashboard.view.open_view import Seen
from dashboard.view.state import Part


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
        rows=tuple(_row(line) for line in view.lines),
    )
    return grid_slides(grid, told, Origin(seen.dataset, (view.attribution,), address))


def _row(line: CalendarLine) -> TableRow:
    unconfirmed = line.evidence is not None and line.evidence.unconfirmed
    plan = f"{line.plan} ({texts.UNCONFIRMED})" if unconfirmed else line.plan
    cells = (line.name, line.state_label, line.term, plan, line.remaining)
    return TableRow(cells, "chosen" if line.renew_next else "")
