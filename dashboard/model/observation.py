"""One value of an indicator for one area and year, or the reason why there is none."""

from dataclasses import dataclass
from enum import StrEnum


class MissingReason(StrEnum):
    """Why there is no value, written with the signs of official statistics."""

    NOTHING = "–"
    UNKNOWN = "."
    LATER = "…"
    NOT_APPLICABLE = "x"
    UNRELIABLE = "/"


@dataclass(frozen=True, slots=True)
class Observation:
    """A number or a reason, never both and never neither.

    Attributes:
        value: The figure in the unit of its indicator, unrounded as published.
        reason: Why there is no figure.
        computed: True where the project computed the figure (a sum of districts) from published ones.
    """

    value: float | None
    reason: MissingReason | None = None
    computed: bool = False

    def __post_init__(self) -> None:
        """Refuse an observation that is both or neither.

        Raises:
            ValueError: When value and reason are both given or both missing.
        """
        if (self.value is None) is (self.reason is None):
            raise ValueError("An observation has either a value or a reason why there is none.")


UNKNOWN = Observation(None, MissingReason.UNKNOWN)
