"""View that prepares talks: those that ship, and the slides collected in this browser."""

from collections.abc import Iterable
from typing import Any

from dash import html

from dashboard.components.static import aria, plain_element
from dashboard.model.story import Story
from dashboard.texts import folder as texts

DECK_PATH = "/export/vortrag.pptx"
OWN_ADDRESS = "/?ansicht=vortrag&vortrag=eigene"


def folder(stories: Iterable[Story]) -> list[Any]:
    """Content of the view; the browser script fills in what it has kept."""
    return [
        html.H2(texts.HEADING, tabIndex="-1"),
        html.P(texts.INTRO),
        html.H3(texts.READY_HEADING),
        html.Ul([_ready(story) for story in stories], className="stories"),
        html.H3(texts.OWN_HEADING),
        html.P(texts.OWN_NOTE),
        html.P(texts.EMPTY, id="folder-empty"),
        html.Div(
            [
                _titled(texts.FOLDER_TITLE, id="folder-title"),
                html.P(
                    [
                        html.A(texts.START, href=OWN_ADDRESS, className="tool"),
                        _button("folder-deck", texts.DECK, **_progress()),
                        _button("folder-export", texts.EXPORT),
                    ],
                    className="tools",
                ),
            ],
            hidden=True,
            **_needs_slides(),
        ),
        html.P([texts.REMOVED, " ", _button("folder-restore", texts.UNDO)], id="folder-undo", hidden=True),
        html.Ol(id="folder-slides", className="folder-slides"),
        html.P(
            [
                _button("folder-import", texts.IMPORT),
                plain_element("input", id="folder-file", type="file", hidden=True, **_file()),
            ],
            className="tools",
        ),
        html.P(id="folder-problems", role="alert", className="problems", **_failed()),
        _template(),
    ]


def add_button() -> html.Button:
    """Button of the header that adds the shown view to the collected slides."""
    words: dict[str, Any] = {
        "data-label": texts.ADD,
        "data-added": texts.ADDED,
        "data-untitled": texts.UNTITLED,
        "data-failed": texts.FAILED,
        "data-blocked": texts.BLOCKED,
    }
    return html.Button(texts.ADD, id="add-to-folder", className="tool", title=texts.ADD_HINT, **words)


def _ready(story: Story) -> html.Li:
    return html.Li(
        [
            html.Strong(texts.READY.format(story.title, len(story.slides))),
            html.Span(
                [
                    html.A(
                        texts.START,
                        href=f"/?ansicht=vortrag&vortrag={story.key}",
                        className="tool",
                        **aria(label=texts.START_NAMED.format(story.title)),
                    ),
                    html.A(
                        texts.DECK,
                        href=f"{DECK_PATH}?vortrag={story.key}",
                        className="tool",
                        **aria(label=texts.DECK_NAMED.format(story.title)),
                    ),
                ],
                className="tools",
            ),
        ]
    )


def _titled(label: str, **attributes: str) -> html.Label:
    """A line of text with its label."""
    return html.Label([label, plain_element("input", type="text", maxLength="120", **attributes)])


def _button(identity: str, label: str, **attributes: Any) -> html.Button:
    return html.Button(label, id=identity, type="button", className="tool", **attributes)


def _template() -> html.Template:
    """One slide of the list, copied by the browser script."""
    fields = [
        _titled(texts.SLIDE_TITLE, name="title"),
        html.Label([texts.SLIDE_MESSAGE, html.Textarea(name="message", rows=2, maxLength="220")]),
        html.Label([texts.SLIDE_NOTES, html.Textarea(name="notes", rows=3, maxLength="4000")]),
    ]
    tools = [
        html.A(texts.OPEN, href="/"),
        _action("up", texts.UP, texts.UP_NAMED),
        _action("down", texts.DOWN, texts.DOWN_NAMED),
        _action("remove", texts.REMOVE, texts.REMOVE_NAMED),
    ]
    head = html.H4([f"{texts.SLIDE} ", html.Span(className="number")])
    return html.Template(html.Li([head, *fields, html.P(tools, className="tools")]), id="folder-item")


def _action(kind: str, label: str, name: str) -> html.Button:
    data: dict[str, Any] = {"data-do": kind, "data-name": name}
    return html.Button(label, type="button", className="tool", **data)


def _needs_slides() -> dict[str, Any]:
    return {"data-needs-slides": "yes"}


def _file() -> dict[str, Any]:
    return {"accept": ".toml", **aria(label=texts.FILE)}


def _progress() -> dict[str, Any]:
    return {"data-busy": texts.BUSY, "data-done": texts.DONE}


def _failed() -> dict[str, Any]:
    return {"data-failed": texts.FAILED}
