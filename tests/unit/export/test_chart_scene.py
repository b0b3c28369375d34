"""A chart of the file is its scene: names, marks, colours, axes and labels, read back."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn

from dashboard.drawing.axis import value_axis, year_axis
from dashboard.drawing.chart_scene import ChartLabel, ChartLine, ChartPoint, ChartScene, Series, Walk
from dashboard.drawing.scatter_scene import scatter_scene
from dashboard.drawing.strips_scene import strips_scene
from dashboard.drawing.style import OPEN_MARKS, POINT_STYLE, SERIES_STYLES, Mark
from dashboard.drawing.trend_scene import trend_scene
from dashboard.export.slides import Slide, slide_deck, view_slide
from dashboard.export.slides.charts import MARKERS, chart_part
from dashboard.export.slides.parts import Box, ChartPart
from dashboard.model.dataset import Dataset
from dashboard.texts.export_slides import LEGEND_NAME, MARK_NAME
from dashboard.view.open_view import open_query

TODAY = date(2026, 11, 22)
CODES = (
    "16070", "16066", "16051", "16052", "16053", "16054", "16055", "16061", "16062", "16063",
)  # fmt: skip
STRIPS = "?ansicht=vergleich&merkmal=care_rate_under3&vergleich="
COURSE = "?ansicht=vergleich&teil=verlauf&merkmal=care_rate_under3&vergleich="
SCATTER = (
    "?ansicht=vergleich&teil=zusammenhang&jahr=2016&merkmal=hospital_beds_per_1000&gegen=care_rate_under3"
)
SCATTERS = (SCATTER, SCATTER + "&kreis=16070")
COUNTS = (1, 2, 6, 7, 10)
CHARTS = (*(start + ",".join(CODES[:count]) for start in (STRIPS, COURSE) for count in COUNTS), *SCATTERS)


def slide_of(data: Dataset, query: str) -> Slide:
    return view_slide(open_query(data, query, TODAY), query)


def native(slide: Slide, data: Dataset):
    return Presentation(io.BytesIO(slide_deck([slide], "Probe", data.edition))).slides[0]


def chart_scene_of(data: Dataset, query: str) -> ChartScene:
    seen = open_query(data, query, TODAY)
    if query.startswith(STRIPS):
        return strips_scene(seen.content)
    if query.startswith(COURSE):
        return trend_scene(seen.content)
    return scatter_scene(seen.content, seen.state.district)


def chart_of(slide: Slide, data: Dataset):
    (chart,) = [shape.chart for shape in native(slide, data).shapes if shape.has_chart]
    return chart


def looks_of(series) -> tuple[str, Mark, str]:
    """Name, mark and colour of a native series."""
    bars = series._element.find(qn("c:errBars"))
    if bars is not None:
        return series.name, Mark.BAR, f"#{next(bars.iter(qn('a:srgbClr'))).get('val')}".lower()
    looks, line = series.marker.format, f"#{series.format.line.color.rgb}".lower()
    opened = str(looks.fill.fore_color.rgb) == "FFFFFF"
    (mark,) = [
        m for m, kind in MARKERS.items() if kind == series.marker.style and (m in OPEN_MARKS) == opened
    ]
    colours = {line, f"#{(looks.line.color if opened else looks.fill.fore_color).rgb}".lower()}
    assert len(colours) == 1
    return series.name, mark, colours.pop()


@pytest.mark.parametrize("query", CHARTS)
def test_series_have_the_names_marks_colours_and_order_of_the_scene(dataset: Dataset, query):
    scene = chart_scene_of(dataset, query)
    chart = chart_of(slide_of(dataset, query), dataset)
    expected = [(series.name, series.style.mark, series.style.colour) for series in scene.series]
    assert [looks_of(series) for series in chart.plots[0].series] == expected


@pytest.mark.parametrize("query", CHARTS)
def test_charts_have_the_axes_of_the_scene(dataset: Dataset, query):
    scene = chart_scene_of(dataset, query)
    chart = chart_of(slide_of(dataset, query), dataset)
    upwards = chart.value_axis
    assert (upwards.minimum_scale, upwards.maximum_scale) == (scene.upwards.low, scene.upwards.high)
    if scene.walk is Walk.LINES:
        assert list(chart.plots[0].categories) == [tick.text for tick in scene.across.ticks]
        return
    across = chart.category_axis
    assert (across.minimum_scale, across.maximum_scale) == (scene.across.low, scene.across.high)


@pytest.mark.parametrize("count", COUNTS)
def test_the_legend_of_strips_has_the_marks_of_the_scene(dataset: Dataset, count):
    query = STRIPS + ",".join(CODES[:count])
    (group,) = [s for s in native(slide_of(dataset, query), dataset).shapes if s.name == LEGEND_NAME]
    marks = [shape for shape in group.shapes if not shape.text_frame.text]
    names = [shape.text_frame.text for shape in group.shapes if shape.text_frame.text]
    legend = chart_scene_of(dataset, query).legend
    assert names == [entry.label for entry in legend]
    assert [shape.name for shape in marks] == [MARK_NAME.format(entry.label) for entry in legend]
    for shape, entry in zip(marks, legend, strict=True):
        used = {f"#{found.get('val')}".lower() for found in shape.element.iter(qn("a:srgbClr"))}
        assert used - {"#ffffff"} == {entry.style.colour}
        assert ("#ffffff" in used) == (shape.fill.type == MSO_FILL.SOLID)


def test_every_mark_has_a_native_marker_of_its_own():
    assert set(MARKERS) == set(Mark)
    assert len({(kind, mark in OPEN_MARKS) for mark, kind in MARKERS.items()}) == len(Mark)


@pytest.mark.parametrize("query", SCATTERS)
def test_names_stand_beside_their_points_the_important_ones_strong(dataset: Dataset, query):
    scene = chart_scene_of(dataset, query)
    chart = chart_of(slide_of(dataset, query), dataset)
    strong = {label.lines[0]: label.strong for label in scene.labels}
    found = {}
    for series, drawn in zip(scene.series, chart.plots[0].series, strict=True):
        for label in drawn._element.iter(qn("c:dLbl")):
            (text,) = label.iter(qn("a:t"))
            assert text.text == series.points[label.idx_val].name
            assert label.find(qn("c:dLblPos")).get("val") in {"r", "t", "l", "b"}
            found[text.text] = next(label.iter(qn("a:rPr"))).get("b") == "1"
    assert found == {name: strong[name] for name in found}
    assert {name for name, is_strong in strong.items() if is_strong} <= set(found)


def test_a_line_ends_where_borders_change_and_is_blank_where_a_year_is_missing(dataset: Dataset):
    years = {year: str(year) for year in range(2010, 2016)}
    runs = tuple(
        tuple(ChartPoint(year, year - 2000.0, None, "Gera", ()) for year in run)
        for run in ((2010, 2011), (2013,), (2014, 2015))
    )
    scene = ChartScene(
        "Probe", "Probe", Walk.LINES, year_axis(years), value_axis("", (10, 15)),
        (Series("Gera", SERIES_STYLES[1], runs, ChartLine(2.2, dashed=True)),),
    )  # fmt: skip
    chart = chart_of(with_chart(dataset, scene), dataset)
    assert [(series.name, series.values) for series in chart.plots[0].series] == [
        ("Gera", (10, 11, None, 13, None, None)),
        ("Gera", (None, None, None, None, 14, 15)),
    ]
    dropped = [entry.find(qn("c:idx")).get("val") for entry in chart._chartSpace.iter(qn("c:legendEntry"))]
    assert dropped == ["1"]
    assert {dash.get("val") for dash in chart._chartSpace.iter(qn("a:prstDash"))} == {"dash"}


def with_chart(data: Dataset, scene: ChartScene) -> Slide:
    """A slide that shows another chart."""
    slide = slide_of(data, SCATTER)
    parts = [part for part in slide.parts if not isinstance(part, ChartPart)]
    return replace(slide, parts=(chart_part(Box(1, 2, 8, 4), scene), *parts))


def test_a_name_without_room_is_left_out(dataset: Dataset):
    points = tuple(ChartPoint(1.0, 1.0, None, f"Kreis {number}", ()) for number in range(6))
    labels = tuple(ChartLabel((point.name,), point.x, point.y, POINT_STYLE) for point in points)
    axis = value_axis("", (1.0, 1.1))
    scene = ChartScene(
        "Probe", "Probe", Walk.PLANE, axis, axis, (Series("Kreise", POINT_STYLE, (points,)),), labels=labels
    )
    chart = chart_of(with_chart(dataset, scene), dataset)
    sides = [place.get("val") for place in chart._chartSpace.iter(qn("c:dLblPos"))]
    assert sorted(sides) == ["b", "l", "r", "t"]
    assert [t.text for t in chart._chartSpace.iter(qn("a:t"))] == [f"Kreis {number}" for number in range(4)]
