"""The numbers of the charts as tables, and which table an address has."""

from datetime import date
from decimal import Decimal

import pytest

from dashboard.view.chart_tables import (
    compared_table,
    need_table,
    peers_table,
    scatter_table,
    strips_table,
    trend_table,
)
from dashboard.view.comparison_view import comparison_view
from dashboard.view.need_view import need_view
from dashboard.view.open_view import open_query
from dashboard.view.peers_view import peers_view
from dashboard.view.scatter_view import scatter_view
from dashboard.view.shown import cross_section
from dashboard.view.state import NeedRule, ViewState
from dashboard.view.trend_view import trend_view

TODAY = date(2026, 11, 22)


def numbers_of(cells):
    return [float(text.replace(".", "").replace(",", ".").replace("−", "-")) for text in cells]


def test_strips_hold_all_districts_and_what_sums_them_up(dataset):
    state = ViewState(columns=("care_rate_under3", "thekiz_count"), year="2019", series="23")
    territory = dataset.territories["2019-01-01"]
    view = comparison_view(dataset, state, territory, ("16077", "14524"))
    table = strips_table(view)
    assert [row.code for row in table.rows] == [*territory.codes, "14524"]
    assert [column.label for column in table.columns] == [
        "Kreis",
        "Betreuungsquote unter 3 Jahre, 2019, %",
        "Thüringer Eltern-Kind-Zentren (ThEKiZ), 2019, Zentren",
    ]
    gera = next(row for row in table.rows if row.code == "16052")
    assert gera.cells == ("Gera", "53,6", ".")
    shares = sorted(numbers_of(row.cells[1] for row in table.rows if row.code != "14524"))
    lowest, median, highest, land, germany = (row.cells[1] for row in table.benchmarks)
    assert numbers_of((lowest, median, highest)) == [shares[0], shares[11], shares[-1]]
    assert (land, germany) == ("56,6", "34,5")


def test_every_drawn_point_stands_in_the_table_of_the_strips(dataset):
    territory = dataset.territories["2021-07-01"]
    view = comparison_view(dataset, ViewState(series="22"), territory, ("16063", "16077", "14524"))
    table = strips_table(view)
    for place, row in enumerate(view.rows, 1):
        cells = {entry.code: entry.cells[place] for entry in table.rows}
        assert [point for point in row.points if not point.text.startswith(cells[point.code])] == []


def test_a_trend_has_years_in_rows_and_lines_in_columns(dataset):
    view = trend_view(dataset, "care_rate_under3", ("16063",))
    table = trend_table(view)
    assert [column.label for column in table.columns] == ["Jahr", *(line.label for line in view.lines)]
    drawn = {(line.label, p.label): p.cell for line in view.lines for p in line.points}
    shown = {
        (column.label, row.name): row.cells[place]
        for row in table.rows
        for place, column in enumerate(table.columns)
        if place
    }
    assert {key: shown[key] for key in drawn} == drawn
    assert {text for key, text in shown.items() if key not in drawn} == {"."}


def test_a_scatter_has_both_values_of_every_district_and_signs(dataset):
    view = scatter_view(dataset, "thekiz_count", "sgb2_rate", "23", "2019")
    table = scatter_table(view)
    assert len(table.rows) == 23
    assert len(view.points) == 4
    signs = [row.code for row in table.rows if row.cells[1] == "."]
    assert len(signs) == 19
    points = {p.code: (p.x, p.y) for p in view.points}
    written = {r.code: tuple(numbers_of(r.cells[1:])) for r in table.rows if r.code in points}
    assert written == {code: (float(x), float(y)) for code, (x, y) in points.items()}


def test_need_names_level_and_status_of_every_district(dataset):
    shown = cross_section(dataset, "child_poverty_sgb2_under15", "22", "2023")
    table = need_table(need_view(dataset, shown, NeedRule("plan_state"), TODAY, None))
    gera = next(row for row in table.rows if row.code == "16052")
    assert gera.cells[:3] == ("Gera", "20,8", "hoher Bedarf")
    assert gera.cells[3].startswith("nicht bekannt")
    assert [c.label for c in table.columns][1] == "Kinderarmut (SGB II, unter 15 Jahre), 2023, in %"
    assert len(table.rows) == 22


def test_similar_districts_stand_below_the_one_they_are_like(dataset):
    table = peers_table(peers_view(dataset, "16077", "23"))
    assert [column.label for column in table.columns] == [
        "Kreis",
        "Art",
        "Abstand",
        "Einwohnerzahl, 2020 (Personen)",
        "Abhängigenquotient, 2020 (je 100 20- bis unter 65-Jährige)",
        "Mindestsicherungsquote, 2019 (%)",
        "Einwohnerdichte (als Kehrwert), 2019 (Einwohner je km²)",
    ]
    own, first, *_ = table.rows
    assert (own.code, own.selected, own.cells[:4]) == ("16077", True, ("Altenburger Land", "", "", "88.356"))
    assert first.cells == ("Greiz", "Landkreis", "1,25", "96.668", "86,1", "5,0", "115,1")
    decimals = (Decimal("1.25"), Decimal(96668), Decimal("86.1"), Decimal("5.0"), Decimal("115.1"))
    assert tuple(value.number for value in first.values) == (None, None, *decimals)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("", None),
        ("?ansicht=vergleich&teil=plaene", "Kreis"),
        ("?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3", "Jahr"),
        ("?ansicht=vergleich&teil=verlauf", None),
        ("?ansicht=vergleich&teil=bedarf", None),
        ("?ansicht=vergleich&teil=aehnliche&kreis=16077", "Kreis"),
        ("?ansicht=vergleich&teil=aehnliche", None),
        ("?ansicht=vergleich&teil=zusammenhang&merkmal=sgb2_rate", None),
        ("?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&gegen=kita_count", "Kreis"),
        ("?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&gegen=share_under18", None),
    ],
)
def test_which_parts_of_the_comparison_have_a_table(dataset, query, first):
    table = compared_table(open_query(dataset, query, TODAY).content)
    assert (table.columns[0].label if table else None) == first


def test_the_table_of_an_indicator_has_the_order_of_its_address(dataset):
    query = "?ansicht=tabelle&merkmal=care_rate_under3&jahr=2019&stand=23&sortierung=wert-ab"
    seen = open_query(dataset, query, TODAY)
    table = seen.content
    assert table.rows[0].cells[:2] == ("Saale-Holzland-Kreis", "64,4")
    assert table.title.startswith(seen.shown.indicator.title)
