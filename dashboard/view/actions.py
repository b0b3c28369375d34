"""What a user can do to the state; each action returns a changed copy."""

import re
from dataclasses import replace
from datetime import date

from dashboard.analysis.classes import ClassMethod, ClassScheme
from dashboard.model.dataset import Dataset
from dashboard.view.query_string import own_breaks
from dashboard.view.state import NEIGHBOURS, PEERS, NeedRule, PeerRule, ViewState


def open_district(state: ViewState, code: str) -> ViewState:
    """Open the profile of a district, also when it is open already."""
    return replace(state, district=code)


def show_indicator(state: ViewState, key: str, dataset: Dataset) -> ViewState:
    """Show another indicator or measure; year and series stay where it has them."""
    if key in dataset.programme.measures:
        return replace(
            state, indicator=key, year=None, since=None, series=None, classes=_without_breaks(state)
        )
    indicator = dataset.indicator(key)
    series = state.series if state.series in indicator.series else None
    years = indicator.years(series or indicator.default_series)
    year = state.year if state.year in years else None
    since = state.since if year and state.since in years else None
    return replace(
        state, indicator=key, year=year, since=since, series=series, classes=_without_breaks(state)
    )


def show_year(state: ViewState, year: str) -> ViewState:
    """Show another year."""
    return replace(state, year=year)


def show_series(state: ViewState, series: str) -> ViewState:
    """Show the other number of districts."""
    return replace(state, series=series)


def choose_classes(state: ViewState, method: str, count: int) -> ViewState:
    """Choose a method that finds its own limits, and the number of classes.

    Raises:
        ValueError: When there is no such method.
    """
    return set_scheme(state, ClassScheme(ClassMethod(method), count))


def set_scheme(state: ViewState, scheme: ClassScheme) -> ViewState:
    """Use a class scheme."""
    return replace(state, classes=scheme)


def choose_breaks(state: ViewState, text: str) -> ViewState:
    """Set own breaks from German text such as "10; 12,5; 20".

    Raises:
        QueryError: When they are not ascending or give fewer than 3 or more than 7 classes.
        ValueError: When a part is no number.
    """
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return replace(state, classes=own_breaks(tuple(_german_number(part) for part in parts)))


def choose_columns(state: ViewState, keys: list[str]) -> ViewState:
    """Choose further indicators for the table."""
    return replace(state, columns=tuple(dict.fromkeys(keys)))


def compare(state: ViewState, codes: list[str]) -> ViewState:
    """Compare these districts."""
    return replace(state, comparison=tuple(dict.fromkeys(codes)))


def add_to_comparison(state: ViewState) -> ViewState:
    """Add the chosen district to the compared ones."""
    chosen = (state.district,) if state.district else ()
    named = () if state.comparison in ((NEIGHBOURS,), (PEERS,)) else state.comparison
    return replace(state, comparison=tuple(dict.fromkeys((*named, *chosen))))


def change_since(state: ViewState, since: str | None, year: str) -> ViewState:
    """Show the change between two years, or the year itself."""
    return replace(state, since=since, year=year)


def change_peers(state: ViewState, rule: PeerRule) -> ViewState:
    """Look for similar districts by another rule."""
    return replace(state, peers=rule)


def change_need(state: ViewState, rule: NeedRule) -> ViewState:
    """Set another programme measure against the indicator, or change the rule of need."""
    return replace(state, need=rule)


def set_against(state: ViewState, key: str | None) -> ViewState:
    """Choose the second indicator of the scatter."""
    return replace(state, against=key)


def set_reference_date(state: ViewState, day: date | None) -> ViewState:
    """Compute plan states for another day; None for today."""
    return replace(state, reference_date=day)


def _german_number(text: str) -> float:
    """A number with decimal comma; a dot may only group thousands."""
    if "." in text and not re.fullmatch(r"[-−]?\d{1,3}(\.\d{3})+(,\d+)?", text):
        raise ValueError(f"could not convert {text!r}: the decimal sign is the comma")
    return float(text.replace(".", "").replace(",", ".").replace("−", "-"))


def _without_breaks(state: ViewState) -> ClassScheme:
    """Own breaks belong to one indicator; another starts with the default scheme."""
    return ClassScheme() if state.classes.method is ClassMethod.OWN_BREAKS else state.classes
