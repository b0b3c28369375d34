"""Memory of the server: what workers share, and what they give back after a large file."""

import ctypes
import ctypes.util
import gc

LARGE = ("/export/", "/vortrag")
"""Paths of answers that take much memory while they are made: slides, reports, pictures."""
STORY_KEY = "vortrag="


def share() -> None:
    """Keep the loaded application out of the collector, so that workers do not copy it while collecting."""
    gc.collect()
    gc.freeze()


def is_large(path: str, query: str) -> bool:
    """Whether making the answer to a request takes much memory.

    >>> is_large("/export/folie.pptx", ""), is_large("/", "vortrag=eigene"), is_large("/", "kreis=16077")
    (True, True, False)
    """
    return path.startswith(LARGE) or STORY_KEY in query


def give_back() -> None:
    """Free what has become garbage and, where the C library is glibc, hand it back to the system."""
    gc.collect()
    name = ctypes.util.find_library("c")
    trim = getattr(ctypes.CDLL(name), "malloc_trim", None) if name else None
    if trim is not None:
        trim(0)
