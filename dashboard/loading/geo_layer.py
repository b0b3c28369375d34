"""The areas of one shapefile: every expected district exactly once, each with a sound polygon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from dashboard.loading.findings import Findings
from dashboard.loading.shapefile import REBUILD, Record, read_shapefile
from dashboard.model.dataset import frozen
from dashboard.model.district import DistrictKind

COLUMNS = ("AGS", "NAME", "TYPE")
KINDS = {"Landkreis": DistrictKind.RURAL, "kreisfreie Stadt": DistrictKind.URBAN}

_CODE_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Layer:
    """Areas by code in ascending order: their attributes and full-resolution polygons (EPSG:25832)."""

    attributes: Mapping[str, Mapping[str, str]]
    geometries: Mapping[str, BaseGeometry]

    def column(self, name: str) -> Mapping[str, str]:
        """One attribute of all areas by code."""
        return frozen({code: values[name] for code, values in self.attributes.items()})


def read_layer(
    path: Path, extra_columns: Sequence[str], expected: Mapping[str, str], findings: Findings
) -> Layer | None:
    """Read the areas of a shapefile.

    Args:
        path: The ``.shp`` file.
        extra_columns: Attributes besides AGS, NAME and TYPE.
        expected: Name by code of the areas that must be there; "" accepts any name. Where it is
            empty the areas are not compared with anything.
        findings: Receives what is wrong; the result is None then.
    """
    before = len(findings)
    records = read_shapefile(path, (*COLUMNS, *extra_columns), findings)
    if records is None:
        return None
    for record in records:
        _check_polygon(path, record, findings)
    _check_codes(path.with_suffix(".dbf"), records, expected, findings)
    if len(findings) > before:
        return None
    ordered = sorted(records, key=lambda record: record.attributes["AGS"])
    return Layer(
        frozen({record.attributes["AGS"]: record.attributes for record in ordered}),
        frozen({record.attributes["AGS"]: record.geometry for record in ordered}),
    )


def _check_polygon(path: Path, record: Record, findings: Findings) -> None:
    polygon, code = record.geometry, record.attributes["AGS"]
    if polygon is None or polygon.is_empty:
        findings.add(path, record.number, f"Die Geometrie von „{code}“ ist leer oder unlesbar.", REBUILD)
    elif polygon.geom_type not in ("Polygon", "MultiPolygon"):
        message = f"Die Geometrie von „{code}“ ist keine Fläche, sondern {polygon.geom_type}."
        findings.add(path, record.number, message, REBUILD)
    elif not polygon.is_valid:
        message = f"Die Geometrie von „{code}“ ist ungültig: {explain_validity(polygon)}."
        findings.add(path, record.number, message, REBUILD)


def _check_codes(
    table: Path, records: Sequence[Record], expected: Mapping[str, str], findings: Findings
) -> None:
    seen: set[str] = set()
    absent = sorted(expected.keys() - {record.attributes["AGS"] for record in records})
    for record in records:
        code = record.attributes["AGS"]
        if code in seen:
            message = f"Der Kreisschlüssel „{code}“ kommt mehrfach vor."
            findings.add(table, record.number, message, "Jeden Kreis genau einmal aufnehmen.")
        seen.add(code)
        _check_attributes(table, record, expected, absent, findings)
    for code in absent:
        message = f"Der Kreis {code} {expected[code]}".rstrip() + " fehlt."
        findings.add(table, 1, message, f"Den Kreis ergänzen. {REBUILD}")


def _check_attributes(
    table: Path, record: Record, expected: Mapping[str, str], absent: Sequence[str], findings: Findings
) -> None:
    code, name, kind = (record.attributes[column] for column in COLUMNS)
    if len(code) != _CODE_LENGTH or not code.isdigit():
        message = f"Feld „AGS“: „{code}“ ist kein fünfstelliger Kreisschlüssel."
        remedy = "Als Text mit führender Null speichern, etwa 06636."
        findings.add(table, record.number, message, remedy)
    elif expected and code not in expected:
        close = get_close_matches(code, absent, n=1)
        hint = f"Gemeint ist vielleicht „{close[0]}“. " if close else ""
        message = f"Feld „AGS“: Der Kreisschlüssel „{code}“ ist unbekannt."
        findings.add(table, record.number, message, f"{hint}Schlüssel prüfen.")
    elif not name or expected.get(code) not in (None, "", name):
        message = f"Feld „NAME“: „{name}“ ist nicht der Name des Kreises {code}."
        findings.add(table, record.number, message, f"Erwartet wird „{expected.get(code, '')}“.")
    if kind not in KINDS:
        message = f"Feld „TYPE“: „{kind}“ ist nicht zulässig."
        findings.add(table, record.number, message, f"Zulässig sind: {', '.join(KINDS)}.")
