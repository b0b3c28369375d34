"""Legends of maps: counts, the chosen district, a grid whose labels do not run into each other."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from dashboard.drawing.lettering import STRONG, width
from dashboard.drawing.map_scene import LegendGrid, LegendItem, Lettering, need_scene
from dashboard.drawing.style import Style
from dashboard.drawing.svg_legend import LegendColumn
from dashboard.view.open_view import open_query
from dashboard.view.state import NeedRule

COLUMN = LegendColumn(100, 288)
RIGHT = COLUMN.x + COLUMN.room
LIGHT, DARK = Style("#f0fbe9"), Style("#0b5f7d")


def texts_of(svg):
    """Left edge, right edge, base line and words of every text."""
    found = []
    for node in ET.fromstring(f"<g>{svg}</g>").iter("text"):
        x, size = float(node.get("x")), float(node.get("font-size"))
        across = width(node.text, size, int(node.get("font-weight", 400)))
        left = x - across if node.get("text-anchor") == "end" else x
        found.append((left, left + across, float(node.get("y")), node.text))
    return found


def words_of(svg):
    return [text for *_, text in texts_of(svg)]


def test_entries_have_their_counts_and_the_chosen_district_in_bold():
    svg, below = COLUMN.fields(10, [LegendItem(LIGHT, "bis 4", 3), LegendItem(DARK, "über 4", 19, "Gera")])
    assert words_of(svg) == ["bis 4", "3", "über 4 (gewählt: Gera)", "19"]
    weights = [node.get("font-weight") for node in ET.fromstring(f"<g>{svg}</g>").iter("text")]
    assert weights == ["400", None, str(STRONG), None]
    assert below == 10 + 2 * 29


def test_a_long_label_keeps_clear_of_its_count():
    svg, below = COLUMN.field(0, LIGHT, "Zahlenwert unbekannt oder geheim und noch etwas", "12")
    *lines, count = texts_of(svg)
    assert len(lines) == 2
    assert max(right for _, right, *_ in lines) < count[0]
    assert below == 2 * 20 + 9


def test_the_grid_frames_the_chosen_field_and_names_it():
    levels = ("geringer Bedarf: bis 3", "mittlerer Bedarf: 4", "hoher Bedarf: ab 5")
    fields = tuple(
        tuple(LegendItem(DARK, f"{count}. Feld", count, "Gera" if count == 6 else "") for count in counts)
        for counts in ((1, 2, 3), (4, 5, 6))
    )
    svg, _ = COLUMN.grid(0, LegendGrid(levels, ("Stufe 1", "Stufe 2"), fields))
    assert sorted(words_of(svg)) == sorted([
        "geringer", "Bedarf", "mittlerer", "Bedarf", "hoher", "Bedarf",
        "Stufe 1", "1", "2", "3", "Stufe 2", "4", "5", "6", "6. Feld (gewählt: Gera)", *levels,
    ])  # fmt: skip
    frames = [n for n in ET.fromstring(f"<g>{svg}</g>").iter("rect") if n.get("width") == "34"]
    assert [(n.get("stroke"), n.get("fill")) for n in frames] == [("#16252d", "none")]


@pytest.mark.parametrize(
    "measure", ["funding_stage", "plan_state", "participation", "agathe", "process_support_2019"]
)
def test_labels_of_no_grid_run_into_each_other(dataset, measure):
    query, crowded = "?merkmal={}&ansicht=vergleich&teil=bedarf", []
    for key in dataset.indicators:
        seen = open_query(dataset, query.format(key), date(2026, 11, 22))
        seen = replace(seen, state=replace(seen.state, need=NeedRule(measure)))
        grid = need_scene(dataset, seen.shown, seen.content, Lettering()).grid
        svg, _ = COLUMN.grid(0, grid)
        placed = sorted(texts_of(svg), key=lambda text: (text[2], text[0]))
        crowded += [
            (key, one[3], other[3])
            for one, other in pairwise(placed)
            if one[2] == other[2] and one[1] > other[0] - 2
        ]
        crowded += [(key, text) for _, right, _, text in placed if right > RIGHT + 2]
    assert crowded == []
