"""Operations, and one call of an operation: its data, its checked arguments and its address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote, urlencode

from dashboard.api.parameters import FORMAT, Parameter
from dashboard.api.records import About, LinkRecord
from dashboard.model.dataset import Dataset
from dashboard.texts import api as words

PREFIX = "/api/v1"
PROBLEMS_PATH = "/problems"
"""Path of the list that the types of problems point to."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One resource of the API: its route, its checks and its description come from here.

    Attributes:
        name: Key of its texts, and its operationId.
        path: Below the prefix, with parameters in braces.
        answer: Record class of the JSON form.
        handler: Computes the answer.
        filters: Parameters of path and query, without the format.
        line: Record class of a line of the CSV form; None where there is none.
    """

    name: str
    path: str
    answer: Any
    handler: Callable[["Call"], Any]
    filters: tuple[Parameter, ...] = ()
    line: type | None = None

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All parameters; the format where there are two of them."""
        return (*self.filters, FORMAT) if self.line else self.filters


@dataclass(frozen=True, slots=True)
class ApiContext:
    """Values fixed when the app is created.

    Attributes:
        today: Reference date of plan states where a call names none.
        base_url: Scheme and host in front of addresses, without a slash at the end; "" for none.
        boundaries: Path of the GeoJSON of every boundary set by its key.
        outside: Path of the GeoJSON with the districts beyond the state border.
    """

    dataset: Dataset
    today: Callable[[], date]
    base_url: str
    boundaries: Mapping[str, str]
    outside: str
    operations: tuple[Operation, ...]

    def href(self, path: str) -> str:
        """Full address of a path of this API."""
        return f"{self.base_url}{PREFIX}{path}"

    def link(self, name: str, arguments: Mapping[str, str]) -> LinkRecord:
        """Link to an operation with some of its arguments."""
        operation = next(operation for operation in self.operations if operation.name == name)
        return LinkRecord(name, words.OPERATIONS[name][0], self.address(operation, arguments))

    def address(self, operation: Operation, arguments: Mapping[str, str]) -> str:
        """Full address of an operation with arguments in the order of their declaration."""
        path, query = operation.path, {}
        for parameter in operation.parameters:
            value = arguments.get(parameter.name)
            if value is not None and parameter.location == "path":
                path = path.replace(f"{{{parameter.name}}}", quote(value, safe=""))
            elif value is not None:
                query[parameter.name] = value
        return self.href(path) + (f"?{urlencode(query)}" if query else "")


@dataclass(frozen=True, slots=True)
class Call:
    """A checked request.

    Attributes:
        arguments: Values by parameter name, only those that were given.
    """

    context: ApiContext
    operation: Operation
    arguments: Mapping[str, str]

    @property
    def dataset(self) -> Dataset:
        """All data of the atlas."""
        return self.context.dataset

    def about(self, source: str, licence: str, title: str = "") -> About:
        """Frame of the answer; ``title`` replaces the operation's own."""
        return About(
            title=title or words.OPERATIONS[self.operation.name][0],
            address=self.context.address(self.operation, self.arguments),
            edition=self.dataset.edition,
            data_hash=self.dataset.data_hash,
            source=source,
            licence=licence,
        )
