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


README = """{title}
{line}

Dieser Ordner ist ein Paket des LSZ-Atlas Thüringen und kommt ohne Internet aus.

vortrag.html       Der Vortrag mit {slides} Folien. Im Browser öffnen (Doppelklick), F5 für Vollbild,
                   Taste ? zeigt alle Tasten. Die Datei ist vollständig, sie fragt keinen Server.
vortrag.pptx       Dieselben Folien zum Bearbeiten in PowerPoint oder LibreOffice.
kreisprofile/      Das Kreisprofil jedes Landkreises und jeder kreisfreien Stadt als PDF.
daten/             Die gezeigten Werte: je Merkmal und je Vergleich als Excel-Datei (.xlsx), als CSV
                   für die Tabellenkalkulation und als maschinenlesbare CSV mit Metadaten (CSVW).
SHA256SUMS         Prüfsummen aller Dateien; Prüfen: sha256sum -c SHA256SUMS

Stichtag für Planstände: {today}
Datenstand: {edition}
{boundaries}
Quelle, Gebietsstand und Lizenz jeder Zahl stehen in der jeweiligen Datei.
Adresse des Atlas: {address}
"""
UNKNOWN_STORY = (
    "Den Vortrag „{}“ gibt es nicht. Vorhanden: {}. Abhilfe: einen davon nennen, oder den Pfad einer "
    "TOML-Datei, wie die Vortragsmappe sie exportiert."
)
LOCAL_ADDRESS = (
    "Hinweis: Adressen und QR-Codes führen zu {}, das nur auf diesem Rechner gilt. Abhilfe: die öffentliche "
    "Adresse des Atlas in {} angeben."
)
FOLDER_NOT_EMPTY = "Der Ordner „{}“ ist nicht leer. Abhilfe: einen neuen Ordner nennen oder diesen leeren."
DONE = "{} Dateien in „{}“ geschrieben."
NOT_WRITTEN = "Nicht geschrieben: {}. Es bleibt keine halbe Datei zurück."
UNKNOWN_FORMAT = "Das Format „{}“ gibt es nicht. Vorhanden: {}."
ALL_IS_FOR_REPORTS = "--all gibt es nur für das Format „pdf“: Es schreibt die Kreisprofile aller Kreise."
NO_STORY_FORMAT = "Einen Vortrag gibt es nicht im Format „{}“. Vorhanden: {}."
BAD_ADDRESS = "Die Adresse lässt sich nicht zeigen: {}"
"""Said by the command line and by the addresses for downloads."""
