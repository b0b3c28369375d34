"""Whole sentences on programme measures, for the Land and for one district."""

import re
from dataclasses import replace
from datetime import date
from textwrap import dedent

import pytest

from dashboard.errors import UnknownKeyError
from dashboard.model.territory import territory_of
from dashboard.texts.measure_sentences import COUNTS, DISTRICT
from dashboard.view.measure_sentences import district_measure_sentence, measure_sentences
from dashboard.view.shown import ShownMeasure

DAY = date(2026, 11, 22)


def lines(block):
    """The sentences of a text block; a sentence goes on in lines that are indented deeper."""
    return re.sub(r"\n +", " ", dedent(block).strip()).splitlines()


def shown(dataset, key, reference=DAY):
    measure = dataset.programme.measures[key]
    return ShownMeasure(measure, territory_of(dataset.territories, measure.territory), reference)


@pytest.mark.parametrize(
    ("key", "sentences"),
    [
        (
            "process_support_2019",
            lines("""
                Im Zeitraum Januar bis Dezember 2019 nahmen 16 von 23 Kreisen an der
                  Prozessbegleitung teil.
                Die 23 Kreise verteilen sich wie folgt: Modellkommune und Teilnahme (2),
                  Teilnahme (14), nicht genannt (7).
            """),
        ),
        (
            "participation",
            lines("""
                Nach dem letzten bekannten Stand nehmen 21 von 22 Kreisen am Landesprogramm
                  teil (Stand je nach Kreis 2024 bis 2026).
                Die 22 Kreise verteilen sich wie folgt: Teilnahme (21), keine Teilnahme (1),
                  nicht bekannt (0).
            """),
        ),
        (
            "funding_stage",
            lines("""
                Für 5 von 22 Kreisen ist eine Förderstufe bekannt (Stand je nach Kreis 2019
                  bis 2024).
                Die 22 Kreise verteilen sich wie folgt: Stufe 3 (4), Stufe 2 (1), Stufe 1
                  (0), nicht bekannt (17).
            """),
        ),
        (
            "plan_state",
            lines("""
                Am 22.11.2026 haben 2 von 22 Kreisen einen gültigen integrierten Plan.
                Die 22 Kreise verteilen sich wie folgt: gültig (2), in Fortschreibung (4),
                  in Erarbeitung (1), abgelaufen (4), nicht bekannt (11).
                Unbestätigt ist die Angabe für das Altenburger Land.
            """),
        ),
        (
            "agathe",
            lines("""
                Nach dem letzten bekannten Stand beteiligen sich 7 von 22 Kreisen am
                  Programm AGATHE (Stand je nach Kreis 2021 bis 2026).
                Die 22 Kreise verteilen sich wie folgt: beteiligt (7), nicht beteiligt (3),
                  nicht bekannt (12).
            """),
        ),
    ],
)
def test_the_programme_in_the_land(dataset, key, sentences):
    assert list(measure_sentences(dataset, shown(dataset, key))) == sentences


def test_one_district_takes_the_singular(mini):
    assert measure_sentences(mini, shown(mini, "plan_state"))[0] == (
        "Am 22.11.2026 hat 1 von 2 Kreisen einen gültigen integrierten Plan."
    )
    assert list(measure_sentences(mini, shown(mini, "participation"))) == lines("""
        Nach dem letzten bekannten Stand nimmt 1 von 2 Kreisen am Landesprogramm teil (Stand 2024).
        Die 2 Kreise verteilen sich wie folgt: Teilnahme (1), keine Teilnahme (0), nicht bekannt (1).
        Unbestätigt ist die Angabe für die Stadt Erfurt.
    """)


def test_no_district_and_all_districts(mini):
    assert list(measure_sentences(mini, shown(mini, "plan_state", date(2028, 1, 1))))[:2] == lines("""
        Am 01.01.2028 hat keiner der 2 Kreise einen gültigen integrierten Plan.
        Die 2 Kreise verteilen sich wie folgt: gültig (0), in Fortschreibung (1), in Erarbeitung
          (0), abgelaufen (1), nicht bekannt (0).
    """)
    fact = mini.programme.statuses[-1]
    both = (replace(fact, district="16051"), replace(fact, district="16052"))
    data = replace(mini, programme=replace(mini.programme, statuses=both))
    assert list(measure_sentences(data, shown(data, "participation"))) == lines("""
        Nach dem letzten bekannten Stand nehmen alle 2 Kreise am Landesprogramm teil (Stand 2024).
        Die 2 Kreise verteilen sich wie folgt: Teilnahme (2), keine Teilnahme (0), nicht bekannt
          (0).
        Unbestätigt sind die Angaben für die Stadt Erfurt und die Stadt Gera.
    """)


