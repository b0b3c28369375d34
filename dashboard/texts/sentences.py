"""Templates of the sentences under map, profile, comparison and trend, and the German grammar in them.

Templates lack the full stop; ``dashboard.analysis.sentences`` adds it. District names are filled in
with their article in the case the template needs.
"""

from collections.abc import Mapping, Sequence

MAX_NAMED = 3
"""Up to so many districts are named one by one; more are counted."""

# Words ------------------------------------------------------------------------------------------
NOT_IN_SOURCE = "in der Quelle nicht enthalten"
OTHER_BORDERS = "anderer Gebietsstand, nicht vergleichbar"
MERGED_INTO = "seit dem {day} Teil {genitive}"
EXTREME_WORDS = {True: "höchste", False: "niedrigste"}
RATED_WORDS = {True: " und zugleich günstigste", False: " und zugleich ungünstigste"}
SINGULAR: Mapping[str, str] = {
    "Einrichtungen": "Einrichtung",
    "Lebendgeborene": "Lebendgeborenes",
    "Personen": "Person",
    "Prozentpunkte": "Prozentpunkt",
    "Schulen": "Schule",
    "Zentren": "Zentrum",
}
DATIVE: Mapping[str, str] = {
    "Einwohner": "Einwohnern",
    "Jahre": "Jahren",
    "Kinder": "Kindern",
    "Lebendgeborene": "Lebendgeborenen",
    "Monate": "Monaten",
    "Plätze": "Plätzen",
    "Prozentpunkte": "Prozentpunkten",
}

# Map --------------------------------------------------------------------------------------------
RANGE = (
    "Die Werte für „{title}“ reichen {year} von {lowest} bis {highest}; "
    "der Median der {group} beträgt {median}"
)
ALL_EQUAL = "{group} haben bei „{title}“ {year} denselben Wert: {value}"
ONLY_ONE = "Zu „{title}“ liegt {year} nur für {accusative} ein Wert vor: {value}"
NO_VALUES = "Zu „{title}“ liegt {year} für keinen der {count} Kreise ein Wert vor ({reasons})"
EXTREMES = "Am höchsten ist der Wert {highest}, am niedrigsten {lowest}"
TIED = "gleichauf {places}"
LAND_VALUE = "Der Wert für Thüringen beträgt {value}"
LAND_COMPUTED = "Der Wert für Thüringen beträgt {value} (Summe der Kreise, vom Atlas berechnet)"
LAND_MISSING = "Für Thüringen liegt kein Wert vor ({reason})"
NOT_PUBLISHED = "Für {areas} ist kein Wert veröffentlicht"
WITHOUT_VALUE = "Ohne Wert {} {}: {{names}}"
WITH_REASON = "{names} ({reason})"

# Profile ----------------------------------------------------------------------------------------
VALUE = "{locative} liegt der Wert für „{title}“ {year} bei {value}"
VALUE_MISSING = "Für {accusative} liegt zu „{title}“ {year} kein Wert vor ({reason})"
RANK = "{nominative} {verb} den {place} unter {group}{remark}"
RANK_VERBS = {True: "teilt sich", False: "belegt"}
PLACE = "{}. Platz"
TWO_PLACES = "{}. und {}. Platz"
PLACES = "{}. bis {}. Platz"
RANK_KEY = " (1. Platz: höchster Wert)"
RANK_EXTREME = ": Das ist der {extreme}{rated} Wert"
RANK_ALL_EQUAL = "{group} haben denselben Wert und teilen sich den {place}"
RANK_ALONE = "Für die übrigen {count} Kreise liegt kein Wert vor; einen Rang gibt es daher nicht"
TO_BENCHMARKS = "Der Wert {clauses}"
DIFFERENT = "{distance} {side} dem Wert für {area} ({value})"
SIDES = {True: "über", False: "unter"}
DIFFERENT_VERB = "liegt"
EQUAL = "dem Wert für {area} ({value})"
EQUAL_VERB = "entspricht gerundet"
SHARE_OF_LAND = "Auf {accusative} entfallen {share} des Wertes für Thüringen ({land})"
COMPUTED_VALUE = "{}, Summe der Kreise"

# Comparison -------------------------------------------------------------------------------------
COMPARED = (
    "Unter den {group} ist der Wert für „{title}“ {year} {highest} am höchsten ({high}) und {lowest} am "
    "niedrigsten ({low}); die Spanne beträgt {span}"
)
NONE_COMPARED = "Zu „{title}“ liegt {year} für keinen der {count} gewählten Kreise ein Wert vor"
ABOVE = "{values} über dem Wert für Thüringen ({land})"
NONE_ABOVE = "Von {count} Werten liegt keiner"
ONE_ABOVE = "Von {count} Werten liegt einer"
SOME_ABOVE = "Von {count} Werten liegen {above}"
ALL_ABOVE = "{all} Werte liegen"

