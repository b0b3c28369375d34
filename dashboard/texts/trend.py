"""German words about trends, seams of territorial change, and change between two years."""

from collections.abc import Mapping, Sequence

PERCENT = "%"
PERCENTAGE_POINTS = "Prozentpunkte"

# Trend ------------------------------------------------------------------------------------------
TABLE_HEADING = "Entwicklung als Tabelle"
LINE_OF_SERIES = "{} ({} Kreise)"
UNTIL = "{} (bis {})"
POINT = "{}: {}"
CONCLUSIONS: Mapping[str, str] = {
    "rising": "steigender Trend",
    "falling": "fallender Trend",
    "none": "kein Trend feststellbar",
}
LONGEST_STRETCH = "längster Abschnitt mit gleichen Grenzen"
SLOPE = "{} pro Jahr (95-%-Intervall: {} bis {})"
METHOD = (
    "Ein Trend wird nur genannt, wenn mindestens sechs Werte vorliegen und der Mann-Kendall-Test ihn zum "
    "Niveau von 5 % belegt. Die Veränderung pro Jahr ist der Median der Steigungen zwischen je zwei Jahren "
    "(Theil und Sen). Fehlende Jahre werden nicht ergänzt. Der Test setzt voneinander unabhängige Jahre "
    "voraus; weil aufeinanderfolgende Jahre oft zusammenhängen, ist die Aussage vorsichtig zu lesen."
)
TWO_SERIES = (
    "Die Reihen für 23 und für 22 Kreise stehen nebeneinander und werden nie verbunden: Sie gelten für "
    "verschiedene Gebietsstände. In der Reihe für 22 Kreise gehört Eisenach in allen Jahren zum Wartburgkreis, "
    "in der Reihe für 23 Kreise ist es eigenständig."
)
SERIES_KEY = "gestrichelt: 23 Kreise, durchgezogen: 22 Kreise"
LAND_NOT_DRAWN = (
    "Thüringen ist hier nicht gezeichnet, sondern steht nur in der Tabelle: Neben der Summe aller Kreise wären "
    "die Linien der einzelnen Kreise nicht mehr zu unterscheiden."
)
WITHOUT_VALUES = "Ohne Werte für dieses Merkmal: {}."
WITHOUT_LAND = "Thüringen: kein veröffentlichter Wert für {} Kreise."

# Seams ------------------------------------------------------------------------------------------
SEAM_LABEL = "Gebietsänderung {}"
SEAM = (
    "{}: Am {} {}. Die Werte davor und danach gelten für verschiedene Grenzen; die Linie ist deshalb "
    "getrennt."
)
UNDRAWN = (
    "{}: Am {} {}. Diese Änderung zeigen die Grenzen der Karte nicht; die Linie läuft durch, und die Werte "
    "davor und danach sind nur eingeschränkt vergleichbar."
)
GAINED = ("kam {} hinzu (bisher {})", "kamen {} hinzu (bisher {})")
LOST = ("wechselte {} den Kreis (jetzt {})", "wechselten {} den Kreis (jetzt {})")

# Change between two years -----------------------------------------------------------------------
CHANGE_TITLE = "{}: Veränderung"
CHANGE_DEFINITION = "Wert von {1} minus Wert von {0}. {2}"
RELATIVE_DEFINITION = "Wert von {1} minus Wert von {0}, in Prozent des Wertes von {0}. {2}"
CHANGE_NOT_APPLICABLE = (
    "Ohne Angabe (x), weil sich die Grenzen zwischen den beiden Jahren geändert haben und die Werte für den "
    "Gebietsstand ihres Jahres gelten: {}."
)
CHANGE_LIMITED = (
    "Nur eingeschränkt vergleichbar, weil zwischen den beiden Gebietsständen Gebiete den Kreis wechselten, "
    "was die Grenzen der Karte nicht zeigen: {}."
)
CHANGE_FROM_ZERO = "Ohne Angabe (x), weil der Wert von {} null ist: {}."
CHANGE_TWO_SOURCES = "Die Werte stammen aus zwei Quellen. {}: {}. {}: {}."


def change_unit(unit: str) -> str:
    """Unit of a difference: percentage points for percentages, else the unit itself."""
    return PERCENTAGE_POINTS if unit == PERCENT else unit


def period(first: int, last: int) -> str:
    """Years from and to: "2015–2019"; one year stands alone."""
    return str(first) if first == last else f"{first}–{last}"


def conclusion(direction: str, n: int, years: str, *, stretch: bool) -> str:
    """Statement on a trend: "kein Trend feststellbar (n = 5, 2015–2019)"."""
    details = (f"n = {n}", years, *((LONGEST_STRETCH,) if stretch else ()))
    return f"{CONCLUSIONS[direction]} ({', '.join(details)})"


def moved(names: Sequence[str], other: str, *, gained: bool) -> str:
    """What happened to a district: "kamen Gehlberg und Schmiedefeld hinzu (bisher Ilm-Kreis)"."""
    several = len(names) > 1 or " und " in names[0]
    return (GAINED if gained else LOST)[several].format(listed(names), other)


def listed(names: Sequence[str]) -> str:
    """Names in a row with "und" before the last, "sowie" where a name itself has an "und"."""
    if len(names) == 1:
        return names[0]
    joint = "sowie" if any(" und " in name for name in names) else "und"
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"
