"""Texts that a spreadsheet program would run as a formula are kept from it."""

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First letters of what spreadsheet programs take for a formula, full-width forms included."""


def neutralised(text: str) -> str:
    """Put an apostrophe before a text that would be run as a formula; other texts stay as they are.

    Meant for texts only: a negative number is written as a number and needs no protection.

    >>> neutralised("=1+1"), neutralised(" @SUM(A1)"), neutralised("Erfurt"), neutralised("–")
    ("'=1+1", "' @SUM(A1)", 'Erfurt', '–')
    """
    risky = text.startswith(STARTS) or text.lstrip(" \u00a0").startswith(STARTS)
    return f"'{text}" if risky else text
