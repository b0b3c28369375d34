"""File names say what, when and for how many districts."""

from datetime import date

import pytest

from dashboard.export.file_name import file_stem, slug
from dashboard.view.normalise import normalise
from dashboard.view.open_view import resolve
from dashboard.view.state import ViewState


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Betreuungsquote unter 3 Jahre", "betreuungsquote-unter-3-jahre"),
        ("Größe (m²) – Fläche", "groesse-m2-flaeche"),
        ("2016/2017/2018", "2016-2017-2018"),
    ],
)
def test_slugs(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("state", "stem"),
    [
        (
            ViewState(indicator="care_rate_under3", series="23", year="2019"),
            "betreuungsquote-unter-3-jahre_2019_23-kreise",
        ),
        (
            ViewState(indicator="care_rate_under3", series="22", since="2010", year="2020"),
            "betreuungsquote-unter-3-jahre-veraenderung_2010-2020_22-kreise",
        ),
        (ViewState(indicator="plan_state"), "integrierter-plan_stichtag-2026-11-22_22-kreise"),
        (ViewState(), "prozessbegleitung-2019_23-kreise"),
    ],
)
def test_stems(dataset, state, stem):
    shown = resolve(dataset, normalise(state, dataset).state, date(2026, 11, 22))
    assert file_stem(shown) == stem
