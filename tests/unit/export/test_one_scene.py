"""A map is the same scene on every slide: what browser and file paint is compared with it."""

import io
import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE

from dashboard.drawing.map_scene import LegendItem, MapScene, map_scene, need_scene
from dashboard.drawing.style import Hatch, Style
from dashboard.export.presentation.document import stage
from dashboard.export.presentation.slide_html import slide_html
from dashboard.export.slides import Slide, slide_deck, view_slide
from dashboard.export.slides.map_slides import MAP_BOX, lettering, signed
from dashboard.export.slides.parts import MapPart
from dashboard.export.slides.shapes import PATTERNS
from dashboard.model.dataset import Dataset
from dashboard.texts.export_slides import LABELS_NAME, LEGEND_NAME
from dashboard.view.need_values import NeedView
from dashboard.view.open_view import open_query

TODAY = date(2026, 11, 22)
VIEWS = (
    "?merkmal=care_rate_under3&jahr=2019&kreis=16070",
    "?merkmal=care_rate_under3&jahr=2019&stand=23",
    "?merkmal=hospital_beds_per_1000&jahr=2016",
    "?merkmal=plan_state",
    "?ansicht=vergleich&teil=bedarf&merkmal=child_poverty_sgb2_under15&kreis=16068",
)
HATCHES = {pattern: hatch for hatch, pattern in PATTERNS.items()}

Painted = list[tuple[str, str, Hatch]]
"""Code or label, fill and hatch."""


def scene_of(data: Dataset, query: str) -> MapScene:
    """The scene of a view with names as large as on a slide."""
    seen = open_query(data, query, TODAY)
    letters = lettering(MAP_BOX, seen.shown.territory, data)
    draw = need_scene if isinstance(seen.content, NeedView) else map_scene
    return signed(draw(data, seen.shown, seen.content, letters), seen.content)


def slide_of(data: Dataset, query: str) -> Slide:
    return view_slide(open_query(data, query, TODAY), query)


def map_part_of(slide: Slide) -> MapPart:
    return next(part for part in slide.parts if isinstance(part, MapPart))


def items_of(scene: MapScene) -> list[LegendItem]:
    """All fields of a legend in the order they are read."""
    return [item for row in scene.grid.fields for item in row] if scene.grid else list(scene.legend)


class Browser:
    """A slide in the browser, read back."""

    def __init__(self, slide: Slide) -> None:
        self.root = ET.fromstring(slide_html(slide, 7).replace(" hidden>", ">").replace(" data-fit>", ">"))

    def style(self, fill: str) -> tuple[str, Hatch]:
        """Ground and hatch of a fill: a colour, or a pattern whose strokes lie on a ground."""
        if not fill.startswith("url"):
            return fill, Hatch.NONE
        name = fill.removeprefix("url(#").removesuffix(")")
        (pattern,) = [each for each in self.root.iter("pattern") if each.get("id") == name]
        return pattern.find("rect").get("fill"), Hatch(name.split("-")[-2])

    @property
    def areas(self) -> Painted:
        found = (path for path in self.root.iter("path") if path.get("data-district"))
        return [(path.get("data-district"), *self.style(path.get("fill"))) for path in found]

    @property
    def names(self) -> list[tuple[str, str]]:
        """Letters and their colour."""
        found = (text for text in self.root.iter("text") if text.get("data-name"))
        return [("".join(text.itertext()), text.get("fill")) for text in found]

    @property
    def legend(self) -> list[tuple[str, Hatch, int]]:
        return [
            (field.get("data-fill"), Hatch(field.get("data-hatch")), int(holder.find("b").text))
            for holder in self.root.iter()
            for field in holder.findall("svg")
            if field.get("data-fill")
        ]


def native(slide: Slide, data: Dataset):
    return Presentation(io.BytesIO(slide_deck([slide], "Probe", data.edition))).slides[0]


def inside(container) -> Iterator:
    for shape in container.shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from inside(shape)


