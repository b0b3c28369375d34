"""``data/geo/names.csv``: the names of all districts in the cases of German grammar."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import Row, read_csv
from dashboard.model.dataset import frozen
from dashboard.model.district import DistrictName

NAMES_FILE = "names.csv"
CASES = ("nominative", "genitive", "dative", "accusative", "locative")
NAME_COLUMNS = ("code", *CASES)
ARTICLES = (
    ("der", "des", "dem", "den", "im"),
    ("die", "der", "der", "die", "in der"),
    ("das", "des", "dem", "das", "im"),
)
"""Articles of the three genders, in the order of the cases."""


def load_names(path: Path, known_codes: Collection[str], findings: Findings) -> Mapping[str, DistrictName]:
    """Read the names by district code, in the order of the file; a faulty line is left out.

    Args:
        path: The file ``names.csv``.
        known_codes: Codes of all districts inside and beyond the state border; each needs a name.
        findings: Receives what is wrong.
    """
    names: dict[str, DistrictName] = {}
    rows = read_csv(path, NAME_COLUMNS, findings)
    for row in rows:
        before = len(findings)
        _check_code(path, row, names, known_codes, findings)
        _check_forms(path, row, findings)
        if len(findings) == before:
            names[row["code"]] = DistrictName(*(row[case] for case in CASES))
    _check_complete(path, {row["code"] for row in rows}, known_codes, findings)
    return frozen(names)


def _check_code(
    path: Path, row: Row, names: Mapping[str, DistrictName], known: Collection[str], findings: Findings
) -> None:
    code = row["code"]
    if code not in known:
        close = get_close_matches(code, sorted(known), n=1)
        hint = f" Gemeint ist vielleicht „{close[0]}“." if close else ""
        message = f"Feld „code“: Der Kreisschlüssel „{code}“ ist unbekannt."
        findings.add(path, row.line, message, f"Fünfstelligen Kreisschlüssel (AGS) eintragen.{hint}")
    elif code in names:
        message = f"Feld „code“: Der Kreisschlüssel „{code}“ kommt mehrfach vor."
        findings.add(path, row.line, message, "Eine der Zeilen löschen.")


def _check_forms(path: Path, row: Row, findings: Findings) -> None:
    """Every form is given and begins with the article of its case in the gender of the nominative."""
    article = row["nominative"].partition(" ")[0]
    expected = next((forms for forms in ARTICLES if forms[0] == article), ("der, die oder das",))
    for case in CASES:
        if not row[case]:
            findings.add(path, row.line, f"Feld „{case}“ ist leer.", "Den Namen mit Artikel ergänzen.")
    for case, wanted in zip(CASES, expected, strict=False):
        if row[case] and not row[case].startswith(f"{wanted} "):
            message = f"Feld „{case}“: „{row[case]}“ beginnt nicht mit dem passenden Artikel."
            findings.add(path, row.line, message, f"Mit „{wanted}“ beginnen, wie mitten im Satz.")


def _check_complete(path: Path, given: Collection[str], known: Collection[str], findings: Findings) -> None:
    for code in sorted(set(known) - set(given)):
        message = f"Für den Kreisschlüssel „{code}“ fehlt die Zeile mit dem Namen."
        findings.add(path, 1, message, "Die Zeile mit dem Namen in allen Fällen ergänzen.")
