"""The grammar of numbers, units and enumerations in the sentences."""

import pytest

from dashboard.texts import sentences as words


@pytest.mark.parametrize(
    ("number", "unit", "plain", "dative"),
    [
        ("54,3", "%", "%", "%"),
        ("1", "Zentren", "Zentrum", "Zentrum"),
        ("0", "Zentren", "Zentren", "Zentren"),
        ("21", "Einrichtungen", "Einrichtungen", "Einrichtungen"),
        ("1", "Personen", "Person", "Person"),
        ("40,3", "Jahre", "Jahre", "Jahren"),
        ("1,0", "Monate", "Monate", "Monaten"),
        ("712", "Lebendgeborene", "Lebendgeborene", "Lebendgeborenen"),
        ("1,50", "Kinder je Frau", "Kinder je Frau", "Kindern je Frau"),
        ("120,1", "Einwohner je km²", "Einwohner je km²", "Einwohnern je km²"),
        ("9,8", "Plätze je Vollzeitstelle", "Plätze je Vollzeitstelle", "Plätzen je Vollzeitstelle"),
        ("7,4", "je 1.000 Einwohner", "je 1.000 Einwohner", "je 1.000 Einwohner"),
        ("1", "Prozentpunkte", "Prozentpunkt", "Prozentpunkt"),
    ],
)
def test_unit_behind_a_number(number, unit, plain, dative):
    assert words.unit_after(number, unit) == plain
    assert words.unit_after(number, unit, dative=True) == dative


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (6, 6, "6. Platz"),
        (1, 2, "1. und 2. Platz"),
        (3, 5, "3. bis 5. Platz"),
    ],
)
def test_place(first, last, text):
    assert words.place(first, last) == text


@pytest.mark.parametrize(
    ("count", "total", "text"),
    [
        (0, 4, "Von 4 Werten liegt keiner"),
        (1, 4, "Von 4 Werten liegt einer"),
        (3, 4, "Von 4 Werten liegen 3"),
        (4, 4, "Alle 4 Werte liegen"),
        (0, 2, "Von 2 Werten liegt keiner"),
        (1, 2, "Von 2 Werten liegt einer"),
        (2, 2, "Beide Werte liegen"),
    ],
)
def test_how_many_values(count, total, text):
    assert words.above(count, total) == text


@pytest.mark.parametrize(
    ("count", "total", "chosen", "text"),
    [
        (4, 23, False, "Alle 4 Kreise mit Wert"),
        (23, 23, False, "Alle 23 Kreise"),
        (2, 3, False, "Beide Kreise mit Wert"),
        (2, 2, True, "Beide gewählten Kreise"),
        (3, 4, True, "Alle 3 gewählten Kreise mit Wert"),
    ],
)
def test_all_districts(count, total, chosen, text):
    assert words.all_districts(count, total, are_chosen=chosen) == text


def test_number_of_districts_without_a_value():
    assert words.without_value(1) == "Ohne Wert ist 1 Kreis: {names}"
    assert words.without_value(2) == "Ohne Wert sind 2 Kreise: {names}"


def test_districts_compared():
    assert (words.among(23, 23), words.among(22, 23)) == ("23 Kreise", "22 Kreise mit Wert")
    assert (words.among(23, 23, dative=True), words.among(22, 23, dative=True)) == (
        "23 Kreisen",
        "22 Kreisen mit Wert",
    )
    assert (words.chosen(3, 3), words.chosen(2, 3)) == (
        "3 gewählten Kreisen",
        "2 gewählten Kreisen mit Wert",
    )


def test_clauses_share_their_verb():
    assert words.joined([("liegt", "darüber"), ("liegt", "darunter")]) == "liegt darüber und darunter"
    assert words.joined([("gleicht", "dem"), ("liegt", "darüber")]) == "gleicht dem und liegt darüber"
    assert words.joined([("liegt", "darüber")]) == "liegt darüber"


def test_period_and_number_of_years():
    assert words.period("2010", "2019") == "die Jahre 2010 bis 2019"
    assert words.period("2016–2018", "2016–2018") == "das Jahr 2016–2018"
    assert (words.years(1), words.years(9)) == ("1 Jahreswert", "9 Jahreswerte")
