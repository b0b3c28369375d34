"""Order of the districts for the keys, and the cards of districts beyond the state border."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.model.dataset import SliceKey, frozen
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.map_keys import MapOrder, OutsideCell, map_order, need_order, outside_cells
from dashboard.view.map_view import map_view
from dashboard.view.need_view import need_view
from dashboard.view.open_view import resolve
from dashboard.view.state import NeedRule, ViewState

TODAY = date(2026, 11, 22)
RATE = "care_rate_under3"
ERFURT, GERA, EISENACH = "16051", "16052", "16056"
GOSLAR = ("03153", "Goslar", "Niedersachsen, jenseits der Landesgrenze")


def order(data, state):
    return map_order(map_view(data, state, resolve(data, state, TODAY)))


def with_values(data, year, **values):
    """The data with other values of the rate for 23 districts; None is a missing one."""
    section = {
        code.removeprefix("c"): Observation(v) if v is not None else Observation(None, MissingReason.UNKNOWN)
        for code, v in values.items()
    }
    return replace(
        data, observations=frozen({**data.observations, SliceKey(RATE, "23", year): frozen(section)})
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((50.0, 50.0, 45.0), MapOrder((ERFURT, GERA, EISENACH), home=EISENACH, end=ERFURT)),
        ((45.0, 60.0, 45.0), MapOrder((GERA, EISENACH, ERFURT), home=ERFURT, end=GERA)),
        ((None, 1.0, None), MapOrder((GERA, EISENACH, ERFURT), home=GERA, end=GERA)),
        ((None, 0.0, -1.0), MapOrder((GERA, EISENACH, ERFURT), home=EISENACH, end=GERA)),
        ((None, None, None), MapOrder((EISENACH, ERFURT, GERA), home=GERA, end=EISENACH)),
    ],
)
def test_by_rank_then_by_name_and_without_a_value_last(mini, values, expected):
    data = with_values(mini, "2019", **dict(zip(("c16051", "c16052", "c16056"), values, strict=True)))
    assert order(data, ViewState(indicator=RATE, series="23", year="2019")) == expected


def test_measures_by_category_then_by_name(mini):
    assert order(mini, ViewState()) == MapOrder((ERFURT, GERA, EISENACH), home=ERFURT, end=EISENACH)
    assert order(mini, ViewState(indicator="participation")) == MapOrder((ERFURT, GERA), ERFURT, GERA)


def test_need_from_high_to_low_then_by_status(dataset):
    shown = resolve(dataset, ViewState(indicator=RATE, year="2019"), TODAY)
    view = need_view(dataset, shown, NeedRule(), TODAY)
    found = need_order(view)
    cells = {cell.code: cell for cell in view.cells}
    needs = [cells[code].need for code in found.codes]
    assert needs == sorted(needs, reverse=True)
    groups = [cells[code].group for code in found.codes if cells[code].need == 1]
    known = [group for group in groups if group is not None]
    assert groups == sorted(known) + [None] * (len(groups) - len(known))
    assert (found.end, found.home) == (found.codes[0], found.codes[-1])


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (ViewState(), "kein Programmstatus: Das Landesprogramm gilt in Thüringen"),
        (ViewState(indicator=RATE, series="23", year="2019"), "35,3\u00a0%"),
        (ViewState(indicator=RATE, series="23", year="2018"), "kein Wert im Atlas"),
        (ViewState(indicator=RATE, series="23", since="2018", year="2019"), "Veränderung nicht berechnet"),
    ],
    ids=["measure", "value", "none", "change"],
)
def test_cards_beyond_the_border(mini, state, text):
    data = with_values(mini, "2019", c16051=50.0, c16052=51.0, c16056=52.0, c03153=35.27)
    code, name, where = GOSLAR
    assert outside_cells(data, resolve(data, state, TODAY)) == (OutsideCell(code, name, (where, text)),)


def test_a_missing_value_beyond_the_border_has_its_reason(mini):
    data = with_values(mini, "2019", c16051=50.0, c03153=None)
    shown = resolve(data, ViewState(indicator=RATE, series="23", year="2019"), TODAY)
    assert outside_cells(data, shown)[0].lines[1] == "kein Wert (Zahlenwert unbekannt oder geheim)"
