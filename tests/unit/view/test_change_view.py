"""Change between two years: differences, percentages, missing values, borders, and how it is shown."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.analysis.statistics import Rank
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import SliceKey, frozen
from dashboard.model.indicator import Direction, Kind
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.change_view import change_section
from dashboard.view.map_view import map_view
from dashboard.view.shown import cross_section
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view

RATE = "care_rate_under3"
UNKNOWN = Observation(None, MissingReason.UNKNOWN)
LATER = Observation(None, MissingReason.LATER)
UNRELIABLE = Observation(None, MissingReason.UNRELIABLE)
NOT_APPLICABLE = Observation(None, MissingReason.NOT_APPLICABLE)
MOVED = ("16054", "16063", "16066", "16070", "16072", "16073")


@pytest.fixture
def counts(mini):
    """The small data with a count in two years: doubled, gone to zero, and from zero."""
    people = mini.indicators["population_total"]
    (segment,) = people.segments
    people = replace(people, segments=(replace(segment, years=("2019", "2020")),))
    first, second = SliceKey(people.key, "23", "2019"), SliceKey(people.key, "23", "2020")
    observed = {
        first: frozen({"16051": Observation(100.0), "16052": Observation(60.0), "16056": Observation(0.0)}),
        second: frozen({"16051": Observation(200.0), "16052": Observation(0.0), "16056": Observation(8.0)}),
    }
    return replace(
        mini,
        indicators=frozen({**mini.indicators, people.key: people}),
        observations=frozen({**mini.observations, **observed}),
    )


def test_shares_change_by_percentage_points(mini):
    shown = change_section(mini, RATE, "23", "2018", "2019")
    assert shown.observations == {
        "16051": Observation(4.25),
        "16052": UNKNOWN,
        "16056": Observation(4.8),
    }
    assert shown.values == {"16051": Decimal("4.3"), "16056": Decimal("4.8")}
    assert shown.ranks == {"16051": Rank(2, 2, 2), "16056": Rank(1, 1, 2)}
    assert shown.land == Observation(4.05)
    assert (shown.series, shown.year, shown.territory.key) == ("23", "2018/2019", "2019-01-01")


def test_the_derived_indicator(mini):
    indicator = change_section(mini, RATE, "23", "2018", "2019").indicator
    assert (indicator.key, indicator.title) == (RATE, "Betreuungsquote: Veränderung")
    assert (indicator.unit, indicator.kind, indicator.decimals) == ("Prozentpunkte", Kind.RATIO, 1)
    assert indicator.direction is Direction.HIGHER_BETTER
    assert indicator.definition == "Wert von 2019 minus Wert von 2018. Betreute Kinder je 100 Kinder."
    assert indicator.caveats == ("Nur Kitas.",)
    assert mini.indicators[RATE].title == "Betreuungsquote"


def test_differences_are_taken_before_rounding(mini):
    # 40.0 − 39.95: both are shown as 40.0, the change is 0.05 and shown as 0.1.
    shown = change_section(mini, RATE, "22", "2019", "2020")
    assert shown.observations["16052"] == Observation(0.05)
    assert shown.values["16052"] == Decimal("0.1")


def test_a_benchmark_needs_both_years(mini):
    assert change_section(mini, RATE, "23", "2018", "2019").germany is None  # no value in 2018
    assert change_section(mini, RATE, "22", "2019", "2020").land is None  # none in 2020


def test_counts_change_in_percent(counts):
    shown = change_section(counts, "population_total", "23", "2019", "2020")
    assert shown.observations == {
        "16051": Observation(100.0),
        "16052": Observation(-100.0),
        "16056": NOT_APPLICABLE,
    }
    indicator = shown.indicator
    assert (indicator.unit, indicator.kind, indicator.decimals) == ("%", Kind.RATIO, 1)
    assert indicator.definition == (
        "Wert von 2020 minus Wert von 2019, in Prozent des Wertes von 2019. Personen mit Hauptwohnung."
    )
    assert indicator.caveats == ("Ohne Angabe (x), weil der Wert von 2019 null ist: Eisenach.",)


def test_the_land_changes_by_its_own_values_not_by_a_mean(counts):
    # 208 against 160 people; the districts changed by +100 and −100 %.
    land = change_section(counts, "population_total", "23", "2019", "2020").land
    assert land == Observation(30.0, computed=True)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (UNKNOWN, Observation(3.0), UNKNOWN),
        (Observation(3.0), UNKNOWN, UNKNOWN),
        (UNRELIABLE, Observation(3.0), UNRELIABLE),
        (UNKNOWN, LATER, LATER),
        (Observation(3.0), Observation(3.0), Observation(0.0)),
    ],
)
def test_a_missing_value_keeps_its_reason(mini, first, last, shown):
    early, late = SliceKey(RATE, "23", "2018"), SliceKey(RATE, "23", "2019")
    observed = {early: frozen({"16051": first}), late: frozen({"16051": last})}
    data = replace(mini, observations=frozen({**mini.observations, **observed}))
    assert change_section(data, RATE, "23", "2018", "2019").observations["16051"] == shown


def test_districts_with_other_borders_are_not_compared(dataset):
    shown = change_section(dataset, "population_total", "23", "2018", "2019")
    assert {code for code, o in shown.observations.items() if o == NOT_APPLICABLE} == set(MOVED)
    assert len(shown.values) == 17
    assert shown.values["16077"] == Decimal("-0.8")  # 90,118 to 89,393
    assert shown.ranks["16077"] == Rank(14, 15, 17)
    assert shown.indicator.caveats[-1] == (
        "Ohne Angabe (x), weil sich die Grenzen zwischen den beiden Jahren geändert haben und die Werte für "
        "den Gebietsstand ihres Jahres gelten: Suhl, Wartburgkreis, Schmalkalden-Meiningen, Ilm-Kreis, "
        "Sonneberg, Saalfeld-Rudolstadt."
    )


def test_the_land_is_compared_all_the_same(dataset):
    land = change_section(dataset, "population_total", "23", "2018", "2019").land
    assert land is not None
    assert land.value == pytest.approx((2133378 - 2143145) * 100 / 2143145)
    assert land.computed


@pytest.mark.parametrize(("first", "last"), [("2015", "2018"), ("2019", "2020")])
def test_suhl_is_compared_within_one_borders(dataset, first, last):
    values = change_section(dataset, "population_total", "23", first, last).values
    assert values["16054"] == {"2018": Decimal("-5.3"), "2020": Decimal("-1.1")}[last]


def test_borders_count_whatever_the_status_is_called(dataset):
    shown = change_section(dataset, "live_births", "23", "2018", "2022")
    assert {code for code, o in shown.observations.items() if o == NOT_APPLICABLE} == set(MOVED)
    assert shown.values["16056"] == Decimal("-20.1")  # Eisenach: 389 to 311


def test_figures_converted_to_one_day_are_comparable(dataset):
    shown = change_section(dataset, RATE, "23", "2010", "2019")
    assert len(shown.values) == 23
    assert shown.values["16054"] == Decimal("13.6")
    assert (shown.land, shown.germany) == (Observation(12.11), Observation(11.44))


def test_moves_the_map_cannot_show_and_two_sources_are_said(dataset):
    shown = change_section(dataset, "child_poverty_sgb2_under15", "22", "2016", "2023")
    assert len(shown.values) == 22
    limited, sources = shown.indicator.caveats[-2:]
    assert limited == (
        "Nur eingeschränkt vergleichbar, weil zwischen den beiden Gebietsständen Gebiete den Kreis "
        "wechselten, was die Grenzen der Karte nicht zeigen: Eichsfeld, Unstrut-Hainich-Kreis."
    )
    assert sources.startswith("Die Werte stammen aus zwei Quellen. 2016: INKAR, Ausgabe 2024 (")
    assert " 2023: INKAR, Ausgabe 2025, " in sources


def test_every_change_is_the_difference_of_what_is_shown_for_both_years(dataset):
    """Over all indicators: first to last year of each series, within the rounding of both values."""
    compared = 0
    for key, indicator in dataset.indicators.items():
        for series in indicator.series:
            years = indicator.years(series)
            if len(years) < 2 or indicator.kind is Kind.COUNT:
                continue
            change = change_section(dataset, key, series, years[0], years[-1])
            first, last = (cross_section(dataset, key, series, year) for year in (years[0], years[-1]))
            tolerance = Decimal("1.5").scaleb(-indicator.decimals)
            for code, value in change.values.items():
                assert abs(last.values[code] - first.values[code] - value) <= tolerance
                compared += 1
            missing = set(change.observations) - set(change.values)
            gone = {code for code in last.observations if code not in first.values or code not in last.values}
            assert gone <= missing <= gone | set(MOVED)
    assert compared > 1000


def test_map_and_table_show_a_change_like_any_value(dataset):
    state = ViewState(indicator="population_total", year="2019", series="23")
    shown = change_section(dataset, "population_total", "23", "2018", "2019")
    view = map_view(dataset, state, shown)
    assert view.title == "Bevölkerung insgesamt: Veränderung, 2018–2019, in %"
    assert view.land_text == "Thüringen: −0,5\xa0% (Summe der Kreise)"
    assert view.cell("16077").lines == (
        "−0,8\xa0%", "Rang 14–15 von 17", "unter dem Thüringenwert (−0,5\xa0%)",
    )  # fmt: skip
    assert view.cell("16054").text == "kein Wert (Aussage nicht sinnvoll)"
    assert view.legend[-1].count == 6
    table = table_view(dataset, state, shown)
    assert table.columns[1].label == "Bevölkerung insgesamt: Veränderung, 2018–2019 (%)"
    (row,) = (row for row in table.rows if row.code == "16077")
    assert row.cells[:4] == ("Altenburger Land", "−0,8", "14–15 von 17", "−0,3")


@pytest.mark.parametrize(
    ("key", "series", "first", "last", "message"),
    [
        ("kitas", "23", "2018", "2019", "Unknown indicator 'kitas'"),
        (RATE, "23", "2018", "2020", r"year of care_rate_under3 \(23\) '2020'"),
        (RATE, "23", "2017", "2019", r"year of care_rate_under3 \(23\) before 2019 '2017'"),
        (RATE, "23", "2019", "2019", r"year of care_rate_under3 \(23\) before 2019 '2019'"),
        (RATE, "23", "2019", "2018", r"year of care_rate_under3 \(23\) before 2018 '2019'"),
        ("population_total", "22", "2018", "2019", r"year of population_total \(22\) '2019'"),
    ],
)
def test_years_that_do_not_exist_are_refused(mini, key, series, first, last, message):
    with pytest.raises(UnknownKeyError, match=message):
        change_section(mini, key, series, first, last)


def test_a_year_for_the_land_only_is_refused(dataset):
    with pytest.raises(UnknownKeyError, match="before 2019 '2015/2016'"):
        change_section(dataset, "thekiz_count", "23", "2015/2016", "2019")
