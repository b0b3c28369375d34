"""Whole sentences for hand-picked cases, computed in the head or looked up in the source."""

import re
from dataclasses import replace
from textwrap import dedent

import pytest

from dashboard.analysis.trend import TrendResult
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import SliceKey
from dashboard.model.indicator import Direction, Kind
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.change_view import change_section
from dashboard.view.sentences_view import (
    comparison_sentences,
    map_sentences,
    profile_sentences,
    trend_sentences,
)
from dashboard.view.shown import cross_section

RATE = "care_rate_under3"
ERFURT, GERA, EISENACH, GOSLAR = "16051", "16052", "16056", "03153"
SHORT = TrendResult("none", 2, "2018", "2019", None, None, None)


def lines(block):
    """The sentences of a text block; a sentence goes on in lines that are indented deeper."""
    return re.sub(r"\n +", " ", dedent(block).strip()).splitlines()


def plain(texts):
    """Spaces that do not break as underscores, so that they can be seen."""
    return [text.replace("\u00a0", "_") for text in texts]


def section(mini, values, **changes):
    """The mini data with other values for 2018 in the series for 23 districts."""
    observations = {
        code: value if isinstance(value, Observation) else Observation(value)
        for code, value in values.items()
    }
    data = replace(
        mini,
        indicators={RATE: replace(mini.indicator(RATE), **changes)},
        observations={SliceKey(RATE, "23", "2018"): observations},
    )
    return data, cross_section(data, RATE, "23", "2018")


def people(mini, values, unit="Personen"):
    return section(
        mini, values, kind=Kind.COUNT, unit=unit, decimals=0, direction=Direction.NEUTRAL, title="Bestand"
    )


# --- map ---


@pytest.mark.parametrize(
    ("key", "series", "year", "sentences"),
    [
        (
            RATE,
            "23",
            "2018",
            lines("""
                Die Werte für „Betreuungsquote“ reichen 2018 von 45,0 bis 50,0_%; der Median
                  der 3 Kreise beträgt 50,0_%.
                Am höchsten ist der Wert gleichauf in der Stadt Erfurt und in der Stadt
                  Gera, am niedrigsten in der Stadt Eisenach.
                Der Wert für Thüringen beträgt 48,0_%.
            """),
        ),
        (
            RATE,
            "23",
            "2019",
            lines("""
                Die Werte für „Betreuungsquote“ reichen 2019 von 49,8 bis 54,3_%; der Median
                  der 2 Kreise mit Wert beträgt 52,1_%.
                Am höchsten ist der Wert in der Stadt Erfurt, am niedrigsten in der Stadt
                  Eisenach.
                Der Wert für Thüringen beträgt 52,1_%.
                Ohne Wert ist 1 Kreis: die Stadt Gera (Zahlenwert unbekannt oder geheim).
            """),
        ),
        (
            RATE,
            "22",
            "2020",
            lines("""
                Die Werte für „Betreuungsquote“ reichen 2020 von 40,0 bis 60,0_%; der Median
                  der 2 Kreise beträgt 50,0_%.
                Am höchsten ist der Wert in der Stadt Erfurt, am niedrigsten in der Stadt
                  Gera.
                Für Thüringen ist kein Wert veröffentlicht.
            """),
        ),
        (
            "population_total",
            "23",
            "2019",
            lines("""
                Die Werte für „Bevölkerung“ reichen 2019 von 40 bis 100_Personen; der Median
                  der 3 Kreise beträgt 60_Personen.
                Am höchsten ist der Wert in der Stadt Erfurt, am niedrigsten in der Stadt
                  Eisenach.
                Der Wert für Thüringen beträgt 200_Personen (Summe der Kreise, vom Atlas
                  berechnet).
            """),
        ),
    ],
    ids=["tie", "missing", "no Land value", "computed Land value"],
)
def test_map(mini, key, series, year, sentences):
    assert plain(map_sentences(mini, cross_section(mini, key, series, year))) == sentences


