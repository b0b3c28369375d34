"""The map of location: true proportions, numbered neighbours, fills that tell districts apart."""

import re

import pytest
import shapely

from dashboard.drawing import style
from dashboard.drawing.geography import MARGIN, WIDTH, plane_of
from dashboard.drawing.lettering import width
from dashboard.export.report.location_map import NUMBERS, location_map

CAPITALS = 0.66
"""Height of figures over the size of letters."""


def fills(drawn):
    return re.findall(r'fill="([^"]+)"', drawn.svg)


@pytest.fixture
def territory(dataset):
    return dataset.territories["2021-07-01"]


def test_proportions_are_those_of_the_land(dataset, territory):
    drawn = location_map(dataset, territory, "16065")
    west, south, east, north = shapely.total_bounds(list(territory.simplified.values()))
    height = 1000 * (north - south) / (east - west)
    assert drawn.ratio == pytest.approx((height + 60) / 1060, rel=0.001)
    assert drawn.scale == pytest.approx(25_000 / (east - west) / 1.07 / 1.06, rel=0.001)
    assert re.search(r'viewBox="-30 -30 1060 [\d.]+"', drawn.svg)


def test_every_number_lies_inside_its_neighbour(dataset, territory):
    """The whole number at its largest, also beyond the state border, where only what is seen counts."""
    plane = plane_of(territory, dataset.outside)
    outside = []
    for code in territory.codes:
        near = dataset.neighbours[territory.key][code]
        places = location_map(dataset, territory, code).places
        assert [place.number for place in places] == list(range(1, len(near) + 1))
        for place, neighbour in zip(places, near, strict=True):
            x, y = place.x * (WIDTH + 2 * MARGIN) - MARGIN, place.y * (plane.height + 2 * MARGIN) - MARGIN
            across, up = width(str(place.number), NUMBERS.size, 600) / 2, NUMBERS.size * CAPITALS / 2
            box = shapely.box(x - across, y - up, x + across, y + up)
            if not plane.polygons[neighbour.code].covers(box):
                outside.append((code, neighbour.code))
    assert outside == []


def test_numbers_of_a_map_do_not_touch(dataset, territory):
    for code in territory.codes:
        places = location_map(dataset, territory, code).places
        points = shapely.points([(place.x, place.y) for place in places])
        apart = [a.distance(b) for i, a in enumerate(points) for b in points[i + 1 :]]
        assert min(apart, default=1) > NUMBERS.size / WIDTH / 2


def test_fills_tell_district_neighbours_land_and_outside(dataset, territory):
    drawn = location_map(dataset, territory, "16065")
    found = fills(drawn)
    assert found.count(style.CHOSEN_AREA_STYLE.fill) == 1
    assert found.count(style.NEAR_STYLE.fill) == 4
    assert found.count(style.NEAR_OUTSIDE_STYLE.fill) == 3
    assert found.count(style.LAND_AREA_STYLE.fill) == 22 - 1 - 4
    assert set(found) == {
        *(s.fill for s in (style.CHOSEN_AREA_STYLE, style.NEAR_STYLE, style.LAND_AREA_STYLE)),
        *(s.fill for s in (style.NEAR_OUTSIDE_STYLE, style.OUTSIDE_STYLE)),
    }
    assert "<text" not in drawn.svg


def test_areas_of_the_hand_made_land(mini):
    drawn = location_map(mini, mini.territories["2019-01-01"], "16052")
    assert [(place.number, place.x, place.y) for place in drawn.places] == [
        (1, pytest.approx(0.21, abs=0.02), pytest.approx(0.5, abs=0.02)),
        (2, pytest.approx(0.79, abs=0.02), pytest.approx(0.5, abs=0.02)),
    ]
    assert drawn.ratio == pytest.approx((1000 / 3 + 60) / 1060, rel=0.001)
