"""Where a key stands in the text of a TOML file: the parser itself does not tell."""

import re


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
