"""Controls on the left: what is shown, year, territorial status, classes."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from dashboard import ids, texts
from dashboard.analysis.classes import MAX_CLASSES, MIN_CLASSES
from dashboard.components.static import aria
from dashboard.view.controls_view import ControlsView, YearChoice
from dashboard.view.search import SearchGroup

LIST_IN_PLACE: dict[str, Any] = {"keepMounted": False, "withinPortal": False}
"""A field's list stands beside it in the document: inside its landmark, made when it is opened."""

FIELD: dict[str, Any] = {"withScrollArea": False, "openOnFocus": False, "comboboxProps": LIST_IN_PLACE}
"""What all fields with a list share: typing, a click or the arrow down opens it, not the mere focus."""


def controls(groups: Sequence[SearchGroup]) -> html.Section:
    """The empty controls; their values are set with every change of state."""
    return html.Section(
        [
            html.H2(texts.CONTROLS_HEADING),
            dmc.Select(
                id=ids.INDICATOR,
                label=texts.INDICATOR_LABEL,
                data=options(groups),
                searchable=True,
                withScrollArea=False,
                allowDeselect=False,
                nothingFoundMessage=texts.INDICATOR_EMPTY,
                openOnFocus=False,
                comboboxProps={**LIST_IN_PLACE, "width": 360, "position": "bottom-start"},
            ),
            _year(),
            _territory(),
            _classes(),
        ],
        id=ids.CONTROLS,
        className="controls",
        **aria(label=texts.CONTROLS_HEADING),
    )


def options(groups: Sequence[SearchGroup]) -> list[dict[str, Any]]:
    """Options of a grouped select."""
    return [
        {"group": g.heading, "items": [{"value": value, "label": label} for value, label in g.hits]}
        for g in groups
    ]


def control_properties(view: ControlsView) -> dict[str, Any]:
    """Values of all control properties for a state, by the names used in the navigation."""
    own = view.method == "eigene"
    return {
        "indicator": view.indicator,
        "year_box": not view.years or len(view.years) < 2,
        "year_min": view.years[0].position if view.years else 0,
        "year_max": view.years[-1].position if view.years else 1,
        "year_marks": _marks(view.years),
        "year": view.year,
        "year_text": view.year_text,
        "since_box": not view.since_choices,
        "since_options": [{"value": year, "label": label} for year, label in view.since_choices],
        "since": view.since,
        "territory_box": not view.series_choices,
        "territory": view.series,
        "territory_text": view.territory_text,
        "classes_box": not view.has_classes,
        "class_method": view.method,
        "class_count": str(view.count) if MIN_CLASSES <= view.count <= MAX_CLASSES else "5",
        "count_box": own,
        "breaks_box": not own,
        "breaks": view.breaks,
    }


def _marks(years: Sequence[YearChoice]) -> list[dict[str, Any]]:
    return [
        {"value": year.position, "label": year.label} if year.marked else {"value": year.position}
        for year in years
    ]


def _year() -> html.Div:
    slider = dmc.Slider(
        id=ids.YEAR,
        min=0,
        max=1,
        value=0,
        step=1,
        marks=[],
        restrictToMarks=True,
        updatemode="mouseup",
        labelAlwaysOn=False,
        thumbLabel=texts.YEAR_LABEL,
    )
    return html.Div(
        [
            html.Div(texts.YEAR_LABEL, className="control-label"),
            html.Div(slider, id=ids.YEAR_BOX, className="year-slider", hidden=True),
            html.P(id=ids.YEAR_TEXT, className="control-text"),
            html.Div(
                dmc.Select(
                    id=ids.SINCE,
                    label=texts.SINCE_LABEL,
                    placeholder=texts.SINCE_PLACEHOLDER,
                    data=[],
                    clearable=True,
                    size="sm",
                    **FIELD,
                ),
                id=ids.SINCE_BOX,
                hidden=True,
            ),
        ],
        className="control",
    )


def _territory() -> html.Div:
    choices = [{"value": value, "label": label} for value, label in texts.TERRITORY_OPTIONS.items()]
    switch = dmc.SegmentedControl(
        id=ids.TERRITORY,
        data=choices,
        value="22",
        fullWidth=True,
        size="sm",
        **aria(label=texts.TERRITORY_LABEL),
    )
    return html.Div(
        [
            html.Div(texts.TERRITORY_LABEL, className="control-label"),
            html.Div(switch, id=ids.TERRITORY_BOX, hidden=True),
            html.P(id=ids.TERRITORY_TEXT, className="control-text"),
        ],
        className="control",
    )


def _classes() -> html.Div:
    methods = [{"value": value, "label": label} for value, label in texts.CLASS_METHODS.items()]
    counts = [str(count) for count in range(MIN_CLASSES, MAX_CLASSES + 1)]
    return html.Div(
        [
            dmc.Select(
                id=ids.CLASS_METHOD,
                label=texts.CLASSES_LABEL,
                data=methods,
                value="quantile",
                allowDeselect=False,
                **FIELD,
            ),
            html.Div(
                [
                    html.Div(texts.CLASS_COUNT_LABEL, className="control-label small"),
                    dmc.SegmentedControl(
                        id=ids.CLASS_COUNT,
                        data=counts,
                        value="5",
                        fullWidth=True,
                        size="xs",
                        **aria(label=texts.CLASS_COUNT_LABEL),
                    ),
                ],
                id=ids.COUNT_BOX,
            ),
            html.Div(
                dmc.TextInput(
                    id=ids.BREAKS,
                    label=texts.BREAKS_LABEL,
                    description=texts.BREAKS_HINT,
                    debounce=True,
                    value="",
                ),
                id=ids.BREAKS_BOX,
                hidden=True,
            ),
        ],
        id=ids.CLASSES_BOX,
        className="control classes",
    )
