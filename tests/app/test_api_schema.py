"""The API against its own OpenAPI document: every operation, generated requests, every check, no network."""

from collections import Counter

import pytest
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, StopReason, from_schema
from schemathesis.engine.events import EngineFinished, FatalError, NonFatalError, ScenarioFinished

from dashboard.api.operations import OPERATIONS
from dashboard.texts.api_fields import FIELDS

DOCUMENT = "/api/v1/openapi.json"
PROBLEM = {"type", "title", "status", "detail", "instance", "parameter", "suggestion"}
SETTINGS = {
    "seed": 1,
    "headers": {"Accept-Encoding": "identity"},  # a WSGI test client does not decompress
    "generation": {"max-examples": 20, "deterministic": True, "database": "none"},
}
CHECKS = {
    *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
    *("response_headers_conformance", "response_schema_conformance", "negative_data_rejection"),
    *("positive_data_acceptance", "unsupported_method", "allow_header_conformance"),
    *("missing_required_header", "ensure_resource_availability", "use_after_free", "ignored_auth"),
}


@pytest.fixture(scope="module")
def events(app):
    """Everything that happens when examples, coverage and fuzzing run against the app."""
    config = SchemathesisConfig.from_dict(SETTINGS)
    schema = schemathesis.openapi.from_wsgi(DOCUMENT, app.server, config=config)
    return list(from_schema(schema).execute())


@pytest.fixture(scope="module")
def scenarios(events):
    return [event for event in events if isinstance(event, ScenarioFinished)]


@pytest.fixture(scope="module")
def interactions(scenarios):
    """Every request with its response."""
    return [i for scenario in scenarios for i in scenario.recorder.interactions.values()]


def test_every_check_holds_for_every_request(events, scenarios):
    results = [
        (scenario.label, check)
        for scenario in scenarios
        for checks in scenario.recorder.checks.values()
        for check in checks
    ]
    failures = [
        f"{label}: {check.name}: {check.failure_info.failure}"
        for label, check in results
        if check.status is not Status.SUCCESS
    ]
    assert failures == []
    assert [event for event in events if isinstance(event, FatalError | NonFatalError)] == []
    assert [event.stop_reason for event in events if isinstance(event, EngineFinished)] == [
        StopReason.COMPLETED
    ]
    assert CHECKS - {check.name for _, check in results} == set()


def test_every_operation_and_status_is_reached(scenarios, interactions):
    phases = Counter(scenario.label for scenario in scenarios)
    assert phases == {f"GET {operation.path}": 3 for operation in OPERATIONS if operation.name != "openapi"}
    statuses = Counter(interaction.response.status_code for interaction in interactions)
    assert set(statuses) >= {200, 404, 405, 422}
    assert min(statuses[status] for status in (200, 404, 405, 422)) >= 20
    assert sum(statuses.values()) > 300


def test_json_and_csv_are_reached(interactions):
    answers = [i.response for i in interactions if i.response.status_code == 200]
    types = Counter(response.headers["content-type"][0] for response in answers)
    assert set(types) == {"application/json", "text/csv; charset=utf-8"}
    assert types["text/csv; charset=utf-8"] >= 12


def test_every_problem_has_the_one_shape(interactions):
    problems = [i.response for i in interactions if i.response.status_code >= 400]
    assert {response.headers["content-type"][0] for response in problems} == {"application/problem+json"}
    bodies = [response.json() for response in problems if response.content]
    assert len(bodies) > 100
    assert [body for body in bodies if set(body) != PROBLEM] == []


def test_document_and_routes_are_the_same(client, app):
    document = client.get(DOCUMENT).json
    rules = [rule for rule in app.server.url_map.iter_rules() if rule.endpoint.startswith("api.")]
    routed = {(rule.endpoint.removeprefix("api."), rule.rule) for rule in rules}
    described = {
        (operation["get"]["operationId"], f"/api/v1{path}".replace("{", "<").replace("}", ">"))
        for path, operation in document["paths"].items()
    }
    assert len(described) == len(OPERATIONS)
    assert routed - described == {("index", "/api/v1"), ("nothing", "/api/"), ("nothing", "/api/<path:rest>")}
    assert described - routed == set()


def test_everything_in_the_document_is_described_and_has_an_example(client):
    document = client.get(DOCUMENT).json
    assert document["openapi"] == "3.1.0"
    for path in document["paths"].values():
        operation = path["get"]
        assert min(len(operation["summary"]), len(operation["description"])) > 3
        parameters = [p for p in operation["parameters"] if "$ref" not in p]
        assert [p["name"] for p in parameters if not (p["description"] and p["example"])] == []
        assert [c for c in operation["responses"]["200"]["content"].values() if not c["example"]] == []
    schemas = document["components"]["schemas"]
    fields = [(name, key, field) for name, s in schemas.items() for key, field in s["properties"].items()]
    assert len(fields) > 150
    assert [(name, key) for name, key, field in fields if not field["description"].endswith(".")] == []


def test_every_text_on_a_field_is_shown(client):
    schemas = client.get(DOCUMENT).json["components"]["schemas"]
    shown = {field["description"] for schema in schemas.values() for field in schema["properties"].values()}
    assert {key for key, text in FIELDS.items() if text not in shown} == set()
