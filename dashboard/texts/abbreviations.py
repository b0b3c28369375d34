"""Abbreviations that occur in the data, each with its long form; and English passages in German texts."""

from collections.abc import Mapping

HEADING = "Abkürzungen"
LONG_FORMS: Mapping[str, str] = {
    "AGATHE": "Älter werden in der Gemeinschaft (Thüringer Landesprogramm)",
    "AGS": "Amtlicher Gemeindeschlüssel, hier die ersten fünf Stellen: der Kreisschlüssel",
    "BBSR": "Bundesinstitut für Bau-, Stadt- und Raumforschung",
    "BIBB": "Bundesinstitut für Berufsbildung",
    "BKG": "Bundesamt für Kartographie und Geodäsie",
    "CC BY": "Creative-Commons-Lizenz mit Namensnennung",
    "CSV": "Textdatei mit einer Zeile je Tabellenzeile, lesbar für Tabellenprogramme",
    "GENESIS": "Gemeinsames Neues Statistisches Informationssystem der statistischen Ämter",
    "GeoNutzV": "Verordnung zur Festlegung der Nutzungsbestimmungen für die Bereitstellung von Geodaten des Bundes",
    "INKAR": "Indikatoren und Karten zur Raum- und Stadtentwicklung",
    "LSZ": "Landesprogramm „Solidarisches Zusammenleben der Generationen“",
    "MDR": "Mitteldeutscher Rundfunk",
    "NUTS": "Systematik der Gebietseinheiten für die Statistik der Europäischen Union; NUTS 3 sind die Kreise",
    "SGB II": "Zweites Buch Sozialgesetzbuch: Grundsicherung für Arbeitsuchende",
    "SGB XI": "Elftes Buch Sozialgesetzbuch: Soziale Pflegeversicherung",
    "ThEKiZ": "Thüringer Eltern-Kind-Zentrum",
}
ENGLISH = ("German Index of Socioeconomic Deprivation", "Points of Interest")
"""Passages whose language is marked, so that a screen reader pronounces them well."""
