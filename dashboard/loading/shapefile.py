"""One shapefile, read strictly: complete, undamaged, in EPSG:25832, and with the expected columns.

GDAL repairs or ignores much of what is checked here (a cut-off file, a missing index or encoding),
so the lengths in the binary headers are compared with the files before GDAL opens them.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from pyogrio import raw
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.geometry.base import BaseGeometry

from dashboard.loading.findings import Findings

PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
EPSG = 25832
REBUILD = "Die Grenzen mit „lsz-atlas build-geo“ neu erzeugen."

_HEADER_BYTES = 100  # of .shp and .shx, ESRI Shapefile Technical Description, July 1998
_MAGIC = 9994
_RECORD_HEADER_BYTES = 8


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its number in the file (from 1), its attributes, and its polygon."""

    number: int
    attributes: Mapping[str, str]
    geometry: BaseGeometry | None


def read_shapefile(path: Path, columns: Sequence[str], findings: Findings) -> tuple[Record, ...] | None:
    """Read all records of a polygon shapefile.

    Args:
        path: The ``.shp`` file; the other parts lie beside it.
        columns: Attributes that must be there; all are read as text, blanks as "".
        findings: Receives what is wrong; the result is None then.
    """
    before = len(findings)
    _check_parts(path, findings)
    if len(findings) == before:
        _check_lengths(path, findings)
        _check_projection(path.with_suffix(".prj"), findings)
        _check_encoding(path.with_suffix(".cpg"), findings)
    if len(findings) > before:
        return None
    return _records(path, columns, findings)


def _check_parts(path: Path, findings: Findings) -> None:
    for suffix in PARTS:
        part = path.with_suffix(suffix)
        if not part.is_file():
            findings.add(part, 1, f"Der Teil „{suffix}“ des Shapefiles fehlt.", REBUILD)


def _check_lengths(path: Path, findings: Findings) -> None:
    index, table = path.with_suffix(".shx"), path.with_suffix(".dbf")
    sound = [_check_header(part, findings) for part in (path, index)]
    records = _check_table(table, findings)
    if not all(sound) or records is None:
        return
    body = index.read_bytes()[_HEADER_BYTES:]
    lengths = np.frombuffer(body[: len(body) // 8 * 8], dtype=">i4").reshape(-1, 2)[:, 1]
    if len(lengths) != records:
        message = f"Der Index nennt {len(lengths)} Polygone, die Tabelle {table.name} hat {records} Zeilen."
        findings.add(index, 1, message, REBUILD)
    words = int(lengths.sum()) * 2 + len(lengths) * _RECORD_HEADER_BYTES
    if _HEADER_BYTES + words != path.stat().st_size:
        findings.add(path, 1, f"Die Datei passt nicht zu ihrem Index {index.name}.", REBUILD)


def _check_header(part: Path, findings: Findings) -> bool:
    content = part.read_bytes()
    if len(content) < _HEADER_BYTES or struct.unpack(">i", content[:4])[0] != _MAGIC:
        message = f"Die Datei ist kein Shapefile-Teil ({len(content)} Byte, Kopf unlesbar)."
        findings.add(part, 1, message, REBUILD)
        return False
    announced = struct.unpack(">i", content[24:28])[0] * 2
    if announced != len(content):
        message = f"Die Datei ist abgeschnitten oder beschädigt: {len(content)} statt {announced} Byte."
        findings.add(part, 1, message, REBUILD)
    return bool(announced == len(content))


def _check_table(table: Path, findings: Findings) -> int | None:
    """Number of rows the dBASE header announces; None where the file does not hold them."""
    content = table.read_bytes()
    rows, header, width = struct.unpack("<IHH", content[4:12]) if len(content) >= 32 else (0, 32, 0)
    if len(content) < header + rows * width:
        message = (
            f"Die Attributtabelle ist abgeschnitten: {len(content)} statt mindestens "
            f"{header + rows * width} Byte."
        )
        findings.add(table, 1, message, REBUILD)
        return None
    return int(rows)


def _check_projection(prj: Path, findings: Findings) -> None:
    try:
        epsg = CRS.from_wkt(prj.read_text(encoding="utf-8")).to_epsg()
    except (CRSError, UnicodeDecodeError):
        findings.add(prj, 1, "Das Koordinatensystem ist nicht lesbar.", REBUILD)
        return
    if epsg != EPSG:
        found = f"EPSG:{epsg}" if epsg else "unbekannt"
        message = f"Das Koordinatensystem ist {found} statt EPSG:{EPSG} (ETRS89 / UTM Zone 32N)."
        findings.add(prj, 1, message, f"Nach EPSG:{EPSG} umrechnen. {REBUILD}")


def _check_encoding(cpg: Path, findings: Findings) -> None:
    encoding = cpg.read_text(encoding="ascii", errors="replace").strip()
    if encoding.upper() != "UTF-8":
        message = f"Die Zeichenkodierung der Attribute ist „{encoding}“ statt „UTF-8“."
        findings.add(cpg, 1, message, f"Die Attribute in UTF-8 speichern. {REBUILD}")


def _records(path: Path, columns: Sequence[str], findings: Findings) -> tuple[Record, ...] | None:
    table = path.with_suffix(".dbf")
    try:
        meta, _, geometry, values = raw.read(path, encoding="UTF-8")
    except (RuntimeError, UnicodeDecodeError):
        findings.add(path, 1, "Das Shapefile ist nicht lesbar.", REBUILD)
        return None
    absent = [column for column in columns if column not in meta["fields"]]
    for column in absent:
        findings.add(table, 1, f"Die Spalte „{column}“ fehlt.", REBUILD)
    if absent:
        return None
    cells = {
        name: [_cell(value) for value in column] for name, column in zip(meta["fields"], values, strict=True)
    }
    return tuple(
        Record(number + 1, {column: cells[column][number] for column in columns}, polygon)
        for number, polygon in enumerate(shapely.from_wkb(geometry, on_invalid="ignore"))
    )


def _cell(value: object) -> str:
    return "" if value is None else str(value).strip()
