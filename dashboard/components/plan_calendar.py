"""Plan calendar: every district's plan on one time line against the reference date."""

from typing import Any

from dash import html

from dashboard.components import links
from dashboard.components.data_table import framed, head_row
from dashboard.components.downloads import table_download
from dashboard.components.evidence import attribution_line, backing, unconfirmed
from dashboard.components.static import aria, static
from dashboard.texts import comparison as texts
from dashboard.view.calendar_view import CalendarLine, CalendarView


def plan_calendar(view: CalendarView, query: str) -> list[Any]:
    """Sentences on what comes next, then a row for each district; unknown ones stay visible."""
    sentences = " ".join(text for text in (view.known + ".", view.next_text, view.overdue_text) if text)
    head = head_row(*((label, False) for label in texts.CALENDAR_HEAD))
    rows = [_row(line, view) for line in view.lines]
    content = [
        html.H3(view.title),
        html.P(sentences, className="sentences"),
        framed(view.title, head, rows, class_name="data-table compact calendar", headed=True),
        table_download(query),
        html.Ul([html.Li(note) for note in view.notes], className="notes"),
        attribution_line(view.attribution),
    ]
    return [static(content)]


def _row(line: CalendarLine, view: CalendarView) -> html.Tr:
    mark: list[Any] = unconfirmed(line.evidence) if line.evidence else []
    source = [backing(line.evidence)] if line.evidence else []
    return html.Tr(
        [
            html.Th(links.district(line.code, line.name), scope="row"),
            html.Td(line.state_label),
            html.Td([_bar(line, view), html.Span(line.term, className="backing")]),
            html.Td([line.plan, *mark, *source]),
            html.Td(line.remaining),
        ],
        className="chosen" if line.renew_next else "",
    )


def _bar(line: CalendarLine, view: CalendarView) -> html.Div:
    """Term on the time line of all plans, with a mark at the reference date."""
    term = []
    if line.valid_from and line.valid_to:
        left, right = view.place(line.valid_from), view.place(line.valid_to)
        state = "expired" if line.valid_to < view.reference else "valid"
        term = [
            html.Span(
                className=f"term {state}", style={"left": f"{left:.1%}", "width": f"{right - left:.1%}"}
            )
        ]
    now = html.Span(className="now", style={"left": f"{view.place(view.reference):.1%}"})
    return html.Div([*term, now], className="bar" if term else "bar unknown", **aria(hidden="true"))
