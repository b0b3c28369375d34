"""The OpenAPI 3.1 document, built from the operations that also make the routes.

The examples are answers to real calls, cut to their first items.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dashboard.api.calls import PREFIX, ApiContext, Call, Operation
from dashboard.api.encoding import csv_bytes, plain
from dashboard.api.openapi_responses import answer_responses, problem_responses, response_headers
from dashboard.api.parameters import FORMAT, JSON, Parameter
from dashboard.api.problems import Problem
from dashboard.api.records import Listing
from dashboard.api.schema import record_schemas, reference
from dashboard.api.shapes import is_record
from dashboard.texts import api as words

OPENAPI_VERSION = "3.1.0"
API_VERSION = "1.0.0"
EXAMPLE_ITEMS = 2
IF_NONE_MATCH = "#/components/parameters/If-None-Match"


def openapi_document(call: Call) -> Mapping[str, Any]:
    """The description of every operation of the API."""
    operations = call.context.operations
    answers = [operation.answer for operation in operations if is_record(operation.answer)]
    return {
        "openapi": OPENAPI_VERSION,
        "info": {"title": words.API_TITLE, "version": API_VERSION, "description": "\n\n".join(words.NOTES)},
        "servers": [{"url": call.context.base_url + PREFIX}],
        "paths": {operation.path: {"get": _operation(call.context, operation)} for operation in operations},
        "components": {
            "schemas": record_schemas([*answers, Problem]),
            "responses": problem_responses(call.context),
            "headers": response_headers(),
            "parameters": {
                "If-None-Match": {
                    "name": "If-None-Match",
                    "in": "header",
                    "required": False,
                    "description": words.IF_NONE_MATCH,
                    "schema": {"type": "string"},
                    "example": f'"{call.dataset.data_hash}"',
                }
            },
        },
    }


def _operation(context: ApiContext, operation: Operation) -> dict[str, Any]:
    title, explanation = words.OPERATIONS[operation.name]
    examples = _arguments(context)
    parameters = [_parameter(parameter, examples[parameter.name]) for parameter in operation.parameters]
    return {
        "operationId": operation.name,
        "summary": title,
        "description": explanation,
        "parameters": [*parameters, {"$ref": IF_NONE_MATCH}],
        "responses": answer_responses(operation, _content(context, operation)),
    }


def _parameter(parameter: Parameter, example: str) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.location,
        "required": parameter.location == "path",
        "description": words.PARAMETERS[parameter.name],
        "schema": parameter.schema(),
        "example": example,
    }


def _arguments(context: ApiContext) -> Mapping[str, str]:
    """Arguments that fit each other, from the data."""
    dataset = context.dataset
    code = next(iter(dataset.districts))
    indicator = next(iter(dataset.indicators.values()))
    series = indicator.default_series
    return {
        "code": code,
        "key": indicator.key,
        "series": series,
        "year": indicator.years(series)[-1],
        "district": code,
        "measure": next(iter(dataset.programme.measures)),
        "reference_date": dataset.edition,
        "boundary_set": next(iter(dataset.territories)),
        FORMAT.name: JSON,
    }


def _content(context: ApiContext, operation: Operation) -> dict[str, Any]:
    """Media types of an answer with schema and example."""
    if not is_record(operation.answer):
        schema, example = {"type": "object"}, {"openapi": OPENAPI_VERSION}
        return {"application/json": {"schema": schema, "example": example}}
    examples = _arguments(context)
    given = {parameter.name: examples[parameter.name] for parameter in operation.filters}
    answer = operation.handler(Call(context, operation, given))
    if isinstance(answer, Listing):
        answer = replace(answer, items=answer.items[:EXAMPLE_ITEMS])
    schema = reference(operation.answer)
    content = {"application/json": {"schema": schema, "example": plain(answer)}}
    if operation.line:
        text = csv_bytes(operation.line, answer.lines(), answer.about).decode()
        names = text.partition("\r\n")[0].replace(",", ", ")
        described = {"type": "string", "description": words.CSV_COLUMNS.format(names)}
        content["text/csv"] = {"schema": described, "example": text}
    return content
