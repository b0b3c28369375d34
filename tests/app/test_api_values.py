"""The API's numbers are those of the files and of the page: every district, sign, border and status."""

import csv
import io
import itertools
import json
from datetime import date
from pathlib import Path

import pytest

from dashboard import texts
from dashboard.formatting import number
from dashboard.view.map_view import map_view
from dashboard.view.open_view import resolve
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
SOME = [
    ("care_rate_under3", "23", "2019"),
    ("care_rate_under3", "22", "2020"),
    ("population_total", "23", "2018"),
    ("net_migration_per_1000", "22", None),
    ("thekiz_count", None, None),
    ("hospital_beds_per_1000", "23", "2016"),
    ("area_km2", None, None),
]


def got(client, path):
    response = client.get(f"/api/v1{path}")
    assert (response.status_code, response.mimetype) == (200, "application/json")
    return response.json


def table(client, path):
    response = client.get(f"/api/v1{path}", headers={"Accept": "text/csv"})
    assert (response.status_code, response.mimetype) == (200, "text/csv")
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8"))))


def published(key):
    """Values and signs as the data file has them, by series, year and area."""
    text = (ROOT / "data/indicators" / f"{key}.csv").read_text(encoding="utf-8")
    return {(r["series"], r["year"], r["district"]): r for r in csv.DictReader(io.StringIO(text))}


def by_place(answer):
    """Value records by series, year and area."""
    return {
        (part["segment"]["series"], value["year"], value["district"]): value
        for part in answer["segments"]
        for value in part["values"]
    }


@pytest.mark.parametrize(("key", "series", "year"), SOME)
def test_displayed_values_are_those_of_the_table(client, dataset, key, series, year):
    state = ViewState(indicator=key, series=series, year=year)
    shown = resolve(dataset, state, TODAY)
    view = table_view(dataset, state, shown)
    place = next(n for n, column in enumerate(view.columns) if column.sort == "wert")
    answer = got(client, f"/indicators/{key}/values?series={shown.series}&year={shown.year}")
    displayed = {v["district"]: v["displayed"] for part in answer["segments"] for v in part["values"]}
    rows = {row.code: row.cells[place] for row in view.rows}
    assert len(rows) == int(shown.series)
    assert {code: displayed[code] for code in rows} == rows
    assert (displayed["16"], displayed["00"]) == tuple(row.cells[place] for row in view.benchmarks)


def test_every_value_of_every_indicator_is_the_published_one(client, dataset):
    compared = missing = 0
    for key, indicator in dataset.indicators.items():
        given, file = by_place(got(client, f"/indicators/{key}/values")), published(key)
        assert set(file) - set(given) == set()
        for place, row in file.items():
            value = given[place]
            compared += 1
            if row["value"]:
                assert (value["value"], value["sign"], value["reason"]) == (float(row["value"]), None, None)
                assert value["displayed"] == number(float(row["value"]), indicator.decimals)
                assert value["computed"] is (row["flag"] == "c")
            else:
                missing += 1
                assert (value["value"], value["sign"]) == (None, row["flag"])
                assert (value["displayed"], value["reason"]) == (row["flag"], texts.REASONS[row["flag"]])
    assert (compared, missing) == (34_055, 55)


def test_no_district_is_dropped(client, dataset):
    for key, indicator in dataset.indicators.items():
        given = set(by_place(got(client, f"/indicators/{key}/values")))
        expected = {
            (segment.series, year, code)
            for segment in indicator.segments
            for year in segment.years
            for code in (*dataset.territory_for(segment).codes, "16", "00")
        }
        assert expected - given == set()


def test_what_is_not_published_says_so(client):
    values = by_place(got(client, "/indicators/net_migration_per_1000/values?series=22&year=2020"))
    assert values["22", "2020", "00"] == {
        "year": "2020", "district": "00", "name": "Deutschland", "scope": "germany", "value": None,
        "displayed": "kein veröffentlichter Wert", "sign": ".", "reason": "kein veröffentlichter Wert",
        "computed": False,
    }  # fmt: skip


def test_a_sum_of_the_districts_is_exact_and_marked(client):
    values = by_place(got(client, "/indicators/area_km2/values?series=23&district=16"))
    (land,) = values.values()
    assert (land["value"], land["displayed"], land["computed"]) == (16202.39, "16.202,39", True)


def test_filters_narrow_and_keep_the_segment_with_its_origin(client):
    answer = got(client, "/indicators/care_rate_under3/values?series=23&year=2019&district=16077")
    (part,) = answer["segments"]
    (value,) = part["values"]
    assert (value["district"], value["name"], value["scope"]) == ("16077", "Altenburger Land", "district")
    segment = part["segment"]
    assert (segment["boundary_set"], segment["territorial_status"]) == ("2019-01-01", "2019-12-31")
    assert segment["territorial_status_text"] == "Gebietsstand 31.12.2019, 23 Kreise"
    assert segment["source"]["key"] == "inkar_2021"
    assert segment["source"]["licence"].startswith("Datenlizenz Deutschland – Namensnennung – 2.0")
    assert answer["about"]["address"] == (
        "http://127.0.0.1:8050/api/v1/indicators/care_rate_under3/values?series=23&year=2019&district=16077"
    )
    assert answer["about"]["edition"] == "2026-11-22"


