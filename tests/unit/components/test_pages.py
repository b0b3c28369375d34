"""HTML of the pages of text: headings in order, tables with heads, marked links."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from dashboard.components.pages import help_link, page_links, page_text
from dashboard.model.text_page import TextPage
from dashboard.settings import Contact, Operator
from dashboard.view.pages_view import PageContent, page_view
from dashboard.view.state import PAGES, View

UNSET = PageContent(None, "2026-11-22")
OFFICE = Contact("Amt & *Weg*", "a@b.c", "Weg <1>")
OPERATOR = Operator(OFFICE, "die {version}", "`R`", "", OFFICE, OFFICE, OFFICE, OFFICE)
CASES = {
    "marks": ("a `Esc`*b*", '<p>a <kbd>Esc</kbd><span lang="en">b</span></p>'),
    "link": (
        "[*H*](?ansicht=hilfe)",
        '<p><a class="go" href="?ansicht=hilfe"><span lang="en">H</span></a></p>',
    ),
    "state": (
        "[Eisenach](?ansicht=karte&kreis=16056)",
        '<p><a class="go" href="?ansicht=karte&amp;kreis=16056">Eisenach</a></p>',
    ),
    "escaped": ("<b>a</b> & \\*b\\*", "<p>&lt;b&gt;a&lt;/b&gt; &amp; *b*</p>"),
    "script": ("[a](javascript:b)", "<p>[a](javascript:b)</p>"),
    "wrapped": ("a\nb", "<p>a b</p>"),
    "list": ("- a\n- b `c`", "<ul><li>a</li><li>b <kbd>c</kbd></li></ul>"),
    "steps": ("1. a\n2. b\n   - c", "<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>"),
    "lines": ("A.\\\nB.", '<div class="lines"><p>A.</p><p>B.</p></div>'),
    "notice": ("**Fehlt.**", '<p class="page-notice"><strong>Fehlt.</strong></p>'),
    "bold": ("**a** b", "<p><strong>a</strong> b</p>"),
    "table": (
        "**T**\n\n| A | B |\n| --- | --- |\n| `a` | b |",
        (
            '<div class="table-frame"><table><caption>T</caption><thead><tr><th scope="col">A</th>'
            '<th scope="col">B</th></tr></thead><tbody><tr><th scope="row"><kbd>a</kbd></th><td>b</td></tr>'
            "</tbody></table></div>"
        ),
    ),
    "switch": (
        "{tastenschalter}",
        (
            '<button class="key-switch" role="switch" type="button" aria-checked="true" data-blocked="Dieser '
            "Browser erlaubt der Seite nicht, etwas zu speichern; die Wahl gilt, bis Sie die Seite schließen."
            '">'
            "Tasten „?“, „/“ und „P“ auf der ganzen Seite"
            '<span class="on" aria-hidden="true">: eingeschaltet</span>'
            '<span class="off" aria-hidden="true">: ausgeschaltet</span></button>'
        ),
    ),
}


def html_of(page, content=UNSET):
    return page_text(page_view(page, content)).to_plotly_json()["props"]["data-html"]


@pytest.mark.parametrize(("markdown", "html"), CASES.values(), ids=CASES)
def test_a_block_becomes_html(markdown, html):
    assert html_of(TextPage("Seite", f"# Seite\n\n{markdown}\n")) == f'<h2 tabindex="-1">Seite</h2>{html}'


def test_the_operators_data_is_text_and_no_markdown():
    page = TextPage("S", "# S\n\n{betreiber}\n\n{verantwortlich}\n\n{hosting}\n")
    assert html_of(page, PageContent(OPERATOR, "")) == (
        '<h2 tabindex="-1">S</h2>'
        "<address><div>Amt &amp; *Weg*</div><div>Weg &lt;1&gt;</div>"
        '<div>E-Mail: <a href="mailto:a@b.c">a@b.c</a></div></address>'
        "<p>Vertreten durch: die {version}</p><p>`R`</p>"
    )


def test_an_address_names_all_that_is_known():
    office = Contact("Amt", "a@b.c", "Weg 1", "00000 Ort", "0000 1", "https://amt.example")
    content = PageContent(replace(OPERATOR, feedback=office), "")
    assert html_of(TextPage("S", "# S\n\n{rueckmeldung}\n"), content) == (
        '<h2 tabindex="-1">S</h2>'
        "<address><div>Amt</div><div>Weg 1</div><div>00000 Ort</div><div>Telefon: 0000 1</div>"
        '<div>E-Mail: <a href="mailto:a@b.c">a@b.c</a></div>'
        '<div><a href="https://amt.example" rel="noopener noreferrer" target="_blank" '
        'title="öffnet in einem neuen Tab">https://amt.example</a></div></address>'
    )


def test_sections_nest_by_the_levels_of_headings():
    html = html_of(TextPage("A", "# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n"))
    assert html == (
        '<h2 tabindex="-1">A</h2><p>a</p>'
        "<section><h3>B</h3><p>b</p><section><h4>C</h4><p>c</p></section></section>"
        "<section><h3>D</h3></section>"
    )


@pytest.mark.parametrize("view", PAGES)
def test_no_level_of_headings_is_left_out(dataset, view):
    html = html_of(dataset.pages[view])
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
