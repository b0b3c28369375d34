"""Boundaries: the shapefiles of ``data/geo`` as territories whose borders fit together.

The browser gets simplified borders. They are simplified *together*, each boundary set of Thuringia with
the districts beyond the state border, so that a border looks the same from both sides. The outside
districts are drawn with every set but exist once: as simplified with the newest set. The older sets
miss them in two places only, where a border that has moved since meets the state border (Eisenach and
Kaltennordheim): by at most 330 m, over 0.6 km² together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.loading.findings import Findings
from dashboard.loading.geo_layer import KINDS, Layer, read_layer
from dashboard.loading.geo_source import SOURCE_FILE, GeoSourceFile, SetEntry, read_geo_source
from dashboard.loading.shapefile import REBUILD
from dashboard.model.dataset import GeoSource, frozen
from dashboard.model.district import District, OutsideDistrict
from dashboard.model.territory import OutsideTerritory, Territory

TOLERANCE_M = 300.0
OUTSIDE_FILE = "nachbarkreise.shp"

Polygons = Mapping[str, BaseGeometry]

_EMPTY = Layer({}, {})
_NO_SOURCE = GeoSourceFile(GeoSource("", "", "", "", "", "", "", ()), (), ())


@dataclass(frozen=True, slots=True)
class GeoFiles:
    """Everything read from the boundary files.

    Attributes:
        territories: Boundary sets by key, oldest first; faulty ones have no districts.
        outside: Districts beyond the state border; without names where their file is faulty.
        outside_districts: The same districts' names, kinds and Länder.
        source: Origin of the boundaries.
    """

    territories: Mapping[str, Territory]
    outside: OutsideTerritory
    outside_districts: Mapping[str, OutsideDistrict]
    source: GeoSource


def load_territories(folder: Path, districts: Mapping[str, District], findings: Findings) -> GeoFiles:
    """Read all boundary sets and the districts beyond the state border.

    Args:
        folder: ``data/geo``.
        districts: Districts by code, to compare the boundary sets with.
        findings: Receives what is wrong.
    """
    file = read_geo_source(folder, findings) or _NO_SOURCE
    neighbours = dict.fromkeys(file.neighbours, "")
    beyond = read_layer(folder / OUTSIDE_FILE, ("LAND",), neighbours, findings) or _EMPTY
    territories: dict[str, Territory] = {}
    drawn: Polygons = {}
    for entry in file.sets:
        layer = _read_set(folder, entry, districts, findings)
        if layer is None or not _fit_together(_file_of(folder, entry), layer, beyond, findings):
            territories[entry.key] = _territory(entry, _EMPTY, {})
            continue
        drawn = _simplify({**layer.geometries, **beyond.geometries})
        territories[entry.key] = _territory(entry, layer, drawn)
    outside = OutsideTerritory(beyond.column("NAME"), beyond.geometries, _part(drawn, beyond.geometries))
    return GeoFiles(frozen(territories), outside, frozen(_outside_districts(beyond)), file.source)


def _file_of(folder: Path, entry: SetEntry) -> Path:
    return folder / f"kreise_{entry.key}.shp"


def _read_set(
    folder: Path, entry: SetEntry, districts: Mapping[str, District], findings: Findings
) -> Layer | None:
    path = _file_of(folder, entry)
    expected = _valid_on(districts, entry.valid_from)
    if expected and len(expected) != int(entry.series):
        message = f"Die Reihe „{entry.series}“ passt nicht zu {len(expected)} Kreisen am {entry.key}."
        remedy = "„series“ oder „valid_from“ und „valid_to“ in districts.csv berichtigen."
        findings.add(folder / SOURCE_FILE, 1, message, remedy)
    layer = read_layer(path, ("VALID_FROM", "VALID_TO"), expected, findings)
    ends = entry.valid_to.isoformat() if entry.valid_to else ""
    if layer and set(layer.column("VALID_FROM").values()) != {entry.key}:
        message = f"Feld „VALID_FROM“ ist nicht überall „{entry.key}“ wie in {SOURCE_FILE}."
        findings.add(path.with_suffix(".dbf"), 1, message, REBUILD)
        return None
    if layer and set(layer.column("VALID_TO").values()) != {ends}:
        message = f"Feld „VALID_TO“ ist nicht überall „{ends}“ wie in {SOURCE_FILE}."
        findings.add(path.with_suffix(".dbf"), 1, message, REBUILD)
        return None
    return layer


def _valid_on(districts: Mapping[str, District], day: date) -> dict[str, str]:
    """Names by code of the districts that existed on ``day``."""
    return {
        code: district.name
        for code, district in districts.items()
        if district.valid_from <= day and (district.valid_to is None or day <= district.valid_to)
    }


def _fit_together(path: Path, layer: Layer, beyond: Layer, findings: Findings) -> bool:
    """Whether no polygon overlaps another and shared borders have the same vertices."""
    polygons = {**layer.geometries, **beyond.geometries}
    edges = shapely.coverage_invalid_edges(np.array(list(polygons.values()), dtype=object))
    faulty = [code for code, edge in zip(polygons, edges, strict=True) if not edge.is_empty]
    if faulty:
        message = f"Die Grenzen passen nicht lückenlos aneinander: {', '.join(sorted(faulty))}."
        findings.add(path, 1, message, REBUILD)
    return not faulty


def _simplify(polygons: Polygons) -> Polygons:
    """Simplify shared borders once for both sides (Visvalingam–Whyatt, ``TOLERANCE_M`` metres)."""
    coverage = np.array(list(polygons.values()), dtype=object)
    return dict(zip(polygons, shapely.coverage_simplify(coverage, TOLERANCE_M), strict=True))


def _part(polygons: Polygons, codes: Polygons) -> Polygons:
    return frozen({code: polygons[code] for code in codes if code in polygons})


def _territory(entry: SetEntry, layer: Layer, drawn: Polygons) -> Territory:
    return Territory(
        key=entry.key,
        series=entry.series,
        valid_from=entry.valid_from,
        valid_to=entry.valid_to,
        exact_until=entry.exact_until,
        accepts_earlier=entry.accepts_earlier,
        names=layer.column("NAME"),
        geometries=layer.geometries,
        simplified=_part(drawn, layer.geometries),
        note=entry.note,
    )


def _outside_districts(beyond: Layer) -> dict[str, OutsideDistrict]:
    return {
        code: OutsideDistrict(code, values["NAME"], KINDS[values["TYPE"]], values["LAND"])
        for code, values in beyond.attributes.items()
    }
