"""From an address or a control to the state, the address and all control properties."""

import re

import pytest

from dashboard import ids

RATE = "care_rate_under3"
STATE, ADDRESS, NOTICE = "state.data", "location.search", "notice.children"


def shown(page, *names):
    return {name: page.properties[name] for name in names}


def test_start_page(page):
    page.load()
    assert shown(page, STATE, NOTICE, "notice-box.hidden") == {
        STATE: "",
        NOTICE: "",
        "notice-box.hidden": True,
    }
    assert shown(page, "indicator.value", "territory.value", "columns.value") == {
        "indicator.value": "process_support_2019",
        "territory.value": "23",
        "columns.value": [],
    }
    assert shown(page, "year-box.hidden", "territory-box.hidden", "classes-box.hidden") == {
        "year-box.hidden": True,
        "territory-box.hidden": True,
        "classes-box.hidden": True,
    }
    assert page.properties["year-text.children"] == "Stand: Januar bis Dezember 2019"


def test_controls_follow_an_address(page):
    page.load(f"?merkmal={RATE}&jahr=2019&kreis=16077&klassen=natuerlich-4")
    assert page.properties[STATE] == f"?merkmal={RATE}&jahr=2019&kreis=16077&klassen=natuerlich-4"
    assert shown(page, "indicator.value", "year.value", "year.min", "year.max", "territory.value") == {
        "indicator.value": RATE,
        "year.value": 2019,
        "year.min": 2010,
        "year.max": 2020,
        "territory.value": "22",
    }
    assert shown(
        page, "class-method.value", "class-count.value", "count-box.hidden", "breaks-box.hidden"
    ) == {
        "class-method.value": "natuerlich",
        "class-count.value": "4",
        "count-box.hidden": False,
        "breaks-box.hidden": True,
    }
    assert len(page.properties["year.marks"]) == 11
    assert page.properties["year.marks"][-1] == {"value": 2020, "label": "2020"}


def test_own_limits_show_their_field(page):
    page.load(f"?merkmal={RATE}&klassen=eigene-40;50.5")
    assert shown(page, "class-method.value", "count-box.hidden", "breaks-box.hidden", "breaks.value") == {
        "class-method.value": "eigene",
        "count-box.hidden": True,
        "breaks-box.hidden": False,
        "breaks.value": "40,0; 50,5",
    }


@pytest.mark.parametrize(
    ("query", "open_view"),
    [("", "view-map"), ("?ansicht=tabelle", "view-table"), ("?ansicht=daten", "sources")],
)
def test_exactly_the_chosen_view_is_open(page, query, open_view):
    page.load(query)
    hidden = {name: page.properties[f"{name}.hidden"] for name in ("view-map", "view-table", "sources")}
    assert hidden == {name: name != open_view for name in hidden}
    assert page.properties["view-columns.hidden"] is (open_view == "sources")


def test_an_address_the_user_came_by_is_left_as_it_is(page):
    page.load("?kreis=16077&foo=1")
    assert ADDRESS not in page.changed
    assert page.properties[STATE] == "?kreis=16077"


