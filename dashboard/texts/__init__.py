"""Every German string of the interface, and the small functions that put values into them."""

from collections.abc import Mapping

# Page -------------------------------------------------------------------------------------------
APP_TITLE = "LSZ-Atlas Thüringen"
APP_SUBTITLE = "Solidarisches Zusammenleben der Generationen"
APPROXIMATELY = "rund {}"
APP_DESCRIPTION = (
    "Karten und Kreisprofile zum Landesprogramm „Solidarisches Zusammenleben der Generationen“ in Thüringen"
)
SKIP_TO_CONTENT = "Zum Inhalt springen"
LOADING = "Der Atlas wird geladen …"
NO_SCRIPT = "Der Atlas braucht JavaScript. Bitte schalten Sie es im Browser ein und laden Sie die Seite neu."
VIEW_LABELS = {
    "karte": "Karte",
    "vergleich": "Vergleich",
    "tabelle": "Tabelle",
    "vortragsmappe": "Vortrag",
    "daten": "Daten und Quellen",
}
VIEWS_LABEL = "Ansicht"
SHARE = "Link kopieren"
SHARE_HINT = "Die Adresse dieser Ansicht in die Zwischenablage kopieren"
SHARE_DONE = "Link kopiert"
SHARE_FAILED = "Kopieren nicht möglich: bitte die Adresse aus der Adresszeile übernehmen."
SKIP_TO_MAP = "Zur Karte springen"
SEARCH_LABEL = "Kreis oder Merkmal suchen"
SEARCH_EMPTY = "Nichts gefunden. Gesucht wird in den Namen der Kreise und Merkmale."
SEARCH_GROUP_DISTRICTS = "Kreise"
SEARCH_GROUP_PROGRAMME = "Programmstatus"
PANEL_LABEL = "Überblick und Kreisprofil"
PRIVACY = "Keine Cookies, keine Anfragen an Dritte"
DISMISS = "Hinweis schließen"
HOME_HINT = "Zur Startseite"

# Controls ---------------------------------------------------------------------------------------
CONTROLS_HEADING = "Was wird gezeigt?"
INDICATOR_LABEL = "Merkmal"
INDICATOR_EMPTY = "Kein Merkmal gefunden."
YEAR_LABEL = "Jahr"
ONE_YEAR = "Nur für {} vorhanden."
NO_YEAR = "Stand: {}"
TERRITORY_LABEL = "Gebietsstand"
TERRITORY_OPTIONS = {"23": "23 Kreise", "22": "22 Kreise"}
TERRITORY_SENTENCE = (
    "23 Kreise: Eisenach eigenständig (bis 30. Juni 2021). 22 Kreise: Eisenach gehört in allen Jahren zum "
    "Wartburgkreis. Beide Reihen werden nie verbunden."
)
TERRITORY_ONLY = {
    "23": "Nur für 23 Kreise vorhanden: Eisenach ist eigenständig.",
    "22": "Nur für 22 Kreise vorhanden: Eisenach gehört in allen Jahren zum Wartburgkreis.",
}
CLASSES_LABEL = "Klassen"
CLASS_METHODS = {
    "quantile": "gleich viele Kreise (Quantile)",
    "gleich": "gleich breite Klassen",
    "natuerlich": "natürliche Grenzen (Fisher-Jenks)",
    "eigene": "eigene Grenzen",
}
CLASS_COUNT_LABEL = "Anzahl der Klassen"
BREAKS_LABEL = "Eigene Grenzen"
BREAKS_HINT = "2 bis 6 Zahlen, aufsteigend, mit Semikolon getrennt, z. B. 40; 50,5; 60"
BREAKS_ERROR = "Bitte 2 bis 6 aufsteigende Zahlen eingeben, mit Semikolon getrennt, z. B. 40; 50,5; 60."
INPUT_ERROR = "Diese Eingabe ist nicht lesbar; es bleibt bei der bisherigen Ansicht."
REFERENCE_LABEL = "Stichtag"
DIRECTION_TEXT = {
    "higher_better": "Höhere Werte gelten als günstiger.",
    "lower_better": "Niedrigere Werte gelten als günstiger.",
    "neutral": "Ohne Wertung: hohe oder niedrige Werte sind für sich weder gut noch schlecht.",
}

