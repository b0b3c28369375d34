"""Districts of similar structure as a picture: where they lie, numbered from the most similar, and why."""

from dashboard.drawing.lettering import name_lines
from dashboard.drawing.map_scene import Lettering, location_scene
from dashboard.drawing.style import (
    CHOSEN_AREA_STYLE,
    LAND_AREA_STYLE,
    NEAR_OUTSIDE_STYLE,
    NEAR_STYLE,
    Style,
)
from dashboard.drawing.svg_legend import Stacked
from dashboard.drawing.svg_map import LOCATION
from dashboard.export.picture import sheet
from dashboard.export.picture.caption import caption
from dashboard.export.picture.map_picture import COLUMN, map_body, outside_field
from dashboard.model.dataset import Dataset
from dashboard.model.territory import Territory
from dashboard.texts import comparison as comparison_words
from dashboard.texts import export_data as words
from dashboard.texts import export_report as report_words
from dashboard.texts import peers as peers_words
from dashboard.view.peers_view import PeersView


def peers_picture(dataset: Dataset, view: PeersView, territory: Territory, address: str) -> sheet.Drawn:
    """Draw the districts similar to one; ``territory`` is the boundary set of the series."""
    title = comparison_words.PEERS_OF.format(view.name)
    scene = location_scene(dataset, territory, title, _styles(view), _written(view), Lettering())
    said = caption(
        dataset,
        title,
        view.compared,
        [attribution for criterion in view.criteria for attribution in criterion.attributions],
        (*(criterion.note for criterion in view.criteria), *view.left_out, *view.stability, *view.notes),
        address,
        with_map=True,
    )
    return sheet.sheet(map_body(scene, _legend(view), LOCATION), said)


def _styles(view: PeersView) -> dict[str, Style]:
    near = {peer.code: NEAR_OUTSIDE_STYLE if peer.land else NEAR_STYLE for peer in view.peers}
    return {**near, view.code: CHOSEN_AREA_STYLE}


def _written(view: PeersView) -> dict[str, tuple[str, ...]]:
    """Names of the districts of the list, those of the similar ones above their number."""
    named = {peer.code: (*name_lines(peer.name), str(n)) for n, peer in enumerate(view.peers, 1)}
    return {view.code: name_lines(view.name), **named}


def _legend(view: PeersView) -> Stacked:
    """The list with distances and what is alike, then what the tones mean."""
    drawn = []
    head, y = COLUMN.heading(0, comparison_words.PARTS["aehnliche"], peers_words.DISTANCE)
    for number, peer in enumerate(view.peers, 1):
        name = peers_words.BEYOND.format(peer.name, peer.land) if peer.land else peer.name
        pair, y = COLUMN.pairs(y, [(words.NUMBERED.format(number, name), peer.distance.cell)])
        sentence, y = COLUMN.paragraph(y, peer.sentence)
        drawn += [pair, sentence]
    beyond = any(peer.land for peer in view.peers)
    fields = (
        (CHOSEN_AREA_STYLE, view.name),
        (NEAR_STYLE, words.SIMILAR),
        *(((NEAR_OUTSIDE_STYLE, words.SIMILAR_BEYOND),) if beyond else ()),
        (LAND_AREA_STYLE, report_words.LEGEND_LAND),
    )
    y += 8
    for look, label in fields:
        field, y = COLUMN.field(y, look, label)
        drawn.append(field)
    outside, y = outside_field(y)
    return "".join((head, *drawn, outside)), y
