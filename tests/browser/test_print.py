"""Paper: every view on one page A4 landscape, with title, source, date and address, and nothing cut off."""

import re
import unicodedata
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

A4_LANDSCAPE_PT = (842, 595)
PRINTED_WIDTH_PX, PRINTED_HEIGHT_PX = 277 / 25.4 * 96, 190 / 25.4 * 96
TEN = ("16051", "16052", "16053", "16054", "16055", "16061", "16062", "16063", "16064", "16065")
ADDRESSES = {
    "map": "/?merkmal=care_rate_under3&jahr=2019&stand=23",
    "status": "/?merkmal=plan_state",
    "profile": "/?merkmal=care_rate_under3&jahr=2019&kreis=16077",
    "table": "/?ansicht=tabelle&merkmal=child_poverty_sgb2_under15",
    "districts": "/?ansicht=vergleich&kreis=16077&vergleich=nachbarn",
    "ten districts": "/?ansicht=vergleich&vergleich=" + ",".join(TEN),
    "course": "/?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich=16051,16070",
    "similar": "/?ansicht=vergleich&teil=aehnliche&kreis=16070",
    "need": "/?ansicht=vergleich&teil=bedarf&merkmal=care_rate_under3",
    "plans": "/?ansicht=vergleich&teil=plaene",
    "scatter": "/?ansicht=vergleich&teil=zusammenhang&merkmal=care_rate_under3&gegen=care_rate_3_to_under6",
}
CONTENT = {
    "map": "#legend li",
    "status": "#legend li",
    "profile": "#profile .neighbours li",
    "table": "#table tfoot tr",
    "similar": "#comparison .peers li",
    "need": "#comparison .need-legend td",
    "plans": "#comparison .calendar tbody tr",
}
SOURCE = {"similar": ("(BBSR),INKAR", "Gebietsstand")}
"""Where the source stands with each criterion instead of in a line of its own."""
CUT_OFF = """() => {
  const page = document.getElementById("main").getBoundingClientRect();
  const inside = (box) => box.bottom < page.bottom + 1 && box.right < page.right + 1 && box.left >= page.left;
  const seen = (node) => node.getClientRects().length && !node.closest(".visually-hidden, svg");
  return [...document.querySelectorAll("#main :is(h2, h3, h4, p, li, dt, dd, th, td, caption)")]
    .filter(seen)
    .map((node) => [node.textContent.slice(0, 40), node.getBoundingClientRect()])
    .filter(([, box]) => !inside(box))
    .map(([text]) => text);
}"""
OVERFLOW = "(node) => [node.scrollWidth - node.clientWidth, node.scrollHeight - node.clientHeight]"
LABELS = "nodes => nodes.map((node) => node.firstChild.textContent)"
DISTRICTS = """() => [...document.querySelectorAll("#map path[data-district]")].map((path) => {
  const box = path.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom, box.width];
})"""


@pytest.fixture(scope="module", params=ADDRESSES)
def name(request):
    """Tests of one address stand together, so that it is loaded once."""
    return request.param


def opened(atlas, name):
    page = atlas.look(ADDRESSES[name])
    expect(page.locator(CONTENT.get(name, "#comparison .source-line")).last).to_be_visible()
    expect(page.locator("._dash-loading")).to_have_count(0)
    if page.locator("#view-map").is_visible() or name == "need":
        expect(page.locator(".map-frame svg").locator("visible=true").first).to_be_visible()
    for chart in page.locator("#comparison .dash-graph").all():
        expect(chart.locator(".main-svg").first).to_be_visible()
    return page


def printed(page):
    """Pages of the PDF, and its text without spaces."""
    reader = PdfReader(BytesIO(page.pdf(landscape=True, format="A4", print_background=True)))
    text = "".join(part.extract_text() for part in reader.pages)
    return reader.pages, squeezed(text)


