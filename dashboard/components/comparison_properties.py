"""Values of the comparison's control properties for a state."""

from collections.abc import Mapping
from typing import Any

from dash import no_update

from dashboard.components.comparison import quick_choices as quick_links
from dashboard.components.comparison_controls import part_links
from dashboard.components.controls import options
from dashboard.model.indicator import Direction
from dashboard.view.comparison_choice import choosable, quick_choices
from dashboard.view.open_view import Seen
from dashboard.view.peers_criteria import criterion_options
from dashboard.view.search import SearchGroup
from dashboard.view.shown import Shown, ShownIndicator
from dashboard.view.state import NeedRule, Part, View

NAMES = (
    "parts", "districts_box", "compared_options", "compared", "quick_choices", "compared_indicators",
    "compared_indicators_box", "peers_box", "criteria_options", "criteria", "peers_outside", "peers_mixed",
    "need_box", "need_measure", "need_share", "need_stage", "need_stage_box", "need_high", "need_high_box",
    "plans_box", "scatter_box", "against",
)  # fmt: skip
BOXES: Mapping[str, tuple[Part, ...]] = {
    "districts_box": (Part.DISTRICTS, Part.TREND),
    "compared_indicators_box": (Part.DISTRICTS,),
    "peers_box": (Part.PEERS,),
    "need_box": (Part.NEED,),
    "plans_box": (Part.PLANS,),
    "scatter_box": (Part.SCATTER,),
}
"""Boxes of controls, and the parts of the comparison that use them."""


def comparison_properties(seen: Seen) -> dict[str, Any]:
    """All control properties of the comparison; unchanged while another view is open."""
    state = seen.state
    if state.view is not View.COMPARISON:
        return dict.fromkeys(NAMES, no_update)
    return {
        "parts": part_links(state.part),
        **{box: state.part not in parts for box, parts in BOXES.items()},
        "against": state.against,
        **_districts(seen),
        **_peers(seen),
        **_need(state.need, seen.shown),
    }


def _districts(seen: Seen) -> dict[str, Any]:
    territory = seen.shown.territory
    offered = choosable(seen.dataset, territory, former=seen.compared.former)
    groups = [SearchGroup(heading, hits) for heading, hits in offered]
    return {
        "compared_options": options(groups),
        "compared": list(seen.compared.codes),
        "quick_choices": quick_links(quick_choices(seen.dataset, seen.state, territory)),
        "compared_indicators": list(seen.state.columns),
    }


def _peers(seen: Seen) -> dict[str, Any]:
    rule = seen.state.peers
    offered = criterion_options(seen.dataset, seen.shown.territory.series)
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
