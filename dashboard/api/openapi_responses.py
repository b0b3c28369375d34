"""Responses in the OpenAPI document: the answer, "not modified", and the problems in their one shape."""

from collections.abc import Mapping
from typing import Any

from dashboard.api.calls import PREFIX, PROBLEMS_PATH, ApiContext, Operation
from dashboard.api.encoding import plain
from dashboard.api.problems import PROBLEM_TYPE, STATUS, ApiProblemError, Problem
from dashboard.api.schema import reference
from dashboard.texts import api as words

HEADERS = ("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin")
EXAMPLES = {
    404: "unknown_value",
    405: "method_not_allowed",
    406: "not_acceptable",
    422: "invalid_value",
    500: "internal_error",
}
"""The kind of problem that stands as example for each status."""


def answer_responses(operation: Operation, content: Mapping[str, Any]) -> dict[str, Any]:
    """All responses of an operation; 404 only where something can be asked for that is not there."""
    headers = {name: _header_reference(name) for name in HEADERS}
    statuses = [status for status in EXAMPLES if status != 404 or operation.filters]
    return {
        "200": {"description": words.ANSWER, "headers": headers, "content": content},
        "304": {"description": words.NOT_MODIFIED, "headers": headers},
        **{str(status): {"$ref": f"#/components/responses/{status}"} for status in statuses},
    }


def problem_responses(context: ApiContext) -> dict[str, Any]:
    """Responses of problems by status."""
    return {str(status): _problem_response(context, kind) for status, kind in EXAMPLES.items()}


def response_headers() -> dict[str, Any]:
    """Headers of responses with their meaning."""
    return {
        name: {"description": text, "required": True, "schema": {"type": "string"}}
        for name, text in words.HEADERS.items()
    }


def _problem_response(context: ApiContext, kind: str) -> dict[str, Any]:
    explanation = words.PROBLEMS[kind][1]
    types, instance = context.href(PROBLEMS_PATH), f"{PREFIX}/districts/99999"
    problem = ApiProblemError(kind, explanation).problem(types, instance)
    names = ["Access-Control-Allow-Origin", "Cache-Control", "Content-Language"]
    names += ["Allow"] if STATUS[kind] == 405 else []
    return {
        "description": words.PROBLEMS[kind][0],
        "headers": {name: _header_reference(name) for name in names},
        "content": {PROBLEM_TYPE: {"schema": reference(Problem), "example": plain(problem)}},
    }


def _header_reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}
