"""The table shows the numbers of the map, sorted, and further columns without false comparisons."""

from datetime import date

import pytest

from dashboard.formatting import with_unit
from dashboard.model.indicator import SUMMABLE
from dashboard.texts.sentences import unit_after
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.state import Sorting, ViewState
from dashboard.view.table_view import table_view
from dashboard.view.values import Column

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)


def view_of(data, state):
    return table_view(data, state, resolve(data, state, TODAY))


def sections(data):
    """A state for every indicator, series and year that ships."""
    return [
        ViewState(indicator=indicator.key, series=series, year=year)
        for indicator in data.indicators.values()
        for series in indicator.series
        for year in indicator.years(series)
    ]


def codes(data, state):
    return [row.code for row in view_of(data, state).rows]


def test_table_of_a_share(mini):
    view = view_of(mini, ViewState(indicator=RATE, series="23", district="16051"))
    assert view.title == "Betreuungsquote, 2019, in %"
    assert view.columns == (
        Column("name", "Kreis", False),
        Column("wert", "Betreuungsquote, 2019 (%)", True),
        Column("rang", "Rang", True),
        Column("diff", "Differenz zu Thüringen", True),
    )
    assert [(row.code, row.name, row.cells, row.selected) for row in view.rows] == [
        ("16056", "Eisenach", ("Eisenach", "49,8", "2 von 2", "−2,3"), False),
        ("16051", "Erfurt", ("Erfurt", "54,3", "1 von 2", "+2,2"), True),
        ("16052", "Gera", ("Gera", ".", "", ""), False),
    ]
    assert [(row.code, row.name, row.cells) for row in view.benchmarks] == [
        (None, "Thüringen", ("Thüringen", "52,1", "", "")),
        (None, "Deutschland", ("Deutschland", "35,0", "", "")),
    ]
    assert (view.sorted_by, view.descending) == ("name", False)
    assert view.notes == ("Nur Kitas.", "Rang 1 hat der höchste Wert.")


def test_table_of_a_count_shows_shares_of_the_land(mini):
    view = view_of(mini, ViewState(indicator="population_total"))
    assert view.columns[3] == Column("diff", "Anteil am Land in %", True)
    assert [row.cells for row in view.rows] == [
        ("Eisenach", "40", "3 von 3", "20,0"),
        ("Erfurt", "100", "1 von 3", "50,0"),
        ("Gera", "60", "2 von 3", "30,0"),
    ]
    assert [row.cells[1] for row in view.benchmarks] == ["200", "kein veröffentlichter Wert"]
    assert view.notes == (
        "Rang 1 hat der höchste Wert.",
        "Der Wert für Thüringen ist die Summe der Kreise, vom Atlas berechnet.",
    )


def test_without_a_land_value_there_is_no_difference(mini):
    view = view_of(mini, ViewState(indicator=RATE, series="22", year="2020"))
    assert [row.cells[3] for row in view.rows] == ["", ""]
    assert [row.cells[1] for row in view.benchmarks] == ["kein veröffentlichter Wert"] * 2


def test_table_of_a_measure(mini):
    view = view_of(mini, ViewState(indicator="participation"))
    assert [(column.sort, column.label) for column in view.columns] == [
        ("name", "Kreis"),
        ("wert", "Status"),
        ("rang", "Stand"),
        ("diff", "Erläuterung"),
    ]
    assert [row.cells for row in view.rows] == [
        ("Erfurt", "Teilnahme (unbestätigt)", "September 2024", "Nimmt teil."),
        ("Gera", "nicht bekannt", "", ""),
    ]
    assert view.benchmarks == ()
    assert view.notes == ("Was „Teilnahme“ bedeutet.", "Hinweis.")


SORTINGS = [
    ("name", False, ["16056", "16051", "16052"]),
    ("name", True, ["16052", "16051", "16056"]),
    ("wert", False, ["16056", "16051", "16052"]),
    ("wert", True, ["16051", "16056", "16052"]),
    ("rang", False, ["16051", "16056", "16052"]),
    ("rang", True, ["16056", "16051", "16052"]),
    ("diff", False, ["16056", "16051", "16052"]),
    ("diff", True, ["16051", "16056", "16052"]),
    ("population_total", False, ["16056", "16052", "16051"]),
    ("population_total", True, ["16051", "16052", "16056"]),
]


@pytest.mark.parametrize(("column", "descending", "expected"), SORTINGS)
def test_order_with_missing_values_last_both_ways(mini, column, descending, expected):
    state = ViewState(
        indicator=RATE, series="23", columns=("population_total",), sorting=Sorting(column, descending)
    )
    view = view_of(mini, state)
    assert [row.code for row in view.rows] == expected
    assert (view.sorted_by, view.descending) == (column, descending)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", ["wert", "rang", "diff"])
def test_shipped_missing_value_comes_last(dataset, column, descending):
    state = ViewState("hospital_beds_per_1000", year="2016", series="22", sorting=Sorting(column, descending))
    assert codes(dataset, state)[-1] == "16068"


