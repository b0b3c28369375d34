"""Every sentence on the years of a district, read back and compared with the figures."""

from dataclasses import dataclass

from dashboard.analysis.trend import TrendResult, trend_of
from dashboard.model.indicator import Indicator
from dashboard.view.sentences_view import trend_sentences

ENDS = {"start": 0, "end": -1}


@dataclass(frozen=True)
class Course:
    """The years in which a district has a value, as the cross-sections give them."""

    indicator: Indicator
    series: str
    code: str
    values: dict[str, float]
    result: TrendResult

    def end(self, place):
        return list(self.values)[place]


def courses(dataset):
    """Of all districts, also beyond the border, in all series."""
    for indicator in dataset.indicators.values():
        for series in indicator.series:
            found = {code: {} for code in dataset.names}
            for year in indicator.years(series):
                for code, observation in dataset.cross_section(indicator.key, series, year).items():
                    if code in found and observation.value is not None:
                        found[code][year] = observation.value
            for code, values in found.items():
                yield Course(indicator, series, code, values, trend_of(list(values.items())))


def borders_changed(dataset, course):
    """Whether a drawn move of the district lies between the boundary sets of its first and last year."""
    first, last = (course.indicator.segment(course.series, course.end(i)).territory for i in (0, -1))
    return any(
        first < change.day.isoformat() <= last
        for change in dataset.changes
        if change.drawn and course.code in (change.from_district, change.to_district)
    )


def check_years(reader, course, parts):
    assert parts["where"] == reader.dataset.names[course.code].capitalised.locative
    check_ends(reader, course, parts)
    for name, place in ENDS.items():
        value = course.values[course.end(place)]
        shown = reader.amount(course.indicator, parts, name, dative=True)
        assert shown == reader.rounded(course.indicator, value)


def check_ends(reader, course, parts):
    wanted = tuple(reader.year(course.end(place)) for place in ENDS.values())
    assert (parts["first"], parts["last"]) == wanted


def check_change(reader, course, parts):
    check_ends(reader, course, parts)
    start, end = (course.values[course.end(place)] for place in ENDS.values())
    size = reader.distance(course.indicator, parts, "change") if "change" in parts else 0
    sign = {"höher": 1, "niedriger": -1, None: 0}[parts.get("how")]
    assert size * sign == reader.gap(course.indicator, end, start)


def check_seam(reader, course, parts):
    assert parts["whose"] == reader.dataset.names[course.code].genitive


def check_one_year(reader, course, parts):
    ((year, value),) = course.values.items()
    reader.check_topic(course.indicator, year, parts)
    assert parts["whom"] == reader.dataset.names[course.code].accusative
    shown = reader.amount(course.indicator, parts, "value")
    assert shown == reader.rounded(course.indicator, value)


def check_no_years(reader, course, parts):
    assert (parts["whom"], course.values) == (reader.dataset.names[course.code].accusative, {})


def check_trend(reader, course, parts):
    result = course.result
    years = (parts["only"],) * 2 if "only" in parts else (parts["first"], parts["last"])
    assert years == (reader.year(result.first_year), reader.year(result.last_year))
    assert (int(parts["n"]), "short" in parts) == (result.n, result.n < 6)
    words = {"rising": "steigender", "falling": "fallender", "none": None}
    assert parts.get("direction") == words[result.direction]
    wanted = {"slope": result.slope_per_year, "low": result.low, "high": result.high}
    for name, value in wanted.items():
        assert (name in parts) is (value is not None)
        if value is not None:
            rounded = reader.rounded(course.indicator, value, extra=1)
            assert reader.number(parts[name]) == rounded
            assert parts[name][0] == {1: "+", 0: "±", -1: "−"}[(rounded > 0) - (rounded < 0)]
    if "slope" in parts:
        reader.distance(course.indicator, parts, "slope")


CHECKS = {
    "years": check_years,
    "change": check_change,
    "seam": check_seam,
    "one_year": check_one_year,
    "no_years": check_no_years,
    "trend": check_trend,
}


def kinds(dataset, course):
    """The sentences a trend must have, in order."""
    if len(course.values) < 2:
        return ["one_year", "trend"] if course.values else ["no_years"]
    return ["years", "seam" if borders_changed(dataset, course) else "change", "trend"]


def test_every_sentence_of_a_trend_says_what_the_figures_say(dataset, reader):
    seen = set()
    for course in courses(dataset):
        key, result = course.indicator.key, course.result
        texts = trend_sentences(dataset, key, course.series, course.code, result)
        reader.check_form(texts)
        said = [reader.said(text) for text in texts]
        assert [kind for kind, _ in said] == kinds(dataset, course), (key, course.series, course.code)
        for kind, parts in said:
            assert parts.get("title", course.indicator.title) == course.indicator.title
            assert parts.get("series", course.series) == course.series
            CHECKS[kind](reader, course, parts)
            seen.add(kind)
        seen.add(result.direction)
    assert seen == {*CHECKS, "rising", "falling", "none"}
