"""What places the parts of a slide: widths of text and columns, sides of labels, places of names, bytes."""

import io
import zipfile
from datetime import date

import pytest

from dashboard.drawing.map_scene import LegendGrid
from dashboard.export.slides.frame import explained
from dashboard.export.slides.legends import FIELD, GAP, GRID_GAP, grid_layout
from dashboard.export.slides.package import settled
from dashboard.export.slides.page import (
    fitting_above,
    fitting_text,
    line_count,
    longest_word,
    opening_size,
    text_height,
    text_width,
    title_size,
)
from dashboard.export.slides.parts import Box, Paragraph, Slide, SlideRow, flat
from dashboard.export.slides.tables import in_one_line, needs, widths

DAY = date(2026, 11, 22)


ARIAL = {
    "Unstrut-Hainich-Kreis": 9.50,
    "Schmalkalden-Meiningen": 11.23,
    "1.234.567,8 %": 6.45,
    "Betreuungsquote unter 3 Jahre": 13.79,
}
"""Widths in Arial over the type size."""


@pytest.mark.parametrize("text", ARIAL)
def test_no_text_is_wider_in_arial_than_it_is_thought_to_be(text):
    """Nor much narrower: then breaks would come too early."""
    assert ARIAL[text] <= text_width(text, 72) <= 1.15 * ARIAL[text]
    assert text_width(text, 36) == pytest.approx(text_width(text, 72) / 2)
    assert text_width(text, 72, bold=True) > text_width(text, 72)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Suhl", 1),
        ("Unstrut-Hainich-Kreis", 3),
        ("Suhl\nGera", 2),
        ("Wald und Feld", 2),
        ("Donaudampfschifffahrt", 2),
    ],
)
def test_a_text_breaks_at_spaces_and_after_hyphens(text, lines):
    assert line_count(text, 1.0, 12) == lines
    assert text_height(text, 1.0, 12) == pytest.approx(lines * 12 * 1.2 / 72)


def test_the_longest_word_ends_at_a_hyphen():
    assert longest_word("Schmalkalden-Meiningen und Gera") == "Schmalkalden-"


def test_titles_grow_smaller_with_their_length():
    sizes = [title_size("Wort " * count) for count in (5, 25, 30, 40, 60)]
    assert sizes[0] == 28.0
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= 14.0
    assert opening_size("Kurz") == 44.0
    assert opening_size("Vom Modell in die Fläche: das LSZ 2015–heute") == 36.0


def test_columns_never_break_a_word():
    rows = [SlideRow(("Schmalkalden-Meiningen", "12,5", "Ein Satz, der über mehrere Zeilen laufen darf."))]
    needed = needs(("Kreis", "Wert", "Erläuterung"), rows)
    found = widths(needed, 14, 5.0)
    assert found is not None
    assert sum(found) == pytest.approx(5.0)
    assert found[0] > text_width("Schmalkalden-", 14, bold=True)
    assert found[2] > found[0] > found[1]
    assert widths(needed, 14, 2.0) is None
    assert (in_one_line(needed, 14, 5.0), in_one_line(needed, 14, 9.0)) == (False, True)


def test_a_narrow_table_is_not_stretched_over_the_slide():
    found = widths(needs(("Kreis", "Wert"), [SlideRow(("Suhl", "1"))]), 14, 12.0)
    assert found is not None
    assert sum(found) < 3.0


def test_labels_of_a_grid_legend_neither_break_nor_touch():
    rows = ("abgelaufen", "in Erarbeitung oder in Fortschreibung", "gültig")
    grid = LegendGrid(("geringer Bedarf: 5,6 bis 9,3 %", "hoher Bedarf"), rows, ())
    layout = grid_layout(grid, 4.2, 14)
    assert layout.labels >= text_width("Fortschreibung", 14) + GAP
    heights = [text_height(label, layout.labels - GAP, 14) for label in rows]
    assert line_count(rows[1], layout.labels - GAP, 14) == 3
    assert [row - GRID_GAP for row in layout.rows] == pytest.approx([FIELD[1], heights[1], FIELD[1]])
    assert layout.labels + 2 * layout.across == pytest.approx(4.2)
    assert layout.height == pytest.approx(layout.head + heights[1] + 2 * FIELD[1] + 3 * GRID_GAP)


def test_what_has_no_room_is_left_out_but_never_what_is_needed():
    room = Box(0, 0, 4.0, 0.7)
    lines = [Paragraph(f"Satz {number}", 16) for number in range(4)]
    (part,) = fitting_text(room, "Aussagen", lines)
    assert [entry.text for entry in part.paragraphs] == ["Satz 0", "Satz 1"]
    (part,) = fitting_above(room, "Aussagen", lines, [Paragraph("Zeichen", 14)])
    assert [entry.text for entry in part.paragraphs] == ["Satz 0", "Zeichen"]
    assert fitting_text(Box(0, 0, 4.0, 0.1), "Aussagen", lines) == ()


def test_signs_are_explained():
    assert explained(["12,5", "x", ".\n–"]) == (
        "Zeichen: . = Zahlenwert unbekannt oder geheim; x = Aussage nicht sinnvoll"
    )
    assert explained(["12,5"]) == ""


def test_further_slides_follow_theirs():
    last = Slide("3", "", "", (), "", "", "")
    first = Slide("1", "", "", (), "", "", "", following=(Slide("2", "", "", (), "", "", ""),))
    assert [slide.title for slide in flat([first, last])] == ["1", "2", "3"]
    assert {slide.following for slide in flat([first, last])} == {()}


def test_a_package_is_sorted_and_dated():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(
            "docProps/core.xml", '<a><dcterms:created x="y">2030-01-01T10:00:00Z</dcterms:created></a>'
        )
        archive.writestr("docProps/thumbnail.jpeg", "x")
        archive.writestr(
            "_rels/.rels", '<Relationship Id="1" Target="docProps/thumbnail.jpeg" Type="t"/><keep/>'
        )
        archive.writestr("[Content_Types].xml", '<Default ContentType="image/jpeg" Extension="jpeg"/><keep/>')
    result = zipfile.ZipFile(io.BytesIO(settled(written.getvalue(), DAY)))
    assert result.namelist() == ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml"]
    assert result.read("[Content_Types].xml") == result.read("_rels/.rels") == b"<keep/>"
    assert b">2026-11-22T00:00:00Z<" in result.read("docProps/core.xml")
