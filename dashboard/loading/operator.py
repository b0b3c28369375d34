"""The operator's data: who publishes the atlas, from a TOML file outside the data folder."""

import re
from dataclasses import replace
from pathlib import Path

from dashboard.errors import DataError
from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile, read_toml
from dashboard.loading.toml_table import TomlTable
from dashboard.settings import Contact, Operator, Settings

CONTACT_KEYS = ("name", "street", "city", "phone", "email", "website")
OFFICE_KEYS = (*CONTACT_KEYS, "represented_by", "responsible", "hosting")
OPERATOR = "operator"
TABLES = (OPERATOR, "feedback", "data_protection", "monitoring", "enforcement")
REQUIRED = ("name", "email")
REQUIRED_OF_OPERATOR = ("name", "street", "city", "phone", "email", "represented_by", "responsible")
PLACEHOLDER = "…"
_FORMS = {
    "email": (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "Eine Adresse wie name@behoerde.example angeben."),
    "website": (re.compile(r"https?://\S+"), "Eine Adresse angeben, die mit https:// beginnt."),
}


def with_operator(settings: Settings) -> Settings:
    """Settings with the operator's data, where they name a file of it.

    Raises:
        DataError: With one line for each finding, when the file is faulty.
    """
    if settings.operator_file is None:
        return settings
    findings = Findings(Path())
    operator = read_operator(settings.operator_file, findings)
    if operator is None:
        raise DataError("\n".join(str(finding) for finding in findings))
    return replace(settings, operator=operator)


def read_operator(path: Path, findings: Findings) -> Operator | None:
    """Read the operator's data; None where there are findings."""
    before = len(findings)
    file = read_toml(path, findings)
    if file is None:
        return None
    operator = _operator(file, findings)
    return operator if len(findings) == before else None


def _operator(file: TomlFile, findings: Findings) -> Operator:
    root = TomlTable(file, file.values, findings)
    root.allow(TABLES)
    tables = {name: root.table(name) for name in TABLES}
    contacts = {name: _contact(table) for name, table in tables.items()}
    office = tables[OPERATOR]
    return Operator(
        office=contacts[OPERATOR],
        represented_by=_text(office, "represented_by"),
        responsible=_text(office, "responsible"),
        hosting=_text(office, "hosting"),
        feedback=contacts["feedback"],
        data_protection=contacts["data_protection"],
        monitoring=contacts["monitoring"],
        enforcement=contacts["enforcement"],
    )


def _contact(table: TomlTable) -> Contact:
    table.allow(OFFICE_KEYS if table.header == OPERATOR else CONTACT_KEYS)
    return Contact(**{key: _text(table, key) for key in CONTACT_KEYS})


def _text(table: TomlTable, key: str) -> str:
    """A text that is no placeholder and has the form of its key; "" for an optional one that is absent."""
    required = REQUIRED_OF_OPERATOR if table.header == OPERATOR else REQUIRED
    if key not in table.values and key not in required:
        return ""
    text = table.text(key)
    form, remedy = _FORMS.get(key, (None, ""))
    if text == PLACEHOLDER:
        table.fault(key, f"ist noch der Platzhalter „{PLACEHOLDER}“.", "Die wirkliche Angabe eintragen.")
    elif text and form and not form.fullmatch(text):
        table.fault(key, f"hat den Wert „{text}“.", remedy)
    return text
