"""Plan calendar: every district's plan on one time line against the reference date."""

from datetime import date
from typing import Any

from dash import html

from dashboard.components import links
from dashboard.components.aria import aria
from dashboard.components.data_table import framed, head_row
from dashboard.components.downloads import table_download
from dashboard.components.evidence import attribution_line, backing, unconfirmed
from dashboard.components.static import static
from dashboard.texts import comparison as texts
from dashboard.view.calendar_view import CalendarLine, CalendarView

FIRST_YEAR = 2018
YEARS_AHEAD = 4


def plan_calendar(view: CalendarView, query: str) -> list[Any]:
    """Sentences on what comes next, then a row for each district; unknown ones stay visible."""
    sentences = " ".join(text for text in (view.known + ".", view.next_text, view.overdue_text) if text)
    head = head_row(*((label, False) for label in texts.CALENDAR_HEAD))
    rows = [_row(line, view.reference) for line in view.lines]
    content = [
        html.H3(view.title),
        html.P(sentences, className="sentences"),
        framed(view.title, head, rows, class_name="data-table compact calendar", headed=True),
        table_download(query),
        html.Ul([html.Li(note) for note in view.notes], className="notes"),
        attribution_line(view.attribution),
    ]
    return [static(content)]


def _row(line: CalendarLine, reference: date) -> html.Tr:
    mark: list[Any] = unconfirmed(line.evidence) if line.evidence else []
    source = [backing(line.evidence)] if line.evidence else []
    return html.Tr(
        [
            html.Th(links.district(line.code, line.name), scope="row"),
            html.Td(line.state_label),
            html.Td([_bar(line, reference), html.Span(line.term, className="backing")]),
            html.Td([line.plan, *mark, *source]),
            html.Td(line.remaining),
        ],
        className="chosen" if line.renew_next else "",
    )


def _bar(line: CalendarLine, reference: date) -> html.Div:
    """Term from 2018 to four years after the reference date, with a mark at that date."""
    start, end = date(FIRST_YEAR, 1, 1), date(reference.year + YEARS_AHEAD, 1, 1)

    def position(day: date) -> float:
        return min(1.0, max(0.0, (day - start).days / (end - start).days))

    term = []
    if line.valid_from and line.valid_to:
        left, right = position(line.valid_from), position(line.valid_to)
        state = "expired" if line.valid_to < reference else "valid"
        term = [
            html.Span(
                className=f"term {state}", style={"left": f"{left:.1%}", "width": f"{right - left:.1%}"}
            )
        ]
    now = html.Span(className="now", style={"left": f"{position(reference):.1%}"})
    return html.Div([*term, now], className="bar" if term else "bar unknown", **aria(hidden="true"))
