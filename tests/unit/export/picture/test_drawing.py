"""Elements, type and marks."""

import pytest

from dashboard.drawing import lettering
from dashboard.drawing.style import series_style
from dashboard.drawing.svg import element, mark, path, plain, short
from dashboard.export.picture.caption import joined


def test_elements_escape_what_xml_reserves():
    assert element("text", plain("a < b & c"), aria_label='say "x"') == (
        "<text aria-label='say \"x\"'>a &lt; b &amp; c</text>"
    )


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1"), (1.004, "1"), (2.5, "2.5"), (-0.001, "0"), (-1.5, "-1.5")]
)
def test_numbers_are_short(number, text):
    assert short(number) == text


def test_a_closed_path():
    assert path([(0, 0), (10, 0), (10.25, 5)], closed=True) == "M0 0L10 0L10.25 5Z"


def test_bold_type_is_wider_and_grows_with_its_size():
    normal, strong = lettering.width("Kreis", 10), lettering.width("Kreis", 10, lettering.STRONG)
    assert 20 < normal < strong < 30
    assert lettering.width("Kreis", 20) == pytest.approx(2 * normal)


def test_lines_break_where_the_room_ends_and_keep_every_word():
    text = "Ein Satz mit 5\u00a0% und einem langen Wort"
    lines = lettering.wrapped(text, 10, 80)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert [line for line in lines if lettering.width(line, 10) > 80] == []
    assert any("5\u00a0%" in line for line in lines)


def test_sources_say_once_what_they_share():
    assert joined(["Quelle: Amt, Tabelle 1"]) == "Quelle: Amt, Tabelle 1"
    assert joined(["Quelle: Amt, Tabelle 1", "Quelle: Amt, Tabelle 22"]) == "Quelle: Amt, Tabelle 1, 22"
    assert joined(["a b", "c d"]) == "a b; c d"


def test_every_place_has_a_mark_of_its_own():
    drawn = [mark(series_style(place)) for place in (*range(10), None)]
    assert len(set(drawn)) == 11
