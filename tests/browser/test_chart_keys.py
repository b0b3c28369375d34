"""Charts by keyboard: every point is reached, says its numbers, and opens its district."""

import pytest
from playwright.sync_api import Page, expect

TREND = "/?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich=16063,16056"
PAIR = "merkmal=child_poverty_sgb2_under15&jahr=2019&stand=22&gegen=sgb2_rate"
SCATTER = f"/?ansicht=vergleich&teil=zusammenhang&{PAIR}"
SHOWN = "merkmal=sgb2_rate&stand=22&spalten=sgb2_rate,share_65plus"
STRIPS = f"/?ansicht=vergleich&vergleich=16077,16052,14524&{SHOWN}"
FOCUSED = "() => document.activeElement.getAttribute('aria-label') || document.activeElement.tagName"
CARD = "#chart .hoverlayer .hovertext"
TABLE = """() => {
  const [head, ...rows] = [...document.querySelectorAll("#chart-table tr")].map(
    (row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));
  return [head, rows];
}"""


def opened(atlas, address: str) -> Page:
    """The chart of an address with the focus on its one stop."""
    page = atlas.open(address)
    stop = page.locator("#chart path.point[tabindex='0']")
    expect(stop).to_have_count(1)
    stop.focus()
    return page


def press(page: Page, key: str) -> str:
    """Name of the point that has the focus after a key."""
    page.keyboard.press(key)
    return str(page.evaluate(FOCUSED))


def along(page: Page, key: str) -> list[str]:
    """Names of the points from the focused one on, until the key leads no further."""
    names = [str(page.evaluate(FOCUSED))]
    while (name := press(page, key)) != names[-1]:
        names.append(name)
    return names


def test_a_trend_is_walked_line_by_line_and_equals_its_table(atlas):
    page = opened(atlas, TREND)
    walked = [along(page, "ArrowRight")]
    for _ in range(4):
        press(page, "Home")
        press(page, "ArrowDown")
        press(page, "Home")
        walked.append(along(page, "ArrowRight"))
    head, rows = page.evaluate(TABLE)
    for column, names in zip(head[1:], walked, strict=True):
        place = head.index(column)
        assert names == [
            f"{column}, {row[0]}: {row[place]}\N{NO-BREAK SPACE}%" for row in rows if row[place] != "."
        ]


def test_a_scatter_is_walked_in_both_directions_and_equals_its_table(atlas):
    page = opened(atlas, SCATTER)
    press(page, "Home")
    rightwards = along(page, "ArrowRight")
    head, rows = page.evaluate(TABLE)
    titles = [label.removesuffix(", in %") for label in head[1:]]
    values = {
        row[0]: [f"{title}: {text}\N{NO-BREAK SPACE}%" for title, text in zip(titles, row[1:], strict=True)]
        for row in rows
    }
    assert sorted(rightwards) == sorted(", ".join((name, *lines)) for name, lines in values.items())
    assert len(rightwards) == 24
    assert rightwards[-1].startswith("Gera, ")
    lowest = along(page, "ArrowDown")
    assert sorted(lowest) == sorted(rightwards)
    assert lowest[-1].startswith("Hildburghausen, ")


def test_strips_are_walked_row_by_row(atlas):
    page = opened(atlas, STRIPS)
    first = along(page, "ArrowRight")
    assert len(first) == 22 + 1 + 2
    assert {name.partition(":")[0].rpartition(",")[0] for name in first} == {"SGB-II-Quote"}
    second = press(page, "ArrowDown")
    assert second.startswith("Anteil der 65-Jährigen und Älteren, ")
    assert press(page, "ArrowUp").startswith("SGB-II-Quote, ")


def test_a_chart_is_one_stop_and_shows_where_the_focus_is(atlas):
    page = opened(atlas, SCATTER)
    name = press(page, "ArrowRight")
    expect(page.locator(CARD)).to_contain_text(name.partition(",")[0])
    style = page.evaluate(
        "() => { const s = getComputedStyle(document.activeElement);"
        " return [s.outlineStyle, s.outlineWidth, s.outlineColor]; }"
    )
    assert style == ["solid", "3px", "rgb(22, 37, 45)"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('#chart-table > summary')")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUSED) == name


def test_enter_chooses_the_district_and_the_focus_stays(atlas):
    page = opened(atlas, SCATTER)
    name = press(page, "End")
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Gera")
    assert atlas.query()["kreis"] == "16052"
    expect(page.locator("#chart path.point:focus")).to_have_attribute("aria-label", name)


def test_a_click_does_the_same(atlas):
    page = atlas.open(SCATTER)
    point = page.locator('#chart path.point[aria-label^="Altenburger Land,"]')
    box = point.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#profile h2")).to_have_text("Altenburger Land")


def test_thueringen_opens_nothing(atlas):
    page = opened(atlas, TREND)
    while not str(page.evaluate(FOCUSED)).startswith("Thüringen"):
        press(page, "ArrowDown")
    before = page.url
    page.keyboard.press("Enter")
    expect(page).to_have_url(before)
    assert page.evaluate(FOCUSED).startswith("Thüringen")


def test_escape_dismisses_the_card_of_keys_and_of_the_mouse(atlas):
    page = opened(atlas, TREND)
    expect(page.locator(CARD)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    box = page.locator('#chart path.point[aria-label^="Eisenach (23 Kreise), 2015"]').bounding_box()
    page.mouse.move(box["x"] - 2, box["y"] - 2)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(CARD)).to_contain_text("Eisenach")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_the_mouse_can_move_onto_the_card(atlas):
    page = atlas.open(SCATTER)
    box = page.locator('#chart path.point[aria-label^="Hildburghausen,"]').bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(middle[0] - 2, middle[1])
    page.mouse.move(*middle)
    expect(page.locator(CARD)).to_contain_text("Hildburghausen")
    card = page.locator(CARD).bounding_box()
    page.mouse.move(card["x"] + card["width"] * 0.6, card["y"] + card["height"] / 2, steps=12)
    expect(page.locator(CARD)).to_contain_text("Hildburghausen")


def test_what_the_points_say_is_not_read_twice(atlas):
    page = opened(atlas, TREND)
    loud = page.locator("#chart svg text:not([aria-hidden='true']):not([aria-hidden='true'] *)")
    assert loud.count() == 0
    plot = page.locator("#chart .js-plotly-plot")
    assert plot.get_attribute("role") == "application"
    assert plot.get_attribute("aria-roledescription") == "Diagramm"
    assert "Pfeiltasten" in plot.get_attribute("aria-description")


@pytest.mark.parametrize(
    ("head", "before", "after"),
    [(1, "absteigend", "aufsteigend"), (0, "absteigend", "aufsteigend")],
)
def test_the_focus_stays_on_the_head_that_sorts(atlas, head, before, after):
    page = atlas.open("/?ansicht=tabelle&merkmal=care_rate_under3&jahr=2019&stand=23")
    cell = page.locator("#table thead th").nth(head)
    expect(cell.locator("a")).to_contain_text(before)
    cell.locator("a").focus()
    page.keyboard.press("Enter")
    expect(cell.locator("a")).to_contain_text(after)
    expect(cell.locator("a")).to_be_focused()


def test_a_link_in_the_opened_table_keeps_table_and_focus(atlas):
    page = atlas.open(STRIPS)
    page.locator("#chart-table > summary").click()
    link = page.locator("#chart-table").get_by_role("link", name="Erfurt", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#profile h2")).to_have_text("Erfurt")
    expect(link).to_be_focused()
    expect(page.locator("#chart-table")).to_have_attribute("open", "")
