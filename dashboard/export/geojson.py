"""Simplified boundaries as GeoJSON for other programs: WGS 84, four decimals, clockwise rings.

Programs that draw with d3 (plotly.js too) read polygons on the sphere: an exterior ring that runs
anticlockwise, as RFC 7946 asks for, would be drawn as the whole world without the district.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

import numpy as np
import shapely
from pyproj import Transformer
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard import texts
from dashboard.export.content import Content, content_of
from dashboard.export.csvw import origin_record
from dashboard.export.entries import Entry, entries
from dashboard.export.file_name import Export
from dashboard.export.origin import MAIN_COLUMN
from dashboard.model.territory import OutsideTerritory, Territory
from dashboard.view.map_view import map_view
from dashboard.view.open_view import Seen
from dashboard.view.peers_view import PeersView
from dashboard.view.state import View
from dashboard.view.trend_values import TrendView
from dashboard.view.values import MapView

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


MEDIA_TYPE = "application/geo+json"
FILE_DECIMALS = 6
"""Of a degree, as RFC 7946 recommends: a tenth of a metre."""


def values_geojson(seen: Seen, address: str) -> Export:
    """Districts in the full resolution of the boundary set, with values as members of ``properties``.

    The shown value has the members ``wert``, ``zeichen`` and ``grund``; every further indicator the same
    behind its key. Everything that travels with the figures stands in the foreign member ``metadata``.
    """
    drawn = _drawn(seen)
    content = content_of(drawn, address)
    found = entries(content)
    classes = _classes(drawn, content)
    features = [
        _feature(content, code, [e for e in found if e.code == code], classes[code])
        for code in content.shown.territory.codes
    ]
    collection = {
        "type": "FeatureCollection",
        "metadata": _metadata(content, found),
        "bbox": _bounds(features),
        "features": features,
    }
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return Export(f"{content.stem}.geojson", MEDIA_TYPE, f"{text}\n".encode())


def _drawn(seen: Seen) -> Seen:
    """The map instead of a course and of similar districts: one value for each district."""
    if isinstance(seen.content, TrendView | PeersView):
        return replace(seen, state=replace(seen.state, view=View.MAP))
    return seen


def _classes(seen: Seen, content: Content) -> dict[str, str]:
    """Legend label of every district's class or category; "" without a value."""
    view = seen.content
    if not isinstance(view, MapView):
        view = map_view(content.dataset, content.state, content.shown)
    labels = {entry.key: entry.label for entry in view.legend}
    return {cell.code: "" if cell.group is None else labels[view.keys[cell.group]] for cell in view.cells}


def _feature(content: Content, code: str, found: list[Entry], class_label: str) -> dict[str, Any]:
    territory = content.shown.territory
    polygon = to_wgs84(territory.geometries[code], FILE_DECIMALS, exterior_cw=False)
    properties: dict[str, Any] = {
        "kreisschluessel": code,
        "name": territory.names[code],
        "klasse": class_label,
    }
    for entry in found:
        properties |= _members(entry)
    return {
        "type": "Feature",
        "id": code,
        "bbox": [round(edge, FILE_DECIMALS) for edge in polygon.bounds],
        "properties": properties,
        "geometry": mapping(polygon),
    }


def _members(entry: Entry) -> dict[str, Any]:
    prefix = "" if entry.origin.column == MAIN_COLUMN else f"{entry.origin.key}_"
    number = _json_number(entry.number)
    if entry.category:
        return {
            "kategorie": entry.category,
            "bezeichnung": entry.label,
            "erlaeuterung": entry.detail,
            "stand": entry.as_of,
            "beleg": entry.evidence,
        }
    members: dict[str, Any] = {
        f"{prefix}wert": number,
        f"{prefix}zeichen": entry.sign,
        f"{prefix}grund": entry.reason,
    }
    if entry.rank:
        members |= {f"{prefix}rang_von": entry.rank.first, f"{prefix}rang_bis": entry.rank.last}
    return members


def _metadata(content: Content, found: tuple[Entry, ...]) -> dict[str, Any]:
    inside = content.shown.territory.names
    return {
        "titel": content.table.title,
        "inhalt": content.sentences,
        "merkmale": [origin_record(origin) for origin in content.origins],
        "vergleich": [
            {"name": e.name, "merkmal": e.origin.key, "wert": _json_number(e.number), "grund": e.reason}
            for e in found
            if e.code not in inside
        ],
        "grenzen": content.boundaries,
        "gebietsstand_grenzen": content.shown.territory.key,
        "datenstand": content.dataset.edition,
        "pruefsumme": content.dataset.data_hash,
        "adresse": content.address,
        "zeichen": dict(texts.REASONS),
    }


def _json_number(number: Decimal | None) -> int | float | None:
    """A number as JSON writes it: without a decimal point where it has no decimal places."""
    if number is None:
        return None
    return float(number) if int(number.as_tuple().exponent) < 0 else int(number)


def _bounds(features: list[dict[str, Any]]) -> list[float]:
    boxes = np.array([feature["bbox"] for feature in features])
    lowest, highest = boxes.min(axis=0)[:2], boxes.max(axis=0)[2:]
    return [float(edge) for edge in (*lowest, *highest)]
