"""Every two colours that must be told apart can be, by everybody: on screen, on a dark page, in greyscale.

Colour difference is CIEDE2000; colour blindness is simulated after Machado, Oliveira and Fernandes (2009).
"""

import re
import warnings
from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pytest

from dashboard.drawing import style
from dashboard.drawing.colour import WHITE, contrast, steps
from dashboard.drawing.style import Hatch, Style

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it misses matplotlib, and calls its model of tritanopia approximate
    import colour

    SIMULATED = {
        "normal": np.eye(3),
        **{
            name: np.asarray(colour.matrix_cvd_Machado2009(model, 1.0))
            for name, model in (
                ("deuteranopia", "Deuteranomaly"),
                ("protanopia", "Protanomaly"),
                ("tritanopia", "Tritanomaly"),
            )
        },
    }

TO_XYZ = np.asarray(colour.RGB_COLOURSPACES["sRGB"].matrix_RGB_to_XYZ)
WHITE_POINT = colour.CCS_ILLUMINANTS["CIE 1931 2 Degree Standard Observer"]["D65"]
TOLD_APART = 10.0
"""Least difference of two colours that mean different things, in CIEDE2000."""
LIGHTNESS_STEP = 8.0
"""Least step between neighbouring classes in greyscale, in CIE lightness."""
COUNTS = range(3, 8)
TONES = ("--tone-2", "--tone-1", "--tone-0", "--tone--1", "--tone--2")


def channels(code):
    """Red, green and blue from 0 to 1."""
    return np.array([int(code[start : start + 2], 16) / 255 for start in (1, 3, 5)])


@cache
def seen(code, vision):
    """CIELAB coordinates of a colour as seen with a vision."""
    linear = colour.models.eotf_sRGB(channels(code))
    return colour.XYZ_to_Lab(TO_XYZ @ np.clip(SIMULATED[vision] @ linear, 0, 1), WHITE_POINT)


def difference(one, other, vision):
    return float(colour.delta_E(seen(one, vision), seen(other, vision), method="CIE 2000"))


def too_close(codes, vision):
    """Pairs that differ by less than they must, with their difference."""
    pairs = {(a, b): round(difference(a, b, vision), 1) for a, b in combinations(codes, 2)}
    return {pair: found for pair, found in pairs.items() if found < TOLD_APART}


def lightness(code):
    return float(seen(code, "normal")[0])


def turned_round(code):
    """The colour that ``invert(1) hue-rotate(180deg)`` makes of one (Filter Effects Module Level 1)."""
    rotation = np.array([[-0.574, 1.43, 0.144], [0.426, 0.43, 0.144], [0.426, 1.43, -0.856]])
    turned = np.clip(rotation @ (1 - channels(code)), 0, 1) * 255
    return "#" + "".join(f"{round(channel):02x}" for channel in turned)


def custom_properties():
    """Custom properties of the light scheme and, with those it replaces, of the dark one."""
    light, dark = style.custom_properties().split("prefers-color-scheme:dark")
    pattern = re.compile(r"(--[\w-]+):(#[0-9a-f]{6});")
    found = dict(pattern.findall(light))
    return {"light": found, "dark": found | dict(pattern.findall(dark))}


SCHEMES = custom_properties()
MEASURES = {
    "process_support_2019": ("model", "participant", "not_named"),
    "participation": ("yes", "no", "unknown"),
    "funding_stage": ("stage_3", "stage_2", "stage_1", "unknown"),
    "plan_state": ("valid", "updating", "preparing", "expired", "unknown"),
    "agathe": ("yes", "no", "unknown"),
}
MISSING_FILL = style.MISSING_STYLE.fill
SERIES_COLOURS = [found.colour for found in style.SERIES_STYLES]
FILLS = sorted(
    {fill for count in range(1, 8) for fill in steps(style.SEQUENTIAL, count)}
    | {found.fill for found in style.CATEGORY_STYLES.values()}
    | {*style.NEED_FILLS, MISSING_FILL}
)


def test_the_difference_is_ciede2000():
    """Two pairs of the test data of Sharma, Wu and Dalal (2005)."""
    pairs = (((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, 2.5, 0), (73, 25, -18), 27.1492))
    for one, other, expected in pairs:
        assert colour.delta_E(one, other, method="CIE 2000") == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("vision", SIMULATED)
@pytest.mark.parametrize("count", COUNTS)
def test_any_two_classes_and_the_missing_value_are_told_apart(count, vision):
    assert too_close((*steps(style.SEQUENTIAL, count), MISSING_FILL), vision) == {}


