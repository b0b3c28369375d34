"""Pages of text: the operator's data or a notice in its places, and what the shipped ones say."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard import __version__
from dashboard.settings import Contact, Operator
from dashboard.texts.pages import LABELS
from dashboard.view.page_markdown import parsed, plain, slot_of
from dashboard.view.pages_view import PageContent, PageView, page_view, window_title
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


@pytest.fixture
def shown(dataset):
    """Opens a page of the shipped data."""

    def showing(view: View, content: PageContent = UNSET) -> PageView:
        return page_view(dataset.pages[view], content)

    return showing


def fillings(page: PageView) -> list[Any]:
    """What stands in the places of a page, in order."""
    slots = [slot_of(block) for block in page.blocks]
    return [part for slot in slots if slot in page.slots for part in page.slots[slot]]


def words_of(page: PageView) -> str:
    return " ".join(map(plain, page.blocks))


@pytest.mark.parametrize("view", PAGES)
def test_every_slot_of_the_operator_has_a_notice_while_it_is_unset(shown, view):
    missing = [notice.text.partition(".")[0] for notice in fillings(shown(view))]
    expected = len(PLACES[view]) + (view is View.IMPRINT)
    assert missing == ["Angaben des Betreibers fehlen"] * expected


@pytest.mark.parametrize("view", PAGES)
def test_the_operators_data_stands_in_its_places(shown, view):
    names = tuple(part.name for part in fillings(shown(view, SET)) if isinstance(part, Contact))
    assert names == PLACES[view]


def test_the_imprint_names_who_represents_and_who_is_responsible(shown):
    said = fillings(shown(View.IMPRINT, SET))
    assert said == [OPERATOR.office, "Vertreten durch: die Leitung", "Referat 1"]


def test_a_note_on_hosting_stands_where_there_is_one(shown):
    without = PageContent(replace(OPERATOR, hosting=""), "2026-11-22")
    said = [OPERATOR.hosting in fillings(shown(View.PRIVACY, content)) for content in (SET, without, UNSET)]
    assert said == [True, False, False]


def test_the_statement_follows_the_model_and_names_its_scope(shown):
    page = shown(View.ACCESSIBILITY)
    headings = [plain(block) for block in page.blocks if block.tag == "h2"]
    assert [heading for heading in headings if heading in MODEL_2018_1523] == MODEL_2018_1523
    assert f"mit Programmversion {__version__} und Datenstand 2026-11-22." in words_of(page)
    assert "teilweise" in words_of(page)


def test_sentences_in_plain_language_are_short(dataset):
    blocks = dataset.pages[View.PLAIN_LANGUAGE].markdown.split("\n\n")
    sentences = [plain(parsed(line)) for block in blocks if "\\\n" in block for line in block.split("\\\n")]
    assert len(sentences) > 60
    assert [s for s in sentences if len(s.split()) > LONGEST_PLAIN_SENTENCE] == []
    assert [s for s in sentences if s[-1] not in ".?:"] == []


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
def test_the_window_is_named_after_the_view(dataset, view, title):
    assert window_title(dataset, view, "Quote, 2019") == title
