"""``<key>.toml``: what an indicator is, and in which borders each of its years stands."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import TomlFile, read_toml
from dashboard.loading.toml_table import TomlTable
from dashboard.model.indicator import Direction, Indicator, Kind, Segment, Source
from dashboard.model.territory import AS_REPORTED, EISENACH_SEPARATE, REPORTING_YEAR, Territory

SERIES = ("23", "22")
_ROOT_KEYS = (
    "title",
    "unit",
    "kind",
    "decimals",
    "direction",
    "field",
    "definition",
    "reference_date",
    "caveats",
    "may_exceed_100",
    "source",
    "segment",
)
_SOURCE_KEYS = ("publisher", "table", "licence")
_SEGMENT_KEYS = ("series", "years", "territory", "status", "source", "land_only")
_NAMED_STATUSES = (REPORTING_YEAR, EISENACH_SEPARATE, AS_REPORTED)
_YEAR_LABEL = re.compile(r"\d{4}(?:/\d{4})*")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Declared:
    """An indicator as its file declares it, with stand-ins for faulty entries.

    Attributes:
        sound: Whether the file is free of findings; only then is ``indicator`` fit for use.
    """

    indicator: Indicator
    file: TomlFile
    sound: bool

    def segment_line(self, segment: Segment) -> int:
        """Line where a segment lists its years."""
        occurrence = self.indicator.segments.index(segment) + 1
        return self.file.line_in("segment", "years", occurrence)


def read_declaration(
    path: Path, sources: Mapping[str, Source], territories: Mapping[str, Territory], findings: Findings
) -> Declared | None:
    """Read a declaration; None where the file cannot be read at all."""
    before = len(findings)
    file = read_toml(path, findings)
    if file is None:
        return None
    root = TomlTable(file, file.values, findings)
    root.allow(_ROOT_KEYS)
    indicator = _indicator(path.stem, root, tuple(_segments(root, sources, territories)))
    return Declared(indicator, file, sound=len(findings) == before)


def _indicator(key: str, root: TomlTable, segments: tuple[Segment, ...]) -> Indicator:
    source = root.table("source")
    source.allow(_SOURCE_KEYS)
    return Indicator(
        key=key,
        title=root.text("title"),
        definition=root.text("definition"),
        unit=root.text("unit"),
        kind=root.choice("kind", Kind) or Kind.RATIO,
        decimals=root.integer("decimals", 0, 6),
        direction=root.choice("direction", Direction) or Direction.NEUTRAL,
        field=root.integer("field", 0, 6),
        publisher=source.text("publisher"),
        table=source.text("table"),
        licence=source.text("licence"),
        reference_date=root.text("reference_date"),
        caveats=root.texts("caveats"),
        may_exceed_100=root.flag("may_exceed_100"),
        segments=segments,
    )


def _segments(
    root: TomlTable, sources: Mapping[str, Source], territories: Mapping[str, Territory]
) -> list[Segment]:
    segments: list[Segment] = []
    for table in root.tables("segment"):
        segment = _segment(table, sources)
        _check_years(table, segment, segments)
        _check_borders(table, segment, territories)
        segments.append(segment)
    return segments


def _segment(table: TomlTable, sources: Mapping[str, Source]) -> Segment:
    table.allow(_SEGMENT_KEYS)
    key = table.text("source")
    if key and key not in sources:
        table.unknown("source", key, sources)
    return Segment(
        series=_known_text(table, "series", SERIES),
        years=table.texts("years"),
        territory=table.text("territory"),
        status=_status(table),
        source=sources.get(key) or Source(key, "", "", "", ""),
        land_only=table.flag("land_only"),
    )


def _known_text(table: TomlTable, key: str, known: Collection[str]) -> str:
    text = table.text(key)
    if text and text not in known:
        table.unknown(key, text, known)
    return text


def _status(table: TomlTable) -> str:
    """A named status or an ISO date; stand-in "" where it is neither."""
    text = table.text("status")
    if _ISO_DATE.fullmatch(text) and _is_date(text):
        return text
    return text if not text or _known_text(table, "status", _NAMED_STATUSES) in _NAMED_STATUSES else ""


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_years(table: TomlTable, segment: Segment, earlier: list[Segment]) -> None:
    if isinstance(table.values.get("years"), list) and not segment.years:
        table.fault("years", "ist leer.", 'Mindestens ein Jahr angeben, zum Beispiel ["2019"].')
    taken = {year for other in earlier if other.series == segment.series for year in other.years}
    for year in segment.years:
        if not _YEAR_LABEL.fullmatch(year):
            table.fault(
                "years", f"enthält „{year}“.", "Jahre vierstellig schreiben, „2019“ oder „2015/2016“."
            )
        elif year in taken:
            table.fault(
                "years",
                f"nennt {year}, das in der Reihe {segment.series} schon einem Abschnitt gehört.",
                "Jedes Jahr einer Reihe nur in einem Abschnitt [[segment]] nennen.",
            )
        taken.add(year)


def _check_borders(table: TomlTable, segment: Segment, territories: Mapping[str, Territory]) -> None:
    if not segment.territory:
        return
    territory = territories.get(segment.territory)
    if territory is None:
        table.unknown("territory", segment.territory, territories)
    elif territory.series != segment.series:
        table.fault(
            "territory",
            f"{segment.territory} hat {territory.series} Kreise, die Reihe ist „{segment.series}“.",
            _remedy([t.key for t in territories.values() if t.series == segment.series]),
        )
    else:
        _check_fit(table, segment, territory, territories)


def _check_fit(
    table: TomlTable, segment: Segment, territory: Territory, territories: Mapping[str, Territory]
) -> None:
    years = [year for year in segment.years if _YEAR_LABEL.fullmatch(year)] if segment.status else []
    wrong = [year for year in years if not territory.fits(segment.status, year)]
    if wrong:
        same_series = [t for t in territories.values() if t.series == segment.series]
        fitting = [t.key for t in same_series if all(t.fits(segment.status, year) for year in wrong)]
        table.fault(
            "territory",
            f"{territory.key} passt nicht zum Status „{segment.status}“ ({', '.join(wrong)}).",
            _remedy(fitting),
        )


def _remedy(fitting: list[str]) -> str:
    keys = " oder ".join(f"„{key}“" for key in fitting)
    return f"Passender Gebietsstand: {keys}." if keys else "Status, Jahre und Gebietsstand prüfen."
