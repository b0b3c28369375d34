"""German texts of the HTTP API: what its resources, parameters, headers and problems mean."""

from collections.abc import Mapping

API_TITLE = "LSZ-Atlas Thüringen: lesende Programmierschnittstelle"
SOURCE_EACH = "Die Quelle steht bei jeder Angabe."
LICENCE_EACH = "Die Lizenz steht bei jeder Angabe."
SOURCE_DISTRICTS = (
    "Kreisverzeichnis des LSZ-Atlas Thüringen (data/geo/districts.csv, territorial_changes.csv)"
)
LICENCE_DISTRICTS = "Faktum mit Quellenangabe"
NOTES = (
    "Die Schnittstelle gibt die Daten des LSZ-Atlas Thüringen lesend aus, ohne Anmeldung, ohne Cookies und für jede Website (Access-Control-Allow-Origin: *). Texte sind deutsch, Schlüssel englisch.",
    "„value“ ist der veröffentlichte Wert ohne Rundung. „displayed“ ist derselbe Wert, wie ihn Karte und Tabelle des Atlas zeigen: kaufmännisch gerundet auf die Nachkommastellen des Merkmals („decimals“), mit Dezimalkomma, Punkt bei Tausendern und echtem Minuszeichen. Ränge, Klassen und Differenzen rechnet der Atlas mit den gerundeten Werten.",
    "Fehlt ein Wert, ist „value“ null; „sign“ ist das Zeichen der amtlichen Statistik und „reason“ der Grund. Ein fehlender Wert ist nie 0 und fehlt nie in der Liste.",
    "Die Reihen „23“ und „22“ (Zahl der Kreise) meinen verschiedene Gebiete und dürfen nicht verbunden werden: In der Reihe „22“ gehört Eisenach in allen Jahren zum Wartburgkreis.",
    "CSV (format=csv oder Accept: text/csv) ist für Programme gemacht: UTF-8, Komma als Trennzeichen, Dezimalpunkt, Kopfzeile; ein fehlender Wert ist eine leere Zelle mit Zeichen und Grund daneben. Beginnt ein Text mit =, +, - oder @, steht ein Apostroph davor, damit ihn keine Tabellenkalkulation als Formel liest.",
    "Was es nicht gibt, wird mit 404 beantwortet, was nicht der angegebenen Form entspricht, mit 422; beides als application/problem+json (RFC 9457) und, wo möglich, mit dem, was gemeint sein könnte.",
)