SINCE_LABEL = "Veränderung seit"
SINCE_PLACEHOLDER = "keine: Werte des Jahres"

# Notices ----------------------------------------------------------------------------------------
UNREADABLE_ADDRESS = "Die Adresse ist in Teilen nicht lesbar ({}); dafür gelten die Voreinstellungen."
UNKNOWN_PATH = "Die Seite „{}“ gibt es nicht. Gezeigt wird die Startseite."
UNKNOWN_INDICATOR = "Das Merkmal „{}“ gibt es nicht. Gezeigt wird „{}“."
UNKNOWN_SERIES = "„{}“ liegt nicht für {} Kreise vor. Gezeigt wird die Reihe für {} Kreise."
UNKNOWN_YEAR = "„{}“ liegt für {} nicht vor. Gezeigt wird {}."
NO_CHANGE = "Eine Veränderung von „{}“ seit {} liegt nicht vor. Gezeigt wird {}."
UNKNOWN_DISTRICT = "Den Kreis „{}“ gibt es in den Daten nicht. Gezeigt wird das Land."
UNKNOWN_COMPARED = "Den Kreis „{}“ gibt es in den Daten nicht; er fehlt im Vergleich."
UNKNOWN_MEASURE = "Den Programmstatus „{}“ gibt es nicht; gezeigt wird die Voreinstellung."
UNKNOWN_AGAINST = "Das Merkmal „{}“ gibt es nicht; es ist kein zweites Merkmal gewählt."
UNKNOWN_COLUMN = "Das Merkmal „{}“ gibt es nicht; die Spalte entfällt."
QUERY_KEYS = {
    "merkmal": "Merkmal",
    "jahr": "Jahr",
    "stand": "Gebietsstand",
    "kreis": "Kreis",
    "ansicht": "Ansicht",
    "klassen": "Klassen",
    "spalten": "Spalten",
    "sortierung": "Sortierung",
    "stichtag": "Stichtag",
    "vergleich": "Vergleich",
    "teil": "Teil des Vergleichs",
    "kriterien": "Kriterien",
    "aussen": "Kreise jenseits der Landesgrenze",
    "gemischt": "Städte und Landkreise gemischt",
    "programm": "Programmstatus",
    "anteil": "Anteil mit hohem Bedarf",
    "stufe": "Förderstufe",
    "bedarf": "Bedarf",
    "gegen": "zweites Merkmal",
}
MERGED_DISTRICT = "{} wurde am {} eingegliedert (heute: {}). Gezeigt wird dieser Kreis."
CALLBACK_FAILED = (
    "Das hat nicht geklappt. Die Seite bleibt benutzbar; bitte versuchen Sie es noch einmal oder laden Sie "
    "sie neu."
)


# Map and legend ---------------------------------------------------------------------------------
LAND = "Thüringen"
GERMANY = "Deutschland"
MAP_LABEL = "Landkreise und kreisfreie Städte"
LEGEND_HEADING = "Legende"
KNOWN_STATUS = "{} von {} Kreisen mit bekanntem Stand ({})"
SHARE_OF_LAND = "{} des Landes ({}: {})"
MAP_ORIGIN = "Karte: {}, {}"
SPAN = "{} bis {}"
UP_TO = "bis {}"
ABOVE = "über {}"
ABOVE_UP_TO = "über {} bis {}"
DISTRICTS_AND_VALIDITY = "{} Kreise, {}"
COUNT_OF = "{} von {}"
OUTSIDE_SUFFIX = ", jenseits der Landesgrenze"
NO_VALUE = "kein Wert"
OUTSIDE_LABEL = "Kreise der Nachbarländer (Umriss)"
CLASS_HEADER = "Anzahl Kreise"
REASONS: Mapping[str, str] = {
    "–": "nichts vorhanden",
    ".": "Zahlenwert unbekannt oder geheim",
    "…": "Angabe fällt später an",
    "x": "Aussage nicht sinnvoll",
    "/": "Zahlenwert nicht sicher genug",
}
STATUS_NAMED = {
    "reporting_year": "Gebietsstand 31.12. des Berichtsjahres",
    "eisenach_separate": "Eisenach vom Herausgeber weiter getrennt ausgewiesen",
    "as_reported": "Gebietsstand zum Zeitpunkt der Meldung",
}
STATUS_AND_SERIES = "{}, {} Kreise"
LAND_COMPUTED = "Summe der Kreise"
LAND_COMPUTED_NOTE = "Der Wert für Thüringen ist die Summe der Kreise, vom Atlas berechnet."
NOT_PUBLISHED = "kein veröffentlichter Wert"
RANK_NOTE = "Rang 1 hat der höchste Wert."
UNCONFIRMED = "unbestätigt"
UNKNOWN_STATUS = "nicht bekannt"
DISTRICT_TYPES = {"rural": "Landkreis", "urban": "kreisfreie Stadt"}


