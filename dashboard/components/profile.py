"""Kreisprofil: facts, programme, plans, key indicators and neighbours of one district."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.data_table import signs
from dashboard.components.downloads import profile_download
from dashboard.components.evidence import backing, fact_list, unconfirmed
from dashboard.components.static import aria, hidden
from dashboard.figures.sparkline import sparkline
from dashboard.texts import charts as words
from dashboard.view.values import FactLine, KeyFigure, NeighbourLink, PlanBar, ProfileView


def profile(view: ProfileView) -> list[Any]:
    """Content of the panel while a district is chosen."""
    return [
        html.Div(
            [
                html.Div(
                    [
                        html.P(f"{texts.PROFILE_HEADING} · {view.kind}", className="eyebrow"),
                        html.H2(view.name),
                    ]
                ),
                links.go(
                    [html.Span("×", **aria(hidden="true")), hidden(texts.PROFILE_CLOSE)],
                    class_name="close",
                    kreis="",
                ),
            ],
            className="panel-head",
        ),
        _facts(view),
        html.H3(texts.PROGRAMME_HEADING),
        fact_list(view.statuses),
        html.H4(texts.PLAN_HEADING),
        *_plans(view),
        *_facts_section(texts.MILESTONES_HEADING, view.milestones, dated=True),
        *_facts_section(texts.FUNDING_HEADING, view.funding, dated=True),
        *_facts_section(texts.BODIES_HEADING, view.bodies, dated=False),
        html.H3(texts.KEY_INDICATORS_HEADING),
        html.P(f"{texts.RANK_NOTE} {texts.NO_COMPARISON_NOTE}", className="hint"),
        *(_figures(title, figures) for title, figures in view.figures),
        signs(),
        profile_download(view.code, view.series),
        html.H3(texts.NEIGHBOURS_HEADING),
        html.P(texts.NEIGHBOURS_HINT, className="hint"),
        html.Ul([_neighbour(n) for n in view.neighbours], className="neighbours"),
        html.P(" · ".join(t for t in (view.territory_note, view.boundaries) if t), className="source-line"),
    ]


def _facts(view: ProfileView) -> html.Dl:
    items: list[Any] = []
    for label, value, url in view.facts:
        items += [html.Dt(label), html.Dd(links.external(_without_scheme(value), url))]
    return html.Dl(items, className="steckbrief")


def _without_scheme(text: str) -> str:
    bare = text.removeprefix("https://").removeprefix("http://")
    return bare.partition("/")[0] if bare != text else text


def _facts_section(title: str, facts: Sequence[FactLine], *, dated: bool) -> list[Any]:
    return [html.H4(title), fact_list(facts, dated=dated)] if facts else []


def _plans(view: ProfileView) -> list[Any]:
    if not view.plans and not view.plan_notes:
        return [html.P(texts.PLAN_NONE, className="hint")]
    bars: list[Any] = [plan_bar(plan) for plan in view.plans]
    return [*bars, fact_list(view.plan_notes)] if view.plan_notes else bars


def plan_bar(plan: PlanBar) -> html.Div:
    """A plan's term as a bar on a time line, with a mark at the reference date."""
    start, end = plan.start or 0.0, plan.end if plan.end is not None else 1.0
    return html.Div(
        [
            html.P([html.Strong(plan.title), *unconfirmed(plan.evidence)]),
            html.Div(
                [
                    html.Span(
                        className=f"term {plan.state}",
                        style={"left": f"{start:.1%}", "width": f"{end - start:.1%}"},
                    ),
                    html.Span(className="now", style={"left": f"{plan.today:.1%}"}),
                ],
                className="bar",
                **aria(hidden="true"),
            ),
            html.Div(
                [html.Span(str(plan.first_year)), html.Span(str(plan.last_year))],
                className="bar-axis",
                **aria(hidden="true"),
            ),
            html.P(f"{texts.PLAN_BAR_STATES[plan.state]}. {plan.text}"),
            backing(plan.evidence),
        ],
        className="plan",
    )


def _figures(title: str, figures: Sequence[KeyFigure]) -> html.Table:
    """Table with two rows an indicator: its name, then its numbers."""
    head = (
        texts.COLUMN_VALUE,
        texts.COLUMN_RANK,
        texts.COLUMN_DIFF_LAND,
        texts.COLUMN_DIFF_GERMANY,
        texts.COLUMN_TREND,
    )
    columns = [html.Th(label, scope="col", className="number") for label in head]
    return html.Table(
        [
            html.Caption(title),
            html.Thead(html.Tr(columns)),
            *(html.Tbody(_figure_rows(figure, len(head))) for figure in figures),
        ],
        className="figures",
    )


def _figure_rows(figure: KeyFigure, width: int) -> list[html.Tr]:
    image = sparkline(figure.trend)
    trend: Any = _course(figure, image) if image else hidden(words.NO_COURSE)
    dated = ", ".join(part for part in (figure.year, figure.unit, figure.reason, figure.other_series) if part)
    numbers = (figure.value.cell, figure.rank, figure.to_land.cell, figure.to_germany.cell)
    name = html.Th(
        [
            links.indicator(figure.key, figure.title),
            html.Span(dated, className="year", title=figure.source),
        ],
        scope="rowgroup",
        colSpan=width,
    )
    cells = [html.Td(number or texts.NO_COMPARISON, className="number") for number in numbers]
    return [html.Tr(name), html.Tr([*cells, html.Td(trend, className="trend")])]


def _course(figure: KeyFigure, image: str) -> html.A:
    """The small line, which leads to all its values as chart and table."""
    picture = html.Img(src=image, alt=words.SHOW_COURSE.format(figure.trend_text), className="spark")
    address = {"merkmal": figure.key, "jahr": "", "stand": "", "vergleich": ""}
    return links.go(picture, class_name="course", ansicht="vergleich", teil="verlauf", **address)


def _neighbour(neighbour: NeighbourLink) -> html.Li:
    name: Any = links.district(neighbour.code, neighbour.name) if neighbour.code else neighbour.name
    outside = texts.OUTSIDE_SUFFIX if neighbour.outside else ""
    return html.Li([name, html.Span(f"{neighbour.border}{outside}", className="border-length")])
