"""The API over HTTP: problems in one shape, near misses, caching, formats, methods, other sites' pages."""

import gzip
import logging

import brotli
import pytest
from flask import Flask

from dashboard.api.blueprint import create_api
from dashboard.api.calls import ApiContext
from dashboard.api.operations import OPERATIONS
from dashboard.refusals import refuse_in_german

VALUES = "/api/v1/indicators/care_rate_under3/values"
ANSWERS = ["/api/v1/", "/api/v1/openapi.json", f"{VALUES}?format=csv", "/api/v1/neighbours"]
DECODED = {"identity": bytes, "gzip": gzip.decompress, "br": brotli.decompress}
"""Compressed data are compared decompressed: gzip writes the time into its header."""
SHAPE = ["type", "title", "status", "detail", "instance", "parameter", "suggestion"]
PROBLEMS = [
    ("/api/v1/distrikts", 404, "not_found", None, "/api/v1/districts"),
    ("/api/v1/districts/", 404, "not_found", None, "/api/v1/districts"),
    ("/api/v1/indicators/care_rate_under3/value", 404, "not_found", None, VALUES),
    ("/api/v2/districts", 404, "not_found", None, "/api/v1/districts"),
    ("/api/", 404, "not_found", None, "/api/v1/"),
    ("/api/v1/ganz/woanders/zu/finden", 404, "not_found", None, None),
    ("/api/v1/districts/Sömerda", 404, "unknown_value", "code", "16068"),
    ("/api/v1/districts/%00", 404, "unknown_value", "code", None),
    ("/api/v1/indicators/care_rate_under_3", 404, "unknown_value", "key", "care_rate_under3"),
    ("/api/v1/indicators/Betreuungsquote unter 3 Jahren", 404, "unknown_value", "key", "care_rate_under3"),
    (f"{VALUES}?year=2091", 404, "unknown_value", "year", "2019"),
    (f"{VALUES}?district=99999", 404, "unknown_value", "district", None),
    (f"{VALUES}?series=22&district=16056", 404, "no_values", None, None),
    ("/api/v1/neighbours?boundary_set=2019-01-02", 404, "unknown_value", "boundary_set", "2019-01-01"),
    ("/api/v1/neighbours?district=03159", 404, "unknown_value", "district", None),
    ("/api/v1/programme/statuses?measure=planstate", 404, "unknown_value", "measure", "plan_state"),
    ("/api/v1/programme/statuses?reference_date=2026-02-30", 422, "invalid_value", "reference_date", None),
    (f"{VALUES}?serie=23", 422, "unknown_parameter", "serie", "series"),
    (f"{VALUES}?series=24", 422, "invalid_value", "series", None),
    (f"{VALUES}?year=2019&year=2018", 422, "repeated_parameter", "year", None),
    ("/api/v1/districts?format=cvs", 422, "invalid_value", "format", "csv"),
    ("/api/v1/?format=json", 422, "unknown_parameter", "format", None),
]


def is_problem(response, status):
    assert (response.status_code, response.content_type) == (status, "application/problem+json")
    assert list(response.json) == SHAPE
    assert response.json["status"] == status
    assert response.headers["Content-Language"] == "de"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    return response.json


@pytest.mark.parametrize(("path", "status", "kind", "parameter", "suggestion"), PROBLEMS)
def test_problems_name_what_is_wrong_and_what_may_be_meant(client, path, status, kind, parameter, suggestion):
    problem = is_problem(client.get(path), status)
    assert problem["type"] == f"http://127.0.0.1:8050/api/v1/problems#{kind}"
    assert (problem["parameter"], problem["suggestion"]) == (parameter, suggestion)
    assert ("Gemeint war vielleicht" in problem["detail"]) is (suggestion is not None)


def test_every_kind_of_problem_is_explained(client):
    kinds = {item["type"]: item for item in client.get("/api/v1/problems").json["items"]}
    for path, status, kind, *_ in PROBLEMS:
        known = kinds[f"http://127.0.0.1:8050/api/v1/problems#{kind}"]
        problem = client.get(path).json
        assert (known["status"], known["title"]) == (status, problem["title"])


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        (
            "/api/v1/districts/Sömerda",
            "„Sömerda“ (code) kommt in den Daten nicht vor. Gemeint war vielleicht „16068“ (Sömmerda).",
        ),
        (
            f"{VALUES}?serie=23",
            (
                "Den Parameter „serie“ gibt es hier nicht. Möglich sind: series, year, district, format. "
                "Gemeint war vielleicht „series“."
            ),
        ),
        (f"{VALUES}?series=24", "„24“ ist kein Wert für „series“. Möglich: 23, 22."),
        (
            "/api/v1/programme/statuses?measure=a",
            (
                "„a“ (measure) kommt in den Daten nicht vor. Möglich: process_support_2019, participation, "
                "funding_stage, plan_state, agathe."
            ),
        ),
        ("/api/v1/?a=b", "Den Parameter „a“ gibt es hier nicht. Diese Adresse hat keine Parameter."),
    ],
)
def test_details_are_german_sentences(client, path, detail):
    assert client.get(path).json["detail"] == detail


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/districts", VALUES, "/api/v1/openapi.json"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_nothing_can_be_changed(client, path, method):
    response = client.open(path, method=method)
    assert method in is_problem(response, 405)["detail"]
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_an_address_that_does_not_exist_is_told_from_a_method_that_is_not_allowed(client):
    is_problem(client.post("/api/v1/distrikts"), 404)
    outside = client.post("/karte")
    assert (outside.status_code, outside.mimetype) == (405, "text/html")


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/districts/16051", f"{VALUES}?format=csv", "/api/v1/x"])
def test_head_is_get_without_a_body(client, path):
    get, head = client.get(path), client.head(path)
    assert head.data == b""
    assert head.status_code == get.status_code
    ignored = {"Date"}
    assert {k: v for k, v in head.headers if k not in ignored} == {
        k: v for k, v in get.headers if k not in ignored
    }


