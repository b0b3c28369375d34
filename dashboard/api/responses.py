"""HTTP responses of the API: headers, formats, and what of an answer a client has already.

Everything here is public and the same for everybody: no cookies, no login. So any web page may read it
(``Access-Control-Allow-Origin: *``), and caches may keep it.
"""

import hashlib
from collections.abc import Mapping
from urllib.parse import quote

from flask import Request, Response
from werkzeug.datastructures import MIMEAccept

from dashboard.api.calls import PREFIX, PROBLEMS_PATH, ApiContext, Call, Operation
from dashboard.api.encoding import csv_bytes, json_bytes
from dashboard.api.parameters import CSV, FORMAT, JSON
from dashboard.api.problems import PROBLEM_TYPE, ApiProblemError
from dashboard.texts import api as words

MEDIA_TYPES = {JSON: "application/json", CSV: "text/csv"}
ALLOWED = ("GET", "HEAD", "OPTIONS")
MAX_AGE_SECONDS = 300
"""Data change with a restart; a client sees them after five minutes, and asks with the ETag until then."""
PREFLIGHT_SECONDS = 86_400


def answer_response(call: Call, request: Request) -> Response:
    """The answer in the format that is asked for, or 304 where the client has it.

    Raises:
        ApiProblemError: When there is no answer, or none in an acceptable format.
    """
    chosen = _chosen_format(call.operation, call.arguments, request.accept_mimetypes)
    answer = call.operation.handler(call)
    body = (
        csv_bytes(call.operation.line, answer.lines(), answer.about)
        if chosen == CSV and call.operation.line
        else json_bytes(answer)
    )
    response = Response(body, mimetype=MEDIA_TYPES[chosen])
    response.set_etag(hashlib.sha256(body).hexdigest()[:32])
    response.cache_control.public = True
    response.cache_control.max_age = MAX_AGE_SECONDS
    response.vary.add("Accept")
    _add_public_headers(response)
    response.make_conditional(request)
    return response


def problem_response(error: ApiProblemError, context: ApiContext, path: str) -> Response:
    """A problem with its status; never kept by caches."""
    problem = error.problem(context.href(PROBLEMS_PATH), quote(path))
    response = Response(json_bytes(problem), status=problem.status, content_type=PROBLEM_TYPE)
    response.headers.update(error.headers)
    response.headers["Content-Language"] = "de"
    response.cache_control.no_store = True
    _add_public_headers(response)
    return response


def options_response() -> Response:
    """What may be done with a resource, also for the preflight request of another site's page."""
    response = Response(status=204)
    del response.headers["Content-Type"]
    response.headers["Allow"] = ", ".join(ALLOWED)
    response.headers["Access-Control-Allow-Methods"] = ", ".join(ALLOWED)
    response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
    response.headers["Access-Control-Max-Age"] = str(PREFLIGHT_SECONDS)
    _add_public_headers(response)
    return response


def method_problem(method: str) -> ApiProblemError:
    """Problem of a method that would change something."""
    detail = words.METHOD_NOT_ALLOWED.format(method, ", ".join(ALLOWED))
    return ApiProblemError("method_not_allowed", detail, headers={"Allow": ", ".join(ALLOWED)})


def _add_public_headers(response: Response) -> None:
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "ETag, Link"
    response.headers["Link"] = f'<{PREFIX}/openapi.json>; rel="service-desc"'


def _chosen_format(operation: Operation, arguments: Mapping[str, str], accepted: MIMEAccept) -> str:
    """Format by parameter, else by the Accept header, whose parameters do not matter.

    Raises:
        ApiProblemError: When the header accepts none of the formats.
    """
    if FORMAT.name in arguments:
        return arguments[FORMAT.name]
    formats = {MEDIA_TYPES[JSON]: JSON, **({MEDIA_TYPES[CSV]: CSV} if operation.line else {})}
    wanted = MIMEAccept([(media.partition(";")[0].strip(), quality) for media, quality in accepted])
    best = wanted.best_match(formats) if wanted else MEDIA_TYPES[JSON]
    if best is None:
        raise ApiProblemError("not_acceptable", words.NOT_ACCEPTABLE.format(", ".join(formats)))
    return formats[best]
