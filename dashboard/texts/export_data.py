"""German words of the data files and pictures that the atlas gives away."""

from collections.abc import Mapping

# File names -------------------------------------------------------------------------------------
SCOPE = "{}-kreise"
ON_DAY = "stichtag-{}"
MACHINE_READABLE = "maschinenlesbar"
MAP_NAME = "karte"
PART_NAMES: Mapping[str, str] = {
    "kreise": "vergleich",
    "verlauf": "verlauf",
    "aehnliche": "aehnliche-kreise",
    "bedarf": "status-und-bedarf",
    "plaene": "plankalender",
    "zusammenhang": "zusammenhang",
}
"""What the names of files of a part of the comparison end in."""
PROFILE = "kennzahlen"

# Formats ----------------------------------------------------------------------------------------
FORMAT_LABELS: Mapping[str, str] = {
    "csv": "CSV (Tabelle für Menschen)",
    "csv-maschinenlesbar": "CSV (maschinenlesbar)",
    "csv-metadaten": "Metadaten zur maschinenlesbaren CSV (CSVW)",
    "xlsx": "Excel-Arbeitsmappe",
    "geojson": "GeoJSON (Grenzen mit Werten)",
    "svg": "Bild als SVG (Vektorgrafik)",
    "png": "Bild als PNG",
}

# What travels with every file -------------------------------------------------------------------
TITLE = "Titel"
SHOWN = "Inhalt"
BOUNDARIES = "Grenzen"
EDITION = "Datenstand"
EDITION_AND_HASH = "{} ({})"
ADDRESS = "Adresse"
SIGN = "Zeichen {}"
ROUNDED = "Die Zahlen sind so gerundet, wie der Atlas sie zeigt."

# CSV for programs -------------------------------------------------------------------------------
FIELD_TEXTS: Mapping[str, tuple[str, str]] = {
    "kreisschluessel": (
        "Kreisschlüssel",
        "Amtlicher Gemeindeschlüssel des Kreises, fünf Stellen; 16 Thüringen, 00 Deutschland.",
    ),
    "name": ("Name", "Name des Kreises oder des Landes."),
    "merkmal": (
        "Merkmal",
        "Schlüssel des Merkmals oder Programmstatus; die Anmerkungen der Tabelle beschreiben es.",
    ),
    "titel": ("Titel", "Name des Merkmals."),
    "jahr": (
        "Jahr",
        "Jahr oder Jahre des Wertes, mit Schrägstrich verbunden; bei einem Programmstatus sein Datum.",
    ),
    "reihe": ("Reihe", "23 Kreise (Eisenach eigenständig) oder 22 Kreise (Eisenach im Wartburgkreis)."),
    "einheit": ("Einheit", "Einheit des Wertes."),
    "wert": ("Wert", "Zahl, so gerundet, wie der Atlas sie zeigt; leer, wenn sie fehlt."),
    "zeichen": ("Zeichen", "Zeichen der amtlichen Statistik für einen fehlenden Wert."),
    "grund": ("Grund", "Warum der Wert fehlt."),
    "rang_von": ("Rang von", "Rang unter den Kreisen; Rang 1 hat der höchste Wert."),
    "rang_bis": ("Rang bis", "Letzter Rang bei gleichen Werten."),
    "rang_anzahl": ("Rang Anzahl", "Anzahl der Kreise mit Wert."),
    "kategorie": ("Kategorie", "Schlüssel der Kategorie eines Programmstatus."),
    "bezeichnung": ("Bezeichnung", "Kategorie in Worten; „unbestätigt“, wenn der Beleg nicht sicher ist."),
    "erlaeuterung": ("Erläuterung", "Was die Quelle sagt."),
    "stand": ("Stand", "Datum des Belegs."),
    "beleg": ("Beleg", "Woher die Angabe zum Programmstatus stammt."),
}

# Workbook ---------------------------------------------------------------------------------------
SHEET_VALUES = "Werte"
SHEET_METADATA = "Metadaten"
SHEET_SOURCES = "Quellen"
FIELD, CONTENT = "Angabe", "Inhalt"
SOURCE_COLUMNS = (
    "Merkmal", "Jahr", "Einheit", "Definition", "Stichtag oder Zeitraum", "Gebietsstand", "Quelle", "Lizenz",
    "Datensatz", "Gelesen in", "Adresse", "Hinweise",
)  # fmt: skip
STATUS_OF_DISTRICT = "{}: {}"
PAGE_FOOT = "&L&8{}&R&8Seite &P von &N"

# Pictures ---------------------------------------------------------------------------------------
MISSING_ENTRY = "„{}“ {}"
SIGNS_NOTE = "Zeichen: {}."
GAPS = "Ohne Wert: {}."
ORIGIN_LINE = "{} · {} · {}"
EDITION_LINE = "Datenstand {} · {}"
NOTES_LINE = "Hinweise: {}"
KILOMETRES = "{} km"
HERE = "{} (gewählt: {})"
DISTRICTS = "Kreise"
HIGHEST_VALUES = "Höchste Werte"
LOWEST_VALUES = "Niedrigste Werte"
BENCHMARKS = "Zum Vergleich"
COMPUTED = "{} ({})"
COMPARED = "Im Vergleich: {}"
COMMA = ", "
MISSING_POINT = "{}: {}: {} ({})."
MISSING_POINTS = "Nicht eingezeichnet: {}"
NUMBERED = "{} {}"
SIMILAR = "ähnliche Kreise in Thüringen"
SIMILAR_BEYOND = "ähnliche Kreise jenseits der Landesgrenze"
TERM_AND_PLAN = "{} und Plan"
TERM_LEFT = "{} · {}"
