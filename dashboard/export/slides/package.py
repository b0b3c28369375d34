"""The package of a presentation: begun empty, written with nothing in it that changes from run to run.

The empty one is 16:9, with one layout with a title, one generic typeface, in German.
"""

import io
import re
import zipfile
from datetime import date

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide as NativeSlide
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches

from dashboard.drawing.style import INK
from dashboard.export.slides import page
from dashboard.export.slides.parts import Box
from dashboard.export.slides.shapes import MAIN, bare, decorate, inches, rgb
from dashboard.texts.export_slides import LANGUAGE, NUMBER_NAME

TITLE_ONLY = 5
"""Place of the layout with nothing but a title among those python-pptx brings."""
_THEME_FONTS = (b'<a:latin typeface="Calibri"/>', f'<a:latin typeface="{page.FONT}"/>'.encode())
_NUMBER = """
<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr><p:cNvPr id="{id}" name=""/>
<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>
</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="r"/>
<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{language}" sz="{size}"/>
<a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>
"""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the first a ZIP archive knows."""
_DROPPED = re.compile(r"^(docProps/thumbnail\.jpeg|ppt/printerSettings/.*)$")
_DROPPED_RELATION = re.compile(
    rb'<Relationship [^>]*Target="[^"]*(thumbnail\.jpeg|printerSettings\d*\.bin)"[^>]*/>'
)
_DROPPED_TYPE = re.compile(rb'<Default [^>]*Extension="(jpeg|jpg|bin|png)"[^>]*/>')
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def empty_deck() -> Deck:
    """A presentation without slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(page.WIDTH), Inches(page.HEIGHT)
    for layout in [each for i, each in enumerate(deck.slide_layouts) if i != TITLE_ONLY]:
        deck.slide_layouts.remove(layout)
    master = deck.slide_master
    _set_fonts(master)
    _set_title_style(master)
    for holder in (master, deck.slide_layouts[0]):
        _place(holder)
    _speak_german(deck.element)
    return deck


def number_slide(slide: NativeSlide, number: int) -> None:
    """Add the number of the slide, which the programme keeps up to date."""
    shape_id = max(int(each.get("id")) for each in slide.shapes.element.iter(qn("p:cNvPr"))) + 1
    size = int(page.FOOTER * 100)
    xml = _NUMBER.format(id=shape_id, language=LANGUAGE, size=size, number=number)
    slide.shapes.element.append(parse_xml(xml))
    decorate(slide.shapes[-1], NUMBER_NAME)


def settled(content: bytes, day: date) -> bytes:
    """Write a package anew: members in the order of their names, dates fixed.

    Args:
        content: A presentation or a workbook inside one.
        day: Written as the day of creation.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in sorted(source.namelist(), key=_order):
            if not _DROPPED.match(name):
                member = zipfile.ZipInfo(name, EARLIEST)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, _settled_member(name, source.read(name), day))
    return target.getvalue()


def _set_fonts(master: SlideMaster) -> None:
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    part.blob = part.blob.replace(*_THEME_FONTS)


def _set_title_style(master: SlideMaster) -> None:
    """Titles at the left, bold, in ink."""
    level = next(master.element.iter(qn("p:titleStyle"))).find(qn("a:lvl1pPr"))
    level.set("algn", "l")
    run = level.find(qn("a:defRPr"))
    run.set("sz", str(int(page.TITLE_SIZES[0] * 100)))
    run.set("b", "1")
    colour = next(run.iter(qn("a:solidFill")))
    for entry in list(colour):
        colour.remove(entry)
    colour.append(parse_xml(f'<a:srgbClr xmlns:a="{MAIN}" val="{rgb(INK)}"/>'))


def _place(holder: SlideMaster | SlideLayout) -> None:
    """Put the placeholders of master and layout into their boxes; date and footer are not used."""
    boxes = {"TITLE": page.TITLE_BOX, "BODY": page.CONTENT, "SLIDE_NUMBER": page.NUMBER_BOX}
    for shape in list(holder.placeholders):
        box = boxes.get(shape.placeholder_format.type.name)
        if box is None:
            shape.element.getparent().remove(shape.element)
            continue
        _move(shape, box)
        bare(shape.text_frame, MSO_ANCHOR.TOP)


def _move(shape: BaseShape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = inches(box)


def _speak_german(element: BaseOxmlElement) -> None:
    for run in element.iter(qn("a:defRPr")):
        run.set("lang", LANGUAGE)


def _order(name: str) -> tuple[bool, str]:
    """The table of contents stands first, as readers of the format expect."""
    return name != "[Content_Types].xml", name


def _settled_member(name: str, content: bytes, day: date) -> bytes:
    if name.endswith(".xlsx"):
        return settled(content, day)
    if name.endswith(".rels"):
        return _DROPPED_RELATION.sub(b"", content)
    if name == "[Content_Types].xml":
        return _DROPPED_TYPE.sub(b"", content)
    if name == "docProps/core.xml":
        return _STAMP.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<3>", content)
    return content
