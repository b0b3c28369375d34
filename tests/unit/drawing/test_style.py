"""Colours carry their order and stay readable; hatches tell categories apart without colour."""

from itertools import pairwise

import pytest

from dashboard.drawing import style
from dashboard.drawing.colour import steps
from dashboard.drawing.style import MISSING_STYLE, Style, group_styles


def channels(colour):
    """Red, green and blue from 0 to 255."""
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def luminance(colour):
    """Relative luminance from 0 to 1 (WCAG 2)."""
    linear = [
        c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4
        for c in channels(colour)
    ]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lower, higher = sorted((luminance(one), luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


@pytest.mark.parametrize("count", range(1, 8))
def test_a_scale_has_as_many_colours_as_classes_from_light_to_dark(count):
    colours = steps(style.SEQUENTIAL, count)
    assert (len(colours), len(set(colours))) == (count, count)
    lightness = [luminance(colour) for colour in colours]
    assert lightness == sorted(lightness, reverse=True)


def test_ends_and_middle_of_the_scale():
    assert [channels(colour) for colour in steps(style.SEQUENTIAL, 3)] == [
        [240, 251, 233],
        [50, 142, 158],
        [0, 36, 63],
    ]
    assert [channels(colour) for colour in steps(style.SEQUENTIAL, 1)] == [[50, 142, 158]]


@pytest.mark.parametrize("count", range(3, 8))
def test_neighbouring_classes_can_be_told_apart(count):
    colours = steps(style.SEQUENTIAL, count)
    assert min(contrast(a, b) for a, b in pairwise(colours)) > 1.2


@pytest.mark.parametrize(
    ("fill", "border", "text"),
    [
        ("#ffffff", "#6c8085", "#16252d"),
        ("#f0fbe9", "#6c8085", "#16252d"),
        ("#e4dde6", "#37494f", "#16252d"),
        ("#a1c3b6", "#37494f", "#16252d"),
        ("#328e9e", "#ffffff", "#000000"),
        ("#0b708c", "#ffffff", "#ffffff"),
        ("#00243f", "#ffffff", "#ffffff"),
        ("#000000", "#ffffff", "#ffffff"),
    ],
)
def test_border_and_name_on_a_fill(fill, border, text):
    assert (Style(fill).border, Style(fill).text) == (border, text)


@pytest.mark.parametrize("colour", [style.INK, style.MUTED, style.ACCENT])
def test_text_colours_can_be_read_on_white(colour):
    assert contrast(colour, "#ffffff") >= 4.5


def test_every_shipped_category_has_a_style_of_its_own(dataset):
    for measure in dataset.programme.measures.values():
        keys = tuple(category.key for category in measure.categories)
        styles = group_styles(keys, categorical=True)
        assert len({found.fill for found in styles}) == len(keys)
        assert len({found.hatch for found in styles}) == len(keys)


def test_what_is_not_known_looks_like_a_missing_value():
    assert group_styles(("yes", "unknown"), categorical=True) == [Style("#1f7a96"), MISSING_STYLE]


@pytest.mark.parametrize(
    ("keys", "fills"), [((), []), (("0",), ["#328e9e"]), (("0", "1"), steps(style.SEQUENTIAL, 2))]
)
def test_classes_have_the_colours_of_the_scale_without_hatch(keys, fills):
    assert group_styles(keys, categorical=False) == [Style(fill) for fill in fills]
