"""Erklärung zur Barrierefreiheit, in the order of the model of the European Union (2018/1523).

What it says on tests must be true: it names what the project's own tests do, and nothing else.
"""

from dashboard.texts.pages.blocks import English, Link, Page, Section, Slot, bullets, text

CREATED = "22. November 2026"
"""Day of the self-assessment this statement reports."""
WCAG = English("Web Content Accessibility Guidelines")

PAGE = Page(
    "Erklärung zur Barrierefreiheit",
    (
        text(
            "Der Betreiber des LSZ-Atlas Thüringen ist bemüht, den Atlas im Einklang mit dem Thüringer Gesetz über den "
            "barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG) vom "
            "30. Juli 2019, das die Richtlinie (EU) 2016/2102 umsetzt, barrierefrei zugänglich zu machen."
        ),
        text(
            "Diese Erklärung zur Barrierefreiheit gilt für den LSZ-Atlas Thüringen unter der Adresse, an der Sie sie "
            "lesen, im Internet wie im Intranet, mit Programmversion {version} und Datenstand {edition}."
        ),
        text(
            "Die wichtigsten Inhalte dieser Erklärung gibt es auch in ",
            Link("Leichter Sprache", view="leichte-sprache"),
            ".",
        ),
        Section(
            "Stand der Vereinbarkeit mit den Anforderungen",
            (
                text(
                    "Die Anforderungen ergeben sich aus dem ThürBarrWebG und der Thüringer "
                    "Barrierefreie-Informationstechnik-Verordnung (ThürBITVO) vom 28. April 2020. Sie verweist auf § 3 der "
                    "Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und damit auf die Norm EN 301 549. Gebaut wird "
                    "der Atlas darüber hinaus nach den ",
                    WCAG,
                    " (WCAG) 2.2, Stufe AA.",
                ),
                text(
                    "Diese Website ist wegen der folgenden Unvereinbarkeiten und Ausnahmen teilweise mit diesen Anforderungen "
                    "vereinbar."
                ),
            ),
        ),
        Section(
            "Nicht barrierefreie Inhalte",
            (
                text(
                    "Die nachstehend aufgeführten Inhalte sind aus den folgenden Gründen nicht barrierefrei, oder ihre "
                    "Barrierefreiheit ist nicht nachgewiesen:"
                ),
                Section(
                    "Unvereinbarkeit mit dem ThürBarrWebG und der ThürBITVO",
                    (
                        bullets(
                            "Der Atlas ist noch nicht von Menschen mit Behinderungen erprobt, auch nicht von Menschen, die "
                            "mit den Vorleseprogrammen NVDA oder JAWS arbeiten. Ob Karte und Diagramme damit in der Praxis "
                            "verständlich sind, ist deshalb nicht nachgewiesen. Alternative: Die Ansicht „Tabelle“ enthält alle "
                            "Zahlen der Karte, bei Diagrammen stehen die Zahlen auch als Tabelle, und Sätze neben Karte und "
                            "Kreisprofil sagen, was die Zahlen zeigen.",
                        ),
                    ),
                ),
                Section(
                    "Unverhältnismäßige Belastung",
                    (text("Der Betreiber beruft sich nicht auf eine unverhältnismäßige Belastung."),),
                ),
                Section(
                    "Inhalte, die nicht in den Anwendungsbereich der Rechtsvorschriften fallen",
                    (
                        bullets(
                            "Seiten und Dokumente anderer Anbieter, auf die der Atlas als Quelle verweist: Der Betreiber "
                            "finanziert, entwickelt und kontrolliert sie nicht. Sie können Barrieren enthalten. Alternative: "
                            "Der Atlas gibt die übernommenen Angaben selbst als Text und Tabelle wieder.",
                        ),
                    ),
                ),
            ),
        ),
        Section(
            "Weitere bekannte Einschränkungen",
            (
                text("Diese Punkte widersprechen den genannten Anforderungen nicht, können aber stören:"),
                bullets(
                    (
                        "Die Seite in ",
                        Link("Leichter Sprache", view="leichte-sprache"),
                        (
                            " ist noch nicht von einer Prüfgruppe gelesen. Nur diese Seite ist in Leichter Sprache "
                            "verfasst, nicht die Beschreibungen der Merkmale."
                        ),
                    ),
                    "Ein Video in Deutscher Gebärdensprache gibt es noch nicht.",
                    "Umrisse der Kreise lassen sich auf der Karte nicht vergrößern. Alternative: die Vergrößerung des "
                    "Browsers bis 400 %, die Suche nach dem Namen und die Tabelle.",
                    "Der Atlas braucht JavaScript. Ohne JavaScript erscheint nur ein Hinweis darauf.",
                ),
            ),
        ),
        Section(
            "Erstellung dieser Erklärung zur Barrierefreiheit",
            (
                text(f"Diese Erklärung wurde am {CREATED} erstellt."),
                text(
                    "Sie beruht auf einer Selbstbewertung. Eine Prüfung durch Dritte gab es noch nicht. Geprüft wurde bei jeder "
                    "Änderung des Programms automatisch in einem echten Browser (Chromium):"
                ),
                bullets(
                    (
                        "jede Ansicht mit dem Prüfprogramm ",
                        English("axe-core"),
                        (
                            " nach den Regeln für WCAG 2.0, 2.1 und 2.2, Stufen A und AA; die wichtigsten Ansichten auch in "
                            "dunkler Darstellung und bei 320 Pixeln Breite, das entspricht einer Vergrößerung auf 400 %;"
                        ),
                    ),
                    "die Bedienung der Karte und der Diagramme mit der Tastatur und eine ganze Aufgabe ohne Maus, von der "
                    "Startseite bis zur heruntergeladenen Tabelle;",
                    "der Kontrast von Schrift, Flächen und Tastaturfokus in heller und dunkler Darstellung und die "
                    "Unterscheidbarkeit der Kartenfarben bei Farbenfehlsichtigkeit;",
                    "ob bei erzwungenen Farben (Kontrastmodus) Kartenfarben, gewählte Einträge und Tastaturfokus sichtbar "
                    "bleiben;",
                    "doppelt so große Schrift, die Größe der Bedienelemente und der Wunsch nach weniger Bewegung;",
                    "die Namen, Rollen und Beschreibungen, die Vorleseprogramme vom Browser für die Startseite und die Karte "
                    "erhalten.",
                ),
                text("Automatische Prüfungen finden nur einen Teil aller Barrieren."),
            ),
        ),
        Section(
            "Feedback und Kontaktangaben",
            (
                text(
                    "Sie haben eine Barriere gefunden, oder Sie brauchen eine Angabe aus dem Atlas in einer anderen Form? "
                    "Bitte melden Sie sich hier:"
                ),
                Slot.FEEDBACK,
            ),
        ),
        Section(
            "Durchsetzungsverfahren",
            (
                text(
                    "Erhalten Sie auf Ihre Mitteilung keine oder keine zufriedenstellende Antwort, können Sie sich an die "
                    "Durchsetzungsstelle wenden. Sie ist nach § 5 ThürBarrWebG und der ThürBITVO dafür da, Streit über die "
                    "digitale Barrierefreiheit öffentlicher Stellen in Thüringen außergerichtlich beizulegen. Das Verfahren "
                    "kostet Sie nichts; Sie brauchen keinen Rechtsbeistand."
                ),
                Section(
                    "Durchsetzungsstelle",
                    (
                        text(
                            "Die Landesdurchsetzungsstelle ist beim Thüringer Landesbeauftragten für Menschen mit Behinderungen "
                            "eingerichtet:"
                        ),
                        Slot.ENFORCEMENT,
                    ),
                ),
                Section(
                    "Überwachungsstelle",
                    (
                        text(
                            "Ob Websites öffentlicher Stellen die Anforderungen einhalten, prüft in Thüringen nach dem "
                            "ThürBarrWebG die zentrale Überwachungsstelle für digitale Barrierefreiheit:"
                        ),
                        Slot.MONITORING,
                    ),
                ),
            ),
        ),
    ),
)
