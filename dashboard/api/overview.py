"""Answers on the API itself: the index of its resources and the kinds of problems."""

from dataclasses import dataclass

from dashboard import texts
from dashboard.api.calls import PROBLEMS_PATH, Call, Operation
from dashboard.api.parameters import CSV, JSON
from dashboard.api.problems import ProblemKind, problem_kinds
from dashboard.api.records import About, Listing
from dashboard.texts import api as words


@dataclass(frozen=True, slots=True)
class ResourceRecord:
    """One resource of the API; ``href`` is a template where its path has parameters."""

    name: str
    title: str
    explanation: str
    href: str
    filters: tuple[str, ...]
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignRecord:
    """An official sign for a missing value."""

    sign: str
    reason: str


@dataclass(frozen=True, slots=True)
class IndexAnswer:
    """What there is."""

    about: About
    resources: tuple[ResourceRecord, ...]
    signs: tuple[SignRecord, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemList(Listing):
    """The kinds of problems."""

    items: tuple[ProblemKind, ...]


def index_answer(call: Call) -> IndexAnswer:
    """All resources, the signs for missing values, and how values are rounded."""
    return IndexAnswer(
        about=call.about(words.SOURCE_EACH, words.LICENCE_EACH, texts.APP_TITLE),
        resources=tuple(_resource(call, operation) for operation in call.context.operations),
        signs=tuple(SignRecord(sign, reason) for sign, reason in texts.REASONS.items()),
        notes=words.NOTES,
    )


def problem_list(call: Call) -> ProblemList:
    """What each kind of problem means."""
    kinds = problem_kinds(call.context.href(PROBLEMS_PATH))
    return ProblemList(call.about(words.SOURCE_EACH, words.LICENCE_EACH), kinds)


def _resource(call: Call, operation: Operation) -> ResourceRecord:
    title, explanation = words.OPERATIONS[operation.name]
    return ResourceRecord(
        name=operation.name,
        title=title,
        explanation=explanation,
        href=call.context.href(operation.path),
        filters=tuple(p.name for p in operation.parameters if p.location == "query"),
        formats=(JSON, CSV) if operation.line else (JSON,),
    )
