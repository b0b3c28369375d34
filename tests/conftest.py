"""Two datasets for all tests: the shipped one, and a hand-made one small enough to compute in the head.

``mini`` has three square districts in a row, 10 km wide; the third was merged into the second on
1 July 2021, and one district beyond the state border touches the third.
"""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from shapely.geometry import box

from dashboard.analysis.neighbours import neighbour_table
from dashboard.loading.dataset import load_dataset
from dashboard.model.dataset import Dataset, GeoSource, SliceKey, frozen
from dashboard.model.district import District, DistrictKind, DistrictName, OutsideDistrict, TerritorialChange
from dashboard.model.indicator import Direction, Indicator, Kind, Segment, Source
from dashboard.model.moment import Moment
from dashboard.model.observation import MissingReason, Observation
from dashboard.model.programme import (
    Category,
    Confidence,
    Evidence,
    FactTopic,
    Funding,
    LandFact,
    Milestone,
    Plan,
    PlanEvent,
    Programme,
    StatusFact,
    StatusMeasure,
    SteeringBody,
)
from dashboard.model.territory import OutsideTerritory, Territory
from dashboard.model.text_page import TextPage
from dashboard.view.state import PAGES

settings.register_profile("atlas", deadline=None, derandomize=True)
settings.load_profile("atlas")

ROOT = Path(__file__).parents[1]
SOURCE = Source("amt", "Amtsblatt", "Amt", "Lizenz A", "beispiel.de", "https://beispiel.de/blatt")
SQUARES = {
    "16051": box(600_000, 5_600_000, 610_000, 5_610_000),
    "16052": box(610_000, 5_600_000, 620_000, 5_610_000),
    "16056": box(620_000, 5_600_000, 630_000, 5_610_000),
}
MERGED = {"16051": SQUARES["16051"], "16052": box(610_000, 5_600_000, 630_000, 5_610_000)}
BEYOND = {"03153": box(630_000, 5_600_000, 640_000, 5_610_000)}
NAMES = {"16051": "Erfurt", "16052": "Gera", "16056": "Eisenach"}
OUTSIDE = OutsideTerritory({"03153": "Goslar"}, BEYOND, BEYOND)

