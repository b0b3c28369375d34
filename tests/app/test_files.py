"""Files of a view by HTTP: the same bytes as the pure functions make, and German refusals."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from dashboard.app import create_app
from dashboard.components.static import static
from dashboard.components.take_away import FILE_PATH, take_away
from dashboard.export.formats import FORMATS, report_file, slides_file
from dashboard.settings import DEFAULT_BASE_URL
from dashboard.texts.take_away import NO_CODE
from dashboard.view.open_view import open_query
from dashboard.view.query_string import to_query

QUERIES = ["?merkmal=care_rate_under3&kreis=16070", "?ansicht=tabelle&merkmal=plan_state"]


def opened(dataset, settings, query):
    """View of a query, and its full address."""
    seen = open_query(dataset, query, settings.reference_date)
    return seen, f"{DEFAULT_BASE_URL}/{to_query(seen.state)}"


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("key", FORMATS)
def test_a_data_file_is_that_of_the_view(client, dataset, settings, key, query):
    seen, address = opened(dataset, settings, query)
    expected = FORMATS[key](seen, address)
    response = client.get(f"{FILE_PATH}{key}{query}")
    assert response.status_code == 200
    assert response.data == expected.content
    assert response.headers["Content-Type"] == expected.media_type
    assert response.headers["Content-Disposition"] == f"attachment; filename={expected.filename}"


@pytest.mark.parametrize(("path", "make"), [("folie.pptx", slides_file), ("kreisprofil.pdf", report_file)])
def test_a_document_is_that_of_the_view(client, dataset, settings, path, make):
    seen, address = opened(dataset, settings, QUERIES[0])
    expected = make(seen, address)
    response = client.get(f"/export/{path}{QUERIES[0]}")
    assert response.status_code == 200
    assert response.data == expected.content
    assert response.headers["Content-Disposition"] == f"attachment; filename={expected.filename}"


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/export/datei/docx?merkmal=plan_state", 404, "Das Format „docx“ gibt es nicht. Vorhanden: csv, "),
        ("/export/datei/csv?merkmal=unfug", 404, "Das Merkmal „unfug“ gibt es nicht."),
        ("/export/datei/csv?ansicht=quatsch", 422, "Diese Ansicht gibt es so nicht: "),
        ("/export/kreisprofil.pdf?merkmal=plan_state", 404, "muss die Adresse einen Kreis nennen"),
        (
            "/export/datei/svg?ansicht=vergleich&teil=aehnliche",
            422,
            "Von dieser Ansicht gibt es noch kein Bild. Bitte zuerst einen Kreis wählen",
        ),
        (
            "/export/datei/png?ansicht=vergleich&teil=zusammenhang&merkmal=sgb2_rate",
            422,
            "Von dieser Ansicht gibt es noch kein Bild. Bitte links ein Merkmal und oben ein zweites wählen.",
        ),
        (
            "/export/vortrag.pptx?vortrag=unfug",
            404,
            "Den Vortrag „unfug“ gibt es nicht. Vorhanden: vom-modell",
        ),
    ],
)
def test_what_cannot_be_made_is_refused_in_german(client, path, status, said):
    response = client.get(path)
    assert response.status_code == status
    assert said in response.text


def test_the_code_holds_the_full_address(client):
    first = client.get("/export/qr.svg?kreis=16070")
    assert ET.fromstring(first.data).tag == "{http://www.w3.org/2000/svg}svg"
    assert first.headers["Content-Type"].startswith("image/svg+xml")
    assert first.data != client.get("/export/qr.svg?kreis=16071").data


LONG = "?ansicht=tabelle&spalten={}"


@pytest.fixture
def long_query(dataset):
    """A view with every indicator as a column, whose address no QR code can hold with this host."""
    return LONG.format(",".join(dataset.indicators))


def test_an_address_too_long_for_a_code_is_refused_and_said_on_the_page(dataset, settings, long_query):
    public = replace(settings, base_url=f"https://{'a' * 900}.example")
    client = create_app(dataset, public).server.test_client()
    response = client.get(f"/export/qr.svg{long_query}")
    assert (response.status_code, response.text) == (422, NO_CODE)
    shown = client.get(f"/?ansicht=vortrag&{long_query[1:]}")
    assert (shown.status_code, f'<template class="code"><p>{NO_CODE}</p>' in shown.text) == (200, True)
    story = f'title = "Lang"\n[[slide]]\naddress = "{QUERIES[0]}"\ntitle = "T"\nmessage = "M"\n'
    assert client.post("/vortrag/folien", data=story.encode()).status_code == 200
    assert client.post("/vortrag/folien.pptx", data=story.encode()).status_code == 200


def test_the_page_says_where_a_view_has_no_code(dataset, long_query):
    said = static(
        take_away(open_query(dataset, long_query, date(2026, 11, 22)), f"https://{'a' * 900}.example")
    ).to_plotly_json()
    assert NO_CODE in said["props"]["data-html"]
    assert "qr.svg" not in said["props"]["data-html"]


def test_the_page_links_every_file_of_its_view(page):
    page.load("?merkmal=care_rate_under3&kreis=16070")
    html = page.properties["take-away.children"]["props"]["data-html"]
    for key in FORMATS:
        assert f'href="{FILE_PATH}{key}?merkmal=care_rate_under3&amp;kreis=16070"' in html
    assert 'href="/export/kreisprofil.pdf?merkmal=care_rate_under3&amp;kreis=16070"' in html
    assert "Kreisprofil als PDF: Ilm-Kreis" in html
    page.load("?merkmal=care_rate_under3")
    assert "kreisprofil.pdf" not in page.properties["take-away.children"]["props"]["data-html"]


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("?ansicht=vergleich&teil=aehnliche", False),
        ("?ansicht=vergleich&teil=aehnliche&kreis=16070", True),
        ("?ansicht=vergleich&teil=plaene", True),
        ("?ansicht=vergleich&teil=verlauf&merkmal=plan_state", False),
        ("?ansicht=vergleich&teil=bedarf&merkmal=sgb2_rate", True),
        ("?ansicht=vergleich&teil=zusammenhang&merkmal=sgb2_rate", False),
    ],
)
def test_a_picture_is_offered_where_its_address_gives_one(page, client, query, offered):
    page.load(query)
    html = page.properties["take-away.children"]["props"]["data-html"]
    links = re.findall(rf'href="({FILE_PATH}(?:svg|png)[^"]*)"', html)
    assert len(links) == (2 if offered else 0)
    answers = {client.get(f"{FILE_PATH}{key}{query}").status_code for key in ("svg", "png")}
    assert answers == {200 if offered else 422}
    assert f'href="{FILE_PATH}csv?' in html
