"""Datenschutz: what the atlas processes, logs and stores; tests hold that it is true."""

from dashboard.texts.pages.blocks import Link, Page, Section, Slot, bullets, text

PAGE = Page(
    "Datenschutz",
    (
        Section(
            "Das Wichtigste",
            (
                bullets(
                    "Der Atlas setzt keine Cookies.",
                    "Der Atlas lädt nichts von anderen Anbietern: keine Schriften, keine Kartendienste, keine Zählung "
                    "von Besuchen. Die Einstellungen des Servers verbieten dem Browser jede Anfrage an Dritte.",
                    "Der Atlas hat keine Anmeldung und keine Formulare, in die man Angaben zur Person einträgt.",
                    "Der Atlas speichert nichts über die Menschen, die ihn benutzen.",
                ),
            ),
        ),
        Section(
            "Verantwortlich",
            (
                text("Verantwortlich im Sinne der Datenschutz-Grundverordnung (DSGVO) ist:"),
                Slot.OPERATOR,
                Section("Datenschutzbeauftragte oder Datenschutzbeauftragter", (Slot.DATA_PROTECTION,)),
            ),
        ),
        Section(
            "Was beim Aufruf verarbeitet wird",
            (
                text(
                    "Ihr Browser sendet bei jeder Anfrage technische Angaben an den Server, vor allem die IP-Adresse, "
                    "die aufgerufene Adresse der Seite und die Kennung des Browsers. Ohne IP-Adresse kann der Server "
                    "nicht antworten. Er benutzt diese Angaben nur für die Antwort und vergisst sie danach."
                ),
                text(
                    "Die Adresse einer Ansicht enthält, was gezeigt wird, zum Beispiel Merkmal, Jahr und Kreis. Sie "
                    "enthält nichts über Sie."
                ),
                text(
                    "Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO in Verbindung mit dem Thüringer "
                    "Datenschutzgesetz: Eine öffentliche Stelle informiert die Öffentlichkeit über ihre Aufgaben."
                ),
            ),
        ),
        Section(
            "Was der Server aufzeichnet",
            (
                text(
                    "Der mitgelieferte Server führt kein Protokoll der Zugriffe. Er zeichnet weder IP-Adressen noch "
                    "aufgerufene Ansichten auf. Festgehalten wird nur:"
                ),
                bullets(
                    "wann der Server startet und endet;",
                    "wenn das Programm einen Fehler macht: Zeitpunkt und Stelle im Programm, bei einer fehlgeschlagenen "
                    "Anfrage auch ihre Adresse;",
                    "wenn eine Anfrage technisch nicht lesbar ist: Zeitpunkt und Art des Fehlers, ohne IP-Adresse.",
                ),
                Slot.HOSTING,
            ),
        ),
        Section(
            "Was Ihr Browser speichert",
            (
                text(
                    "Ihr Browser hält Bestandteile der Seite (Programm, Gestaltung, Grenzen der Kreise) in seinem "
                    "Zwischenspeicher, damit sie nicht noch einmal geladen werden. Sie enthalten nichts über Sie."
                ),
                text(
                    "In den lokalen Speicher des Browsers schreibt der Atlas nur etwas, wenn Sie es verlangen: Schalten "
                    "Sie auf der Seite ",
                    Link("Hilfe", view="hilfe"),
                    " die Tasten „?“, „/“ und „P“ aus, so merkt sich Ihr Browser dort genau diese Wahl (Eintrag "
                    "„atlas-keys“ mit dem Wert „off“). Schalten Sie die Tasten wieder ein, wird der Eintrag gelöscht. Er "
                    "wird nie an den Server gesendet.",
                ),
                text(
                    "Legen Sie Folien in die ",
                    Link("Vortragsmappe", view="vortragsmappe"),
                    ", so bleiben sie nur in diesem Browser (Eintrag „lsz-atlas-vortragsmappe“): Titel des Vortrags und zu "
                    "jeder Folie Adresse, Überschrift, Aussage und Notizen. Erst wenn Sie den Vortrag starten, als "
                    "Folien herunterladen oder eine Datei öffnen, sendet der Browser diese Texte an den Server; er macht "
                    "daraus die Folien und behält nichts davon. Entfernen Sie alle Folien, wird der Eintrag "
                    "gelöscht.",
                ),
                text(
                    "Rechtsgrundlage für beide Einträge ist § 25 Absatz 2 Nummer 2 des "
                    "Telekommunikation-Digitale-Dienste-Datenschutz-Gesetzes (TDDDG).",
                ),
            ),
        ),
        Section(
            "Wenn Sie uns schreiben",
            (
                text(
                    "Schreiben Sie dem Betreiber, verarbeitet er Ihre Angaben, um Ihnen zu antworten. Wie lange er sie "
                    "aufbewahrt, richtet sich nach den Regeln für das Schriftgut seiner Behörde."
                ),
            ),
        ),
        Section(
            "Ihre Rechte",
            (
                text("Nach der DSGVO haben Sie gegenüber dem Verantwortlichen das Recht auf:"),
                bullets(
                    "Auskunft (Artikel 15)",
                    "Berichtigung (Artikel 16)",
                    "Löschung (Artikel 17)",
                    "Einschränkung der Verarbeitung (Artikel 18)",
                    "Widerspruch (Artikel 21)",
                ),
                text(
                    "Sie können sich außerdem bei einer Aufsichtsbehörde beschweren (Artikel 77 DSGVO). In Thüringen ist "
                    "das der Thüringer Landesbeauftragte für den Datenschutz und die Informationsfreiheit (TLfDI)."
                ),
            ),
        ),
    ),
)
