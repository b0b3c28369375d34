"""QR codes of addresses as SVG."""

import io

import segno

DARK = "#16252d"
BORDER = 2
"""Free modules on each side; the page around adds the rest."""
FILE_BORDER = 4
"""As the standard asks for where nothing is known of the surroundings."""


def inline_qr_code(address: str) -> str:
    """An ``svg`` element to stand in a page."""
    return str(_code(address).svg_inline(border=BORDER, dark=DARK, omitsize=True))


def qr_code_file(address: str) -> bytes:
    """A whole SVG file with its namespace, on white."""
    target = io.BytesIO()
    _code(address).save(
        target, kind="svg", border=FILE_BORDER, dark=DARK, light="#ffffff", omitsize=True, xmldecl=False
    )
    return target.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
