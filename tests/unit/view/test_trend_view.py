"""The course over the years: lines per district and series, seams, statements, table, notes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard import formatting, texts
from dashboard.errors import UnknownKeyError
from dashboard.model.indicator import last_year
from dashboard.model.observation import MissingReason
from dashboard.texts import trend as words
from dashboard.view.displayed import displayed_number, missing_value
from dashboard.view.trend_values import TrendPoint
from dashboard.view.trend_view import trend_view


def line_of(view, code, series):
    (line,) = (line for line in view.lines if (line.code, line.series) == (code, series))
    return line


def values(stretch):
    return {point.year: int(point.value) for point in stretch}


@pytest.fixture(scope="module")
def population(dataset):
    return trend_view(dataset, "population_total", ["16054", "16070", "16077", "14524"])


@pytest.fixture(scope="module")
def poverty(dataset):
    return trend_view(dataset, "child_poverty_sgb2_under15", ["16061", "16063", "16056"])


# Lines and seams --------------------------------------------------------------------------------


def test_chosen_districts_in_their_order_then_thuringia(population):
    found = [(line.label, line.place, line.land, line.outside) for line in population.lines]
    assert found == [
        ("Suhl", 0, False, False),
        ("Ilm-Kreis", 1, False, False),
        ("Altenburger Land", 2, False, False),
        ("Zwickau", 3, False, True),
        ("Thüringen", None, True, False),
    ]


def test_suhls_population_is_split_where_its_borders_changed(population):
    before, after = line_of(population, "16054", "23").stretches
    assert values(before) == {"2015": 36778, "2016": 35608, "2017": 35166, "2018": 34835}
    assert values(after) == {"2019": 36789, "2020": 36395}


def test_a_district_whose_borders_stayed_has_one_stretch(population):
    (only,) = line_of(population, "16077", "23").stretches
    assert values(only) == {
        "2015": 92344, "2016": 91607, "2017": 90650, "2018": 90118, "2019": 89393, "2020": 88356,
    }  # fmt: skip
    assert len(line_of(population, "16", "23").stretches) == 1


@pytest.mark.parametrize(
    "key",
    ["population_total", "unemployment_rate_women", "live_births", "parental_allowance_duration_total"],
)
def test_exactly_the_six_districts_of_2019_have_a_seam(dataset, key):
    view = trend_view(dataset, key, sorted(dataset.districts))
    assert {seam.code for seam in view.seams} == {"16054", "16063", "16066", "16070", "16072", "16073"}
    assert {seam.position for seam in view.seams} == {2018.5}


@pytest.mark.parametrize("key", ["care_rate_under3", "net_migration_per_1000", "mean_age_mother_at_birth"])
def test_figures_in_one_borders_have_no_seam(dataset, key):
    view = trend_view(dataset, key, sorted(dataset.districts))
    assert view.seams == ()
    assert {len(line.stretches) for line in view.lines} == {1}


def test_the_two_series_are_never_joined(dataset):
    """Over all indicators: a line has the years and values of its own series only."""
    for key, indicator in dataset.indicators.items():
        view = trend_view(dataset, key, ["16054", "16063", "16056"])
        assert len({(line.code, line.series) for line in view.lines}) == len(view.lines)
        for line in view.lines:
            years = [point.year for point in line.points]
            own = [y for s in indicator.segments if s.series == line.series for y in s.years]
            assert set(years) <= set(own)
            assert sorted(years, key=last_year) == years
            if not line.land:
                section = {y: dataset.observation(key, line.series, y, line.code).value for y in years}
                shown = {p.year: p.value for p in line.points if p.value is not None}
                assert shown == {
                    y: formatting.rounded(v, indicator.decimals) for y, v in section.items() if v is not None
                }


def test_the_wartburgkreis_has_two_lines_and_eisenach_one(poverty):
    assert [line.label for line in poverty.lines] == [
        "Eichsfeld (23 Kreise)",
        "Eichsfeld (22 Kreise)",
        "Wartburgkreis (23 Kreise)",
        "Wartburgkreis (22 Kreise)",
        "Eisenach (23 Kreise)",
        "Thüringen (23 Kreise)",
        "Thüringen (22 Kreise)",
    ]
    assert line_of(poverty, "16063", "23").points[0].value == Decimal("7.6")
    assert line_of(poverty, "16063", "22").points[0].value == Decimal("10.4")


def test_of_two_equally_long_stretches_the_later_is_tested(dataset):
    people = dataset.indicators["population_total"]
    before, after = people.segments
    shorter = replace(people, segments=(replace(before, years=("2017", "2018")), after))
    view = trend_view(replace(dataset, indicators={people.key: shorter}), people.key, ["16054"])
    result = line_of(view, "16054", "23").trend
    assert (result.n, result.first_year, result.last_year) == (2, "2019", "2020")


def test_a_missing_year_keeps_its_reason(dataset):
    goettingen = line_of(trend_view(dataset, "population_total", ["03159"]), "03159", "23")
    reason = "kein Wert (Aussage nicht sinnvoll)"
    assert goettingen.points[0] == TrendPoint(
        "2015", "2015", 2015, missing_value(MissingReason.NOT_APPLICABLE)
    )
    assert (goettingen.points[0].text, goettingen.points[0].cell) == (reason, "x")
    assert goettingen.points[1] == TrendPoint(
        "2016", "2016", 2016, displayed_number(Decimal(327065), 0, "Personen")
    )
    assert (goettingen.trend.n, goettingen.trend.first_year) == (5, "2016")


def test_years_for_the_land_only_belong_to_its_line_only(dataset):
    view = trend_view(dataset, "thekiz_count", ["16054"])
    assert values(line_of(view, "16", "23").points) == {"2015/2016": 22, "2019": 41}
    assert [point.label for point in line_of(view, "16", "23").points] == ["2015–2016", "2019"]
    assert [point.year for point in line_of(view, "16054", "23").points] == ["2019"]
    assert view.title == "Thüringer Eltern-Kind-Zentren (ThEKiZ), 2016–2023, Anzahl"


# Table and attributions ---------------------------------------------------------------------


def test_the_table_has_the_same_numbers_with_official_signs(poverty):
    assert poverty.table.columns == tuple(line.label for line in poverty.lines)
    rows = {row.year: tuple(cell.cell for cell in row.cells) for row in poverty.table.rows}
    assert list(rows) == [str(year) for year in range(2016, 2024)]
    assert rows["2016"] == ("7,2", "7,2", "7,6", "10,4", "18,6", "13,9", "13,9")
    assert rows["2020"] == (".", "6,0", ".", "9,2", ".", ".", "11,0")
    assert rows["2023"] == (".", "6,6", ".", "9,3", ".", ".", ".")


def test_cells_and_points_agree_in_every_indicator(dataset):
    for key, indicator in dataset.indicators.items():
        view = trend_view(dataset, key, ["16054", "16077", "16056"])
        for column, line in enumerate(view.lines):
            cells = {row.year: row.cells[column].cell for row in view.table.rows}
            for point in line.points:
                if point.value is None:
                    assert cells[point.label] in (".", "–", "…", "x", "/")
                else:
                    assert cells[point.label] == formatting.number(point.value, indicator.decimals)
                    assert point.text == formatting.with_unit(cells[point.label], indicator.unit)


def test_a_total_of_the_land_is_in_the_table_but_not_drawn(dataset, population):
    land = line_of(population, "16", "23")
    assert (land.drawn, population.table.columns[-1]) == (False, "Thüringen")
    assert {words.LAND_NOT_DRAWN, texts.LAND_COMPUTED_NOTE} <= set(population.notes)
    alone = trend_view(dataset, "population_total", [])
    assert line_of(alone, "16", "23").drawn
    assert words.LAND_NOT_DRAWN not in alone.notes


def test_a_rate_of_the_land_is_drawn(poverty):
    assert all(line.drawn for line in poverty.lines)
    assert words.LAND_NOT_DRAWN not in poverty.notes


def test_every_series_and_status_has_its_attribution(poverty, population):
    assert [(a.series, a.years, a.attribution.status) for a in poverty.attributions] == [
        ("23", "2016–2019", "Gebietsstand 31.12.2019, 23 Kreise"),
        ("22", "2016–2022", "Gebietsstand 31.12.2022, 22 Kreise"),
        ("22", "2023", "Gebietsstand 31.12.2023, 22 Kreise"),
    ]
    (only,) = population.attributions
    assert (only.years, only.attribution.status) == (
        "2015–2020",
        "Gebietsstand 31.12. des Berichtsjahres, 23 Kreise",
    )


def test_title_and_unit(poverty, population):
    assert poverty.title == "Kinderarmut (SGB II, unter 15 Jahre), 2016–2023, in %"
    assert (population.title, population.unit_text) == ("Bevölkerung insgesamt, 2015–2020, Anzahl", "Anzahl")


def test_a_district_chosen_twice_has_one_line(dataset):
    view = trend_view(dataset, "population_total", ["16054", "16054"])
    assert [line.code for line in view.lines] == ["16054", "16"]


def test_nothing_chosen_and_no_land_is_empty(dataset):
    view = trend_view(dataset, "asking_rent", [])
    assert (view.lines, view.table.rows, view.attributions) == ((), (), ())
    assert view.title == "Angebotsmiete (nettokalt), in Euro je m²"


@pytest.mark.parametrize("code", ["16999", "16", "00", ""])
def test_unknown_districts_are_refused(dataset, code):
    with pytest.raises(UnknownKeyError, match=f"Unknown district '{code}'"):
        trend_view(dataset, "population_total", [code])


def test_unknown_indicators_are_refused(dataset):
    with pytest.raises(UnknownKeyError, match="Unknown indicator 'population'"):
        trend_view(dataset, "population", ["16054"])


def test_small_data_by_hand(mini):
    view = trend_view(mini, "care_rate_under3", ["16052", "16056"])
    assert view.title == "Betreuungsquote, 2018–2020, in %"
    cells = {row.year: tuple(cell.cell for cell in row.cells) for row in view.table.rows}
    assert cells["2019"] == (".", "40,0", "49,8", "52,1", "47,0")
    assert view.table.columns == (
        "Gera (23 Kreise)",
        "Gera (22 Kreise)",
        "Eisenach (23 Kreise)",
        "Thüringen (23 Kreise)",
        "Thüringen (22 Kreise)",
    )
    assert line_of(view, "16", "22").points[1].text == "kein veröffentlichter Wert"
