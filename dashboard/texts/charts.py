"""German strings of charts, of their tables and of the files to download."""

# Charts -----------------------------------------------------------------------------------------
AS_TABLE = "Als Tabelle"
ROLE = "Diagramm"
POINTS = "Punkte des Diagramms"
KEYS = (
    "Pfeiltasten links und rechts: nächster Punkt; auf und ab: andere Linie oder Zeile; Pos1 und Ende: erster und "
    "letzter Punkt; Eingabe: Kreis wählen; Esc: Hinweis am Punkt schließen."
)
STRIPS_NAME = "Punktstreifen zu den Merkmalen {}. Verglichen: {}. {}"
TREND_NAME = "Liniendiagramm: {}. {}"
SCATTER_NAME = "Streudiagramm: {}. {}"
LINE_DESCRIPTION = "Liniendiagramm. {}"
LINE_OF = "{}: {} ({}) bis {} ({})"
STRIP_DESCRIPTION = "Punktreihen, je Merkmal eine, vom niedrigsten zum höchsten Wert. Verglichen: {}. Die Werte stehen in der Tabelle."
SCATTER_DESCRIPTION = "Punktdiagramm mit {} Kreisen. Waagerecht: {}. Senkrecht: {}. {}"
ALL_DISTRICTS = "alle Kreise Thüringens"
DISTRICTS = "Kreise Thüringens"
AND = " und "
NAME_AND_VALUE = "{} {}"
NEED_NAME = "Karte: {}. {}: {} von {} Kreisen."
SHOW_COURSE = "{}. Den Verlauf als Diagramm und Tabelle zeigen"
NO_COURSE = "kein Verlauf"

# Tables -----------------------------------------------------------------------------------------
STRIPS_TABLE = "Werte aller Kreise"
LOWEST = "Niedrigster Wert der Kreise Thüringens"
MEDIAN = "Median der Kreise Thüringens"
HIGHEST = "Höchster Wert der Kreise Thüringens"
NEED = "Bedarf"
NEED_LEGEND = "Anzahl der Kreise nach Bedarf (Spalten) und Status (Zeilen)"
PEER_TABLE = "Werte im Vergleich: {} und {}"

SEGMENTS = "Jahre und Quellen: {}"

FIELD = "Handlungsfeld"
PROFILE_TABLE = "Kennzahlen: {} (Reihe für {} Kreise, soweit vorhanden)"

# Downloads --------------------------------------------------------------------------------------
DOWNLOAD = "Tabelle herunterladen (CSV)"
SIGNS = "Zeichen"
DOWNLOAD_PROFILE = "Kennzahlen herunterladen (CSV)"
