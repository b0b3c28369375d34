"""Problems in one shape (RFC 9457): what went wrong, where, and what may have been meant."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.errors import DashboardError
from dashboard.texts import api as words

PROBLEM_TYPE = "application/problem+json"

STATUS: Mapping[str, int] = {
    "not_found": 404,
    "unknown_value": 404,
    "no_values": 404,
    "bad_request": 400,
    "method_not_allowed": 405,
    "not_acceptable": 406,
    "too_large": 413,
    "unknown_parameter": 422,
    "repeated_parameter": 422,
    "invalid_value": 422,
    "internal_error": 500,
}
"""Kinds of problems. What is well-formed but not in the data is 404, what breaks a declared form 422."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The body of every answer that is none."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    parameter: str | None
    suggestion: str | None


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem as the API explains it."""

    type: str
    title: str
    status: int
    explanation: str


@dataclass(eq=False)
class ApiProblemError(DashboardError):
    """A request that cannot be answered.

    Attributes:
        kind: One of ``STATUS``.
        detail: German sentences for this occurrence.
        parameter: Name of the parameter at fault.
        suggestion: Value, parameter name or path that may have been meant.
        suggestion_title: What the suggestion stands for, e.g. the name of a district, or "".
        headers: To be sent with the problem.
    """

    kind: str
    detail: str
    parameter: str | None = None
    suggestion: str | None = None
    suggestion_title: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    def problem(self, types: str, instance: str) -> Problem:
        """The problem's record; ``types`` is the address of the list of kinds."""
        return Problem(
            type=f"{types}#{self.kind}",
            title=words.PROBLEMS[self.kind][0],
            status=STATUS[self.kind],
            detail=self.detail + self._meant(),
            instance=instance,
            parameter=self.parameter,
            suggestion=self.suggestion,
        )

    def _meant(self) -> str:
        if self.suggestion is None:
            return ""
        sentence = words.MEANT_WITH_TITLE if self.suggestion_title else words.MEANT
        return f" {sentence.format(self.suggestion, self.suggestion_title)}"


def problem_kinds(types: str) -> tuple[ProblemKind, ...]:
    """All kinds of problems; ``types`` is the address of the list itself."""
    return tuple(
        ProblemKind(f"{types}#{kind}", words.PROBLEMS[kind][0], status, words.PROBLEMS[kind][1])
        for kind, status in STATUS.items()
    )