def test_names_sort_in_german(dataset):
    names = [row.name for row in view_of(dataset, ViewState()).rows]
    assert names == [
        *("Altenburger Land", "Eichsfeld", "Eisenach", "Erfurt", "Gera", "Gotha", "Greiz"),
        *("Hildburghausen", "Ilm-Kreis", "Jena", "Kyffhäuserkreis", "Nordhausen"),
        *("Saale-Holzland-Kreis", "Saale-Orla-Kreis", "Saalfeld-Rudolstadt", "Schmalkalden-Meiningen"),
        *("Sömmerda", "Sonneberg", "Suhl", "Unstrut-Hainich-Kreis"),
        *("Wartburgkreis", "Weimar", "Weimarer Land"),
    ]


@pytest.mark.parametrize("descending", [False, True])
def test_categories_sort_in_their_own_order(dataset, descending):
    state = ViewState(sorting=Sorting("wert", descending))
    found = list(dict.fromkeys(row.cells[1] for row in view_of(dataset, state).rows))
    expected = ["Modellkommune und Teilnahme", "Teilnahme", "nicht genannt"]
    assert found == (expected[::-1] if descending else expected)


@pytest.mark.parametrize("descending", [False, True])
def test_dates_sort_by_time(dataset, descending):
    state = ViewState(indicator="agathe", sorting=Sorting("rang", descending))
    dated = {"16065": "September 2021", "16075": "2022", "16054": "Mai 2025", "16063": "Juni 2025"}
    rows = {row.code: row.cells[2] for row in view_of(dataset, state).rows if row.code in dated}
    assert rows == dated
    assert list(rows) == (list(dated)[::-1] if descending else list(dated))


def test_a_further_column_of_the_other_series_leaves_out_merged_districts(mini):
    view = view_of(mini, ViewState(indicator=RATE, series="22", year="2020", columns=("population_total",)))
    assert view.columns[4] == Column("population_total", "Bevölkerung, 2019 (Personen, 23 Kreise)", True)
    assert {row.code: row.cells[4] for row in view.rows} == {"16051": "100", "16052": "x"}
    assert [row.cells[4] for row in view.benchmarks] == ["200", "kein veröffentlichter Wert"]
    assert [a.status for a in view.attributions] == [
        "Gebietsstand 31.12.2023, 22 Kreise",
        "Gebietsstand 31.12. des Berichtsjahres, 23 Kreise",
    ]


def test_a_further_column_in_the_shown_series_is_complete(mini):
    view = view_of(mini, ViewState(indicator=RATE, series="23", columns=("population_total",)))
    assert view.columns[4].label == "Bevölkerung, 2019 (Personen)"
    assert {row.code: row.cells[4] for row in view.rows} == {"16051": "100", "16052": "60", "16056": "40"}


@pytest.mark.parametrize(
    ("shown", "column", "signed", "plain"),
    [
        ("life_expectancy", "kita_count", {"16056", "16063"}, ("16051", "104")),
        ("kita_count", "population_total", {"16063"}, ("16051", "213.692")),
        ("plan_state", "life_expectancy", {"16063"}, ("16051", "80,9")),
    ],
)
def test_shipped_columns_of_the_other_series(dataset, shown, column, signed, plain):
    rows = {row.code: row.cells[4] for row in view_of(dataset, ViewState(shown, columns=(column,))).rows}
    assert {code for code, text in rows.items() if text == "x"} == signed
    assert rows[plain[0]] == plain[1]


def test_every_shipped_table_shows_what_its_map_shows(dataset):
    for state in sections(dataset):
        shown = resolve(dataset, state, TODAY)
        cells = {cell.code: cell for cell in map_view(dataset, state, shown).cells}
        rows = {row.code: row for row in table_view(dataset, state, shown).rows}
        assert rows.keys() == cells.keys()
        unit = shown.indicator.unit
        for code, cell in cells.items():
            _, value, rank, _ = rows[code].cells
            if cell.value is None:
                assert (value, rank) == (shown.observations[code].reason.value, "")
            else:
                assert (with_unit(value, unit_after(value, unit)), f"Rang {rank}") == cell.lines[:2]


def test_every_shipped_difference_agrees_with_the_words_on_the_map(dataset):
    words = {"+": "über", "±": "gleich", "−": "unter"}
    contradictions = []
    for state in sections(dataset):
        shown = resolve(dataset, state, TODAY)
        if shown.indicator.kind in SUMMABLE or shown.land is None:
            continue
        cells = {cell.code: cell for cell in map_view(dataset, state, shown).cells}
        for row in table_view(dataset, state, shown).rows:
            said, difference = cells[row.code].lines[-1], row.cells[3]
            if difference and not said.startswith(words[difference[0]]):
                contradictions += [(state.indicator, state.year, row.name, said, difference)]
    assert contradictions == []
