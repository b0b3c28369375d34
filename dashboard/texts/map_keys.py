"""German words for the map explored by keyboard and screen reader, and for its summary."""

ROLE = "Karte"
KEY_HINT = (
    "Pfeiltasten: Nachbarkreis. Pos1 und Ende: niedrigster und höchster Wert. Bild auf und Bild ab: nach Rang. "
    "Buchstaben: nach Namen. Eingabetaste: Kreisprofil öffnen. Esc: schließen. Schrägstrich: Suche."
)
NO_PROFILE = (
    "{}: Der Kreis liegt jenseits der Landesgrenze; ein Kreisprofil gibt es nur für Kreise in Thüringen."
)

# Districts beyond the state border ---------------------------------------------------------------
NOT_SHIPPED = "kein Wert im Atlas"
NO_PROGRAMME = "kein Programmstatus: Das Landesprogramm gilt in Thüringen"
NO_CHANGE = "Veränderung nicht berechnet"

# Summary of the whole map ------------------------------------------------------------------------
DISTRICTS = "{} Kreise"
RANGE = "Werte von {} bis {}"
MEDIAN = "Median {}"
HIGHEST = "höchster Wert: {} ({})"
LOWEST = "niedrigster Wert: {} ({})"
ALL_EQUAL = "alle Werte: {}"
NO_VALUES = "kein Kreis hat einen Wert"
WITHOUT_VALUE = "ohne Wert: {}"
CATEGORY = "{}: {}"
TIED = "{} Kreise gleichauf"
MAX_NAMED = 3
"""More districts with the same value are counted and not named."""

# Announcements -----------------------------------------------------------------------------------
PROFILE_OPENED = "Kreisprofil geöffnet: {}."
PROFILE_CLOSED = "Kreisprofil geschlossen."


def summary(parts: list[str]) -> str:
    """One sentence of parts, such as the number of districts and of those without a value.

    >>> summary(["23 Kreise", "ohne Wert: 2"])
    '23 Kreise; ohne Wert: 2.'
    """
    return "; ".join(parts) + "."
