"""German templates for programme status and need, the plan calendar, and two indicators side by side."""

from collections.abc import Mapping

# Status and need --------------------------------------------------------------------------------
NEED_TITLE = "{} – {}"
LEVELS = ("geringer Bedarf", "mittlerer Bedarf", "hoher Bedarf")
LEVEL_LIMITS = "{}: {}"
EMPTY_LEVEL = "kein Kreis"
CELL = "{}, {}"
OR = " oder "
HIGH_IS_NEED: Mapping[str, str] = {
    "lower_better": "Niedrige Werte gelten als günstiger; hohe Werte bedeuten hier hohen Bedarf.",
    "neutral": "Ohne Wertung; als hoher Bedarf gelten hier hohe Werte (wählbar).",
}
LOW_IS_NEED: Mapping[str, str] = {
    "higher_better": "Höhere Werte gelten als günstiger; niedrige Werte bedeuten hier hohen Bedarf.",
    "neutral": "Ohne Wertung; als hoher Bedarf gelten hier niedrige Werte (wählbar).",
}
NEED_NOTE = (
    "Der Bedarf ist nur an diesem einen Merkmal abgelesen. Die drei Klassen sind Drittel der Kreise; Kreise "
    "mit gleichem Wert stehen in derselben Klasse."
)
OTHER_TERRITORY = (
    "Das Merkmal gilt für {} Kreise, der Programmstatus für {} Kreise; anders zugeschnitten sind: {}."
)
NOT_IN_TERRITORY = "nicht bekannt (im Gebietsstand mit {} Kreisen nicht enthalten{})"
TODAY = ", heute: {}"
RULE = "Hoher Bedarf: {} mit dem höchsten Bedarf, {} von {} Kreisen (Werte {}, Gleichstände eingeschlossen)."
RULE_NO_VALUES = "Kein Kreis hat einen Wert."
RULE_ALL_EQUAL = "Alle Kreise mit einem Wert haben denselben; kein Kreis hat höheren Bedarf als ein anderer."
FROM = "ab {}"
UP_TO = "bis {}"
SHARES: Mapping[int, str] = {20: "das Fünftel", 25: "das Viertel", 33: "das Drittel", 50: "die Hälfte"}
SHARE = "die {} % der Kreise"
LISTED = (
    "Genannt sind davon die Kreise, {}. Kreise mit nicht bekanntem Stand stehen getrennt; sie zählen nicht "
    "als niedrig."
)
LOW_STATUS: Mapping[str, str] = {
    "funding_stage": "deren letzte bekannte Förderstufe unter Stufe {stage} liegt",
    "plan_state": (
        "deren integrierter Plan am {day} nicht gültig ist (abgelaufen, in Erarbeitung oder in Fortschreibung)"
    ),
    "participation": "die nach dem letzten bekannten Stand nicht am LSZ teilnehmen",
    "agathe": "die nach dem letzten bekannten Stand nicht an AGATHE beteiligt sind",
    "process_support_2019": "die für die Prozessbegleitung 2019 nicht genannt sind",
}
MATCHING_HEADING: Mapping[str, str] = {
    "funding_stage": "Hoher Bedarf, niedrige Stufe",
    "plan_state": "Hoher Bedarf, kein gültiger Plan",
    "participation": "Hoher Bedarf, keine Teilnahme",
    "agathe": "Hoher Bedarf, nicht an AGATHE beteiligt",
    "process_support_2019": "Hoher Bedarf, nicht genannt",
}
UNKNOWN_HEADING = "Hoher Bedarf, Stand nicht bekannt"
NO_MATCHING = "Auf keinen Kreis mit hohem Bedarf trifft die Regel zu."
NO_UNKNOWN = "Für alle Kreise mit hohem Bedarf ist der Stand bekannt."

# Plan calendar ----------------------------------------------------------------------------------
CALENDAR_TITLE = "Plankalender, Stichtag {}"
NEXT = "Als Nächstes zu erneuern: {}."
OVERDUE = "Ohne bekannten neueren Plan: {}."
NAMED = "{} ({})"
LAST_DAY = "Laufzeit endet am Stichtag"
UNTIL = "bis {}"


def days_left(days: int, number: str) -> str:
    """Time from the reference date to the end of a term; ``number`` is its size as German text."""
    if days == 0:
        return LAST_DAY
    if days > 0:
        return f"noch {number} {'Tag' if days == 1 else 'Tage'}"
    return f"seit {number} {'Tag' if days == -1 else 'Tagen'} abgelaufen"


# Two indicators ---------------------------------------------------------------------------------
SCATTER_TITLE = "{} und {}, {}"
POINT = "{}: {}"
MISSING = "{}: {}, {}"
CORRELATION = "Spearmans Rangkorrelation: ρ = {} (n = {} Kreise)."
TOO_FEW = "Keine Rangkorrelation: Nur {} Kreise haben beide Werte, nötig sind mindestens {}."
CONSTANT = "Keine Rangkorrelation: Eines der Merkmale hat in allen Kreisen denselben Wert (n = {} Kreise)."
NO_CAUSE = "Ein Zusammenhang ist kein Beleg für eine Ursache."
DIFFERENT_STATUS = "Die Merkmale sind nach verschiedenen Gebietsständen gezählt: {}; {}."
NO_SERIES = "„{}“ liegt nicht für {} Kreise vor."
NO_COMMON_YEAR = "„{}“ und „{}“ haben für {} Kreise kein gemeinsames Jahr."
OTHER_YEARS = "„{}“ und „{}“ liegen für {} und {} Kreise nicht beide vor. Gemeinsame Jahre: {}."
