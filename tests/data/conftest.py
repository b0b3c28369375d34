"""Boundaries shipped; a reader that takes the atlas's sentences apart again, and tables to compare with."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from dashboard.loading.districts import DistrictFiles, load_districts
from dashboard.loading.findings import Findings
from dashboard.loading.geo import GeoFiles, load_territories
from dashboard.model.dataset import Dataset, SliceKey
from dashboard.model.indicator import Indicator
from dashboard.view.change_view import change_section
from dashboard.view.shown import ShownIndicator, cross_section
from dashboard.view.state import ViewState
from dashboard.view.table_view import table_view

GEO = Path(__file__).parents[2] / "data" / "geo"
UNCHANGED_UNITS = (
    *("%", "Einrichtungen", "Euro je Einwohner", "Euro je Einwohner und Monat", "Euro je m²", "Personen"),
    *("Schulen", "Zentren", "je 1.000 Einwohner", "je 1.000 Haushalte", "je 10.000 Einwohner", "km²", "m"),
    *("je 10.000 Kinder unter 15 Jahren", "je 100 20- bis unter 65-Jährige", "je 100 Einwohner"),
    *("je 100 Kinder unter 1 Jahr", "je 100 Nachfragende", "je 100 ambulant Pflegebedürftige"),
    "m² je Einwohner",
)
DATIVE_UNITS = {
    **dict(zip(UNCHANGED_UNITS, UNCHANGED_UNITS, strict=True)),
    "Einwohner je km²": "Einwohnern je km²",
    "Jahre": "Jahren",
    "Kinder je Frau": "Kindern je Frau",
    "Lebendgeborene": "Lebendgeborenen",
    "Monate": "Monaten",
    "Plätze je Vollzeitstelle": "Plätzen je Vollzeitstelle",
    "Prozentpunkte": "Prozentpunkten",
}
UNITS_OF_ONE = {
    "Einrichtungen": "Einrichtung",
    "Lebendgeborene": "Lebendgeborenes",
    "Personen": "Person",
    "Prozentpunkte": "Prozentpunkt",
    "Schulen": "Schule",
    "Zentren": "Zentrum",
}
REASONS = {".": "Zahlenwert unbekannt oder geheim", "x": "Aussage nicht sinnvoll"}

NUMBER = r"[−+±]?\d{1,3}(?:\.\d{3})*(?:,\d+)?"
TOPIC = r"„(?P<title>.+)“"
YEAR = r"(?P<year>\d{4}(?:–\d{4})?)"
FIRST, LAST = r"(?P<first>[\d–]+)", r"(?P<last>[\d–]+)"
ALL = r"(?:Beide|Alle (?P<count>\d+))"
SOME = r"(?P<some> mit Wert)?"


def _amount(name: str) -> str:
    """Pattern of a number and its unit, joined by a space that does not break."""
    return rf"(?P<{name}>{NUMBER})\u00a0(?P<{name}_unit>[^()]+?)"


PATTERNS = {
    "range": rf"Die Werte für {TOPIC} reichen {YEAR} von (?P<low>{NUMBER}) bis {_amount('high')}; "
    rf"der Median der (?P<count>\d+) Kreise{SOME} beträgt {_amount('median')}\.",
    "extremes": r"Am höchsten ist der Wert (?P<highest>.+), am niedrigsten "
    r"(?P<lowest>(?:gleichauf )?(?:in|im) .+)\.",
    "equal": rf"{ALL} (?P<chosen>gewählten )?Kreise{SOME} haben bei {TOPIC} {YEAR} denselben Wert: "
    rf"{_amount('value')}\.",
    "only": rf"Zu {TOPIC} liegt {YEAR} nur für (?P<whom>.+) ein Wert vor: {_amount('value')}\.",
    "none": rf"Zu {TOPIC} liegt {YEAR} für keinen der (?P<count>\d+) Kreise ein Wert vor "
    r"\((?P<reason>.+)\)\.",
    "land": rf"Der Wert für Thüringen beträgt {_amount('land')}"
    r"(?P<computed> \(Summe der Kreise, vom Atlas berechnet\))?\.",
    "unpublished": r"Für (?P<areas>Thüringen|Deutschland|Thüringen und Deutschland) ist kein Wert "
    r"veröffentlicht\.",
    "without": r"Ohne Wert (?:ist (?P<one>1) Kreis|sind (?P<count>\d+) Kreise): (?P<groups>.+ \(.+\))\.",
    "value": rf"(?P<where>.+?) liegt der Wert für {TOPIC} {YEAR} bei {_amount('value')}\.",
    "no_value": rf"Für (?P<whom>.+?) liegt zu {TOPIC} {YEAR} kein Wert vor \((?P<reason>.+)\)\.",
    "rank": r"(?P<who>.+) (?P<verb>belegt|teilt sich) den (?P<first>\d+)\.(?: (?:und|bis) (?P<last>\d+)\.)? "
    rf"Platz unter (?P<of>\d+) Kreisen{SOME}(?: \(1\. Platz: höchster Wert\)|: Das ist der "
    r"(?P<extreme>höchste|niedrigste)(?: und zugleich (?P<rated>günstigste|ungünstigste))? Wert)\.",
    "all_equal": rf"{ALL} Kreise{SOME} haben denselben Wert und teilen sich den "
    r"(?P<first>\d+)\. (?:und|bis) (?P<last>\d+)\. Platz\.",
    "alone": r"Für die übrigen (?P<others>\d+) Kreise liegt kein Wert vor; einen Rang gibt es daher nicht\.",
    "benchmarks": r"Der Wert (?P<clauses>(?:liegt|entspricht|unterscheidet) .+\))\.",
    "share": rf"Auf (?P<whom>.+) entfallen (?P<share>{NUMBER})\u00a0% des Wertes für Thüringen "
    rf"\({_amount('land')}(?P<computed>, Summe der Kreise)?\)\.",
    "compared": rf"Unter den (?P<count>\d+) gewählten Kreisen{SOME} ist der Wert für {TOPIC} {YEAR} "
    rf"(?P<highest>.+) am höchsten \({_amount('high')}\) und (?P<lowest>.+) am niedrigsten "
    rf"\({_amount('low')}\); die Spanne beträgt {_amount('span')}\.",
    "none_compared": rf"Zu {TOPIC} liegt {YEAR} für keinen der (?P<count>\d+) gewählten Kreise "
    r"ein Wert vor\.",
    "above": r"(?:Von (?P<count>\d+) Werten (?:liegt (?P<few>keiner|einer)|liegen (?P<several>\d+))|"
    r"(?P<all>Beide|Alle (?P<every>\d+)) Werte liegen) über dem Wert für Thüringen "
    rf"\({_amount('land')}\)\.",
    "years": rf"(?P<where>.+?) liegt der Wert für {TOPIC} {FIRST} bei {_amount('start')} und {LAST} bei "
    rf"{_amount('end')} \(Reihe für (?P<series>2[23]) Kreise\)\.",
    "one_year": rf"Für (?P<whom>.+?) liegt zu {TOPIC} nur {YEAR} ein Wert vor: {_amount('value')}\.",
    "no_years": rf"Für (?P<whom>.+?) liegt zu {TOPIC} in der Reihe für (?P<series>2[23]) Kreise "
    r"kein Wert vor\.",
    "change": rf"Gegenüber {FIRST} ist der Wert {LAST} (?:um {_amount('change')} "
    r"(?P<how>höher|niedriger)|gerundet unverändert)\.",
    "seam": r"Zwischen beiden Jahren haben sich die Grenzen (?P<whose>.+) geändert; "
    r"die beiden Werte sind nicht vergleichbar\.",
    "trend": rf"Für (?:das Jahr (?P<only>[\d–]+)|die Jahre {FIRST} bis {LAST}) ist (?:kein|ein "
    r"(?P<direction>steigender|fallender)) Trend feststellbar \((?P<n>\d+) Jahreswerte?"
    rf"(?P<short>; nötig sind mindestens 6)?(?:; im Mittel {_amount('slope')} pro Jahr, "
    rf"95-Prozent-Intervall (?P<low>{NUMBER}) bis (?P<high>{NUMBER}))?\)\.",
}
COMPILED = {kind: re.compile(pattern) for kind, pattern in PATTERNS.items()}
BENCHMARK = rf"Wert für (?P<area>\w+) \({_amount('value')}\)"
CLAUSES = (
    re.compile(rf"(?:liegt )?{_amount('gap')} (?P<side>über|unter) dem {BENCHMARK}"),
    re.compile(rf"(?:entspricht gerundet )?dem {BENCHMARK}"),
    re.compile(rf"(?:unterscheidet sich )?um weniger als {_amount('least')} vom {BENCHMARK}"),
)

Parts = Mapping[str, str]


@dataclass(frozen=True)
class Section:
    """A cross-section with what its table says.

    Attributes:
        cells: Value, rank and difference of every district as the table writes them, by code.
        benchmarks: Value of Thuringia and of Germany as the table writes it.
        values: The values in the cells as numbers, of the districts that have one.
    """

    key: SliceKey
    shown: ShownIndicator
    cells: Mapping[str, tuple[str, str, str]]
    benchmarks: tuple[str, str]
    values: Mapping[str, Decimal]

    @property
    def indicator(self) -> Indicator:
        return self.shown.indicator

    @property
    def is_counted(self) -> bool:
        return self.indicator.kind.value in ("count", "measure")


@dataclass(frozen=True)
class Reader:
    """Reads sentences, and knows the forms that names, numbers and units must have in them."""

    dataset: Dataset
    reasons = REASONS
    clauses = CLAUSES

    def number(self, text: str) -> Decimal:
        return Decimal(text.lstrip("±").replace("−", "-").replace(".", "").replace(",", "."))

    def rounded(self, indicator: Indicator, value: Decimal | float, extra: int = 0) -> Decimal:
        step = Decimal(1).scaleb(-indicator.decimals - extra)
        return Decimal(str(value)).quantize(step, ROUND_HALF_UP)

    def gap(self, indicator: Indicator, value: float, benchmark: float) -> Decimal:
        """Difference of the displayed values, as a reader of the table computes it."""
        shown, other = (self.rounded(indicator, Decimal(str(v))) for v in (value, benchmark))
        return shown - other

    def said(self, text: str) -> tuple[str, dict[str, str]]:
        """Kind of a sentence and its parts; exactly one pattern must fit."""
        found = [(kind, match) for kind, pattern in COMPILED.items() if (match := pattern.fullmatch(text))]
        assert len(found) == 1, ([kind for kind, _ in found], text)
        kind, match = found[0]
        return kind, {name: part for name, part in match.groupdict().items() if part is not None}

    def check_form(self, texts: Iterable[str]) -> None:
        texts = tuple(texts)
        assert 1 <= len(texts) <= 4, texts
        for text in texts:
            assert text[0].isupper(), text
            assert text.endswith("."), text
            assert not re.search(r"  |\.\.|[{}]| [,;.:]|\u00a0 | \u00a0", text), text

    def check_topic(self, indicator: Indicator, year: str, parts: Parts) -> None:
        assert parts["title"] == indicator.title
        assert parts["year"] == self.year(year)

    def year(self, label: str) -> str:
        return f"{label[:4]}–{label[-4:]}" if "/" in label else label

    def amount(self, indicator: Indicator, parts: Parts, name: str, *, dative: bool = False) -> Decimal:
        """A number; its unit must be the indicator's, in the right form."""
        singular = UNITS_OF_ONE.get(indicator.unit, indicator.unit)
        plural = DATIVE_UNITS[indicator.unit] if dative else indicator.unit
        assert parts[f"{name}_unit"] == (singular if parts[name] == "1" else plural), parts
        return self.number(parts[name])

    def distance(self, indicator: Indicator, parts: Parts, name: str) -> Decimal:
        """A difference; of percentages in percentage points."""
        if indicator.unit != "%":
            return self.amount(indicator, parts, name)
        assert parts[f"{name}_unit"] == "Prozentpunkte"
        return self.number(parts[name])

    def check_land(self, section: Section, parts: Parts) -> None:
        assert self.amount(section.indicator, parts, "land") == self.number(section.benchmarks[0])

    def check_no_land(self, section: Section) -> None:
        assert section.benchmarks[0] == "kein veröffentlichter Wert"

    def extremes(self, values: Mapping[str, Decimal]) -> dict[str, str]:
        """Where the highest and lowest of some values must be said to be."""
        high, low = max(values.values()), min(values.values())
        return {
            "highest": self._places(code for code, value in values.items() if value == high),
            "lowest": self._places(code for code, value in values.items() if value == low),
        }

    def _places(self, codes: Iterable[str]) -> str:
        *first, last = where = [self.dataset.names[code].locative for code in codes]
        if len(where) > 3:
            return f"gleichauf in {len(where)} Kreisen"
        return f"gleichauf {', '.join(first)} und {last}" if first else last

    def check_without(self, parts: Parts, reasons: Mapping[str, str]) -> None:
        """Number, names and reasons of the districts without a value."""
        districts = self.dataset.districts.items()
        short = {**self.dataset.outside.names, **{code: district.name for code, district in districts}}
        long = {code: name.nominative for code, name in self.dataset.names.items()}
        wanted = {(long if len(reasons) <= 3 else short)[code]: reason for code, reason in reasons.items()}
        read = {}
        for group in parts["groups"].split("); "):
            names, _, reason = group.rstrip(")").rpartition(" (")
            read.update(dict.fromkeys(re.split(", | und ", names), reason))
        assert read == wanted
        assert int(parts.get("one") or parts["count"]) == len(reasons)

    def check_benchmarks(self, section: Section, parts: Parts, value: float) -> dict[str, Decimal]:
        """Differences by area, each with the value it refers to as the table has it."""
        gaps = {}
        for clause in re.split(r"(?<=\)) und ", parts["clauses"]):
            (match,) = filter(None, (pattern.fullmatch(clause) for pattern in CLAUSES))
            found = {name: part for name, part in match.groupdict().items() if part is not None}
            place = ("Thüringen", "Deutschland").index(found["area"])
            shown = self.amount(section.indicator, found, "value")
            assert shown == self.number(section.benchmarks[place])
            gaps[found["area"]] = Decimal(0)
            if "gap" in found:
                size = self.distance(section.indicator, found, "gap")
                gaps[found["area"]] = size if found["side"] == "über" else -size
            else:
                assert ("least" in found) is (self.rounded(section.indicator, value) != shown)
            if "least" in found:
                least = self.distance(section.indicator, found, "least")
                assert least == Decimal(1).scaleb(-section.indicator.decimals)
        return gaps


