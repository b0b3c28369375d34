"""Read CSV and TOML files strictly: UTF-8, known columns, and the line of everything."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.formatting import UNWRITABLE
from dashboard.loading.findings import Findings
from dashboard.view import toml_lines


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a CSV file: its number in the file and its cells by column name."""

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed TOML file that can tell the line of a key."""

    path: Path
    values: Mapping[str, Any]
    text: str

    def line_of(self, key: str, occurrence: int = 1) -> int:
        """Line of the n-th ``key = …`` or ``[key]``; 1 where the key does not occur."""
        return toml_lines.line_of(self.text, key, occurrence)

    def line_in(self, header: str, key: str, occurrence: int = 1) -> int:
        """Line of ``key`` inside the n-th ``[header]``, or of that header where the key is absent.

        The header "" stands for the keys before the first table; line 1 where they lack the key.
        """
        return toml_lines.line_in(self.text, header, key, occurrence)


def read_text(path: Path, findings: Findings) -> str | None:
    """Read a UTF-8 file, with or without byte order mark, with any line ends.

    Returns None, and notes a finding, where the file is absent or not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        findings.add(path, 1, "Datei fehlt oder ist nicht lesbar.", "Datei anlegen oder Rechte prüfen.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        findings.add(
            path,
            line,
            "Die Datei ist nicht in UTF-8 gespeichert (vermutlich Windows-1252/Latin-1).",
            "Im Editor oder in der Tabellenkalkulation als „UTF-8“ speichern.",
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for found in UNWRITABLE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        findings.add(path, line, f"Die Zeile enthält das Steuerzeichen U+{ord(found[0]):04X}.", "Löschen.")
    return text


def read_csv(path: Path, columns: Sequence[str], findings: Findings) -> list[Row]:
    """Read a comma-separated file whose header is exactly ``columns``.

    Rows with too few or too many cells become findings and are left out.
    """
    text = read_text(path, findings)
    if text is None:
        return []
    reader = csv.reader(io.StringIO(text))
    header = next(reader, [])
    if header != list(columns):
        hint = "Trennzeichen ist das Komma, nicht das Semikolon. " if ";" in "".join(header) else ""
        findings.add(
            path,
            1,
            f"Kopfzeile ist „{','.join(header)}“.",
            f"{hint}Erwartet wird „{','.join(columns)}“.",
        )
        return []
    rows = []
    for cells in reader:
        if not cells:
            continue
        if len(cells) != len(columns):
            findings.add(
                path,
                reader.line_num,
                f"Die Zeile hat {len(cells)} statt {len(columns)} Felder.",
                "Fehlende Felder leer lassen; Dezimalzeichen ist der Punkt; Text mit Komma in "
                "Anführungszeichen setzen.",
            )
            continue
        rows.append(Row(reader.line_num, dict(zip(columns, map(str.strip, cells), strict=True))))
    return rows


def read_toml(path: Path, findings: Findings) -> TomlFile | None:
    """Read a TOML file; a syntax error becomes a finding with its line."""
    text = read_text(path, findings)
    if text is None:
        return None
    try:
        return TomlFile(path, toml_lines.parsed(text), text)
    except toml_lines.UnreadableTomlError as error:
        findings.add(
            path,
            error.line,
            "Die Datei ist kein gültiges TOML.",
            "Anführungszeichen, Klammern und doppelte Schlüssel in dieser Zeile prüfen.",
        )
        return None
