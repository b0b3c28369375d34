"""What the documents say about the inside of the project is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("docs/structure.md", "docs/extending.md")
PATH = re.compile(r"`((?:dashboard/|data/|tests/|docs/|[a-z]+/)[\w/.<>-]+)`")
MOST_LINES = 80


def named(document):
    """Files and folders a document names; below ``dashboard/`` that folder may be left out."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return [path for path in PATH.findall(text) if "<" not in path]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_named_is_there(document):
    paths = named(document)
    assert len(paths) > 15
    missing = [p for p in paths if not (ROOT / p).exists() and not (ROOT / "dashboard" / p).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_can_be_read_in_one_go(document):
    assert len((ROOT / document).read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_structure_names_every_layer_that_is_checked():
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    layers = re.search(r"layers = \[(.*?)\]", project, re.DOTALL)
    assert layers is not None
    names = set(re.findall(r"\w+", layers[1]))
    text = (ROOT / "docs/structure.md").read_text(encoding="utf-8")
    assert {name for name in names if f"`{name}`" not in text} == set()