def test_a_measure_without_own_words(mini):
    other = replace(mini.programme.measures["participation"], key="other", title="Beirat")
    data = replace(mini, programme=replace(mini.programme, measures={"other": other}))
    assert measure_sentences(data, shown(data, "other"))[0] == (
        "Zu „Beirat“ ist der Stand für keinen der 2 Kreise bekannt."
    )
    assert district_measure_sentence(data, shown(data, "other"), "16051") == (
        "Für die Stadt Erfurt ist zu „Beirat“ verzeichnet: nicht bekannt."
    )


IN_DISTRICTS = lines("""
    process_support_2019 16077 Das Altenburger Land nahm im Zeitraum Januar bis Dezember 2019 als
      Modellkommune an der Prozessbegleitung teil (Stand 2019).
    process_support_2019 16056 Die Stadt Eisenach nahm im Zeitraum Januar bis Dezember 2019 an der
      Prozessbegleitung teil (Stand 2019).
    process_support_2019 16070 Der Ilm-Kreis ist für die Prozessbegleitung im Zeitraum Januar bis Dezember
      2019 nicht genannt (Stand 2019).
    participation 16076 Der Landkreis Greiz nimmt nach dem letzten bekannten Stand nicht am
      Landesprogramm teil (Stand 2022 bis 2024).
    funding_stage 16071 Das Weimarer Land wird nach dem letzten bekannten Stand in Stufe 2 gefördert
      (Stand 2020).
    funding_stage 16061 Für das Eichsfeld ist keine Förderstufe bekannt.
    plan_state 16077 Das Altenburger Land hat am 22.11.2026 einen gültigen integrierten Plan
      (Laufzeit 01.01.2025 bis 31.12.2029, unbestätigt).
    plan_state 16070 Der integrierte Plan des Ilm-Kreises ist am 22.11.2026 in Erarbeitung
      (Stand 23.11.2025).
    plan_state 16068 Der integrierte Plan des Landkreises Sömmerda ist am 22.11.2026 in Fortschreibung
      (ohne Datum).
    plan_state 16054 Der integrierte Plan der Stadt Suhl ist am 22.11.2026 abgelaufen
      (Laufzeit 01.01.2024 bis 31.12.2024).
    plan_state 16052 Ob die Stadt Gera am 22.11.2026 einen gültigen integrierten Plan hat, ist nicht
      bekannt.
    agathe 16065 Der Kyffhäuserkreis beteiligt sich nach dem letzten bekannten Stand am Programm AGATHE
      (Stand September 2021).
    agathe 16063 Der Wartburgkreis beteiligt sich nach dem letzten bekannten Stand nicht am Programm
      AGATHE (Stand Juni 2025).
    agathe 16051 Ob sich die Stadt Erfurt am Programm AGATHE beteiligt, ist nicht bekannt.
""")


@pytest.mark.parametrize("case", IN_DISTRICTS)
def test_the_programme_in_a_district(dataset, case):
    key, code, sentence = case.split(" ", 2)
    assert district_measure_sentence(dataset, shown(dataset, key), code) == sentence


def test_an_expired_plan_without_a_known_beginning(mini):
    plan = replace(mini.programme.plans[0], valid_from=None)
    data = replace(mini, programme=replace(mini.programme, plans=(plan,)))
    assert district_measure_sentence(data, shown(data, "plan_state", date(2028, 5, 1)), "16051") == (
        "Der integrierte Plan der Stadt Erfurt ist am 01.05.2028 abgelaufen (Laufzeit bis 31.12.2027)."
    )


def test_every_measure_and_category_has_its_own_words(dataset):
    measures = dataset.programme.measures.values()
    assert COUNTS.keys() == dataset.programme.measures.keys()
    assert DISTRICT.keys() == {(measure.key, c.key) for measure in measures for c in measure.categories}


def test_sentences_count_what_the_map_counts(dataset):
    for key, measure in dataset.programme.measures.items():
        view = shown(dataset, key)
        stated = [district_measure_sentence(dataset, view, code) for code in view.territory.codes]
        assert len(set(stated)) == len(view.territory.codes)
        assert sum("nicht bekannt" in text or "keine Förderstufe" in text for text in stated) == sum(
            int(count.rstrip(")."))
            for count in measure_sentences(dataset, view)[1].split("nicht bekannt (")[1:]
        )
        assert measure.key == key


def test_a_district_outside_the_boundary_set_is_refused(dataset):
    with pytest.raises(UnknownKeyError, match="16056"):
        district_measure_sentence(dataset, shown(dataset, "participation"), "16056")
