"""Scenes of charts as native charts, with their numbers in the workbook behind them."""

from collections.abc import Iterator, Mapping

from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.marker import Marker
from pptx.chart.series import XySeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Pt

from dashboard.drawing.axis import Axis
from dashboard.drawing.chart_scene import ChartLabel, ChartPoint, ChartScene, Series, Walk
from dashboard.drawing.places import Side, Spot, chart_places
from dashboard.drawing.style import BORDER_ON_LIGHT, GRID, INK, MUTED, Mark, PointStyle
from dashboard.drawing.svg import mark_edge, mark_fill
from dashboard.export.slides import page
from dashboard.export.slides.chart_xml import bar, drop_legend_entry, hide_line, in_german, plot_area
from dashboard.export.slides.parts import Box, ChartPart, Paragraph
from dashboard.export.slides.shapes import describe, inches, rgb, style
from dashboard.texts.export_slides import CHART_NAME

MARKERS: Mapping[Mark, XL_MARKER_STYLE] = {
    Mark.CIRCLE: XL_MARKER_STYLE.CIRCLE,
    Mark.SQUARE: XL_MARKER_STYLE.SQUARE,
    Mark.DIAMOND: XL_MARKER_STYLE.DIAMOND,
    Mark.TRIANGLE: XL_MARKER_STYLE.TRIANGLE,
    Mark.CROSS: XL_MARKER_STYLE.X,
    Mark.PLUS: XL_MARKER_STYLE.PLUS,
    Mark.STAR: XL_MARKER_STYLE.STAR,
    Mark.OPEN_CIRCLE: XL_MARKER_STYLE.CIRCLE,
    Mark.OPEN_SQUARE: XL_MARKER_STYLE.SQUARE,
    Mark.OPEN_DIAMOND: XL_MARKER_STYLE.DIAMOND,
    Mark.OPEN_TRIANGLE: XL_MARKER_STYLE.TRIANGLE,
    Mark.BAR: XL_MARKER_STYLE.NONE,
}
"""Native marker of every mark; a bar is drawn as an error bar instead."""
SIDES: Mapping[Side, XL_LABEL_POSITION] = {
    Side.RIGHT: XL_LABEL_POSITION.RIGHT,
    Side.ABOVE: XL_LABEL_POSITION.ABOVE,
    Side.LEFT: XL_LABEL_POSITION.LEFT,
    Side.BELOW: XL_LABEL_POSITION.BELOW,
}
"""Sides of names that native charts know, the best first."""
PLOT_LEFT, PLOT_TOP, PLOT_RIGHT, PLOT_BOTTOM = 0.95, 0.1, 0.2, 0.85
"""Room around a plot with two axes, in inches."""
MOST_BELOW = 4
"""Most entries of a legend below a plot."""
LONGEST_BAR = 0.45
"""Most that a bar reaches up and down, in rows."""


def chart_part(box: Box, scene: ChartScene) -> ChartPart:
    """A scene at its place, with the names of the scene."""
    return ChartPart(box, CHART_NAME.format(scene.title), scene.description, scene)


def draw_chart(shapes: SlideShapes, part: ChartPart) -> None:
    """Draw a scene: lines over labelled years, or points over two axes."""
    if part.scene.walk is Walk.LINES:
        _draw_lines(shapes, part)
    else:
        _draw_points(shapes, part)


def _draw_lines(shapes: SlideShapes, part: ChartPart) -> None:
    scene = part.scene
    drawn = list(_stretches(scene))
    data = CategoryChartData(number_format=_number_format(scene.upwards.decimals))
    data.categories = [tick.text for tick in scene.across.ticks]
    for series, points, _ in drawn:
        values = {point.x: point.y for point in points}
        data.add_series(series.name, [values.get(tick.value) for tick in scene.across.ticks])
    chart = _chart(shapes, XL_CHART_TYPE.LINE_MARKERS, part, data)
    _place_legend(chart, sum(in_legend for _, _, in_legend in drawn))
    for index, (native, (series, _, in_legend)) in enumerate(zip(chart.plots[0].series, drawn, strict=True)):
        native.smooth = False
        native.format.line.color.rgb = rgb(series.style.colour)
        if series.line:
            native.format.line.width = Pt(series.line.width * page.PIXEL)
            native.format.line.dash_style = MSO_LINE.DASH if series.line.dashed else MSO_LINE.SOLID
        _style_marker(native.marker, series.style)
        if not in_legend:
            drop_legend_entry(chart, index)
    _value_axis(chart.value_axis, scene.upwards)
    _year_axis(chart.category_axis)


def _place_legend(chart: Chart, entries: int) -> None:
    """Below the plot, or beside it where it would take too much of its height."""
    beside = entries > MOST_BELOW
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.RIGHT if beside else XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(page.SMALLEST if beside else page.SMALL)


def _stretches(scene: ChartScene) -> Iterator[tuple[Series, tuple[ChartPoint, ...], bool]]:
    """Every series with points for one native line, and whether its legend entry stays.

    A missing year is a gap in a native line; runs without a year between them need a line each.
    """
    years = [tick.value for tick in scene.across.ticks]
    for series in scene.series:
        lines: list[tuple[ChartPoint, ...]] = [()]
        for run in series.runs:
            if not lines[-1] or years.index(run[0].x) - years.index(lines[-1][-1].x) > 1:
                lines[-1] += run
            else:
                lines.append(run)
        for number, points in enumerate(lines):
            yield series, points, series.in_legend and number == 0