def style_of(shape) -> tuple[str, Hatch]:
    if shape.fill.type == MSO_FILL.PATTERNED:
        return f"#{shape.fill.back_color.rgb}".lower(), HATCHES[shape.fill.pattern]
    return f"#{shape.fill.fore_color.rgb}".lower(), Hatch.NONE


def pair(style: Style) -> tuple[str, Hatch]:
    return style.fill, style.hatch


@pytest.mark.parametrize("query", VIEWS)
def test_districts_have_the_fills_hatches_and_order_of_the_scene(dataset: Dataset, query):
    slide = slide_of(dataset, query)
    expected = [(area.code, *pair(area.style)) for area in scene_of(dataset, query).areas]
    shapes = [
        (found[1], *style_of(shape))
        for shape in inside(native(slide, dataset))
        if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM and (found := re.search(r"\((\d{5})\)$", shape.name))
    ]
    assert Browser(slide).areas == shapes == expected


@pytest.mark.parametrize("query", VIEWS)
def test_names_have_the_letters_colours_and_order_of_the_scene(dataset: Dataset, query):
    slide = slide_of(dataset, query)
    labels = scene_of(dataset, query).labels
    expected = [("".join(line.text for line in label.lines), label.colour) for label in labels]
    (group,) = [shape for shape in native(slide, dataset).shapes if shape.name == LABELS_NAME]
    frames = [shape.text_frame for shape in group.shapes]
    written = [
        ("".join(p.text for p in frame.paragraphs), f"#{frame.paragraphs[0].runs[0].font.color.rgb}".lower())
        for frame in frames
    ]
    assert Browser(slide).names == written == expected


@pytest.mark.parametrize("query", VIEWS)
def test_legends_have_the_fields_labels_and_counts_of_the_scene(dataset: Dataset, query):
    slide = slide_of(dataset, query)
    scene = scene_of(dataset, query)
    (group,) = [shape for shape in native(slide, dataset).shapes if shape.name == LEGEND_NAME]
    fields = [shape for shape in group.shapes if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    texts = [shape.text_frame.text for shape in group.shapes if shape.text_frame.text]
    items = items_of(scene)
    assert [style_of(field) for field in fields] == [pair(item.style) for item in items]
    assert Browser(slide).legend == [(*pair(item.style), item.count) for item in items]
    labels = (*scene.grid.columns, *scene.grid.rows) if scene.grid else [i.label for i in items]
    counts = [str(item.count) for item in items]
    assert sorted(texts) == sorted([*labels, *counts])


@pytest.mark.parametrize("query", VIEWS)
def test_names_are_legible_and_do_not_lie_upon_each_other(dataset: Dataset, query):
    part = map_part_of(slide_of(dataset, query))
    sizes = {round(line.size * part.scale * 72, 3) for label in part.scene.labels for line in label.lines}
    assert min(sizes) >= 12.0
    upon = [
        (one.code, other.code)
        for one, other in combinations(part.scene.labels, 2)
        if abs(one.x - other.x) < (one.width + other.width) / 2
        and abs(one.y - other.y) < (one.height + other.height) / 2
    ]
    assert upon == []


def test_every_hatch_has_a_pattern_of_its_own():
    assert set(PATTERNS) == set(Hatch) - {Hatch.NONE}
    assert len(set(PATTERNS.values())) == len(PATTERNS)


def test_hatches_of_a_document_stand_in_their_own_slides(dataset: Dataset):
    slides = [slide_of(dataset, query) for query in VIEWS]
    sections = stage(slides, VIEWS).split("<section")[1:]
    made = [set(re.findall(r'<pattern id="([^"]+)"', section)) for section in sections]
    used = [set(re.findall(r"url\(#([^)]+)\)", section)) for section in sections]
    assert [len(names) > 0 for names in used] == [False, False, True, True, True]
    assert [names - own for names, own in zip(used, made, strict=True)] == [set()] * len(VIEWS)
    assert sum(map(len, made)) == len(set.union(*made))
