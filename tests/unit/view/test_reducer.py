"""Every event of the page becomes the next state, or leaves the state as it was."""

from datetime import date

import pytest

from dashboard import ids
from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.view.open_view import open_query
from dashboard.view.reducer import Context, Event, read_address, reduce
from dashboard.view.state import NeedRule, PeerRule, View, ViewState

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)
BREAKS_ERROR = "Bitte 2 bis 6 aufsteigende Zahlen eingeben, mit Semikolon getrennt, z. B. 40; 50,5; 60."
OWN = ClassScheme(ClassMethod.OWN_BREAKS, 3, (40.0, 50.5))


def told(seen):
    return seen.state, seen.notices


def step(query, event, context):
    """State and notices after an event in the view of a query string."""
    return told(reduce(open_query(context.dataset, query, TODAY), event, context))


def click(code: str) -> dict:
    return {"points": [{"curveNumber": 1, "pointIndex": 0, "location": code}]}


EVENTS = [
    ("", ids.LOCATION, "?kreis=16051", ViewState(district="16051")),
    ("?kreis=16051", ids.LOCATION, "", ViewState()),
    ("?kreis=16051", ids.LOCATION, None, ViewState()),
    ("", ids.INDICATOR, RATE, ViewState(indicator=RATE)),
    ("", ids.INDICATOR, "plan_state", ViewState(indicator="plan_state")),
    (f"?merkmal={RATE}&stand=23", ids.YEAR, 2018, ViewState(indicator=RATE, series="23", year="2018")),
    (f"?merkmal={RATE}&stand=23", ids.YEAR, 2018.0, ViewState(indicator=RATE, series="23", year="2018")),
    (f"?merkmal={RATE}", ids.YEAR, 1999, ViewState(indicator=RATE)),
    ("?merkmal=plan_state", ids.YEAR, 0, ViewState(indicator="plan_state")),
    (f"?merkmal={RATE}", ids.TERRITORY, "23", ViewState(indicator=RATE, series="23")),
    (
        f"?merkmal={RATE}",
        ids.CLASS_METHOD,
        "gleich",
        ViewState(indicator=RATE, classes=ClassScheme(ClassMethod.EQUAL_INTERVALS, 5)),
    ),
    (
        f"?merkmal={RATE}&klassen=natuerlich-6",
        ids.CLASS_METHOD,
        "quantile",
        ViewState(indicator=RATE, classes=ClassScheme(ClassMethod.QUANTILES, 6)),
    ),
    (
        f"?merkmal={RATE}&klassen=gleich-5",
        ids.CLASS_COUNT,
        "3",
        ViewState(indicator=RATE, classes=ClassScheme(ClassMethod.EQUAL_INTERVALS, 3)),
    ),
    (f"?merkmal={RATE}", ids.BREAKS, "40; 50,5", ViewState(indicator=RATE, classes=OWN)),
    ("", ids.MAP, click("16051"), ViewState(district="16051")),
    ("?kreis=16052", ids.MAP, click("16051"), ViewState(district="16051")),
    ("?kreis=16051", ids.MAP, click("16051"), ViewState()),
    ("?kreis=16051", ids.MAP, click("03153"), ViewState(district="16051")),
    ("", ids.MAP, click("03153"), ViewState()),
    ("", ids.SEARCH, "kreis:16052", ViewState(district="16052")),
    ("?kreis=16052", ids.SEARCH, "kreis:16052", ViewState(district="16052")),
    ("?kreis=16052", ids.SEARCH, f"merkmal:{RATE}", ViewState(indicator=RATE, district="16052")),
    ("", ids.SEARCH, "merkmal:participation", ViewState(indicator="participation")),
    ("", ids.COLUMNS, [RATE, "population_total"], ViewState(columns=(RATE, "population_total"))),
    (f"?spalten={RATE}", ids.COLUMNS, [], ViewState()),
    ("?kreis=16051&ansicht=tabelle", ids.NOTICE_CLOSE, 1, ViewState(district="16051", view=View.TABLE)),
    (
        f"?merkmal={RATE}&stand=23",
        ids.SINCE,
        "2018",
        ViewState(indicator=RATE, series="23", since="2018", year="2019"),
    ),
    (
        f"?merkmal={RATE}&stand=23&jahr=2018..2019",
        ids.SINCE,
        None,
        ViewState(indicator=RATE, series="23", year="2019"),
    ),
    ("?merkmal=plan_state", ids.SINCE, "2018", ViewState(indicator="plan_state")),
    ("?kreis=16051", ids.ADD_TO_COMPARISON, 1, ViewState(district="16051", comparison=("16051",))),
    (
        "?kreis=16051&vergleich=16052,16051",
        ids.ADD_TO_COMPARISON,
        1,
        ViewState(district="16051", comparison=("16052", "16051")),
    ),
    (
        "?kreis=16051&vergleich=nachbarn",
        ids.ADD_TO_COMPARISON,
        1,
        ViewState(district="16051", comparison=("16051",)),
    ),
    ("", ids.ADD_TO_COMPARISON, 1, ViewState()),
    ("", ids.COMPARED, ["16052", "03153"], ViewState(comparison=("16052", "03153"))),
    ("?vergleich=16052", ids.COMPARED, [], ViewState()),
    ("", ids.COMPARED_INDICATORS, [RATE], ViewState(columns=(RATE,))),
    ("", ids.CRITERIA, [RATE], ViewState(peers=PeerRule((RATE,)))),
    ("?aussen=ja", ids.PEERS_MIXED, True, ViewState(peers=PeerRule(outside=True, mixed=True))),
    ("?aussen=ja", ids.PEERS_OUTSIDE, False, ViewState()),
    ("?anteil=20", ids.NEED_MEASURE, "participation", ViewState(need=NeedRule("participation", 20))),
    ("?programm=plan_state", ids.NEED_SHARE, 50, ViewState(need=NeedRule("plan_state", 50))),
    ("?programm=plan_state", ids.NEED_STAGE, "2", ViewState(need=NeedRule("plan_state", stage=2))),
    ("?programm=plan_state", ids.NEED_HIGH, "hoch", ViewState(need=NeedRule("plan_state", high=True))),
    ("?programm=plan_state", ids.NEED_HIGH, "niedrig", ViewState(need=NeedRule("plan_state", high=False))),
    (
        "?merkmal=plan_state",
        ids.REFERENCE_DATE,
        "2024-06-30",
        ViewState(indicator="plan_state", reference_date=date(2024, 6, 30)),
    ),
    ("", ids.AGAINST, RATE, ViewState(against=RATE)),
    (f"?gegen={RATE}", ids.AGAINST, None, ViewState()),
]


