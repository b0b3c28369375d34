"""Every chart the page can show is one that Plotly's own classes accept."""

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go
import pytest

CHARTS = {
    "comparison.children": [
        ("?ansicht=vergleich&kreis=16077&vergleich=nachbarn&spalten=kita_count,child_poverty_rate", 8),
        ("?ansicht=vergleich&teil=verlauf&kreis=16077&merkmal=care_rate_under3", 6),
        ("?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&gegen=kita_count", 2),
    ],
}


def figures(node: Any) -> Iterator[dict[str, Any]]:
    """Figures inside a property: the property itself, or those of the charts in it."""
    if isinstance(node, list):
        for child in node:
            yield from figures(child)
    elif isinstance(node, dict):
        if "layout" in node and "data" in node:
            yield node
        else:
            props = node.get("props", {})
            yield from figures(props.get("figure"))
            yield from figures(props.get("children"))


@pytest.mark.parametrize(
    ("output", "query", "traces"), [(output, *case) for output, cases in CHARTS.items() for case in cases]
)
def test_every_property_of_a_figure_is_known_to_plotly(page, output, query, traces):
    page.load(query)
    (figure,) = figures(page.properties[output])
    assert len(go.Figure(figure).data) == len(figure["data"]) == traces