def test_options_and_preflight(client):
    asked = {"Origin": "https://anderswo.example", "Access-Control-Request-Method": "GET"}
    response = client.options(VALUES, headers=asked)
    assert (response.status_code, response.data) == (204, b"")
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" not in response.headers


@pytest.mark.parametrize("path", ANSWERS)
def test_answers_are_public_and_without_cookies(client, path):
    response = client.get(path, headers={"Origin": "https://anderswo.example"})
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert response.headers.getlist("Set-Cookie") == []
    assert set(response.headers["Cache-Control"].split(", ")) == {"public", "max-age=300"}
    assert "Accept" in response.headers["Vary"].split(", ")
    assert response.headers["Link"] == '</api/v1/openapi.json>; rel="service-desc"'


@pytest.mark.parametrize("path", ANSWERS)
@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_what_is_unchanged_is_not_sent_again(client, path, encoding):
    headers = {"Accept-Encoding": encoding}
    first = client.get(path, headers=headers)
    again = client.get(path, headers={**headers, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    other = client.get(path, headers={**headers, "If-None-Match": '"other"'})
    assert other.status_code == 200
    assert DECODED[encoding](other.data) == DECODED[encoding](first.data)


def test_every_form_and_choice_has_a_tag_of_its_own(client):
    paths = [
        VALUES,
        f"{VALUES}?format=csv",
        f"{VALUES}?series=23",
        f"{VALUES}?series=22",
        "/api/v1/districts",
    ]
    assert len({client.get(path).headers["ETag"] for path in paths}) == len(paths)


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        ("application/json; charset=utf-8", "application/json"),
        ("text/csv", "text/csv"),
        ("text/csv; header=present, application/json;q=0.5", "text/csv"),
        ("text/csv;q=0.5, application/json", "application/json"),
        ("text/*", "text/csv"),
        ("", "application/json"),
    ],
)
def test_the_form_follows_the_accept_header(client, accept, mimetype):
    response = client.get("/api/v1/districts", headers={"Accept": accept})
    assert (response.status_code, response.mimetype) == (200, mimetype)


def test_the_parameter_goes_before_the_header(client):
    response = client.get("/api/v1/districts?format=json", headers={"Accept": "text/csv"})
    assert response.mimetype == "application/json"
    response = client.get("/api/v1/districts?format=csv", headers={"Accept": "application/pdf"})
    assert response.mimetype == "text/csv"


@pytest.mark.parametrize(
    ("path", "accept", "forms"),
    [
        ("/api/v1/districts", "application/xml", "application/json, text/csv"),
        ("/api/v1/districts/16051", "text/csv", "application/json"),
        ("/api/v1/districts", "application/json;q=0, text/csv;q=0", "application/json, text/csv"),
    ],
)
def test_a_form_that_does_not_exist(client, path, accept, forms):
    problem = is_problem(client.get(path, headers={"Accept": accept}), 406)
    assert problem["detail"].endswith(f": {forms}.")


def test_equal_requests_have_equal_bytes(client):
    for path in (
        "/api/v1/",
        "/api/v1/openapi.json",
        VALUES,
        f"{VALUES}?format=csv",
        "/api/v1/programme/statuses",
    ):
        assert client.get(path).data == client.get(path).data


def served(dataset, today):
    """The API alone, with its refusals."""
    boundaries = {key: f"/geo/{key}" for key in dataset.territories}
    context = ApiContext(dataset, today, "https://atlas.example", boundaries, "/geo/outside", OPERATIONS)
    server = Flask(__name__)
    server.register_blueprint(create_api(context))
    refuse_in_german(server, context)
    return server


def test_a_failure_of_the_atlas_is_a_problem_too(mini, caplog):
    def fail():
        raise RuntimeError("boom")

    server = served(mini, fail)
    with caplog.at_level(logging.ERROR):
        problem = is_problem(server.test_client().get("/api/v1/programme/statuses"), 500)
    assert problem["type"] == "https://atlas.example/api/v1/problems#internal_error"
    assert "boom" not in problem["detail"]
    assert caplog.records[0].exc_info[0] is RuntimeError


def test_the_base_address_stands_in_every_address(mini):
    client = served(mini, lambda: None).test_client()
    sets = client.get("/api/v1/boundary-sets", headers={"Host": "evil.example"}).json
    assert sets["about"]["address"] == "https://atlas.example/api/v1/boundary-sets"
    assert sets["items"][0]["geojson"] == "https://atlas.example/geo/2019-01-01"
    document = client.get("/api/v1/openapi.json").json
    assert document["servers"] == [{"url": "https://atlas.example/api/v1"}]