def test_map_of_one_district_only(mini):
    reasons = {GERA: MissingReason.NOTHING, EISENACH: MissingReason.UNRELIABLE}
    missing = {code: Observation(None, reason) for code, reason in reasons.items()}
    data, shown = people(mini, {ERFURT: 1.0, **missing, "16": 7.0}, unit="Zentren")
    assert plain(map_sentences(data, shown)) == lines("""
        Zu „Bestand“ liegt 2018 nur für die Stadt Erfurt ein Wert vor: 1_Zentrum.
        Der Wert für Thüringen beträgt 7_Zentren.
        Ohne Wert sind 2 Kreise: die Stadt Gera (nichts vorhanden); die Stadt Eisenach (Zahlenwert
          nicht sicher genug).
    """)


def test_map_without_any_value_gives_the_reasons(mini):
    later = Observation(None, MissingReason.LATER)
    data, shown = section(mini, {ERFURT: later, GERA: later, "16": later})
    assert plain(map_sentences(data, shown)) == lines("""
        Zu „Betreuungsquote“ liegt 2018 für keinen der 3 Kreise ein Wert vor (Angabe fällt später
          an; Zahlenwert unbekannt oder geheim).
        Für Thüringen liegt kein Wert vor (Angabe fällt später an).
    """)


def test_map_of_equal_values(mini):
    data, shown = section(mini, {ERFURT: 3.04, GERA: 2.96, EISENACH: 3.0, "16": 3.0}, unit="Jahre")
    assert plain(map_sentences(data, shown))[:-1] == lines("""
        Alle 3 Kreise haben bei „Betreuungsquote“ 2018 denselben Wert: 3,0_Jahre.
    """)


def test_map_with_negative_values_and_an_inflected_unit(mini):
    data, shown = section(mini, {ERFURT: -2.0, GERA: 0.0, EISENACH: 1.0}, unit="Monate")
    assert plain(map_sentences(data, shown))[0] == (
        "Die Werte für „Betreuungsquote“ reichen 2018 von −2,0 bis 1,0_Monaten; der Median der 3 Kreise "
        "beträgt 0,0_Monate."
    )


@pytest.mark.parametrize(
    ("series", "year", "place", "text"),
    [
        (
            "22",
            "2021",
            1,
            "Am höchsten ist der Wert in der Stadt Erfurt, am niedrigsten gleichauf in 4 Kreisen.",
        ),
        (
            "22",
            "2011",
            1,
            (
                "Am höchsten ist der Wert in der Stadt Erfurt, am niedrigsten gleichauf im Landkreis "
                "Schmalkalden-Meiningen, im Landkreis Hildburghausen und im Landkreis Greiz."
            ),
        ),
    ],
    ids=["four", "three"],
)
def test_up_to_three_tied_districts_are_named(dataset, series, year, place, text):
    shown = cross_section(dataset, "old_age_poverty_rate", series, year)
    assert map_sentences(dataset, shown)[place] == text


def test_many_districts_without_a_value_are_listed_by_their_short_names(dataset):
    shown = cross_section(dataset, "thekiz_count", "22", "2023")
    assert map_sentences(dataset, shown)[-1] == (
        "Ohne Wert sind 21 Kreise: Erfurt, Gera, Jena, Suhl, Weimar, Eichsfeld, Nordhausen, Wartburgkreis, "
        "Unstrut-Hainich-Kreis, Kyffhäuserkreis, Schmalkalden-Meiningen, Gotha, Sömmerda, Hildburghausen, "
        "Ilm-Kreis, Sonneberg, Saalfeld-Rudolstadt, Saale-Holzland-Kreis, Saale-Orla-Kreis, Greiz und "
        "Altenburger Land (Zahlenwert unbekannt oder geheim)."
    )


# --- profile ---


