"""Source line and caveats under the map."""

from typing import Any

from dash import html

from dashboard import texts
from dashboard.components.evidence import attribution_line
from dashboard.view.values import MapView


def map_notes(view: MapView) -> list[Any]:
    """Source, status and licence always; caveats behind a heading that opens."""
    caveats = html.Details(
        [
            html.Summary(f"{texts.CAVEATS} ({len(view.notes)})"),
            html.Ul([html.Li(note) for note in view.notes], className="notes"),
        ]
    )
    return [attribution_line(view.attribution), *([caveats] if view.notes else [])]
