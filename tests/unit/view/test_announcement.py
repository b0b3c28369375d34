"""The sentence that assistive technology announces after a change."""

from datetime import date

import pytest

from dashboard.view.announcement import announcement
from dashboard.view.map_view import map_view
from dashboard.view.resolve import resolve
from dashboard.view.state import ViewState

RATE = "care_rate_under3"


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (ViewState(), "Prozessbegleitung 2019, Januar bis Dezember 2019."),
        (
            ViewState(district="16051"),
            "Prozessbegleitung 2019, Januar bis Dezember 2019. Erfurt: Modellkommune, Stand 2019.",
        ),
        (
            ViewState(indicator=RATE, series="23", district="16051"),
            (
                "Betreuungsquote, 2019, in %. Erfurt: 54,3\u00a0%, Rang 1 von 2, "
                "über dem Thüringenwert (52,1\u00a0%)."
            ),
        ),
        (
            ViewState(indicator=RATE, series="23", district="16052"),
            (
                "Betreuungsquote, 2019, in %. Gera: kein Wert (Zahlenwert unbekannt oder geheim), "
                "Thüringen: 52,1\u00a0%."
            ),
        ),
    ],
)
def test_title_and_the_chosen_district(mini, state, sentence):
    view = map_view(mini, state, resolve(mini, state, date(2026, 11, 22)))
    assert announcement(view) == sentence
