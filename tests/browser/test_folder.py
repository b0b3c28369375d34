"""The Vortragsmappe: collected slides stay in this browser, and go out and in as a file."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

KEY = "lsz-atlas-vortragsmappe"
FIRST, SECOND = "?merkmal=participation", "?ansicht=vergleich&teil=plaene&stichtag=2026-11-22"
ADDED = "#add-to-folder"
BROKEN = """title = "Treffen"

[[slide]]
address = "?merkmal=unfug"
title = "Was"
message = "Eine Aussage."
"""


@pytest.fixture
def page(atlas) -> Iterator:
    """The page; afterwards what the test has collected is thrown away."""
    yield atlas.page
    atlas.page.evaluate(f"localStorage.removeItem('{KEY}')")


def kept(page):
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


def titles(page):
    return [field.input_value() for field in page.get_by_label("Überschrift").all()]


def expect_titles(page, *expected):
    expect(page.locator("#folder-slides > li")).to_have_count(len(expected))
    assert titles(page) == list(expected)


def folder(atlas):
    """The view with all slides in place."""
    atlas.page.goto(f"{atlas.url}/?ansicht=vortragsmappe")
    expect(atlas.page.get_by_role("heading", name="Vortrag vorbereiten")).to_be_visible()
    return atlas.page


@pytest.fixture
def collected(atlas, page):
    """The folder with two views in it, and their headings."""
    atlas.open(f"/{FIRST}")
    expect(page.locator("#map-title")).to_contain_text("Teilnahme")
    page.locator(ADDED).click()
    expect(page.locator(ADDED)).to_have_text("Folie 1 hinzugefügt")
    expect(page.locator("#announcer")).to_have_text("Folie 1 hinzugefügt")
    atlas.open(f"/{SECOND}")
    expect(page.locator("#comparison .calendar")).to_be_visible()
    page.locator(ADDED).click()
    expect(page.locator(ADDED)).to_have_text("Folie 2 hinzugefügt")
    folder(atlas)
    expect(page.locator("#folder-slides > li")).to_have_count(2)
    return titles(page)


def test_an_empty_folder_says_how_to_fill_it(atlas, page):
    folder(atlas)
    expect(page.locator("#folder-empty")).to_contain_text("Die Mappe ist leer.")
    expect(page.locator("#folder-export, #folder-deck, #folder-title").locator("visible=true")).to_have_count(
        0
    )
    ready = page.locator(".stories li")
    expect(ready).to_have_count(1)
    expect(ready).to_contain_text("Vom Modell in die Fläche: das LSZ 2015–heute (12 Folien)")
    assert page.evaluate("localStorage.length") == 0


def test_two_views_are_collected_as_they_are_shown(page, collected):
    expect(page.locator("#folder-empty")).to_be_hidden()
    assert collected == ["Teilnahme am LSZ, letzter bekannter Stand", "Plankalender, Stichtag 22.11.2026"]
    slides = kept(page)["slides"]
    assert [slide["address"] for slide in slides] == [FIRST, SECOND]
    assert slides[0]["message"] == (
        "Nach dem letzten bekannten Stand nehmen 21 von 22 Kreisen am Landesprogramm teil (Stand je nach "
        "Kreis 2024 bis 2026)."
    )
    assert slides[1]["message"] == "Als Nächstes zu erneuern: Erfurt (noch 404 Tage)."
    links = page.get_by_role("link", name="Ansicht öffnen")
    assert [link.get_attribute("href") for link in links.all()] == [f"/{FIRST}", f"/{SECOND}"]


def test_slides_change_places(page, collected):
    expect(page.get_by_role("button", name="Folie 1 nach vorn")).to_be_disabled()
    expect(page.get_by_role("button", name="Folie 2 nach hinten")).to_be_disabled()
    page.get_by_role("button", name="Folie 2 nach vorn").click()
    expect_titles(page, *reversed(collected))
    expect(page.get_by_label("Überschrift").first).to_be_focused()
    folder_again = page.reload()
    assert folder_again.status == 200
    expect_titles(page, *reversed(collected))


def test_words_are_kept(atlas, page, collected):
    page.get_by_label("Überschrift").first.fill("Wer mitmacht")
    page.get_by_label("Aussage").first.fill("Fast alle.")
    page.get_by_label("Notizen").first.fill("Langsam „sprechen“.\nPause \\ Ende")
    page.get_by_label("Titel des Vortrags").fill("Treffen")
    page.get_by_label("Titel des Vortrags").blur()
    folder(atlas)
    expect_titles(page, "Wer mitmacht", collected[1])
    expect(page.get_by_label("Titel des Vortrags")).to_have_value("Treffen")
    read = tomllib.loads(kept(page)["toml"])
    assert read["title"] == "Treffen"
    assert read["slide"][0] == {
        "address": FIRST,
        "title": "Wer mitmacht",
        "message": "Fast alle.",
        "notes": "Langsam „sprechen“.\nPause \\ Ende",
    }


def test_a_removed_slide_comes_back(page, collected):
    page.get_by_role("button", name="Folie 1 entfernen").click()
    expect_titles(page, collected[1])
    expect(page.get_by_role("button", name="Rückgängig")).to_be_focused()
    page.get_by_role("button", name="Rückgängig").click()
    expect_titles(page, *collected)
    expect(page.locator("#folder-undo")).to_be_hidden()


def test_emptying_the_folder_deletes_the_entry_and_undo_brings_back_the_title(page, collected):
    page.get_by_label("Titel des Vortrags").fill("Treffen")
    page.get_by_role("button", name="Folie 1 entfernen").click()
    page.get_by_role("button", name="Folie 1 entfernen").click()
    expect(page.locator("#folder-empty")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Rückgängig").click()
    expect_titles(page, collected[1])
    expect(page.get_by_label("Titel des Vortrags")).to_have_value("Treffen")


def test_the_file_goes_out_and_in_again(page, collected):
    page.get_by_label("Titel des Vortrags").fill("Treffen")
    page.get_by_label("Titel des Vortrags").blur()
    with page.expect_download() as started:
        page.get_by_role("button", name="Als Datei speichern (TOML)").click()
    file = Path(started.value.path())
    assert started.value.suggested_filename == "vortrag.toml"
    written = file.read_text("utf-8")
    assert [slide["title"] for slide in tomllib.loads(written)["slide"]] == collected
    page.get_by_role("button", name="Folie 2 entfernen").click()
    page.get_by_role("button", name="Folie 1 entfernen").click()
    expect(page.locator("#folder-empty")).to_be_visible()
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name="Datei öffnen (TOML)").click()
    chosen.value.set_files({"name": "treffen.toml", "mimeType": "text/plain", "buffer": written.encode()})
    expect_titles(page, *collected)
    expect(page.get_by_label("Titel des Vortrags")).to_have_value("Treffen")
    assert kept(page)["toml"] == written


def test_a_faulty_file_is_explained_and_changes_nothing(atlas, page, collected):
    atlas.forgive("422")
    page.locator("#folder-file").set_input_files(
        {"name": "treffen.toml", "mimeType": "text/plain", "buffer": BROKEN.encode()}
    )
    problems = page.locator("#folder-problems")
    expect(problems).to_contain_text("Zeile 4: Folie 1: Das Merkmal „unfug“ gibt es nicht.")
    expect(problems).to_contain_text("Abhilfe: Die Ansicht im Atlas öffnen und ihre Adresse übernehmen.")
    assert titles(page) == collected


def test_the_slides_are_downloaded(page, collected):
    with page.expect_download() as started:
        page.get_by_role("button", name="Folien herunterladen (PowerPoint)").click()
    assert started.value.suggested_filename == "vortrag.pptx"
    expect(page.locator("#announcer")).to_have_text("Die Folien sind fertig.")
    expect(page.locator("#folder-deck")).to_have_text("Folien herunterladen (PowerPoint)")
    expect(page.locator("#folder-deck")).to_be_focused()
    assert Path(started.value.path()).read_bytes()[:2] == b"PK"


def test_the_collected_slides_are_presented_by_link_and_by_key(atlas, page, collected):
    page.locator("#page-text").get_by_role("link", name="Vortrag starten", exact=True).click()
    expect(page.locator("#position")).to_have_text("Folie 1 von 3")
    expect(page.locator(".slide.current .eyebrow")).to_have_text(collected[0])
    expect(page.locator(".slide.current path[data-district]")).to_have_count(22)
    page.keyboard.press("PageDown")
    expect(page.locator(".slide.current caption")).to_contain_text("Plankalender")
    page.keyboard.press("Escape")
    expect(page.locator("#comparison .calendar")).to_be_visible()
    atlas.expect_query(ansicht="vergleich", teil="plaene", stichtag="2026-11-22")
    page.keyboard.press("p")
    expect(page.locator("#position")).to_have_text("Folie 1 von 3")
    atlas.expect_query(ansicht="vortrag", vortrag="eigene", folie="1")


def test_the_privacy_page_names_the_entry(atlas, page):
    atlas.open("/?ansicht=datenschutz")
    expect(page.locator("#page-text")).to_contain_text(f"Eintrag „{KEY}“")
    page.locator("#page-text").get_by_role("link", name="Vortragsmappe").click()
    expect(page.get_by_role("heading", name="Vortrag vorbereiten")).to_be_visible()


def test_an_empty_folder_cannot_be_presented(atlas, page):
    page.goto(f"{atlas.url}/?ansicht=vortrag&vortrag=eigene")
    expect(page.get_by_role("alert")).to_contain_text("Die Vortragsmappe ist leer.")
    page.get_by_role("link", name="Zum Atlas").click()
    expect(page.locator("#map-title")).not_to_be_empty()
