"""Controls of the comparison: which part, which districts, which rule."""

from collections.abc import Sequence

import dash_mantine_components as dmc
from dash import html

from dashboard import ids
from dashboard.components import links
from dashboard.components.controls import FIELD, options
from dashboard.components.static import aria, static
from dashboard.texts import comparison as texts
from dashboard.view.comparison_choice import MAX_COMPARED
from dashboard.view.query_string import SHARE_LIMITS
from dashboard.view.search import SearchGroup
from dashboard.view.state import Part

MAX_INDICATORS = 8


def part_links(active: Part) -> html.Div:
    """Links to the parts of the comparison; the active one is marked."""
    items = [
        html.Li(
            links.tab(label, current=part == active.value, teil="" if part == Part.DISTRICTS.value else part)
        )
        for part, label in texts.PARTS.items()
    ]
    return static([html.Ul(items)])


def comparison_controls(
    indicators: Sequence[SearchGroup], measures: Sequence[tuple[str, str]]
) -> list[html.Div | html.Nav]:
    """Navigation of the parts and one box of controls for each; the state shows the right one."""
    return [
        html.Nav(
            part_links(Part.DISTRICTS), id=ids.PARTS, className="parts", **aria(label=texts.PARTS_LABEL)
        ),
        _districts_box(indicators),
        _peers_box(indicators),
        _need_box(measures),
        _plans_box(),
        _scatter_box(indicators),
    ]


def _districts_box(indicators: Sequence[SearchGroup]) -> html.Div:
    return html.Div(
        [
            dmc.MultiSelect(
                id=ids.COMPARED,
                label=texts.DISTRICTS_LABEL,
                placeholder=texts.DISTRICTS_PLACEHOLDER,
                data=[],
                value=[],
                searchable=True,
                clearable=True,
                maxValues=MAX_COMPARED,
                **FIELD,
            ),
            html.Div(id=ids.QUICK_CHOICES, className="chips"),
            html.Div(
                dmc.MultiSelect(
                    id=ids.COMPARED_INDICATORS,
                    label=texts.INDICATORS_LABEL,
                    placeholder=texts.INDICATORS_PLACEHOLDER,
                    data=options(indicators),
                    value=[],
                    searchable=True,
                    clearable=True,
                    maxValues=MAX_INDICATORS,
                    **FIELD,
                ),
                id=ids.COMPARED_INDICATORS_BOX,
            ),
        ],
        id=ids.DISTRICTS_BOX,
    )


def _peers_box(indicators: Sequence[SearchGroup]) -> html.Div:
    return html.Div(
        [
            dmc.MultiSelect(
                id=ids.CRITERIA,
                label=texts.CRITERIA_LABEL,
                description=texts.CRITERIA_HINT,
                data=options(indicators),
                value=[],
                searchable=True,
                clearable=True,
                maxValues=MAX_INDICATORS,
                **FIELD,
            ),
            html.Div(
                [
                    dmc.Checkbox(id=ids.PEERS_OUTSIDE, label=texts.PEERS_OUTSIDE, checked=False),
                    dmc.Checkbox(id=ids.PEERS_MIXED, label=texts.PEERS_MIXED, checked=False),
                ],
                className="chips",
            ),
        ],
        id=ids.PEERS_BOX,
        hidden=True,
    )


def _need_box(measures: Sequence[tuple[str, str]]) -> html.Div:
    low, high = SHARE_LIMITS
    return html.Div(
        [
            dmc.Select(
                id=ids.NEED_MEASURE,
                label=texts.NEED_MEASURE_LABEL,
                data=[{"value": key, "label": title} for key, title in measures],
                allowDeselect=False,
                **FIELD,
            ),
            dmc.NumberInput(
                id=ids.NEED_SHARE,
                label=texts.NEED_SHARE_LABEL,
                min=low,
                max=high,
                step=1,
                suffix=" %",
                clampBehavior="strict",
                debounce=True,
            ),
            _segmented(ids.NEED_STAGE, texts.NEED_STAGE_LABEL, texts.NEED_STAGES, ids.NEED_STAGE_BOX),
            _segmented(ids.NEED_HIGH, texts.NEED_HIGH_LABEL, texts.NEED_HIGH, ids.NEED_HIGH_BOX),
        ],
        id=ids.NEED_BOX,
        className="rule",
        hidden=True,
    )


def _segmented(component: str, label: str, choices: dict[str, str], box: str) -> html.Div:
    data = [{"value": value, "label": text} for value, text in choices.items()]
    return html.Div(
        [
            html.Div(label, className="control-label"),
            dmc.SegmentedControl(
                id=component, data=data, value=data[0]["value"], size="sm", **aria(label=label)
            ),
        ],
        id=box,
    )


def _plans_box() -> html.Div:
    return html.Div(
        dmc.TextInput(
            id=ids.REFERENCE_DATE,
            label=texts.REFERENCE_LABEL,
            inputProps={"type": "date"},
            debounce=True,
            value="",
        ),
        id=ids.PLANS_BOX,
        className="rule",
        hidden=True,
    )


def _scatter_box(indicators: Sequence[SearchGroup]) -> html.Div:
    return html.Div(
        dmc.Select(
            id=ids.AGAINST,
            label=texts.AGAINST_LABEL,
            placeholder=texts.AGAINST_PLACEHOLDER,
            data=options(indicators),
            searchable=True,
            clearable=True,
            **FIELD,
        ),
        id=ids.SCATTER_BOX,
        hidden=True,
    )
