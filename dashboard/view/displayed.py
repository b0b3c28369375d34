"""A value as a reader sees it: number, official sign, unit and text in one."""

from dataclasses import dataclass
from decimal import Decimal

from dashboard import formatting, texts
from dashboard.model.indicator import Indicator
from dashboard.model.observation import MissingReason, Observation
from dashboard.texts.export_slides import SIGNED
from dashboard.texts.sentences import unit_after


@dataclass(frozen=True, slots=True)
class Displayed:
    """A number with its unit, a missing one with its sign and reason, or words.

    Attributes:
        cell: Without unit, or the sign of a missing value, or words.
        text: With unit, or why there is no value.
        number: Rounded as displayed; None for a missing value and for words.
        sign: Official sign of a missing value, else "".
        unit: Of the number, as it stands behind it.
        reason: What the sign means, or that nobody published a value; else "".
    """

    cell: str
    text: str
    number: Decimal | None = None
    sign: str = ""
    unit: str = ""
    reason: str = ""

    @property
    def signed(self) -> str:
        """The text, with the sign of a missing value before its reason."""
        return SIGNED.format(self.sign, self.text) if self.sign else self.text

    @property
    def short(self) -> str:
        """The cell; a mark where nobody published a value."""
        return texts.NO_COMPARISON if self.reason == texts.NOT_PUBLISHED else self.cell


def displayed(observation: Observation, indicator: Indicator) -> Displayed:
    """A value of an indicator, or why there is none."""
    if observation.value is None:
        return missing_value(observation.reason)
    number = formatting.rounded(observation.value, indicator.decimals)
    return displayed_number(number, indicator.decimals, indicator.unit)


def displayed_benchmark(observation: Observation | None, indicator: Indicator) -> Displayed:
    """Value of the Land or of Germany; a computed one says so, one that nobody published too."""
    if observation is None:
        return Displayed(texts.NOT_PUBLISHED, texts.NOT_PUBLISHED, reason=texts.NOT_PUBLISHED)
    found = displayed(observation, indicator)
    suffix = f" ({texts.LAND_COMPUTED})" if observation.computed else ""
    return Displayed(found.cell, found.text + suffix, found.number, found.sign, found.unit, found.reason)


def displayed_number(number: Decimal, decimals: int, unit: str = "") -> Displayed:
    """A rounded number with its unit in the form it needs."""
    cell = formatting.number(number, decimals)
    following = unit_after(cell, unit)
    return Displayed(cell, formatting.with_unit(cell, following), number, unit=following)


def displayed_difference(number: Decimal, decimals: int) -> Displayed:
    """A rounded difference with its plus or minus."""
    cell = formatting.signed(number, decimals)
    return Displayed(cell, cell, number)


def missing_value(reason: MissingReason | None) -> Displayed:
    """A missing value: its sign, and "kein Wert (Zahlenwert unbekannt oder geheim)"."""
    sign = (reason or MissingReason.UNKNOWN).value
    said = texts.REASONS[sign]
    return Displayed(sign, f"{texts.NO_VALUE} ({said})", sign=sign, reason=said)


def in_words(text: str) -> Displayed:
    """What is no number."""
    return Displayed(text, text)
