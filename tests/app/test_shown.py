"""Map, panel, table and sources follow the state, and only when they change."""

import json
import re
from datetime import date
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.query_string import from_query

RATE = "care_rate_under3"
QUERIES = [
    "",
    "?kreis=16077",
    f"?merkmal={RATE}&jahr=2019&stand=23&kreis=16056",
    f"?merkmal={RATE}&klassen=natuerlich-4",
    "?merkmal=plan_state&stichtag=2024-06-30",
    "?merkmal=hospital_beds_per_1000&jahr=2016",
]


def texts_in(component):
    """All texts of a component tree, in order, joined."""
    if isinstance(component, str):
        return component
    if isinstance(component, list):
        return "|".join(texts_in(child) for child in component if child is not None)
    if isinstance(component, dict) and "data-html" in component["props"]:
        parts = re.split(r"<[^>]*>", component["props"]["data-html"])
        return "|".join(unescape(part) for part in parts if part)
    if isinstance(component, dict):
        return texts_in(component["props"].get("children"))
    return "" if component is None else str(component)


@pytest.mark.parametrize("query", QUERIES)
def test_the_map_shows_the_map_view(page, dataset, query):
    page.load(query)
    state = from_query(query)[0]
    view = map_view(dataset, state, resolve(dataset, state, date(2026, 11, 22)))
    svg = ET.fromstring(page.properties["map.data-html"])
    drawn = {path.get("data-district"): path for path in svg.iterfind("g[@class='districts']/path")}
    assert {code: path.get("data-card") for code, path in drawn.items()} == {
        cell.code: "\n".join((cell.name, *cell.lines)) for cell in view.cells
    }
    by_group = {
        cell.group: {drawn[c.code].get("fill") for c in view.cells if c.group == cell.group}
        for cell in view.cells
    }
    assert [len(found) for found in by_group.values()] == [1] * len(by_group)
    assert len(set().union(*by_group.values())) == len(by_group)
    assert page.properties["map-title.children"] == view.title
    assert page.properties["map-subtitle.children"] == view.land_text
    legend = texts_in(page.properties["legend.children"])
    assert [entry.label for entry in view.legend if entry.label not in legend] == []
    notes = texts_in(page.properties["map-notes.children"])
    assert [note for note in (*view.notes, view.attribution.status) if note not in notes] == []


def test_the_chosen_district_is_announced(page):
    page.load(f"?merkmal={RATE}&jahr=2019&stand=23&kreis=16074")
    assert page.properties["announcer.children"] == (
        "Betreuungsquote unter 3 Jahre, 2019, in %. Saale-Holzland-Kreis: 64,4\u00a0%, Rang 1 von 23, "
        "über dem Thüringenwert (56,6\u00a0%)."
    )


def test_boundaries_are_sent_on_arrival_and_when_they_change(page):
    """Everything else is a change of the paint, which holds no boundaries."""
    page.load(f"?merkmal={RATE}&stand=23")
    assert page.properties["map.data-html"].count("<path") == 41
    page.do("indicator.value", "hospital_beds_per_1000")
    assert page.changed & {"map.data-html", "map.data-paint"} == {"map.data-paint"}
    assert "l-" not in page.properties["map.data-paint"]
    page.do("territory.value", "22")
    assert page.changed & {"map.data-html", "map.data-paint"} == {"map.data-html", "map.data-paint"}
    page.do("search.value", "kreis:16077")
    assert page.changed & {"map.data-html", "map.data-paint"} == {"map.data-paint"}
    assert json.loads(page.properties["map.data-paint"])["chosen"] == "16077"


def test_a_map_that_was_not_shown_is_sent_whole(page):
    """Nobody knows which boundaries stand behind another view."""
    page.load(f"?ansicht=tabelle&merkmal={RATE}")
    assert page.changed & {"map.data-html", "map.data-paint"} == set()
    page.do("location.search", f"?merkmal={RATE}")
    assert page.changed >= {"map.data-html", "map.data-paint"}


def open_panel(page):
    hidden = {name: bool(page.properties.get(f"{name}.hidden")) for name in ("profile", "overview-box")}
    return [name for name, is_hidden in hidden.items() if not is_hidden]


