"""The same picture as PNG: drawn by resvg, which needs no fonts for it."""

import struct
import zlib

import resvg_py

from dashboard.export.picture.sheet import Drawn

ZOOM = 2
"""Pixels of the PNG for one of the SVG."""
KEYWORDS = (
    ("Title", "title"),
    ("Description", "description"),
    ("Source", "source"),
    ("Coverage", "coverage"),
    ("Copyright", "rights"),
    ("Date", "date"),
    ("URL", "identifier"),
)
"""Keywords of the text chunks and the Dublin Core elements they hold."""
HEAD_LENGTH = 33
"""Bytes of the signature and of the chunk IHDR, after which texts may stand."""


def png(drawn: Drawn) -> bytes:
    """Render a picture and write what travels with it into its text chunks."""
    content = resvg_py.svg_to_bytes(svg_string=drawn.svg, zoom=ZOOM, skip_system_fonts=True)
    facts = drawn.caption.subject
    chunks = b"".join(
        _text_chunk(keyword, "\n".join(text for name, text in facts if name == element))
        for keyword, element in KEYWORDS
    )
    return content[:HEAD_LENGTH] + chunks + content[HEAD_LENGTH:]


def _text_chunk(keyword: str, text: str) -> bytes:
    """An international text chunk, not compressed, in German."""
    data = b"iTXt" + keyword.encode("latin-1") + b"\0\0\0de\0\0" + text.encode()
    return struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
