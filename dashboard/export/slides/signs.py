"""What the official signs of missing values on slides mean."""

from collections.abc import Iterable

from dashboard import texts
from dashboard.texts import export_slides as words


def explained(cells: Iterable[str]) -> str:
    """What the signs among cells mean, or "" where there are none."""
    used = {cell.partition("\n")[0] for cell in cells}
    reasons = {**texts.REASONS, texts.NO_COMPARISON: words.NO_COMPARISON}
    listed = [words.SIGN.format(sign, reason) for sign, reason in reasons.items() if sign in used]
    return words.SIGNS.format("; ".join(listed)) if listed else ""
