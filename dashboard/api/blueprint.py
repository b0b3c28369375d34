"""The API as a Flask blueprint: a route for every operation, and problems for all else below /api/."""

from collections.abc import Callable
from difflib import get_close_matches
from functools import partial

from flask import Blueprint, Response, request

from dashboard.api.calls import PREFIX, ApiContext, Call, Operation
from dashboard.api.parameters import checked_arguments
from dashboard.api.problems import ApiProblemError
from dashboard.api.responses import (
    ALLOWED,
    answer_response,
    method_problem,
    options_response,
    problem_response,
)
from dashboard.texts import api as words

BELOW = "/api/"
METHODS = (*ALLOWED, "POST", "PUT", "PATCH", "DELETE", "TRACE")
"""Routed here, so that a method that is not allowed is told from an address that does not exist."""
NEAR = 0.75


def create_api(context: ApiContext) -> Blueprint:
    """Build the API."""
    blueprint = Blueprint("api", __name__)
    for operation in context.operations:
        _route(blueprint, operation.name, partial(_respond, context, operation), *_rules(operation))
    _route(blueprint, "nothing", partial(_nothing, context), BELOW, f"{BELOW}<path:rest>")
    return blueprint


def _rules(operation: Operation) -> tuple[str, ...]:
    """Routes of an operation; the index answers without its last slash too."""
    path = PREFIX + operation.path.replace("{", "<").replace("}", ">")
    return (path, PREFIX) if operation.path == "/" else (path,)


def _route(blueprint: Blueprint, name: str, view: Callable[..., Response], *rules: str) -> None:
    for rule in rules:
        blueprint.add_url_rule(rule, name, view, methods=METHODS, provide_automatic_options=False)


def _respond(context: ApiContext, operation: Operation, **path: str) -> Response:
    """Answer a request for an operation."""
    if request.method == "OPTIONS":
        return options_response()
    try:
        if request.method not in ALLOWED:
            raise method_problem(request.method)
        given = checked_arguments(operation.parameters, request.args)
        return answer_response(Call(context, operation, {**path, **given}), request)
    except ApiProblemError as error:
        return problem_response(error, context, request.path)


def _nothing(context: ApiContext, rest: str = "") -> Response:
    """Answer a request for an address that does not exist."""
    detail = words.NOTHING_HERE.format(BELOW + rest)
    error = ApiProblemError("not_found", detail, suggestion=_near_path(BELOW + rest, context))
    return problem_response(error, context, request.path)


def _near_path(path: str, context: ApiContext) -> str | None:
    """The path of an operation closest to one that does not exist; its parameters are kept."""
    parts = path.rstrip("/").split("/")
    known = [PREFIX + operation.path for operation in context.operations]
    filled = {_filled(template.split("/"), parts) for template in known}
    close = get_close_matches(path, sorted(filled), n=1, cutoff=NEAR)
    return close[0] if close else None


def _filled(template: list[str], parts: list[str]) -> str:
    if len(template) != len(parts):
        return "/".join(template)
    pairs = zip(template, parts, strict=True)
    return "/".join(given if name.startswith("{") else name for name, given in pairs)
