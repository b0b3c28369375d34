"""Legend of the map: classes or categories with counts, and where the chosen district falls."""

from dash import html

from dashboard import texts
from dashboard.figures import theme
from dashboard.view.values import MISSING, LegendEntry, MapView


def legend(view: MapView) -> list[html.Div | html.Ul | html.H3]:
    """Heading, entries and the outline of the districts beyond the state border."""
    styles = dict(zip(view.keys, theme.group_styles(view.keys, categorical=view.categorical), strict=True))
    styles[MISSING] = theme.MISSING_STYLE
    entries = [_entry(entry, styles[entry.key]) for entry in view.legend]
    outside = html.Li(
        [html.Span(className="swatch outside"), html.Span(texts.OUTSIDE_LABEL, className="label")]
    )
    return [
        html.Div(
            [html.H3(texts.LEGEND_HEADING), html.Span(texts.CLASS_HEADER, className="count-head")],
            className="legend-head",
        ),
        html.Ul([*entries, outside]),
    ]


def _entry(entry: LegendEntry, style: theme.Style) -> html.Li:
    here = [html.Span(f"◂ {entry.here}", className="here")] if entry.here else []
    return html.Li(
        [
            html.Span(
                className=f"swatch {'hatch-' + style.hatch if style.hatch else ''}".strip(),
                style={"backgroundColor": style.fill},
            ),
            html.Span([entry.label, *here], className="label"),
            html.Span(str(entry.count), className="count"),
        ],
        className="chosen" if entry.here else "",
    )
