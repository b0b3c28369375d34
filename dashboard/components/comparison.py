"""Comparison: strips, difference table and heat table of the chosen districts."""

from typing import Any

from dash import html

from dashboard import texts as page
from dashboard.components import links
from dashboard.components.charts import named_chart
from dashboard.components.data_table import chart_table, framed, signs
from dashboard.components.evidence import attribution_line
from dashboard.components.static import aria, markup, static
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.style import PointStyle, series_style
from dashboard.drawing.svg import mark_svg
from dashboard.figures.charts import figure
from dashboard.texts import charts as words
from dashboard.texts import comparison as texts
from dashboard.view.chart_tables import strips_table
from dashboard.view.comparison_choice import QuickChoice
from dashboard.view.comparison_view import ComparedDistrict, ComparisonCell, ComparisonRow, ComparisonView


def quick_choices(choices: tuple[QuickChoice, ...]) -> html.Div:
    """Links to ready-made comparisons."""
    items = [links.go(choice.label, class_name="chip", vergleich=choice.value) for choice in choices]
    nothing = links.go(texts.CHOOSE_NONE, class_name="chip", vergleich="")
    listed = html.Ul([html.Li(item) for item in (*items, nothing)])
    return static([html.Span(texts.CHOOSE), listed])


def comparison(view: ComparisonView, notices: tuple[str, ...], spoken: str, query: str) -> list[Any]:
    """The districts side by side, or how to choose some."""
    warnings = [html.P(notice, className="inline-notice") for notice in (*notices, *view.notes)]
    if not view.districts:
        return [static([*warnings, html.P(texts.EMPTY, className="empty")])]
    scene = strips_scene(view)
    beyond = [district.code for district in view.districts if district.outside]
    return [
        static(
            [
                *warnings,
                html.P(spoken, className="sentences"),
                html.H3(texts.STRIPS_HEADING),
                html.P(texts.STRIPS_NOTE, className="hint"),
                html.Ul([html.Li(_marked(e.style, e.label)) for e in scene.legend], className="marks"),
            ]
        ),
        named_chart(figure(scene), _name(view, spoken)),
        static(
            [
                *chart_table(strips_table(view), query, without_profile=beyond),
                _difference_table(view),
                _heat_table(view),
                signs(),
                *_attributions(view),
            ]
        ),
    ]


def _name(view: ComparisonView, spoken: str) -> str:
    """What the strips show, and the sentence on the compared districts."""
    shown = ", ".join(row.title for row in view.rows)
    chosen = ", ".join(district.name for district in view.districts)
    return words.STRIPS_NAME.format(shown, chosen, spoken).strip()


def _marked(style: PointStyle | None, name: Any) -> list[Any]:
    """A name behind its mark."""
    return [markup(mark_svg(style)) if style else "", name]


def _head(view: ComparisonView) -> html.Thead:
    names = [html.Th(_marked(series_style(d.place), _name_of(d)), scope="col") for d in view.districts]
    return html.Thead(html.Tr([html.Th(page.COLUMN_INDICATOR, scope="col"), *names]))


def _name_of(district: ComparedDistrict) -> Any:
    return district.name if district.outside else links.district(district.code, district.name)


def _row_name(row: ComparisonRow) -> html.Th:
    return html.Th(
        [
            links.indicator(row.key, row.title),
            html.Span(row.dated, className="backing"),
            html.Span(texts.LAND_LINE.format(row.of_land.text), className="backing"),
        ],
        scope="row",
    )


def _difference_table(view: ComparisonView) -> html.Div:
    rows = [html.Tr([_row_name(row), *map(_difference_cell, row.cells)]) for row in view.rows]
    return framed(texts.TABLE_HEADING, _head(view), rows)


def _difference_cell(cell: ComparisonCell) -> html.Td:
    lines = [text for text in (cell.difference, texts.RANK.format(cell.rank) if cell.rank else "") if text]
    return html.Td(
        [html.Strong(cell.value), *(html.Span(line, className="backing") for line in lines)],
        className="number",
    )


def _heat_table(view: ComparisonView) -> html.Div:
    rows = [html.Tr([_row_name(row), *map(_heat_cell, row.cells)]) for row in view.rows]
    return html.Div(
        [framed(texts.HEAT_HEADING, _head(view), rows), html.P(texts.HEAT_NOTE, className="hint")]
    )


def _heat_cell(cell: ComparisonCell) -> html.Td:
    if cell.tone is None:
        return html.Td(cell.sigma or cell.value, className="number tone-none")
    return html.Td(
        [
            html.Span(texts.TONE_SIGNS[cell.tone], className="tone-sign", **aria(hidden="true")),
            f" {cell.sigma}",
            html.Span(f" {texts.TONES[cell.tone]}", className="visually-hidden"),
        ],
        className=f"number tone-{cell.tone}",
    )


def _attributions(view: ComparisonView) -> list[Any]:
    unique = dict.fromkeys(row.attribution for row in view.rows)
    return [attribution_line(attribution) for attribution in unique]
