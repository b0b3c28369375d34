"""TOML with the line of everything: the parser itself does not tell where a key stands."""

import re
import tomllib
from typing import Any

from dashboard.errors import DashboardError


class UnreadableTomlError(DashboardError):
    """A text that is no TOML, or nested too deep or with too long a number to be read.

    Attributes:
        line: Where it stops being readable; the longest line where the parser does not tell.
    """

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line} is not readable as TOML")
        self.line = line


def parsed(text: str) -> dict[str, Any]:
    """Read a text as TOML.

    Raises:
        UnreadableTomlError: When it cannot be read.
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        told = re.search(r"line (\d+)", str(error)) if isinstance(error, tomllib.TOMLDecodeError) else None
        lengths = [len(line) for line in text.split("\n")]
        raise UnreadableTomlError(int(told[1]) if told else lengths.index(max(lengths)) + 1) from error


def line_of(text: str, key: str, occurrence: int = 1) -> int:
    """Line of the n-th ``key = …`` or ``[key]``; 1 where the key does not occur."""
    pattern = re.compile(rf"^\s*(?:{re.escape(key)}\s*=|\[+{re.escape(key)}\]+)")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if pattern.match(line)]
    return lines[occurrence - 1] if len(lines) >= occurrence else 1


def line_in(text: str, header: str, key: str, occurrence: int = 1) -> int:
    """Line of ``key`` inside the n-th ``[header]``, or of that header where the key is absent.

    The header "" stands for the keys before the first table; line 1 where they lack the key.
    """
    start = line_of(text, header, occurrence) if header else 0
    pattern = re.compile(rf"^\s*{re.escape(key)}\s*=")
    for number, line in enumerate(text.splitlines()[start:], start + 1):
        if line.startswith("["):
            break
        if pattern.match(line):
            return number
    return max(start, 1)
