"""Query: a page of text with the operator's data in its places."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dashboard import __version__, texts
from dashboard.settings import Contact, Operator
from dashboard.texts import pages as words
from dashboard.texts.pages import accessibility, help_text, imprint, plain_language, privacy
from dashboard.texts.pages.blocks import (
    Address,
    Block,
    Inline,
    Line,
    Link,
    Notice,
    Page,
    Paragraph,
    Section,
    Slot,
    text,
)
from dashboard.view.state import PAGES, View

PAGE_TEXTS: Mapping[View, Page] = {
    View.ACCESSIBILITY: accessibility.PAGE,
    View.IMPRINT: imprint.PAGE,
    View.PRIVACY: privacy.PAGE,
    View.PLAIN_LANGUAGE: plain_language.PAGE,
    View.HELP: help_text.PAGE,
}


@dataclass(frozen=True, slots=True)
class PageContent:
    """What fills a page's places: the operator's data, and the edition of the data."""

    operator: Operator | None
    edition: str


def filled(page: Page, content: PageContent) -> Page:
    """A page with the operator's data, or a notice in each of its places."""
    return replace(page, blocks=tuple(_filled(page.blocks, content)))


def window_title(view: View, shown_title: str) -> str:
    """Title of the window before the name of the atlas: the page or view, and what it shows."""
    if view in PAGES:
        return PAGE_TEXTS[view].title
    label = texts.VIEW_LABELS[view.value]
    if view in (View.SOURCES, View.FOLDER):
        return label
    return shown_title if view is View.MAP else f"{label}: {shown_title}"


def _filled(blocks: tuple[Block, ...], content: PageContent) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Slot):
            yield from _slot(block, content.operator)
        elif isinstance(block, Section):
            yield replace(block, blocks=tuple(_filled(block.blocks, content)))
        elif isinstance(block, Paragraph):
            yield Paragraph(_line(block.line, content))
        else:
            yield block


def _line(line: Line, content: PageContent) -> Line:
    """A line whose plain words name version and edition where they ask for them."""

    def named(part: str) -> str:
        return part.replace("{version}", __version__).replace("{edition}", content.edition)

    return tuple(named(part) if isinstance(part, str) else part for part in line)


def _slot(slot: Slot, operator: Operator | None) -> tuple[Block, ...]:
    if operator is None:
        missing = words.MISSING.get(slot.value)
        return (Notice(missing),) if missing else ()
    if slot is Slot.RESPONSIBLE:
        return (text(operator.responsible),)
    if slot is Slot.HOSTING:
        return (text(operator.hosting),) if operator.hosting else ()
    if slot is Slot.OPERATOR:
        represented = words.REPRESENTED_BY.format(operator.represented_by)
        return (_address(operator.office), text(represented))
    contact: Contact = getattr(operator, slot.value)
    return (_address(contact),)


def _address(contact: Contact) -> Address:
    phone = words.PHONE.format(contact.phone) if contact.phone else ""
    plain: tuple[Inline, ...] = (contact.name, contact.street, contact.city, phone)
    lines: list[Line] = [(part,) for part in plain if part]
    lines.append((words.EMAIL, Link(contact.email, url=f"mailto:{contact.email}")))
    if contact.website:
        lines.append((Link(contact.website, url=contact.website),))
    return Address(tuple(lines))
