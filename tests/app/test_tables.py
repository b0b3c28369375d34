"""Every table has a caption and header cells with a scope; headings are in order; parts have names."""

from html.parser import HTMLParser

import pytest

RATE = "merkmal=care_rate_under3"
COMPARED = "?ansicht=vergleich"
VIEWS = [
    ("table.children", f"?ansicht=tabelle&{RATE}&spalten=kita_count", 1),
    ("table.children", "?ansicht=tabelle", 1),
    ("comparison.children", f"{COMPARED}&kreis=16077&vergleich=nachbarn", 3),
    ("comparison.children", f"{COMPARED}&teil=verlauf&kreis=16077&{RATE}", 1),
    ("comparison.children", f"{COMPARED}&teil=aehnliche&kreis=16077", 5),
    ("comparison.children", f"{COMPARED}&teil=bedarf&{RATE}&programm=plan_state", 4),
    ("comparison.children", f"{COMPARED}&teil=plaene", 1),
    (
        "comparison.children",
        f"{COMPARED}&teil=zusammenhang&merkmal=sgb2_rate&gegen=child_poverty_sgb2_under15",
        1,
    ),
    ("profile.children", "?kreis=16077", 6),
    ("overview.children", "", 0),
    ("sources.children", "?ansicht=daten", 75),
]
VOID = {"img", "br"}


class Outline(HTMLParser):
    """Tables, headings and links of HTML, with the elements they stand in."""

    def __init__(self, html):
        super().__init__()
        self.tables = []
        self.headings = []
        self.links = []
        self.ids = []
        self._open = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "table":
            frame = self._open[-1][1] if self._open else {}
            self.tables.append({"frame": frame, "captions": [], "heads": [], "cells": 0})
        if tag in ("caption", "th"):
            kept = {"text": "", **found}
            self.tables[-1]["captions" if tag == "caption" else "heads"].append(kept)
            found = kept
        if tag == "td":
            self.tables[-1]["cells"] += 1
        if tag in ("h2", "h3", "h4", "h5"):
            self.headings.append(int(tag[1]))
        if tag == "a":
            found = {"text": "", **found}
            self.links.append(found)
        if tag == "img" and self.links:
            self.links[-1]["text"] += found.get("alt", "")
        if "id" in found:
            self.ids.append(found["id"])
        if tag not in VOID:
            self._open.append((tag, found))

    def handle_endtag(self, tag):
        opened, _ = self._open.pop()
        assert opened == tag

    def handle_data(self, data):
        hidden = any(attributes.get("aria-hidden") == "true" for _, attributes in self._open)
        for _, attributes in self._open:
            if "text" in attributes and not hidden:
                attributes["text"] += data


def html_of(component):
    if isinstance(component, list):
        return "".join(html_of(part) for part in component)
    if isinstance(component, dict):
        props = component["props"]
        return props.get("data-html") or html_of(props.get("children"))
    return ""


@pytest.fixture(params=VIEWS, ids=lambda view: view[1] or "start")
def view(page, request):
    output, query, count = request.param
    return Outline(html_of(page.load(query).properties[output])), count


def test_every_table_has_one_caption(view):
    outline, count = view
    assert len(outline.tables) == count
    assert [len(table["captions"]) for table in outline.tables] == [1] * count
    assert [t for table in outline.tables for t in table["captions"] if not t["text"].strip()] == []


def test_every_header_cell_has_a_scope_and_a_text(view):
    outline, _ = view
    heads = [head for table in outline.tables for head in table["heads"]]
    assert {head.get("scope") for head in heads} <= {"col", "row", "rowgroup"}
    assert [head for head in heads if not head["text"].strip()] == []
    assert [t for t in outline.tables if not any(h["scope"].startswith("row") for h in t["heads"])] == []


def test_wide_tables_scroll_in_a_named_frame_that_takes_the_focus(view):
    outline, _ = view
    framed = [t["frame"] for t in outline.tables if "table-frame" in t["frame"].get("class", "")]
    assert [(f.get("tabindex"), f.get("role"), bool(f.get("aria-label"))) for f in framed] == [
        ("0", "region", True)
    ] * len(framed)


def test_headings_go_down_one_level_at_a_time(view):
    outline, _ = view
    before = [2, *outline.headings]
    steps = [(a, b) for a, b in zip(before, outline.headings, strict=False) if b > a + 1]
    assert steps == []


def test_every_link_has_a_text_and_every_id_is_there_once(view):
    outline, _ = view
    assert [link for link in outline.links if len(link["text"].strip()) < 2] == []
    assert len(set(outline.ids)) == len(outline.ids)


def test_heads_of_the_sortable_table_say_what_they_do(page):
    outline = Outline(
        html_of(page.load(f"?ansicht=tabelle&{RATE}&jahr=2019&stand=23").properties["table.children"])
    )
    heads = outline.tables[0]["heads"][:4]
    assert [(head["aria-sort"], head["text"]) for head in heads] == [
        ("ascending", "Kreis, absteigend sortieren"),
        ("none", "Betreuungsquote unter 3 Jahre, 2019 (%), absteigend sortieren"),
        ("none", "Rang, absteigend sortieren"),
        ("none", "Differenz zu Thüringen, absteigend sortieren"),
    ]


def test_english_passages_are_marked(page):
    content = html_of(page.load("?ansicht=daten").properties["sources.children"])
    assert '<span lang="en">German Index of Socioeconomic Deprivation</span>' in content
    assert (
        content.count("Points of Interest") == content.count('<span lang="en">Points of Interest</span>') > 0
    )


@pytest.mark.parametrize(
    ("query", "name"),
    [
        (f"{COMPARED}&teil=verlauf&kreis=16054&{RATE}", "Liniendiagramm: Betreuungsquote unter 3 Jahre, 20"),
        (
            f"{COMPARED}&teil=zusammenhang&merkmal=sgb2_rate&jahr=2021&gegen=child_poverty_sgb2_under15",
            "Streudiagramm: SGB-II-Quote und Kinderarmut (SGB II, unter 15 Jahre), 2021. Spearmans ",
        ),
        (
            f"{COMPARED}&kreis=16077&vergleich=16077,16052&spalten=sgb2_rate&merkmal=sgb2_rate&jahr=2021",
            "Punktstreifen zu den Merkmalen SGB-II-Quote. Verglichen: Altenburger Land, Gera. ",
        ),
        (f"{COMPARED}&teil=bedarf&{RATE}&programm=plan_state", "Karte: Betreuungsquote unter 3 Jahre, 20"),
    ],
)
def test_a_chart_is_named_with_what_stands_out_and_leads_to_its_table(page, query, name):
    parts = page.load(query).properties["comparison.children"]
    (figure,) = [part["props"] for part in parts if part["type"] == "Figure"]
    assert figure["aria-label"].startswith(name)
    assert len(figure["aria-label"]) > len(name) + 20
    assert f'<details id="{figure["aria-details"]}">' in html_of(parts)
