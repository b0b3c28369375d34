"""What the server answers where there is nothing to answer: German, in one shape for each kind of address.

Programs (API, callbacks) get problems, files a line of text, everybody else a page. What went wrong inside
stands in the log alone.
"""

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from dashboard.api.calls import ApiContext
from dashboard.api.problems import ApiProblemError
from dashboard.api.responses import method_problem, problem_response
from dashboard.callbacks import request_body
from dashboard.errors import UnreadableRequestError
from dashboard.export.presentation.document import message_page
from dashboard.texts import refusals as words

API = "/api/"
FILES = ("/assets/", "/export/", "/geo/", "/healthz", "/vortrag/", "/_")
KINDS = {404: "not_found", 405: "method_not_allowed", 413: "too_large", 500: "internal_error"}
"""Kinds of problems by status; every other status is that of a bad request."""


def refuse_in_german(server: Flask, context: ApiContext) -> None:
    """Answer every error of the server, those of Flask and Dash included; Flask logs unexpected ones."""

    @server.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> Response:
        return _answer(error, context)

    @server.after_request
    def redirect_in_german(response: Response) -> Response:
        if 300 < response.status_code < 400 and response.mimetype == "text/html":
            response.set_data(message_page(*words.MOVED))
        return response

    @server.errorhandler(UnreadableRequestError)
    def refuse_body(_: UnreadableRequestError) -> Response:
        return _answer(BadRequest(), context)

    @server.errorhandler(DependencyException)
    @server.errorhandler(InvalidResourceError)
    def refuse_script(_: Exception) -> Response:
        return _answer(NotFound(), context)


def _answer(error: HTTPException, context: ApiContext) -> Response:
    status = error.code or 500
    heading, said = words.STATUS.get(status, words.OTHER)
    allowed = {name: value for name, value in error.get_headers() if name == "Allow"}
    if request.path.startswith(API) and status == 405:
        return problem_response(method_problem(request.method), context, request.path)
    if request.path.startswith((API, request_body.PATH)):
        problem = ApiProblemError(KINDS.get(status, "bad_request"), said, headers=allowed)
        return problem_response(problem, context, request.path)
    if request.path.startswith(FILES):
        return Response(said, status, allowed, mimetype="text/plain")
    return Response(message_page(heading, said), status, allowed, mimetype="text/html")
