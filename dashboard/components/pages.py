"""Pages of text (help and legal pages), and the links to them."""

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from dash import html

from dashboard import texts
from dashboard.components import links
from dashboard.components.static import aria, static
from dashboard.texts import pages as words
from dashboard.texts.pages.blocks import (
    Address,
    Block,
    Bullets,
    English,
    Inline,
    Key,
    KeySwitch,
    Line,
    Lines,
    Link,
    Notice,
    Page,
    Paragraph,
    Section,
    Table,
)
from dashboard.view.state import View

HEADINGS = (html.H2, html.H3, html.H4, html.H5)
FIRST_LEVEL = 0


def page_text(page: Page) -> html.Div:
    """The page under a heading that can take the focus when the page opens."""
    heading = html.H2(page.title, tabIndex=-1)
    return static([heading, *_blocks(page.blocks, FIRST_LEVEL)])


def page_links(active: View) -> html.Div:
    """Links to the pages and to the sources; the open one is marked."""
    addresses = {View.SOURCES.value: texts.SOURCES_HEADING, **words.LABELS}
    return static([html.Ul([html.Li(_link(label, view, active)) for view, label in addresses.items()])])


def help_link(active: View) -> html.Div:
    """Link to the help, marked while it is open."""
    return static([_link(words.LABELS[View.HELP.value], View.HELP.value, active)])


def _link(label: str, view: str, active: View) -> html.A:
    return links.tab(label, current=view == active.value, ansicht=view)


def _blocks(blocks: Iterable[Block], level: int) -> list[Any]:
    def element(block: Block) -> Any:
        return _section(block, level + 1) if isinstance(block, Section) else _rendered(block)

    return [element(block) for block in blocks]


def _section(section: Section, level: int) -> html.Section:
    return html.Section([HEADINGS[level](section.heading), *_blocks(section.blocks, level)])


@singledispatch
def _rendered(block: Block) -> Any:
    raise TypeError(f"No element for {block!r}")


@_rendered.register
def _(block: Paragraph) -> html.P:
    return html.P(_line(block.line))


@_rendered.register
def _(block: Lines) -> html.Div:
    return html.Div([html.P(_line(sentence)) for sentence in block.sentences], className="lines")


@_rendered.register
def _(block: Bullets) -> html.Ul:
    return html.Ul([html.Li(_line(item)) for item in block.items])


@_rendered.register
def _(block: Address) -> html.Address:
    return html.Address([html.Div(_line(line)) for line in block.lines])


@_rendered.register
def _(block: Notice) -> html.P:
    return html.P(html.Strong(block.text), className="page-notice")


@_rendered.register
def _(block: Table) -> html.Div:
    head = html.Tr([html.Th(label, scope="col") for label in block.head])
    body = [
        html.Tr([html.Th(_line(first), scope="row"), *(html.Td(_line(cell)) for cell in rest)])
        for first, *rest in block.rows
    ]
    return html.Div(
        html.Table([html.Caption(block.caption), html.Thead(head), html.Tbody(body)]), className="table-frame"
    )


@_rendered.register
def _(_: KeySwitch) -> html.Button:
    seen = aria(hidden="true")
    states = [
        html.Span(words.SWITCH_ON, className="on", **seen),
        html.Span(words.SWITCH_OFF, className="off", **seen),
    ]
    words_of = {"data-blocked": words.SWITCH_BLOCKED}
    described: dict[str, Any] = {"type": "button", "role": "switch", **aria(checked="true"), **words_of}
    return html.Button([words.SWITCH_LABEL, *states], className="key-switch", **described)


def _line(line: Line) -> list[Any]:
    return [_inline(part) for part in line]


def _inline(part: Inline) -> Any:
    match part:
        case Link(text=text, view=view) if view:
            return links.go(text, ansicht=view)
        case Link(text=text, url=url):
            return html.A(text, href=url) if url.startswith("mailto:") else links.external(text, url)
        case Key(name=name):
            return html.Kbd(name)
        case English(text=text):
            return html.Span(text, lang="en")
    return part