# Trend ------------------------------------------------------------------------------------------
FIRST_AND_LAST = (
    "{locative} liegt der Wert für „{title}“ {first} bei {start} und {last} bei {end} "
    "(Reihe für {series} Kreise)"
)
ONE_YEAR = "Für {accusative} liegt zu „{title}“ nur {year} ein Wert vor: {value}"
NO_YEARS = "Für {accusative} liegt zu „{title}“ in der Reihe für {series} Kreise kein Wert vor"
CHANGED = "Gegenüber {first} ist der Wert {last} um {distance} {how}"
HOW = {True: "höher", False: "niedriger"}
UNCHANGED = "Gegenüber {first} ist der Wert {last} gerundet unverändert"
SEAM = (
    "Zwischen beiden Jahren haben sich die Grenzen {genitive} geändert; "
    "die beiden Werte sind nicht vergleichbar"
)
TREND = (
    "Für {period} ist ein {direction} Trend feststellbar ({years}; im Mittel {slope} pro Jahr, "
    "95-Prozent-Intervall {low} bis {high})"
)
TREND_DIRECTIONS = {"rising": "steigender", "falling": "fallender"}
NO_TREND = "Für {period} ist kein Trend feststellbar ({years})"
TOO_SHORT = "{}; nötig sind mindestens {}"
ONE_YEAR_PERIOD = "das Jahr {}"
PERIOD = "die Jahre {} bis {}"


def unit_after(number: str, unit: str, *, dative: bool = False) -> str:
    """Form of a unit behind a number: "Zentrum" after "1", "Jahren" in the dative.

    >>> unit_after("1", "Zentren"), unit_after("40,3", "Jahre", dative=True), unit_after("1,0", "Jahre")
    ('Zentrum', 'Jahren', 'Jahre')
    """
    word, space, rest = unit.partition(" ")
    if number == "1":
        word = SINGULAR.get(word, word)
    elif dative:
        word = DATIVE.get(word, word)
    return word + space + rest


def without_value(count: int) -> str:
    """Template that names the districts without a value.

    >>> without_value(1), without_value(4)
    ('Ohne Wert ist 1 Kreis: {names}', 'Ohne Wert sind 4 Kreise: {names}')
    """
    return WITHOUT_VALUE.format(*(("ist", "1 Kreis") if count == 1 else ("sind", f"{count} Kreise")))


def in_districts(count: int) -> str:
    """Where, for several districts that are not named.

    >>> in_districts(4)
    'in 4 Kreisen'
    """
    return f"in {count} Kreisen"


def joined(clauses: Sequence[tuple[str, str]]) -> str:
    """Join clauses of verb and rest; a verb is not repeated.

    >>> joined([("liegt", "darüber"), ("liegt", "darunter")])
    'liegt darüber und darunter'
    >>> joined([("liegt", "darüber"), ("entspricht", "dem Wert")])
    'liegt darüber und entspricht dem Wert'
    """
    verbs = [""] + [verb for verb, _ in clauses]
    parts = [
        rest if verb == before else f"{verb} {rest}"
        for before, (verb, rest) in zip(verbs, clauses, strict=False)
    ]
    return " und ".join(parts)


def among(count: int, total: int, *, dative: bool = False) -> str:
    """The districts that are compared: "23 Kreise", or "22 Kreise mit Wert" where one has none.

    >>> among(23, 23), among(22, 23, dative=True)
    ('23 Kreise', '22 Kreisen mit Wert')
    """
    noun = "Kreisen" if dative else "Kreise"
    return f"{count} {noun}" if count == total else f"{count} {noun} mit Wert"


def chosen(count: int, total: int) -> str:
    """The chosen districts in the dative; those without a value are not meant.

    >>> chosen(3, 3), chosen(2, 3)
    ('3 gewählten Kreisen', '2 gewählten Kreisen mit Wert')
    """
    return f"{count} gewählten Kreisen" + ("" if count == total else " mit Wert")


def all_of(count: int) -> str:
    """Every one of at least two.

    >>> all_of(2), all_of(4)
    ('Beide', 'Alle 4')
    """
    return "Beide" if count == 2 else f"Alle {count}"


def all_districts(count: int, total: int, *, are_chosen: bool = False) -> str:
    """Every district that has a value.

    >>> all_districts(4, 23), all_districts(2, 2, are_chosen=True)
    ('Alle 4 Kreise mit Wert', 'Beide gewählten Kreise')
    """
    noun = "gewählten Kreise" if are_chosen else "Kreise"
    return f"{all_of(count)} {noun}" + ("" if count == total else " mit Wert")


def above(count: int, total: int) -> str:
    """How many of at least two values lie somewhere.

    >>> above(0, 4), above(1, 4), above(4, 4)
    ('Von 4 Werten liegt keiner', 'Von 4 Werten liegt einer', 'Alle 4 Werte liegen')
    """
    if count == total:
        return ALL_ABOVE.format(all=all_of(count))
    template = {0: NONE_ABOVE, 1: ONE_ABOVE}.get(count, SOME_ABOVE)
    return template.format(count=total, above=count)


def place(first: int, last: int) -> str:
    """A place in the ranking in the accusative, or the interval of places of a tie.

    >>> place(6, 6), place(1, 2), place(3, 5)
    ('6. Platz', '1. und 2. Platz', '3. bis 5. Platz')
    """
    if first == last:
        return PLACE.format(first)
    return (TWO_PLACES if last == first + 1 else PLACES).format(first, last)


def years(count: int) -> str:
    """A number of yearly values.

    >>> years(1), years(9)
    ('1 Jahreswert', '9 Jahreswerte')
    """
    return f"{count} Jahreswert" if count == 1 else f"{count} Jahreswerte"


def period(first: str, last: str) -> str:
    """Years a statement is made for, in the accusative.

    >>> period("2010", "2019"), period("2019", "2019")
    ('die Jahre 2010 bis 2019', 'das Jahr 2019')
    """
    return ONE_YEAR_PERIOD.format(first) if first == last else PERIOD.format(first, last)
