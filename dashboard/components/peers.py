"""Similar districts: list with distance, words and values, and how stable the list is."""

from collections.abc import Iterator
from typing import Any

from dash import html

from dashboard import texts as page
from dashboard.components import links
from dashboard.components.data_table import framed, head_row
from dashboard.components.downloads import table_download
from dashboard.components.static import hidden, static
from dashboard.texts import charts as words
from dashboard.texts import comparison as comparison_texts
from dashboard.texts import peers as texts
from dashboard.view.peers_criteria import CriterionLine
from dashboard.view.peers_view import PeerRow, PeersView


def peers(view: PeersView, query: str) -> list[Any]:
    """The list, or why there is none.

    Args:
        view: The list.
        query: Query string of the page.
    """
    if view.reason:
        return [html.P(view.reason, className="empty")]
    content = [
        html.H3(comparison_texts.PEERS_OF.format(view.name)),
        html.P(view.compared, className="hint"),
        html.Ol([_peer(row, view.name) for row in view.peers], className="peers"),
        table_download(query),
        links.go(comparison_texts.COMPARE_PEERS, class_name="chip", teil="", vergleich="aehnlich"),
        html.H3(texts.LEAVE_ONE_OUT_HEADING),
        html.Ul([html.Li(line) for line in view.stability], className="notes"),
        html.H3(comparison_texts.CRITERIA_HEADING),
        html.Ul(
            [
                html.Li(
                    [
                        ", ".join(part for part in (c.title, c.year) if part),
                        html.Span(
                            "; ".join(part for part in (c.allocation, c.note, *_backing(c)) if part),
                            className="backing",
                        ),
                    ]
                )
                for c in view.criteria
            ],
            className="notes",
        ),
        html.Ul([html.Li(note) for note in (*view.left_out, *view.notes) if note], className="notes"),
    ]
    return [static(content)]


def _backing(criterion: CriterionLine) -> Iterator[str]:
    """Source, territorial status and licence of every indicator behind a criterion."""
    for attribution in criterion.attributions:
        yield from (attribution.source, attribution.status, attribution.licence)


def _peer(row: PeerRow, own_name: str) -> html.Li:
    name: Any = row.name if row.land else links.district(row.code, row.name)
    place = ", ".join(part for part in (row.kind, row.land) if part)
    values = [
        html.Tr(
            [
                html.Th(f"{value.title}, {value.year}", scope="row"),
                html.Td(value.own.text, className="number"),
                html.Td(value.other.text, className="number"),
                html.Td(value.deviations, className="number"),
            ]
        )
        for value in row.values
    ]
    numbers = (comparison_texts.OWN_VALUE, comparison_texts.OTHER_VALUE, texts.DEVIATIONS)
    head = head_row((page.COLUMN_INDICATOR, False), *((label, True) for label in numbers))
    caption = words.PEER_TABLE.format(own_name, row.name)
    return html.Li(
        [
            html.Strong(name),
            html.Span(f" ({place}), {texts.DISTANCE} {row.distance.text}"),
            html.P(row.sentence, className="hint"),
            html.Details(
                [
                    html.Summary([comparison_texts.VALUES, hidden(f": {row.name}")]),
                    framed(caption, head, values, headed=True),
                ]
            ),
        ]
    )
