"""Texts of the legal and help pages, one module for each page."""

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
    "operator": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier Name, Anschrift und Kontakt "
        "nennen."
    ),
    "responsible": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier nennen, wer für den Inhalt "
        "verantwortlich ist."
    ),
    "feedback": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier nennen, wohin Sie Barrieren "
        "melden können."
    ),
    "monitoring": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier die zuständige "
        "Überwachungsstelle mit Kontakt nennen."
    ),
    "enforcement": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier die zuständige "
        "Durchsetzungsstelle mit Kontakt nennen."
    ),
    "data_protection": (
        "Angaben des Betreibers fehlen. Wer diesen Atlas veröffentlicht, muss hier den Kontakt zum "
        "Datenschutzbeauftragten nennen."
    ),
}
"""Notices in place of the operator's data while it is unset."""
