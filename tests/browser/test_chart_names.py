"""Names in charts stand upon no other name and upon no bar, at every width; a phone shows none on strips."""

import pytest
from playwright.sync_api import expect

TEN = "16051,16052,16053,16054,16055,16061,16062,16063,16064,16077"
CHARTS = {
    "strips": f"/?ansicht=vergleich&vergleich={TEN}",
    "trend": f"/?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich={TEN}",
    "scatter": "/?ansicht=vergleich&teil=zusammenhang&merkmal=child_poverty_sgb2_under15&jahr=2019&stand=22"
    "&gegen=sgb2_rate&kreis=16052",
}
MEETING = """() => {
  const boxes = (selector) => [...document.querySelectorAll(`#chart ${selector}`)]
    .map((node) => [node.textContent, node.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const names = boxes(".textpoint text").filter(([text]) => text);
  const others = boxes(".annotation-text");
  const pairs = names.flatMap(([one, a], i) => [...names.slice(i + 1), ...others]
    .filter(([, b]) => meet(a, b)).map(([other]) => [one, other]));
  return { shown: names.length, pairs };
}"""


@pytest.mark.parametrize("width", [390, 760, 1000, 1440, 1900])
@pytest.mark.parametrize("chart", CHARTS)
def test_no_name_stands_upon_another(atlas, chart, width):
    atlas.page.set_viewport_size({"width": width, "height": 900})
    page = atlas.open(CHARTS[chart])
    expect(page.locator("#chart path.point[tabindex='0']")).to_have_count(1)
    found = page.evaluate(MEETING)
    assert found["pairs"] == []
    least = {"strips": 0 if width == 390 else 60, "trend": 11, "scatter": 3 if width == 390 else 15}
    assert found["shown"] >= least[chart]


def test_strips_on_a_phone_have_their_names_in_the_legend_alone(atlas):
    atlas.page.set_viewport_size({"width": 390, "height": 900})
    page = atlas.open(CHARTS["strips"])
    expect(page.locator("#chart path.point[tabindex='0']")).to_have_count(1)
    assert page.evaluate(MEETING)["shown"] == 0
    marks = page.locator("#comparison .marks li")
    assert marks.all_inner_texts()[:2] == ["Erfurt", "Gera"]
    assert marks.locator("svg.mark").count() == marks.count() == 13
    assert len({node.get_attribute("data-mark") for node in marks.locator("svg").all()[:10]}) == 10