@pytest.mark.parametrize(
    ("key", "series", "year", "code", "sentences"),
    [
        (
            RATE,
            "23",
            "2019",
            ERFURT,
            lines("""
                In der Stadt Erfurt liegt der Wert für „Betreuungsquote“ 2019 bei 54,3_%.
                Die Stadt Erfurt belegt den 1. Platz unter 2 Kreisen mit Wert: Das ist der
                  höchste und zugleich günstigste Wert.
                Der Wert liegt 2,2_Prozentpunkte über dem Wert für Thüringen (52,1_%) und
                  19,3_Prozentpunkte über dem Wert für Deutschland (35,0_%).
            """),
        ),
        (
            RATE,
            "23",
            "2018",
            GERA,
            lines("""
                In der Stadt Gera liegt der Wert für „Betreuungsquote“ 2018 bei 50,0_%.
                Die Stadt Gera teilt sich den 1. und 2. Platz unter 3 Kreisen: Das ist der
                  höchste und zugleich günstigste Wert.
                Der Wert liegt 2,0_Prozentpunkte über dem Wert für Thüringen (48,0_%).
                Für Deutschland ist kein Wert veröffentlicht.
            """),
        ),
        (
            RATE,
            "23",
            "2018",
            EISENACH,
            lines("""
                In der Stadt Eisenach liegt der Wert für „Betreuungsquote“ 2018 bei 45,0_%.
                Die Stadt Eisenach belegt den 3. Platz unter 3 Kreisen: Das ist der
                  niedrigste und zugleich ungünstigste Wert.
                Der Wert liegt 3,0_Prozentpunkte unter dem Wert für Thüringen (48,0_%).
                Für Deutschland ist kein Wert veröffentlicht.
            """),
        ),
        (
            RATE,
            "23",
            "2019",
            GERA,
            lines("""
                Für die Stadt Gera liegt zu „Betreuungsquote“ 2019 kein Wert vor (Zahlenwert
                  unbekannt oder geheim).
                Der Wert für Thüringen beträgt 52,1_%.
            """),
        ),
        (
            RATE,
            "22",
            "2020",
            GERA,
            lines("""
                In der Stadt Gera liegt der Wert für „Betreuungsquote“ 2020 bei 40,0_%.
                Die Stadt Gera belegt den 2. Platz unter 2 Kreisen: Das ist der niedrigste
                  und zugleich ungünstigste Wert.
                Für Thüringen und Deutschland ist kein Wert veröffentlicht.
            """),
        ),
        (
            RATE,
            "22",
            "2019",
            EISENACH,
            lines("""
                Für die Stadt Eisenach liegt zu „Betreuungsquote“ 2019 kein Wert vor (seit
                  dem 1. Juli 2021 Teil der Stadt Gera).
                Der Wert für Thüringen beträgt 47,0_%.
            """),
        ),
        (
            "population_total",
            "23",
            "2019",
            GERA,
            lines("""
                In der Stadt Gera liegt der Wert für „Bevölkerung“ 2019 bei 60_Personen.
                Die Stadt Gera belegt den 2. Platz unter 3 Kreisen (1. Platz: höchster
                  Wert).
                Auf die Stadt Gera entfallen 30,0_% des Wertes für Thüringen (200_Personen,
                  Summe der Kreise).
            """),
        ),
    ],
    ids=["first", "tie", "last", "missing", "no benchmarks", "merged", "count"],
)
def test_profile(mini, key, series, year, code, sentences):
    assert plain(profile_sentences(mini, cross_section(mini, key, series, year), code)) == sentences


def test_a_share_above_100_percent(dataset):
    shown = cross_section(dataset, "care_rate_3_to_under6", "23", "2017")
    assert plain(profile_sentences(dataset, shown, "16061")) == lines("""
        Im Eichsfeld liegt der Wert für „Betreuungsquote 3 bis unter 6 Jahre“ 2017 bei 100,6_%.
        Das Eichsfeld belegt den 1. Platz unter 23 Kreisen: Das ist der höchste und zugleich
          günstigste Wert.
        Der Wert liegt 5,9_Prozentpunkte über dem Wert für Thüringen (94,7_%) und 9,9_Prozentpunkte
          über dem Wert für Deutschland (90,7_%).
    """)


def test_an_interval_of_places(dataset):
    shown = cross_section(dataset, "old_age_poverty_rate", "22", "2021")
    assert plain(profile_sentences(dataset, shown, "16077"))[1] == (
        "Das Altenburger Land teilt sich den 8. bis 10. Platz unter 22 Kreisen (1. Platz: höchster Wert)."
    )


