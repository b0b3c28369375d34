"""QR codes: the largest address that has one, and that of every longer one nobody fails."""

import pytest
import segno
from segno import DataOverflowError

from dashboard.export.qr_code import CAPACITY, fits_code, inline_qr_code, qr_code_file

START = "https://atlas.example/?x="


@pytest.mark.parametrize(
    "address",
    [START + "a" * (CAPACITY - len(START)), START + "ü" * ((CAPACITY - len(START)) // 2)],
    ids=["signs", "umlauts"],
)
def test_the_largest_address_has_a_code_and_a_longer_one_none(address):
    assert fits_code(address)
    assert inline_qr_code(address).startswith("<svg")
    assert qr_code_file(address).startswith(b"<svg")
    assert not fits_code(address + "ü")
    with pytest.raises(DataOverflowError):
        inline_qr_code(address + "ü")


def test_a_code_is_that_of_the_address_alone():
    address = "https://atlas.example/?kreis=16070"
    made = segno.make(address, error="m", micro=False)
    assert inline_qr_code(address) == made.svg_inline(border=2, dark="#16252d", omitsize=True)
