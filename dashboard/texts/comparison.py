"""German strings of the comparison."""

HEADING = "Vergleich"
PARTS = {
    "kreise": "Kreise nebeneinander",
    "verlauf": "Verlauf",
    "aehnliche": "Ähnliche Kreise",
    "bedarf": "Status und Bedarf",
    "plaene": "Plankalender",
    "zusammenhang": "Zusammenhang",
}
COMPARED = "Kreise nebeneinander: {}"
PARTS_LABEL = "Teile des Vergleichs"
DISTRICTS_LABEL = "Verglichene Kreise (höchstens zehn)"
DISTRICTS_PLACEHOLDER = "Kreis hinzufügen"
INDICATORS_LABEL = "Merkmale"
GROUP_INSIDE = "Thüringen"
GROUP_OUTSIDE = "jenseits der Landesgrenze"
CHOOSE = "Auswahl:"
CHOOSE_NEIGHBOURS = "Nachbarn von {}"
CHOOSE_PEERS = "Ähnliche wie {}"
CHOOSE_URBAN = "kreisfreie Städte"
CHOOSE_NONE = "Auswahl leeren"
ADD = "Zum Vergleich hinzufügen"
COMPARE_NEIGHBOURS = "Nachbarn vergleichen"
COMPARE_PEERS = "Ähnliche Kreise vergleichen"
EMPTY = (
    "Noch kein Kreis gewählt. Wählen Sie oben Kreise, eine Planungsregion oder, nach der Wahl eines Kreises auf der "
    "Karte, seine Nachbarn."
)
TOO_MANY = "Es lassen sich höchstens zehn Kreise vergleichen; {} weitere sind nicht gezeigt."
NO_DISTRICT = {
    "nachbarn": "Um Nachbarn zu vergleichen, bitte zuerst einen Kreis wählen.",
    "aehnlich": "Um ähnliche Kreise zu vergleichen, bitte zuerst einen Kreis wählen.",
}
STRIPS_HEADING = "Lage unter allen Kreisen"
STRIPS_NOTE = (
    "Jede Zeile reicht vom niedrigsten bis zum höchsten Wert. Graue Punkte: alle Kreise Thüringens. Langer Strich: "
    "Thüringen; kurzer, dünner Strich: Deutschland."
)
TABLE_HEADING = "Werte, Differenz zu Thüringen und Rang"
HEAT_HEADING = "Abstand zu Thüringen in Standardabweichungen"
HEAT_NOTE = (
    "Gefärbt sind nur Merkmale mit Wertung. Mitte ist der Wert für Thüringen, Maß die Standardabweichung der Kreise "
    "Thüringens. ▲ günstiger, ▼ ungünstiger als Thüringen; doppelte Zeichen ab 1,5 Standardabweichungen."
)
TONES = {
    2: "deutlich günstiger als Thüringen",
    1: "günstiger als Thüringen",
    0: "nahe am Wert für Thüringen",
    -1: "ungünstiger als Thüringen",
    -2: "deutlich ungünstiger als Thüringen",
}
TONE_SIGNS = {2: "▲▲", 1: "▲", 0: "", -1: "▼", -2: "▼▼"}
OUTSIDE_MISSING = "Für Kreise jenseits der Landesgrenze liegen keine Werte vor: {}."
RANK = "Rang {}"
LAND_LINE = "Thüringen: {}"
INDICATORS_PLACEHOLDER = "Merkmal hinzufügen (ohne Auswahl: acht ausgewählte Merkmale)"
CRITERIA_LABEL = "Kriterien der Ähnlichkeit"
CRITERIA_HINT = (
    "Ohne Auswahl gelten die vier Zuweisungskriterien des Programms, soweit Merkmale dafür vorliegen."
)
PEERS_OUTSIDE = "Kreise jenseits der Landesgrenze einbeziehen"
PEERS_MIXED = "Landkreise und kreisfreie Städte mischen"
NEED_MEASURE_LABEL = "Programmstatus"
NEED_SHARE_LABEL = "Anteil der Kreise mit hohem Bedarf"
NEED_STAGE_LABEL = "Als niedrig gilt eine Förderstufe unter"
NEED_STAGES = {"3": "Stufe 3", "2": "Stufe 2"}
NEED_HIGH_LABEL = "Bedarf bedeutet"
NEED_HIGH = {"hoch": "hoher Wert", "niedrig": "niedriger Wert"}
REFERENCE_LABEL = "Stichtag"
AGAINST_LABEL = "Zweites Merkmal (senkrechte Achse)"
AGAINST_PLACEHOLDER = "Merkmal wählen"
CHOOSE_DISTRICT = "Bitte zuerst einen Kreis wählen: auf der Karte, in der Tabelle oder über die Suche."
CHOOSE_INDICATOR = "Bitte links ein Merkmal wählen; ein Programmstatus hat keinen Verlauf über die Jahre."
CHOOSE_NEED_INDICATOR = "Bitte links ein Merkmal wählen, an dem der Bedarf abgelesen wird."
CHOOSE_TWO_INDICATORS = "Bitte links ein Merkmal und oben ein zweites wählen."
PEERS_OF = "Kreise, die dem Kreisprofil von „{}“ ähnlich sind"
CALENDAR_HEAD = ("Kreis", "Stand", "Laufzeit", "Plan", "Restlaufzeit")
CRITERIA_HEADING = "Verglichene Merkmale"
OWN_VALUE = "eigener Wert"
OTHER_VALUE = "Vergleichskreis"
VALUES = "Werte"
STATEMENTS_HEADING = "Trend je Kreis"
