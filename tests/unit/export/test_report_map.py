"""The map of location: true proportions, numbered neighbours, fills that tell districts apart."""

import re

import pytest
import shapely

from dashboard.export.report import location_map as module
from dashboard.export.report.location_map import MARGIN, location_map


def fills(drawn):
    return re.findall(r"fill='([^']+)'", drawn.svg)


def test_proportions_are_those_of_the_land(dataset):
    territory = dataset.territories["2021-07-01"]
    drawn = location_map(dataset, territory, "16065")
    west, south, east, north = shapely.total_bounds(list(territory.simplified.values()))
    width, height = east - west + 2 * MARGIN, north - south + 2 * MARGIN
    assert f"viewBox='0 0 {width:.0f} {height:.0f}'" in drawn.svg
    assert drawn.ratio == pytest.approx(height / width)
    assert drawn.scale == pytest.approx(50_000 / width)
    assert 0.8 < drawn.ratio < 0.9


def test_every_neighbour_is_numbered_where_it_lies(dataset):
    territory = dataset.territories["2021-07-01"]
    west, south, east, north = shapely.total_bounds(list(territory.simplified.values()))
    polygons = {**territory.simplified, **dataset.outside.simplified}
    for code in territory.codes:
        near = dataset.neighbours[territory.key][code]
        places = location_map(dataset, territory, code).places
        assert [place.number for place in places] == list(range(1, len(near) + 1))
        for place, neighbour in zip(places, near, strict=True):
            x = west - MARGIN + place.x * (east - west + 2 * MARGIN)
            y = north + MARGIN - place.y * (north - south + 2 * MARGIN)
            assert shapely.contains_xy(polygons[neighbour.code], x, y)


def test_fills_tell_district_neighbours_land_and_outside(dataset):
    drawn = location_map(dataset, dataset.territories["2021-07-01"], "16065")
    assert len(set(fills(drawn)) - {"none"}) == 5
    assert fills(drawn).count(module.CHOSEN_FILL) == 1
    assert fills(drawn).count(module.NEAR_FILL) == 4
    assert fills(drawn).count(module.NEAR_OUTSIDE_FILL) == 3
    assert fills(drawn).count(module.LAND_FILL) == 22 - 4


def test_areas_of_the_hand_made_land(mini):
    drawn = location_map(mini, mini.territories["2019-01-01"], "16052")
    assert [(place.number, place.x, place.y) for place in drawn.places] == [
        (1, pytest.approx(16 / 52, abs=0.01), pytest.approx(0.5, abs=0.01)),
        (2, pytest.approx(36 / 52, abs=0.01), pytest.approx(0.5, abs=0.01)),
    ]
    assert "d='M" in drawn.svg
    assert drawn.ratio == pytest.approx(32 / 52)
