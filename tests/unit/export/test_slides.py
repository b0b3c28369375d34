"""Slides read back with python-pptx: shapes, colours, tables, charts and texts against the views."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from dashboard.drawing.style import (
    CATEGORY_STYLES,
    DISTRICT_LINE,
    MISSING_STYLE,
    SELECTED_LINE,
    Style,
    group_styles,
    need_style,
)
from dashboard.drawing.svg_map import CHOSEN_EDGE
from dashboard.export.presentation.story import shown_story
from dashboard.export.slides import (
    Slide,
    slide_deck,
    title_slide,
    view_slide,
    view_slides,
)
from dashboard.export.slides.parts import MapPart, flat
from dashboard.export.slides.shapes import PATTERNS, rgb
from dashboard.model.dataset import Dataset
from dashboard.model.observation import MissingReason
from dashboard.model.story import Story, StorySlide
from dashboard.texts import REASONS
from dashboard.texts.export_slides import LABELS_NAME, OUTSIDE_NAME, RING_NAME
from dashboard.view.calendar_view import calendar_view
from dashboard.view.comparison_view import comparison_view
from dashboard.view.map_view import map_view
from dashboard.view.need_view import need_view
from dashboard.view.open_view import open_query, resolve
from dashboard.view.query_string import from_query
from dashboard.view.scatter_view import scatter_view
from dashboard.view.table_view import table_view
from dashboard.view.trend_view import trend_view

TODAY = date(2026, 11, 22)
BASE = "http://127.0.0.1:8050/"
MAPS = (
    "?merkmal=care_rate_under3&jahr=2019&kreis=16070",
    "?merkmal=care_rate_under3&jahr=2019&stand=23",
    "?merkmal=hospital_beds_per_1000&jahr=2016",
    "",
    "?merkmal=plan_state",
)
COURSE = "?ansicht=vergleich&teil=verlauf&vergleich=16068,16063&merkmal=hospital_beds_per_1000"
OTHERS = (
    "?ansicht=tabelle&merkmal=child_poverty_sgb2_under15",
    "?ansicht=tabelle&merkmal=hospital_beds_per_1000&jahr=2016&kreis=16068",
    "?ansicht=tabelle",
    "?ansicht=vergleich&vergleich=16070,16066&merkmal=care_rate_under3",
    "?ansicht=vergleich&vergleich=16051,16052,16053,16054,16055,16061,16062,16063,16066,16070",
    COURSE,
    "?ansicht=vergleich&teil=aehnliche&kreis=16070",
    "?ansicht=vergleich&teil=bedarf&merkmal=child_poverty_sgb2_under15",
    "?ansicht=vergleich&teil=plaene",
    "?ansicht=vergleich&teil=zusammenhang&merkmal=hospital_beds_per_1000&gegen=care_rate_under3&jahr=2016",
    "?ansicht=daten",
)
CALENDAR = "?ansicht=vergleich&teil=plaene"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def slide_of(data: Dataset, query: str) -> Slide:
    return view_slide(open_query(data, query, TODAY), BASE + query)


def deck_of(data: Dataset, *slides: Slide) -> bytes:
    return slide_deck(slides, "Probe", data.edition)


def opened(content: bytes):
    return list(Presentation(io.BytesIO(content)).slides)


def shapes_of(container) -> Iterator:
    """All shapes, those inside groups after their group."""
    for shape in container.shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape)


def districts_of(slide) -> dict[str, object]:
    """Freeforms of districts by name."""
    found = [s for s in shapes_of(slide) if s.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    return {s.name: s for s in found if re.search(r"\(\d{5}\)$", s.name)}


def style_of(shape) -> tuple[str, object]:
    """Ground colour and pattern of a shape."""
    if shape.fill.type == MSO_FILL.PATTERNED:
        return str(shape.fill.back_color.rgb), shape.fill.pattern
    return str(shape.fill.fore_color.rgb), None


def expected(style: Style) -> tuple[str, object]:
    return str(rgb(style.fill)), PATTERNS.get(style.hatch)


def properties_of(shape):
    return next(shape.element.iter(qn("p:cNvPr")))


def tables_of(slides) -> list[list[list[str]]]:
    """Cells of all tables, the head first."""
    return [
        [[cell.text for cell in row.cells] for row in shape.table.rows]
        for slide in slides
        for shape in slide.shapes
        if shape.has_table
    ]


def charts_of(slide) -> list:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


@pytest.fixture(scope="module")
def every(dataset: Dataset):
    """One deck with every kind of view: the slides, the bytes, and the slides read back."""
    slides = flat([s for q in (*MAPS, *OTHERS) for s in view_slides(open_query(dataset, q, TODAY), BASE + q)])
    content = deck_of(dataset, *slides)
    return slides, content, opened(content)


@pytest.mark.parametrize("query", MAPS)
def test_a_map_has_one_freeform_for_each_district_in_its_colour(dataset: Dataset, query):
    state = from_query(query)[0]
    view = map_view(dataset, state, resolve(dataset, state, TODAY))
    styles = group_styles(view.keys, categorical=view.categorical)
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    found = {name: style_of(shape) for name, shape in districts_of(slide).items()}
    assert len(found) == (23 if view.territory == "2019-01-01" else 22)
    assert found == {
        f"{cell.name} ({cell.code})": expected(MISSING_STYLE if cell.group is None else styles[cell.group])
        for cell in view.cells
    }


def test_proportions_are_those_of_the_ground(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, "")))
    shapes = districts_of(slide)
    territory = dataset.territories["2019-01-01"]
    scales = []
    for code, polygon in territory.simplified.items():
        shape = shapes[f"{territory.names[code]} ({code})"]
        west, south, east, north = polygon.bounds
        scales += [shape.width / (east - west), shape.height / (north - south)]
    assert max(scales) == pytest.approx(min(scales), rel=5e-3)


def test_parts_and_holes_are_contours_of_one_freeform(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, "")))
    shapes = districts_of(slide)
    territory = dataset.territories["2019-01-01"]
    for code, polygon in territory.simplified.items():
        parts = getattr(polygon, "geoms", [polygon])
        rings = sum(1 + len(part.interiors) for part in parts)
        element = shapes[f"{territory.names[code]} ({code})"].element
        assert len(list(element.iter(qn("a:path")))) == 1
        assert len(list(element.iter(qn("a:moveTo")))) == rings
        assert len(list(element.iter(qn("a:close")))) == rings


def test_the_ring_of_the_chosen_district_lies_above_all_districts(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, MAPS[0])))
    every = [shape for shape in shapes_of(slide) if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM]
    edge, line = every[-2:]
    chosen = districts_of(slide)["Ilm-Kreis (16070)"]
    assert [shape.name for shape in (edge, line)] == [RING_NAME] * 2
    assert [str(shape.line.color.rgb) for shape in (edge, line)] == ["FFFFFF", "16252D"]
    assert {(shape.left, shape.top, shape.width) for shape in (edge, line, chosen)} == {
        (chosen.left, chosen.top, chosen.width)
    }
    assert "Ilm-Kreis, 54,5\u00a0%, Rang 18 von 22" in properties_of(chosen).get("descr")


def test_lines_are_as_wide_as_on_every_map(dataset: Dataset):
    slide = slide_of(dataset, MAPS[0])
    (part,) = [part for part in slide.parts if isinstance(part, MapPart)]
    (native,) = opened(deck_of(dataset, slide))
    widths = {
        name: {round(shape.line.width.pt / 72 / part.scale, 1) for shape in shapes}
        for name, shapes in (
            ("districts", districts_of(native).values()),
            (
                "ring",
                [
                    shape
                    for shape in shapes_of(native)
                    if shape.name == RING_NAME and shape.shape_type == MSO_SHAPE_TYPE.FREEFORM
                ],
            ),
        )
    }
    assert widths == {"districts": {DISTRICT_LINE}, "ring": {CHOSEN_EDGE, SELECTED_LINE}}


def test_districts_beyond_the_border_are_pale_and_decorative(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, "")))
    (outside,) = [s for s in slide.shapes if s.name == OUTSIDE_NAME]
    each = list(shapes_of(outside))
    names = {dataset.outside.names[code] for code in dataset.outside.simplified}
    assert {shape.name for shape in each} <= names
    assert {style_of(shape) for shape in each} == {("F4F6F5", None)}
    marks = [next(properties_of(shape).iter(DECORATIVE)).get("val") for shape in (outside, *each)]
    assert marks == ["1"] * (1 + len(each))


def test_names_on_the_map_have_twelve_points(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, MAPS[0])))
    (names,) = [shape for shape in slide.shapes if shape.name == LABELS_NAME]
    runs = list(names.element.iter(qn("a:rPr")))
    assert {run.get("sz") for run in runs} == {"1200"}
    assert len(list(shapes_of(names))) == 22


def test_the_legend_is_shapes_with_label_and_count(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, "?merkmal=plan_state")))
    (legend,) = [s for s in slide.shapes if s.name == "Legende"]
    fields = {s.name: style_of(s) for s in legend.shapes if s.name.startswith("Legendenfeld: ")}
    assert fields == {
        f"Legendenfeld: {label}": expected(CATEGORY_STYLES[key])
        for key, label in (
            ("valid", "gültig"),
            ("updating", "in Fortschreibung"),
            ("preparing", "in Erarbeitung"),
            ("expired", "abgelaufen"),
            ("unknown", "nicht bekannt"),
        )
    }
    texts = [s.text_frame.text for s in legend.shapes if s.has_text_frame and s.text_frame.text]
    assert texts == [
        "gültig", "2", "in Fortschreibung", "4", "in Erarbeitung", "1", "abgelaufen", "4",
        "nicht bekannt", "11",
    ]  # fmt: skip


def test_a_missing_value_on_the_map_has_sign_and_reason(dataset: Dataset):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, "?merkmal=hospital_beds_per_1000&jahr=2016")))
    shape = districts_of(slide)["Sömmerda (16068)"]
    assert style_of(shape) == expected(MISSING_STYLE)
    missing = ".  kein Wert (Zahlenwert unbekannt oder geheim)"
    assert missing in properties_of(shape).get("descr")
    texts = [s.text_frame.text for s in shapes_of(slide) if s.has_text_frame]
    assert missing in texts


VIEWS_OF_A_MISSING_VALUE = (
    "?merkmal=care_rate_under3&stand=23&jahr=2019",
    "?ansicht=tabelle&merkmal=care_rate_under3&stand=23&jahr=2019",
    "?ansicht=vergleich&merkmal=care_rate_under3&stand=23&vergleich=16051,16052&spalten=care_rate_under3",
    "?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich=16051,16052",
)


@pytest.mark.parametrize("reason", list(MissingReason))
@pytest.mark.parametrize("query", VIEWS_OF_A_MISSING_VALUE)
def test_every_sign_stands_with_its_reason_on_every_slide(missing, reason: MissingReason, query):
    data = missing(reason)
    (slide,) = opened(deck_of(data, slide_of(data, query)))
    texts = [s.text_frame.text for s in shapes_of(slide) if s.has_text_frame]
    texts += [cell for table in tables_of([slide]) for row in table for cell in row]
    together = "\n".join(texts)
    sign, words = reason.value, REASONS[reason.value]
    written = (f"{sign}  kein Wert ({words})", f"{sign} = {words}")
    assert any(text in together for text in written)


def test_the_need_map_has_colours_patterns_and_counts(dataset: Dataset):
    query = "?ansicht=vergleich&teil=bedarf&merkmal=child_poverty_sgb2_under15"
    state = from_query(query)[0]
    view = need_view(dataset, resolve(dataset, state, TODAY), state.need, TODAY)
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    assert {name: style_of(shape) for name, shape in districts_of(slide).items()} == {
        f"{cell.name} ({cell.code})": expected(
            need_style(cell.need, view.categories[-1 if cell.group is None else cell.group])
        )
        for cell in view.cells
    }
    (legend,) = [s for s in slide.shapes if s.name == "Legende"]
    fields = {
        s.name.removeprefix("Legendenfeld: "): properties_of(s).get("descr")
        for s in legend.shapes
        if s.name.startswith("Legendenfeld: ")
    }
    assert fields == {entry.label: f"Legende: {entry.label}, {entry.count}" for entry in view.legend}
    assert view.unknown[0].name in " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def test_the_table_has_the_cells_of_the_view(dataset: Dataset):
    query = "?ansicht=tabelle&merkmal=hospital_beds_per_1000&jahr=2016&kreis=16068"
    state = from_query(query)[0]
    view = table_view(dataset, state, resolve(dataset, state, TODAY))
    slides = opened(deck_of(dataset, slide_of(dataset, query)))
    tables = tables_of(slides)
    heads = {tuple(table[0]) for table in tables}
    rows = [tuple(row) for table in tables for row in table[1:]]
    assert heads == {tuple(column.label for column in view.columns)}
    shown = {"kein veröffentlichter Wert": "·"}
    assert rows == [
        tuple(shown.get(cell, cell) for cell in row.cells) for row in (*view.rows, *view.benchmarks)
    ]
    assert next(row for row in rows if row[0] == "Sömmerda")[1] == "."
    texts = " ".join(s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame)
    assert ". = Zahlenwert unbekannt oder geheim" in texts


def test_a_long_table_runs_over_numbered_slides(dataset: Dataset):
    slides = opened(deck_of(dataset, slide_of(dataset, "?ansicht=tabelle")))
    subtitles = [s.text_frame.text for slide in slides for s in slide.shapes if s.name == "Was gezeigt wird"]
    assert subtitles == [
        f"Prozessbegleitung 2019, Januar bis Dezember 2019 ({number} von {len(slides)})"
        for number in range(1, len(slides) + 1)
    ]
    names = [row[0] for table in tables_of(slides) for row in table[1:]]
    assert (len(slides) > 1, len(names)) == (True, 23)


def test_the_calendar_has_the_lines_of_the_view(dataset: Dataset):
    view = calendar_view(dataset, TODAY)
    slides = opened(deck_of(dataset, slide_of(dataset, CALENDAR)))
    rows = [row for table in tables_of(slides) for row in table[1:]]
    assert [(row[0], row[1], row[2], row[4]) for row in rows] == [
        (line.name, line.state_label, line.term, line.remaining) for line in view.lines
    ]
    assert [row[3].removesuffix(" (unbestätigt)") for row in rows] == [line.plan for line in view.lines]
    assert slides[0].shapes.title.text_frame.text == view.next_text


def test_strips_and_table_have_the_values_of_the_comparison(dataset: Dataset):
    query = "?ansicht=vergleich&vergleich=16070,16066&merkmal=care_rate_under3"
    state = from_query(query)[0]
    shown = resolve(dataset, state, TODAY)
    view = comparison_view(dataset, state, shown.territory, ("16070", "16066"))
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    (table,) = tables_of([slide])
    assert table[0][-2:] == ["Ilm-Kreis", "Schmalkalden-Meiningen"]
    assert [row[-2:] for row in table[1:]] == [[cell.value for cell in row.cells] for row in view.rows]
    (chart,) = charts_of(slide)
    series = {entry.name: entry for entry in chart.plots[0].series}
    assert list(series) == [
        "alle Kreise Thüringens", "Deutschland", "Thüringen", "Ilm-Kreis", "Schmalkalden-Meiningen",
    ]  # fmt: skip
    points = [(p.position, -i) for i, row in enumerate(view.rows) for p in row.points if p.code == "16066"]
    assert xy_of(series["Schmalkalden-Meiningen"]) == points
    assert xy_of(series["Thüringen"]) == [(r.land[0], -i) for i, r in enumerate(view.rows) if r.land]


def xy_of(series) -> list[tuple[float, float]]:
    """Points of a series as the file has them."""
    across, down = (
        [float(value.text) for value in series._element.find(qn(tag)).iter(qn("c:v"))]
        for tag in ("c:xVal", "c:yVal")
    )
    return list(zip(across, down, strict=True))


def test_many_compared_districts_get_slides_with_their_values(dataset: Dataset):
    codes = ("16051", "16052", "16053", "16054", "16055", "16061", "16062", "16063", "16066", "16070")
    query = f"?ansicht=vergleich&vergleich={','.join(codes)}&merkmal=care_rate_under3"
    state = from_query(query)[0]
    view = comparison_view(dataset, state, resolve(dataset, state, TODAY).territory, codes)
    slides = opened(deck_of(dataset, slide_of(dataset, query)))
    tables = tables_of(slides[1:])
    assert [name for table in tables for name in table[0][2:]] == [d.name for d in view.districts]
    row = [cell.split("\n")[0] for table in tables for cell in table[1][2:]]
    assert row == [cell.value for cell in view.rows[0].cells]


def test_lines_have_the_values_of_the_trend_and_gaps_where_there_are_none(dataset: Dataset):
    query = "?ansicht=vergleich&teil=verlauf&vergleich=16068,16063&merkmal=hospital_beds_per_1000"
    view = trend_view(dataset, "hospital_beds_per_1000", ("16068", "16063"))
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    (chart,) = charts_of(slide)
    labels = list(chart.plots[0].categories)
    lines = sorted((line for line in view.lines if line.drawn), key=lambda line: not line.land)
    assert [entry.name for entry in chart.plots[0].series] == [line.label for line in lines]
    for series, line in zip(chart.plots[0].series, lines, strict=True):
        known = {p.label: None if p.value is None else float(p.value) for p in line.points}
        assert list(series.values) == [known.get(label) for label in labels]
    gap = next(s for s in chart.plots[0].series if s.name.startswith("Sömmerda"))
    assert gap.values[labels.index("2016")] is None
    assert chart._chartSpace.find(".//" + qn("c:dispBlanksAs")).get("val") == "gap"
    texts = "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    sentence = "2016: .  kein Wert (Zahlenwert unbekannt oder geheim)"
    assert sentence in texts
    assert sentence in slide.notes_slide.notes_text_frame.text


def test_points_have_the_values_of_the_scatter(dataset: Dataset):
    query = OTHERS[9] + "&kreis=16070"
    view = scatter_view(dataset, "hospital_beds_per_1000", "care_rate_under3", "22", "2016")
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    (chart,) = charts_of(slide)
    found = [point for series in chart.plots[0].series for point in xy_of(series)]
    assert sorted(found) == sorted((float(p.x), float(p.y)) for p in (*view.points, *view.benchmarks))
    assert (len(view.points), slide.shapes.title.text_frame.text) == (21, view.rho_text)
    texts = "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    assert view.missing[0].signed in texts


def test_the_profile_follows_the_map_of_a_chosen_district(dataset: Dataset):
    pages = view_slides(open_query(dataset, MAPS[0], TODAY), BASE)
    assert [slide.title for slide in pages][1] == "Ilm-Kreis: Lage, Programmstatus und Kennzahlen"
    slides = opened(deck_of(dataset, pages[1]))
    colours = {name: style_of(shape)[0] for name, shape in districts_of(slides[0]).items()}
    assert [name for name, colour in colours.items() if colour == "0E3F57"] == ["Ilm-Kreis (16070)"]
    rows = [row for table in tables_of(slides) for row in table]
    assert ["Betreuungsquote unter 3 Jahre, %", "2020", "60,5", "6 von 22", "+3,2", "+25,2"] in rows


def test_there_is_no_picture_in_the_package(every):
    _, content, slides = every
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert [name for name in names if re.search(r"\.(png|jpe?g|gif|emf|wmf|svg|bin)$", name)] == []
    kinds = {shape.shape_type for slide in slides for shape in shapes_of(slide)}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert {MSO_SHAPE_TYPE.FREEFORM, MSO_SHAPE_TYPE.TABLE, MSO_SHAPE_TYPE.CHART} <= kinds


def test_every_object_has_an_alternative_text_or_is_decorative(every):
    _, _, slides = every
    silent = [
        (number, shape.name)
        for number, slide in enumerate(slides, 1)
        for shape in shapes_of(slide)
        if not properties_of(shape).get("descr") and not list(properties_of(shape).iter(DECORATIVE))
    ]
    assert silent == []


def test_every_slide_has_title_notes_and_origin(every):
    told, _, slides = every
    assert [slide.shapes.title.text_frame.text for slide in slides] == [page.title for page in told]
    for slide, page in zip(slides, told, strict=True):
        footer = next(s for s in slide.shapes if s.name.startswith("Quelle, Gebietsstand"))
        assert footer.text_frame.text == f"{page.footer} · {page.address}"
        assert "Datenstand 2026-11-22" in page.footer
        notes = slide.notes_slide.notes_text_frame.text
        assert (page.address in notes, page.title in notes) == (True, True)


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        (MAPS[0], ("Quelle: Bundesinstitut", "Gebietsstand 31.12.2022, 22 Kreise", "Lizenz: Datenlizenz")),
        ("", ("Quelle: IKPE Erfurt", "Gebietsstand 01.01.2019, 23 Kreise", "Lizenz: Faktum")),
        (CALENDAR, ("Quelle: Zusammenstellung", "Gebietsstand 01.07.2021, 22 Kreise", "Lizenz: Faktum")),
    ],
)  # fmt: skip
def test_the_footer_names_source_status_and_licence(dataset: Dataset, query, parts):
    slide = slide_of(dataset, query)
    assert [part for part in parts if part not in slide.footer] == []


def test_type_is_german_and_never_below_ten_points(every):
    _, _, slides = every
    languages, sizes = set(), set()
    for slide in slides:
        for run in slide.shapes.element.iter(qn("a:rPr")):
            languages.add(run.get("lang"))
            sizes.add(int(run.get("sz")) / 100)
    assert languages == {"de-DE"}
    assert min(sizes) >= 10


def test_nothing_leaves_the_slide(every):
    _, content, slides = every
    deck = Presentation(io.BytesIO(content))
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)
    beyond = [
        (number, shape.name)
        for number, slide in enumerate(slides, 1)
        for shape in slide.shapes
        if shape.left < 0
        or shape.top < 0
        or shape.left + shape.width > deck.slide_width
        or shape.top + shape.height > deck.slide_height
    ]
    assert beyond == []


def test_two_runs_give_the_same_bytes(dataset: Dataset, every):
    """A map and a chart with its workbook."""
    first, second = (
        deck_of(dataset, *(slide_of(dataset, query) for query in (MAPS[0], COURSE))) for _ in range(2)
    )
    assert first == second
    content = every[1]
    archive = zipfile.ZipFile(io.BytesIO(content))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2026-11-22T00:00:00Z" in archive.read("docProps/core.xml")
    book = next(name for name in archive.namelist() if name.endswith(".xlsx"))
    assert b"2026-11-22T00:00:00Z" in zipfile.ZipFile(io.BytesIO(archive.read(book))).read(
        "docProps/core.xml"
    )


def test_a_story_speaks_in_its_own_words(dataset: Dataset):
    story = Story(
        "probe",
        "Probe",
        (
            StorySlide("", "Der Anfang", "2019 machten 16 Kreise mit.", "Bitte langsam."),
            StorySlide("?merkmal=plan_state", "Die Pläne", "", ""),
        ),
    )
    opening = title_slide(dataset, "Vom Modell in die Fläche", "Begrüßung", BASE)
    pages = opened(deck_of(dataset, opening, *shown_story(dataset, story, TODAY, BASE)[0]))
    assert [page.shapes.title.text_frame.text for page in pages] == [
        "Vom Modell in die Fläche",
        "2019 machten 16 Kreise mit.",
        "Am 22.11.2026 haben 2 von 22 Kreisen einen gültigen integrierten Plan.",
    ]
    eyebrows = [s.text_frame.text for page in pages for s in page.shapes if s.name == "Dachzeile"]
    assert eyebrows == ["LSZ-Atlas Thüringen", "Der Anfang", "Die Pläne"]
    notes = [page.notes_slide.notes_text_frame.text for page in pages]
    assert notes[1].startswith("Bitte langsam.")
    assert "Im Zeitraum Januar bis Dezember 2019 nahmen 16 von 23 Kreisen" in notes[1]
    assert f"{BASE}?merkmal=plan_state" in notes[2]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("?ansicht=vergleich&teil=verlauf", "Bitte links ein Merkmal wählen"),
        ("?ansicht=vergleich&teil=zusammenhang", "Bitte links ein Merkmal und oben ein zweites wählen."),
        ("?ansicht=vergleich&teil=aehnliche", "Bitte zuerst einen Kreis wählen"),
        ("?ansicht=vergleich&teil=bedarf", "Bitte links ein Merkmal wählen"),
        ("?ansicht=vergleich", "Noch kein Kreis gewählt."),
        ("?merkmal=gibt_es_nicht", "Im Zeitraum Januar bis Dezember 2019"),
    ],
)
def test_a_view_without_a_choice_says_so(dataset: Dataset, query, title):
    (slide,) = opened(deck_of(dataset, slide_of(dataset, query)))
    assert slide.shapes.title.text_frame.text.startswith(title)


def test_a_hand_made_map_has_its_three_districts(mini: Dataset):
    slide = view_slide(open_query(mini, "?merkmal=care_rate_under3&stand=23&jahr=2019", TODAY), BASE)
    (page,) = opened(deck_of(mini, slide))
    shapes = districts_of(page)
    assert sorted(shapes) == ["Eisenach (16056)", "Erfurt (16051)", "Gera (16052)"]
    assert style_of(shapes["Gera (16052)"]) == expected(MISSING_STYLE)
    sizes = [side for shape in shapes.values() for side in (shape.width, shape.height)]
    assert max(sizes) == pytest.approx(min(sizes), rel=1e-3)
