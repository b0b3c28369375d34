"""The query string of the address is the one persistent form of the state."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.errors import QueryError
from dashboard.view.query_string import from_query, own_breaks, to_query
from dashboard.view.state import NeedRule, Part, PeerRule, Sorting, View, ViewState

keys = st.from_regex(r"[a-z0-9_]{1,64}", fullmatch=True)
calendar_years = st.integers(1900, 2100).map(str)
year_labels = st.lists(calendar_years, min_size=1, max_size=4).map("/".join)
automatic = st.builds(
    ClassScheme,
    st.sampled_from([method for method in ClassMethod if method is not ClassMethod.OWN_BREAKS]),
    st.integers(3, 7),
)
limits = st.floats(-1e11, 1e11, allow_nan=False)
own = st.lists(limits, min_size=2, max_size=6, unique=True).map(
    lambda found: own_breaks(tuple(sorted(found)))
)
periods = st.tuples(st.none(), st.none() | year_labels) | st.tuples(year_labels, year_labels)


def state_of(period, **parts):
    return ViewState(since=period[0], year=period[1], **parts)


states = st.builds(
    state_of,
    periods,
    indicator=keys,
    series=st.sampled_from([None, "23", "22"]),
    district=st.none() | keys,
    view=st.sampled_from(View),
    classes=automatic | own,
    columns=st.lists(keys, max_size=8, unique=True).map(tuple),
    sorting=st.builds(Sorting, keys, st.booleans()),
    reference_date=st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    comparison=st.lists(keys, max_size=10, unique=True).map(tuple),
    part=st.sampled_from(Part),
    peers=st.builds(
        PeerRule, st.lists(keys, max_size=6, unique=True).map(tuple), st.booleans(), st.booleans()
    ),
    need=st.builds(
        NeedRule, keys, st.integers(5, 75), st.integers(2, 3), st.sampled_from([None, True, False])
    ),
    against=st.none() | keys,
)


@given(states)
def test_what_is_written_is_read_back(state):
    assert from_query(to_query(state)) == (state, ())


@given(states)
def test_an_address_holds_no_space_and_no_second_question_mark(state):
    query = to_query(state)
    assert query == "" or (query[0], query.count("?"), query.count(" ")) == ("?", 1, 0)


EXAMPLES = [
    ("", ViewState()),
    ("?merkmal=care_rate_under3", ViewState(indicator="care_rate_under3")),
    (
        "?merkmal=care_rate_under3&jahr=2019&kreis=16077",
        ViewState(indicator="care_rate_under3", year="2019", district="16077"),
    ),
    (
        "?merkmal=access_distance_primary_school_m&jahr=2016/2017/2018&stand=23",
        ViewState(indicator="access_distance_primary_school_m", year="2016/2017/2018", series="23"),
    ),
    ("?kreis=16063&ansicht=tabelle", ViewState(district="16063", view=View.TABLE)),
    ("?ansicht=daten", ViewState(view=View.SOURCES)),
    ("?klassen=natuerlich-4", ViewState(classes=ClassScheme(ClassMethod.NATURAL_BREAKS, 4))),
    ("?klassen=gleich-5", ViewState(classes=ClassScheme(ClassMethod.EQUAL_INTERVALS, 5))),
    (
        "?klassen=eigene--2.5;12.25;1e%2B06",
        ViewState(classes=ClassScheme(ClassMethod.OWN_BREAKS, 4, (-2.5, 12.25, 1_000_000.0))),
    ),
    ("?spalten=kita_count,live_births", ViewState(columns=("kita_count", "live_births"))),
    ("?sortierung=wert-ab", ViewState(sorting=Sorting("wert", descending=True))),
    ("?sortierung=name-ab", ViewState(sorting=Sorting("name", descending=True))),
    (
        "?merkmal=plan_state&stichtag=2026-11-22",
        ViewState(indicator="plan_state", reference_date=date(2026, 11, 22)),
    ),
]


@pytest.mark.parametrize(("query", "state"), EXAMPLES, ids=[query or "start" for query, _ in EXAMPLES])
def test_addresses_as_they_are_written_and_read(query, state):
    assert to_query(state) == query
    assert from_query(query) == (state, ())


@pytest.mark.parametrize(
    "query",
    [
        "?merkmal=process_support_2019",
        "?ansicht=karte",
        "?klassen=quantile-5",
        "?sortierung=name-auf",
        "?jahr=&kreis=&spalten=",
        "?",
    ],
)
def test_written_out_defaults_and_empty_parts_are_the_start_page(query):
    assert from_query(query) == (ViewState(), ())
    assert to_query(from_query(query)[0]) == ""


@pytest.mark.parametrize(
    "value",
    [
        "merkmal=Kinder!",
        "merkmal=" + "x" * 65,
        "jahr=19",
        "jahr=2019-2020",
        "jahr=2019/",
        "jahr=heute",
        "stand=24",
        "stand=23,22",
        "kreis=Jena%20Stadt",
        "kreis=<script>",
        "ansicht=liste",
        "klassen=quantile",
        "klassen=quantile-2",
        "klassen=quantile-8",
        "klassen=quantile-x",
        "klassen=pretty-5",
        "klassen=eigene-",
        "klassen=eigene-5",
        "klassen=eigene-5;5",
        "klassen=eigene-9;5",
        "klassen=eigene-1;2;3;4;5;6;7",
        "klassen=eigene-1;nan",
        "klassen=eigene-1;inf",
        "klassen=eigene-1;x",
        "spalten=Kita",
        "spalten=kita_count,,live_births",
        "sortierung=wert",
        "sortierung=wert-abwärts",
        "stichtag=gestern",
        "stichtag=2026-13-01",
        "stichtag=22.11.2026",
    ],
)
def test_an_unreadable_value_becomes_the_default_and_its_key_is_named(value):
    key = value.partition("=")[0]
    assert from_query("?" + value) == (ViewState(), (key,))


def test_unreadable_parts_are_named_once_and_leave_the_others_alone():
    query = "?kreis=16077&jahr=x&stand=24&jahr=y"
    assert from_query(query) == (ViewState(district="16077"), ("jahr", "stand"))


@pytest.mark.parametrize("query", ["?utm_source=mail", "?foo=1&bar", "?merkmale=kita_count", "?Kreis=16077"])
def test_unknown_keys_are_passed_over(query):
    assert from_query(query) == (ViewState(), ())


def test_of_a_repeated_key_the_last_counts():
    assert from_query("?kreis=16051&kreis=16077") == (ViewState(district="16077"), ())


def test_repeated_columns_are_one_column():
    assert from_query("?spalten=a,b,a") == (ViewState(columns=("a", "b")), ())


@pytest.mark.parametrize(
    "breaks", [(), (1.0,), (2.0, 1.0), (1.0, 1.0), (1.0, float("nan")), (1.0, 1e12), tuple(range(7))]
)
def test_own_breaks_that_make_no_classes_are_refused(breaks):
    with pytest.raises(QueryError):
        own_breaks(breaks)


def test_own_breaks_make_one_class_more_than_there_are_breaks():
    assert own_breaks((10.0, 12.5, 20.0)) == ClassScheme(ClassMethod.OWN_BREAKS, 4, (10.0, 12.5, 20.0))
