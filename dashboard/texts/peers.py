"""German templates for districts of similar structure."""

from collections.abc import Mapping, Sequence

DISTANCE = "Abstand"
KIND = "Art"
EXPLANATION = (
    "Der Abstand ist die Wurzel aus dem Mittel der quadrierten Unterschiede, gemessen in "
    "Standardabweichungen der verglichenen Kreise; 0 heißt: in allen Merkmalen gleich. Alle Merkmale zählen "
    "gleich viel. Als ähnlich gilt ein Unterschied bis zu einer halben Standardabweichung; genannt sind je "
    "höchstens zwei Merkmale."
)
ORDER_OF_VALUES = "In Klammern steht zuerst der eigene Wert, dann der des Vergleichskreises."
ALIKE_AND_DIFFERENT = "ähnlich bei: {}; verschieden bei: {}"
NO_CRITERION = "keinem Merkmal"
VALUES_IN_TURN = "{criterion} ({own} gegenüber {other})"
AND = " und "
DEVIATIONS = "Unterschied in Standardabweichungen"

UNKNOWN_IN_SERIES = "{} gibt es in der Reihe mit {} Kreisen nicht{}."
TODAY = " (heute: {})"
OWN_VALUE_MISSING = "Kein Vergleich möglich, es fehlt ein Wert: {}."
ALONE = "Bei dieser Auswahl gibt es keinen Vergleichskreis."
LEFT_OUT = "Kein Wert für {}: {}."
BEYOND = "{} ({})"
NOT_IN_SERIES = "Für {} Kreise nicht als Vergleichsmerkmal vorhanden: {}."
NO_TOWNS_OUTSIDE = "Jenseits der Landesgrenze grenzt keine kreisfreie Stadt an Thüringen."
DEFAULT_NOTE = (
    "Voreingestellt sind die vier Kriterien, nach denen das Land die Mittel des LSZ zuweist; ihre Gewichte "
    "sind nicht bekannt."
)

INSIDE_COUNT: Mapping[str, tuple[str, str]] = {
    "rural": ("einem Landkreis", "{} Landkreisen"),
    "urban": ("einer kreisfreien Stadt", "{} kreisfreien Städten"),
    "mixed": ("einem Kreis", "{} Landkreisen und kreisfreien Städten"),
}
"""Dative singular and plural by kind."""
COMPARED_WITH = "Verglichen mit {} in Thüringen."
COMPARED_WITH_OUTSIDE = "Verglichen mit {} in Thüringen und {} jenseits der Landesgrenze."

CRITERION_TITLES: Mapping[tuple[str, str], str] = {
    ("population", "23"): "Einwohnerzahl",
    ("population", "22"): "Einwohnerzahl (berechnet)",
    ("dependency", "23"): "Abhängigenquotient",
    ("dependency", "22"): "Anteil der unter 6- und ab 65-Jährigen",
    ("inverse_density", "23"): "Einwohnerdichte (als Kehrwert)",
    ("inverse_density", "22"): "Einwohnerdichte (als Kehrwert)",
}
"""By key and series; every other criterion has the title of its indicator."""
CRITERION_NOTES: Mapping[tuple[str, str], str] = {
    ("population", "22"): (
        "Für 22 Kreise liegt keine Einwohnerzahl vor; berechnet als Einwohnerdichte mal Kreisfläche, gezeigt "
        "auf Hunderter gerundet."
    ),
    ("dependency", "23"): "Berechnet als Jugendquotient plus Altenquotient.",
    ("dependency", "22"): (
        "Für 22 Kreise liegt kein Abhängigenquotient vor; berechnet als Anteil der unter 6-Jährigen plus "
        "Anteil der 65-Jährigen und Älteren."
    ),
    ("inverse_density", "23"): "Verglichen wird der Kehrwert; gezeigt ist die Einwohnerdichte.",
    ("inverse_density", "22"): "Verglichen wird der Kehrwert; gezeigt ist die Einwohnerdichte.",
}
PERSONS = "Personen"
ALLOCATION: Mapping[str, str] = {
    "population": "Steht für das Zuweisungskriterium „Einwohnerzahl“.",
    "responsibility": "Steht für das Zuweisungskriterium „intergenerationale Verantwortung“.",
    "poverty": "Steht für das Zuweisungskriterium „Armut“.",
    "inverse_density": "Steht für das Zuweisungskriterium „inverse Bevölkerungsdichte“.",
}

LEAVE_ONE_OUT_HEADING = "Wie fest ist die Liste?"
UNCHANGED = "Ohne „{}“: dieselben Kreise in derselben Reihenfolge."
REORDERED = "Ohne „{}“: dieselben Kreise in anderer Reihenfolge."
CHANGED = "Ohne „{}“: neu dabei: {}; nicht mehr dabei: {}."


def enumeration(parts: Sequence[str]) -> str:
    """Join parts: "A", "A und B", "A, B und C"."""
    return AND.join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def count_of(kind: str, count: int) -> str:
    """Number of compared districts in the dative."""
    one, many = INSIDE_COUNT[kind]
    return one if count == 1 else many.format(count)
