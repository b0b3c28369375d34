"""What a user sees when something goes wrong: a sentence, and a page that can still be used."""

import json

import pytest
from playwright.sync_api import expect

FAILED = "Das hat nicht geklappt."
ENDPOINT = "**/_dash-update-component*"


def _once(page, wanted, action):
    """Do ``action`` with the first request of the callback whose outputs contain ``wanted``."""
    left = [action]

    def handle(route):
        concerned = wanted in json.loads(route.request.post_data)["output"]
        (left.pop() if left and concerned else lambda same: same.continue_())(route)

    page.unroute(ENDPOINT)
    page.route(ENDPOINT, handle)


def _garbled(route):
    """Let the server meet a request it refuses."""
    route.continue_(post_data=route.request.post_data.replace('"search"', '"house"'))


def _with_unknown_indicator(route):
    """Let the server meet a choice that is not in the data."""
    route.continue_(post_data=route.request.post_data.replace("care_dependents_per_100", "no_such_key"))


def _answer_500(route):
    route.fulfill(status=500, body="Internal Server Error")


def _lose(route):
    route.abort("connectionrefused")


def test_a_failed_request_is_said_and_the_page_stays_usable(atlas):
    atlas.forgive("Failed to load resource", "Callback error", "the server did not respond")
    atlas.forgive("body stream already read")  # Dash reads the text of a refusal twice
    page = atlas.open("/?kreis=16054")
    atlas.shapes(23)
    for failure in (_answer_500, _lose, _garbled):
        _once(page, "state.data", failure)
        atlas.choose("indicator", "Pflegequote")
        expect(page.locator("#error")).to_contain_text(FAILED)
        expect(page.locator("#error")).to_be_visible()
        _expect_recovery(atlas)


def test_a_choice_that_is_not_in_the_data_is_said_and_the_page_stays_usable(atlas):
    page = atlas.open()
    atlas.shapes(23)
    _once(page, "state.data", _with_unknown_indicator)
    atlas.choose("indicator", "Pflegequote")
    expect(page.locator("#notice")).to_contain_text("Diese Eingabe ist nicht lesbar")
    _expect_recovery(atlas)


def _expect_recovery(atlas):
    atlas.choose("indicator", "Durchschnittsalter der Bevölkerung")
    expect(atlas.page.locator("#map-title")).to_contain_text("Durchschnittsalter der Bevölkerung")
    expect(atlas.page.locator("#error")).to_be_empty()
    assert "16056" not in atlas.shapes(22)
    assert atlas.query()["merkmal"] == "average_age"


def test_a_broken_link_opens_with_a_notice_for_every_part(atlas):
    page = atlas.open("/?merkmal=gibtsnicht&jahr=abc&kreis=99999&ansicht=quatsch&klassen=x-9")
    notice = page.locator("#notice")
    expect(notice).to_contain_text("nicht lesbar (Jahr, Ansicht, Klassen)")
    expect(notice).to_contain_text("Das Merkmal „gibtsnicht“ gibt es nicht.")
    expect(notice).to_contain_text("Den Kreis „99999“ gibt es in den Daten nicht.")
    expect(page.locator("#indicator")).to_have_value("Prozessbegleitung 2019")
    assert len(atlas.shapes(23)) == 23
    atlas.click_district("16054")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    expect(page.locator("#notice-box")).to_be_hidden()
    atlas.expect_query(kreis="16054")


@pytest.mark.parametrize("path", ["/gibtsnicht", "/kreise/16054"])
def test_an_unknown_path_shows_the_start_page_with_a_notice(atlas, path):
    page = atlas.open(path)
    expect(page.locator("#notice")).to_contain_text(f"Die Seite „{path}“ gibt es nicht.")
    expect(page.locator("#indicator")).to_have_value("Prozessbegleitung 2019")
    assert len(atlas.shapes(23)) == 23


def test_text_in_an_address_stays_text(atlas):
    page = atlas.open("/%3Cimg%20src=x%20onerror=alert(1)%3E?merkmal=%3Cb%3E&kreis=%22%3E")
    expect(page.locator("#notice")).to_contain_text("nicht lesbar (Merkmal, Kreis)")
    assert page.locator("#notice").evaluate("node => node.children.length") == 0
    assert len(atlas.shapes(23)) == 23
