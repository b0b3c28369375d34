"""Query: two indicators of the same series and year, district by district."""

from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard import formatting, texts
from dashboard.analysis.statistics import MIN_DISTRICTS, Correlation, correlation
from dashboard.formatting import rounded
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import SUMMABLE, Indicator
from dashboard.model.observation import Observation
from dashboard.texts import need as words
from dashboard.view import wording
from dashboard.view.displayed import Displayed, displayed, in_words
from dashboard.view.shown import ShownIndicator, cross_section
from dashboard.view.values import Attribution, TableRow


@dataclass(frozen=True, slots=True)
class ScatterPoint:
    """A district, or with ``code`` None Thüringen or Deutschland.

    Attributes:
        x, y: Rounded as displayed.
        lines: Both values with title and unit; with the name also the accessible name.
    """

    code: str | None
    name: str
    x: Decimal
    y: Decimal
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScatterView:
    """Two indicators side by side.

    Attributes:
        reason: Why there is nothing to show, else "".
        x_label, y_label: Titles of the axes with units.
        points: Districts with both values.
        benchmarks: Thüringen and Deutschland where both values are published; none for counts and
            areas, whose sums are no place among the districts.
        rows: Both values of every district without units, or the signs of missing ones;
            ``benchmark_rows`` those of the benchmarks that are drawn.
        missing: Every value a district lacks; its text names district and indicator.
        rho: Spearman's rho, None where it cannot be told; ``rho_text`` says so in words.
        n: Districts with both values.
        notes: Sentences a reader must see.
    """

    title: str
    reason: str
    territory: str
    x_label: str
    y_label: str
    points: tuple[ScatterPoint, ...]
    benchmarks: tuple[ScatterPoint, ...]
    rows: tuple[TableRow, ...]
    benchmark_rows: tuple[TableRow, ...]
    missing: tuple[Displayed, ...]
    rho: float | None
    n: int
    rho_text: str
    notes: tuple[str, ...]
    attributions: tuple[Attribution, ...]


def scatter_view(dataset: Dataset, x_key: str, y_key: str, series: str, year: str) -> ScatterView:
    """Two indicators of one series and year; a view with a reason where not both have values then.

    Raises:
        UnknownKeyError: When there is no such indicator.
    """
    indicators = (dataset.indicator(x_key), dataset.indicator(y_key))
    reason = _reason(*indicators, series, year)
    if reason:
        title = _title(*indicators, year)
        return ScatterView(title, reason, "", "", "", (), (), (), (), (), None, 0, "", (), ())
    x, y = (cross_section(dataset, key, series, year) for key in (x_key, y_key))
    codes = [code for code in x.territory.codes if code in x.values and code in y.values]
    found = correlation([x.values[code] for code in codes], [y.values[code] for code in codes])
    return ScatterView(
        title=_title(*indicators, year),
        reason="",
        territory=x.territory.key,
        x_label=_axis(x.indicator),
        y_label=_axis(y.indicator),
        points=tuple(_point(code, x, y) for code in codes),
        benchmarks=_benchmarks(x, y),
        rows=tuple(_row(code, x, y) for code in x.territory.codes),
        benchmark_rows=_benchmark_rows(x, y),
        missing=tuple(line for code in x.territory.codes for line in _missing(code, (x, y))),
        rho=found.rho,
        n=found.n,
        rho_text=_rho_text(found),
        notes=_notes(x, y),
        attributions=tuple(
            dict.fromkeys(wording.indicator_attribution(s.indicator, s.segment, dataset) for s in (x, y))
        ),
    )


def _reason(x: Indicator, y: Indicator, series: str, year: str) -> str:
    for indicator in (x, y):
        if series not in indicator.series:
            return words.NO_SERIES.format(indicator.title, series)
    common = [label for label in x.years(series) if label in y.years(series)]
    if year in common:
        return ""
    if not common:
        return words.NO_COMMON_YEAR.format(x.title, y.title, series)
    listed = ", ".join(texts.year_label(label) for label in common)
    return words.OTHER_YEARS.format(x.title, y.title, texts.year_label(year), series, listed)


def _title(x: Indicator, y: Indicator, year: str) -> str:
    return words.SCATTER_TITLE.format(x.title, y.title, texts.year_label(year))


def _axis(indicator: Indicator) -> str:
    phrase = texts.unit_phrase(indicator.unit, is_count=indicator.kind.value == "count")
    return f"{indicator.title}, {phrase}"


def _point(code: str, x: ShownIndicator, y: ShownIndicator) -> ScatterPoint:
    lines = tuple(_line(side.observations[code], side.indicator) for side in (x, y))
    return ScatterPoint(code, x.territory.names[code], x.values[code], y.values[code], lines)


def _row(code: str, x: ShownIndicator, y: ShownIndicator) -> TableRow:
    name = x.territory.names[code]
    values = (displayed(side.observations[code], side.indicator) for side in (x, y))
    return TableRow(code, name, (in_words(name), *values))


def _benchmarks(x: ShownIndicator, y: ShownIndicator) -> tuple[ScatterPoint, ...]:
    return tuple(
        ScatterPoint(
            None,
            name,
            rounded(a.value or 0, x.indicator.decimals),
            rounded(b.value or 0, y.indicator.decimals),
            (_line(a, x.indicator), _line(b, y.indicator)),
        )
        for name, a, b in _published(x, y)
    )


def _benchmark_rows(x: ShownIndicator, y: ShownIndicator) -> tuple[TableRow, ...]:
    return tuple(
        TableRow(None, name, (in_words(name), displayed(a, x.indicator), displayed(b, y.indicator)))
        for name, a, b in _published(x, y)
    )


def _published(x: ShownIndicator, y: ShownIndicator) -> list[tuple[str, Observation, Observation]]:
    """Name and both values of the benchmarks that have both; none for counts and areas."""
    if x.indicator.kind in SUMMABLE or y.indicator.kind in SUMMABLE:
        return []
    pairs = ((texts.LAND, x.land, y.land), (texts.GERMANY, x.germany, y.germany))
    return [
        (name, a, b)
        for name, a, b in pairs
        if a is not None and b is not None and a.value is not None and b.value is not None
    ]


def _line(observation: Observation, indicator: Indicator) -> str:
    return words.POINT.format(indicator.title, displayed(observation, indicator).text)


def _missing(code: str, sides: tuple[ShownIndicator, ShownIndicator]) -> tuple[Displayed, ...]:
    found = [
        (side, displayed(side.observations[code], side.indicator))
        for side in sides
        if code not in side.values
    ]
    return tuple(
        replace(
            value,
            text=words.MISSING.format(side.territory.names[code], side.indicator.title, value.text),
        )
        for side, value in found
    )


def _rho_text(found: Correlation) -> str:
    if found.rho is not None:
        return words.CORRELATION.format(formatting.number(found.rho, 2), found.n)
    if found.n < MIN_DISTRICTS:
        return words.TOO_FEW.format(found.n, MIN_DISTRICTS)
    return words.CONSTANT.format(found.n)


def _notes(x: ShownIndicator, y: ShownIndicator) -> tuple[str, ...]:
    statuses = [wording.status_text(s.segment.status, s.series) for s in (x, y)]
    notes = (
        words.NO_CAUSE,
        words.DIFFERENT_STATUS.format(*statuses) if statuses[0] != statuses[1] else "",
        *(wording.territory_note(s.segment, s.year, s.territory) for s in (x, y)),
        *x.indicator.caveats,
        *y.indicator.caveats,
    )
    return tuple(dict.fromkeys(note for note in notes if note))