def test_the_lowest_of_what_should_be_low_is_the_best(dataset):
    shown = cross_section(dataset, "old_age_poverty_rate", "22", "2021")
    assert plain(profile_sentences(dataset, shown, "16075"))[1] == (
        "Der Saale-Orla-Kreis teilt sich den 19. bis 22. Platz unter 22 Kreisen: Das ist der niedrigste und "
        "zugleich günstigste Wert."
    )


def test_the_highest_without_judgement(mini):
    data, shown = section(mini, {ERFURT: 3.0, GERA: 1.0, EISENACH: 2.0}, direction=Direction.NEUTRAL)
    assert plain(profile_sentences(data, shown, ERFURT))[1] == (
        "Die Stadt Erfurt belegt den 1. Platz unter 3 Kreisen: Das ist der höchste Wert."
    )


def test_a_label_over_several_years_and_a_unit_of_length(dataset):
    shown = cross_section(dataset, "access_distance_primary_school_m", "23", "2016/2017/2018")
    assert plain(profile_sentences(dataset, shown, "16077")) == lines("""
        Im Altenburger Land liegt der Wert für „Entfernung zur nächsten Grundschule“ 2016–2018 bei
          1.373_m.
        Das Altenburger Land belegt den 15. Platz unter 23 Kreisen (1. Platz: höchster Wert).
        Der Wert liegt 62_m unter dem Wert für Thüringen (1.435_m) und 343_m über dem Wert für
          Deutschland (1.030_m).
    """)


def test_a_change_between_two_years_is_told_like_a_value(dataset):
    shown = change_section(dataset, "sgb2_rate", "22", "2010", "2021")
    assert plain(profile_sentences(dataset, shown, "16077")) == lines("""
        Im Altenburger Land liegt der Wert für „SGB-II-Quote: Veränderung“ 2010–2021 bei
          −7,5_Prozentpunkten.
        Das Altenburger Land belegt den 21. Platz unter 22 Kreisen (1. Platz: höchster Wert).
        Der Wert liegt 1,9_Prozentpunkte unter dem Wert für Thüringen (−5,6_Prozentpunkte) und
          5,2_Prozentpunkte unter dem Wert für Deutschland (−2,3_Prozentpunkte).
    """)


def test_the_only_district_with_a_value_has_no_rank(dataset):
    shown = cross_section(dataset, "thekiz_count", "22", "2023")
    assert plain(profile_sentences(dataset, shown, "16071")) == lines("""
        Im Weimarer Land liegt der Wert für „Thüringer Eltern-Kind-Zentren (ThEKiZ)“ 2023 bei
          1_Zentrum.
        Für die übrigen 21 Kreise liegt kein Wert vor; einen Rang gibt es daher nicht.
        Auf das Weimarer Land entfallen 1,4_% des Wertes für Thüringen (70_Zentren).
    """)


def test_equal_values_share_all_places(dataset):
    shown = cross_section(dataset, "thekiz_count", "23", "2019")
    assert plain(profile_sentences(dataset, shown, "16054"))[1:] == lines("""
        Alle 4 Kreise mit Wert haben denselben Wert und teilen sich den 1. bis 4. Platz.
        Auf die Stadt Suhl entfallen 0,0_% des Wertes für Thüringen (41_Zentren).
    """)


def test_a_count_of_a_land_without_any_has_no_share(mini):
    data, shown = people(mini, {ERFURT: 0.0, GERA: 0.0, EISENACH: 0.0})
    assert plain(profile_sentences(data, shown, ERFURT)) == lines("""
        In der Stadt Erfurt liegt der Wert für „Bestand“ 2018 bei 0_Personen.
        Alle 3 Kreise haben denselben Wert und teilen sich den 1. bis 3. Platz.
        Der Wert für Thüringen beträgt 0_Personen (Summe der Kreise, vom Atlas berechnet).
    """)


