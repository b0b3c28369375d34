"""Hilfe: how the page works, every key, and how to read map, classes, ranks and signs."""

from dashboard.texts.pages.blocks import Key, KeySwitch, Link, Page, Section, bullets, table, text

PAGE = Page(
    "Hilfe",
    (
        text(
            "Der Atlas zeigt den Stand des Landesprogramms „Solidarisches Zusammenleben der Generationen“ (LSZ) und "
            "Merkmale der sozialen Infrastruktur für Familien in allen Landkreisen und kreisfreien Städten Thüringens. "
            "Das Wichtigste gibt es auch in ",
            Link("Leichter Sprache", view="leichte-sprache"),
            ".",
        ),
        Section(
            "So ist die Seite aufgebaut",
            (
                bullets(
                    "Oben stehen die Ansichten (Karte, Vergleich, Tabelle, Daten und Quellen), die Suche, diese Hilfe, „Drucken“ "
                    "und „Link kopieren“.",
                    "Links (auf kleinen Bildschirmen unter der Karte) wählen Sie, was gezeigt wird: Merkmal oder "
                    "Programmstatus, Jahr, Gebietsstand und Klassen.",
                    "In der Mitte steht die Karte mit Legende, Quelle und Lizenz.",
                    "Rechts (auf kleinen Bildschirmen darunter) steht der Überblick über das Land oder, wenn ein Kreis gewählt "
                    "ist, sein Kreisprofil.",
                ),
                text(
                    "Jede Ansicht ist eine Adresse: Sie können sie als Lesezeichen speichern und weitergeben, und „Zurück“ im "
                    "Browser führt zur vorigen Ansicht."
                ),
                text(
                    "Einen Kreis wählen Sie auf der Karte, in der Tabelle, in einem Diagramm oder mit der Suche; überall "
                    "geschieht dasselbe."
                ),
            ),
        ),
        Section(
            "Tasten",
            (
                text(
                    "Alles lässt sich mit der Tastatur bedienen. ",
                    Key("Tab"),
                    " führt zum nächsten Bedienelement, ",
                    Key("Umschalt"),
                    " + ",
                    Key("Tab"),
                    " zurück.",
                ),
                table(
                    "Tasten auf der ganzen Seite",
                    ("Taste", "Wirkung"),
                    ((Key("?"),), "öffnet diese Hilfe; „Zurück“ im Browser führt wieder zur Ansicht davor"),
                    ((Key("/"),), "führt in die Suche"),
                    (
                        (Key("P"),),
                        (
                            (
                                "startet den Vortrag: die Folien Ihrer Vortragsmappe oder, wenn sie leer ist, die "
                                "gezeigte Ansicht; dort zeigt "
                            ),
                            Key("?"),
                            " alle Tasten und ",
                            Key("Esc"),
                            " führt zurück; auf der Karte gehört ",
                            Key("P"),
                            " zu den Anfangsbuchstaben",
                        ),
                    ),
                ),
                text(
                    "Diese Tasten wirken nicht, während Sie in ein Feld schreiben, und lassen sich ausschalten:"
                ),
                KeySwitch(),
                text(
                    "Die Wahl gilt für alle Ansichten. Ausgeschaltet merkt sie sich Ihr Browser, siehe ",
                    Link("Datenschutz", view="datenschutz"),
                    ".",
                ),
                table(
                    "Tasten auf der Karte (wenn sie den Fokus hat)",
                    ("Taste", "Wirkung"),
                    (
                        (Key("←"), " ", Key("→"), " ", Key("↑"), " ", Key("↓")),
                        "gehen zum Nachbarkreis in dieser Richtung; gibt es dort keinen, zum nächstgelegenen Kreis",
                    ),
                    ((Key("Pos 1"), " (Home)"), "geht zum Kreis mit dem niedrigsten Wert"),
                    ((Key("Ende"), " (End)"), "geht zum Kreis mit dem höchsten Wert"),
                    (
                        (Key("Bild ↑"), " ", Key("Bild ↓")),
                        "gehen zum Kreis mit dem nächsthöheren oder nächstniedrigeren Rang",
                    ),
                    (
                        ("Buchstaben ", Key("A"), " bis ", Key("Z")),
                        "gehen zum nächsten Kreis, dessen Name so beginnt",
                    ),
                    ((Key("Eingabe"),), "öffnet das Kreisprofil"),
                    (
                        (Key("Esc"),),
                        "schließt das Kreisprofil; stehen Angaben neben dem Kreis, blendet sie zuerst diese aus",
                    ),
                ),
                table(
                    "Tasten in Diagrammen (wenn sie den Fokus haben)",
                    ("Taste", "Wirkung"),
                    ((Key("←"), " ", Key("→")), "gehen zum vorigen oder nächsten Punkt"),
                    ((Key("↑"), " ", Key("↓")), "gehen zur Linie oder Zeile darüber oder darunter"),
                    ((Key("Pos 1"), " ", Key("Ende")), "gehen zum ersten oder letzten Punkt"),
                    ((Key("Eingabe"),), "wählt den Kreis des Punktes"),
                    ((Key("Esc"),), "blendet die Angaben zum Punkt aus"),
                ),
                text("Zu jedem Diagramm gibt es dieselben Zahlen als Tabelle."),
                table(
                    "Tasten in Auswahllisten und beim Jahr",
                    ("Taste", "Wirkung"),
                    (
                        (Key("↓"), " ", Key("↑")),
                        "öffnen die Liste und gehen zum nächsten oder vorigen Eintrag",
                    ),
                    ((Key("Eingabe"),), "übernimmt den Eintrag"),
                    ((Key("Esc"),), "schließt die Liste ohne Änderung"),
                    ((Key("←"), " ", Key("→")), "wählen am Regler das vorige oder nächste Jahr"),
                ),
            ),
        ),
        Section(
            "Die Karte lesen",
            (
                Section(
                    "Farben und Klassen",
                    (
                        text(
                            "Bei Merkmalen mit Zahlen sind die Kreise in Klassen eingeteilt: hell bedeutet wenig, dunkel viel. Die "
                            "Legende nennt die Grenzen jeder Klasse, die Anzahl der Kreise und die Klasse des gewählten Kreises. "
                            "Dunkel heißt nicht „gut“ oder „schlecht“: Ob hohe Werte als günstig gelten, steht bei den Hinweisen."
                        ),
                        table(
                            "Arten der Klassen",
                            ("Art", "Bedeutung"),
                            (
                                "gleich viele Kreise (Quantile)",
                                "In jeder Klasse liegen etwa gleich viele Kreise. Gut, um Rangfolgen zu sehen.",
                            ),
                            (
                                "gleich breite Klassen",
                                "Der Abstand zwischen den Grenzen ist überall gleich. Gut, um Abstände zu sehen.",
                            ),
                            (
                                "natürliche Grenzen (Fisher-Jenks)",
                                "Die Grenzen liegen in den Lücken zwischen ähnlichen Werten.",
                            ),
                            ("eigene Grenzen", "Sie legen die Grenzen selbst fest, etwa einen Zielwert."),
                        ),
                        text(
                            "Beim Programmstatus steht jede Farbe für einen Stand. Muster unterscheiden die Stände auch ohne Farbe. "
                            "Schraffiert und grau ist, was nicht bekannt ist."
                        ),
                    ),
                ),
                Section(
                    "Rang",
                    (
                        text(
                            "Rang 1 hat immer der höchste Wert, auch wenn niedrige Werte als günstiger gelten. Kreise mit gleichem "
                            "angezeigtem Wert teilen sich Ränge, zum Beispiel „6–8 von 23“. Kreise ohne Wert haben keinen Rang und "
                            "zählen nicht mit."
                        ),
                    ),
                ),
                Section(
                    "Wenn ein Wert fehlt",
                    (
                        text(
                            "Fehlende Werte sind nie null und nie geschätzt. Die Karte zeigt sie schraffiert, die Tabelle mit dem "
                            "amtlichen Zeichen:"
                        ),
                        table(
                            "Zeichen für fehlende Werte",
                            ("Zeichen", "Bedeutung"),
                            ("–", "nichts vorhanden"),
                            (".", "Zahlenwert unbekannt oder geheim zu halten"),
                            ("…", "Angabe fällt später an"),
                            ("x", "Aussage nicht sinnvoll"),
                            ("/", "Zahlenwert nicht sicher genug"),
                        ),
                        text(
                            "„unbestätigt“ steht bei Angaben zum Programm, deren Beleg nicht sicher genug ist. „nicht bekannt“ "
                            "heißt: Dazu wurde keine öffentliche Angabe gefunden. Es heißt nicht „nein“."
                        ),
                    ),
                ),
                Section(
                    "Gebietsstand",
                    (
                        text(
                            "Die Grenzen der Kreise haben sich geändert. Am 1. Juli 2021 wurde die kreisfreie Stadt Eisenach in den "
                            "Wartburgkreis eingegliedert. Deshalb gibt es zwei Reihen von Zahlen:"
                        ),
                        table(
                            "Gebietsstände",
                            ("Reihe", "Bedeutung"),
                            ("23 Kreise", "Eisenach ist eigenständig (Gebiete bis 30. Juni 2021)."),
                            (
                                "22 Kreise",
                                (
                                    "Eisenach gehört in allen Jahren zum Wartburgkreis, auch in früheren, soweit der Herausgeber "
                                    "umgerechnet hat."
                                ),
                            ),
                        ),
                        text(
                            "Beide Reihen werden nie verbunden. Unter der Karte steht, welcher Gebietsstand gezeigt wird. Mehr dazu "
                            "steht unter ",
                            Link("Daten und Quellen", view="daten"),
                            ".",
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "Fragen, Fehler, Barrieren",
            (
                text(
                    "Wohin Sie schreiben können, steht in der ",
                    Link("Erklärung zur Barrierefreiheit", view="barrierefreiheit"),
                    " und im ",
                    Link("Impressum", view="impressum"),
                    ".",
                ),
            ),
        ),
    ),
)
