"""German strings for what the server cannot answer."""

from collections.abc import Mapping

STATUS: Mapping[int, tuple[str, str]] = {
    400: ("Anfrage nicht lesbar", "Diese Anfrage passt nicht zum Atlas. Bitte laden Sie die Seite neu."),
    404: ("Nicht gefunden", "Unter dieser Adresse gibt es nichts."),
    405: ("So nicht möglich", "Unter dieser Adresse lässt sich nur lesen, was sie zeigt."),
    413: ("Zu viel auf einmal", "Die Anfrage ist zu groß; höchstens 2 MB sind möglich."),
    414: ("Adresse zu lang", "Diese Adresse ist zu lang. Bitte wählen Sie weniger Merkmale oder Kreise."),
    500: (
        "Fehler im Atlas",
        "Die Anfrage konnte wegen eines Fehlers im Atlas nicht beantwortet werden. Bitte versuchen Sie es noch einmal.",
    ),
}
"""Heading and sentence by status."""
MOVED = ("Umgezogen", "Die Seite steht unter einer anderen Adresse; der Browser öffnet sie von selbst.")
OTHER = ("Nicht möglich", "Diese Anfrage kann der Atlas nicht beantworten.")