def shown_title(title: str, year: str, unit_phrase: str) -> str:
    """Title of a map as part of a sentence: what, when, in which unit."""
    return f"{title}, {year}, {unit_phrase}"


def unit_phrase(unit: str, *, is_count: bool) -> str:
    """How a unit is named in a title: "in %", "Anzahl", "je 1.000 Einwohner", "in Jahren"."""
    declined = {"Jahre": "in Jahren", "Monate": "in Monaten", "Prozentpunkte": "in Prozentpunkten"}
    if is_count:
        return "Anzahl"
    if unit in declined:
        return declined[unit]
    measured = unit.startswith(("%", "km²", "m²", "Euro")) or unit == "m"
    return f"in {unit}" if measured else unit


def year_label(label: str) -> str:
    """A year label for readers: 2016–2018 for "2016/2017/2018"."""
    first, _, rest = label.partition("/")
    return f"{first}–{rest[-4:]}" if rest else first


def rank(first: int, last: int, of: int) -> str:
    """Rank with its denominator: "6 von 23", ties as interval "6–8 von 23"."""
    place = str(first) if first == last else f"{first}–{last}"
    return COUNT_OF.format(place, of)


def compared(relation: int, benchmark: str) -> str:
    """Position against the Land's value in words."""
    words = {1: "über dem Thüringenwert", 0: "gleich dem Thüringenwert", -1: "unter dem Thüringenwert"}
    return f"{words[relation]} ({benchmark})"


# Profile ----------------------------------------------------------------------------------------
PROFILE_HEADING = "Kreisprofil"
PROFILE_CLOSE = "Kreisprofil schließen"
FACT_TYPE = "Art"
FACT_SEAT = "Verwaltungssitz"
FACT_REGION = "Planungsregion"
FACT_AREA = "Fläche (31.12.2018)"
FACT_POPULATION = "Bevölkerung"
FACT_CODE = "Kreisschlüssel (AGS)"
FACT_WEBSITE = "Internet"
FACT_PROGRAMME_PAGE = "Seite zum LSZ"
FACT_BORDERS = "Gebietsänderungen"
PROGRAMME_HEADING = "Landesprogramm LSZ"
PLAN_HEADING = "Integrierter Plan"
PLAN_NONE = "Zu einem integrierten Plan ist nichts bekannt."
PLAN_NO_TERM = "Laufzeit nicht bekannt"
PLAN_DECIDED = "beschlossen {}"
PLAN_TERM = "Laufzeit {} bis {}"
MILESTONES_HEADING = "Chronik"
FUNDING_HEADING = "Bekannte Beträge"
BODIES_HEADING = "Steuerung und Beteiligung"
KEY_INDICATORS_HEADING = "Kennzahlen nach Handlungsfeldern"
NEIGHBOURS_HEADING = "Nachbarkreise"
NEIGHBOURS_HINT = "mit der Länge der gemeinsamen Grenze"
NO_COMPARISON = "·"
NO_COMPARISON_NOTE = "· bedeutet: kein Vergleichswert veröffentlicht."
NEW_TAB = "öffnet in einem neuen Tab"
PLAN_BAR_STATES = {
    "valid": "Zum Stichtag gültig",
    "expired": "Zum Stichtag abgelaufen",
    "later": "Beginnt nach dem Stichtag",
}
COLUMN_VALUE = "Wert"
COLUMN_RANK = "Rang"
COLUMN_DIFF_LAND = "zu Thüringen"
COLUMN_DIFF_GERMANY = "zu Deutschland"
COLUMN_TREND = "Verlauf"
COLUMN_INDICATOR = "Merkmal"
SOURCE_PREFIX = "Quelle: {}"
LICENCE_PREFIX = "Lizenz: {}"
AS_OF = "Stand {}"
UNDATED = "ohne Datum"
OTHER_SERIES = "Werte für {} Kreise"
TREND_TEXT = "Verlauf von {} ({}) bis {} ({})"

