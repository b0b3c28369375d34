"""The table says what the map says, sorts by its heads, and opens profiles."""

import pytest
from playwright.sync_api import expect

SIGNS = {"–", ".", "…", "x", "/"}


def _rows(page):
    """First number of every district's row, by code."""
    return dict(
        page.locator("#table tbody tr").evaluate_all(
            "rows => rows.map((row) => [row.dataset.district, row.querySelector('td').textContent])"
        )
    )


def _number(text):
    return float(text.replace(".", "").replace(",", ".").replace("−", "-"))


@pytest.mark.parametrize(
    ("query", "unit", "count"),
    [
        ("merkmal=care_rate_under3", "%", 22),
        ("merkmal=net_migration_per_1000&stand=23", "je 1.000 Einwohner", 23),
        ("merkmal=thekiz_count&jahr=2019&stand=23", "Zentren", 23),
    ],
)
def test_table_and_map_show_the_same_values(atlas, names, query, unit, count):
    page = atlas.open(f"/?{query}")
    labels = {code: shape.label for code, shape in atlas.shapes(count).items()}
    page.get_by_role("link", name="Tabelle", exact=True).click()
    expect(page.locator("#table tbody tr")).to_have_count(count)
    values = _rows(page)
    assert set(values) == set(labels)
    for code, value in values.items():
        shown = "kein Wert (" if value in SIGNS else f"{value}\N{NO-BREAK SPACE}{unit}"
        assert labels[code].startswith(f"{names[code]}, {shown}"), (value, labels[code])


def test_table_shows_published_values(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23&ansicht=tabelle")
    expect(page.locator("#table caption")).to_have_text("Betreuungsquote unter 3 Jahre, 2019, in %")
    expect(page.locator("#table tbody tr")).to_have_count(23)
    values = _rows(page)
    assert (values["16074"], values["16056"], values["16068"]) == ("64,4", "47,6", "64,0")
    land, germany = page.locator("#table tfoot tr").all()
    assert land.locator("th, td").all_inner_texts()[:2] == ["Thüringen", "56,6"]
    assert germany.locator("th, td").all_inner_texts()[:2] == ["Deutschland", "34,5"]


def test_heads_sort_the_table(atlas, names):
    page = atlas.open("/?merkmal=care_rate_under3&jahr=2019&stand=23&ansicht=tabelle")
    expect(page.locator("#table tbody tr")).to_have_count(23)
    heads = page.locator("#table thead th")
    assert heads.nth(0).get_attribute("aria-sort") == "ascending"
    heads.nth(1).get_by_role("link").click()
    expect(heads.nth(1)).to_have_attribute("aria-sort", "descending")
    numbers = [_number(text) for text in _rows(page).values()]
    assert numbers == sorted(numbers, reverse=True)
    heads.nth(1).get_by_role("link").click()
    expect(heads.nth(1)).to_have_attribute("aria-sort", "ascending")
    numbers = [_number(text) for text in _rows(page).values()]
    assert numbers == sorted(numbers)
    assert atlas.query()["sortierung"] == "wert-auf"
    heads.nth(0).get_by_role("link").click()
    expect(heads.nth(0)).to_have_attribute("aria-sort", "ascending")
    order = [names[code] for code in _rows(page)]
    assert order.index("Sömmerda") < order.index("Sonneberg") < order.index("Suhl")


def test_districts_without_a_value_come_last_in_both_directions(atlas):
    page = atlas.open("/?merkmal=thekiz_count&jahr=2019&stand=23&ansicht=tabelle&sortierung=wert-ab")
    head = page.locator("#table thead th").nth(1)
    expect(head).to_have_attribute("aria-sort", "descending")
    assert list(_rows(page).values()) == ["0"] * 4 + ["."] * 19
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert list(_rows(page).values()) == ["0"] * 4 + ["."] * 19


def test_a_click_anywhere_in_a_row_opens_the_profile(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&ansicht=tabelle")
    row = page.locator("#table tr[data-district='16061']")
    box = row.locator("td").last.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#profile h2")).to_have_text("Eichsfeld")
    expect(row).to_have_class("chosen")
    atlas.expect_query(merkmal="care_rate_under3", ansicht="tabelle", kreis="16061")
    assert page.locator("#table tr.chosen").count() == 1


def test_further_indicators_become_columns(atlas):
    page = atlas.open("/?merkmal=care_rate_under3&ansicht=tabelle")
    heads = page.locator("#table thead th")
    expect(heads).to_have_count(4)
    page.locator("#columns").click()
    page.get_by_role("option", name="Pflegequote", exact=True).click()
    expect(heads).to_have_count(5)
    assert heads.last.text_content().startswith("Pflegequote, ")
    atlas.expect_query(merkmal="care_rate_under3", ansicht="tabelle", spalten="care_dependents_per_100")
