"""A failure tells the user in German and leaves the page usable; no address makes one."""

import json
import logging

import pytest

from dashboard.view.state import Part

MESSAGE = (
    "Das hat nicht geklappt. Die Seite bleibt benutzbar; bitte versuchen Sie es noch einmal oder laden Sie "
    "sie neu."
)
RATE = "care_rate_under3"
FAILING = [
    ("dashboard.callbacks.map.map_scene", "map.data-paint", ""),
    ("dashboard.callbacks.panel.profile_view", "profile.children", "?kreis=16077"),
    ("dashboard.callbacks.panel.overview_view", "overview.children", ""),
    ("dashboard.callbacks.views.table", "table.children", "?ansicht=tabelle"),
    ("dashboard.callbacks.views.sources_view", "sources.children", "?ansicht=daten"),
    ("dashboard.callbacks.navigation.reduce_all", "state.data", "?kreis=16077"),
]


def fail(*arguments, **options):
    raise RuntimeError("boom")


@pytest.mark.parametrize(("function", "output", "query"), FAILING)
def test_a_failure_tells_the_user_and_changes_nothing_else(
    page, monkeypatch, caplog, function, output, query
):
    page.load(query)
    monkeypatch.setattr(function, fail)
    with caplog.at_level(logging.ERROR, logger="dashboard.app"):
        response = page.ask(output)
    assert response.status_code == 200
    assert response.json == {"multi": True, "response": {}, "sideUpdate": {"error": {"children": MESSAGE}}}
    (record,) = [entry for entry in caplog.records if entry.name == "dashboard.app"]
    assert record.exc_info[0] is RuntimeError


def test_the_page_stays_usable_after_a_failure(page, monkeypatch):
    page.load()
    with monkeypatch.context() as broken:
        broken.setattr("dashboard.callbacks.map.map_scene", fail)
        page.do("indicator.value", RATE)
        assert page.properties["error.children"] == MESSAGE
        assert page.properties["map-title.children"].startswith("Prozessbegleitung 2019")
    page.do("indicator.value", "kita_count")
    assert page.properties["map-title.children"] == "Kindertageseinrichtungen, 2024, Anzahl"


def test_the_message_is_gone_after_the_next_success(page, monkeypatch):
    page.load()
    with monkeypatch.context() as broken:
        broken.setattr("dashboard.callbacks.map.map_scene", fail)
        page.do("indicator.value", RATE)
    page.do("indicator.value", "kita_count")
    assert not page.properties["error.children"]


ADDRESSES = [
    "?merkmal=plan_state&stichtag=0001-01-01",
    "?kreis=16051&stichtag=0002-02-02",
    "?kreis=16051&stichtag=9999-12-31",
    "?stichtag=9999-12-31",
    "?stichtag=2024-02-29",
    "?jahr=0000&merkmal=kita_count",
    "?jahr=9999/0001&merkmal=kita_count",
    "?merkmal=kita_count&klassen=eigene--1;0;99999999999",
    "?merkmal=kita_count&klassen=eigene-0.1;0.2",
    "?merkmal=thekiz_count&stand=22&klassen=natuerlich-7",
    "?ansicht=tabelle&sortierung=diff-ab&spalten=kita_count,population_total,life_expectancy",
    "?ansicht=tabelle&merkmal=plan_state&sortierung=rang-auf&spalten=kita_count",
    "?ansicht=daten&kreis=16056&merkmal=plan_state",
    "?merkmal=%00&kreis=%F0%9F%98%80&jahr=%D9%A2%D9%A0%D9%A1%D9%A9",
    "?" + "&".join(f"kreis=16{number:03}" for number in range(400)),
    "?klassen=quantile-%C2%B2",
    f"?merkmal={RATE}&jahr=2015..2020&kreis=16077",
    f"?merkmal={RATE}&jahr=2020..2015",
    "?jahr=1..2&merkmal=kita_count",
    *(f"?ansicht=vergleich&teil={part}&merkmal={RATE}" for part in Part),
    *(f"?ansicht=vergleich&teil={part}&kreis=16056&vergleich=nachbarn" for part in Part),
    *(f"?ansicht=vergleich&teil={part}&kreis=16063&vergleich=aehnlich&merkmal=kita_count" for part in Part),
    "?ansicht=vergleich&teil=aehnliche&kriterien=unfug&kreis=16077",
    "?ansicht=vergleich&teil=bedarf&programm=unfug&bedarf=hoch&anteil=75",
    "?ansicht=vergleich&teil=zusammenhang&gegen=unfug",
    f"?ansicht=vergleich&teil=zusammenhang&merkmal={RATE}&gegen={RATE}",
    "?ansicht=vergleich&vergleich=aehnlich",
    "?ansicht=vergleich&teil=plaene&stichtag=2000-01-01",
]


@pytest.mark.parametrize("query", ADDRESSES)
def test_no_address_makes_a_callback_fail(page, query):
    page.load(query)
    assert page.properties.get("error.children") == ""
    page.do("location.search", f"{query}&ansicht=karte")
    assert page.properties.get("error.children") == ""
    assert json.loads(page.properties["map.data-paint"])["district"] != []


@pytest.mark.parametrize("query", ["?stichtag=9999-12-31", "?stichtag=2999-01-01", ""])
def test_no_address_makes_an_endless_page(page, query):
    page.load(query)
    page.properties.pop("overview.data-shown", None)
    assert len(page.ask("overview.children", "state.data").data) < 200_000
