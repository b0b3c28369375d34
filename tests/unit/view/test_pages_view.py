"""Pages of text: the operator's data or a notice in its places, links that lead somewhere."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from dashboard import __version__
from dashboard.settings import Contact, Operator
from dashboard.texts.pages import LABELS
from dashboard.texts.pages.blocks import Address, Lines, Link, Notice, Paragraph, Section, Slot
from dashboard.view.pages_view import PAGE_TEXTS, PageContent, filled, window_title
from dashboard.view.state import PAGES, View

OPERATOR = Operator(
    office=Contact("Amt", "post@amt.example", "Weg 1", "00000 Ort", "0000 1", "https://amt.example"),
    represented_by="die Leitung",
    responsible="Referat 1",
    hosting="Der vorgelagerte Server zeichnet nichts auf.",
    feedback=Contact("Referat 2", "barriere@amt.example"),
    data_protection=Contact("Datenschutz", "schutz@amt.example"),
    monitoring=Contact("Überwachung", "u@amt.example"),
    enforcement=Contact("Durchsetzung", "d@amt.example"),
)
UNSET = PageContent(None, "2026-11-22")
SET = PageContent(OPERATOR, "2026-11-22")
PLACES = {
    View.HELP: (),
    View.PLAIN_LANGUAGE: ("Referat 2", "Durchsetzung"),
    View.ACCESSIBILITY: ("Referat 2", "Durchsetzung", "Überwachung"),
    View.PRIVACY: ("Amt", "Datenschutz"),
    View.IMPRINT: ("Amt",),
}
MODEL_2018_1523 = [
    "Stand der Vereinbarkeit mit den Anforderungen",
    "Nicht barrierefreie Inhalte",
    "Erstellung dieser Erklärung zur Barrierefreiheit",
    "Feedback und Kontaktangaben",
    "Durchsetzungsverfahren",
]
LONGEST_PLAIN_SENTENCE = 14
"""Words; the rules of Leichte Sprache ask for short sentences."""


def parts(node: Any) -> Iterator[Any]:
    """A block and everything inside it."""
    yield node
    if isinstance(node, tuple):
        for item in node:
            yield from parts(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from parts(getattr(node, field.name))


def of(kind: type, view: View, content: PageContent = UNSET) -> list[Any]:
    return [part for part in parts(filled(PAGE_TEXTS[view], content)) if isinstance(part, kind)]


def words_of(view: View, content: PageContent = UNSET) -> str:
    return " ".join(part for part in parts(filled(PAGE_TEXTS[view], content)) if isinstance(part, str))


@pytest.mark.parametrize("view", PAGES)
def test_every_place_of_the_operator_has_a_notice_while_it_is_unset(view):
    missing = [n.text for n in of(Notice, view) if n.text.startswith("Angaben des Betreibers fehlen.")]
    expected = len(PLACES[view]) + (view is View.IMPRINT)
    assert (len(missing), of(Address, view), of(Slot, view)) == (expected, [], [])


@pytest.mark.parametrize("view", PAGES)
def test_the_operators_data_stands_in_its_places(view):
    names = tuple(address.lines[0][0] for address in of(Address, view, SET))
    assert names == PLACES[view]
    assert "Angaben des Betreibers fehlen" not in words_of(view, SET)


def test_an_address_leaves_out_what_is_unknown():
    full, short = of(Address, View.PRIVACY, SET)
    assert full.lines == (
        ("Amt",),
        ("Weg 1",),
        ("00000 Ort",),
        ("Telefon: 0000 1",),
        ("E-Mail: ", Link("post@amt.example", url="mailto:post@amt.example")),
        (Link("https://amt.example", url="https://amt.example"),),
    )
    assert short.lines == (
        ("Datenschutz",),
        ("E-Mail: ", Link("schutz@amt.example", url="mailto:schutz@amt.example")),
    )


def test_the_imprint_names_who_represents_and_who_is_responsible():
    paragraphs = [paragraph.line for paragraph in of(Paragraph, View.IMPRINT, SET)]
    assert ("Vertreten durch: die Leitung",) in paragraphs
    assert ("Referat 1",) in paragraphs


def test_a_note_on_hosting_stands_where_there_is_one():
    without = PageContent(replace(OPERATOR, hosting=""), "2026-11-22")
    note = (OPERATOR.hosting,)
    shown = [note in [p.line for p in of(Paragraph, View.PRIVACY, c)] for c in (SET, without, UNSET)]
    assert shown == [True, False, False]


def test_the_statement_follows_the_model_and_names_its_scope():
    page = filled(PAGE_TEXTS[View.ACCESSIBILITY], UNSET)
    headings = [block.heading for block in page.blocks if isinstance(block, Section)]
    assert [heading for heading in headings if heading in MODEL_2018_1523] == MODEL_2018_1523
    assert f"mit Programmversion {__version__} und Datenstand 2026-11-22." in words_of(View.ACCESSIBILITY)
    assert "teilweise" in words_of(View.ACCESSIBILITY)


@pytest.mark.parametrize("view", PAGES)
def test_every_link_leads_to_a_view(view):
    known = {View.SOURCES.value, View.FOLDER.value, *(page.value for page in PAGES)}
    links = of(Link, view, SET)
    assert {link.view for link in links if link.view} <= known
    assert [link for link in links if bool(link.view) == bool(link.url)] == []


@pytest.mark.parametrize("view", PAGES)
def test_no_place_is_left_open(view):
    assert [
        part for part in parts(filled(PAGE_TEXTS[view], SET)) if isinstance(part, str) and "{" in part
    ] == []


def test_sentences_in_plain_language_are_short():
    sentences = [line for block in of(Lines, View.PLAIN_LANGUAGE) for line in block.sentences]
    assert len(sentences) > 60
    spoken = ["".join(p.text if isinstance(p, Link) else str(p) for p in line) for line in sentences]
    assert [s for s in spoken if len(s.split()) > LONGEST_PLAIN_SENTENCE] == []
    assert [s for s in spoken if s[-1] not in ".?:"] == []


def test_every_page_has_a_name_in_the_footer():
    assert set(LABELS) == {view.value for view in PAGES}


@pytest.mark.parametrize(
    ("view", "title"),
    [
        (View.MAP, "Quote, 2019"),
        (View.TABLE, "Tabelle: Quote, 2019"),
        (View.COMPARISON, "Vergleich: Quote, 2019"),
        (View.SOURCES, "Daten und Quellen"),
        (View.HELP, "Hilfe"),
        (View.ACCESSIBILITY, "Erklärung zur Barrierefreiheit"),
    ],
)
def test_the_window_is_named_after_the_view(view, title):
    assert window_title(view, "Quote, 2019") == title