OPERATIONS: Mapping[str, tuple[str, str]] = {
    "index": (
        "Verzeichnis",
        "Alle Ressourcen der Schnittstelle, die Zeichen für fehlende Werte und die Regeln für Rundung und Fehler.",
    ),
    "openapi": (
        "Beschreibung nach OpenAPI 3.1",
        "Alle Ressourcen, Parameter, Antworten und Beispiele in maschinenlesbarer Form.",
    ),
    "districts": (
        "Landkreise und kreisfreie Städte",
        "Alle Thüringer Kreise nach Kreisschlüssel, auch die 2021 eingegliederte Stadt Eisenach.",
    ),
    "district": (
        "Ein Kreis",
        "Ein Thüringer Kreis mit seinen Gebietsänderungen und Verweisen auf seine Nachbarn und seine Programmdaten.",
    ),
    "indicators": (
        "Merkmale",
        "Alle Merkmale mit Einheit, Wertung, Quelle, Lizenz und den Jahren jeder Reihe.",
    ),
    "indicator": (
        "Ein Merkmal",
        "Definition, Einheit, Wertung, Jahre, Quellen, Lizenz und Hinweise eines Merkmals.",
    ),
    "values": (
        "Werte eines Merkmals",
        "Veröffentlichte und angezeigte Werte nach Abschnitten mit gleicher Quelle, gleichem Gebietsstand und gleichen Grenzen; für die Thüringer Kreise, die angrenzenden Kreise anderer Länder (soweit die Quelle sie enthält), Thüringen und Deutschland.",
    ),
    "programme": (
        "Landesprogramm LSZ",
        "Programmmerkmale mit ihren Kategorien, die Handlungsfelder und Verweise auf die einzelnen Angaben.",
    ),
    "statuses": (
        "Programmstatus der Kreise",
        "Stand jedes Kreises in jedem Programmmerkmal mit Datum, Quellen und Verlässlichkeit. Auch „nicht bekannt“ wird ausgegeben. Der Stand der integrierten Pläne gilt für den Stichtag.",
    ),
    "plans": (
        "Integrierte Pläne",
        "Angaben zu den integrierten Plänen der Kreise: Beschluss, Laufzeit, Fortschreibung, mit Quellen.",
    ),
    "milestones": ("Chronik", "Datierte Ereignisse im Land (district=16) und in den Kreisen, mit Quellen."),
    "funding": (
        "Bekannte Beträge",
        "Bekannte Fördermittel des Landes (district=16) und der Kreise mit Quellen. Was nicht genannt ist, ist nicht bekannt.",
    ),
    "bodies": ("Steuerung und Beteiligung", "Gremien der Kreise, die die Planung steuern, mit Quellen."),
    "facts": (
        "Gesetz, Geld und Kriterien",
        "Angaben zum Programm im ganzen Land: Gesetz, Mitfinanzierung, Kriterien, Zahlen und Bezeichnungen, mit Quellen.",
    ),
    "neighbours": (
        "Nachbarkreise",
        "Welche Kreise sich berühren, auch über die Landesgrenze hinweg, mit der Länge der gemeinsamen Grenze. Kreise, die sich nur in Punkten berühren, sind keine Nachbarn.",
    ),
    "boundary_sets": (
        "Gebietsstände und Grenzen",
        "Die Grenzen, in denen Werte gezeigt werden, mit ihrer Gültigkeit und der Adresse als GeoJSON.",
    ),
    "problems": ("Arten von Fehlern", "Was die Fehlerantworten der Schnittstelle bedeuten."),
}
"""Title and explanation by the name of an operation."""

PARAMETERS: Mapping[str, str] = {
    "code": "Kreisschlüssel (AGS), fünf Ziffern.",
    "key": "Schlüssel des Merkmals.",
    "series": "Nur diese Reihe: 23 oder 22 Kreise.",
    "year": "Nur dieses Jahr, wie es bei „series_years“ steht; mehrjährige Angaben mit allen Jahren, z. B. 2016/2017/2018.",
    "district": "Nur dieses Gebiet: Kreisschlüssel mit fünf Ziffern; wo es dazu Angaben gibt, auch 16 (Thüringen) und 00 (Deutschland).",
    "measure": "Nur dieses Programmmerkmal.",
    "reference_date": "Stichtag für den Stand der integrierten Pläne, ein Tag von 2000-01-01 bis 2099-12-31. Ohne Angabe gilt der Stichtag des Atlas, sonst der heutige Tag.",
    "boundary_set": "Nur dieser Gebietsstand, z. B. 2019-01-01.",
    "format": "Form der Antwort. Der Parameter geht dem Accept-Header vor; ohne beide ist es JSON.",
}

FORMS: Mapping[str, str] = {
    "year": "ein Jahr wie 2019 oder mehrere wie 2016/2017/2018",
    "district": "ein Schlüssel aus zwei oder fünf Ziffern",
    "measure": "ein Schlüssel aus kleinen Buchstaben, Ziffern und Unterstrichen",
    "reference_date": "ein Tag dieses Jahrhunderts wie 2026-11-22",
    "boundary_set": "ein Datum wie 2019-01-01",
}
"""Form of the parameters that are no choice, for problems."""

