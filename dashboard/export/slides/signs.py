"""Missing values on slides: the official sign stands beside its reason."""

from collections.abc import Iterable

from dashboard import texts
from dashboard.texts import export_slides as words


def with_sign(text: str) -> str:
    """Put the sign before the reason: ".  kein Wert (Zahlenwert unbekannt oder geheim)".

    A text that gives no reason stays as it is.
    """
    found = sign_of(text)
    return words.SIGNED.format(found, text) if found else text


def sign_of(text: str) -> str:
    """The official sign of the reason a text gives, or ""."""
    return next((sign for sign, reason in texts.REASONS.items() if f"({reason})" in text), "")


def explained(cells: Iterable[str]) -> str:
    """What the signs among cells mean, or "" where there are none."""
    used = {cell.partition("\n")[0] for cell in cells}
    reasons = {**texts.REASONS, texts.NO_COMPARISON: words.NO_COMPARISON}
    listed = [words.SIGN.format(sign, reason) for sign, reason in reasons.items() if sign in used]
    return words.SIGNS.format("; ".join(listed)) if listed else ""