ILM_FOUND = "kreis:16070"
PARTS = [
    f"?merkmal={RATE}&ansicht=vergleich&vergleich=16070,14524&teil={part}"
    for part in ("verlauf", "aehnliche", "bedarf", "plaene", "zusammenhang")
]
CONTROLS = [
    ("", "indicator.value", RATE, f"?merkmal={RATE}"),
    ("", "indicator.value", "plan_state", "?merkmal=plan_state"),
    (f"?merkmal={RATE}", "year.value", 2015, f"?merkmal={RATE}&jahr=2015"),
    (f"?merkmal={RATE}", "territory.value", "23", f"?merkmal={RATE}&stand=23"),
    (f"?merkmal={RATE}", "class-method.value", "gleich", f"?merkmal={RATE}&klassen=gleich-5"),
    (f"?merkmal={RATE}", "class-count.value", "7", f"?merkmal={RATE}&klassen=quantile-7"),
    (f"?merkmal={RATE}", "breaks.value", "40; 50,5", f"?merkmal={RATE}&klassen=eigene-40;50.5"),
    ("", "search.value", "kreis:16070", "?kreis=16070"),
    ("?kreis=16070", "search.value", "merkmal:kita_count", "?merkmal=kita_count&kreis=16070"),
    ("?ansicht=tabelle", "columns.value", ["kita_count"], "?ansicht=tabelle&spalten=kita_count"),
    ("?spalten=kita_count", "columns.value", [], ""),
    ("?kreis=16070", "notice-close.n_clicks", 1, "?kreis=16070"),
    (f"?merkmal={RATE}", "since.value", "2015", f"?merkmal={RATE}&jahr=2015..2020"),
    (f"?merkmal={RATE}&jahr=2015..2020", "since.value", None, f"?merkmal={RATE}&jahr=2020"),
    ("?kreis=16070", "add-to-comparison.n_clicks", 1, "?kreis=16070&vergleich=16070"),
    ("", "compared.value", ["16070", "14524"], "?vergleich=16070,14524"),
    ("", "compared-indicators.value", ["kita_count"], "?spalten=kita_count"),
    ("", "criteria.value", [RATE], f"?kriterien={RATE}"),
    ("", "peers-outside.checked", True, "?aussen=ja"),
    ("?gemischt=ja", "peers-mixed.checked", False, ""),
    ("", "need-measure.value", "participation", "?programm=participation"),
    ("", "need-share.value", 50, "?anteil=50"),
    ("", "need-stage.value", "2", "?stufe=2"),
    ("", "need-high.value", "niedrig", "?bedarf=niedrig"),
    ("?merkmal=plan_state", "reference-date.value", "2024-06-30", "?merkmal=plan_state&stichtag=2024-06-30"),
    ("", "against.value", "kita_count", "?gegen=kita_count"),
]


@pytest.mark.parametrize(("query", "control", "value", "address"), CONTROLS)
def test_every_control_writes_the_address(page, query, control, value, address):
    page.load(query).do(control, value)
    assert shown(page, STATE, ADDRESS, NOTICE) == {STATE: address, ADDRESS: address, NOTICE: ""}


def test_a_hit_is_forgotten_so_that_it_can_be_repeated(page):
    page.load().do("search.value", "kreis:16070")
    assert shown(page, "search.value") == {"search.value": None}


def test_every_input_of_the_navigation_is_tried(client):
    spec = next(c for c in client.get("/_dash-dependencies").json if STATE in c["output"])
    inputs = {f"{entry['id']}.{entry['property']}" for entry in spec["inputs"]}
    assert {control for _, control, _, _ in CONTROLS} | {f"{ids.LOCATION}.search"} >= inputs


@pytest.mark.parametrize("control", ["indicator.value", "class-method.value", "class-count.value"])
@pytest.mark.parametrize("query", [f"?merkmal={RATE}&jahr=2018&kreis=16077&klassen=gleich-4", "?kreis=16077"])
def test_a_control_that_repeats_its_value_changes_nothing(page, query, control):
    page.load(query)
    page.do(control, page.properties[control])
    assert shown(page, STATE, NOTICE) == {STATE: query, NOTICE: ""}


def test_what_was_read_of_an_unreadable_address_is_told_until_it_is_left(page):
    page.load("?kreis=16077&jahr=abc&merkmal=unfug")
    assert shown(page, "notice-box.data-address") == {"notice-box.data-address": "?kreis=16077"}
    page.do("location.search", "?kreis=16070")
    assert shown(page, "notice-box.data-address", NOTICE) == {"notice-box.data-address": None, NOTICE: ""}


UNANSWERED = [
    ("class-method.value", "gleich", "territory.value", "23", f"?merkmal={RATE}&stand=23&klassen=gleich-5"),
    (
        "location.search",
        "?merkmal=kita_count",
        "search.value",
        ILM_FOUND,
        "?merkmal=kita_count&kreis=16070",
    ),
    ("search.value", ILM_FOUND, "year.value", 2018, f"?merkmal={RATE}&jahr=2018&kreis=16070"),
    ("year.value", 2018, "year.value", 2015, f"?merkmal={RATE}&jahr=2015"),
    ("class-method.value", "gleich", "location.search", "?merkmal=kita_count", "?merkmal=kita_count"),
]


