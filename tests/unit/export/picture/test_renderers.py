"""A picture looks the same in another program: drawn by librsvg as by resvg, nothing cut off."""

import io
import subprocess
from datetime import date
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from PIL import Image
from resvg_py import svg_to_bytes

from dashboard.export.picture.picture import picture_svg
from dashboard.view.open_view import open_query
from tests.unit.export.drawn import SVG, root_of

QUERIES = {
    "values": "?merkmal=hospital_beds_per_1000&jahr=2016&stand=23&kreis=16070",
    "statuses": "?merkmal=plan_state",
    "need": "?merkmal=care_rate_under3&kreis=16070&ansicht=vergleich&teil=bedarf",
    "course": "?merkmal=care_rate_under3&ansicht=vergleich&teil=verlauf&vergleich=16070,16056",
    "strips": "?merkmal=care_rate_under3&kreis=16077&ansicht=vergleich&vergleich=nachbarn",
    "scatter": "?merkmal=sgb2_rate&ansicht=vergleich&teil=zusammenhang&gegen=child_poverty_sgb2_under15",
    "similar": "?kreis=16077&ansicht=vergleich&teil=aehnliche&aussen=ja",
    "plans": "?ansicht=vergleich&teil=plaene",
}
BLOCK = 8
"""Side in pixels of the squares whose means are compared: a hatch is nearly a tone there."""
INK = 200
"""Grey below which a pixel of a drawing of letters alone belongs to them, from 0 to 255."""
TOP, EDGE, STRIP = 16, 20, 40
"""Pixels: of the bar above, of the edges that stay white, and of strips that are looked at apart."""


@pytest.fixture(scope="module", params=QUERIES)
def svg(request, dataset):
    return picture_svg(open_query(dataset, QUERIES[request.param], date(2026, 11, 22)), "").content


def both(svg):
    """A picture in grey, drawn by each of the two."""
    other = subprocess.run(["rsvg-convert"], input=svg, capture_output=True, check=True).stdout
    return [grey(png) for png in (svg_to_bytes(svg_string=svg.decode(), skip_system_fonts=True), other)]


def grey(png):
    with Image.open(io.BytesIO(png)) as image:
        ground = Image.new("RGBA", image.size, "white")
        return np.asarray(Image.alpha_composite(ground, image.convert("RGBA")).convert("L"), dtype=float)


def letters_alone(svg):
    """The same picture without anything but its texts."""
    root = root_of(svg)
    kept = {id(node) for group in root.iter(f"{SVG}defs") for node in group.iter()}
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in {f"{SVG}{tag}" for tag in ("path", "rect", "circle")} and id(child) not in kept:
                parent.remove(child)
    return ET.tostring(root)


def test_both_draw_the_same(svg):
    one, other = both(svg)
    height, width = (side // BLOCK for side in one.shape)
    assert one.shape == other.shape == tuple(int(root_of(svg).get(side)) for side in ("height", "width"))
    blocks = [
        image[: height * BLOCK, : width * BLOCK].reshape(height, BLOCK, width, BLOCK).mean(axis=(1, 3))
        for image in (one, other)
    ]
    apart = np.abs(blocks[0] - blocks[1])
    assert apart.mean() < 3
    assert apart.max() < 40


def test_letters_reach_equally_far(svg):
    """In strips across and down, so that every line of text counts."""
    one, other = both(letters_alone(svg))
    apart = [
        (axis, start, ends)
        for axis in (0, 1)
        for start in range(0, one.shape[axis] - STRIP, STRIP)
        if (ends := [reach(image, axis, start) for image in (one, other)])
        and np.abs(np.subtract(*ends)).max() > 2
    ]
    assert apart == []


def reach(image, axis, start):
    """First and last pixel of the letters in a strip; 0 where there are none."""
    found = np.flatnonzero((image.take(range(start, start + STRIP), axis) < INK).any(axis))
    return (int(found[0]), int(found[-1])) if found.size else (0, 0)


def test_nothing_touches_the_edge(svg):
    for image in both(svg):
        below = image[TOP:]
        edges = (below[:, :EDGE], below[:, -EDGE:], below[-EDGE // 2 :])
        assert [float(edge.min()) for edge in edges] == [255, 255, 255]