SHARES = {
    ("23", "2018"): {"16051": 50.0, "16052": 50.04, "16056": 45.0, "16": 48.0},
    ("23", "2019"): {"16051": 54.25, "16052": None, "16056": 49.8, "16": 52.05, "00": 35.0},
    ("22", "2019"): {"16051": 55.0, "16052": 39.95, "16": 47.0},
    ("22", "2020"): {"16051": 60.0, "16052": 40.0},
}
COUNTS = {("23", "2019"): {"16051": 100.0, "16052": 60.0, "16056": 40.0}}


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The data that ships."""
    return load_dataset(ROOT / "data")


@pytest.fixture(scope="session")
def mini() -> Dataset:
    """The hand-made data."""
    sets = (_territory("2019-01-01", "23"), _territory("2021-07-01", "22"))
    territories = {territory.key: territory for territory in sets}
    rows = {"care_rate_under3": SHARES, "population_total": COUNTS}
    return Dataset(
        districts=frozen({code: _district(code) for code in NAMES}),
        outside_districts={"03153": OutsideDistrict("03153", "Goslar", DistrictKind.RURAL, "Niedersachsen")},
        names=frozen({code: _name(code) for code in (*NAMES, "03153")}),
        changes=(
            TerritorialChange(
                date(2021, 7, 1), "Eisenach", "16056", "16052", True, 100.0, 40, "Gesetz", "Eingliederung."
            ),
        ),
        territories=frozen(territories),
        outside=OUTSIDE,
        neighbours=frozen({t.key: neighbour_table(t, OUTSIDE) for t in sets}),
        geo_source=GeoSource(
            "VG250",
            "BKG",
            "Lizenz B",
            "https://beispiel.de/b",
            "© BKG",
            "2016-01-01",
            "npm",
            ("Vereinfacht.",),
        ),
        indicators=frozen({"care_rate_under3": _share(), "population_total": _count()}),
        observations=frozen(
            {
                SliceKey(key, *period): frozen({area: _observation(v) for area, v in section.items()})
                for key, sections in rows.items()
                for period, section in sections.items()
            }
        ),
        sources={SOURCE.key: SOURCE},
        programme=_programme(),
        edition="2026-11-22",
        data_hash="0123456789ab",
        pages=frozen({page.value: TextPage(page.name.title(), f"# {page.name.title()}\n") for page in PAGES}),
    )


def _territory(key: str, series: str) -> Territory:
    polygons = SQUARES if series == "23" else MERGED
    return Territory(
        key=key,
        series=series,
        valid_from=date.fromisoformat(key),
        valid_to=date(2021, 6, 30) if series == "23" else None,
        exact_until=None if series == "23" else date(2022, 12, 31),
        accepts_earlier=series == "23",
        names={code: NAMES[code] for code in polygons},
        geometries=polygons,
        simplified=polygons,
        note="" if series == "23" else "Grenzen Stand 1.7.2021",
    )


def _district(code: str) -> District:
    merged = code == "16056"
    return District(
        code=code,
        name=NAMES[code],
        official_name=f"Stadt {NAMES[code]}",
        kind=DistrictKind.RURAL if code == "16052" else DistrictKind.URBAN,
        nuts3="DEG01",
        seat=NAMES[code] if code == "16051" else None,
        planning_region="Mittelthüringen",
        area_km2=100.0,
        website="https://erfurt.de" if code == "16051" else None,
        programme_page=None,
        valid_from=date(1994, 7, 1),
        valid_to=date(2021, 6, 30) if merged else None,
        successor="16052" if merged else None,
    )


def _name(code: str) -> DistrictName:
    if code == "03153":
        return DistrictName(
            "der Landkreis Goslar", "des Landkreises Goslar", "dem Landkreis Goslar",
            "den Landkreis Goslar", "im Landkreis Goslar",
        )  # fmt: skip
    city = NAMES[code]
    return DistrictName(
        f"die Stadt {city}", f"der Stadt {city}", f"der Stadt {city}", f"die Stadt {city}",
        f"in der Stadt {city}",
    )  # fmt: skip


def _observation(value: float | None) -> Observation:
    return Observation(value) if value is not None else Observation(None, MissingReason.UNKNOWN)


def _share() -> Indicator:
    return Indicator(
        key="care_rate_under3",
        title="Betreuungsquote",
        definition="Betreute Kinder je 100 Kinder.",
        unit="%",
        kind=Kind.SHARE,
        decimals=1,
        direction=Direction.HIGHER_BETTER,
        field=2,
        publisher="Amt",
        table="Tabelle 1",
        licence="Lizenz A",
        reference_date="1. März",
        caveats=("Nur Kitas.",),
        may_exceed_100=False,
        segments=(
            Segment("23", ("2018", "2019"), "2019-01-01", "2019-12-31", SOURCE),
            Segment("22", ("2019",), "2021-07-01", "2022-12-31", SOURCE),
            Segment("22", ("2020",), "2021-07-01", "2023-12-31", SOURCE),
        ),
    )


def _count() -> Indicator:
    return Indicator(
        key="population_total",
        title="Bevölkerung",
        definition="Personen mit Hauptwohnung.",
        unit="Personen",
        kind=Kind.COUNT,
        decimals=0,
        direction=Direction.NEUTRAL,
        field=0,
        publisher="Amt",
        table="Tabelle 2",
        licence="Lizenz A",
        reference_date="31. Dezember",
        caveats=(),
        may_exceed_100=False,
        segments=(Segment("23", ("2019",), "2019-01-01", "reporting_year", SOURCE),),
    )


def _evidence(as_of: str | None, confidence: Confidence = Confidence.HIGH) -> Evidence:
    return Evidence(Moment.parse(as_of) if as_of else None, (SOURCE,), confidence)


def _measure(key: str, title: str, territory: str, as_of: str, **labels: str) -> StatusMeasure:
    return StatusMeasure(
        key=key,
        title=title,
        definition=f"Was „{title}“ bedeutet.",
        territory=territory,
        as_of=as_of,
        uses_reference_date=key == "plan_state",
        categories=tuple(Category(name, label, name != "unknown") for name, label in labels.items()),
        caveats=("Hinweis.",),
        publisher="IKPE",
        licence="Faktum",
    )


def _programme() -> Programme:
    measures = (
        _measure(
            "process_support_2019", "Prozessbegleitung 2019", "2019-01-01", "Januar bis Dezember 2019",
            model="Modellkommune", participant="Teilnahme", not_named="nicht genannt",
        ),
        _measure(
            "participation", "Teilnahme", "2021-07-01", "letzter bekannter Stand",
            yes="Teilnahme", no="keine Teilnahme", unknown="nicht bekannt",
        ),
        _measure(
            "plan_state", "Integrierter Plan", "2021-07-01", "am Stichtag",
            valid="gültig", updating="in Fortschreibung", preparing="in Erarbeitung",
            expired="abgelaufen", unknown="nicht bekannt",
        ),
    )  # fmt: skip
    year = "2019-01/2019-12"
    facts = (
        StatusFact(FactTopic.PROCESS_SUPPORT_2019, "16051", "model", "Als Modell genannt.", _evidence(year)),
        StatusFact(FactTopic.PROCESS_SUPPORT_2019, "16052", "participant", "Genannt.", _evidence(year)),
        StatusFact(FactTopic.PROCESS_SUPPORT_2019, "16056", "not_named", "Nicht genannt.", _evidence(year)),
        StatusFact(
            FactTopic.PARTICIPATION, "16051", "yes", "Nimmt teil.", _evidence("2024-09", Confidence.MEDIUM)
        ),
    )
    start, end = date(2023, 1, 1), date(2027, 12, 31)
    decided = Moment.parse("2022-12-14")
    plans = (
        Plan("16051", PlanEvent.PLAN, "Plan A", "Stadtrat", decided, start, end, "", _evidence("2022-12-14")),
        Plan("16052", PlanEvent.PLAN, "Plan B", "", Moment.parse("2018"), None, None, "", _evidence("2018")),
        Plan("16052", PlanEvent.UPDATE, "Plan B neu", "", None, None, None, "Läuft.", _evidence("2025-03")),
    )
    return Programme(
        measures=frozen({measure.key: measure for measure in measures}),
        statuses=facts,
        plans=plans,
        funding=(
            Funding("16", "2020", 10_000_000.0, True, "Haushaltsansatz", _evidence("2020")),
            Funding("16", "2018/2019", 5_000_000.0, False, "Ausgaben", _evidence(None, Confidence.LOW)),
            Funding("16051", "2021/2022", 1_234.5, False, "Förderung", _evidence("2021")),
        ),
        milestones=(
            Milestone("16", Moment.parse("2019"), "Das Programm beginnt.", _evidence("2019")),
            Milestone("16", Moment.parse("2016-09-13"), "Das Kabinett beschließt.", _evidence("2016")),
            Milestone("16051", None, "Beirat gegründet.", _evidence(None)),
            Milestone("16051", Moment.parse("2019-03"), "Erste Mittel.", _evidence("2019-03")),
        ),
        bodies=(SteeringBody("16051", "Beirat", "Er steuert.", _evidence("2020")),),
        land_facts=(LandFact("Recht", "Gesetz", "Das Gesetz gilt.", _evidence("2019")),),
        fields=frozen({0: "Rahmenbedingungen", 2: "Vereinbarkeit"}),
        sources={SOURCE.key: SOURCE},
    )
