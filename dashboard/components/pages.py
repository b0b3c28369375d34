"""Pages of text (help and legal pages), and the links to them."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Any
from urllib.parse import parse_qsl

from dash import html
from markdown_it.tree import SyntaxTreeNode

from dashboard import texts
from dashboard.components import links
from dashboard.components.static import aria, static
from dashboard.settings import Contact
from dashboard.texts import pages as words
from dashboard.view.page_markdown import Slot, caption_of, is_bold, plain, slot_of
from dashboard.view.pages_view import Notice, PageView
from dashboard.view.state import View

HEADINGS = {2: html.H3, 3: html.H4, 4: html.H5}
"""Elements of headings by their level in the file; above the title of the page stands that of the atlas."""


def page_text(page: PageView) -> html.Div:
    """The page under a heading that can take the focus when the page opens."""
    heading = html.H2(_line(page.heading.children[0]), tabIndex=-1)
    return static([heading, *_outline(page.blocks, page, min(HEADINGS))])


def page_links(active: View) -> html.Div:
    """Links to the pages and to the sources; the open one is marked."""
    addresses = {View.SOURCES.value: texts.SOURCES_HEADING, **words.LABELS}
    return static([html.Ul([html.Li(_link(label, view, active)) for view, label in addresses.items()])])


def help_link(active: View) -> html.Div:
    """Link to the help, marked while it is open."""
    return static([_link(words.LABELS[View.HELP.value], View.HELP.value, active)])


def _link(label: str, view: str, active: View) -> html.A:
    return links.tab(label, current=view == active.value, ansicht=view)


def _outline(blocks: Sequence[SyntaxTreeNode], page: PageView, level: int) -> list[Any]:
    """Blocks before the first heading of a level, and a section for each of these headings."""
    starts = [index for index, block in enumerate(blocks) if block.tag == f"h{level}"]
    first, *_ = bounds = [*starts, len(blocks)]
    sections = [
        html.Section(
            [
                HEADINGS[level](_line(blocks[start].children[0])),
                *_outline(blocks[start + 1 : end], page, level + 1),
            ]
        )
        for start, end in pairwise(bounds)
    ]
    return [*(_filled(block, page) for block in blocks[:first]), *sections]


def _filled(block: SyntaxTreeNode, page: PageView) -> Any:
    slot = slot_of(block)
    if slot is None:
        return _block(block)
    return _key_switch() if slot is Slot.KEY_SWITCH else [_filling(part) for part in page.slots[slot]]


def _filling(part: Contact | Notice | str) -> Any:
    match part:
        case Contact():
            return _address(part)
        case Notice(text=text):
            return html.P(html.Strong(text), className="page-notice")
    return html.P(part)


def _address(contact: Contact) -> html.Address:
    phone = words.PHONE.format(contact.phone) if contact.phone else ""
    lines: list[Any] = [part for part in (contact.name, contact.street, contact.city, phone) if part]
    lines.append([words.EMAIL, html.A(contact.email, href=f"mailto:{contact.email}")])
    if contact.website:
        lines.append(links.external(contact.website, contact.website))
    return html.Address([html.Div(line) for line in lines])


def _block(block: SyntaxTreeNode) -> Any:
    match block.type:
        case "paragraph":
            return _paragraph(block)
        case "bullet_list":
            return html.Ul([html.Li(list(map(_block, item.children))) for item in block.children])
        case "ordered_list":
            return html.Ol([html.Li(list(map(_block, item.children))) for item in block.children])
    return _table(block)


def _paragraph(block: SyntaxTreeNode) -> Any:
    """Words in a list, a notice, sentences each on a line of its own, or a paragraph."""
    following = block.next_sibling
    if is_bold(block) and following and following.type == "table":
        return None
    parts = groupby(block.children[0].children, lambda part: part.type == "hardbreak")
    first, *more = [list(map(_inline, line)) for is_break, line in parts if not is_break]
    if more:
        return html.Div([html.P(line) for line in (first, *more)], className="lines")
    if block.hidden:
        return first
    return html.P(first, className="page-notice" if is_bold(block) else None)


def _table(table: SyntaxTreeNode) -> html.Div:
    """A table whose first cells head their rows."""
    caption = caption_of(table)
    head, *body = [
        [_line(cell.children[0]) for cell in row.children] for part in table.children for row in part.children
    ]
    rows = [html.Tr([html.Th(first, scope="row"), *map(html.Td, rest)]) for first, *rest in body]
    return html.Div(
        html.Table(
            [
                html.Caption(plain(caption)) if caption else None,
                html.Thead(html.Tr([html.Th(label, scope="col") for label in head])),
                html.Tbody(rows),
            ]
        ),
        className="table-frame",
    )


def _line(line: SyntaxTreeNode) -> list[Any]:
    return [_inline(part) for part in line.children]


def _inline(part: SyntaxTreeNode) -> Any:
    """Code is a key as it is printed on the keyboard, emphasis marks words in English."""
    match part.type:
        case "text":
            return part.content
        case "code_inline":
            return html.Kbd(part.content)
        case "em":
            return html.Span(_line(part), lang="en")
        case "strong":
            return html.Strong(_line(part))
        case "link":
            return links.go(_line(part), **dict(parse_qsl(str(part.attrs["href"]).removeprefix("?"))))
    return " "


def _key_switch() -> html.Button:
    seen = aria(hidden="true")
    states = [
        html.Span(words.SWITCH_ON, className="on", **seen),
        html.Span(words.SWITCH_OFF, className="off", **seen),
    ]
    words_of = {"data-blocked": words.SWITCH_BLOCKED}
    described: dict[str, Any] = {"type": "button", "role": "switch", **aria(checked="true"), **words_of}
    return html.Button([words.SWITCH_LABEL, *states], className="key-switch", **described)
