"""The plan calendar as a picture: a bar for the plan of every district on one time line."""

import math
from datetime import date

from dashboard import texts
from dashboard.drawing import style
from dashboard.drawing.lettering import STRONG, wrapped
from dashboard.drawing.style import CATEGORY_STYLES, TYPE_SIZES
from dashboard.drawing.svg import element, field, fill_of, patterns, stroke, text
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption
from dashboard.model.dataset import Dataset
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_data as words
from dashboard.texts.export_report import REFERENCE_MARK
from dashboard.view.calendar_view import CalendarLine, CalendarView

SMALL, SIZE = TYPE_SIZES[1], TYPE_SIZES[2]
STATE, LABEL, BARS, TERM = 222.0, 262.0, 410.0, 806.0
"""Left edges of field, label, time line and term; the names begin at the margin."""
RIGHT = float(sheet.MARGIN + sheet.ROOM)
SPAN, YEAR = TERM - BARS - 40, 36.0
"""Width of the time line, and least room of the number of a year."""
HEAD, STEP, BAR, PAD, FOOT = 36.0, 16.0, 16.0, 12.0, 26.0
"""Heights: of the head, of a line of small letters, of a bar, free in a row, and of the foot."""


def calendar_picture(dataset: Dataset, view: CalendarView, address: str) -> sheet.Drawn:
    """Draw the calendar as SVG; the plan that must be renewed next is marked."""
    rows, y = [], HEAD
    for line in view.lines:
        drawn, y = _row(line, view, y)
        rows.append(drawn)
    styles = (CATEGORY_STYLES[line.state] for line in view.lines)
    svg = "".join((element("defs", patterns(styles)), _years(view, y), *rows, _reference(view, y)))
    lead = " ".join(part for part in (f"{view.known}.", view.next_text, view.overdue_text) if part)
    said = caption(dataset, view.title, lead, [view.attribution], view.notes, address, with_map=False)
    return sheet.sheet(sheet.Body(svg, y + FOOT), said)


def _years(view: CalendarView, bottom: float) -> str:
    """Heads of the columns, and a line at the beginning of every year."""
    district, state, term, *_ = comparison_words.CALENDAR_HEAD
    heads = ((district, sheet.MARGIN), (state, STATE), (words.TERM_AND_PLAN.format(term), TERM))
    drawn = [text(head, x, HEAD - 14, SIZE, font_weight=STRONG) for head, x in heads]
    named = view.years[:: math.ceil(len(view.years) * YEAR / SPAN)]
    for year in view.years:
        x = _x(view, date(year, 1, 1))
        drawn.append(stroke(f"M{x:.1f} {HEAD - 6:.0f}V{bottom:.1f}", style.GRID, 1))
        if year in named:
            drawn.append(text(str(year), x, HEAD - 14, SMALL, text_anchor="middle", fill=style.MUTED))
    return "".join(drawn)


def _row(line: CalendarLine, view: CalendarView, y: float) -> tuple[str, float]:
    """District, state, bar, and in words term, time left and plan; and the lower edge."""
    said = wrapped(words.TERM_LEFT.format(line.term, line.remaining), SMALL, RIGHT - TERM)
    if line.valid_to is None:
        said = []
    said += wrapped(_plan(line), SMALL, RIGHT - TERM)
    height = max(STEP * len(said), style.TYPE_SIZES[4]) + PAD
    base = y + PAD / 2 + SMALL
    ground = element(
        "rect", x=sheet.MARGIN - 8, y=y, width=sheet.ROOM + 16, height=height, rx=3,
        fill=style.TINT if line.renew_next else "none",
    )  # fmt: skip
    drawn = (
        ground,
        stroke(f"M{sheet.MARGIN} {y:.1f}H{RIGHT:.0f}", style.LINE, 1),
        text(line.name, sheet.MARGIN, base, SIZE, font_weight=STRONG),
        field(CATEGORY_STYLES[line.state], STATE, y + PAD / 2 - 2),
        text(line.state_label, LABEL, base, SMALL),
        _bar(line, view, y + PAD / 2),
        *(text(part, TERM, base + STEP * place, SMALL) for place, part in enumerate(said)),
    )
    named = ", ".join((line.name, line.state_label, line.term, line.plan, line.remaining))
    return element("g", *drawn, role="img", aria_label=named, data_district=line.code), y + height


def _plan(line: CalendarLine) -> str:
    unconfirmed = line.evidence is not None and line.evidence.unconfirmed
    return words.COMPUTED.format(line.plan, texts.UNCONFIRMED) if unconfirmed else line.plan


def _bar(line: CalendarLine, view: CalendarView, y: float) -> str:
    if line.valid_from is None or line.valid_to is None:
        return ""
    left, right = _x(view, line.valid_from), _x(view, line.valid_to)
    look = CATEGORY_STYLES[line.state]
    return element(
        "rect", x=left, y=y, width=max(right - left, 1), height=BAR, fill=fill_of(look),
        stroke=style.BORDER_ON_MIDDLE, stroke_width=0.7,
    )  # fmt: skip


def _reference(view: CalendarView, bottom: float) -> str:
    """A line at the reference date; none before the time line begins."""
    if view.reference.year < view.years[0]:
        return ""
    x = _x(view, view.reference)
    label = text(REFERENCE_MARK, x, bottom + FOOT - 6, SMALL, text_anchor="middle", font_weight=STRONG)
    return label + stroke(f"M{x:.1f} {HEAD - 6:.0f}V{bottom + 6:.1f}", style.INK, 2)


def _x(view: CalendarView, day: date) -> float:
    return BARS + SPAN * view.place(day)
