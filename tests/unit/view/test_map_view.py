"""What map and legend show, computed by hand from the small data and from shipped files."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.analysis.classes import Classes, ClassMethod, ClassScheme
from dashboard.analysis.statistics import Rank
from dashboard.model.observation import MissingReason
from dashboard.view.displayed import displayed_number, missing_value
from dashboard.view.map_view import class_labels, map_view
from dashboard.view.open_view import resolve
from dashboard.view.state import ViewState
from dashboard.view.values import Attribution, LegendEntry, MapCell

RATE = "care_rate_under3"
TODAY = date(2026, 11, 22)
UNKNOWN = "kein Wert (Zahlenwert unbekannt oder geheim)"


def view_of(data, state):
    return map_view(data, state, resolve(data, state, TODAY))


def entries(view):
    return [(entry.key, entry.label, entry.count) for entry in view.legend]


def test_map_of_a_share(mini):
    view = view_of(mini, ViewState(indicator=RATE, series="23", district="16056"))
    assert (view.title, view.territory, view.categorical) == (
        "Betreuungsquote, 2019, in %",
        "2019-01-01",
        False,
    )
    missing = missing_value(MissingReason.UNKNOWN)
    assert view.cells == (
        MapCell(
            "16051", "Erfurt", displayed_number(Decimal("54.3"), 1, "%"), 1, Rank(1, 1, 2),
            ("Rang 1 von 2", "über dem Thüringenwert (52,1\u00a0%)"),
        ),
        MapCell("16052", "Gera", missing, None, None, ("Thüringen: 52,1\u00a0%",)),
        MapCell(
            "16056", "Eisenach", displayed_number(Decimal("49.8"), 1, "%"), 0, Rank(2, 2, 2),
            ("Rang 2 von 2", "unter dem Thüringenwert (52,1\u00a0%)"),
        ),
    )  # fmt: skip
    assert view.cells[0].lines[:2] == ("54,3\u00a0%", "Rang 1 von 2")
    assert view.cells[1].signed_lines == (f".  {UNKNOWN}", "Thüringen: 52,1\u00a0%")
    assert view.keys == ("0", "1")
    assert view.legend == (
        LegendEntry("0", "49,8 bis 52,1", 1, "Eisenach"),
        LegendEntry("1", "über 52,1 bis 54,3", 1, ""),
        LegendEntry("missing", UNKNOWN, 1, "", (missing,)),
    )
    assert (view.selected, view.land_text) == ("16056", "Thüringen: 52,1\u00a0%")
    assert view.notes == ("Nur Kitas.", "Höhere Werte gelten als günstiger.")
    assert view.attribution == Attribution(
        "Quelle: Amt, Tabelle 1",
        "Gebietsstand 31.12.2019, 23 Kreise",
        "Lizenz: Lizenz A",
        "Karte: © BKG, Lizenz B",
    )


def test_map_of_a_count(mini):
    view = view_of(mini, ViewState(indicator="population_total"))
    assert view.title == "Bevölkerung, 2019, Anzahl"
    assert view.land_text == "Thüringen: 200\u00a0Personen (Summe der Kreise)"
    assert view.cell("16051").lines == (
        "100\u00a0Personen",
        "Rang 1 von 3",
        "50,0\u00a0% des Landes (Thüringen: 200\u00a0Personen (Summe der Kreise))",
    )
    assert view.attribution.status == "Gebietsstand 31.12. des Berichtsjahres, 23 Kreise"


def test_a_rate_without_a_published_land_value_has_none(mini):
    view = view_of(mini, ViewState(indicator=RATE, year="2020", series="22"))
    assert view.land_text == "Thüringen: kein veröffentlichter Wert"
    assert view.cell("16051").lines[2] == "Thüringen: kein veröffentlichter Wert"


def test_equal_displayed_values_share_rank_and_class(mini):
    view = view_of(mini, ViewState(indicator=RATE, year="2018", series="23"))
    first, second = view.cell("16051"), view.cell("16052")
    assert (first.rank, second.rank) == (Rank(1, 2, 3), Rank(1, 2, 3))
    assert first.lines[:2] == second.lines[:2] == ("50,0\u00a0%", "Rang 1–2 von 3")
    assert first.group == second.group == 0
    assert entries(view) == [("0", "45,0 bis 50,0", 3)]


def test_later_border_changes_are_told_where_the_boundary_set_lacks_them(mini):
    late = view_of(mini, ViewState(indicator=RATE, year="2020", series="22"))
    early = view_of(mini, ViewState(indicator=RATE, year="2019", series="22"))
    assert late.notes[2:] == ("Grenzen Stand 1.7.2021.",)
    assert early.notes[2:] == ()


MEASURES = [
    (
        "process_support_2019",
        None,
        [("model", "Modellkommune", 1), ("participant", "Teilnahme", 1), ("not_named", "nicht genannt", 1)],
        {"16051": ("Modellkommune", "Stand 2019"), "16056": ("nicht genannt", "Stand 2019")},
        "3 von 3 Kreisen mit bekanntem Stand (Januar bis Dezember 2019)",
    ),
    (
        "participation",
        None,
        [("yes", "Teilnahme", 1), ("no", "keine Teilnahme", 0), ("unknown", "nicht bekannt", 1)],
        {"16051": ("Teilnahme (unbestätigt)", "Stand September 2024"), "16052": ("nicht bekannt",)},
        "1 von 2 Kreisen mit bekanntem Stand (letzter bekannter Stand)",
    ),
    (
        "plan_state",
        None,
        [
            ("valid", "gültig", 1),
            ("updating", "in Fortschreibung", 1),
            ("preparing", "in Erarbeitung", 0),
            ("expired", "abgelaufen", 0),
            ("unknown", "nicht bekannt", 0),
        ],
        {
            "16051": ("gültig", "Laufzeit 01.01.2023 bis 31.12.2027"),
            "16052": ("in Fortschreibung", "Stand März 2025"),
        },
        "2 von 2 Kreisen mit bekanntem Stand (Stichtag 22.11.2026)",
    ),
    (
        "plan_state",
        date(2029, 1, 1),
        [
            ("valid", "gültig", 0),
            ("updating", "in Fortschreibung", 0),
            ("preparing", "in Erarbeitung", 0),
            ("expired", "abgelaufen", 1),
            ("unknown", "nicht bekannt", 1),
        ],
        {
            "16051": ("abgelaufen", "Laufzeit 01.01.2023 bis 31.12.2027"),
            "16052": ("nicht bekannt", "Stand März 2025"),
        },
        "1 von 2 Kreisen mit bekanntem Stand (Stichtag 01.01.2029)",
    ),
]


@pytest.mark.parametrize(("key", "reference", "legend", "lines", "land_text"), MEASURES)
def test_map_of_a_measure(mini, key, reference, legend, lines, land_text):
    view = view_of(mini, ViewState(indicator=key, reference_date=reference))
    assert (view.categorical, view.keys) == (True, tuple(key for key, _, _ in legend))
    assert entries(view) == legend
    assert {code: view.cell(code).lines for code in lines} == lines
    assert view.land_text == land_text
    assert {cell.value for cell in view.cells} == {None}


def test_origin_of_a_measure(mini):
    view = view_of(mini, ViewState(indicator="participation"))
    assert view.title == "Teilnahme, letzter bekannter Stand"
    assert view.notes == ("Was „Teilnahme“ bedeutet.", "Hinweis.")
    assert view.attribution == Attribution(
        "Quelle: IKPE",
        "Gebietsstand 01.07.2021, 22 Kreise",
        "Lizenz: Faktum",
        "Karte: © BKG, Lizenz B",
    )


@pytest.mark.parametrize(
    ("lowest", "highest", "inner", "own", "labels"),
    [
        ("1", "9", ("3", "5"), False, ("1,0 bis 3,0", "über 3,0 bis 5,0", "über 5,0 bis 9,0")),
        ("1", "9", (), False, ("1,0 bis 9,0",)),
        ("4", "4", (), False, ("4,0",)),
        ("1", "9", ("1", "5"), False, ("1,0", "über 1,0 bis 5,0", "über 5,0 bis 9,0")),
        ("1", "9", ("0", "20"), True, ("bis 0,0", "über 0,0 bis 20,0", "über 20,0")),
        ("-2", "1200", ("0",), False, ("−2,0 bis 0,0", "über 0,0 bis 1.200,0")),
    ],
)
def test_labels_of_classes(lowest, highest, inner, own, labels):
    classes = Classes(Decimal(lowest), Decimal(highest), tuple(map(Decimal, inner)), own=own)
    assert class_labels(classes, 1) == labels


def test_shipped_care_rate(dataset):
    view = view_of(dataset, ViewState(indicator=RATE, year="2019", series="23", district="16074"))
    assert view.title == "Betreuungsquote unter 3 Jahre, 2019, in %"
    assert [(entry.label, entry.count, entry.here) for entry in view.legend] == [
        ("47,6 bis 54,7", 5, ""),
        ("über 54,7 bis 57,1", 4, ""),
        ("über 57,1 bis 59,2", 5, ""),
        ("über 59,2 bis 60,6", 5, ""),
        ("über 60,6 bis 64,4", 4, "Saale-Holzland-Kreis"),
    ]
    assert view.cell("16056").lines == (
        "47,6\u00a0%",
        "Rang 23 von 23",
        "unter dem Thüringenwert (56,6\u00a0%)",
    )


def test_shipped_count_has_the_sum_of_the_districts(dataset):
    view = view_of(dataset, ViewState(indicator="kita_count", year="2024"))
    assert view.land_text == "Thüringen: 1.297\u00a0Einrichtungen (Summe der Kreise)"
    assert view.cell("16054").lines[1] == "Rang 22 von 22"
    assert view.cell("16052").lines[1] == "Rang 18–19 von 22"


def test_shipped_missing_value_is_a_class_of_its_own(dataset):
    view = view_of(dataset, ViewState(indicator="hospital_beds_per_1000", year="2016", series="22"))
    cell = view.cell("16068")
    assert (cell.value, cell.group, cell.rank, cell.text) == (None, None, None, UNKNOWN)
    assert entries(view)[-1] == ("missing", UNKNOWN, 1)


def contains(label, value):
    """Whether a legend label, read as a reader does, holds a displayed value."""
    words = label.replace(".", "").replace(",", ".").replace("−", "-").split()
    above = Decimal(words[words.index("über") + 1]) if "über" in words else None
    until = Decimal(words[words.index("bis") + 1]) if "bis" in words else None
    start = Decimal(words[0]) if words[0] not in ("über", "bis") else None
    if len(words) == 1:
        return value == start
    return (
        (above is None or value > above)
        and (until is None or value <= until)
        and (start is None or value >= start)
    )


SCHEMES = [
    *(ClassScheme(method, 5) for method in ClassMethod if method is not ClassMethod.OWN_BREAKS),
    ClassScheme(ClassMethod.QUANTILES, 7),
    ClassScheme(ClassMethod.OWN_BREAKS, 3, (5.0, 50.0)),
]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: f"{scheme.method}-{scheme.count}")
def test_every_shipped_legend_is_true_and_counts_every_district_once(dataset, scheme):
    for indicator in dataset.indicators.values():
        for series in indicator.series:
            for year in indicator.years(series):
                state = ViewState(indicator=indicator.key, year=year, series=series, classes=scheme)
                view = view_of(dataset, state)
                assert sum(entry.count for entry in view.legend) == len(view.cells) == int(series)
                labels = {entry.key: entry.label for entry in view.legend}
                wrong = [
                    (indicator.key, year, cell.name, cell.text)
                    for cell in view.cells
                    if cell.value is not None and not contains(labels[str(cell.group)], cell.value)
                ]
                assert wrong == []
