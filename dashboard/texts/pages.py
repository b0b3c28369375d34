"""Words around the pages of text; the pages themselves are files of the data."""

LABELS = {
    "hilfe": "Hilfe",
    "leichte-sprache": "Leichte Sprache",
    "barrierefreiheit": "Barrierefreiheit",
    "datenschutz": "Datenschutz",
    "impressum": "Impressum",
}
"""Names of the pages in links, by address, in the order of the footer."""

NAVIGATION = "Hilfe und Rechtliches"
EMAIL = "E-Mail: "
PHONE = "Telefon: {}"
REPRESENTED_BY = "Vertreten durch: {}"
SWITCH_LABEL = "Tasten „?“, „/“ und „P“ auf der ganzen Seite"
SWITCH_BLOCKED = (
    "Dieser Browser erlaubt der Seite nicht, etwas zu speichern; die Wahl gilt, bis Sie die Seite schließen."
)
SWITCH_ON, SWITCH_OFF = ": eingeschaltet", ": ausgeschaltet"
MISSING = {
    "betreiber": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier Name, Anschrift und Kontakt "
        "nennen."
    ),
    "verantwortlich": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier nennen, wer für den Inhalt "
        "verantwortlich ist."
    ),
    "rueckmeldung": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier nennen, wohin Sie Barrieren "
        "melden können."
    ),
    "aufsicht": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier die zuständige "
        "Überwachungsstelle mit Kontakt nennen."
    ),
    "durchsetzung": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier die zuständige "
        "Durchsetzungsstelle mit Kontakt nennen."
    ),
    "datenschutz": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier den Kontakt zum "
        "Datenschutzbeauftragten nennen."
    ),
}
"""Notices in the places of the operator's data while it is unset, by name of the place."""
