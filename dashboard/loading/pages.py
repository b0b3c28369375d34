"""Pages of text from the Markdown files of a folder."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from dashboard.loading.findings import Findings
from dashboard.loading.text_files import read_text
from dashboard.model.dataset import Dataset
from dashboard.model.text_page import TextPage
from dashboard.view.page_markdown import PLACEHOLDER, Named, Slot, caption_of, parsed, plain, slot_of
from dashboard.view.state import PAGES
from dashboard.view.story_toml import address_problems

DEEPEST = 4
"""Most signs „#“ before a heading."""
PageProblem = tuple[int, str, str]
"""Line, what is wrong, and the remedy."""


def load_pages(folder: Path, dataset: Dataset, findings: Findings) -> Mapping[str, TextPage]:
    """Read the file of every page, by its view in addresses."""
    pages = {}
    for view in PAGES:
        path = folder / f"{view.value}.md"
        text = read_text(path, findings)
        if text is not None:
            tree = parsed(text)
            for problem in _problems(tree, dataset):
                findings.add(path, *problem)
            pages[view.value] = TextPage(plain(tree.children[0]) if tree.children else "", text)
    return pages


def _problems(tree: SyntaxTreeNode, dataset: Dataset) -> Iterator[PageProblem]:
    yield from _heading_problems(tree)
    for node in tree.walk():
        if node.type == "table" and caption_of(node) is None:
            remedy = "Vor die Tabelle einen fetten Absatz setzen, z. B. „**Tasten auf der Karte**“."
            yield _line(node), "Die Tabelle hat keine Beschriftung.", remedy
        if node.type == "inline":
            yield from _text_problems(node, dataset)


def _heading_problems(tree: SyntaxTreeNode) -> Iterator[PageProblem]:
    if not tree.children or tree.children[0].tag != "h1" or not plain(tree.children[0]):
        yield 1, "Die Seite beginnt nicht mit ihrem Titel.", "Als erste Zeile „# “ und den Titel schreiben."
    headings = [node for node in tree.walk() if node.type == "heading"]
    for heading in headings:
        if heading.level:
            remedy = "„- “ und Einrückung vor „#“ löschen."
            yield _line(heading), "Die Überschrift steht in einer Liste.", remedy
    for before, heading in pairwise(headings):
        level, highest = int(heading.tag[1]), min(int(before.tag[1]) + 1, DEEPEST)
        if level == 1:
            yield _line(heading), "Die Seite hat mehr als einen Titel.", "Abschnitte mit „## “ beginnen."
        elif level > highest:
            message = f"Die Überschrift hat {level} Zeichen „#“, höchstens {highest} sind hier möglich."
            yield _line(heading), message, "Zeichen „#“ löschen."


def _text_problems(text: SyntaxTreeNode, dataset: Dataset) -> Iterator[PageProblem]:
    """Problems of a paragraph, a heading or a cell."""
    line = _line(text)
    breaks = {node.type for node in text.walk()} & {"softbreak", "hardbreak"}
    for node in text.walk():
        if node.type == "softbreak" and len(breaks) > 1:
            remedy = "„\\“ an das Ende der Zeile setzen oder die nächste Zeile anhängen."
            yield line, "Die Zeile endet ohne „\\“, andere Zeilen des Absatzes enden damit.", remedy
        if node.type in breaks:
            line += 1
        elif node.type == "link":
            for problem in _link_problems(str(node.attrs["href"]), dataset):
                yield line, *problem
        elif node.type == "text":
            for problem in _word_problems(node.content, text):
                yield line, *problem


def _link_problems(address: str, dataset: Dataset) -> Iterator[tuple[str, str]]:
    yield from address_problems(address, dataset)
    if address.startswith("?") and "ansicht=" not in address:
        yield f"Der Link „{address}“ nennt keine Ansicht.", "Eine Adresse wie „?ansicht=daten“ angeben."


def _word_problems(words: str, text: SyntaxTreeNode) -> Iterator[tuple[str, str]]:
    if "](" in words:
        yield "Ein Link ist nicht lesbar.", "Links so schreiben: „[Daten und Quellen](?ansicht=daten)“."
    for name in PLACEHOLDER.findall(words):
        if name not in (*Slot, *Named):
            known = ", ".join(f"{{{known}}}" for known in (*Slot, *Named))
            yield f"Der Platzhalter „{{{name}}}“ ist unbekannt.", f"Bekannt sind: {known}."
        elif name in list(Slot) and not _is_place(text):
            yield f"Der Platzhalter „{{{name}}}“ steht nicht allein.", "Leerzeilen davor und danach setzen."


def _is_place(text: SyntaxTreeNode) -> bool:
    """Whether a text is a paragraph of the page, not of a list, and no more than a place."""
    block = text.parent
    return block is not None and block.level == 0 and slot_of(block) is not None


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1
