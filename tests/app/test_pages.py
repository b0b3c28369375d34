"""Pages of text by address: which one is open, its title, its marked link, the operator's data."""

import re
from dataclasses import replace

import pytest

from dashboard.app import create_app
from dashboard.settings import Contact, Operator

TITLES = {
    "hilfe": "Hilfe",
    "leichte-sprache": "Leichte Sprache",
    "barrierefreiheit": "Erklärung zur Barrierefreiheit",
    "datenschutz": "Datenschutz",
    "impressum": "Impressum",
}
UNSET = "Angaben des Betreibers fehlen"
CONTENT = "page-text.children"


def html_of(page, name=CONTENT):
    return page.properties[name]["props"]["data-html"]


@pytest.fixture
def operated(dataset, settings, page):
    """A page of an atlas whose operator is known."""
    contact = Contact("Amt", "post@amt.example", "Weg 1", "00000 Ort", "0000 1")
    operator = Operator(contact, "die Leitung", "Referat 1", "", contact, contact, contact, contact)
    return type(page)(create_app(dataset, replace(settings, operator=operator)).server.test_client())


@pytest.mark.parametrize(("address", "title"), TITLES.items())
def test_an_address_opens_its_page_in_place_of_the_columns(page, address, title):
    page.load(f"?ansicht={address}&kreis=16077")
    hidden = {name: page.properties[f"{name}.hidden"] for name in ("page-text", "view-columns", "sources")}
    assert hidden == {"page-text": False, "view-columns": True, "sources": True}
    assert page.properties["state.data"] == f"?kreis=16077&ansicht={address}"
    assert page.properties["window-title.data"] == title
    assert html_of(page).startswith(f'<h2 tabindex="-1">{title}</h2>')


@pytest.mark.parametrize("address", TITLES)
def test_the_link_to_the_open_page_is_marked_and_no_tab(page, address):
    page.load(f"?ansicht={address}")
    marked = re.findall(r'ansicht=([\w-]+)" aria-current="page"', html_of(page, "page-links.children"))
    assert marked == [address]
    assert "aria-current" not in html_of(page, "views.children")
    assert ("aria-current" in html_of(page, "help-link.children")) is (address == "hilfe")


def test_back_and_forward_change_the_page_and_close_it(page):
    page.load().do("location.search", "?ansicht=hilfe").do("location.search", "?ansicht=impressum")
    assert (page.properties["text-state.data"], page.properties["page-text.hidden"]) == ("impressum", False)
    assert html_of(page).startswith('<h2 tabindex="-1">Impressum</h2>')
    page.do("location.search", "?ansicht=hilfe")
    assert html_of(page).startswith('<h2 tabindex="-1">Hilfe</h2>')
    page.do("location.search", "")
    assert (page.properties["page-text.hidden"], page.properties["view-columns.hidden"]) == (True, False)
    assert page.properties["window-title.data"] == page.properties["map-title.children"]


def test_a_page_is_not_sent_again_while_it_stays_open(page):
    page.load("?ansicht=hilfe").do("location.search", "?ansicht=hilfe&kreis=16077")
    assert CONTENT not in page.changed
    assert "text-state.data" not in page.changed


@pytest.mark.parametrize("address", ["barrierefreiheit", "datenschutz", "impressum"])
def test_the_operator_is_named_or_said_to_be_missing(page, operated, address):
    query = f"?ansicht={address}"
    pages = (html_of(page.load(query)), html_of(operated.load(query)))
    assert [UNSET in html for html in pages] == [True, False]
    assert ["mailto:post@amt.example" in html for html in pages] == [False, True]


def test_an_unknown_page_is_announced(page):
    page.load("?ansicht=agb")
    assert page.properties["page-text.hidden"] is True
    assert page.properties["notice.children"].startswith("Die Adresse ist in Teilen nicht lesbar (Ansicht)")