# Overview ---------------------------------------------------------------------------------------
OVERVIEW_HEADING = "Überblick: Freistaat Thüringen"
PARTICIPATION_HEADING = "Wer macht mit?"
PLAN_STATES_HEADING = "Integrierte Pläne"
NEXT_PLANS_HEADING = "Als Nächstes laufen aus"
NO_NEXT_PLANS = "Zum Stichtag ist kein gültiger Plan mit bekanntem Ende verzeichnet."
TIMELINE_HEADING = "2015 bis heute"
BUDGET_HEADING = "Landesmittel nach Haushaltsjahr"
BUDGET_NOTE = "Jahre ohne Angabe: nicht bekannt."
EXTREMES_HEADING = "Höchste und niedrigste Werte"
HIGHEST = "höchste"
LOWEST = "niedrigste"
LAND_FACTS_HEADING = "Gesetz, Geld und Kriterien"

# Table ------------------------------------------------------------------------------------------
COLUMN_DISTRICT = "Kreis"
COLUMN_STATUS = "Status"
COLUMN_DETAIL = "Erläuterung"
COLUMN_AS_OF = "Stand"
COLUMNS_LABEL = "Weitere Merkmale als Spalten"
COLUMNS_PLACEHOLDER = "Merkmal hinzufügen"
COLUMN_SHARE_LAND = "Anteil am Land in %"
COLUMN_DIFF = "Differenz zu Thüringen"
SORT_ASCENDING = "aufsteigend sortieren"
SORT_DESCENDING = "absteigend sortieren"
SIGNS = (
    "Zeichen: – (Strich) nichts vorhanden · . (Punkt) unbekannt oder geheim · … (drei Punkte) fällt später an · "
    "x nicht sinnvoll · / (Schrägstrich) nicht sicher genug"
)

# Sources ----------------------------------------------------------------------------------------
SOURCES_HEADING = "Daten und Quellen"
SOURCES_INTRO = (
    "Jede Zahl im Atlas stammt aus einer der hier genannten Quellen. Fehlende Werte bleiben fehlend; nichts "
    "ist geschätzt oder ergänzt."
)
SOURCES_INDICATORS = "Merkmale"
SOURCES_TERRITORIES = "Gebietsstände und Grenzen"
SOURCES_PROGRAMME = "Quellen zum Landesprogramm"
SOURCES_DATA = "Datenquellen"
SOURCES_CHANGES = "Gebietsänderungen"
SOURCES_PROGRAMME_MEASURES = "Programmstatus"
DEFINITION = "Definition"
UNIT = "Einheit"
REFERENCE_DATE = "Stichtag oder Zeitraum"
SOURCE = "Quelle"
LICENCE = "Lizenz"
DIRECTION = "Wertung"
SHOW_ON_MAP = "Auf der Karte zeigen"
VALIDITY = "Umfang und Gültigkeit"
DATE = "Datum"
CHANGE = "Änderung"
CAVEATS = "Hinweise"
YEARS = "Jahre"
READ_IN = "Gelesen in"
EDITION = "Datenstand {}"
GEO_TITLE = "Datensatz"
GEO_PUBLISHER = "Herausgeber"
GEO_ATTRIBUTION = "Quellenvermerk"
GEO_LICENCE = "Nutzungsbedingungen"
UNTIL_TODAY = "heute"
STATUS_OF = "Gebietsstand {}"
