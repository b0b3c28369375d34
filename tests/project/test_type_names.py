"""One type, one name: whoever reads a name knows which type is meant."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAWN_TWICE = {
    "Area", "Axis", "Box", "Column", "Frame", "Part", "Projection", "Swatch", "TableRow",
}  # fmt: skip
"""Names that pictures, slides and charts still share; to be emptied."""


def types_of(tree):
    """Names of the classes and type aliases of a module, without a leading underscore."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name.lstrip("_")
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id.lstrip("_")
            if name[:1].isupper() and not name.isupper():
                yield name


def test_no_two_types_are_called_the_same():
    places = defaultdict(set)
    for path in sorted((ROOT / "dashboard").rglob("*.py")):
        for name in types_of(ast.parse(path.read_text(encoding="utf-8"))):
            places[name].add(path.relative_to(ROOT).as_posix())
    twice = {name: found for name, found in places.items() if len(found) > 1}
    assert len(places) > 100
    assert {name: found for name, found in twice.items() if name not in DRAWN_TWICE} == {}
    assert set(twice) == DRAWN_TWICE
