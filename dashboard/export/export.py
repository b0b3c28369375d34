"""One file to take away: its name, its type and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """A file made from a view; equal views give equal bytes.

    Attributes:
        filename: German, stable, without a folder.
        media_type: As sent by a server, with the character set of texts.
    """

    filename: str
    media_type: str
    content: bytes
