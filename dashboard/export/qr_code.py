"""QR codes of addresses as SVG."""

import io

import segno

DARK = "#16252d"
BORDER = 2
"""Free modules on each side; the page around adds the rest."""
FILE_BORDER = 4
"""As the standard asks for where nothing is known of the surroundings."""
CAPACITY = 2331
"""Bytes of the largest code, version 40, at level M (ISO/IEC 18004, table 7)."""


def fits_code(address: str) -> bool:
    """Whether there is a code of an address; longer ones have none."""
    return len(address.encode()) <= CAPACITY


def inline_qr_code(address: str) -> str:
    """An ``svg`` element to stand in a page; the address has to fit."""
    return str(_code(address).svg_inline(border=BORDER, dark=DARK, omitsize=True))


def qr_code_file(address: str) -> bytes:
    """A whole SVG file with its namespace, on white; the address has to fit."""
    target = io.BytesIO()
    _code(address).save(
        target, kind="svg", border=FILE_BORDER, dark=DARK, light="#ffffff", omitsize=True, xmldecl=False
    )
    return target.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", encoding="utf-8", micro=False)
