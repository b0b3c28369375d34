"""A story read from TOML; an address the atlas cannot show is a problem now, not on the day."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from dashboard.formatting import UNWRITABLE, visible
from dashboard.model.dataset import Dataset
from dashboard.model.story import Story, StorySlide
from dashboard.texts import stories as texts
from dashboard.view.normalise import normalise
from dashboard.view.query_string import from_query
from dashboard.view.toml_lines import UnreadableTomlError, line_in, line_of, parsed

LIMITS: Mapping[str, int] = {"address": 1000, "title": 120, "message": 220, "notes": 4000}
"""Most characters of each entry; title and message have to fit on a slide in large type."""
REQUIRED = ("address", "title", "message")
MAX_SLIDES, MAX_NAME = 60, 60
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class StoryProblem:
    """What is wrong in which line, and how to mend it (German)."""

    line: int
    message: str
    remedy: str


def parse_story(text: str, key: str, dataset: Dataset) -> tuple[Story | None, tuple[StoryProblem, ...]]:
    """Read a story; None where it has problems, of which all are returned."""
    try:
        values = parsed(text)
    except UnreadableTomlError as error:
        return None, (StoryProblem(error.line, texts.NOT_TOML, texts.NOT_TOML_REMEDY),)
    problems = tuple(_problems(text, values, key, dataset))
    if problems:
        return None, problems
    slides = (
        StorySlide(**{name: entry.get(name, "").strip() for name in LIMITS}) for entry in values["slide"]
    )
    return Story(key, values["title"].strip(), tuple(slides)), ()


def _problems(text: str, values: Mapping[str, Any], key: str, dataset: Dataset) -> Iterator[StoryProblem]:
    if not KEY.fullmatch(key):
        yield StoryProblem(1, texts.BAD_KEY.format(key), texts.BAD_KEY_REMEDY)
    for message, remedy in _text_problems("title", values.get("title", "")):
        yield StoryProblem(line_in(text, "", "title"), message, remedy)
    slides = values.get("slide")
    if not _are_slides(slides):
        yield StoryProblem(line_of(text, "slide"), texts.NO_SLIDES.format(MAX_SLIDES), texts.NO_SLIDES_REMEDY)
        return
    for number, entry in enumerate(slides, 1):
        for name, message, remedy in _slide_problems(entry, dataset):
            line = line_in(text, "slide", name, number)
            yield StoryProblem(line, texts.SLIDE.format(number, message), remedy)


def _are_slides(slides: object) -> TypeGuard[list[dict[str, Any]]]:
    """Whether there are slides, and no more than a talk may have."""
    if not isinstance(slides, list):
        return False
    return 0 < len(slides) <= MAX_SLIDES and all(isinstance(slide, dict) for slide in slides)


def _slide_problems(entry: Mapping[str, Any], dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Name of the entry, what is wrong, and the remedy."""
    for name in sorted(set(entry) - set(LIMITS)):
        said = visible(name[:MAX_NAME])
        yield name, texts.UNKNOWN_ENTRY.format(said), texts.UNKNOWN_ENTRY_REMEDY.format(", ".join(LIMITS))
    for name in LIMITS:
        for message, remedy in _text_problems(name, entry.get(name, "")):
            yield name, message, remedy
    address = entry.get("address")
    if isinstance(address, str) and address.strip() and not UNWRITABLE.search(address):
        for message, remedy in address_problems(address.strip(), dataset):
            yield "address", message, remedy


def _text_problems(name: str, value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str):
        yield texts.NOT_TEXT.format(name), texts.NOT_TEXT_REMEDY
    elif not value.strip() and name in REQUIRED:
        yield texts.ABSENT.format(name), texts.ABSENT_REMEDY.format(name)
    elif len(value.strip()) > LIMITS[name]:
        yield texts.TOO_LONG.format(name, len(value.strip())), texts.TOO_LONG_REMEDY.format(LIMITS[name])
    elif sign := UNWRITABLE.search(value):
        yield texts.CONTROL_SIGN.format(name, ord(sign[0])), texts.CONTROL_SIGN_REMEDY


def address_problems(address: str, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """What is wrong with the address of a view, and the remedies."""
    if not address.startswith("?"):
        yield texts.NO_ADDRESS.format(visible(address)), texts.NO_ADDRESS_REMEDY
        return
    state, unreadable = from_query(address)
    for key in unreadable:
        yield texts.UNREADABLE.format(key), texts.ADDRESS_REMEDY
    for notice in normalise(state, dataset).notices:
        yield notice, texts.ADDRESS_REMEDY