@pytest.mark.parametrize(("query", "source", "value", "state"), EVENTS)
def test_an_event_gives_the_next_state_without_a_notice(mini, query, source, value, state):
    assert step(query, Event(source, value), Context(mini, TODAY)) == (state, ())


@pytest.mark.parametrize(
    "source",
    [
        ids.INDICATOR,
        ids.YEAR,
        ids.TERRITORY,
        ids.CLASS_METHOD,
        ids.CLASS_COUNT,
        ids.BREAKS,
        ids.MAP,
        ids.SEARCH,
        ids.COLUMNS,
    ],
)
def test_a_control_without_a_value_changes_nothing(mini, source):
    found = step(f"?merkmal={RATE}&kreis=16051", Event(source, None), Context(mini, TODAY))
    assert found == (ViewState(indicator=RATE, district="16051"), ())


@pytest.mark.parametrize("source", ["", "legend", "unknown"])
def test_an_unknown_event_changes_nothing(mini, source):
    assert step("?kreis=16051", Event(source, "16052"), Context(mini, TODAY)) == (
        ViewState(district="16051"),
        (),
    )


@pytest.mark.parametrize("text", ["", "40", "50; 40", "x; y", "1;2;3;4;5;6;7"])
def test_broken_breaks_give_the_notice_and_keep_the_state(mini, text):
    query = f"?merkmal={RATE}&klassen=eigene-40;50.5"
    found = step(query, Event(ids.BREAKS, text), Context(mini, TODAY))
    assert found == (ViewState(indicator=RATE, classes=OWN), (BREAKS_ERROR,))


