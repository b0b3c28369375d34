"""Values of the model in the words a reader sees."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.analysis.statistics import Rank
from dashboard.model.indicator import Kind
from dashboard.model.moment import Moment
from dashboard.model.observation import MissingReason, Observation
from dashboard.view import wording
from dashboard.view.open_view import resolve
from dashboard.view.shown import cross_section
from dashboard.view.state import ViewState

UNKNOWN = Observation(None, MissingReason.UNKNOWN)


@pytest.fixture
def share(mini):
    return mini.indicator("care_rate_under3")


@pytest.fixture
def count(mini):
    return mini.indicator("population_total")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        ("2019", "2019"),
        ("2019/2024", "2019 bis 2024"),
        ("2019-01/2019-12", "2019"),
        ("2019-09", "September 2019"),
        ("2020-02", "Februar 2020"),
        ("2019-09/2019-11", "September 2019 bis November 2019"),
        ("2018-01/2018-06", "Januar 2018 bis Juni 2018"),
        ("2019/2025-01", "2019 bis Januar 2025"),
        ("2025-09-03", "03.09.2025"),
        ("2025-03-29/2025-06-30", "29.03.2025 bis 30.06.2025"),
        ("2019-01-01/2019-01-28", "01.01.2019 bis 28.01.2019"),
        ("2019-02-01/2019-03-30", "01.02.2019 bis 30.03.2019"),
    ],
)
def test_a_date_is_as_precise_as_its_source(moment, text):
    assert wording.moment_text(Moment.parse(moment)) == text


@pytest.mark.parametrize(
    ("rank", "text"), [(None, ""), (Rank(6, 6, 23), "6 von 23"), (Rank(6, 8, 23), "6–8 von 23")]
)
def test_rank(rank, text):
    assert wording.rank_text(rank) == text


@pytest.mark.parametrize(
    ("value", "benchmark", "text"),
    [
        (Observation(54.25), Observation(52.05), "+2,2"),
        (Observation(49.8), Observation(52.05), "−2,3"),
        (Observation(52.05), Observation(52.05), "±0,0"),
        (UNKNOWN, Observation(52.05), ""),
        (Observation(54.25), UNKNOWN, ""),
        (Observation(54.25), None, ""),
    ],
)
@pytest.mark.parametrize("as_share", [True, False])
def test_distance_of_a_rate_is_a_difference(share, value, benchmark, text, as_share):
    assert wording.to_benchmark(value, benchmark, share, share=as_share).text == text


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.MEASURE])
@pytest.mark.parametrize(
    ("value", "benchmark", "as_share", "text"),
    [
        (Observation(50.0), Observation(200.0), True, "25,0\u00a0%"),
        (Observation(0.0), Observation(200.0), True, "0,0\u00a0%"),
        (Observation(50.0), Observation(200.0), False, ""),
        (Observation(50.0), Observation(0.0), True, ""),
        (UNKNOWN, Observation(200.0), True, ""),
        (Observation(50.0), None, True, ""),
    ],
)
def test_distance_of_a_count_is_a_share_of_the_land(count, kind, value, benchmark, as_share, text):
    assert wording.to_benchmark(value, benchmark, replace(count, kind=kind), share=as_share).text == text


@pytest.mark.parametrize(
    ("value", "land", "text"),
    [
        (Observation(54.25), Observation(52.05), "über dem Thüringenwert (52,1\u00a0%)"),
        (Observation(52.11), Observation(52.05), "gleich dem Thüringenwert (52,1\u00a0%)"),
        (Observation(49.8), Observation(52.05), "unter dem Thüringenwert (52,1\u00a0%)"),
        (Observation(54.25), None, "Thüringen: kein veröffentlichter Wert"),
        (UNKNOWN, Observation(52.05), "Thüringen: 52,1\u00a0%"),
        (UNKNOWN, None, "Thüringen: kein veröffentlichter Wert"),
    ],
)
def test_position_of_a_rate(share, value, land, text):
    assert wording.comparison_text(value, land, share) == text


@pytest.mark.parametrize(
    ("value", "land", "text"),
    [
        (Observation(50.0), Observation(200.0), "25,0\u00a0% des Landes (Thüringen: 200\u00a0Personen)"),
        (
            Observation(50.0),
            Observation(200.0, computed=True),
            "25,0\u00a0% des Landes (Thüringen: 200\u00a0Personen (Summe der Kreise))",
        ),
        (Observation(0.0), Observation(0.0), "Thüringen: 0\u00a0Personen"),
        (Observation(50.0), None, "Thüringen: kein veröffentlichter Wert"),
    ],
)
def test_position_of_a_count(count, value, land, text):
    assert wording.comparison_text(value, land, count) == text


@pytest.mark.parametrize(
    ("status", "series", "text"),
    [
        ("2019-12-31", "23", "Gebietsstand 31.12.2019, 23 Kreise"),
        ("reporting_year", "23", "Gebietsstand 31.12. des Berichtsjahres, 23 Kreise"),
        ("eisenach_separate", "23", "Eisenach vom Herausgeber weiter getrennt ausgewiesen, 23 Kreise"),
        ("as_reported", "22", "Gebietsstand zum Zeitpunkt der Meldung, 22 Kreise"),
    ],
)
def test_territorial_status(status, series, text):
    assert wording.status_text(status, series) == text


TITLES = [
    ("care_rate_under3", "Betreuungsquote unter 3 Jahre, 2020, in %"),
    ("kita_count", "Kindertageseinrichtungen, 2024, Anzahl"),
    ("life_expectancy", "Lebenserwartung bei der Geburt, 2020, in Jahren"),
    ("access_distance_primary_school_m", "Entfernung zur nächsten Grundschule, 2016–2018, in m"),
    ("asking_rent", "Angebotsmiete (nettokalt), 2022, in Euro je m²"),
    ("agathe", "AGATHE, letzter bekannter Stand"),
    ("plan_state", "Integrierter Plan, Stichtag 22.11.2026"),
]


@pytest.mark.parametrize(("key", "title"), TITLES)
def test_title_tells_what_when_and_in_which_unit(dataset, key, title):
    shown = resolve(dataset, ViewState(indicator=key), date(2026, 11, 22))
    assert wording.shown_title(shown) == title


@pytest.mark.parametrize(
    ("series", "year", "note"),
    [("23", "2019", ""), ("22", "2019", ""), ("22", "2020", "Grenzen Stand 1.7.2021.")],
)
def test_note_on_later_border_changes(mini, series, year, note):
    shown = cross_section(mini, "care_rate_under3", series, year)
    assert wording.territory_note(shown.segment, year, shown.territory) == note
