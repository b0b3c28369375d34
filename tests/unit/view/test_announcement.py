"""The sentence that assistive technology announces after a change."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.analysis.classes import ClassScheme
from dashboard.view.open_view import open_view
from dashboard.view.speech import announcement
from dashboard.view.state import View, ViewState

TODAY = date(2026, 11, 22)

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
def test_on_arrival_title_and_the_chosen_district(mini, state, sentence):
    assert announcement(open_view(mini, state, TODAY)) == sentence


SHARES_23 = ViewState(indicator=RATE, series="23", year="2019")


def said(mini, before, after):
    return announcement(*(open_view(mini, state, TODAY) for state in (after, before)))


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (SHARES_23, replace(SHARES_23, year="2018"), "Betreuungsquote, 2018, in %."),
        (SHARES_23, replace(SHARES_23, series="22"), "Betreuungsquote, 2019, in %, 2 Kreise."),
        (SHARES_23, replace(SHARES_23, district="16052"), "Kreisprofil geöffnet: Gera."),
        (replace(SHARES_23, district="16052"), SHARES_23, "Kreisprofil geschlossen."),
        (
            replace(SHARES_23, district="16052"),
            replace(SHARES_23, district="16051"),
            "Kreisprofil geöffnet: Erfurt.",
        ),
        (
            ViewState(district="16051"),
            replace(SHARES_23, district="16051"),
            (
                "Betreuungsquote, 2019, in %. Erfurt: 54,3\u00a0%, Rang 1 von 2, "
                "über dem Thüringenwert (52,1\u00a0%)."
            ),
        ),
    ],
)
def test_only_what_changed_is_announced(mini, before, after, sentence):
    assert said(mini, before, after) == sentence


@pytest.mark.parametrize(
    "after",
    [
        SHARES_23,
        replace(SHARES_23, classes=ClassScheme(count=3)),
        replace(SHARES_23, view=View.TABLE),
        replace(SHARES_23, columns=("population_total",)),
    ],
    ids=["equal", "classes", "view", "columns"],
)
def test_nothing_is_announced_where_the_map_says_the_same(mini, after):
    assert said(mini, SHARES_23, after) is None