@pytest.mark.parametrize("count", COUNTS)
def test_classes_are_steps_of_lightness_in_greyscale(count):
    shades = map(lightness, steps(style.SEQUENTIAL, count))
    assert min(one - other for one, other in pairwise(shades)) >= LIGHTNESS_STEP


def test_a_missing_value_is_hatched_and_no_class_is():
    assert Style(MISSING_FILL, Hatch.MISSING) == style.MISSING_STYLE
    assert {found.hatch for found in style.group_styles(("0", "1", "2"), categorical=False)} == {Hatch.NONE}


@pytest.mark.parametrize("vision", SIMULATED)
@pytest.mark.parametrize("measure", MEASURES)
def test_any_two_categories_are_told_apart(dataset, measure, vision):
    keys = tuple(category.key for category in dataset.programme.measures[measure].categories)
    assert keys == MEASURES[measure]
    assert too_close([found.fill for found in style.group_styles(keys, categorical=True)], vision) == {}


def test_no_measure_is_forgotten(dataset):
    assert set(MEASURES) == set(dataset.programme.measures)


@pytest.mark.parametrize("vision", SIMULATED)
def test_levels_of_need_and_the_missing_value_are_told_apart(vision):
    assert too_close((*style.NEED_FILLS, MISSING_FILL), vision) == {}


@pytest.mark.parametrize("vision", SIMULATED)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_tones_of_the_heat_table_are_told_apart(scheme, vision):
    assert too_close([SCHEMES[scheme][name] for name in TONES], vision) == {}


@pytest.mark.parametrize("vision", SIMULATED)
def test_compared_districts_are_told_apart(vision):
    assert too_close(SERIES_COLOURS, vision) == {}


@pytest.mark.parametrize("fill", FILLS)
def test_name_border_and_focus_can_be_seen_on_a_fill(fill):
    assert contrast(fill, Style(fill).text) >= 4.5
    assert contrast(fill, Style(fill).border) >= 3
    assert max(contrast(fill, ring) for ring in (style.INK, WHITE)) >= 3


def test_the_two_rings_of_the_focus_can_be_seen_beside_each_other():
    assert contrast(style.INK, WHITE) >= 3


TEXT_PAIRS = [
    *((text, ground) for text in ("--ink", "--muted", "--accent") for ground in ("--paper", "--ground")),
    *(("--ink", tone) for tone in TONES),
    ("--ink", "--accent-soft"), ("--muted", "--accent-soft"), ("--accent", "--accent-soft"),
    ("--on-accent", "--accent"), ("--warn", "--paper"), ("--warn", "--accent-soft"), ("--ink", "--warn-soft"),
    ("--ink", "--error-soft"), ("--error", "--paper"),
]  # fmt: skip
GRAPHIC_PAIRS = [
    *((line, ground) for line in ("--control", "--edge", "--accent") for ground in ("--paper", "--ground")),
    *((bar, ground) for bar in ("--valid", "--expired") for ground in ("--paper", "--ground")),
    ("--ink", "--ground"), ("--missing-hatch", "--missing"), ("--warn", "--warn-soft"),
    ("--error", "--error-soft"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_in_both_schemes(scheme):
    found = {pair: contrast(*(SCHEMES[scheme][name] for name in pair)) for pair in TEXT_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_graphics_and_focus_can_be_seen_in_both_schemes(scheme):
    found = {pair: contrast(*(SCHEMES[scheme][name] for name in pair)) for pair in GRAPHIC_PAIRS}
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < 3} == {}


def test_charts_can_be_read_on_white_and_turned_round_on_a_dark_page():
    dark = SCHEMES["dark"]["--paper"]
    texts, graphics = (style.INK, style.MUTED), (*SERIES_COLOURS, style.ACCENT)
    for colours, least in ((texts, 4.5), (graphics, 3)):
        assert min(contrast(code, "#ffffff") for code in colours) >= least
        assert min(contrast(turned_round(code), dark) for code in colours) >= least
    assert turned_round("#ffffff") == "#000000"


@pytest.mark.parametrize("vision", SIMULATED)
def test_compared_districts_are_told_apart_on_a_dark_page(vision):
    least = min(
        difference(turned_round(a), turned_round(b), vision) for a, b in combinations(SERIES_COLOURS, 2)
    )
    assert least >= TOLD_APART


def test_style_sheet_and_map_share_their_colours():
    light = SCHEMES["light"]
    shared = {"--ink": style.INK, "--accent": style.ACCENT, "--missing": MISSING_FILL}
    assert {name: light[name] for name in shared} == shared
