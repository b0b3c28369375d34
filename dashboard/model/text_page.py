"""A page of text (help, legal pages, Leichte Sprache) as its file has it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page: its title in plain words, and all of it in Markdown."""

    title: str
    markdown: str
