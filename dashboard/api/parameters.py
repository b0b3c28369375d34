"""The parameters of the API: what each accepts, declared once for checks and description."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from werkzeug.datastructures import MultiDict

from dashboard.api.problems import ApiProblemError
from dashboard.texts import api as words

JSON, CSV = "json", "csv"

_LEAP_YEAR = "(?:[02468][048]|[13579][26])"
REFERENCE_DATE_PATTERN = (
    "^20(?:[0-9]{2}-(?:"
    "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|"
    "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|"
    "02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP_YEAR}-02-29)$"
)
"""The days of this century and no others, so that a schema can tell a day from 30 February."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter; its value is one of ``choices``, or else matches ``pattern``."""

    name: str
    location: Literal["path", "query"]
    pattern: str = ""
    choices: tuple[str, ...] = ()

    def schema(self) -> dict[str, Any]:
        """JSON Schema of a value."""
        limits = {"enum": list(self.choices)} if self.choices else {"pattern": self.pattern}
        return {"type": "string", **limits}

    def accepts(self, value: str) -> bool:
        """Whether a value fits the schema; it may still name something that is not in the data."""
        if self.choices:
            return value in self.choices
        return re.fullmatch(self.pattern, value) is not None and not value.endswith("\n")


_AREA = "^(?:[0-9]{2}|[0-9]{5})$"
_KEY = "^[a-z][a-z0-9_]{0,63}$"

CODE = Parameter("code", "path", "^[0-9]{5}$")
KEY = Parameter("key", "path", _KEY)
SERIES = Parameter("series", "query", choices=("23", "22"))
YEAR = Parameter("year", "query", "^[0-9]{4}(?:/[0-9]{4}){0,9}$")
AREA = Parameter("district", "query", _AREA)
MEASURE = Parameter("measure", "query", _KEY)
REFERENCE_DATE = Parameter("reference_date", "query", REFERENCE_DATE_PATTERN)
BOUNDARY_SET = Parameter("boundary_set", "query", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
FORMAT = Parameter("format", "query", choices=(JSON, CSV))


def checked_arguments(parameters: Sequence[Parameter], given: MultiDict[str, str]) -> Mapping[str, str]:
    """Values of the query in the order of the declaration.

    Raises:
        ApiProblemError: For a parameter that is unknown, given twice or not of its form.
    """
    declared = {p.name: p for p in parameters if p.location == "query"}
    for name, values in given.lists():
        if name not in declared:
            raise _unknown(name, tuple(declared))
        if len(values) > 1:
            raise ApiProblemError("repeated_parameter", words.REPEATED.format(name), parameter=name)
        if not declared[name].accepts(values[0]):
            raise _invalid(declared[name], values[0])
    return {name: given[name] for name in declared if name in given}


def _unknown(name: str, known: tuple[str, ...]) -> ApiProblemError:
    close = get_close_matches(name.lower(), known, n=1)
    allowed = words.ALLOWED_PARAMETERS.format(", ".join(known)) if known else words.NO_PARAMETERS
    return ApiProblemError(
        "unknown_parameter",
        f"{words.UNKNOWN_PARAMETER.format(name)} {allowed}",
        parameter=name,
        suggestion=close[0] if close else None,
    )


def _invalid(parameter: Parameter, value: str) -> ApiProblemError:
    close = get_close_matches(value.lower(), parameter.choices, n=1)
    form = ", ".join(parameter.choices) if parameter.choices else words.FORMS[parameter.name]
    return ApiProblemError(
        "invalid_value",
        f"{words.INVALID.format(value, parameter.name)} {words.ALLOWED_VALUES.format(form)}",
        parameter=parameter.name,
        suggestion=close[0] if close else None,
    )
