"""Whatever is made of a view resolves its state once and asks every query at most once."""

import sys
from collections import Counter
from datetime import date
from functools import wraps

import pytest

from dashboard.analysis.classes import classify
from dashboard.app import create_app
from dashboard.export.formats import FORMATS, VIEW_FORMATS, refusal
from dashboard.export.presentation.story import proposed_slide, shown_view
from dashboard.view.calendar_view import calendar_view
from dashboard.view.comparison_view import comparison_view
from dashboard.view.map_view import map_view
from dashboard.view.need_view import need_view
from dashboard.view.normalise import normalise
from dashboard.view.open_view import open_query, resolve
from dashboard.view.peers_view import peers_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.sources_view import sources_view
from dashboard.view.table_view import table_view
from dashboard.view.trend_view import trend_view
from tests.app.conftest import Page

COUNTED = (
    normalise, resolve, classify, map_view, table_view, comparison_view, trend_view, peers_view, need_view,
    calendar_view, scatter_view, sources_view,
)  # fmt: skip
RATE = "merkmal=care_rate_under3&kreis=16070"
VIEWS = {
    "map": (f"?{RATE}", {"map_view", "classify"}),
    "measure": ("?merkmal=plan_state", {"map_view"}),
    "change": ("?merkmal=care_rate_under3&stand=22&jahr=2012..2020", {"map_view", "classify"}),
    "table": (f"?ansicht=tabelle&{RATE}&spalten=kita_count", {"table_view"}),
    "districts": (f"?ansicht=vergleich&{RATE}&vergleich=nachbarn", {"comparison_view"}),
    "no districts": (f"?ansicht=vergleich&{RATE}", {"comparison_view"}),
    "similar": (f"?ansicht=vergleich&{RATE}&vergleich=aehnlich", {"comparison_view", "peers_view"}),
    "course": (f"?ansicht=vergleich&teil=verlauf&{RATE}", {"trend_view"}),
    "peers": (f"?ansicht=vergleich&teil=aehnliche&{RATE}&vergleich=aehnlich", {"peers_view"}),
    "need": (f"?ansicht=vergleich&teil=bedarf&{RATE}", {"need_view"}),
    "plans": (f"?ansicht=vergleich&teil=plaene&{RATE}", {"calendar_view"}),
    "scatter": (f"?ansicht=vergleich&teil=zusammenhang&{RATE}&gegen=sgb2_rate", {"scatter_view"}),
    "scatter of a change": (
        "?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&stand=22&jahr=2012..2020&gegen=sgb2_rate",
        {"scatter_view"},
    ),
    "choice": (f"?ansicht=vergleich&teil=zusammenhang&{RATE}", set()),
    "sources": (f"?ansicht=daten&{RATE}", {"sources_view"}),
    "help": (f"?ansicht=hilfe&{RATE}", set()),
    "folder": (f"?ansicht=vortragsmappe&{RATE}", set()),
}
TODAY = date(2026, 11, 22)


@pytest.fixture
def asked(monkeypatch) -> Counter:
    """How often each query was asked, wherever a module calls it."""
    counts: Counter = Counter()

    def counting(function):
        @wraps(function)
        def counted(*arguments, **named):
            counts[function.__name__] += 1
            return function(*arguments, **named)

        return counted

    for function in COUNTED:
        wrapper = counting(function)
        for module in [m for name, m in sys.modules.items() if name.startswith("dashboard.")]:
            if getattr(module, function.__name__, None) is function:
                monkeypatch.setattr(module, function.__name__, wrapper)
    return counts


@pytest.fixture
def page(dataset, settings):
    """A page of an app that has opened nothing yet."""
    return Page(create_app(dataset, settings).server.test_client())


def more_than_once(counts: Counter) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count > 1}


@pytest.mark.parametrize("query", [query for query, _ in VIEWS.values()], ids=VIEWS)
def test_a_change_of_the_page_asks_once(page, asked, query):
    page.load(query)
    asked.clear()
    page.do("indicator.value", "child_poverty_sgb2_under15")
    assert (asked["normalise"], asked["resolve"]) == (1, 1)
    assert more_than_once(asked) == {}


@pytest.mark.parametrize(
    ("query", "opened"), [(query, asked) for query, asked in VIEWS.values()], ids=list(VIEWS)
)
def test_arriving_asks_what_is_open_and_nothing_that_is_hidden(page, asked, query, opened):
    page.load(query)
    controls = {"classify"} if "merkmal=plan_state" not in query else set()
    assert set(asked) == {"normalise", "resolve"} | opened | controls
    assert more_than_once(asked) == {}


@pytest.mark.parametrize(
    ("component", "value"),
    [
        ("year.value", 2015),
        ("class-count.value", "3"),
        ("class-method.value", "eigene"),
        ("breaks.value", "x"),
    ],
)
def test_every_control_asks_once(page, asked, component, value):
    page.load(f"?{RATE}&jahr=2018")
    asked.clear()
    page.do(component, value)
    assert more_than_once(asked) == {}
    assert asked["resolve"] == (0 if value == "x" else 1)


@pytest.mark.parametrize("key", [key for key in VIEW_FORMATS if key not in ("html", "pdf", "qr")])
@pytest.mark.parametrize("query", [query for query, _ in VIEWS.values()], ids=VIEWS)
def test_a_file_asks_once(dataset, asked, query, key):
    seen = open_query(dataset, query, TODAY)
    if refusal(key, seen):
        assert (key, query) in {("svg", VIEWS["choice"][0]), ("png", VIEWS["choice"][0])}
    else:
        assert VIEW_FORMATS[key](seen, "").content
    assert more_than_once(asked) == {}
    assert asked["resolve"] == 1


@pytest.mark.parametrize("query", [query for query, _ in VIEWS.values()], ids=VIEWS)
def test_slides_ask_once(dataset, asked, query):
    slides, _ = shown_view(open_query(dataset, query, TODAY), query, "")
    assert len(slides) >= 1
    assert more_than_once(asked) == {}


@pytest.mark.parametrize("query", [query for query, _ in VIEWS.values()], ids=VIEWS)
def test_a_proposed_slide_asks_once(dataset, asked, query):
    assert proposed_slide(open_query(dataset, query, TODAY), query).message
    assert more_than_once(asked) == {}


@pytest.mark.parametrize("key", FORMATS)
def test_the_address_of_a_file_asks_once(page, asked, key):
    response = page.client.get(f"/export/datei/{key}?{RATE}&jahr=2016&stand=23")
    assert response.status_code == 200
    assert more_than_once(asked) == {}
    assert asked["resolve"] == 1
