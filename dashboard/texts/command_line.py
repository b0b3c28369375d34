"""German strings of the command line."""

DATA_HAS_FINDINGS = "Der Atlas startet nur mit fehlerfreien Daten: {}."
BAD_REFERENCE_DATE = "{} ist kein Tag. Bitte als JJJJ-MM-TT angeben, z. B. 2026-11-22."
SERVING = "LSZ-Atlas: {} (beenden mit Strg+C)"
HANDED_OUT = (
    "Dateien, QR-Codes und Schnittstelle nennen diese Adresse: {} (andere: LSZ_ATLAS_BASE_URL setzen)"
)
NO_FOLDER = "Den Ordner {} gibt es nicht. Bitte einen vorhandenen Datenordner angeben."
NO_OPERATOR = "Hinweis: {} ist nicht gesetzt; Impressum, Datenschutz und Erklärung zur Barrierefreiheit nennen keinen Betreiber."


def findings(count: int) -> str:
    """Number of findings in words."""
    if count == 0:
        return "keine Befunde"
    return "1 Befund" if count == 1 else f"{count} Befunde"


COMMANDS, COMMAND, FOLDER, PACKAGE = "Befehle", "BEFEHL", "ORDNER", "PAKETORDNER"
SERVE_HELP = "den Atlas starten"
HOST_HELP = "Adresse (Vorgabe: 127.0.0.1)"
PORT_HELP = "Port (Vorgabe: 8050)"
WORKERS_HELP = "Prozesse (Vorgabe: 2)"
DATA_HELP = "Datenordner (Vorgabe: data)"
DEV_HELP = "mit Fehlersuche von Dash, nur zum Entwickeln"
CHECK_HELP = "die Daten prüfen"
GEO_HELP = "die Grenzen aus dem npm-Paket erzeugen"
PACKAGE_HELP = "entpacktes npm-Paket"
GEO_OUTPUT_HELP = "Zielordner (Vorgabe: data/geo)"
EXPORT_HELP = "eine Ansicht, einen Vortrag (?vortrag=...) oder alle Kreisprofile als Datei schreiben"
FORMAT, FORMAT_HELP = "FORMAT", "eines von: {}"
ADDRESS, ADDRESS_HELP = "ADRESSE", 'Adresse der Ansicht ab dem Fragezeichen, z. B. "?merkmal=plan_state"'
ALL_HELP = "mit dem Format pdf: die Kreisprofile aller Kreise"
EXPORT_OUTPUT_HELP = "Zielordner (Vorgabe: der gegenwärtige)"
PACKET_HELP = "einen Vortrag mit Folien, Berichten und Daten in einen Ordner schreiben"
STORY, STORY_HELP = "VORTRAG", "Name eines Vortrags in data/stories, ohne .toml, oder Pfad einer TOML-Datei"
PACKET_OUTPUT_HELP = "Zielordner; er darf noch nicht bestehen oder muss leer sein"
