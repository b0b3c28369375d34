"""Style sheets use the colours of the drawings by name, and no name that nobody defines."""

import re
from pathlib import Path

import pytest

from dashboard.drawing import style

ROOT = Path(__file__).parents[2]
SHEETS = sorted((ROOT / "assets").glob("*.css"))
PRESENTATION = ROOT / "dashboard" / "export" / "presentation" / "presentation.css"
CODE = sorted(path for kind in ("*.py", "*.js") for path in (ROOT / "dashboard").rglob(kind))
USED, DEFINED = re.compile(r"var\((--[\w-]+)"), re.compile(r"(--[\w-]+)\s*:")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
OTHERS = ("--share",)
"""Set by scripts."""


def text(paths):
    return "".join(path.read_text(encoding="utf-8") for path in paths)


def names(colours):
    return {f"--{name}" for name in colours}


def test_a_page_uses_no_property_that_nobody_defines():
    used = set(USED.findall(text((*SHEETS, *CODE))))
    defined = set(DEFINED.findall(style.custom_properties() + text(SHEETS)))
    assert used - defined - set(OTHERS) == set()
    assert len(used) > 20


def test_a_presentation_uses_no_property_that_nobody_defines():
    sheet = text([PRESENTATION])
    assert set(USED.findall(sheet)) - set(DEFINED.findall(sheet + style.custom_properties())) == set()


def test_both_schemes_are_made_of_the_same_names():
    light, dark = style.custom_properties().split("prefers-color-scheme:dark")
    assert set(DEFINED.findall(light)) >= names(style.LIGHT)
    assert set(DEFINED.findall(dark)) == names(style.DARK)
    assert names(style.DARK) < names(style.LIGHT)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_colour_that_has_a_name_is_used_by_it(sheet):
    """Without shadows, whose colours have four digits."""
    named = {*style.LIGHT.values(), *style.DARK.values()}
    written = [code.lower() for code in COLOUR.findall(text([sheet]))]
    whole = {"#" + "".join(digit * 2 for digit in code[1:]) if len(code) == 4 else code for code in written}
    assert whole & named == set()
