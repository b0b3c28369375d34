"""The arrow keys on the boundaries that ship: every district is found by them."""

from collections import deque

import pytest

from dashboard.analysis.directions import Bearing, map_arrows

MOST_PRESSES = 8
SETS = ("2016-01-01", "2019-01-01", "2021-07-01")
OPPOSITE = {place: (place + 2) % 4 for place in range(4)}


def presses_from(start, found):
    """Fewest presses from a district to every one that arrows lead to."""
    steps, waiting = {start: 0}, deque([start])
    while waiting:
        code = waiting.popleft()
        for target in found[code]:
            if target is not None and target not in steps:
                steps[target] = steps[code] + 1
                waiting.append(target)
    return steps


@pytest.fixture(params=SETS)
def territory(request, dataset):
    return dataset.territories[request.param]


@pytest.fixture
def found(dataset, territory):
    return map_arrows(territory, dataset.outside, dataset.neighbours[territory.key])


def test_the_three_boundary_sets_are_all_there_are(dataset):
    assert tuple(dataset.territories) == SETS


def test_every_district_is_reached_from_every_other_in_at_most_eight_presses(dataset, territory, found):
    farthest = {code: presses_from(code, found) for code in territory.codes}
    for code, steps in farthest.items():
        assert set(steps) == {*territory.codes, *dataset.outside.names}, code
    assert max(steps[other] for steps in farthest.values() for other in territory.codes) <= MOST_PRESSES


def test_districts_beyond_the_border_lead_back(dataset, territory, found):
    for code in dataset.outside.names:
        assert set(territory.codes) <= set(presses_from(code, found)), code


def test_an_arrow_leads_in_its_direction(dataset, territory, found):
    """Never backwards: the target lies on the side the arrow points to."""
    polygons = {**territory.geometries, **dataset.outside.geometries}
    for code, targets in found.items():
        here = polygons[code].centroid
        for direction, target in zip(Bearing, targets, strict=True):
            if target is not None:
                there = polygons[target].centroid
                east, north = there.x - here.x, there.y - here.y
                along = (north, east, -north, -east)[direction]
                across = abs((east, north)[direction % 2])
                assert along >= across - 1, (code, direction, target)


def test_arrows_of_thuringian_districts_lead_to_touching_ones_where_there_are_any(dataset, territory, found):
    """Of each district's arrows most lead to a district it touches, on the inner ones all."""
    touching = {code: {n.code for n in near} for code, near in dataset.neighbours[territory.key].items()}
    led = {code: [target in touching[code] for target in found[code]] for code in territory.codes}
    assert all(led[code] == [True] * 4 for code in ("16051", "16067", "16070", "16073", "16068"))
    assert sum(map(sum, led.values())) / (4 * len(led)) > 0.85


def test_walks_by_hand(found):
    """Ilm-Kreis: Erfurt, Saalfeld-Rudolstadt, Hildburghausen, Schmalkalden-Meiningen."""
    assert found["16070"] == ("16051", "16073", "16069", "16066")
    weimarer_land, weimar = "16071", "16055"
    assert found[weimarer_land][Bearing.LEFT] == weimar
    assert found[weimar][Bearing.RIGHT] == weimarer_land
    assert found[weimar][Bearing.LEFT] == "16051"
    altenburger_land, mittelsachsen = "16077", "14522"
    assert found[altenburger_land][Bearing.RIGHT] == mittelsachsen
    assert found[mittelsachsen] == (None, None, None, altenburger_land)