@pytest.mark.parametrize(
    ("value", "clause"),
    [
        (48.04, "entspricht gerundet dem Wert für Thüringen (48,0_%)"),
        (48.05, "liegt 0,1_Prozentpunkte über dem Wert für Thüringen (48,0_%)"),
        (47.94, "liegt 0,1_Prozentpunkte unter dem Wert für Thüringen (48,0_%)"),
        (47.951, "entspricht gerundet dem Wert für Thüringen (48,0_%)"),
    ],
)
def test_a_small_difference_to_the_land(mini, value, clause):
    data, shown = section(mini, {ERFURT: value, GERA: 1.0, "16": 48.0, "00": 48.0})
    assert plain(profile_sentences(data, shown, ERFURT))[2].startswith(f"Der Wert {clause} und ")


def test_a_difference_is_that_of_the_displayed_values(mini):
    data, shown = section(mini, {ERFURT: 48.05, GERA: 1.0, "16": 48.04, "00": 40.0})
    assert plain(profile_sentences(data, shown, ERFURT))[0::2] == lines("""
        In der Stadt Erfurt liegt der Wert für „Betreuungsquote“ 2018 bei 48,1_%.
        Der Wert liegt 0,1_Prozentpunkte über dem Wert für Thüringen (48,0_%) und
          8,1_Prozentpunkte über dem Wert für Deutschland (40,0_%).
    """)


def test_a_verb_is_not_repeated(mini):
    data, shown = section(mini, {ERFURT: 48.0, GERA: 1.0, "16": 48.0, "00": 48.0})
    assert plain(profile_sentences(data, shown, ERFURT))[2] == (
        "Der Wert entspricht gerundet dem Wert für Thüringen (48,0_%) und dem Wert für Deutschland (48,0_%)."
    )


@pytest.mark.parametrize("code", ["99999", "16", ""])
def test_an_unknown_district_is_refused(mini, code):
    shown = cross_section(mini, RATE, "23", "2019")
    with pytest.raises(UnknownKeyError, match="district"):
        profile_sentences(mini, shown, code)


# --- comparison ---


@pytest.mark.parametrize(
    ("series", "year", "codes", "sentences"),
    [
        ("23", "2018", [], []),
        (
            "23",
            "2018",
            [ERFURT, EISENACH],
            lines("""
                Unter den 2 gewählten Kreisen ist der Wert für „Betreuungsquote“ 2018 in der
                  Stadt Erfurt am höchsten (50,0_%) und in der Stadt Eisenach am niedrigsten
                  (45,0_%); die Spanne beträgt 5,0_Prozentpunkte.
                Von 2 Werten liegt einer über dem Wert für Thüringen (48,0_%).
            """),
        ),
        (
            "23",
            "2018",
            [ERFURT, GERA],
            lines("""
                Beide gewählten Kreise haben bei „Betreuungsquote“ 2018 denselben Wert:
                  50,0_%.
                Beide Werte liegen über dem Wert für Thüringen (48,0_%).
            """),
        ),
        (
            "23",
            "2019",
            [GERA, GOSLAR],
            lines("""
                Zu „Betreuungsquote“ liegt 2019 für keinen der 2 gewählten Kreise ein Wert
                  vor.
                Ohne Wert sind 2 Kreise: die Stadt Gera (Zahlenwert unbekannt oder geheim);
                  der Landkreis Goslar (in der Quelle nicht enthalten).
            """),
        ),
        (
            "23",
            "2019",
            [EISENACH, GERA],
            lines("""
                Zu „Betreuungsquote“ liegt 2019 nur für die Stadt Eisenach ein Wert vor:
                  49,8_%.
                Der Wert liegt 2,3_Prozentpunkte unter dem Wert für Thüringen (52,1_%) und
                  14,8_Prozentpunkte über dem Wert für Deutschland (35,0_%).
                Ohne Wert ist 1 Kreis: die Stadt Gera (Zahlenwert unbekannt oder geheim).
            """),
        ),
        (
            "22",
            "2020",
            [GERA, ERFURT, GERA],
            lines("""
                Unter den 2 gewählten Kreisen ist der Wert für „Betreuungsquote“ 2020 in der
                  Stadt Erfurt am höchsten (60,0_%) und in der Stadt Gera am niedrigsten
                  (40,0_%); die Spanne beträgt 20,0_Prozentpunkte.
                Für Thüringen ist kein Wert veröffentlicht.
            """),
        ),
        (
            "22",
            "2020",
            [GOSLAR],
            lines("""
                Für den Landkreis Goslar liegt zu „Betreuungsquote“ 2020 kein Wert vor (in
                  der Quelle nicht enthalten).
            """),
        ),
        (
            "22",
            "2020",
            [GERA],
            lines("""
                In der Stadt Gera liegt der Wert für „Betreuungsquote“ 2020 bei 40,0_%.
                Für Thüringen und Deutschland ist kein Wert veröffentlicht.
            """),
        ),
    ],
    ids=["none", "two", "equal", "no value", "one value", "no Land value", "one absent", "one"],
)  # fmt: skip
def test_comparison(mini, series, year, codes, sentences):
    shown = cross_section(mini, RATE, series, year)
    assert plain(comparison_sentences(mini, shown, codes)) == sentences


