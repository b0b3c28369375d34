"""The map as a picture: one named path a district in the figure's colour, true proportions, words below."""

import io
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
import shapely
from PIL import Image

from dashboard.export.picture.picture import picture_png, picture_svg
from dashboard.figures import theme
from dashboard.figures.choropleth import MapGeometry, choropleth
from dashboard.view.map_view import map_view
from dashboard.view.open_view import open_view
from dashboard.view.resolve import resolve
from dashboard.view.state import ViewState

SVG = "{http://www.w3.org/2000/svg}"
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
    return ET.fromstring(picture_svg(open_view(data, state, TODAY), ADDRESS).content)


def districts_of(root):
    return {path.get("data-district"): path for path in root.iter(f"{SVG}path") if path.get("data-district")}


def figure_fills(data, state):
    """Colour of each district in the figure of the page."""
    view = map_view(data, state, resolve(data, state, TODAY))
    trace = choropleth(view, MapGeometry("", "", (0, 1), (0, 1), ()), {})["data"][1]
    colours = [colour for _, colour in trace["colorscale"][::2]]
    hatches = {code: hatch for code, _, hatch in trace["customdata"]}
    steps = zip(trace["locations"], trace["z"], strict=True)
    return {code: (colours[step], hatches[code]) for code, step in steps}


@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state.indicator}-{state.year}")
def test_one_path_a_district_with_name_and_colour_of_the_figure(dataset, state):
    paths = districts_of(root_of(dataset, state))
    view = map_view(dataset, state, resolve(dataset, state, TODAY))
    assert {c: path.get("data-name") for c, path in paths.items()} == {c.code: c.name for c in view.cells}
    assert {code: path.get("aria-label") for code, path in paths.items()} == {
        c.code: ", ".join((c.name, *c.lines)) for c in view.cells
    }
    expected = figure_fills(dataset, state)
    assert {code: path.get("fill") for code, path in paths.items()} == {
        c: fill for c, (fill, _) in expected.items()
    }


@pytest.mark.parametrize("state", STATES, ids=lambda state: f"{state.indicator}-{state.year}")
def test_hatches_are_defined_and_lie_over_their_districts(dataset, state):
    root = root_of(dataset, state)
    patterns = {pattern.get("id") for pattern in root.iter(f"{SVG}pattern")}
    outlines = {path.get("d"): code for code, path in districts_of(root).items()}
    over = {
        outlines[p.get("d")]: p.get("fill")
        for p in root.iter(f"{SVG}path")
        if p.get("d") in outlines and (p.get("fill") or "").startswith("url")
    }
    hatches = {code: hatch for code, (_, hatch) in figure_fills(dataset, state).items() if hatch}
    assert over == {code: f"url(#hatch-{hatch})" for code, hatch in hatches.items()}
    assert patterns == {f"hatch-{hatch}" for hatch in hatches.values()}


def test_proportions_are_those_of_the_land(dataset):
    points = [
        tuple(map(float, pair.split()))
        for path in districts_of(root_of(dataset, STATES[1])).values()
        for pair in re.findall(r"[\d.]+ [\d.]+", path.get("d"))
    ]
    across, down = ([point[axis] for point in points] for axis in (0, 1))
    west, south, east, north = shapely.total_bounds(
        list(dataset.territories["2021-07-01"].geometries.values())
    )
    drawn = (max(across) - min(across)) / (max(down) - min(down))
    assert drawn == pytest.approx((east - west) / (north - south), rel=0.002)
    assert drawn == pytest.approx(1.212, abs=0.005)


def test_the_chosen_district_is_drawn_last_with_a_strong_border(dataset):
    paths = districts_of(root_of(dataset, STATES[0]))
    assert list(paths)[-1] == "16070"
    assert (paths["16070"].get("stroke"), paths["16070"].get("stroke-width")) == (theme.INK, "3")
    assert {path.get("stroke-width") for code, path in paths.items() if code != "16070"} == {"0.9"}


def test_words_of_the_picture(mini, rate):
    root = root_of(mini, rate)
    lines = [node.text for node in root.iter(f"{SVG}text")]
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


def test_the_font_is_in_the_file(mini, rate):
    style = root_of(mini, rate).find(f"{SVG}style").text
    assert style.count("@font-face") == 2
    assert style.count("data:font/woff2;base64,d09GMk9UVE8") == 2
    assert "http" not in style


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
