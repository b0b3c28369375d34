"""German strings of the presentation."""

KEYS_HEADING = "Tasten im Vortrag"
KEYS = (
    ("Bild ab, →, ↓, Leertaste, Enter", "nächste Folie"),
    ("Bild auf, ←, ↑, Rücktaste", "vorige Folie"),
    ("Pos 1, Ende", "erste, letzte Folie"),
    ("Ziffern, dann Enter", "zu dieser Folie"),
    ("B oder Punkt", "Bild schwarz und zurück"),
    ("F5 oder F", "Vollbild an und aus"),
    ("Tab", "Kreis hervorheben, mit Name und Wert"),
    ("Q", "QR-Code der Ansicht"),
    ("S", "Fenster für die Vortragenden: Notizen, Uhr, nächste Folie"),
    ("P", "selbsttätigen Wechsel anhalten und fortsetzen"),
    ("Esc", "Vortrag verlassen"),
)
CLOSE = "Schließen"
CODE_HEADING = "Diese Ansicht im Atlas"
POSITION = "Folie {0} von {1}"
SPEAKER_CURRENT = "Jetzt"
SPEAKER_NEXT = "Danach"
SPEAKER_NOTES = "Notizen"
SPEAKER_BACK = "Zurück"
SPEAKER_FORWARD = "Weiter"
CLOCK = "Uhrzeit"
ELAPSED = "Dauer"
STAGE = "Vortrag"
SUFFIX = " – LSZ-Atlas Thüringen"
UNKNOWN_STORY = "Den Vortrag „{}“ gibt es nicht."
KNOWN_STORIES = "Vorhanden sind: {}."
BACK_TO_ATLAS = "Zum Atlas"
EMPTY = "Die Vortragsmappe ist leer. Im Atlas fügt „Zur Vortragsmappe hinzufügen“ die gezeigte Ansicht hinzu."
FAILED = "Der Vortrag konnte nicht geladen werden. Bitte laden Sie die Seite neu."
PROBLEM = "Zeile {}: {} Abhilfe: {}"
