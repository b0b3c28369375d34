"""What a screen reader is told after a change of the page."""

import re

from playwright.sync_api import expect


def listening(atlas):
    """The map of one indicator, with a log of what is announced from now on."""
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23")
    expect(page.locator('#map path[tabindex="0"]')).to_have_count(1)
    atlas.listen()
    return page


def beginnings(texts):
    """Texts up to their first comma."""
    return [text.partition(",")[0] for text in texts]


def test_announced_is_what_changed_and_nothing_else(atlas):
    page = listening(atlas)
    page.evaluate("() => window.lszAtlas.go({ merkmal: 'care_rate_3_to_under6' })")
    expect(page.locator("#announcer")).to_contain_text("Betreuungsquote 3 bis unter 6 Jahre, 2019")
    former = page.locator("#legend").inner_text()
    page.evaluate("() => window.lszAtlas.go({ klassen: 'gleich-4' })")
    expect(page.locator("#legend")).not_to_have_text(former, use_inner_text=True)
    page.evaluate("() => window.lszAtlas.go({ kreis: '16054' })")
    expect(page.locator("#announcer")).to_have_text("Kreisprofil geöffnet: Suhl.")
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    assert beginnings(atlas.heard()) == ["Betreuungsquote 3 bis unter 6 Jahre", "Kreisprofil geöffnet: Suhl."]


def test_changes_faster_than_their_answers_are_announced_together(atlas):
    page = listening(atlas)
    with atlas.unanswered():
        page.evaluate("() => window.lszAtlas.go({ merkmal: 'care_rate_3_to_under6' })")
        expect(page).to_have_url(re.compile("merkmal=care_rate_3_to_under6"))
        page.evaluate("() => window.lszAtlas.go({ kreis: '16054' })")
        expect(page).to_have_url(re.compile("kreis=16054"))
    expect(page.locator("#profile h2")).to_have_text("Suhl")
    expect(page.locator("#announcer")).to_have_text(
        re.compile(r"^Betreuungsquote 3 bis unter 6 Jahre, 2019, in\s%\. Suhl: 86,7\s%, Rang 23 von 23, ")
    )
    assert beginnings(atlas.heard()) == ["Betreuungsquote 3 bis unter 6 Jahre"]
