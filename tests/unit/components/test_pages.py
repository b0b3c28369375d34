"""HTML of the pages of text: headings in order, tables with heads, marked links."""

import re
from itertools import pairwise

import pytest

from dashboard.components.pages import help_link, page_links, page_text
from dashboard.texts.pages.blocks import (
    Address,
    English,
    Key,
    KeySwitch,
    Link,
    Notice,
    Page,
    Section,
    bullets,
    lines,
    table,
    text,
)
from dashboard.view.pages_view import PAGE_TEXTS, PageContent, filled
from dashboard.view.state import PAGES, View

CASES = [
    (text("a ", Key("Esc"), English("b")), '<p>a <kbd>Esc</kbd><span lang="en">b</span></p>'),
    (text(Link("Hilfe", view="hilfe")), '<p><a class="go" href="?ansicht=hilfe">Hilfe</a></p>'),
    (text(Link("a@b.c", url="mailto:a@b.c")), '<p><a href="mailto:a@b.c">a@b.c</a></p>'),
    (bullets("a", ("b", Key("c"))), "<ul><li>a</li><li>b<kbd>c</kbd></li></ul>"),
    (lines("A.", "B."), '<div class="lines"><p>A.</p><p>B.</p></div>'),
    (Address((("Amt",), ("Weg 1",))), "<address><div>Amt</div><div>Weg 1</div></address>"),
    (Notice("Fehlt."), '<p class="page-notice"><strong>Fehlt.</strong></p>'),
    (
        table("T", ("A", "B"), ("a", "b")),
        (
            '<div class="table-frame"><table><caption>T</caption><thead><tr><th scope="col">A</th>'
            '<th scope="col">B</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody>'
            "</table></div>"
        ),
    ),
    (
        KeySwitch(),
        (
            '<button class="key-switch" role="switch" type="button" aria-checked="true" data-blocked="Dieser '
            "Browser erlaubt der Seite nicht, etwas zu speichern; die Wahl gilt, bis Sie die Seite schließen."
            '">'
            "Tasten „?“, „/“ und „P“ auf der ganzen Seite"
            '<span class="on" aria-hidden="true">: eingeschaltet</span>'
            '<span class="off" aria-hidden="true">: ausgeschaltet</span></button>'
        ),
    ),
]


def html_of(page):
    return page_text(page).to_plotly_json()["props"]["data-html"]


@pytest.mark.parametrize(("block", "html"), CASES, ids=[type(block).__name__ for block, _ in CASES])
def test_a_block_becomes_html(block, html):
    assert html_of(Page("Seite", (block,))) == f'<h2 tabindex="-1">Seite</h2>{html}'


def test_levels_of_headings_follow_from_the_nesting():
    inner = Section("C", (text("x"),))
    page = Page("A", (Section("B", (inner,)), Section("D", ())))
    assert re.findall(r"<(h\d)[^>]*>(\w)", html_of(page)) == [
        ("h2", "A"),
        ("h3", "B"),
        ("h4", "C"),
        ("h3", "D"),
    ]


@pytest.mark.parametrize("view", PAGES)
def test_no_level_of_headings_is_left_out(view):
    html = html_of(filled(PAGE_TEXTS[view], PageContent(None, "2026-11-22")))
    levels = [int(level) for level in re.findall(r"<h(\d)", html)]
    assert levels[0] == 2
    assert [b for a, b in pairwise(levels) if b > a + 1 or b < 3] == []


@pytest.mark.parametrize("view", PAGES)
def test_the_link_to_the_open_page_is_marked(view):
    html = page_links(view).to_plotly_json()["props"]["data-html"]
    assert re.findall(r'href="\?ansicht=([\w-]+)" aria-current="page"', html) == [view.value]
    assert len(re.findall("<li>", html)) == len(PAGES) + 1


def test_the_help_in_the_header_is_marked_while_it_is_open():
    marked = ["aria-current" in str(help_link(view).to_plotly_json()) for view in (View.HELP, View.MAP)]
    assert marked == [True, False]
