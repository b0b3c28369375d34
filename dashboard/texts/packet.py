"""German strings of the offline packet and of what the command line says while it is made."""

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
