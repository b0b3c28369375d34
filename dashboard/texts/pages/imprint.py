"""Impressum."""

from dashboard.texts.pages.blocks import Link, Page, Section, Slot, text

PAGE = Page(
    "Impressum",
    (
        Section("Anbieter", (text("Angaben nach § 5 des Digitale-Dienste-Gesetzes (DDG):"), Slot.OPERATOR)),
        Section(
            "Verantwortlich für den Inhalt",
            (text("Angabe nach § 18 Abs. 2 des Medienstaatsvertrags (MStV):"), Slot.RESPONSIBLE),
        ),
        Section(
            "Daten, Karten und Programm",
            (
                text(
                    "Die Zahlen und Grenzen stammen von den Stellen, die im Atlas bei jeder Zahl genannt sind. "
                    "Quellen, Lizenzen und Quellenvermerke stehen vollständig unter ",
                    Link("Daten und Quellen", view="daten"),
                    ". Das Programm des Atlas steht unter der MIT-Lizenz.",
                ),
                text("Der Atlas rechnet nur mit veröffentlichten Zahlen und schätzt nichts."),
            ),
        ),
        Section(
            "Links auf andere Seiten",
            (
                text(
                    "Der Atlas verweist auf Seiten der Kreise, der Herausgeber und des Landes. Für deren Inhalt sind "
                    "ihre Anbieter verantwortlich."
                ),
            ),
        ),
    ),
)
