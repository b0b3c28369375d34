"""GeoJSON of the shown set with values."""

import json

import pytest
import shapely
from shapely.geometry import shape

from dashboard.export.geojson import values_geojson
from dashboard.view.open_view import open_view, resolve
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view


def collection_of(export):
    return json.loads(export.content)


def test_values_as_members(mini, rate, today, address):
    export = values_geojson(open_view(mini, rate, today), address)
    features = collection_of(export)["features"]
    assert export.filename == "betreuungsquote_2019_23-kreise.geojson"
    assert export.media_type == "application/geo+json"
    assert [feature["id"] for feature in features] == ["16051", "16052", "16056"]
    assert features[0]["properties"] == {
        "kreisschluessel": "16051", "name": "Erfurt", "klasse": "über 52,1 bis 54,3",
        "wert": 54.3, "zeichen": "", "grund": "", "rang_von": 1, "rang_bis": 1,
        "population_total_wert": 100, "population_total_zeichen": "", "population_total_grund": "",
    }  # fmt: skip
    assert features[1]["properties"]["wert"] is None
    assert features[1]["properties"]["zeichen"] == "."
    assert features[1]["properties"]["klasse"] == ""


def test_categories_of_a_programme_measure(mini, today, address):
    features = collection_of(values_geojson(open_view(mini, ViewState(), today), address))["features"]
    assert features[0]["properties"] == {
        "kreisschluessel": "16051", "name": "Erfurt", "klasse": "Modellkommune", "kategorie": "model",
        "bezeichnung": "Modellkommune", "erlaeuterung": "Als Modell genannt.", "stand": "2019",
        "beleg": "Amtsblatt (https://beispiel.de/blatt)",
    }  # fmt: skip


def test_metadata_travels_along(mini, rate, today, address):
    metadata = collection_of(values_geojson(open_view(mini, rate, today), address))["metadata"]
    assert metadata["titel"] == "Betreuungsquote, 2019, in %"
    assert (metadata["datenstand"], metadata["adresse"]) == ("2026-11-22", address)
    assert metadata["grenzen"] == "Karte: © BKG, Lizenz B"
    assert metadata["merkmale"][0]["lizenz"] == "Lizenz A"
    assert metadata["vergleich"][0] == {
        "name": "Thüringen", "merkmal": "care_rate_under3", "wert": 52.1, "grund": "",
    }  # fmt: skip
    assert metadata["vergleich"][3]["grund"] == "kein veröffentlichter Wert"


@pytest.mark.parametrize("year", ["2018", "2019"])
def test_exterior_rings_run_anticlockwise_and_borders_stay_shared(dataset, year, today, address):
    state = ViewState(indicator="population_total", series="23", year=year)
    collection = collection_of(values_geojson(open_view(dataset, state, today), address))
    polygons = [shape(feature["geometry"]) for feature in collection["features"]]
    rings = [part for polygon in polygons for part in getattr(polygon, "geoms", [polygon])]
    assert len(polygons) == 23
    assert [ring for ring in rings if not ring.exterior.is_ccw] == []
    assert [hole for ring in rings for hole in ring.interiors if hole.is_ccw] == []
    assert [polygon for polygon in polygons if not polygon.is_valid] == []
    assert shapely.coverage_is_valid(polygons)
    assert collection["bbox"] == [round(edge, 6) for edge in shapely.total_bounds(polygons).tolist()]


def test_values_equal_the_table(dataset, today, address):

    state = ViewState(indicator="care_rate_under3", series="22", year="2020")
    table = table_view(dataset, state, resolve(dataset, state, today))
    shown = {row.code: row.values[1].number for row in table.rows}
    features = collection_of(values_geojson(open_view(dataset, state, today), address))["features"]
    assert {f["id"]: f["properties"]["wert"] for f in features} == {
        code: float(number) for code, number in shown.items() if number is not None
    }
