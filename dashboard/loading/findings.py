"""Problems found in data files, collected so that a reader gets all of them at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem: where it is, what is wrong, and how to mend it (German)."""

    path: str
    line: int
    message: str
    remedy: str

    def __str__(self) -> str:
        """Render as ``file:line: message Abhilfe: remedy``."""
        return f"{self.path}:{self.line}: {self.message} Abhilfe: {self.remedy}"


class Findings:
    """A growing list of findings, with paths relative to the data folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._items: list[Finding] = []

    def add(self, path: Path, line: int, message: str, remedy: str) -> None:
        """Note a problem; ``line`` counts from 1, and is 1 for a problem of the whole file."""
        try:
            shown = path.relative_to(self._root).as_posix()
        except ValueError:
            shown = path.as_posix()
        self._items.append(Finding(shown, line, message, remedy))

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Finding]:
        return iter(sorted(set(self._items)))
