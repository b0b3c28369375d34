"""Numbers, differences and dates as German text, and the one way the atlas rounds."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "de_DE"
MINUS = "−"  # U+2212
UNWRITABLE = re.compile(r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters no file may hold: what XML 1.0 forbids (production 2) or advises against in control codes."""
UNPRINTED = re.compile(rf"[\t\n\r\u2028\u2029]|{UNWRITABLE.pattern}")


def rounded(value: float, decimals: int) -> Decimal:
    """Round half away from zero on the decimal digits as published.

    >>> rounded(54.25, 1), rounded(-0.05, 1), rounded(2.5, 0)
    (Decimal('54.3'), Decimal('-0.1'), Decimal('3'))
    """
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def number(value: float | Decimal, decimals: int) -> str:
    """Format a number with comma, thousands dot and true minus.

    >>> number(1234567.25, 1), number(-3.04, 1), number(-0.04, 1), number(1234, 0)
    ('1.234.567,3', '−3,0', '0,0', '1.234')
    """
    exact = rounded(float(value), decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text = format_decimal(abs(exact), format=pattern, locale=LOCALE)
    return MINUS + text if exact < 0 else text


def signed(value: float | Decimal, decimals: int) -> str:
    """Format a difference with its sign; zero is "±0".

    >>> signed(4.4, 1), signed(-4.4, 1), signed(0.01, 1)
    ('+4,4', '−4,4', '±0,0')
    """
    exact = rounded(float(value), decimals)
    if exact == 0:
        return "±" + number(0, decimals)
    return ("+" if exact > 0 else "") + number(exact, decimals)


def with_unit(text: str, unit: str) -> str:
    r"""Join a formatted number and its unit with a space that does not break.

    >>> with_unit("54,2", "%")
    '54,2\xa0%'
    """
    return f"{text}\u00a0{unit}" if unit else text


def day(value: date) -> str:
    """Format a day: 3. September 2025.

    >>> day(date(2025, 9, 3))
    '3. September 2025'
    """
    return str(format_date(value, "d. MMMM y", locale=LOCALE))


def short_day(value: date) -> str:
    """Format a day in figures: 03.09.2025.

    >>> short_day(date(2025, 9, 3))
    '03.09.2025'
    """
    return str(format_date(value, "dd.MM.y", locale=LOCALE))


def month(value: date) -> str:
    """Format a month: September 2025.

    >>> month(date(2025, 9, 3))
    'September 2025'
    """
    return str(format_date(value, "MMMM y", locale=LOCALE))


def million_euro(amount: float) -> str:
    r"""Format an amount in million euro without dropping digits the source gives.

    >>> million_euro(15898000), million_euro(10000000)
    ('15,898\xa0Mio.\xa0Euro', '10\xa0Mio.\xa0Euro')
    """
    exact = Decimal(str(amount)).scaleb(-6).normalize()
    decimals = max(0, -int(exact.as_tuple().exponent))
    return f"{number(exact, decimals)}\u00a0Mio.\u00a0Euro"


def euro(amount: float) -> str:
    r"""Format an amount in euro, with cents only where there are any.

    >>> euro(769326.59), euro(700000)
    ('769.326,59\xa0Euro', '700.000\xa0Euro')
    """
    return with_unit(number(amount, 0 if amount == int(amount) else 2), "Euro")


def visible(text: str) -> str:
    r"""Write control characters as their numbers, so that a text stays one line and says what is in it.

    >>> visible("a\nb\x00")
    'a\\u000ab\\u0000'
    """
    return UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def sort_key(text: str) -> str:
    """Key for German alphabetical order (DIN 5007-1: umlauts like their base letters).

    >>> sorted(["Suhl", "Sömmerda", "Sonneberg"], key=sort_key)
    ['Sömmerda', 'Sonneberg', 'Suhl']
    """
    table = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
    return text.lower().translate(table)
