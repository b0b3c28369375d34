"""Texts as outlines: every word kept, letters defined once, halos below, places as before."""

import re
from xml.etree import ElementTree as ET

import pytest

from dashboard.drawing.lettering import STRONG, width
from dashboard.drawing.outlines import outlined
from dashboard.drawing.svg import element, text
from tests.unit.export.drawn import SVG, texts_of

XLINK = "{http://www.w3.org/1999/xlink}href"


def drawing(*children, **attributes):
    return element("svg", *children, xmlns="http://www.w3.org/2000/svg", viewBox="0 0 100 50", **attributes)


def lines_of(root):
    """Place and scale of every line, and the letters on it with their places."""
    found = []
    for group in root.iter(f"{SVG}g"):
        moved = re.fullmatch(r"translate\((\S+) (\S+)\) scale\((\S+)\)", group.get("transform", ""))
        if moved:
            letters = [(use.get(XLINK), int(use.get("x"))) for use in group]
            found.append(([float(number) for number in moved.groups()], letters))
    return found


def test_every_letter_is_defined_once_and_stands_behind_the_one_before():
    root = ET.fromstring(outlined(drawing(text("Aha & Aha", 10, 20, 15))))
    assert texts_of(root) == ["Aha & Aha"]
    assert [path.get("id") for path in root.find(f"{SVG}defs")] == ["r26", "r41", "r61", "r68"]
    (((x, y, scale), letters),) = lines_of(root)
    assert (x, y, scale) == (10, 20, 0.015)
    assert [name for name, _ in letters] == ["#r41", "#r68", "#r61", "#r26", "#r41", "#r68", "#r61"]
    assert letters[1][1] == round(width("A", 1000))
    assert letters[-1][1] == round(width("Aha & Ah", 1000))


@pytest.mark.parametrize(("anchor", "share"), [("start", 0), ("middle", 0.5), ("end", 1)])
def test_texts_keep_their_anchor_and_what_they_inherit(anchor, share):
    inner = element("g", text("Gera", 50, 20, 10), font_weight=STRONG, text_anchor=anchor)
    ((place, letters),) = lines_of(ET.fromstring(outlined(drawing(inner))))
    assert place[0] == pytest.approx(50 - share * width("Gera", 10, STRONG), abs=0.01)
    assert letters[0][0] == "#b47"


def test_lines_of_a_text_stand_where_they_stood_and_are_one_name():
    lines = (element("tspan", word, x=5, y=y) for word, y in (("Unstrut-", 10), ("Hainich", 22), ("4", 34)))
    root = ET.fromstring(outlined(drawing(element("text", *lines, font_size=10, data_name="16064"))))
    assert texts_of(root) == ["Unstrut-Hainich 4"]
    assert [place[:2] for place, _ in lines_of(root)] == [[5, 10], [5, 22], [5, 34]]
    assert next(root.iter(f"{SVG}g")).get("data-name") == "16064"


def test_a_halo_lies_below_all_letters_in_their_scale():
    halo = text("Ab", 0, 10, 20, fill="#111111", stroke="#eeeeee", stroke_width=4, paint_order="stroke")
    group = ET.fromstring(outlined(drawing(halo)))[1]
    below, above = group
    assert (below.get("stroke"), below.get("stroke-width")) == ("#eeeeee", "200")
    assert (above.get("stroke"), group.get("stroke"), group.get("fill")) == (None, None, "#111111")
    assert [use.get(XLINK) for use in below] == [use.get(XLINK) for use in above]


def test_what_the_font_lacks_is_seen_and_blanks_take_room():
    root = ET.fromstring(outlined(drawing(text("a\u2009\u6f22b", 0, 10, 10))))
    (_, letters) = lines_of(root)[0]
    assert [name for name, _ in letters] == ["#r61", "#r6f22", "#r62"]
    assert letters[1][1] == round(width("a\u2009", 1000))


def test_nothing_else_changes():
    content = drawing(element("title", "a &lt; b"), element("rect", width=5, height=5))
    root = ET.fromstring(outlined(content))
    assert [node.tag.removeprefix(SVG) for node in root] == ["title", "defs", "rect"]
    assert root[0].text == "a < b"