@pytest.mark.parametrize(("first", "value", "second", "other", "address"), UNANSWERED)
def test_a_change_whose_answer_never_came_is_made_up_for(page, first, value, second, other, address):
    page.load(f"?merkmal={RATE}")
    page.properties[first] = value
    page.do(second, other)
    assert shown(page, STATE, ADDRESS, NOTICE) == {STATE: address, ADDRESS: address, NOTICE: ""}
    if first == "class-method.value":
        assert page.properties[first] == ("gleich" if "gleich" in address else "quantile")


@pytest.mark.parametrize("query", [f"?merkmal={RATE}&jahr=2018&kreis=16077&klassen=gleich-4", *PARTS])
def test_a_page_at_rest_has_no_change_to_make_up_for(page, query):
    page.load(query).do("notice-close.n_clicks", 1)
    assert shown(page, STATE, NOTICE) == {STATE: query, NOTICE: ""}


NOTICES = [
    ("?merkmal=kitas", "Das Merkmal „kitas“ gibt es nicht. Gezeigt wird „Prozessbegleitung 2019“.", ""),
    (
        "?merkmal=plan_state&kreis=16056",
        "Eisenach wurde am 1. Juli 2021 eingegliedert (heute: Wartburgkreis). Gezeigt wird dieser Kreis.",
        "?merkmal=plan_state&kreis=16063",
    ),
    (
        "?jahr=x&kreis=99999",
        (
            "Die Adresse ist in Teilen nicht lesbar (Jahr); dafür gelten die Voreinstellungen. "
            "Den Kreis „99999“ gibt es in den Daten nicht. Gezeigt wird das Land."
        ),
        "",
    ),
]


@pytest.mark.parametrize(("query", "notice", "state"), NOTICES)
def test_what_an_address_asks_for_in_vain_is_announced_and_can_be_dismissed(page, query, notice, state):
    page.load(query)
    assert shown(page, STATE, NOTICE, "notice-box.hidden") == {
        STATE: state,
        NOTICE: notice,
        "notice-box.hidden": False,
    }
    page.do("notice-close.n_clicks", 1)
    assert shown(page, STATE, NOTICE, "notice-box.hidden") == {
        STATE: state,
        NOTICE: "",
        "notice-box.hidden": True,
    }


@pytest.mark.parametrize(
    ("path", "notice"),
    [
        ("/", ""),
        ("/karte", "Die Seite „/karte“ gibt es nicht. Gezeigt wird die Startseite."),
        (None, ""),
    ],
)
def test_an_unknown_path_is_announced(page, path, notice):
    assert page.load("", path).properties[NOTICE] == notice


def test_broken_limits_are_announced_and_keep_the_classes(page):
    page.load(f"?merkmal={RATE}&klassen=eigene-40;50.5").do("breaks.value", "50; 40")
    assert page.properties[STATE] == f"?merkmal={RATE}&klassen=eigene-40;50.5"
    assert page.properties[NOTICE].startswith("Bitte 2 bis 6 aufsteigende Zahlen eingeben")
    assert page.properties["breaks.value"] == "40,0; 50,5"


def test_going_back_restores_the_page(page):
    page.load("?kreis=16077").do("indicator.value", RATE).do("location.search", "?kreis=16077")
    assert shown(page, STATE, "indicator.value") == {
        STATE: "?kreis=16077",
        "indicator.value": "process_support_2019",
    }


@pytest.mark.parametrize("active", ["karte", "tabelle", "daten"])
def test_the_open_view_is_marked_among_the_links(page, active):
    page.load("" if active == "karte" else f"?ansicht={active}")
    links = page.properties["views.children"]["props"]["data-html"]
    marked = re.findall(r'aria-current="page">([^<]*)</a>', links)
    assert marked == [{"karte": "Karte", "tabelle": "Tabelle", "daten": "Daten und Quellen"}[active]]
