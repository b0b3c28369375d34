"""Texts that a spreadsheet program would run."""

import pytest

from dashboard.export.table_csv import neutralised


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 361", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "  =1", "＝1", "＠x"]
)
def test_texts_that_look_like_formulas_get_an_apostrophe(text):
    assert neutralised(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Erfurt", "–", "−3,0", ".", "…", "x", "/", "a=b", "1-2", "±0,0"])
def test_other_texts_stay(text):
    assert neutralised(text) == text
