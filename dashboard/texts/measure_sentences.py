"""Templates of the sentences on programme measures, by measure and category.

Templates lack the full stop. District names are filled in with their article.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CountTemplate:
    """How a measure is counted.

    Attributes:
        categories: Keys of the categories that count; empty for every known one.
        one, many: Sentence for up to one district, and for several.
        accusative: Whether the counted districts stand in the accusative.
    """

    categories: tuple[str, ...]
    one: str
    many: str
    accusative: bool = False


COUNTS: Mapping[str, CountTemplate] = {
    "process_support_2019": CountTemplate(
        ("model", "participant"),
        "Im Zeitraum {date} nahm {count} an der Prozessbegleitung teil",
        "Im Zeitraum {date} nahmen {count} an der Prozessbegleitung teil",
    ),
    "participation": CountTemplate(
        ("yes",),
        "Nach dem letzten bekannten Stand nimmt {count} am Landesprogramm teil{dated}",
        "Nach dem letzten bekannten Stand nehmen {count} am Landesprogramm teil{dated}",
    ),
    "funding_stage": CountTemplate(
        (),
        "Für {count} ist eine Förderstufe bekannt{dated}",
        "Für {count} ist eine Förderstufe bekannt{dated}",
        accusative=True,
    ),
    "plan_state": CountTemplate(
        ("valid",),
        "Am {date} hat {count} einen gültigen integrierten Plan",
        "Am {date} haben {count} einen gültigen integrierten Plan",
    ),
    "agathe": CountTemplate(
        ("yes",),
        "Nach dem letzten bekannten Stand beteiligt sich {count} am Programm AGATHE{dated}",
        "Nach dem letzten bekannten Stand beteiligen sich {count} am Programm AGATHE{dated}",
    ),
}
OTHER_COUNT = CountTemplate(
    (),
    "Zu „{title}“ ist der Stand für {count} bekannt{dated}",
    "Zu „{title}“ ist der Stand für {count} bekannt{dated}",
    accusative=True,
)
DATED_YEAR = " (Stand {})"
DATED_YEARS = " (Stand je nach Kreis {} bis {})"
SPREAD = "Die {total} Kreise verteilen sich wie folgt: {categories}"
CATEGORY = "{label} ({count})"
ONE_UNCONFIRMED = "Unbestätigt ist die Angabe für {names}"
UNCONFIRMED = "Unbestätigt sind die Angaben für {names}"
UNNAMED = "{} Kreise"

DISTRICT: Mapping[tuple[str, str], str] = {
    ("process_support_2019", "model"): (
        "{nominative} nahm im Zeitraum {date} als Modellkommune an der Prozessbegleitung teil"
    ),
    ("process_support_2019", "participant"): (
        "{nominative} nahm im Zeitraum {date} an der Prozessbegleitung teil"
    ),
    ("process_support_2019", "not_named"): (
        "{nominative} ist für die Prozessbegleitung im Zeitraum {date} nicht genannt"
    ),
    ("participation", "yes"): "{nominative} nimmt nach dem letzten bekannten Stand am Landesprogramm teil",
    (
        "participation",
        "no",
    ): "{nominative} nimmt nach dem letzten bekannten Stand nicht am Landesprogramm teil",
    ("participation", "unknown"): "Ob {nominative} am Landesprogramm teilnimmt, ist nicht bekannt",
    ("funding_stage", "stage_3"): "{nominative} wird nach dem letzten bekannten Stand in Stufe 3 gefördert",
    ("funding_stage", "stage_2"): "{nominative} wird nach dem letzten bekannten Stand in Stufe 2 gefördert",
    ("funding_stage", "stage_1"): "{nominative} wird nach dem letzten bekannten Stand in Stufe 1 gefördert",
    ("funding_stage", "unknown"): "Für {accusative} ist keine Förderstufe bekannt",
    ("plan_state", "valid"): "{nominative} hat am {date} einen gültigen integrierten Plan",
    ("plan_state", "updating"): "Der integrierte Plan {genitive} ist am {date} in Fortschreibung",
    ("plan_state", "preparing"): "Der integrierte Plan {genitive} ist am {date} in Erarbeitung",
    ("plan_state", "expired"): "Der integrierte Plan {genitive} ist am {date} abgelaufen",
    ("plan_state", "unknown"): (
        "Ob {nominative} am {date} einen gültigen integrierten Plan hat, ist nicht bekannt"
    ),
    ("agathe", "yes"): "{nominative} beteiligt sich nach dem letzten bekannten Stand am Programm AGATHE",
    ("agathe", "no"): "{nominative} beteiligt sich nach dem letzten bekannten Stand nicht am Programm AGATHE",
    ("agathe", "unknown"): "Ob sich {nominative} am Programm AGATHE beteiligt, ist nicht bekannt",
}
OTHER_DISTRICT = "Für {accusative} ist zu „{title}“ verzeichnet: {label}"
ENDED = "Laufzeit bis {}"
DETAILS = " ({})"


def count_of(count: int, total: int, *, accusative: bool) -> str:
    """How many of the districts, as subject or object.

    >>> count_of(16, 23, accusative=False), count_of(0, 22, accusative=True)
    ('16 von 23 Kreisen', 'keinen der 22 Kreise')
    """
    if count == 0:
        return f"{'keinen' if accusative else 'keiner'} der {total} Kreise"
    return f"alle {total} Kreise" if count == total else f"{count} von {total} Kreisen"


def dated(first: int, last: int) -> str:
    """Years of the latest knowledge, in parentheses.

    >>> dated(2024, 2026), dated(2019, 2019)
    (' (Stand je nach Kreis 2024 bis 2026)', ' (Stand 2019)')
    """
    return DATED_YEAR.format(first) if first == last else DATED_YEARS.format(first, last)
