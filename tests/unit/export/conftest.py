"""A view of the hand-made data, and the same with one missing value of each official sign."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from dashboard.model.dataset import Dataset, SliceKey, frozen
from dashboard.model.observation import MissingReason, Observation
from dashboard.view.state import ViewState

TODAY = date(2026, 11, 22)
ADDRESS = "https://atlas.beispiel.de/?merkmal=care_rate_under3&stand=23"


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def address() -> str:
    return ADDRESS


@pytest.fixture
def rate() -> ViewState:
    """Shares of 2019 in three districts, one of them without a value; population as further column."""
    return ViewState(indicator="care_rate_under3", series="23", year="2019", columns=("population_total",))


@pytest.fixture
def missing(mini: Dataset) -> Callable[[MissingReason], Dataset]:
    """The hand-made data with a given reason for the missing value of Gera in 2019."""

    def with_reason(reason: MissingReason) -> Dataset:
        key = SliceKey("care_rate_under3", "23", "2019")
        section = {**mini.observations[key], "16052": Observation(None, reason)}
        return replace(mini, observations=frozen({**mini.observations, key: frozen(section)}))

    return with_reason
