"""Legend of the map: classes or categories with counts, and where the chosen district falls."""

from dash import html

from dashboard import texts
from dashboard.components.static import markup
from dashboard.drawing.map_scene import LegendItem, MapScene
from dashboard.drawing.style import OUTSIDE_STYLE
from dashboard.drawing.svg import field_svg


def legend(scene: MapScene) -> list[html.Div | html.Ul | html.H3]:
    """Heading, entries and the outline of the districts beyond the state border."""
    outside = html.Li(
        [markup(field_svg(OUTSIDE_STYLE)), html.Span(texts.OUTSIDE_LABEL, className="label")],
        className="beyond",
    )
    return [
        html.Div(
            [html.H3(texts.LEGEND_HEADING), html.Span(texts.CLASS_HEADER, className="count-head")],
            className="legend-head",
        ),
        html.Ul([*map(_entry, scene.legend), outside]),
    ]


def _entry(item: LegendItem) -> html.Li:
    here = [html.Span(f"◂ {item.here}", className="here")] if item.here else []
    return html.Li(
        [
            markup(field_svg(item.style)),
            html.Span([item.label, *here], className="label"),
            html.Span(str(item.count), className="count"),
        ],
        className="chosen" if item.here else "",
    )
