"""What holds for the whole project: direction of imports, docstrings, and where German stands."""

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dashboard"
TEXTS = sorted((PACKAGE / "texts").rglob("*.py"))
MODULES = sorted(PACKAGE.rglob("*.py"))
GERMAN_ALLOWED = ("texts", "loading", "cli.py")
INTERFACE = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] not in GERMAN_ALLOWED]
SCRIPTS = sorted((ROOT / "assets").glob("*.js"))
SIGNS = re.compile(r"[äöüÄÖÜß„“‚‘]")
WORDS = re.compile(
    r"\b(?:und|oder|der|die|das|den|dem|des|ein|eine|einem|einen|einer|von|vom|bis|mit|ohne|für|zu|zum|zur|im|am|"
    r"aus|bei|nach|über|unter|vor|durch|ist|sind|wird|werden|wurde|hat|nicht|kein|keine|auch|nur|noch|sich|"
    r"heute|bitte|Bitte|Jahr|Jahre|Jahren|Kreis|Kreise|Kreisen|Land|Landes|Karte|Wert|Werte|Rang|Quelle|Daten)\b"
)
WORKPLACE = re.compile(r"\.\./sha" + r"red|(?<![\w.])/wo" + r"rk(?![\w-])")
MODULE_LINES = 300


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def literals(tree):
    """String literals with their lines, parts of f-strings included; no docstrings, no single letters."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 1
        if id(node) not in documentation
    ]


def german_in(text):
    return SIGNS.findall(text) + WORDS.findall(text)


def words_in(path):
    """How often each word stands in a module."""
    return Counter(re.findall(r"\w+", path.read_text(encoding="utf-8")))


def public_names(tree):
    """Constants and functions of a module that others may use."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        yield from (t.id for t in targets if isinstance(t, ast.Name) and not t.id.startswith("_"))


def test_import_contracts_hold():
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    assert "0 broken" in run.stdout


def test_there_is_something_to_look_at():
    assert (len(MODULES) > 60, len(INTERFACE) > 40, len(TEXTS) > 0, len(SCRIPTS) > 0) == (True,) * 4


def test_a_module_has_a_docstring_and_at_most_300_lines():
    docstrings = {name_of(path): ast.get_docstring(tree_of(path)) for path in MODULES}
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    first_lines = {name: (text or "").partition("\n")[0] for name, text in docstrings.items()}
    assert [name for name, line in first_lines.items() if not line.endswith((".", ":"))] == []
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_german_stands_in_the_texts_only():
    found = [
        (f"{name_of(path)}:{line}", text, german_in(text))
        for path in INTERFACE
        for line, text in literals(tree_of(path))
    ]
    assert len(found) > 1000
    assert [entry for entry in found if entry[-1]] == []


def test_scripts_hold_no_german():
    found = [
        (f"{name_of(path)}:{number}", line)
        for path in SCRIPTS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if german_in(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("{} von {}", ["von"]),
        ("Kreise, ", ["Kreise"]),
        ("größer", ["ö", "ß"]),
        ("„x“", ["„", "“"]),
        ("merkmal kreis jahr stand", []),
        ("legend hidden, in a list of terms", []),
        ("kreise_2019-01-01", []),
    ],
)
def test_how_german_is_told(text, german):
    assert german_in(text) == german


def test_every_text_is_used():
    elsewhere = {word for path in MODULES if path not in TEXTS for word in words_in(path)}
    unused = []
    for path in TEXTS:
        inside = words_in(path)
        names = (name for name in public_names(tree_of(path)) if name not in elsewhere)
        unused += [f"{name_of(path)}: {name}" for name in names if inside[name] < 2]
    assert unused == []


def test_every_id_is_used():
    names = list(public_names(tree_of(PACKAGE / "ids.py")))
    code = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)
    assert [name for name in names if not re.search(rf"\bids\.{name}\b", code)] == []


def test_nothing_in_the_project_names_the_place_it_was_made_in():
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    assert len(paths) > 100
    contents = {path: path.read_text(encoding="utf-8", errors="ignore") for path in paths if path.is_file()}
    assert [name_of(path) for path, content in contents.items() if WORKPLACE.search(content)] == []