def test_own_limits_start_from_the_limits_shown(dataset):
    query = f"?merkmal={RATE}&jahr=2019&stand=23&klassen=gleich-4"
    found = step(query, Event(ids.CLASS_METHOD, "eigene"), Context(dataset, TODAY))
    assert found[1] == ()
    assert found[0].classes == ClassScheme(ClassMethod.OWN_BREAKS, 4, (51.8, 56.0, 60.2))


@pytest.mark.parametrize(
    ("source", "value"),
    [
        (ids.REFERENCE_DATE, "gestern"),
        (ids.CLASS_METHOD, "pretty"),
        (ids.CLASS_COUNT, "viele"),
        (ids.NEED_SHARE, "viele"),
        (ids.NEED_STAGE, ""),
    ],
)
def test_other_unreadable_input_gives_a_notice_and_keeps_the_state(mini, source, value):
    found = step(f"?merkmal={RATE}", Event(source, value), Context(mini, TODAY))
    notice = "Diese Eingabe ist nicht lesbar; es bleibt bei der bisherigen Ansicht."
    assert found == (ViewState(indicator=RATE), (notice,))


@pytest.mark.parametrize("query", ["?merkmal=participation", f"?merkmal={RATE}&jahr=2019&stand=23"])
def test_own_limits_need_at_least_two_limits_to_start_from(mini, query):
    before = step(query, Event(ids.NOTICE_CLOSE, 1), Context(mini, TODAY))
    assert step(query, Event(ids.CLASS_METHOD, "eigene"), Context(mini, TODAY)) == before


def test_a_district_that_was_merged_gives_way_with_a_notice(mini):
    found = step(f"?merkmal={RATE}&stand=23&kreis=16056", Event(ids.TERRITORY, "22"), Context(mini, TODAY))
    assert found == (
        ViewState(indicator=RATE, series="22", district="16052"),
        ("Eisenach wurde am 1. Juli 2021 eingegliedert (heute: Gera). Gezeigt wird dieser Kreis.",),
    )


def test_a_year_the_other_series_lacks_is_announced(mini):
    found = step(f"?merkmal={RATE}&stand=23&jahr=2018", Event(ids.TERRITORY, "22"), Context(mini, TODAY))
    assert found == (
        ViewState(indicator=RATE, series="22", year="2019"),
        ("„Betreuungsquote“ liegt für 2018 nicht vor. Gezeigt wird 2019.",),
    )


ADDRESSES = [
    ("/", "?kreis=16051", ViewState(district="16051"), ()),
    ("", "", ViewState(), ()),
    (
        "/karte",
        "?kreis=16051",
        ViewState(district="16051"),
        ("Die Seite „/karte“ gibt es nicht. Gezeigt wird die Startseite.",),
    ),
    (
        "/",
        "?kreis=16051&jahr=x&stichtag=gestern&foo=1",
        ViewState(district="16051"),
        ("Die Adresse ist in Teilen nicht lesbar (Jahr, Stichtag); dafür gelten die Voreinstellungen.",),
    ),
    (
        "/x",
        "?klassen=9&kreis=99999",
        ViewState(),
        (
            "Die Seite „/x“ gibt es nicht. Gezeigt wird die Startseite.",
            "Die Adresse ist in Teilen nicht lesbar (Klassen); dafür gelten die Voreinstellungen.",
            "Den Kreis „99999“ gibt es in den Daten nicht. Gezeigt wird das Land.",
        ),
    ),
]


@pytest.mark.parametrize(("path", "query", "state", "notices"), ADDRESSES)
def test_an_address_is_read_with_a_notice_for_everything_replaced(mini, path, query, state, notices):
    context = Context(mini, TODAY, path)
    assert told(read_address(query, context)) == (state, notices)
    assert step("?kreis=16052", Event(ids.LOCATION, query), context) == (state, notices)


def test_an_unknown_path_is_announced_only_on_arrival(mini):
    context = Context(mini, TODAY, "/karte")
    assert step("", Event(ids.MAP, click("16051")), context) == (ViewState(district="16051"), ())
