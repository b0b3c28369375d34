"""German strings of the command line."""

DATA_HAS_FINDINGS = "Der Atlas startet nur mit fehlerfreien Daten: {}."
BAD_REFERENCE_DATE = "{} ist kein Tag. Bitte als JJJJ-MM-TT angeben, z. B. 2026-11-22."
SERVING = "LSZ-Atlas: {} (beenden mit Strg+C)"
NO_FOLDER = "Den Ordner {} gibt es nicht. Bitte einen vorhandenen Datenordner angeben."
NO_OPERATOR = "Hinweis: {} ist nicht gesetzt; Impressum, Datenschutz und Erklärung zur Barrierefreiheit nennen keinen Betreiber."


def findings(count: int) -> str:
    """Number of findings in words."""
    if count == 0:
        return "keine Befunde"
    return "1 Befund" if count == 1 else f"{count} Befunde"
