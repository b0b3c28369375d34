"""The page that presents slides; with style and script inside it needs no server."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from dashboard import texts
from dashboard.drawing.style import custom_properties
from dashboard.export.presentation.slide_html import slide_html
from dashboard.export.qr_code import fits_code, inline_qr_code
from dashboard.export.slides.parts import Slide
from dashboard.formatting import visible
from dashboard.model.story import Story
from dashboard.texts import presentation as words
from dashboard.texts.take_away import NO_CODE

STYLE_FILE, SCRIPT_FILE = "presentation.css", "presentation.js"


@dataclass(frozen=True, slots=True)
class Showing:
    """How slides are shown.

    Attributes:
        story: Key that windows showing the same slides recognise each other by.
        title: Title of the whole.
        slide: The first one shown, counted from 1.
        seconds: A kiosk changes after so many seconds; 0 waits for a key.
        speaker: Show notes, clock and the next slide instead of the slide alone.
        home: Address of the atlas that Esc leads to, or "" where there is none.
    """

    story: str
    title: str
    slide: int = 1
    seconds: int = 0
    speaker: bool = False
    home: str = "/"


def own_file(name: str) -> str:
    """Text of a file beside this module; the style sheet with the colours it names."""
    text = files("dashboard.export.presentation").joinpath(name).read_text("utf-8")
    return custom_properties(dark=False) + text if name == STYLE_FILE else text


def presentation(slides: Sequence[Slide], queries: Sequence[str], showing: Showing, *, inline: bool) -> str:
    """The page as HTML.

    Args:
        slides: In order.
        queries: Query string of each slide's view in the atlas.
        showing: How they are shown.
        inline: Put style and script into the page instead of asking the server for them.
    """
    style = (
        f"<style>{own_file(STYLE_FILE)}</style>"
        if inline
        else f'<link rel="stylesheet" href="/vortrag/{STYLE_FILE}">'
    )
    script = (
        f"<script>{own_file(SCRIPT_FILE)}</script>"
        if inline
        else f'<script src="/vortrag/{SCRIPT_FILE}"></script>'
    )
    return (
        f'<!DOCTYPE html>\n<html lang="de">\n<head>\n<meta charset="utf-8">\n<title>{escape(showing.title)}'
        '</title>\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="icon" href="data:,">\n{style}\n</head>\n<body>\n'
        f'<main aria-label="{words.STAGE}"><div id="stage" class="stage">{stage(slides, queries)}</div>'
        f"{_speaker()}</main>\n"
        '<p id="position" role="status" class="unseen"></p>'
        '<div id="laser" class="laser" role="status" hidden></div>'
        '<div id="blank" class="blank" hidden></div><div id="typed" class="typed" hidden></div>\n'
        f'<div id="failed-box" class="message" role="alert" hidden><p id="failed"></p>'
        f'<p><a href="/">{words.BACK_TO_ATLAS}</a></p></div>'
        f"{_code_dialog()}\n{_help_dialog()}\n"
        f'<script id="settings" type="application/json">{_settings(showing)}</script>\n'
        f"{script}\n</body>\n</html>\n"
    )


def message_page(heading: str, said: str) -> str:
    """A page that says why there is nothing to show."""
    return (
        f'<!DOCTYPE html>\n<html lang="de">\n<head><meta charset="utf-8"><title>{texts.APP_TITLE}</title>'
        f'<link rel="icon" href="data:,"><link rel="stylesheet" href="/vortrag/{STYLE_FILE}"></head>\n'
        f'<body><main class="message"><h1>{escape(visible(heading))}</h1><p>{escape(said)}</p>'
        f'<p><a href="/">{words.BACK_TO_ATLAS}</a></p></main></body>\n</html>\n'
    )


def stage(slides: Sequence[Slide], queries: Sequence[str]) -> str:
    """All slides, with the address and the QR code of each."""
    pairs = zip(slides, queries, strict=True)
    return "".join(_on_stage(number, slide, query) for number, (slide, query) in enumerate(pairs, 1))


def collected_story(story: Story) -> str:
    """A story as JSON, as the browser keeps it."""
    slides = [
        {"address": s.address, "title": s.title, "message": s.message, "notes": s.notes} for s in story.slides
    ]
    return json.dumps({"title": story.title, "slides": slides}, ensure_ascii=False)


def _on_stage(number: int, slide: Slide, query: str) -> str:
    shown = inline_qr_code(slide.address) if fits_code(slide.address) else f"<p>{NO_CODE}</p>"
    code = f'<template class="code">{shown}</template>'
    known = f' data-query="{escape(query)}" data-address="{escape(slide.address)}">'
    return slide_html(slide, number).replace(">", known, 1).removesuffix("</section>") + code + "</section>"


def _settings(showing: Showing) -> str:
    values = {
        "story": showing.story,
        "slide": showing.slide,
        "seconds": showing.seconds,
        "speaker": showing.speaker,
        "home": showing.home,
        "suffix": words.SUFFIX,
        "position": words.POSITION,
        "empty": words.EMPTY,
        "failed": words.FAILED,
    }
    return json.dumps(values, ensure_ascii=False).replace("<", "\\u003c")


def _speaker() -> str:
    return (
        '<div id="speaker" class="speaker" hidden>'
        f'<div><h2>{words.SPEAKER_CURRENT}</h2><p id="speaker-position" class="count"></p>'
        '<div id="speaker-current"></div>'
        f'<p><button type="button" id="speaker-back">{words.SPEAKER_BACK}</button> '
        f'<button type="button" id="speaker-forward">{words.SPEAKER_FORWARD}</button></p></div>'
        f'<div><p class="clock"><span>{words.CLOCK} <b id="clock"></b></span>'
        f'<span>{words.ELAPSED} <b id="elapsed"></b></span></p>'
        f'<h2>{words.SPEAKER_NEXT}</h2><div id="speaker-next"></div>'
        f'<h2>{words.SPEAKER_NOTES}</h2><div id="speaker-notes" class="spoken"></div></div></div>'
    )


def _code_dialog() -> str:
    return (
        f'<dialog id="code-dialog" aria-labelledby="code-heading">'
        f'<h2 id="code-heading">{words.CODE_HEADING}</h2>'
        f'<div id="code"></div><p id="code-address"></p><button type="button">{words.CLOSE}</button></dialog>'
    )


def _help_dialog() -> str:
    rows = "".join(
        f'<tr><th scope="row"><kbd>{escape(keys)}</kbd></th><td>{escape(effect)}</td></tr>'
        for keys, effect in words.KEYS
    )
    return (
        f'<dialog id="help-dialog" aria-labelledby="help-heading">'
        f'<h2 id="help-heading">{words.KEYS_HEADING}</h2>'
        f'<table>{rows}</table><p><button type="button">{words.CLOSE}</button></p></dialog>'
    )
