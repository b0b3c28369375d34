"""Criteria of similarity in words: title, year, source, and values as map and table show them."""

from dataclasses import dataclass

from dashboard import formatting, texts
from dashboard.analysis.structure_criteria import Criterion, CriterionValues, Formula, available_criteria
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Indicator
from dashboard.model.observation import Observation
from dashboard.texts import peers as words
from dashboard.view import wording
from dashboard.view.displayed import Displayed, displayed
from dashboard.view.values import Attribution


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """A criterion of a comparison.

    Attributes:
        allocation: The allocation criterion it stands for, or "".
        note: How it is computed, or "".
        indicators: Keys of the indicators behind it; ``label`` is the year of their values in the data.
        unit: Of its values.
        attributions: Of the indicators behind it.
        caveats: Of the same indicators.
    """

    key: str
    title: str
    year: str
    allocation: str
    note: str
    indicators: tuple[str, ...]
    label: str
    unit: str
    attributions: tuple[Attribution, ...]
    caveats: tuple[str, ...]


def criterion_options(dataset: Dataset, series: str) -> tuple[tuple[str, str], ...]:
    """Keys and titles of all criteria a series has, the default ones first."""
    speech = CriterionWords(dataset, series)
    return tuple((c.key, speech.title(c)) for c in available_criteria(dataset, series))


@dataclass(frozen=True, slots=True)
class CriterionWords:
    """Speaks of criteria in one series of a dataset."""

    dataset: Dataset
    series: str

    def title(self, criterion: Criterion) -> str:
        """Name of a criterion, its own or that of its indicator."""
        own = words.CRITERION_TITLES.get((criterion.key, self.series))
        return own or self._indicators(criterion)[0].title

    def titled(self, row: CriterionValues) -> str:
        """Name of a criterion and the year of its values."""
        return f"{self.title(row.criterion)} {texts.year_label(row.year)}"

    def line(self, row: CriterionValues) -> CriterionLine:
        """Everything to be said about a criterion of a comparison."""
        indicators = self._indicators(row.criterion)
        allocation = row.criterion.allocation
        return CriterionLine(
            key=row.criterion.key,
            title=self.title(row.criterion),
            year=texts.year_label(row.year),
            allocation=words.ALLOCATION[allocation.value] if allocation else "",
            note=words.CRITERION_NOTES.get((row.criterion.key, self.series), ""),
            indicators=row.criterion.indicators,
            label=row.year,
            unit=self._unit(row.criterion),
            attributions=tuple(dict.fromkeys(self._attribution(i, row.year) for i in indicators)),
            caveats=tuple(dict.fromkeys(caveat for i in indicators for caveat in i.caveats)),
        )

    def value(self, row: CriterionValues, code: str) -> Displayed:
        """Value of an area; a computed population is rounded to hundreds and thus no number."""
        criterion, value = row.criterion, row.values[code]
        indicator, unit = self._indicators(criterion)[0], self._unit(criterion)
        if criterion.formula is Formula.PRODUCT:
            hundreds = formatting.number(formatting.rounded(value, -2), 0)
            cell = texts.APPROXIMATELY.format(hundreds)
            return Displayed(cell, formatting.with_unit(cell, unit), unit=unit)
        if criterion.formula is Formula.INVERSE:
            published = self.dataset.observation(indicator.key, self.series, row.year, code)
            return displayed(published, indicator)
        return displayed(Observation(value), indicator)

    def named(self, key: str) -> str:
        """Title of an indicator, or the key where there is none."""
        indicator = self.dataset.indicators.get(key)
        return indicator.title if indicator else key

    def _indicators(self, criterion: Criterion) -> tuple[Indicator, ...]:
        return tuple(self.dataset.indicators[key] for key in criterion.indicators)

    def _unit(self, criterion: Criterion) -> str:
        product = criterion.formula is Formula.PRODUCT
        return words.PERSONS if product else self._indicators(criterion)[0].unit

    def _attribution(self, indicator: Indicator, year: str) -> Attribution:
        return wording.indicator_attribution(indicator, indicator.segment(self.series, year), self.dataset)
