"""Query: change of an indicator between two years of one series, as a cross-section like any other.

The result is a ``ShownIndicator`` with a derived indicator, so that map, legend, table and sentences show
a change with the code that shows a value. Counts change in percent of the first value, everything else by
the difference in its own unit. Differences are taken from unrounded values and rounded once, when shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard import texts
from dashboard.analysis.seams import borders_day, moves_between, undrawn_moves
from dashboard.analysis.statistics import ranks
from dashboard.errors import UnknownKeyError
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Indicator, Kind, last_year
from dashboard.model.observation import MissingReason, Observation
from dashboard.texts import trend as words
from dashboard.view.shown import ShownIndicator, cross_section, rounded_values

RELATIVE_DECIMALS = 1
NOT_APPLICABLE = Observation(None, MissingReason.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two cross-sections that are compared."""

    first: ShownIndicator
    last: ShownIndicator

    @property
    def relative(self) -> bool:
        """Counts change in percent: a big district gains more people than a small one."""
        return self.last.indicator.kind is Kind.COUNT

    @property
    def years(self) -> tuple[str, str]:
        return texts.year_label(self.first.year), texts.year_label(self.last.year)


def change_section(dataset: Dataset, key: str, series: str, first: str, last: str) -> ShownIndicator:
    """Change from ``first`` to ``last``, drawn on the boundary set of the last year.

    The ``year`` of the result is a label over both years, e.g. "2010/2019". A district without a value in
    one of the years has that year's reason (the later one's where both are missing); a district whose
    borders changed between figures in the borders of their own year has the sign "x".

    Raises:
        UnknownKeyError: When there is no such indicator, the series has no district values for one of the
            years, or the first is not before the last.
    """
    years = dataset.indicator(key).years(series)
    _require_year(f"year of {key} ({series})", last, years)
    earlier = [year for year in years if last_year(year) < last_year(last)]
    _require_year(f"year of {key} ({series}) before {last}", first, earlier)
    pair = _Pair(cross_section(dataset, key, series, first), cross_section(dataset, key, series, last))
    moved = _moved(dataset, pair)
    observations = {
        code: NOT_APPLICABLE if code in moved else _change(pair.first.observations[code], later, pair)
        for code, later in pair.last.observations.items()
    }
    indicator = _derived(dataset, pair, observations, moved)
    values = rounded_values(observations, indicator.decimals)
    return replace(
        pair.last,
        indicator=indicator,
        year=f"{last_year(first)}/{last_year(last)}",
        observations=observations,
        values=values,
        ranks=ranks(values),
        land=_benchmark(pair.first.land, pair.last.land, pair),
        germany=_benchmark(pair.first.germany, pair.last.germany, pair),
    )


def _require_year(kind: str, year: str, known: list[str] | tuple[str, ...]) -> None:
    if year not in known:
        raise UnknownKeyError(kind, year, known)


def _moved(dataset: Dataset, pair: _Pair) -> tuple[str, ...]:
    """Codes of the districts whose two figures stand on different borders."""
    segments = pair.first.segment, pair.last.segment
    return tuple(c for c in pair.last.observations if moves_between(dataset.changes, c, *segments))


def _change(first: Observation, last: Observation, pair: _Pair) -> Observation:
    if last.value is None:
        return last
    if first.value is None:
        return first
    before, after = Decimal(str(first.value)), Decimal(str(last.value))
    if not pair.relative:
        return Observation(float(after - before), computed=first.computed or last.computed)
    if before == 0:
        return NOT_APPLICABLE
    return Observation(float((after - before) * 100 / before), computed=first.computed or last.computed)


def _benchmark(first: Observation | None, last: Observation | None, pair: _Pair) -> Observation | None:
    """Change of Land or Germany; None unless both years have a value."""
    if first is None or last is None or first.value is None or last.value is None:
        return None
    change = _change(first, last, pair)
    return None if change.value is None else change


def _derived(
    dataset: Dataset, pair: _Pair, observations: Mapping[str, Observation], moved: tuple[str, ...]
) -> Indicator:
    """The indicator of the change; its kind keeps it from being summed."""
    indicator = pair.last.indicator
    definition = words.RELATIVE_DEFINITION if pair.relative else words.CHANGE_DEFINITION
    return replace(
        indicator,
        title=words.CHANGE_TITLE.format(indicator.title),
        unit=words.PERCENT if pair.relative else words.change_unit(indicator.unit),
        kind=Kind.RATIO,
        decimals=RELATIVE_DECIMALS if pair.relative else indicator.decimals,
        definition=definition.format(*pair.years, indicator.definition),
        caveats=(*indicator.caveats, *_caveats(dataset, pair, observations, moved)),
    )


def _caveats(
    dataset: Dataset, pair: _Pair, observations: Mapping[str, Observation], moved: tuple[str, ...]
) -> tuple[str, ...]:
    names = pair.last.territory.names
    first_year, last_year_text = pair.years
    sources = pair.first.segment.source, pair.last.segment.source
    from_zero = [
        code
        for code, observation in observations.items()
        if observation == NOT_APPLICABLE and code not in moved and pair.first.observations[code].value == 0
    ]
    listed = (
        (words.CHANGE_NOT_APPLICABLE, moved),
        (words.CHANGE_LIMITED, _limited(dataset, pair)),
    )
    notes = [template.format(", ".join(names[code] for code in codes)) for template, codes in listed if codes]
    if from_zero:
        notes.append(words.CHANGE_FROM_ZERO.format(first_year, ", ".join(names[c] for c in from_zero)))
    if sources[0].key != sources[1].key:
        titles = (first_year, sources[0].title, last_year_text, sources[1].title)
        notes.append(words.CHANGE_TWO_SOURCES.format(*titles))
    return tuple(notes)


def _limited(dataset: Dataset, pair: _Pair) -> tuple[str, ...]:
    """Codes of districts with a move between both statuses that no boundary set can show."""
    first, last = (borders_day(shown.segment, shown.year) for shown in (pair.first, pair.last))
    return tuple(c for c in pair.last.observations if undrawn_moves(dataset.changes, c, first, last))