def test_counts_are_not_compared_with_the_land(mini):
    shown = cross_section(mini, "population_total", "23", "2019")
    assert plain(comparison_sentences(mini, shown, [ERFURT, GERA, GOSLAR])) == lines("""
        Unter den 2 gewählten Kreisen mit Wert ist der Wert für „Bevölkerung“ 2019 in der Stadt
          Erfurt am höchsten (100_Personen) und in der Stadt Gera am niedrigsten (60_Personen); die
          Spanne beträgt 40_Personen.
        Ohne Wert ist 1 Kreis: der Landkreis Goslar (in der Quelle nicht enthalten).
    """)


def test_a_count_beyond_the_border_is_no_part_of_the_land(mini):
    data, shown = people(mini, {ERFURT: 5.0, GERA: 1.0, EISENACH: 2.0, GOSLAR: 9.0})
    assert plain(comparison_sentences(data, shown, [GOSLAR])) == lines("""
        Im Landkreis Goslar liegt der Wert für „Bestand“ 2018 bei 9_Personen.
    """)
    assert plain(comparison_sentences(data, shown, [ERFURT, GOSLAR])) == lines("""
        Unter den 2 gewählten Kreisen ist der Wert für „Bestand“ 2018 im Landkreis Goslar am
          höchsten (9_Personen) und in der Stadt Erfurt am niedrigsten (5_Personen); die Spanne
          beträgt 4_Personen.
    """)


def test_districts_of_other_borders_are_left_out_and_named(mini):
    shown = cross_section(mini, RATE, "22", "2019")
    assert plain(comparison_sentences(mini, shown, [ERFURT, GERA], unfit=[GERA])) == lines("""
        Zu „Betreuungsquote“ liegt 2019 nur für die Stadt Erfurt ein Wert vor: 55,0_%.
        Der Wert liegt 8,0_Prozentpunkte über dem Wert für Thüringen (47,0_%).
        Für Deutschland ist kein Wert veröffentlicht.
        Ohne Wert ist 1 Kreis: die Stadt Gera (anderer Gebietsstand, nicht vergleichbar).
    """)


def test_altenburger_land_and_its_neighbours(dataset):
    shown = cross_section(dataset, "sgb2_rate", "22", "2021")
    near = [neighbour.code for neighbour in dataset.neighbours["2021-07-01"]["16077"]]
    assert plain(comparison_sentences(dataset, shown, ["16077", *near])) == lines("""
        Unter den 6 gewählten Kreisen ist der Wert für „SGB-II-Quote“ 2021 im Altenburger Land am
          höchsten (9,5_%) und im Landkreis Greiz am niedrigsten (5,0_%); die Spanne beträgt
          4,5_Prozentpunkte.
        Von 6 Werten liegen 2 über dem Wert für Thüringen (6,7_%).
    """)