HEADERS: Mapping[str, str] = {
    "ETag": "Kennung des Inhalts; mit If-None-Match wird Unverändertes nicht noch einmal gesendet.",
    "Cache-Control": "Wie lange die Antwort aufbewahrt werden darf.",
    "Vary": "Wovon die Antwort außer der Adresse abhängt.",
    "Allow": "Methoden, die erlaubt sind.",
    "Access-Control-Allow-Origin": "Immer *: Die Daten sind öffentlich und für alle gleich, jede Website darf sie lesen.",
    "Content-Language": "Sprache von „title“ und „detail“.",
}

IF_NONE_MATCH = "ETag einer früheren Antwort; ist der Inhalt derselbe, folgt 304 ohne Inhalt."
ANSWER = "Die Antwort."
CSV_COLUMNS = "Eine Zeile je Eintrag. Spalten: {}."
NOT_MODIFIED = "Unverändert seit der Antwort mit diesem ETag; ohne Inhalt."

PROBLEMS: Mapping[str, tuple[str, str]] = {
    "not_found": ("Adresse nicht gefunden", "Unter dieser Adresse gibt es nichts."),
    "unknown_value": (
        "Nicht in den Daten",
        "Ein Wert ist richtig geschrieben, kommt in den Daten aber nicht vor: ein Kreis, Merkmal, Jahr, Programmmerkmal oder Gebietsstand.",
    ),
    "no_values": ("Keine Werte für diese Auswahl", "Reihe, Jahr und Gebiet gibt es, aber nicht zusammen."),
    "bad_request": ("Anfrage nicht lesbar", "Die Anfrage hat keine Form, die der Atlas kennt."),
    "too_large": ("Zu viel auf einmal", "Die Anfrage ist größer, als der Atlas annimmt."),
    "method_not_allowed": ("Methode nicht erlaubt", "Die Schnittstelle ist nur zum Lesen da."),
    "not_acceptable": ("Form nicht verfügbar", "Der Accept-Header lässt keine der Formen zu, die es gibt."),
    "unknown_parameter": (
        "Parameter unbekannt",
        "Diesen Parameter gibt es hier nicht. Er wird nicht übergangen, weil sonst mehr ausgegeben würde als gewollt.",
    ),
    "repeated_parameter": ("Parameter mehrfach angegeben", "Jeder Parameter darf nur einmal vorkommen."),
    "invalid_value": ("Wert nicht lesbar", "Ein Wert hat nicht die Form, die der Parameter verlangt."),
    "internal_error": (
        "Fehler im Atlas",
        "Die Anfrage konnte wegen eines Fehlers im Atlas nicht beantwortet werden.",
    ),
}
"""Title and explanation of the kinds of problems."""

NOTHING_HERE = "Die Adresse „{}“ gibt es nicht; was es gibt, steht unter /api/v1/."
UNKNOWN_VALUE = "„{}“ ({}) kommt in den Daten nicht vor."
NO_VALUES = "„{}“ hat für diese Auswahl aus Reihe, Jahr und Gebiet keine Werte; welche Jahre es gibt, steht beim Merkmal unter „series_years“."
METHOD_NOT_ALLOWED = "{} ist nicht möglich, die Schnittstelle ist nur zum Lesen da. Erlaubt sind: {}."
NOT_ACCEPTABLE = "Der Accept-Header lässt keine der Formen zu, die es hier gibt: {}."
UNKNOWN_PARAMETER = "Den Parameter „{}“ gibt es hier nicht."
ALLOWED_PARAMETERS = "Möglich sind: {}."
NO_PARAMETERS = "Diese Adresse hat keine Parameter."
REPEATED = "Der Parameter „{}“ ist mehrfach angegeben; er darf nur einmal vorkommen."
INVALID = "„{}“ ist kein Wert für „{}“."
ALLOWED_VALUES = "Möglich: {}."
MEANT = "Gemeint war vielleicht „{}“."
MEANT_WITH_TITLE = "Gemeint war vielleicht „{}“ ({})."