def test_districts_beyond_the_border_have_values_where_the_source_has_them(client):
    values = by_place(got(client, "/indicators/care_rate_under3/values?year=2019&district=03159"))
    assert {place: value["scope"] for place, value in values.items()} == {
        ("23", "2019", "03159"): "outside",
        ("22", "2019", "03159"): "outside",
    }


def test_borders_that_cannot_be_drawn_are_noted(client):
    answer = got(client, "/indicators/kita_count/values?series=22&year=2024")
    assert answer["segments"][0]["notes"] == [
        (
            "Grenzen Stand 1.7.2021; seither kleinere Änderungen in Eichsfeld, Unstrut-Hainich-Kreis und "
            "Wartburgkreis."
        )
    ]


@pytest.mark.parametrize("key", ["care_rate_under3", "thekiz_count", "net_migration_per_1000"])
def test_csv_has_the_values_of_json(client, key):
    answer = got(client, f"/indicators/{key}/values")
    rows = table(client, f"/indicators/{key}/values")
    values = by_place(answer)
    assert [(row["series"], row["year"], row["district"]) for row in rows] == list(values)
    for row, value in zip(rows, values.values(), strict=True):
        assert row["value"] == ("" if value["value"] is None else json.dumps(value["value"]))
        assert (row["displayed"], row["sign"]) == (value["displayed"], value["sign"] or "")
        assert (row["reason"], row["unit"]) == (value["reason"] or "", answer["indicator"]["unit"])
        assert "" not in (row["source"], row["licence"], row["territorial_status"], row["boundary_set"])
        assert row["about_edition"] == "2026-11-22"


@pytest.mark.parametrize("path", [
    "/districts", "/indicators", "/programme/statuses", "/programme/plans", "/programme/milestones",
    "/programme/funding", "/programme/bodies", "/programme/facts", "/neighbours", "/boundary-sets",
])  # fmt: skip
def test_every_list_is_a_table_too(client, path):
    items = got(client, path)["items"]
    rows = table(client, f"{path}?format=csv")
    assert len(items) > 1
    assert len(rows) == len(items)
    texts_of = [{k: v for k, v in item.items() if isinstance(v, str)} for item in items]
    assert [{k: row[k] for k in text} for row, text in zip(rows, texts_of, strict=True)] == texts_of


def test_districts(client, dataset):
    items = got(client, "/districts")["items"]
    assert [item["district"] for item in items] == list(dataset.districts)
    eisenach = next(item for item in items if item["district"] == "16056")
    assert (eisenach["successor"], eisenach["exists_to"]) == ("16063", "2021-06-30")
    assert eisenach["boundary_sets"] == ["2016-01-01", "2019-01-01"]


def test_a_district_leads_to_everything_about_it(client):
    answer = got(client, "/districts/16063")
    assert answer["district"]["name"] == "Wartburgkreis"
    assert [change["area_name"] for change in answer["changes"]] == [
        "Kaltennordheim",
        "Eisenach",
        "Hallungen",
    ]
    assert [link["name"] for link in answer["links"]] == [
        "statuses", "plans", "milestones", "funding", "bodies", "neighbours",
    ]  # fmt: skip
    for link in answer["links"]:
        items = got(client, link["href"].removeprefix("http://127.0.0.1:8050/api/v1"))["items"]
        assert {item["district"] for item in items} <= {"16063"}


def test_an_indicator_carries_what_travels_with_its_numbers(client, dataset):
    answer = got(client, "/indicators/care_rate_under3")
    indicator = dataset.indicators["care_rate_under3"]
    assert (answer["definition"], tuple(answer["caveats"])) == (indicator.definition, indicator.caveats)
    assert answer["direction_text"] == "Höhere Werte gelten als günstiger."
    assert answer["indicator"]["series_years"][1] == {
        "series": "22",
        "years": [str(year) for year in range(2010, 2021)],
        "land_only_years": [],
    }
    assert [segment["source"]["key"] for segment in answer["segments"]] == ["inkar_2021", "inkar_2024_inkr"]


def test_years_with_a_value_for_the_land_only_are_marked(client):
    series = {
        entry["series"]: entry
        for entry in got(client, "/indicators/thekiz_count")["indicator"]["series_years"]
    }
    assert series["23"]["land_only_years"] == ["2015/2016"]
    assert "2015/2016" not in series["23"]["years"]


