"""Simplified boundaries as GeoJSON for other programs: WGS 84, four decimals, clockwise rings.

Programs that draw with d3 (plotly.js too) read polygons on the sphere: an exterior ring that runs
anticlockwise, as RFC 7946 asks for, would be drawn as the whole world without the district.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard.model.territory import OutsideTerritory, Territory

DECIMALS = 4  # of a degree: 11 m from south to north, 7 m from west to east

_HASH_LENGTH = 12


def territory_geojson(territory: Territory) -> bytes:
    """Districts of a boundary set as a compact GeoJSON feature collection, feature id = AGS."""
    return _feature_collection(territory.names, territory.simplified)


def outside_geojson(outside: OutsideTerritory) -> bytes:
    """Districts beyond the state border in the same form."""
    return _feature_collection(outside.names, outside.simplified)


def content_hash(content: bytes) -> str:
    """Short name of a content for its address: the first 12 digits of its SHA-256."""
    return hashlib.sha256(content).hexdigest()[:_HASH_LENGTH]


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
        exterior_cw: Whether exterior rings run clockwise, as d3 reads them.
    """
    degrees = shapely.transform(polygon, _transformer().transform, interleaved=False)
    rounded = shapely.transform(degrees, lambda xy: np.round(xy, decimals))
    return shapely.orient_polygons(shapely.remove_repeated_points(rounded), exterior_cw=exterior_cw)


@cache
def _transformer() -> Transformer:
    """Built once: looking up the coordinate systems takes longer than transforming."""
    return Transformer.from_crs("EPSG:25832", "EPSG:4326", always_xy=True)
