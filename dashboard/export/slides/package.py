"""The bytes of a presentation without anything that changes from run to run, and without pictures."""

import io
import re
import zipfile
from datetime import date

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the first a ZIP archive knows."""
_DROPPED = re.compile(r"^(docProps/thumbnail\.jpeg|ppt/printerSettings/.*)$")
_DROPPED_RELATION = re.compile(
    rb'<Relationship [^>]*Target="[^"]*(thumbnail\.jpeg|printerSettings\d*\.bin)"[^>]*/>'
)
_DROPPED_TYPE = re.compile(rb'<Default [^>]*Extension="(jpeg|jpg|bin|png)"[^>]*/>')
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


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
