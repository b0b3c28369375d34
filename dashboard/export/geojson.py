"""Simplified boundaries as GeoJSON for the browser: WGS 84, four decimals, clockwise rings.

plotly.js (d3) reads polygons on the sphere: an exterior ring that runs anticlockwise, as RFC 7946 asks
for, would be drawn as the whole world without the district.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import Point, mapping
from shapely.geometry.base import BaseGeometry

from dashboard.export.name_places import name_places
from dashboard.export.type_width import LINE_SPACING, POINTS_PER_INCH, SPARE, text_width
from dashboard.figures.choropleth import LABEL_SIZE
from dashboard.model.territory import LabelPoint, OutsideTerritory, Territory
from dashboard.view.name_lines import name_lines

DECIMALS = 4  # of a degree: 11 m from south to north, 7 m from west to east

METRES_PER_PIXEL = 380.0
"""Of the map on a screen 1,440 pixels wide; on larger ones names have more room."""

_HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class GeoBounds:
    """Lowest and highest longitude and latitude in degrees."""

    longitude: tuple[float, float]
    latitude: tuple[float, float]


def territory_geojson(territory: Territory) -> bytes:
    """Districts of a boundary set as a compact GeoJSON feature collection, feature id = AGS."""
    return _feature_collection(territory.names, territory.simplified)


def outside_geojson(outside: OutsideTerritory) -> bytes:
    """Districts beyond the state border in the same form."""
    return _feature_collection(outside.names, outside.simplified)


def content_hash(content: bytes) -> str:
    """Short name of a content for its address: the first 12 digits of its SHA-256."""
    return hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]


def bounds_wgs84(territory: Territory) -> GeoBounds:
    """Extent of the drawn districts in degrees."""
    drawn = np.array([to_wgs84(polygon) for polygon in territory.simplified.values()], dtype=object)
    west, south, east, north = shapely.total_bounds(drawn).tolist()
    return GeoBounds((west, east), (south, north))


def label_points(territory: Territory) -> tuple[LabelPoint, ...]:
    """Middle of the name of each district on a map of usual size, where names do not lie upon each other."""
    sizes = {code: _label_size(name) for code, name in territory.names.items()}
    places = name_places(territory.simplified, sizes)
    points = []
    for code in territory.simplified:
        longitude, latitude = to_wgs84(Point(places[code])).coords[0]
        points.append(LabelPoint(code, territory.names[code], longitude, latitude))
    return tuple(points)


def _label_size(name: str) -> tuple[float, float]:
    """Width and height of a name in metres."""
    lines = name_lines(name)
    width = max(text_width(line, LABEL_SIZE) for line in lines) * POINTS_PER_INCH * SPARE
    return width * METRES_PER_PIXEL, len(lines) * LABEL_SIZE * LINE_SPACING * METRES_PER_PIXEL


def _feature_collection(names: Mapping[str, str], polygons: Mapping[str, BaseGeometry]) -> bytes:
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {"name": names[code]},
            "geometry": mapping(to_wgs84(polygon)),
        }
        for code, polygon in polygons.items()
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()


def to_wgs84(polygon: BaseGeometry, decimals: int = DECIMALS, *, exterior_cw: bool = True) -> BaseGeometry:
    """Convert vertex by vertex, so that a vertex shared by districts stays shared.

    Args:
        polygon: In EPSG:25832.
        decimals: Of a degree.
        exterior_cw: Whether exterior rings run clockwise, as plotly.js reads them.
    """
    degrees = shapely.transform(polygon, _transformer().transform, interleaved=False)
    rounded = shapely.transform(degrees, lambda xy: np.round(xy, decimals))
    return shapely.orient_polygons(shapely.remove_repeated_points(rounded), exterior_cw=exterior_cw)


@cache
def _transformer() -> Transformer:
    """Built once: looking up the coordinate systems takes longer than transforming."""
    return Transformer.from_crs("EPSG:25832", "EPSG:4326", always_xy=True)
