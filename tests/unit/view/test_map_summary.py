"""The whole map in one sentence."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.model.dataset import SliceKey, frozen
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.speech import map_summary
from dashboard.view.state import ViewState

RATE = "care_rate_under3"
PERCENT = "\u00a0%"


def summary(data, state):
    shown = resolve(data, state, date(2026, 11, 22))
    return map_summary(map_view(data, state, shown), shown)


def with_values(data, *values):
    section = {
        code: Observation(value) if value is not None else Observation(None, MissingReason.UNKNOWN)
        for code, value in zip(("16051", "16052", "16056"), values, strict=True)
    }
    return replace(
        data, observations=frozen({**data.observations, SliceKey(RATE, "23", "2019"): frozen(section)})
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            (50.0, 60.0, 45.25),
            (
                "3 Kreise; Werte von 45,3{p} bis 60,0{p}; Median 50,0{p}; höchster Wert: Gera (60,0{p}); "
                "niedrigster Wert: Eisenach (45,3{p})."
            ),
        ),
        (
            (50.0, None, 45.0),
            (
                "3 Kreise; Werte von 45,0{p} bis 50,0{p}; Median 47,5{p}; höchster Wert: Erfurt (50,0{p}); "
                "niedrigster Wert: Eisenach (45,0{p}); ohne Wert: 1."
            ),
        ),
        (
            (50.0, 50.0, 45.0),
            (
                "3 Kreise; Werte von 45,0{p} bis 50,0{p}; Median 50,0{p}; "
                "höchster Wert: Erfurt, Gera (50,0{p}); niedrigster Wert: Eisenach (45,0{p})."
            ),
        ),
        ((50.0, 50.04, 50.0), "3 Kreise; alle Werte: 50,0{p}."),
        ((None, 50.0, None), "3 Kreise; alle Werte: 50,0{p}; ohne Wert: 2."),
        ((None, None, None), "3 Kreise; kein Kreis hat einen Wert."),
    ],
)
def test_range_median_extremes_and_number_without_value(mini, values, sentence):
    state = ViewState(indicator=RATE, series="23", year="2019")
    assert summary(with_values(mini, *values), state) == sentence.format(p=PERCENT)


def test_categories_are_counted(mini):
    assert summary(mini, ViewState()) == "3 Kreise; Modellkommune: 1; Teilnahme: 1; nicht genannt: 1."
