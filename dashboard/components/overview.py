"""Overview of the Land: participation, plans, timeline, budget, standing facts, extremes."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.evidence import backing, fact_list, unconfirmed
from dashboard.components.static import aria, markup
from dashboard.drawing.style import CATEGORY_STYLES, Style
from dashboard.drawing.svg import field_svg, tile_address
from dashboard.view.overview_values import BudgetYear, ExpiringPlan, Extremes, OverviewView, StatusSummary


def overview(view: OverviewView) -> list[Any]:
    """Content of the panel while no district is chosen, but for the extremes."""
    return [
        html.H3(texts.PARTICIPATION_HEADING),
        *(_summary(summary) for summary in view.summaries),
        html.H3(texts.PLAN_STATES_HEADING),
        _summary(view.plan_states),
        html.H4(texts.NEXT_PLANS_HEADING),
        _next_plans(view.next_plans),
        html.H3(texts.BUDGET_HEADING),
        html.Ul([_budget(year) for year in view.budget], className="budget"),
        html.P(texts.BUDGET_NOTE, className="hint"),
        html.H3(texts.TIMELINE_HEADING),
        fact_list(view.timeline, dated=True),
        html.H3(texts.LAND_FACTS_HEADING),
        *(
            html.Details([html.Summary(group), fact_list(facts)], className="land-facts")
            for group, facts in view.land_facts
        ),
    ]


def extremes(view: Extremes) -> list[Any]:
    """Highest and lowest districts of the shown indicator."""
    if not view.highest:
        return []
    return [
        html.H3(texts.EXTREMES_HEADING),
        html.P(view.title, className="hint"),
        html.Div(
            [_ranking(texts.HIGHEST, view.highest), _ranking(texts.LOWEST, view.lowest)],
            className="extremes",
        ),
        html.Dl(
            [item for label, value in view.benchmarks for item in (html.Dt(label), html.Dd(value))],
            className="benchmarks",
        ),
        html.P(view.note, className="hint"),
    ]


def _ranking(title: str, rows: Sequence[tuple[str, str, str]]) -> html.Div:
    items = [
        html.Li([links.district(code, name), html.Span(value, className="number")])
        for code, name, value in rows
    ]
    return html.Div([html.H4(title), html.Ol(items)])


def _summary(summary: StatusSummary) -> html.Div:
    """A stacked bar of the categories, and their counts with the denominator."""
    segments = [
        html.Span(style=_looks(CATEGORY_STYLES[count.key]) | {"width": f"{count.count / summary.total:.2%}"})
        for count in summary.counts
        if count.count
    ]
    rows = [
        html.Li(
            [
                markup(field_svg(CATEGORY_STYLES[count.key])),
                html.Span(count.label, className="label"),
                html.Span(texts.COUNT_OF.format(count.count, summary.total), className="count"),
            ]
        )
        for count in summary.counts
        if count.count
    ]
    return html.Div(
        [
            html.P(
                [links.indicator(summary.key, summary.title), html.Span(summary.as_of, className="year")],
                className="summary-title",
            ),
            html.Div(segments, className="stacked", **aria(hidden="true")),
            html.Ul(rows),
        ],
        className="summary",
    )


def _looks(style: Style) -> dict[str, str]:
    """Of a piece of a bar: the colour and the hatch of its field in the legend."""
    hatch = {"backgroundImage": f"url({tile_address(style)})"} if style.hatch else {}
    return {"backgroundColor": style.fill, **hatch}


def _next_plans(plans: Sequence[ExpiringPlan]) -> Any:
    if not plans:
        return html.P(texts.NO_NEXT_PLANS, className="hint")
    items = []
    for plan in plans:
        mark = f" ({texts.UNCONFIRMED})" if plan.unconfirmed else ""
        items.append(
            html.Li(
                [
                    html.Span(plan.ends, className="date"),
                    links.district(plan.code, plan.name),
                    html.Span(plan.title + mark, className="backing"),
                ]
            )
        )
    return html.Ul(items, className="next-plans")


def _budget(year: BudgetYear) -> html.Li:
    bar = (
        html.Span(className="amount", style={"width": f"{year.share:.1%}"})
        if year.share is not None
        else html.Span(className="amount unknown")
    )
    evidence = [*unconfirmed(year.evidence), backing(year.evidence, with_date=False)] if year.evidence else []
    return html.Li(
        [
            html.Span(year.year, className="date"),
            html.Div(
                [
                    html.Div(bar, className="track", **aria(hidden="true")),
                    html.Strong(year.amount),
                    html.Span([f" {year.what}", *evidence], className="what"),
                ]
            ),
        ]
    )
