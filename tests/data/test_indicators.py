"""The shipped indicators: complete, unaltered, consistent in themselves, and with their caveats."""

import csv
import hashlib
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from dashboard.loading.findings import Findings
from dashboard.loading.indicators import LoadedIndicators, load_indicators
from dashboard.model.dataset import SliceKey
from dashboard.model.territory import Territory

FOLDER = Path(__file__).parents[2] / "data" / "indicators"
DISTRICTS_23 = tuple(f"160{number}" for number in (*range(51, 57), *range(61, 78)))
DISTRICTS_22 = tuple(code for code in DISTRICTS_23 if code != "16056")
OUTSIDE = (
    *("03153", "03159", "06631", "06632", "06636", "09473", "09475", "09476", "09673", "09674"),
    *("14522", "14523", "14524", "14729", "15084", "15085", "15087", "15088"),
)
CHECKSUM = "43a6544ab02a3e9ef965dad71b9d9fd1e5899d3aeda6595bc13ca80bc412634a"
POPULATION_COUNTS = (
    "population_total",
    "population_under3",
    "population_3_to_under6",
    "population_under18",
    "population_65plus",
    "population_75plus",
)


class Line(NamedTuple):
    indicator: str
    series: str
    district: str
    year: str
    value: str
    flag: str


def boundary_set(key: str, series: str, valid_to: date | None, *, oldest: bool = False) -> Territory:
    codes = DISTRICTS_23 if series == "23" else DISTRICTS_22
    names = {code: code for code in codes}
    return Territory(key, series, date.fromisoformat(key), valid_to, None, oldest, names, {}, {})


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    read = []
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            read += [Line(path.stem, *cells) for cells in list(csv.reader(file))[1:]]
    return read


@pytest.fixture(scope="module")
def findings() -> Findings:
    return Findings(FOLDER)


@pytest.fixture(scope="module")
def loaded(findings: Findings) -> LoadedIndicators:
    sets = (
        boundary_set("2016-01-01", "23", date(2018, 12, 31), oldest=True),
        boundary_set("2019-01-01", "23", date(2021, 6, 30)),
        boundary_set("2021-07-01", "22", None),
    )
    outside = {code: code for code in OUTSIDE}
    return load_indicators(FOLDER, {territory.key: territory for territory in sets}, outside, findings)


def values(loaded: LoadedIndicators, key: str, series: str, year: str) -> dict[str, float]:
    section = loaded.observations[SliceKey(key, series, year)]
    return {area: found.value for area, found in section.items() if found.value is not None}


def district_sum(section: dict[str, float]) -> float:
    return sum(section[code] for code in DISTRICTS_23)


def test_shipped_files_have_no_finding(loaded: LoadedIndicators, findings: Findings) -> None:
    assert [str(finding) for finding in findings] == []
    assert len(loaded.indicators) == 73
    assert len(loaded.sources) == 18


def test_values_are_those_that_were_gathered(lines: list[Line]) -> None:
    given = sorted(",".join(line[:5]) for line in lines if line.value)
    assert len(given) == 34_000
    assert hashlib.sha256("\n".join(given).encode()).hexdigest() == CHECKSUM


def test_files_are_sorted_and_end_their_lines_with_line_feeds(lines: list[Line]) -> None:
    assert [path.name for path in FOLDER.iterdir() if b"\r" in path.read_bytes()] == []
    order = [(line.indicator, line.series, line.year, line.district) for line in lines]
    assert order == sorted(order)


def test_missing_values_have_their_reason(lines: list[Line]) -> None:
    missing = [line for line in lines if not line.value]
    assert Counter(line.flag for line in missing) == {".": 42, "x": 13}
    assert {(line.district, line.year) for line in missing if line.flag == "x"} == {("03159", "2015")}
    unknown = Counter((line.indicator, line.series, line.year) for line in missing if line.flag == ".")
    assert unknown == {
        ("hospital_beds_per_1000", "23", "2016"): 1,
        ("hospital_beds_per_1000", "22", "2016"): 1,
        ("thekiz_count", "23", "2019"): 19,
        ("thekiz_count", "22", "2023"): 21,
    }
    beds = {line.district for line in missing if line.indicator == "hospital_beds_per_1000"}
    assert beds == {"16068"}


