"""No address of the server fails or answers in English, whatever is asked, by whom and how."""

import copy
import json
import logging
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.log_lines import FORM, LineFormatter

ENGLISH = re.compile(
    r"\b(error|not found|bad request|the requested|method|redirecting|server|internal)\b", re.IGNORECASE
)
TEXTS = ("text/html", "text/plain", "application/problem+json")
LONG = "a" * 6000
QUERIES = {
    "nothing": "",
    "a sign": "&",
    "empty values": "merkmal=&jahr=&stand=&kreis=&ansicht=&klassen=&spalten=&vergleich=&vortrag=&format=",
    "no values": "merkmal&jahr&kreis&vortrag&ansicht",
    "unknown keys": "x=1&y=2",
    "repeated keys": "kreis=16051&kreis=16052&kreis=&merkmal=plan_state&merkmal=unfug&format=csv&format=json",
    "long": f"merkmal={LONG}&x={LONG}",
    "many": "&".join(f"k{n}={n}" for n in range(900)),
    "many umlauts": "x=" + "%C3%BC" * 990,
    "control characters": "merkmal=%00&kreis=%0A%0D&jahr=%1B&ansicht=%EF%BF%BE&vortrag=%00%0A&takt=%00",
    "invalid percent-encoding": "merkmal=%&kreis=%ZZ&jahr=%E0%A4%A&vortrag=%ff%fe&x=%ED%A0%80",
    "emoji": "merkmal=%F0%9F%98%80&kreis=%F0%9F%98%80&vortrag=%F0%9F%98%80",
    "numbers": f"jahr={'9' * 5000}&stand=-1&anteil=1e999&stufe=NaN&folie={'9' * 9}",
    "markup": "merkmal=%3Cb%3E&vortrag=%3Cscript%3E&kreis=%22%3E",
    "presented": "ansicht=vortrag&merkmal=unfug&kreis=99999&jahr=abc&folie=-1&takt=x&sprecher",
    "a removed district": "kreis=16056&merkmal=average_age&vergleich=16056,99999",
    "other ends": "stichtag=9999-12-31&jahr=2019..2010&sortierung=x-auf&teil=unfug&gegen=unfug",
}
NAMES = ("x", "%00", "%0A", "..%2F..%2Fx", "%ff%fe", "%F0%9F%98%80", "a" * 3000, "%3Cb%3E", "%25", "x/y.py")
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW")
OTHERS = ("/%00/path.py", "/_dash-component-suites/dash/dash.py", "/%", "//x", "/a//b", "/api", "/static/x")


def routes(client):
    """Path of every route once for each name, and some that belong to none."""
    rules = sorted({str(rule) for rule in client.application.url_map.iter_rules()})
    filled = [
        re.sub(r"<[^>]+>", name, rule) for rule in rules for name in NAMES if "<" in rule or name == "x"
    ]
    return [*filled, *OTHERS]


def faults(response):
    """What is wrong with an answer: that it failed, or is neither German nor data."""
    if response.status_code >= 500:
        return [f"failed: {response.status_code}"]
    if response.status_code < 300 or response.request.method == "HEAD" or not response.data:
        return []
    said = re.sub(r"<[^>]*>|\"(type|instance|parameter)\":\"[^\"]*\"", " ", response.text)
    english = ENGLISH.findall(said.replace("Accept", ""))
    shape = [] if response.mimetype in TEXTS else [f"is {response.mimetype}"]
    return shape + (
        [f"English: {said[:80]}"]
        if english or not re.search(r"\b(der|das|diese\w*|nicht|gibt|fehlt)\b", said, re.IGNORECASE)
        else []
    )


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_makes_an_address_fail(client, query):
    paths = [path for path in routes(client) if "/" + NAMES[6] not in path]
    assert len(paths) > 40
    wrong = {
        path: faults(client.get(f"{path}?{QUERIES[query]}"))
        for path in paths
        if not path.startswith("/_dash-layout")
    }
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize("method", METHODS)
def test_no_method_makes_an_address_fail(client, method):
    wrong = {path: faults(client.open(path, method=method)) for path in routes(client)}
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize(
    ("path", "method", "status", "mimetype"),
    [
        ("/api/v1/nichts", "GET", 404, "application/problem+json"),
        ("/api/v1/", "BREW", 405, "application/problem+json"),
        ("/_dash-update-component", "POST", 400, "application/problem+json"),
        ("/_dash-update-component", "PUT", 405, "application/problem+json"),
        ("/_dash-component-suites/dash/dash.py", "GET", 404, "text/plain"),
        ("/assets/x", "GET", 404, "text/plain"),
        ("/geo/x.geojson", "GET", 404, "text/plain"),
        ("/export/x", "GET", 404, "text/plain"),
        ("/export/qr.svg", "POST", 405, "text/plain"),
        ("/vortrag/x", "GET", 404, "text/plain"),
        ("/vortrag/folie.json?merkmal=unfug", "GET", 404, "text/plain"),
        ("/karte", "POST", 405, "text/html"),
        ("/?vortrag=unfug", "GET", 404, "text/html"),
    ],
)
def test_each_kind_of_address_has_its_shape(client, path, method, status, mimetype):
    response = client.open(path, method=method)
    assert (response.status_code, response.mimetype) == (status, mimetype)


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/vortrag/einlesen", "text/plain"), ("/_dash-update-component", "application/problem+json")],
)
def test_a_request_that_is_too_large_is_refused(client, path, shown):
    response = client.post(path, data=b"x" * 2_000_001, content_type="application/json")
    assert (response.status_code, response.mimetype) == (413, shown)
    assert "höchstens 2 MB" in response.text


