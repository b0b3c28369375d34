"""The Markdown that pages of text are written in, as a tree.

What it knows besides: a bold paragraph is a notice, or the caption of the table that follows it; words in
braces are places. Marks that are not among the rules, HTML above all, are shown as they stand.
"""

import re
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

RULES = ("heading", "list", "table", "emphasis", "link", "backticks", "newline", "escape")
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Slot(StrEnum):
    """Paragraphs that are filled: with the operator's data, or a notice while it is unset."""

    OPERATOR = "betreiber"
    RESPONSIBLE = "verantwortlich"
    FEEDBACK = "rueckmeldung"
    MONITORING = "aufsicht"
    ENFORCEMENT = "durchsetzung"
    DATA_PROTECTION = "datenschutz"
    HOSTING = "hosting"
    KEY_SWITCH = "tastenschalter"


class Named(StrEnum):
    """Words that are filled in the midst of a text."""

    VERSION = "version"
    EDITION = "datenstand"


def parsed(markdown: str) -> SyntaxTreeNode:
    """The tree of a page."""
    return SyntaxTreeNode(MarkdownIt("zero").enable(RULES).parse(markdown))


def plain(node: SyntaxTreeNode) -> str:
    """Words of a part without their marks."""
    return "".join(part.content for part in node.walk() if part.type in ("text", "code_inline"))


def slot_of(block: SyntaxTreeNode) -> Slot | None:
    """The place that a block of a page consists of."""
    found = PLACEHOLDER.fullmatch(plain(block)) if block.type == "paragraph" else None
    return Slot(found[1]) if found and found[1] in list(Slot) else None


def is_bold(block: SyntaxTreeNode | None) -> bool:
    """Whether a block is a paragraph that is bold from end to end."""
    if block is None or block.type != "paragraph":
        return False
    parts = [part for part in block.children[0].children if part.type != "text" or part.content]
    return [part.type for part in parts] == ["strong"]


def caption_of(table: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The bold paragraph right before a table."""
    before = table.previous_sibling
    return before if is_bold(before) else None
