"""Values of the comparison's control properties for a state."""

from typing import Any

from dash import no_update

from dashboard.components.comparison import quick_choices as quick_links
from dashboard.components.comparison_controls import part_links
from dashboard.components.controls import options
from dashboard.model.dataset import Dataset
from dashboard.model.indicator import Direction
from dashboard.view.comparison_choice import choosable, compared, quick_choices
from dashboard.view.peers_criteria import criterion_options
from dashboard.view.search import SearchGroup
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.state import NeedRule, Part, View, ViewState

NAMES = (
    "parts", "districts_box", "compared_options", "compared", "quick_choices", "compared_indicators",
    "compared_indicators_box", "peers_box", "criteria_options", "criteria", "peers_outside", "peers_mixed",
    "need_box", "need_measure", "need_share", "need_stage", "need_stage_box", "need_high", "need_high_box",
    "plans_box", "scatter_box", "against",
)  # fmt: skip


def comparison_properties(dataset: Dataset, state: ViewState, shown: Shown) -> dict[str, Any]:
    """All control properties of the comparison; unchanged while another view is open."""
    if state.view is not View.COMPARISON:
        return dict.fromkeys(NAMES, no_update)
    part = state.part
    return {
        "parts": part_links(part),
        "districts_box": part not in (Part.DISTRICTS, Part.TREND),
        "compared_indicators_box": part is not Part.DISTRICTS,
        "peers_box": part is not Part.PEERS,
        "need_box": part is not Part.NEED,
        "plans_box": part is not Part.PLANS,
        "scatter_box": part is not Part.SCATTER,
        "against": state.against,
        **_districts(dataset, state, shown),
        **_peers(dataset, state, shown),
        **_need(state.need, shown),
    }


def _districts(dataset: Dataset, state: ViewState, shown: Shown) -> dict[str, Any]:
    former = state.part is Part.TREND
    offered = choosable(dataset, shown.territory, former=former)
    groups = [SearchGroup(heading, hits) for heading, hits in offered]
    return {
        "compared_options": options(groups),
        "compared": list(compared(dataset, state, shown.territory, former=former).codes),
        "quick_choices": quick_links(quick_choices(dataset, state, shown.territory)),
        "compared_indicators": list(state.columns),
    }


def _peers(dataset: Dataset, state: ViewState, shown: Shown) -> dict[str, Any]:
    rule = state.peers
    offered = criterion_options(dataset, shown.territory.series)
    return {
        "criteria_options": [{"value": key, "label": title} for key, title in offered],
        "criteria": list(rule.criteria),
        "peers_outside": rule.outside,
        "peers_mixed": rule.mixed,
    }


def _need(rule: NeedRule, shown: Shown) -> dict[str, Any]:
    neutral = isinstance(shown, ShownIndicator) and shown.indicator.direction is Direction.NEUTRAL
    return {
        "need_measure": rule.measure,
        "need_share": rule.share,
        "need_stage": str(rule.stage),
        "need_stage_box": rule.measure != "funding_stage",
        "need_high": "niedrig" if rule.high is False else "hoch",
        "need_high_box": not neutral,
    }