def test_only_sums_of_population_counts_are_marked_as_computed(lines: list[Line]) -> None:
    computed = [line for line in lines if line.flag == "c"]
    assert {line.indicator for line in computed} == set(POPULATION_COUNTS)
    assert {line.district for line in computed} == {"16", "00"}
    assert len(computed) == 6 * 6 * 2


def test_every_cross_section_has_all_districts(loaded: LoadedIndicators) -> None:
    incomplete = []
    for key, section in loaded.observations.items():
        segment = loaded.indicators[key.indicator].segment(key.series, key.year)
        wanted = DISTRICTS_23 if key.series == "23" else DISTRICTS_22
        inside = tuple(sorted(code for code in section if len(code) == 5 and code.startswith("16")))
        if inside != (() if segment.land_only else wanted):
            incomplete.append(key)
    assert incomplete == []


def test_68_indicators_cover_the_18_districts_beyond_the_border(lines: list[Line]) -> None:
    outside: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if len(line.district) == 5 and not line.district.startswith("16"):
            outside[line.indicator].add(line.district)
    assert len(outside) == 68
    assert {tuple(sorted(codes)) for codes in outside.values()} == {OUTSIDE}


@pytest.mark.parametrize("key", POPULATION_COUNTS)
@pytest.mark.parametrize("year", ["2015", "2016", "2017", "2018", "2019", "2020"])
def test_population_of_the_districts_sums_up_to_the_land(
    loaded: LoadedIndicators, key: str, year: str
) -> None:
    section = values(loaded, key, "23", year)
    assert district_sum(section) == section["16"]


def test_population_of_2018_and_of_suhl(loaded: LoadedIndicators) -> None:
    section = values(loaded, "population_total", "23", "2018")
    assert section["16"] == 2_143_145
    assert section["16054"] == 34_835


@pytest.mark.parametrize("year", [str(year) for year in range(2012, 2023)])
def test_births_of_the_districts_sum_up_to_the_land(loaded: LoadedIndicators, year: str) -> None:
    section = values(loaded, "live_births", "23", year)
    assert district_sum(section) == section["16"]


@pytest.mark.parametrize(
    ("share", "counts"),
    [
        ("share_under6", ("population_under3", "population_3_to_under6")),
        ("share_under18", ("population_under18",)),
        ("share_65plus", ("population_65plus",)),
    ],
)
@pytest.mark.parametrize("year", ["2015", "2018", "2020"])
def test_computed_shares_follow_from_the_counts(
    loaded: LoadedIndicators, share: str, counts: tuple[str, ...], year: str
) -> None:
    total = values(loaded, "population_total", "23", year)
    parts = [values(loaded, key, "23", year) for key in counts]
    expected = {area: 100 * sum(part[area] for part in parts) / total[area] for area in total}
    assert values(loaded, share, "23", year) == pytest.approx(expected, abs=0.005001)


def test_inkar_editions_agree_where_borders_did_not_change(loaded: LoadedIndicators) -> None:
    pairs = []
    for indicator in loaded.indicators.values():
        old = {y for s in indicator.segments if s.source.key == "inkar_2021" for y in s.years}
        new = {y for s in indicator.segments if s.source.key.startswith("inkar_2024") for y in s.years}
        for year in old & new:
            before = values(loaded, indicator.key, "23", year)
            after = values(loaded, indicator.key, "22", year)
            same = [code for code in DISTRICTS_22 if code != "16063" and code in before]
            pairs += [(indicator.key, before[code], after[code]) for code in same]
    differing = Counter(key for key, before, after in pairs if before != after)
    assert len(pairs) == 5_039
    assert 1 - differing.total() / len(pairs) == pytest.approx(0.983, abs=0.0005)
    assert differing == {
        "disposable_income_monthly": 63,
        "pupils_per_100": 21,
        "kita_places_per_pedagogical_staff": 1,
        "kita_children_foreign_origin_share": 1,
    }


def test_values_above_100_stand_only_where_they_are_declared(loaded: LoadedIndicators) -> None:
    declared = {key for key, indicator in loaded.indicators.items() if indicator.may_exceed_100}
    assert declared == {
        "care_rate_under3",
        "care_rate_3_to_under6",
        "fullday_care_rate_under3",
        "fullday_care_rate_3_to_under6",
        "female_median_wage_ratio",
    }
    assert values(loaded, "care_rate_3_to_under6", "22", "2017")["16061"] == 100.55


