"""The atlas in Leichte Sprache: short sentences, one statement each, each on its own line."""

from dashboard.texts.pages.blocks import Link, Notice, Page, Section, Slot, bullets, lines

PAGE = Page(
    "Leichte Sprache",
    (
        Notice("Eine Prüf-Gruppe hat diesen Text noch nicht gelesen."),
        lines(
            "In einer Prüf-Gruppe sind Menschen mit Lern-Schwierigkeiten.",
            "Sie lesen den Text.",
            "Dann sagen sie: Der Text ist leicht. Oder: Der Text ist schwer.",
        ),
        Section(
            "Was ist der Atlas?",
            (
                lines(
                    "Diese Internet-Seite heißt: LSZ-Atlas Thüringen.",
                    "Ein Atlas ist eine Sammlung von Karten.",
                    "LSZ ist eine Abkürzung.",
                    "LSZ heißt: Solidarisches Zusammenleben der Generationen.",
                    "Solidarisch heißt: Menschen helfen einander.",
                    "Generationen sind junge Menschen und alte Menschen.",
                    "Das LSZ ist ein Programm vom Land Thüringen.",
                    "Das Programm hilft Familien.",
                    "Eine Familie kann viele Formen haben.",
                    "Zum Beispiel: Eltern mit Kindern.",
                    "Oder: eine Frau mit ihrem alten Vater.",
                ),
            ),
        ),
        Section(
            "Was zeigt der Atlas?",
            (
                lines(
                    "Thüringen hat viele Land-Kreise.",
                    "Ein Land-Kreis ist ein Gebiet mit vielen Orten.",
                    "In Thüringen gibt es auch kreis-freie Städte.",
                    "Eine kreis-freie Stadt gehört zu keinem Land-Kreis.",
                    "Der Atlas zeigt alle Land-Kreise und alle kreis-freien Städte.",
                    "Wir sagen im Atlas zu beiden: Kreis.",
                    "Der Atlas zeigt zu jedem Kreis Zahlen.",
                    "Zum Beispiel: Wie viele Kinder gehen in eine Kita?",
                    "Eine Kita ist ein Kinder-Garten oder eine Kinder-Krippe.",
                    "Der Atlas zeigt auch: Macht der Kreis bei dem Programm LSZ mit?",
                    "Manchmal fehlt eine Zahl.",
                    "Dann steht dort der Grund.",
                    "Wir erfinden keine Zahlen.",
                ),
            ),
        ),
        Section(
            "So benutzen Sie den Atlas",
            (
                Section(
                    "Die Karte",
                    (
                        lines(
                            "Sie sehen zuerst eine Karte von Thüringen.",
                            "Jeder Kreis hat auf der Karte eine Farbe.",
                            "Unter der Karte stehen alle Farben.",
                            "Dort steht auch: Was bedeutet die Farbe?",
                            "Diese Liste heißt: Legende.",
                            "Klicken Sie auf einen Kreis.",
                            "Dann sehen Sie die Zahlen von diesem Kreis.",
                        ),
                    ),
                ),
                Section(
                    "Das Thema",
                    (
                        lines(
                            "Sie können ein Thema wählen.",
                            "Das Thema heißt hier: Merkmal.",
                            "Ein Merkmal ist zum Beispiel: Wie viele Kinder gehen in eine Kita?",
                            "Sie können auch ein Jahr wählen.",
                            "Dann zeigt die Karte die Zahlen aus diesem Jahr.",
                        ),
                    ),
                ),
                Section(
                    "Die Suche",
                    (
                        lines(
                            "Oben auf der Seite ist ein Feld.",
                            "Das Feld heißt: Kreis oder Merkmal suchen.",
                            "Schreiben Sie dort einen Namen hinein.",
                            "Zum Beispiel: Gera.",
                            "Dann zeigt der Atlas diesen Kreis.",
                        ),
                    ),
                ),
                Section(
                    "Die Tabelle",
                    (
                        lines(
                            "Oben auf der Seite steht das Wort: Tabelle.",
                            "Klicken Sie auf dieses Wort.",
                            "Dann sehen Sie eine Liste mit allen Kreisen.",
                            "In der Liste stehen die gleichen Zahlen wie auf der Karte.",
                        ),
                    ),
                ),
                Section(
                    "Die Tastatur",
                    (
                        lines(
                            "Eine Tastatur ist das Gerät mit den Buchstaben zum Schreiben.",
                            "Sie brauchen für den Atlas keine Maus.",
                            "Sie können alles mit der Tastatur machen.",
                            ("Alle Tasten stehen auf der Seite ", Link("Hilfe", view="hilfe"), "."),
                            "Die Hilfe ist nicht in Leichter Sprache.",
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "Die Erklärung zur Barriere-Freiheit",
            (
                lines(
                    "Eine Barriere ist ein Hindernis.",
                    "Auch im Internet gibt es Barrieren.",
                    "Zum Beispiel: Die Schrift ist zu klein.",
                    "Oder: Eine Seite geht nur mit der Maus.",
                    "Barriere-frei heißt: Alle Menschen können die Seite benutzen.",
                    "Ein Gesetz in Thüringen sagt: Seiten von Ämtern müssen barriere-frei sein.",
                    "Das Gesetz hat die Abkürzung: ThürBarrWebG.",
                    "Der Atlas ist noch nicht ganz barriere-frei.",
                    "Das fehlt noch:",
                ),
                bullets(
                    "Menschen mit Behinderungen haben den Atlas noch nicht geprüft.",
                    "Es gibt noch kein Video in Gebärden-Sprache. Gebärden-Sprache ist eine Sprache mit den Händen.",
                    "Nur diese eine Seite ist in Leichter Sprache.",
                ),
                lines(
                    "Wir haben den Atlas selbst geprüft.",
                    "Ein Computer-Programm hat uns dabei geholfen.",
                    (
                        "Alles dazu steht in der ",
                        Link("Erklärung zur Barrierefreiheit", view="barrierefreiheit"),
                        ".",
                    ),
                    "Dieser Text ist nicht in Leichter Sprache.",
                ),
            ),
        ),
        Section(
            "Haben Sie eine Barriere gefunden?",
            (
                lines(
                    "Dann schreiben Sie uns bitte.",
                    "Sie können auch schreiben: Ich verstehe etwas nicht.",
                ),
                Slot.FEEDBACK,
                lines(
                    "Vielleicht bekommen Sie keine Antwort.",
                    "Oder die Antwort hilft Ihnen nicht.",
                    "Dann hilft Ihnen die Durchsetzungs-Stelle.",
                    "Die Durchsetzungs-Stelle hilft bei Streit mit einem Amt.",
                    "Diese Hilfe kostet kein Geld.",
                ),
                Slot.ENFORCEMENT,
            ),
        ),
    ),
)
