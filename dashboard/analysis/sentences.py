"""German sentences on the districts of one cross-section: which one fits, and what is filled in.

Every function takes values that are shown elsewhere on the page and writes them in the same digits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from dashboard import formatting, texts
from dashboard.analysis.statistics import Rank, Spread, difference, percentage_of, spread
from dashboard.model.district import DistrictName
from dashboard.model.indicator import SUMMABLE, Direction, Indicator
from dashboard.model.observation import MissingReason, Observation
from dashboard.texts import sentences as wording
from dashboard.texts.trend import change_unit, listed


@dataclass(frozen=True, slots=True)
class Topic:
    """What sentences are about: an indicator in one year, and the names of the districts by code."""

    indicator: Indicator
    year: str
    names: Mapping[str, DistrictName]

    def state(self, template: str, code: str | None = None, **parts: str | int) -> str:
        """Fill a template with title and year, and with the name of a district where one is meant."""
        cases = self.name_cases(code) if code else {}
        year = texts.year_label(self.year)
        return sentence(template.format(title=self.indicator.title, year=year, **cases, **parts))

    def name_cases(self, code: str) -> dict[str, str]:
        """Forms of a name by case, as the templates call them."""
        name = self.names[code]
        return {
            "nominative": name.nominative,
            "genitive": name.genitive,
            "accusative": name.accusative,
            "locative": name.locative,
        }

    def places(self, codes: Iterable[str]) -> str:
        """Where: up to three districts by name, more of them counted; equal values are said to be so."""
        where = [self.names[code].locative for code in codes]
        named = listed(where) if len(where) <= wording.MAX_NAMED else wording.in_districts(len(where))
        return wording.TIED.format(places=named) if len(where) > 1 else named


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop.

    >>> sentence("im Ilm-Kreis liegt der Wert bei 3")
    'Im Ilm-Kreis liegt der Wert bei 3.'
    """
    return f"{text[:1].upper()}{text[1:]}."


def amount(value: float | Decimal, indicator: Indicator, *, dative: bool = False) -> str:
    """A value with its unit in the number and case the sentence needs."""
    number = formatting.number(value, indicator.decimals)
    return formatting.with_unit(number, wording.unit_after(number, indicator.unit, dative=dative))


def distance(value: Decimal, indicator: Indicator) -> str:
    """Size of a difference without its sign; of percentages in percentage points."""
    number = formatting.number(abs(value), indicator.decimals)
    return formatting.with_unit(number, wording.unit_after(number, change_unit(indicator.unit)))


def reason_words(reason: MissingReason | None) -> str:
    """Why there is no value: "Zahlenwert unbekannt oder geheim"."""
    return texts.REASONS[(reason or MissingReason.UNKNOWN).value]


def range_sentences(topic: Topic, values: Mapping[str, Decimal], total: int) -> tuple[str, ...]:
    """Range, median, highest and lowest of at least one district with a value.

    Args:
        topic: The indicator and its year.
        values: Rounded as displayed, by code, without districts that have none.
        total: Number of districts with and without a value.
    """
    found = spread(tuple(values.values()), topic.indicator.decimals)
    if found is None:
        return ()
    if len(values) == 1:
        (code,) = values
        return (only_value_sentence(topic, code, found.median),)
    if found.lowest == found.highest:
        group = wording.all_districts(len(values), total)
        return (topic.state(wording.ALL_EQUAL, group=group, value=amount(found.median, topic.indicator)),)
    highest, lowest = extreme_places(topic, values)
    spans = _range_sentence(topic, found, wording.among(len(values), total))
    return spans, topic.state(wording.EXTREMES, highest=highest, lowest=lowest)


def _range_sentence(topic: Topic, found: Spread, group: str) -> str:
    return topic.state(
        wording.RANGE,
        lowest=formatting.number(found.lowest, topic.indicator.decimals),
        highest=amount(found.highest, topic.indicator, dative=True),
        group=group,
        median=amount(found.median, topic.indicator),
    )


def only_value_sentence(topic: Topic, code: str, value: float | Decimal) -> str:
    """The value of the only district that has one."""
    return topic.state(wording.ONLY_ONE, code, value=amount(value, topic.indicator))


def no_values_sentence(topic: Topic, reasons: Mapping[str, str]) -> str:
    """That no district at all has a value, and why; ``reasons`` by code."""
    words = "; ".join(dict.fromkeys(reasons.values()))
    return topic.state(wording.NO_VALUES, count=len(reasons), reasons=words)


def extreme_places(topic: Topic, values: Mapping[str, Decimal]) -> tuple[str, str]:
    """Where the highest and the lowest value are."""
    highest, lowest = max(values.values()), min(values.values())
    return (
        topic.places(code for code, value in values.items() if value == highest),
        topic.places(code for code, value in values.items() if value == lowest),
    )


