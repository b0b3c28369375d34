"""A value carries its number, sign, unit and text; nothing has to be read off a sentence again."""

from decimal import Decimal

import pytest

from dashboard.formatting import rounded
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.displayed import (
    displayed,
    displayed_benchmark,
    displayed_difference,
    displayed_number,
    in_words,
    missing_value,
)
from dashboard.view.map_view import missing_entry
from dashboard.view.values import MapCell

UNKNOWN = Observation(None, MissingReason.UNKNOWN)


@pytest.fixture
def share(mini):
    return mini.indicator("care_rate_under3")


@pytest.mark.parametrize(
    ("reason", "text", "sign"),
    [
        (MissingReason.NOTHING, "kein Wert (nichts vorhanden)", "–"),
        (MissingReason.UNKNOWN, "kein Wert (Zahlenwert unbekannt oder geheim)", "."),
        (MissingReason.LATER, "kein Wert (Angabe fällt später an)", "…"),
        (MissingReason.NOT_APPLICABLE, "kein Wert (Aussage nicht sinnvoll)", "x"),
        (MissingReason.UNRELIABLE, "kein Wert (Zahlenwert nicht sicher genug)", "/"),
    ],
)
def test_a_missing_value_tells_its_reason(share, reason, text, sign):
    missing = displayed(Observation(None, reason), share)
    assert (missing.number, missing.sign, missing.cell, missing.text) == (None, sign, sign, text)
    assert f"kein Wert ({missing.reason})" == text
    assert missing.signed == f"{sign}  {text}"


@pytest.mark.parametrize(
    ("value", "text", "cell"),
    [
        (54.25, "54,3\u00a0%", "54,3"),
        (0.0, "0,0\u00a0%", "0,0"),
        (-0.04, "0,0\u00a0%", "0,0"),
        (-12.34, "−12,3\u00a0%", "−12,3"),
        (1234.0, "1.234,0\u00a0%", "1.234,0"),
    ],
)
def test_a_value_has_its_decimals_and_unit(share, value, text, cell):
    found = displayed(Observation(value), share)
    assert (found.text, found.cell, found.sign, found.unit) == (text, cell, "", "%")
    assert found.number == rounded(value, 1)
    assert found.signed == text


@pytest.mark.parametrize(
    ("benchmark", "text"),
    [
        (None, "kein veröffentlichter Wert"),
        (Observation(52.05), "52,1\u00a0%"),
        (Observation(200.0, computed=True), "200,0\u00a0% (Summe der Kreise)"),
        (UNKNOWN, "kein Wert (Zahlenwert unbekannt oder geheim)"),
    ],
)
def test_benchmark(share, benchmark, text):
    assert displayed_benchmark(benchmark, share).text == text


def test_a_benchmark_that_nobody_published_has_a_mark_where_there_is_no_room(share):
    cells = [displayed_benchmark(benchmark, share).short for benchmark in (None, UNKNOWN, Observation(52.05))]
    assert cells == ["·", ".", "52,1"]


def test_a_computed_benchmark_keeps_its_number(share):
    found = displayed_benchmark(Observation(200.0, computed=True), share)
    assert (found.number, found.cell) == (Decimal("200.0"), "200,0")


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [("1", "Zentren", "1\u00a0Zentrum"), ("2", "Zentren", "2\u00a0Zentren"), ("3", "", "3")],
)
def test_a_unit_has_the_form_its_number_needs(number, unit, text):
    assert displayed_number(Decimal(number), 0, unit).text == text


@pytest.mark.parametrize(("number", "cell"), [("4.4", "+4,4"), ("-4.4", "−4,4"), ("0.0", "±0,0")])
def test_a_difference_has_its_sign(number, cell):
    found = displayed_difference(Decimal(number), 1)
    assert (found.cell, found.text, found.number) == (cell, cell, Decimal(number))


def test_words_are_no_number_even_where_they_look_like_one():
    assert (in_words("2.019").number, in_words("2.019").cell) == (None, "2.019")


def test_a_legend_names_the_sign_of_every_reason():
    reasons = (MissingReason.UNKNOWN, MissingReason.NOT_APPLICABLE, MissingReason.UNKNOWN)
    cells = [MapCell(str(i), "", missing_value(r), None, None, ()) for i, r in enumerate(reasons)]
    entry = missing_entry(cells, None)
    assert entry.count == 3
    assert entry.signed == (
        "x  kein Wert (Aussage nicht sinnvoll); .  kein Wert (Zahlenwert unbekannt oder geheim)"
    )
