"""Query: a page of text with the operator's data for its places."""

from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from dashboard import __version__, texts
from dashboard.model.dataset import Dataset
from dashboard.model.text_page import TextPage
from dashboard.settings import Contact, Operator
from dashboard.texts import pages as words
from dashboard.view.page_markdown import Named, Slot, parsed
from dashboard.view.state import PAGES, View


@dataclass(frozen=True, slots=True)
class PageContent:
    """What fills a page's places: the operator's data, and the edition of the data."""

    operator: Operator | None
    edition: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that must not be overlooked."""

    text: str


Filling = tuple[Contact | Notice | str, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """A page: heading, further blocks, and what fills its places."""

    heading: SyntaxTreeNode
    blocks: tuple[SyntaxTreeNode, ...]
    slots: Mapping[Slot, Filling]


def page_view(page: TextPage, content: PageContent) -> PageView:
    """A page with the operator's data, or a notice for each of its places."""
    markdown = page.markdown
    for name, word in ((Named.VERSION, __version__), (Named.EDITION, content.edition)):
        markdown = markdown.replace(f"{{{name}}}", word)
    heading, *blocks = parsed(markdown).children
    return PageView(
        heading, tuple(blocks), _missing() if content.operator is None else _known(content.operator)
    )


def window_title(dataset: Dataset, view: View, shown_title: str) -> str:
    """Title of the window before the name of the atlas: the page or view, and what it shows."""
    if view in PAGES:
        return dataset.pages[view].title
    label = texts.VIEW_LABELS[view.value]
    if view in (View.SOURCES, View.FOLDER):
        return label
    return shown_title if view is View.MAP else f"{label}: {shown_title}"


def _missing() -> Mapping[Slot, Filling]:
    return {slot: (Notice(words.MISSING[slot]),) if slot in words.MISSING else () for slot in Slot}


def _known(operator: Operator) -> Mapping[Slot, Filling]:
    represented = words.REPRESENTED_BY.format(operator.represented_by)
    return {
        Slot.OPERATOR: (operator.office, represented),
        Slot.RESPONSIBLE: (operator.responsible,),
        Slot.FEEDBACK: (operator.feedback,),
        Slot.MONITORING: (operator.monitoring,),
        Slot.ENFORCEMENT: (operator.enforcement,),
        Slot.DATA_PROTECTION: (operator.data_protection,),
        Slot.HOSTING: (operator.hosting,) if operator.hosting else (),
    }