def squeezed(text):
    """Without spaces and ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def on_paper(page):
    """Lay the page out for paper, as printing does."""
    page.emulate_media(media="print")
    expect(page.locator("html.printing")).to_have_count(1)


def test_a_view_is_one_page_with_source_date_and_address(atlas, name):
    page = opened(atlas, name)
    pages, text = printed(page)
    assert len(pages) == 1
    assert tuple(round(float(side)) for side in pages[0].mediabox[2:]) == pytest.approx(
        A4_LANDSCAPE_PT, abs=2
    )
    assert f"AdressedieserAnsicht:{page.url}" in text
    assert "Datenstand2026-11-22" in text
    assert [part for part in SOURCE.get(name, ("Quelle:", "Lizenz:")) if part not in text] == []


@pytest.mark.parametrize("name", ["map", "status", "profile"])
def test_a_printed_map_has_its_title_and_every_label_of_its_legend(atlas, name):
    page = opened(atlas, name)
    title = page.locator("#map-title").inner_text()
    labels = page.locator("#legend li .label").evaluate_all(
        "nodes => nodes.map((n) => n.firstChild.textContent)"
    )
    _, text = printed(page)
    assert len(labels) >= 5
    assert [part for part in (title, *labels) if squeezed(part) not in text] == []


def test_a_printed_profile_has_its_facts_and_neighbours(atlas):
    page = opened(atlas, "profile")
    parts = page.locator("#profile :is(h2, h3, h4, .figures caption, .neighbours a)").all_inner_texts()
    _, text = printed(page)
    assert len(parts) > 12
    assert [part for part in parts if squeezed(part) not in text] == []


def test_a_printed_table_has_every_cell(atlas):
    page = opened(atlas, "table")
    cells = page.locator("#table :is(tbody, tfoot) :is(th, td)").all_inner_texts()
    _, text = printed(page)
    assert len(cells) > 90
    assert [cell for cell in cells if squeezed(cell) not in text] == []


def test_nothing_is_cut_off_on_paper(atlas, name):
    page = opened(atlas, name)
    on_paper(page)
    assert page.evaluate(CUT_OFF) == []
    assert page.locator(".print-line").evaluate(OVERFLOW) == [0, 0]
    foot = page.locator(".print-line").bounding_box()
    assert foot["y"] + foot["height"] <= PRINTED_HEIGHT_PX + 1
    assert foot["width"] == pytest.approx(PRINTED_WIDTH_PX, abs=1)


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_printed_map_is_complete_and_fills_the_page(atlas, width, height):
    atlas.page.set_viewport_size({"width": width, "height": height})
    page = opened(atlas, "map")
    atlas.shapes(23)
    on_paper(page)
    frame = page.locator(".map-frame").first.bounding_box()
    boxes = page.evaluate(DISTRICTS)
    assert len(boxes) == 23
    left, top, right, bottom, _ = zip(*boxes, strict=True)
    assert min(left) >= frame["x"] >= 0
    assert max(right) <= frame["x"] + frame["width"] < PRINTED_WIDTH_PX
    assert min(top) >= frame["y"]
    assert max(bottom) <= frame["y"] + frame["height"] < PRINTED_HEIGHT_PX
    assert max(right) - min(left) > PRINTED_WIDTH_PX / 2


def test_the_page_is_as_before_after_printing(atlas):
    page = opened(atlas, "map")
    before = page.locator("#map").bounding_box()
    boxes = page.evaluate(DISTRICTS)
    printed(page)
    on_paper(page)
    page.emulate_media(media="screen")
    expect(page.locator("html.printing")).to_have_count(0)
    assert page.locator("#map").bounding_box() == before
    for found, expected in zip(page.evaluate(DISTRICTS), boxes, strict=True):
        assert found == pytest.approx(expected, abs=1)


def test_a_dark_page_is_printed_on_white(atlas):
    atlas.page.emulate_media(color_scheme="dark")
    page = opened(atlas, "profile")
    expect(page.locator("body")).to_have_css("background-color", "rgb(16, 24, 27)")
    page.emulate_media(color_scheme="dark", media="print")
    expect(page.locator("html.printing")).to_have_count(1)
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("#map-title")).to_have_css("color", "rgb(22, 37, 45)")
    expect(page.locator("#legend .field").first).to_have_css("print-color-adjust", "exact")


@pytest.mark.parametrize("view", ["daten", "barrierefreiheit"])
def test_long_texts_take_the_pages_they_need_and_end_with_the_address(atlas, view):
    page = atlas.open(f"/?ansicht={view}")
    expect(page.locator("main h2").locator("visible=true").first).to_be_visible()
    pages, text = printed(page)
    assert len(pages) >= 1
    assert f"AdressedieserAnsicht:{page.url}" in text


def test_the_button_opens_the_print_dialog(atlas):
    page = opened(atlas, "map")
    page.evaluate("() => { window.print = () => { window.asked = (window.asked || 0) + 1; }; }")
    page.get_by_role("button", name="Drucken").click()
    assert page.evaluate("() => window.asked") == 1
