"""Native charts with their numbers in the workbook behind them: lines over years, points over two axes."""

from collections.abc import Mapping

from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.marker import Marker
from pptx.chart.series import LineSeries as NativeLine
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
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.shapetree import SlideShapes
from pptx.util import Inches, Pt

from dashboard.drawing.style import GRID
from dashboard.export.slides import page
from dashboard.export.slides.chart_xml import bars, drop_legend_entry, fill_frame, in_german
from dashboard.export.slides.parts import Axis, LinePart, LineSeries, Mark, Paragraph, PointPart, PointSeries
from dashboard.export.slides.shapes import describe, rgb, style
from dashboard.figures import theme

MARKERS = ("circle", "square", "diamond", "triangle", "cross", "plus", "star", "dash")
"""Markers of compared districts by place, as in the legend; then they begin again in other colours."""
STROKES = ("cross", "plus", "star", "dash")
"""Markers drawn with strokes; their strokes carry the colour."""
LAND_WIDTH, LINE_WIDTH, MARKER_SIZE = 4.0, 2.25, 8

_STYLES: Mapping[str, XL_MARKER_STYLE] = {
    "circle": XL_MARKER_STYLE.CIRCLE,
    "square": XL_MARKER_STYLE.SQUARE,
    "diamond": XL_MARKER_STYLE.DIAMOND,
    "triangle": XL_MARKER_STYLE.TRIANGLE,
    "cross": XL_MARKER_STYLE.X,
    "plus": XL_MARKER_STYLE.PLUS,
    "star": XL_MARKER_STYLE.STAR,
    "dash": XL_MARKER_STYLE.DASH,
    "bar": XL_MARKER_STYLE.NONE,
}
_SIDES: Mapping[str, XL_LABEL_POSITION] = {
    "above": XL_LABEL_POSITION.ABOVE,
    "below": XL_LABEL_POSITION.BELOW,
    "left": XL_LABEL_POSITION.LEFT,
    "right": XL_LABEL_POSITION.RIGHT,
}


def place_mark(place: int | None, size: int) -> Mark:
    """Mark of a compared district; None: Thüringen."""
    if place is None:
        return Mark("circle", size, theme.MUTED, hollow=True)
    return Mark(MARKERS[place % len(MARKERS)], size, theme.SERIES_COLOURS[place])


def draw_lines(shapes: SlideShapes, part: LinePart) -> None:
    """Draw a line chart; missing years stay gaps."""
    data = CategoryChartData(number_format=_number_format(part.decimals))
    data.categories = part.labels
    for series in part.series:
        data.add_series(series.name, series.values)
    frame = _chart(shapes, XL_CHART_TYPE.LINE_MARKERS, part, data)
    chart = frame.chart
    for native, series in zip(chart.plots[0].series, part.series, strict=True):
        _style_line(native, series)
    low, high = part.limits
    _value_axis(chart.value_axis, Axis("", low, high, part.decimals))
    _year_axis(chart.category_axis)
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(page.SMALL)
    for index, series in enumerate(part.series):
        if not series.in_legend:
            drop_legend_entry(chart, index)


def draw_points(shapes: SlideShapes, part: PointPart) -> None:
    """Draw a chart of points; one without axes fills its box to the edge."""
    data = XyChartData(number_format=_number_format(max(part.across.decimals, part.upwards.decimals)))
    for series in part.series:
        entry = data.add_series(series.name)
        for x, y in series.points:
            entry.add_data_point(x, y)
    chart = _chart(shapes, XL_CHART_TYPE.XY_SCATTER, part, data).chart
    chart.has_legend = False
    for native, series in zip(chart.plots[0].series, part.series, strict=True):
        native.format.line.fill.background()
        _style_marker(native.marker, series.mark)
        _label_points(native, series, part.label_size)
    bars(chart, [series.mark for series in part.series])
    for axis, values in ((chart.category_axis, part.across), (chart.value_axis, part.upwards)):
        _value_axis(axis, values)
    if not part.across.shown:
        fill_frame(chart)


def _chart(
    shapes: SlideShapes,
    kind: XL_CHART_TYPE,
    part: LinePart | PointPart,
    data: CategoryChartData | XyChartData,
) -> GraphicFrame:
    sides = (Inches(side) for side in (part.box.left, part.box.top, part.box.width, part.box.height))
    frame = shapes.add_chart(kind, *sides, data)
    describe(frame, part.name, part.description)
    chart = frame.chart
    chart.has_title = False
    chart.font.size = Pt(page.SMALL)
    chart.font.color.rgb = rgb(theme.INK)
    chart.font.language_id = MSO_LANGUAGE_ID.GERMAN
    in_german(chart)
    return frame


def _style_line(native: NativeLine, series: LineSeries) -> None:
    mark = place_mark(series.place, MARKER_SIZE)
    native.smooth = False
    native.format.line.color.rgb = rgb(mark.colour)
    native.format.line.width = Pt(LAND_WIDTH if series.place is None else LINE_WIDTH)
    native.format.line.dash_style = MSO_LINE.DASH if series.dashed else MSO_LINE.SOLID
    _style_marker(native.marker, mark)


def _style_marker(marker: Marker, mark: Mark) -> None:
    marker.style = _STYLES[mark.symbol]
    if mark.symbol == "bar":
        return
    marker.size = mark.size
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb("#ffffff" if mark.hollow else mark.colour)
    marker.format.line.fill.solid()
    stroked = mark.symbol in STROKES
    marker.format.line.color.rgb = rgb(mark.colour if mark.hollow or stroked else "#ffffff")
    marker.format.line.width = Pt(2.0 if stroked else (1.75 if mark.hollow else 0.75))


def _label_points(native: XySeries, series: PointSeries, size: float) -> None:
    for index, (text, side) in enumerate(series.labels):
        if not side:
            continue
        label = native.points[index].data_label
        frame = label.text_frame
        run = frame.paragraphs[0].add_run()
        run.text = text
        style(run.font, Paragraph(text, size, colour=theme.INK))
        label.position = _SIDES[side]


def _value_axis(axis: ValueAxis, values: Axis) -> None:
    axis.minimum_scale, axis.maximum_scale = values.low, values.high
    axis.has_minor_gridlines = False
    axis.has_major_gridlines = values.shown
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    if not values.shown:
        axis.visible = False
        return
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.major_gridlines.format.line.color.rgb = rgb(GRID)
    axis.format.line.fill.background()
    axis.tick_labels.number_format = _number_format(values.decimals)
    axis.tick_labels.number_format_is_linked = False
    if values.title:
        frame = axis.axis_title.text_frame
        run = frame.paragraphs[0].add_run()
        run.text = values.title
        style(run.font, Paragraph(values.title, page.SMALL, colour=theme.MUTED))


def _year_axis(axis: CategoryAxis) -> None:
    axis.has_major_gridlines = False
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = rgb(theme.BORDER_ON_LIGHT)


def _number_format(decimals: int) -> str:
    """Number format in German figures, whatever the language of the programme that opens it."""
    return "[$-407]#,##0" + ("." + "0" * decimals if decimals else "")