@pytest.fixture(scope="session")
def reader(dataset: Dataset) -> Reader:
    """Reader of the sentences on the data that ships."""
    return Reader(dataset)


@pytest.fixture(scope="session")
def sections(dataset: Dataset, reader: Reader) -> list[Section]:
    """Every indicator in every series and year, with its table."""
    return [_section(dataset, reader, key, cross_section(dataset, *key)) for key in dataset.observations]


@pytest.fixture(scope="session")
def changes(dataset: Dataset, reader: Reader) -> list[Section]:
    """Every indicator in every series with its change from the first to the last year, with its table."""
    spans = [
        (indicator.key, series, indicator.years(series))
        for indicator in dataset.indicators.values()
        for series in indicator.series
    ]
    shown = [change_section(dataset, k, s, years[0], years[-1]) for k, s, years in spans if len(years) > 1]
    return [_section(dataset, reader, SliceKey(c.indicator.key, c.series, c.year), c) for c in shown]


def _section(dataset: Dataset, reader: Reader, key: SliceKey, shown: ShownIndicator) -> Section:
    table = table_view(dataset, ViewState(indicator=key.indicator, year=key.year, series=key.series), shown)
    by_code = {row.code: row.cells[1:4] for row in table.rows if row.code is not None}
    cells = {code: (by_code[code][0], by_code[code][1], by_code[code][2]) for code in sorted(by_code)}
    land, germany = (row.cells[1] for row in table.benchmarks)
    values = {code: reader.number(texts[0]) for code, texts in cells.items() if texts[0] not in REASONS}
    return Section(key, shown, cells, (land, germany), values)


@pytest.fixture(scope="session")
def districts() -> DistrictFiles:
    files = load_districts(GEO, findings := Findings(GEO.parent))
    assert list(findings) == []
    return files


@pytest.fixture(scope="session")
def geo(districts: DistrictFiles) -> GeoFiles:
    files = load_territories(GEO, districts.districts, findings := Findings(GEO.parent))
    assert list(findings) == []
    return files
