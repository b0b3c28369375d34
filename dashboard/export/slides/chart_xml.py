"""What charts need and python-pptx has no words for: language, upright bars, legend entries, layout."""

from collections.abc import Sequence

from pptx.chart.chart import Chart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from dashboard.export.slides.parts import Mark
from dashboard.export.slides.shapes import rgb
from dashboard.texts.export_slides import LANGUAGE

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_BAR = """
<c:errBars xmlns:c="{chart}" xmlns:a="{main}"><c:errDir val="y"/><c:errBarType val="both"/>
<c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="{reach}"/><c:spPr><a:ln w="{width}">
<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:prstDash val="{dash}"/></a:ln></c:spPr></c:errBars>
"""
_LAYOUT = """
<c:layout xmlns:c="{chart}"><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>
<c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>
"""
_ENTRY = '<c:legendEntry xmlns:c="{chart}"><c:idx val="{index}"/><c:delete val="1"/></c:legendEntry>'
_LANGUAGE = '<c:lang xmlns:c="{chart}" val="{language}"/>'
EMU_PER_POINT = 12_700


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


def fill_frame(chart: Chart) -> None:
    """Let the plot fill the frame to the edge."""
    area = next(chart.element.iter(qn("c:plotArea")))
    for layout in area.findall(qn("c:layout")):
        area.remove(layout)
    area.insert(0, parse_xml(_LAYOUT.format(chart=_CHART)))


def bars(chart: Chart, marks: Sequence[Mark]) -> None:
    """Draw the points of every series whose mark is a "bar" as upright strokes."""
    for series, mark in zip(list(chart.element.iter(qn("c:ser"))), marks, strict=True):
        if mark.symbol == "bar":
            series.insert(list(series).index(series.find(qn("c:xVal"))), _bar(mark))


def _bar(mark: Mark) -> BaseOxmlElement:
    return parse_xml(
        _BAR.format(
            chart=_CHART,
            main=_MAIN,
            reach=mark.reach,
            width=mark.size * EMU_PER_POINT,
            colour=str(rgb(mark.colour)),
            dash="sysDot" if mark.dotted else "solid",
        )
    )