def _draw_points(shapes: SlideShapes, part: ChartPart) -> None:
    """Draw points; without axes the plot fills its box to the edge."""
    scene, box = part.scene, part.box
    data = XyChartData(number_format=_number_format(max(scene.across.decimals, scene.upwards.decimals)))
    for series in scene.series:
        entry = data.add_series(series.name)
        for point in series.points:
            entry.add_data_point(point.x, point.y)
    chart = _chart(shapes, XL_CHART_TYPE.XY_SCATTER, part, data)
    chart.has_legend = False
    plot = _plot(part)
    plot_area(chart, box, plot)
    sides = _label_sides(scene, plot) if scene.walk is Walk.PLANE else {}
    unit = plot.height * page.POINTS / (scene.upwards.high - scene.upwards.low)
    for index, (native, series) in enumerate(zip(chart.plots[0].series, scene.series, strict=True)):
        _style_marker(native.marker, series.style)
        native.format.line.color.rgb = rgb(series.style.colour)
        hide_line(chart, index)
        _label_points(native, series, sides)
        if series.style.mark is Mark.BAR:
            reach = min(LONGEST_BAR, series.style.size * page.PIXEL / 2 / unit)
            bar(chart, index, series.style, reach, mark_edge(series.style)[1] * page.PIXEL)
    _value_axis(chart.category_axis, scene.across)
    _value_axis(chart.value_axis, scene.upwards)


def _plot(part: ChartPart) -> Box:
    """Where values are drawn."""
    box = part.box
    if not part.scene.across.shown:
        return box
    across, down = box.width - PLOT_LEFT - PLOT_RIGHT, box.height - PLOT_TOP - PLOT_BOTTOM
    return Box(box.left + PLOT_LEFT, box.top + PLOT_TOP, across, down)


def _label_sides(scene: ChartScene, plot: Box) -> dict[str, tuple[ChartLabel, Side]]:
    """Names with room for them and their sides."""
    width, height = plot.width * page.POINTS, plot.height * page.POINTS
    spots = tuple(
        Spot(
            scene.across.share(label.x) * width,
            (1 - scene.upwards.share(label.y)) * height,
            label.style.size * page.PIXEL / 2,
            page.text_width(_name(label), page.SMALLEST, bold=label.strong) * page.POINTS,
            page.SMALLEST * page.LINE_SPACING,
        )
        for label in scene.labels
    )
    places = chart_places(spots, (0, 0, width, height), tuple(SIDES))
    return {
        _name(label): (label, place.side) for label, place in zip(scene.labels, places, strict=True) if place
    }


def _name(label: ChartLabel) -> str:
    return " ".join(label.lines)


def _label_points(native: XySeries, series: Series, sides: Mapping[str, tuple[ChartLabel, Side]]) -> None:
    for index, point in enumerate(series.points):
        if point.name in sides:
            label, side = sides[point.name]
            shown = native.points[index].data_label
            shown.text_frame.word_wrap = False
            run = shown.text_frame.paragraphs[0].add_run()
            run.text = point.name
            style(run.font, Paragraph(point.name, page.SMALLEST, bold=label.strong, colour=INK))
            shown.position = SIDES[side]


def _chart(
    shapes: SlideShapes, kind: XL_CHART_TYPE, part: ChartPart, data: CategoryChartData | XyChartData
) -> Chart:
    frame = shapes.add_chart(kind, *inches(part.box), data)
    describe(frame, part.name, part.description)
    chart: Chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(page.SMALL)
    chart.font.color.rgb = rgb(INK)
    chart.font.language_id = MSO_LANGUAGE_ID.GERMAN
    in_german(chart)
    return chart


def _style_marker(marker: Marker, looks: PointStyle) -> None:
    marker.style = MARKERS[looks.mark]
    if looks.mark is Mark.BAR:
        return
    edge, width = mark_edge(looks)
    marker.size = round(looks.size * page.PIXEL)
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(mark_fill(looks) or looks.colour)
    marker.format.line.fill.solid()
    marker.format.line.color.rgb = rgb(edge)
    marker.format.line.width = Pt(width * page.PIXEL)


def _value_axis(axis: ValueAxis, values: Axis) -> None:
    axis.minimum_scale, axis.maximum_scale = values.low, values.high
    axis.has_minor_gridlines = False
    axis.has_major_gridlines = values.shown
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    if not values.shown:
        axis.visible = False
        return
    axis.major_unit = round(values.ticks[1].value - values.ticks[0].value, 10)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.major_gridlines.format.line.color.rgb = rgb(GRID)
    axis.format.line.fill.background()
    axis.tick_labels.number_format = _number_format(values.places)
    axis.tick_labels.number_format_is_linked = False
    if values.title:
        frame = axis.axis_title.text_frame
        run = frame.paragraphs[0].add_run()
        run.text = values.title
        style(run.font, Paragraph(values.title, page.SMALL, colour=MUTED))


def _year_axis(axis: CategoryAxis) -> None:
    axis.has_major_gridlines = False
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = rgb(BORDER_ON_LIGHT)


def _number_format(decimals: int) -> str:
    """Number format in German figures, whatever the language of the programme that opens it."""
    return "[$-407]#,##0" + ("." + "0" * decimals if decimals else "")