def test_partial_counts_of_family_centres_are_not_filled(loaded: LoadedIndicators) -> None:
    assert values(loaded, "thekiz_count", "23", "2015/2016") == {"16": 22}
    zeros = dict.fromkeys(("16054", "16056", "16063", "16069"), 0)
    assert values(loaded, "thekiz_count", "23", "2019") == {"16": 41, **zeros}
    assert values(loaded, "thekiz_count", "22", "2023") == {"16": 70, "16071": 1}
    assert loaded.indicators["thekiz_count"].years("23") == ("2019",)


CARE_RATES = (
    "care_rate_under3",
    "care_rate_3_to_under6",
    "fullday_care_rate_under3",
    "fullday_care_rate_3_to_under6",
)
BORDER_DISTRICTS = ("Suhl", "Ilm-Kreis", "Wartburgkreis", "Schmalkalden-Meiningen", "Sonneberg", "Saalfeld")
ON_OWN_BORDERS = (
    *POPULATION_COUNTS,
    *("share_under6", "share_under18", "share_65plus", "youth_quotient", "old_age_quotient"),
    *("unemployment_rate", "unemployment_rate_women", "live_births"),
)
REQUIRED = [
    (CARE_RATES, ("31. Dezember desselben Jahres", "nicht die amtlichen", "57,3 %", "54,8 %", "über 100 %")),
    (ON_OWN_BORDERS, ("1. Januar 2019", "fünf Gemeinden", *BORDER_DISTRICTS)),
    (POPULATION_COUNTS, ("Summen der Kreiswerte", "Zensus 2011", "Copyright-Vermerk")),
    (("population_total",), ("34.835", "36.955")),
    (("paediatricians_per_10000_children", "family_doctors_per_10000"), ("geschätzt", "Größenordnung")),
    (("households_with_children_share",), ("Nexiga", "kommerzielle Schätzung")),
    (("private_debtor_rate",), ("Creditreform",)),
    (
        ("net_migration_per_1000",),
        ("Erstaufnahme", "Suhl", "Saale-Holzland-Kreis", "2015 bis 2017", "Ukraine"),
    ),
    (("foreign_population_share",), ("Erstaufnahme", "Suhl", "Saale-Holzland-Kreis", "2022")),
    (("population_density", "share_65plus", "net_migration_per_1000"), ("Zensus 2011", "INKAR-Ausgabe 2025")),
    (("care_dependents_per_100", "care_dependents_share_allowance"), ("2017", "Pflegebedürftigkeitsbegriff")),
    (("housing_benefit_households_per_1000",), ("Wohngeldreformen 2016 und 2020",)),
    (("thekiz_count",), ("nicht bekannt", "nicht null", "MDR")),
    (("hospital_beds_per_1000",), ("Sömmerda", "2016")),
    (("old_age_poverty_rate",), ("Erwerbsminderung",)),
]


@pytest.mark.parametrize(
    ("key", "words"),
    [(key, words) for keys, words in REQUIRED for key in keys],
    ids=lambda part: str(part)[:40],
)
def test_required_caveats_are_there(loaded: LoadedIndicators, key: str, words: tuple[str, ...]) -> None:
    text = " ".join(loaded.indicators[key].caveats)
    assert [word for word in words if word not in text] == []


def test_values_of_inkar_2025_say_that_their_year_is_inferred(loaded: LoadedIndicators) -> None:
    silent = [
        indicator.key
        for indicator in loaded.indicators.values()
        if any(segment.source.key == "inkar_2025" for segment in indicator.segments)
        and "Indikatorenübersicht der INKAR-Ausgabe 2025" not in " ".join(indicator.caveats)
    ]
    assert silent == []


def test_texts_are_sentences_with_german_quotes_and_dashes(loaded: LoadedIndicators) -> None:
    sentences = [
        (indicator.key, sentence)
        for indicator in loaded.indicators.values()
        for sentence in (indicator.definition, *indicator.caveats)
    ]
    assert [pair for pair in sentences if not pair[1].endswith(".") or "  " in pair[1]] == []
    technical = ("npm", "Paket", "Abdeckung", "csv", " - ", '"', "TODO", "prüfen")
    assert [pair for pair in sentences if any(word in pair[1] for word in technical)] == []
    assert [key for key, indicator in loaded.indicators.items() if not indicator.caveats] == []


def test_titles_are_distinct(loaded: LoadedIndicators) -> None:
    titles = Counter(indicator.title for indicator in loaded.indicators.values())
    assert titles.most_common(1)[0][1] == 1
    assert max(len(title) for title in titles) <= 60
