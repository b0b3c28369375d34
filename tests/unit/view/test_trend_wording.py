"""A trend in German words: statements with n and period, seams, and notes."""

from datetime import date

import pytest

from dashboard.analysis.trend import MIN_VALUES, TrendResult
from dashboard.texts import trend as words
from dashboard.view.trend_values import Seam
from dashboard.view.trend_view import trend_view

SPLIT = "Die Werte davor und danach gelten für verschiedene Grenzen; die Linie ist deshalb getrennt."


def line_of(view, code, series):
    (line,) = (line for line in view.lines if (line.code, line.series) == (code, series))
    return line


@pytest.fixture(scope="module")
def population(dataset):
    return trend_view(dataset, "population_total", ["16054", "16070", "16077", "14524"])


@pytest.fixture(scope="module")
def poverty(dataset):
    return trend_view(dataset, "child_poverty_sgb2_under15", ["16061", "16063", "16056"])


def test_a_split_line_is_tested_in_its_longest_stretch(population):
    suhl = line_of(population, "16054", "23")
    assert suhl.trend == TrendResult("none", 4, "2015", "2018", None, None, None)
    assert suhl.statement == (
        "kein Trend feststellbar (n = 4, 2015–2018, längster Abschnitt mit gleichen Grenzen)"
    )


def test_births_in_suhl_are_tested_from_2012_to_2018(dataset):
    suhl = line_of(trend_view(dataset, "live_births", ["16054"]), "16054", "23")
    assert [len(stretch) for stretch in suhl.stretches] == [7, 4]
    assert (suhl.trend.direction, suhl.trend.n) == ("none", 7)
    assert (suhl.trend.first_year, suhl.trend.last_year) == ("2012", "2018")


def test_a_falling_trend_with_its_slope(population):
    # Falls every year: p = 2/720. Slopes: 1037, 957, 881, 847, 812.75, 797.6, 764.67, 744.5, 742, 738,
    # 737.75, 737, 725, 628.5, 532; the median is the 8th, the interval goes from the 2nd to the 14th.
    line = line_of(population, "16077", "23")
    assert (line.trend.direction, line.trend.slope_per_year) == ("falling", -744.5)
    assert line.statement == (
        "fallender Trend (n = 6, 2015–2020): −744,5\xa0Personen pro Jahr (95-%-Intervall: −957,0 bis −628,5)"
    )


def test_percentages_change_by_percentage_points(poverty):
    assert line_of(poverty, "16063", "22").statement == (
        "fallender Trend (n = 8, 2016–2023): −0,46\xa0Prozentpunkte pro Jahr "
        "(95-%-Intervall: −0,83 bis −0,07)"
    )


def test_four_values_have_no_trend(poverty):
    assert line_of(poverty, "16061", "23").statement == "kein Trend feststellbar (n = 4, 2016–2019)"


def test_one_value_has_no_period(dataset):
    line = line_of(trend_view(dataset, "access_distance_primary_school_m", ["16054"]), "16054", "23")
    assert line.statement == "kein Trend feststellbar (n = 1, 2016–2018)"


def test_every_statement_says_what_its_result_says(dataset):
    for key in dataset.indicators:
        for line in trend_view(dataset, key, ["16054", "16077"]).lines:
            result, known = line.trend, [p for p in line.points if p.value is not None]
            assert f"(n = {result.n}, " in line.statement
            assert line.statement.startswith(words.CONCLUSIONS[result.direction])
            assert (" pro Jahr " in line.statement) is (result.direction != "none")
            assert "±0,0" not in line.statement.split(" pro Jahr")[0]
            assert result.n <= len(known)
            assert result.direction == "none" or result.n >= MIN_VALUES


def test_seams_name_what_moved_and_why_the_line_is_split(population):
    day, label = date(2019, 1, 1), "Gebietsänderung 01.01.2019"
    assert population.seams == (
        Seam(
            "16054", "Suhl", "23", day, 2018.5, label,
            "Suhl: Am 1. Januar 2019 kamen Gehlberg und Schmiedefeld am Rennsteig hinzu (bisher Ilm-Kreis). "
            + SPLIT,
        ),
        Seam(
            "16070", "Ilm-Kreis", "23", day, 2018.5, label,
            "Ilm-Kreis: Am 1. Januar 2019 wechselten Gehlberg und Schmiedefeld am Rennsteig den Kreis "
            "(jetzt Suhl). " + SPLIT,
        ),
    )  # fmt: skip


def test_one_moved_municipality_is_singular(dataset):
    view = trend_view(dataset, "population_total", ["16066", "16063"])
    assert [seam.note.removesuffix(" " + SPLIT) for seam in view.seams] == [
        "Schmalkalden-Meiningen: Am 1. Januar 2019 kam Kaltennordheim hinzu (bisher Wartburgkreis).",
        "Wartburgkreis: Am 1. Januar 2019 wechselte Kaltennordheim den Kreis (jetzt Schmalkalden-Meiningen).",
    ]


def test_both_series_are_explained(poverty, population):
    assert words.TWO_SERIES in poverty.notes
    assert poverty.series_key == "gestrichelt: 23 Kreise, durchgezogen: 22 Kreise"
    assert words.TWO_SERIES not in population.notes
    assert population.series_key == ""


def test_a_move_the_map_cannot_show_is_a_note_and_no_seam(poverty):
    (note,) = (note for note in poverty.notes if note.startswith("Eichsfeld: "))
    assert note == (
        "Eichsfeld: Am 1. Januar 2023 kamen Bickenriede und Zella sowie Beberstedt und Hüpstedt hinzu "
        "(bisher Unstrut-Hainich-Kreis). Diese Änderung zeigen die Grenzen der Karte nicht; die Linie läuft "
        "durch, und die Werte davor und danach sind nur eingeschränkt vergleichbar."
    )
    assert poverty.seams == ()
    assert not any(note.startswith("Wartburgkreis: ") for note in poverty.notes)


def test_caveats_and_the_method_are_always_there(dataset):
    for key, indicator in dataset.indicators.items():
        notes = trend_view(dataset, key, ["16051"]).notes
        assert set(indicator.caveats) <= set(notes)
        assert notes[-1] == words.METHOD
        assert len(set(notes)) == len(notes)


def test_a_district_without_values_is_named(dataset):
    view = trend_view(dataset, "live_births", ["14524", "16054", "03159"])
    assert [line.label for line in view.lines] == ["Suhl", "Thüringen"]
    assert line_of(view, "16054", "23").place == 1
    assert "Ohne Werte für dieses Merkmal: Zwickau, Göttingen." in view.notes


def test_a_land_without_published_values_is_named(dataset):
    view = trend_view(dataset, "share_65plus", ["16054"])
    assert [line.label for line in view.lines if line.land] == ["Thüringen (23 Kreise)"]
    assert "Thüringen: kein veröffentlichter Wert für 22 Kreise." in view.notes
