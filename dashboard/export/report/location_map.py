"""Where a district lies: the Land with the district and its numbered neighbours, in true proportions."""

from dataclasses import dataclass

from dashboard.drawing.geography import KILOMETRES, MARGIN
from dashboard.drawing.map_scene import Lettering, location_scene
from dashboard.drawing.style import CHOSEN_AREA_STYLE, NEAR_OUTSIDE_STYLE, NEAR_STYLE
from dashboard.drawing.svg_map import Painting, map_svg
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory

SCALE_KM = KILOMETRES
PAINTING = Painting(named=False, margin=MARGIN)
NUMBERS = Lettering(size=36.0)
"""The largest numbers that have room in every district; the template sets none larger."""


@dataclass(frozen=True, slots=True)
class NumberedPlace:
    """Number of a neighbour; ``x`` and ``y`` are shares of the map's width and height from the upper left."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LocationMap:
    """A drawn map.

    Attributes:
        svg: Areas and borders, without letters.
        ratio: Height divided by width.
        scale: Share of the width that ``SCALE_KM`` kilometres take.
        number: Largest size of a number as a share of the width.
    """

    svg: str
    ratio: float
    scale: float
    number: float
    places: tuple[NumberedPlace, ...]


def location_map(dataset: Dataset, territory: Territory, code: str) -> LocationMap:
    """Draw the Land with a district dark, its neighbours toned and numbered from 1, longest border first."""
    near = {link.code: number for number, link in enumerate(dataset.neighbours[territory.key][code], 1)}
    inside = {other: NEAR_STYLE if other in territory.names else NEAR_OUTSIDE_STYLE for other in near}
    scene = location_scene(
        dataset,
        territory,
        territory.names[code],
        {**inside, code: CHOSEN_AREA_STYLE},
        {other: (str(number),) for other, number in near.items()},
        NUMBERS,
    )
    width, height = PAINTING.size(scene)
    places = [
        NumberedPlace(near[label.code], (label.x + MARGIN) / width, (label.y + MARGIN) / height)
        for label in scene.labels
    ]
    return LocationMap(
        svg=map_svg(scene, PAINTING, xmlns="http://www.w3.org/2000/svg"),
        ratio=height / width,
        scale=scene.plane.bar / width,
        number=NUMBERS.size / width,
        places=tuple(sorted(places, key=lambda place: place.number)),
    )
