"""German words of the printed page, and of the way from a small screen's map to the profile."""

PRINT = "Drucken"
PRINT_HINT = "Diese Ansicht auf eine Seite A4 quer drucken"
ADDRESS = "Adresse dieser Ansicht:"
TO_PROFILE = "Zum Kreisprofil"