def land_sentence(topic: Topic, land: Observation | None) -> str:
    """Thuringia's value: published, computed by the atlas, or none."""
    if land is None:
        return topic.state(wording.NOT_PUBLISHED, areas=texts.LAND)
    if land.value is None:
        return topic.state(wording.LAND_MISSING, reason=reason_words(land.reason))
    template = wording.LAND_COMPUTED if land.computed else wording.LAND_VALUE
    return topic.state(template, value=amount(land.value, topic.indicator))


def missing_sentence(
    topic: Topic, reasons: Mapping[str, str], short_names: Mapping[str, str]
) -> tuple[str, ...]:
    """Which districts have no value, and why; none where every district has one.

    Args:
        topic: The indicator and its year.
        reasons: Why, by code of the district without a value.
        short_names: Names without article by code, for long enumerations.
    """
    if not reasons:
        return ()
    few = len(reasons) <= wording.MAX_NAMED
    groups: dict[str, list[str]] = {}
    for code, reason in reasons.items():
        name = topic.names[code].nominative if few else short_names[code]
        groups.setdefault(reason, []).append(name)
    named = [wording.WITH_REASON.format(names=listed(n), reason=reason) for reason, n in groups.items()]
    return (topic.state(wording.without_value(len(reasons)), names="; ".join(named)),)


def value_sentence(topic: Topic, code: str, value: float) -> str:
    """The value of one district."""
    return topic.state(wording.VALUE, code, value=amount(value, topic.indicator, dative=True))


def missing_value_sentence(topic: Topic, code: str, reason: str) -> str:
    """That one district has no value, and why."""
    return topic.state(wording.VALUE_MISSING, code, reason=reason)


def rank_sentence(topic: Topic, code: str, rank: Rank, total: int) -> str:
    """Place among the districts with a value; only the first and the last place are judged."""
    place = wording.place(rank.first, rank.last)
    if rank.of == 1:
        return topic.state(wording.RANK_ALONE, count=total - 1)
    if rank.last - rank.first + 1 == rank.of:
        return topic.state(wording.RANK_ALL_EQUAL, group=wording.all_districts(rank.of, total), place=place)
    return topic.state(
        wording.RANK,
        code,
        verb=wording.RANK_VERBS[rank.first != rank.last],
        place=place,
        group=wording.among(rank.of, total, dative=True),
        remark=_remark(rank, topic.indicator.direction),
    )


def _remark(rank: Rank, direction: Direction) -> str:
    highest = rank.first == 1
    if not highest and rank.last != rank.of:
        return wording.RANK_KEY
    is_best = highest is (direction is Direction.HIGHER_BETTER)
    rated = "" if direction is Direction.NEUTRAL else wording.RATED_WORDS[is_best]
    return wording.RANK_EXTREME.format(extreme=wording.EXTREME_WORDS[highest], rated=rated)


def benchmark_sentences(
    topic: Topic, code: str, value: float, land: Observation | None, germany: Observation | None
) -> tuple[str, ...]:
    """Difference to Thuringia and Germany; of counts and areas the share of Thuringia."""
    if topic.indicator.kind in SUMMABLE:
        return (_share_sentence(topic, code, value, land),)
    benchmarks = ((texts.LAND, land), (texts.GERMANY, germany))
    clauses = [
        _to_benchmark(topic.indicator, value, area, benchmark.value)
        for area, benchmark in benchmarks
        if benchmark is not None and benchmark.value is not None
    ]
    absent = [area for area, benchmark in benchmarks if benchmark is None or benchmark.value is None]
    compared = (topic.state(wording.TO_BENCHMARKS, clauses=wording.joined(clauses)),) if clauses else ()
    return compared + ((topic.state(wording.NOT_PUBLISHED, areas=listed(absent)),) if absent else ())


def _share_sentence(topic: Topic, code: str, value: float, land: Observation | None) -> str:
    part = percentage_of(value, land.value) if land and land.value is not None else None
    if land is None or land.value is None or part is None:
        return land_sentence(topic, land)
    total = amount(land.value, topic.indicator)
    return topic.state(
        wording.SHARE_OF_LAND,
        code,
        share=formatting.with_unit(formatting.number(part, 1), "%"),
        land=wording.COMPUTED_VALUE.format(total) if land.computed else total,
    )


def _to_benchmark(indicator: Indicator, value: float, area: str, benchmark: float) -> tuple[str, str]:
    """Verb and rest of the clause that compares a value with a benchmark."""
    gap = difference(value, benchmark, indicator.decimals)
    parts = {"area": area, "value": amount(benchmark, indicator)}
    if gap != 0:
        size, side = distance(gap, indicator), wording.SIDES[gap > 0]
        return wording.DIFFERENT_VERB, wording.DIFFERENT.format(distance=size, side=side, **parts)
    return wording.EQUAL_VERB, wording.EQUAL.format(**parts)
