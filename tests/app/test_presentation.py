"""Addresses of the presentation, without a browser."""

import io
import json

import pytest
from pptx import Presentation

STORY = "vom-modell-in-die-flaeche"
GOOD = """title = "Mein Vortrag"

[[slide]]
address = "?merkmal=plan_state"
title = "Pläne"
message = "Eine Aussage."

[[slide]]
address = "?ansicht=tabelle&merkmal=kita_count"
title = "Tabelle"
message = "Noch eine."
notes = "Langsam sprechen."
"""


def titles(html: str) -> list[str]:
    """Messages of all slides of a page."""
    return [part.partition(">")[2].partition("</h1>")[0] for part in html.split("<h1")[1:]]


def test_a_story_is_a_page_without_the_atlas(client, dataset):
    html = client.get(f"/?vortrag={STORY}").text
    assert list(dict.fromkeys(titles(html))) == [slide.message for slide in dataset.stories[STORY].slides]
    assert "_dash" not in html


def test_a_view_presents_itself(client):
    html = client.get("/?ansicht=vortrag&merkmal=plan_state").text
    assert titles(html) == ["Am 22.11.2026 haben 2 von 22 Kreisen einen gültigen integrierten Plan."]


def test_an_unknown_story_names_the_known_ones(client):
    response = client.get("/?vortrag=unfug")
    assert response.status_code == 404
    assert "Den Vortrag „unfug“ gibt es nicht." in response.text
    assert STORY in response.text


@pytest.mark.parametrize(
    ("query", "title", "message"),
    [
        (
            "merkmal=care_rate_under3&jahr=2019&kreis=16077",
            "Betreuungsquote unter 3 Jahre, 2019, in %",
            "Im Altenburger Land liegt der Wert für „Betreuungsquote unter 3 Jahre“ 2019 bei 57,2 %.",
        ),
        (
            "ansicht=vergleich&vergleich=16077,16076",
            "Kreise nebeneinander: Altenburger Land, Greiz",
            "Vergleich: Altenburger Land, Greiz",
        ),
    ],
)
def test_a_collected_view_is_worded_by_what_it_shows(client, query, title, message):
    assert client.get(f"/vortrag/folie.json?{query}").json == {"title": title, "message": message}


@pytest.mark.parametrize("query", ["merkmal=unfug", "jahr=neulich", "kreis=99999"])
def test_a_view_that_is_not_there_is_not_collected(client, query):
    assert client.get(f"/vortrag/folie.json?{query}").status_code == 404


def test_collected_slides_are_made_from_what_is_sent(client):
    response = client.post("/vortrag/folien", data=GOOD.encode())
    assert response.status_code == 200
    assert list(dict.fromkeys(titles(response.text))) == ["Eine Aussage.", "Noch eine."]
    assert "Langsam sprechen." in response.text


def test_collected_slides_as_deck(client):
    response = client.post("/vortrag/folien.pptx", data=GOOD.encode())
    deck = Presentation(io.BytesIO(response.data))
    shown = [slide.shapes.title.text for slide in deck.slides]
    assert list(dict.fromkeys(shown)) == ["Eine Aussage.", "Noch eine."]


def test_a_file_is_read_back_as_it_was_written(client):
    story = json.loads(client.post("/vortrag/einlesen", data=GOOD.encode()).text)
    assert story["title"] == "Mein Vortrag"
    assert [slide["address"] for slide in story["slides"]] == [
        "?merkmal=plan_state",
        "?ansicht=tabelle&merkmal=kita_count",
    ]


@pytest.mark.parametrize("path", ["/vortrag/folien", "/vortrag/folien.pptx", "/vortrag/einlesen"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "kein gültiges TOML"),
        (GOOD.replace("plan_state", "unfug"), "Zeile 4: Folie 1: Das Merkmal „unfug“ gibt es nicht."),
        ("title = 'T'\nslide = [1]", "Zeile 2: Ein Vortrag braucht 1 bis 60 Folien"),
        (f"title = 'T'\nx = {'[' * 2000}{']' * 2000}", "Zeile 2: Der Text ist kein gültiges TOML."),
        (GOOD.replace("Pläne", "a\\u0000b"), "Zeile 5: Folie 1: „title“ enthält das Zeichen U+0000"),
        (GOOD.replace("Mein Vortrag", "a\\ufffeb"), "Zeile 1: „title“ enthält das Zeichen U+FFFE"),
        ('title = "Leer"\n', "Ein Vortrag braucht 1 bis 60 Folien"),
        ('title = "Viel"\n' + GOOD.partition("\n")[2] * 31, "Ein Vortrag braucht 1 bis 60 Folien"),
    ],
)
def test_faulty_slides_are_refused_with_line_and_remedy(client, path, text, said):
    response = client.post(path, data=text.encode())
    assert response.status_code == 422
    assert said in response.text
    assert " Abhilfe: " in response.text


def test_style_and_script_are_served_and_nothing_else(client):
    assert client.get("/vortrag/presentation.css").headers["Content-Type"].startswith("text/css")
    assert client.get("/vortrag/presentation.js").status_code == 200
    assert client.get("/vortrag/document.py").status_code == 404
