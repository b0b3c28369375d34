"""What charts need and python-pptx has no words for: language, upright bars, legend entries, layout."""

from pptx.chart.chart import Chart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.util import Pt

from dashboard.drawing.style import PointStyle
from dashboard.export.slides.parts import Box
from dashboard.export.slides.shapes import MAIN, rgb
from dashboard.texts.export_slides import LANGUAGE

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_BAR = """
<c:errBars xmlns:c="{chart}" xmlns:a="{main}"><c:errDir val="y"/><c:errBarType val="both"/>
<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="{reach:.4f}"/><c:spPr><a:ln w="{width}">
<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="{dash}"/></a:ln></c:spPr></c:errBars>
"""
_LAYOUT = """
<c:layout xmlns:c="{chart}"><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>
<c:yMode val="edge"/><c:x val="{x:.5f}"/><c:y val="{y:.5f}"/><c:w val="{w:.5f}"/><c:h val="{h:.5f}"/>
</c:manualLayout></c:layout>
"""
_ENTRY = '<c:legendEntry xmlns:c="{chart}"><c:idx val="{index}"/><c:delete val="1"/></c:legendEntry>'
_LANGUAGE = '<c:lang xmlns:c="{chart}" val="{language}"/>'


def in_german(chart: Chart) -> None:
    """Set the language of a chart; it stands behind the date system."""
    space = chart.element
    language = parse_xml(_LANGUAGE.format(chart=_CHART, language=LANGUAGE))
    dates = space.find(qn("c:date1904"))
    space.insert(0 if dates is None else list(space).index(dates) + 1, language)


def drop_legend_entry(chart: Chart, index: int) -> None:
    """Leave a series out of the legend."""
    legend = next(chart.element.iter(qn("c:legend")))
    entries = legend.findall(qn("c:legendEntry"))
    legend.insert(1 + len(entries), parse_xml(_ENTRY.format(chart=_CHART, index=index)))


def hide_line(chart: Chart, index: int) -> None:
    """Make the coloured line between the points of a series invisible.

    Some programmes take the colour of marks that are white inside from it, so it may not be missing.
    """
    drawn = _series(chart, index).find(qn("c:spPr"))
    next(drawn.iter(qn("a:srgbClr"))).append(parse_xml(f'<a:alpha xmlns:a="{MAIN}" val="0"/>'))


def plot_area(chart: Chart, frame: Box, plot: Box) -> None:
    """Say where in its frame a chart draws its values, without axes and their labels."""
    area = next(chart.element.iter(qn("c:plotArea")))
    for layout in area.findall(qn("c:layout")):
        area.remove(layout)
    x, y = (plot.left - frame.left) / frame.width, (plot.top - frame.top) / frame.height
    w, h = plot.width / frame.width, plot.height / frame.height
    area.insert(0, parse_xml(_LAYOUT.format(chart=_CHART, x=x, y=y, w=w, h=h)))


def bar(chart: Chart, index: int, style: PointStyle, reach: float, width: float) -> None:
    """Draw the points of a series as upright strokes.

    Args:
        chart: The chart.
        index: Of the series.
        style: Of its points.
        reach: Half the height, in units of the axis.
        width: Of the strokes, in points.
    """
    series = _series(chart, index)
    colour, dash = rgb(style.colour), "sysDot" if style.dotted else "solid"
    drawn = _BAR.format(chart=_CHART, main=MAIN, reach=reach, width=Pt(width), colour=colour, dash=dash)
    series.insert(list(series).index(series.find(qn("c:xVal"))), parse_xml(drawn))


def _series(chart: Chart, index: int) -> BaseOxmlElement:
    return list(chart.element.iter(qn("c:ser")))[index]
