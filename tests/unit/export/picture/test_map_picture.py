"""The map as a picture: a named path a district in its colour, true proportions, words below."""

import io
import re
from datetime import date

import numpy as np
import pytest
import shapely
from PIL import Image

from dashboard.drawing.style import MISSING_STYLE, group_styles
from dashboard.drawing.svg import fill_of
from dashboard.export.picture.picture import picture_png, picture_svg
from dashboard.view.map_view import map_view
from dashboard.view.open_view import open_view, resolve
from dashboard.view.state import ViewState
from tests.unit.export import drawn
from tests.unit.export.drawn import SVG, districts_of, layer, texts_of

DC = "{http://purl.org/dc/elements/1.1/}"
TODAY = date(2026, 11, 22)
ADDRESS = "https://atlas.beispiel.de/?merkmal=a&jahr=2019"
STATES = [
    ViewState(indicator="care_rate_under3", series="23", year="2019", district="16070"),
    ViewState(indicator="care_rate_under3", series="22", year="2020"),
    ViewState(indicator="hospital_beds_per_1000", series="23", year="2016"),
    ViewState(indicator="population_total", series="23", since="2015", year="2018"),
    ViewState(indicator="plan_state"),
    ViewState(),
]


def root_of(data, state):
    return drawn.root_of(picture_svg(open_view(data, state, TODAY), ADDRESS).content)


def styles_of(view):
    """Style of each district, by its group."""
    styles = group_styles(view.keys, categorical=view.categorical)
    return {c.code: MISSING_STYLE if c.group is None else styles[c.group] for c in view.cells}


@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state.indicator}-{state.year}")
def test_one_path_a_district_with_name_colour_and_hatch(dataset, state):
    root = root_of(dataset, state)
    paths = districts_of(root)
    view = map_view(dataset, state, resolve(dataset, state, TODAY))
    assert {code: path.get("aria-label") for code, path in paths.items()} == {
        c.code: ", ".join((c.name, *c.lines)) for c in view.cells
    }
    assert {code: path.find(f"{SVG}title").text for code, path in paths.items()} == {
        code: path.get("aria-label") for code, path in paths.items()
    }
    styles = styles_of(view)
    assert {code: path.get("fill") for code, path in paths.items()} == {
        code: fill_of(style) for code, style in styles.items()
    }
    patterns = {f"url(#{pattern.get('id')})" for pattern in root.iter(f"{SVG}pattern")}
    assert patterns >= {fill_of(style) for style in styles.values() if style.hatch}


def test_proportions_are_those_of_the_land(dataset):
    root = root_of(dataset, STATES[1])
    points = np.vstack(
        [
            np.cumsum(np.array(re.findall(r"-?[\d.]+", part), dtype=float).reshape(-1, 2), axis=0)
            for path in districts_of(root).values()
            for part in path.get("d").split("z")
            if part
        ]
    )
    west, south, east, north = shapely.total_bounds(
        list(dataset.territories["2021-07-01"].geometries.values())
    )
    across, down = np.ptp(points, axis=0)
    assert across / down == pytest.approx((east - west) / (north - south), rel=0.005)
    placed = layer(root, "districts")
    svg = next(s for s in root.iter(f"{SVG}svg") if placed in list(s))
    box = [float(number) for number in svg.get("viewBox").split()[2:]]
    assert float(svg.get("width")) / float(svg.get("height")) == pytest.approx(box[0] / box[1], rel=0.001)


def test_the_chosen_district_is_outlined_above_all(dataset):
    root = root_of(dataset, STATES[0])
    data = districts_of(root)["16070"].get("d")
    lines = [(p.get("d"), p.get("stroke"), p.get("stroke-width")) for p in layer(root, "rings")]
    assert lines == [(data, "#ffffff", "6.5"), (data, "#16252d", "3")]
    assert list(layer(root_of(dataset, STATES[1]), "rings")) == []


def test_words_of_the_picture(mini, rate):
    root = root_of(mini, rate)
    lines = texts_of(root)
    assert root.get("aria-labelledby") == "title desc"
    assert root.find(f"{SVG}title").text == lines[0] == "Betreuungsquote, 2019, in %"
    assert "52,1" in root.find(f"{SVG}desc").text
    assert "Quelle: Amt, Tabelle 1 · Gebietsstand 31.12.2019, 23 Kreise · Lizenz: Lizenz A" in lines
    assert "Karte: © BKG, Lizenz B" in lines
    assert f"Datenstand 22.11.2026 · LSZ-Atlas Thüringen: {ADDRESS}" in lines
    assert any(line.startswith("Hinweise: Zeichen: „.“ Zahlenwert unbekannt oder geheim.") for line in lines)
    legend = lines[lines.index("Legende") :]
    assert legend[1:6] == ["Kreise", "49,8 bis 52,1", "1", "über 52,1 bis 54,3", "1"]
    subject = [(node.tag.removeprefix(DC), node.text) for node in root.iter() if node.tag.startswith(DC)]
    assert ("rights", "Lizenz: Lizenz A") in subject
    assert ("date", "2026-11-22") in subject
    assert ("identifier", ADDRESS) in subject


def test_no_font_is_needed(dataset):
    root = root_of(dataset, STATES[2])
    assert [node.tag for node in root.iter() if node.tag in (f"{SVG}text", f"{SVG}style")] == []
    used = {use.get("{http://www.w3.org/1999/xlink}href") for use in root.iter(f"{SVG}use")}
    assert used == {f"#{p.get('id')}" for p in root.find(f"{SVG}defs")}
    assert len(picture_svg(open_view(dataset, STATES[2], TODAY), ADDRESS).content) < 400_000


def test_png_shows_the_same_twice_as_large(mini, rate):
    root = root_of(mini, rate)
    with Image.open(io.BytesIO(picture_png(open_view(mini, rate, TODAY), ADDRESS).content)) as image:
        image.load()
        assert image.format == "PNG"
        assert image.size == (2 * int(root.get("width")), 2 * int(root.get("height")))
        assert image.convert("RGB").getpixel((600, 8)) == (11, 94, 115)
        assert image.text["Title"] == "Betreuungsquote, 2019, in %"
        assert image.text["Source"] == "Quelle: Amt, Tabelle 1"
        assert image.text["Copyright"] == "Lizenz: Lizenz A\nKarte: © BKG, Lizenz B"
        assert (image.text["Date"], image.text["URL"]) == ("2026-11-22", ADDRESS)


def test_png_has_letters(mini, rate):
    """The title is drawn: some of its pixels are of the colour of ink."""
    with Image.open(io.BytesIO(picture_png(open_view(mini, rate, TODAY), ADDRESS).content)) as image:
        title = image.convert("RGB").crop((88, 64, 900, 150))
    ink = sum(count for count, colour in title.getcolors(maxcolors=100_000) if colour == (22, 37, 45))
    assert ink > 2_000