def test_an_unknown_district_is_not_compared(mini):
    shown = cross_section(mini, RATE, "22", "2019")
    with pytest.raises(UnknownKeyError, match="district"):
        comparison_sentences(mini, shown, [ERFURT, "99999"])


# --- trend ---


def test_change_without_a_trend(mini):
    assert plain(trend_sentences(mini, RATE, "23", ERFURT, SHORT)) == lines("""
        In der Stadt Erfurt liegt der Wert für „Betreuungsquote“ 2018 bei 50,0_% und 2019 bei 54,3_%
          (Reihe für 23 Kreise).
        Gegenüber 2018 ist der Wert 2019 um 4,3_Prozentpunkte höher.
        Für die Jahre 2018 bis 2019 ist kein Trend feststellbar (2 Jahreswerte; nötig sind
          mindestens 6).
    """)


def test_no_change_after_rounding(mini):
    values = {"2018": 50.0, "2019": 50.04}
    observations = {SliceKey(RATE, "23", y): {ERFURT: Observation(v)} for y, v in values.items()}
    data = replace(mini, observations=observations)
    assert plain(trend_sentences(data, RATE, "23", ERFURT, SHORT))[1] == (
        "Gegenüber 2018 ist der Wert 2019 gerundet unverändert."
    )


def test_a_trend_with_its_interval(mini):
    found = TrendResult("falling", 8, "2011", "2019", -0.5, -0.7251, 0.001)
    assert plain(trend_sentences(mini, RATE, "22", GERA, found)) == lines("""
        In der Stadt Gera liegt der Wert für „Betreuungsquote“ 2019 bei 40,0_% und 2020 bei 40,0_%
          (Reihe für 22 Kreise).
        Gegenüber 2019 ist der Wert 2020 gerundet unverändert.
        Für die Jahre 2011 bis 2019 ist ein fallender Trend feststellbar (8 Jahreswerte; im Mittel
          −0,50_Prozentpunkte pro Jahr, 95-Prozent-Intervall −0,73 bis ±0,00).
    """)


def test_enough_years_without_a_trend(mini):
    nothing = TrendResult("none", 9, "2011", "2019", None, None, None)
    assert plain(trend_sentences(mini, RATE, "23", ERFURT, nothing))[2] == (
        "Für die Jahre 2011 bis 2019 ist kein Trend feststellbar (9 Jahreswerte)."
    )


def test_one_year_is_no_change(mini):
    only = TrendResult("none", 1, "2018", "2018", None, None, None)
    assert plain(trend_sentences(mini, RATE, "23", GERA, only)) == lines("""
        Für die Stadt Gera liegt zu „Betreuungsquote“ nur 2018 ein Wert vor: 50,0_%.
        Für das Jahr 2018 ist kein Trend feststellbar (1 Jahreswert; nötig sind mindestens 6).
    """)


def test_no_year_at_all(mini):
    nothing = TrendResult("none", 0, "", "", None, None, None)
    assert plain(trend_sentences(mini, RATE, "23", GOSLAR, nothing)) == lines("""
        Für den Landkreis Goslar liegt zu „Betreuungsquote“ in der Reihe für 23 Kreise kein Wert
          vor.
    """)


def test_values_in_different_borders_are_not_compared(dataset):
    stretch = TrendResult("none", 4, "2015", "2018", None, None, None)
    assert plain(trend_sentences(dataset, "population_total", "23", "16054", stretch)) == lines("""
        In der Stadt Suhl liegt der Wert für „Bevölkerung insgesamt“ 2015 bei 36.778_Personen und
          2020 bei 36.395_Personen (Reihe für 23 Kreise).
        Zwischen beiden Jahren haben sich die Grenzen der Stadt Suhl geändert; die beiden Werte sind
          nicht vergleichbar.
        Für die Jahre 2015 bis 2018 ist kein Trend feststellbar (4 Jahreswerte; nötig sind
          mindestens 6).
    """)


def test_a_trend_of_an_unknown_district_is_refused(mini):
    with pytest.raises(UnknownKeyError, match="district"):
        trend_sentences(mini, RATE, "23", "99999", SHORT)
