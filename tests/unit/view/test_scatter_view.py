"""Two indicators side by side; Spearman's rho recomputed from ranks with pandas."""

from decimal import Decimal

import pytest

from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.view.scatter_view import ScatterPoint, scatter_view

NBSP = "\u00a0"


def test_sgb2_rate_and_child_poverty(dataset: Dataset):
    view = scatter_view(dataset, "sgb2_rate", "child_poverty_sgb2_under15", "22", "2021")
    assert view.title == "SGB-II-Quote und Kinderarmut (SGB II, unter 15 Jahre), 2021"
    assert (view.x_label, view.y_label) == (
        "SGB-II-Quote, in %",
        "Kinderarmut (SGB II, unter 15 Jahre), in %",
    )
    assert (view.reason, view.territory, view.n, view.missing) == ("", "2021-07-01", 22, ())
    assert view.points[0] == ScatterPoint(
        "16051",
        "Erfurt",
        Decimal("8.9"),
        Decimal("15.6"),
        (f"SGB-II-Quote: 8,9{NBSP}%", f"Kinderarmut (SGB II, unter 15 Jahre): 15,6{NBSP}%"),
    )
    assert [(point.code, point.name, point.x, point.y) for point in view.benchmarks] == [
        (None, "Thüringen", Decimal("6.7"), Decimal("9.8")),
        (None, "Deutschland", Decimal("7.7"), Decimal("12.2")),
    ]
    assert view.rho == pytest.approx(0.9686175111468547, abs=1e-12)
    assert view.rho_text == "Spearmans Rangkorrelation: ρ = 0,97 (n = 22 Kreise)."
    assert view.notes[0] == "Ein Zusammenhang ist kein Beleg für eine Ursache."
    assert len(view.attributions) == 2


def test_a_negative_rho_has_a_true_minus(dataset: Dataset):
    view = scatter_view(dataset, "disposable_income_monthly", "unemployment_rate", "22", "2021")
    assert view.rho == pytest.approx(-0.5549903042393727, abs=1e-12)
    assert view.rho_text == "Spearmans Rangkorrelation: ρ = −0,55 (n = 22 Kreise)."


def test_counts_have_no_benchmark_and_other_borders_a_note(dataset: Dataset):
    view = scatter_view(dataset, "population_total", "sgb2_rate", "23", "2018")
    assert view.benchmarks == ()
    assert view.x_label == "Bevölkerung insgesamt, Anzahl"
    assert view.rho == pytest.approx(0.002470966223198347, abs=1e-12)
    assert view.notes[1] == (
        "Die Merkmale sind nach verschiedenen Gebietsständen gezählt: Gebietsstand 31.12. des "
        "Berichtsjahres, 23 Kreise; Gebietsstand 31.12.2019, 23 Kreise."
    )


def test_missing_values_are_named_and_too_equal_values_have_no_rho(dataset: Dataset):
    view = scatter_view(dataset, "thekiz_count", "sgb2_rate", "23", "2019")
    assert [point.name for point in view.points] == [
        "Suhl", "Eisenach", "Wartburgkreis", "Hildburghausen",
    ]  # fmt: skip
    assert len(view.missing) == 19
    assert view.missing[0].text == (
        "Erfurt: Thüringer Eltern-Kind-Zentren (ThEKiZ), kein Wert (Zahlenwert unbekannt oder geheim)"
    )
    assert view.rho is None
    assert view.rho_text == (
        "Keine Rangkorrelation: Eines der Merkmale hat in allen Kreisen denselben Wert (n = 4 Kreise)."
    )


def test_three_districts_are_too_few(mini: Dataset):
    view = scatter_view(mini, "care_rate_under3", "population_total", "23", "2019")
    assert [(point.name, point.x, point.y) for point in view.points] == [
        ("Erfurt", Decimal("54.3"), Decimal(100)),
        ("Eisenach", Decimal("49.8"), Decimal(40)),
    ]
    (gap,) = view.missing
    assert gap.text == "Gera: Betreuungsquote, kein Wert (Zahlenwert unbekannt oder geheim)"
    assert (gap.sign, gap.cell) == (".", ".")
    assert (view.rho, view.n) == (None, 2)
    assert view.rho_text == (
        "Keine Rangkorrelation: Nur 2 Kreise haben beide Werte, nötig sind mindestens 4."
    )


@pytest.mark.parametrize(
    ("x", "y", "series", "year", "reason"),
    [
        ("average_age", "youth_quotient", "22", "2020", "„Jugendquotient“ liegt nicht für 22 Kreise vor."),
        (
            "average_age",
            "asking_rent",
            "23",
            "2020",
            "„Durchschnittsalter der Bevölkerung“ liegt nicht für 23 Kreise vor.",
        ),
        (
            "sgb2_rate",
            "share_under6",
            "22",
            "2021",
            "„SGB-II-Quote“ und „Anteil der unter 6-Jährigen“ haben für 22 Kreise kein gemeinsames Jahr.",
        ),
        (
            "youth_quotient",
            "sgb2_rate",
            "23",
            "2020",
            (
                "„Jugendquotient“ und „SGB-II-Quote“ liegen für 2020 und 23 Kreise nicht beide vor. "
                "Gemeinsame Jahre: 2015, 2016, 2017, 2018, 2019."
            ),
        ),
    ],
)
def test_without_a_common_series_and_year_there_is_a_reason(
    dataset: Dataset, x: str, y: str, series: str, year: str, reason: str
):
    view = scatter_view(dataset, x, y, series, year)
    assert view.reason == reason
    assert (view.points, view.benchmarks, view.rho, view.n, view.rho_text) == ((), (), None, 0, "")


def test_an_indicator_with_itself_is_perfect(dataset: Dataset):
    view = scatter_view(dataset, "sgb2_rate", "sgb2_rate", "22", "2021")
    assert view.rho == pytest.approx(1.0)
    assert len(view.attributions) == 1


def test_a_measure_is_no_indicator(dataset: Dataset):
    with pytest.raises(UnknownKeyError, match="participation"):
        scatter_view(dataset, "participation", "sgb2_rate", "22", "2021")
