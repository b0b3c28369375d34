"""Frame of a map: one stop of the Tab key, inside which arrow keys walk from district to district."""

from typing import Any

from dash import dcc, html

from dashboard.components.aria import aria
from dashboard.texts import map_keys as words

WORDS: dict[str, Any] = {"data-no-profile": words.NO_PROFILE}
"""Words the browser says about districts that have no profile."""


def map_frame(graph: dcc.Graph, *described_by: str, **name: str) -> html.Div:
    """Place a map.

    Args:
        graph: The map itself.
        described_by: Ids of the elements that describe it.
        name: ``label``, or ``labelledby`` with the id of its title.
    """
    described = aria(roledescription=words.ROLE, describedby=" ".join(described_by), **name)
    return html.Div(graph, className="map-frame", role="application", **described, **WORDS)