def test_profile_and_overview_take_turns(page):
    assert open_panel(page.load()) == ["overview-box"]
    assert open_panel(page.do("search.value", "kreis:16077")) == ["profile"]
    assert "Altenburger Land" in texts_in(page.properties["profile.children"])
    assert open_panel(page.do("location.search", "")) == ["overview-box"]
    assert page.properties["profile.children"] == []


@pytest.mark.parametrize(
    ("query", "output"),
    [
        ("", "table.children"),
        ("?ansicht=daten", "table.children"),
        ("", "comparison.children"),
        ("", "sources.children"),
        ("?ansicht=tabelle", "sources.children"),
    ],
)
def test_what_is_not_open_is_not_computed(page, query, output):
    page.load(query)
    page.do("indicator.value", RATE)
    assert output not in page.properties


@pytest.mark.parametrize(
    ("query", "output"),
    [("?kreis=16077", "profile.children"), ("", "overview.children"), ("?ansicht=daten", "sources.children")],
)
def test_what_is_shown_already_is_not_sent_again(page, query, output):
    page.load(query)
    assert output in page.properties
    page.do("class-count.value", "4")
    assert output not in page.changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"?merkmal={RATE}&kreis=16063", "?merkmal=kita_count&jahr=2024&kreis=16063"),
        ("?merkmal=kita_count&jahr=2024&kreis=16063", "?merkmal=plan_state&kreis=16063"),
        ("?merkmal=plan_state&kreis=16063", "?merkmal=plan_state&kreis=16063&stichtag=2024-06-30"),
        ("?merkmal=plan_state&kreis=16063", "?kreis=16063"),
        ("?kreis=16063", "?kreis=16062"),
    ],
)
def test_a_profile_is_the_same_whatever_was_shown_before(page, before, after):
    fresh = page.load(after).properties["profile.children"]
    page.reset()
    assert page.load(before).do("location.search", after).properties["profile.children"] == fresh


def test_the_overview_follows_the_reference_date(page):
    page.load("?stichtag=2024-06-30")
    assert "Stichtag 30.06.2024" in texts_in(page.properties["overview.children"])
    page.do("location.search", "")
    assert "Stichtag 22.11.2026" in texts_in(page.properties["overview.children"])


def test_extremes_follow_the_indicator(page):
    page.load(f"?merkmal={RATE}&jahr=2019&stand=23")
    assert "Saale-Holzland-Kreis|64,4\u00a0%" in texts_in(page.properties["extremes.children"])
    page.do("indicator.value", "plan_state")
    assert texts_in(page.properties["extremes.children"]) == ""


def test_the_table_is_sorted_and_says_so(page):
    page.load(f"?merkmal={RATE}&jahr=2019&stand=23&ansicht=tabelle&sortierung=wert-ab")
    written = page.properties["table.children"]["props"]["data-html"]
    assert "<caption>Betreuungsquote unter 3 Jahre, 2019, in %</caption>" in written
    assert re.findall(r'aria-sort="(\w+)"', written) == ["none", "descending", "none", "none"]
    body, foot = re.search(r"<tbody>(.*)</tbody><tfoot>(.*)</tfoot>", written).groups()
    assert [text for text in re.split(r"<[^>]*>", body) if text][:4] == [
        *("Saale-Holzland-Kreis", "64,4", "1 von 23", "+7,8"),
    ]
    assert re.findall(r'data-district="(\d+)"', body)[-2:] == ["16051", "16056"]
    assert [text for text in re.split(r"<[^>]*>", foot) if text][:2] == ["Thüringen", "56,6"]


def test_sources_hold_every_indicator(page, dataset):
    page.load("?ansicht=daten")
    content = page.properties["sources.children"]["props"]["data-html"]
    assert [key for key in dataset.indicators if f'"merkmal-{key}"' not in content] == []


def test_links_of_the_page_lead_to_what_they_name(page):
    page.load("?kreis=16077")
    content = page.properties["profile.children"]["props"]["data-html"]
    assert 'href="?kreis=16076"' in content
    assert 'href="?merkmal=care_rate_under3&amp;jahr=&amp;stand="' in content
    assert 'href="?kreis="' in content