@pytest.mark.parametrize(
    ("function", "path", "mimetype"),
    [
        ("dashboard.app.jsonify", "/healthz", "text/plain"),
        ("dashboard.callbacks.files.read_address", "/export/kreisprofil.csv", "text/plain"),
        ("dashboard.callbacks.presentation.shown_view", "/?ansicht=vortrag", "text/html"),
    ],
)
def test_an_unexpected_failure_is_said_in_german_and_only_the_log_knows_why(
    client, monkeypatch, caplog, function, path, mimetype
):
    def fail(*arguments, **options):
        raise RuntimeError("boom")

    monkeypatch.setattr(function, fail)
    with caplog.at_level(logging.ERROR):
        response = client.get(path)
    assert (response.status_code, response.mimetype) == (500, mimetype)
    assert "wegen eines Fehlers im Atlas" in response.text
    assert "boom" not in response.text
    assert [record.exc_info[0] for record in caplog.records] == [RuntimeError]


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\x85", "\u2028", "\0"])
def test_an_address_cannot_forge_a_line_of_the_log(sign):
    forged = f"/x{sign}[2026-11-22] ERROR in app: forged"
    error = RuntimeError(forged)
    where = ("app", logging.ERROR, "app.py", 1, "Exception on %s", (forged,))
    record = logging.LogRecord(*where, exc_info=(RuntimeError, error, None))
    head, *trace = LineFormatter(FORM).format(record).split("\n")
    assert head.endswith(f"Exception on /x\\u{ord(sign):04x}[2026-11-22] ERROR in app: forged")
    assert [line for line in trace if not line.startswith("  ")] == []
    assert sign not in "".join((head, *trace))


def bodies(client):
    """A body as the page sends it, for every callback."""
    for spec in client.get("/_dash-dependencies").json:
        if spec["clientside_function"]:
            continue
        several = spec["output"].startswith("..")
        named = [
            dict(zip(("id", "property"), name.rsplit(".", 1), strict=True))
            for name in spec["output"].strip(".").split("...")
        ]
        yield {
            "output": spec["output"],
            "outputs": named if several else named[0],
            "inputs": [{**entry, "value": FILLED.get(entry["id"])} for entry in spec["inputs"]],
            "state": [{**entry, "value": None} for entry in spec["state"]],
            "changedPropIds": [],
        }


FILLED = {
    "panel-state": ["16077", "2019-01-01", None, "2026-11-22"],
    "overview-state": "2026-11-22",
    "text-state": "hilfe",
    "table-state": "?ansicht=tabelle",
    "comparison-state": "?ansicht=vergleich",
    "sources-state": True,
}
STRANGE = (
    *(None, 0, -1, 1.5, True, 10**30, float("inf"), "", "x", "\0", "\ud800", "9" * 5000),
    *("?kreis=16056&merkmal=average_age", "?kreis=99999", "?merkmal=unfug", "kreis:99999", "merkmal:unfug"),
    *([], [1], [None], ["x"], ["99999", "2019-01-01", None, "2026-11-22"], ["16077", "x", "y", "z"]),
    *({}, {"a": 1}, {"points": []}, {"points": [{}]}, {"points": [{"location": [1]}]}),
    {"points": [{"location": "99999"}]},
)


def variants(body):
    """The body with one part gone or strange."""
    for key in body:
        yield {name: value for name, value in body.items() if name != key}
        yield from ({**body, key: strange} for strange in STRANGE)
    for part in ("inputs", "state"):
        for index, entry in enumerate(body[part]):
            for changed in (
                *({**entry, "value": strange} for strange in STRANGE),
                *({k: v for k, v in entry.items() if k != gone} for gone in entry),
            ):
                other = copy.deepcopy(body)
                other[part][index] = changed
                other["changedPropIds"] = [f"{entry['id']}.{entry['property']}"] if part == "inputs" else []
                yield other


def test_no_body_makes_a_callback_fail(client, caplog):
    """A body is answered as the page's own, or refused in German."""
    wrong = []
    for body in bodies(client):
        assert client.post("/_dash-update-component", json=body).status_code == 200
        for other in variants(body):
            response = client.post("/_dash-update-component", json=other)
            if response.status_code not in (200, 400) or faults(response):
                wrong.append((response.status_code, json.dumps(other)[-120:]))
    assert wrong == []
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"a":' + b"9" * 5000 + b"}"]
)
@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
def test_what_is_no_body_is_refused(client, body, kind):
    response = client.post("/_dash-update-component", data=body, content_type=kind)
    assert (response.status_code, response.mimetype) == (400, "application/problem+json")
    assert response.json["detail"] == "Diese Anfrage passt nicht zum Atlas. Bitte laden Sie die Seite neu."


def test_a_district_that_has_left_the_data_is_replaced_in_the_state_as_in_an_address(page):
    page.load("?merkmal=average_age")
    former = {"state.data": "?merkmal=average_age&kreis=16056&vergleich=99999"}
    page.properties.update({**former, "location.search": former["state.data"]})
    page.do("notice-close.n_clicks", 1)
    assert page.properties["state.data"] == "?merkmal=average_age&kreis=16063"
    assert page.properties["error.children"] == ""


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["output", "outputs", "inputs", "state", "id", "property", "value"]),
                inner,
                max_size=4,
            )
        ),
    )
)
def test_no_json_makes_the_callbacks_fail(app, body):
    response = app.server.test_client().post("/_dash-update-component", json=body)
    assert response.status_code == 400