def test_neighbours_have_measured_borders_in_every_boundary_set(client):
    items = got(client, "/neighbours")["items"]
    lengths = {(i["boundary_set"], i["name"], i["neighbour_name"]): i for i in items}
    for pair, text in {
        ("Eichsfeld", "Kyffhäuserkreis"): "4,4",
        ("Gera", "Saale-Holzland-Kreis"): "2,8",
        ("Sömmerda", "Kyffhäuserkreis"): "84,6",
        ("Weimar", "Weimarer Land"): "64,0",
    }.items():
        there, back = lengths["2016-01-01", *pair], lengths["2016-01-01", *reversed(pair)]
        assert (there["displayed"], back["displayed"]) == (text, text)
        assert there["border_km"] == back["border_km"]
    assert [i for i in items if number(i["border_km"], 1) != i["displayed"]] == []
    outside = [i for i in items if i["outside"]]
    beyond = {i["neighbour_name"]: i["land"] for i in outside if i["name"] == "Altenburger Land"}
    assert set(beyond) == {"Zwickau", "Leipzig", "Burgenlandkreis", "Mittelsachsen"}
    assert beyond["Burgenlandkreis"] == "Sachsen-Anhalt"
    assert len({i["neighbour"] for i in outside}) == 18


def test_longest_borders_come_first(client):
    items = got(client, "/neighbours?boundary_set=2021-07-01")["items"]
    groups = [list(group) for _, group in itertools.groupby(items, lambda i: i["district"])]
    assert len(groups) == 22
    assert all(g == sorted(g, key=lambda i: -i["border_km"]) for g in groups)


def test_boundary_sets_lead_to_their_geojson(client):
    items = got(client, "/boundary-sets")["items"]
    assert [(i["boundary_set"], i["series"], i["valid_to"], i["districts"]) for i in items] == [
        ("2016-01-01", "23", "2018-12-31", 23),
        ("2019-01-01", "23", "2021-06-30", 23),
        ("2021-07-01", "22", None, 22),
    ]
    for item in items:
        for key, count in (("geojson", item["districts"]), ("outside_geojson", item["outside_districts"])):
            drawn = client.get(item[key].removeprefix("http://127.0.0.1:8050"))
            assert len(json.loads(drawn.data)["features"]) == count


def test_statuses_are_those_of_the_map(client, dataset):
    items = got(client, "/programme/statuses?reference_date=2026-11-22")["items"]
    given = {(item["measure"], item["district"]): item["displayed"] for item in items}
    drawn = {}
    for key in dataset.programme.measures:
        state = ViewState(indicator=key)
        cells = map_view(dataset, state, resolve(dataset, state, TODAY)).cells
        drawn |= {(key, cell.code): cell.text for cell in cells}
    assert given == drawn
    assert len(given) == 23 + 22 * (len(dataset.programme.measures) - 1)


def test_plan_states_follow_the_reference_date(client):
    path = "/programme/statuses?measure=plan_state&district=16051"
    for query, category, day in (
        ("&reference_date=2024-01-01", "valid", "2024-01-01"),
        ("&reference_date=2028-06-01", "expired", "2028-06-01"),
        ("", "valid", "2026-11-22"),
    ):
        (item,) = got(client, path + query)["items"]
        assert (item["category"], item["reference_date"]) == (category, day)
        assert item["plan"] == "Familienförderplan 2023–2027"


def test_every_fact_of_the_programme_has_sources_and_confidence(client, dataset):
    programme = dataset.programme
    counts = {
        "plans": len(programme.plans),
        "milestones": len(programme.milestones),
        "funding": len(programme.funding),
        "bodies": len(programme.bodies),
        "facts": len(programme.land_facts),
    }
    for name, count in counts.items():
        items = got(client, f"/programme/{name}")["items"]
        assert len(items) == count
        evidence = [item["evidence"] for item in items]
        assert [e for e in evidence if not (e["sources"] and e["licence"])] == []
        assert [e for e in evidence if e["confirmed"] is not (e["confidence"] == "high")] == []


def test_funding_of_the_land(client):
    items = got(client, "/programme/funding?district=16")["items"]
    budget = next(item for item in items if item["year"] == "2019" and item["amount_eur"] == 10_000_000)
    assert (budget["approximate"], budget["name"]) == (True, "Thüringen")
    assert budget["displayed"].startswith("rund 10.000.000\u00a0Euro: Haushaltsansatz")
    assert budget["evidence"]["as_of"] == "2019"


def test_the_index_lists_every_resource_and_sign(client):
    index = got(client, "/")
    assert client.get("/api/v1").json == index
    assert {entry["sign"]: entry["reason"] for entry in index["signs"]} == dict(texts.REASONS)
    plain = [entry["href"] for entry in index["resources"] if "{" not in entry["href"]]
    assert len(plain) == 14
    for href in plain:
        assert client.get(href.removeprefix("http://127.0.0.1:8050")).status_code == 200
