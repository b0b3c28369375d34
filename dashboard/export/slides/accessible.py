"""Names and alternative texts of objects, and the mark of those that say nothing."""

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.base import BaseShape

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_MAIN}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def describe(shape: BaseShape, name: str, description: str) -> None:
    """Give an object its name and its alternative text."""
    shape.name = name
    _properties(shape).set("descr", description)


def decorate(shape: BaseShape, name: str) -> None:
    """Name an object that readers of the alternative texts pass over."""
    shape.name = name
    properties = _properties(shape)
    properties.set("descr", "")
    properties.append(parse_xml(_DECORATIVE))


def plain(shape: BaseShape) -> None:
    """Take the theme's shadow and outline from a drawn shape."""
    for style in shape.element.findall(qn("p:style")):
        shape.element.remove(style)


def _properties(shape: BaseShape) -> BaseOxmlElement:
    return next(shape.element.iter(qn("p:cNvPr")))
