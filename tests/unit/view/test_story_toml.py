"""Stories that cannot be read: whatever stands in the text, problems with a line are the answer."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.story_toml import LIMITS, StoryProblem, parse_story

HEAD = 'title = "T"\n'
SLIDE = '[[slide]]\naddress = "?merkmal=plan_state"\ntitle = "Pläne"\nmessage = "Eine Aussage."\n'
NOT_TOML = "Der Text ist kein gültiges TOML."
NO_SLIDES = "Ein Vortrag braucht 1 bis 60 Folien in Abschnitten [[slide]]."
MALFORMED = {
    "a list of numbers": (f"{HEAD}slide = [1]", 2, NO_SLIDES),
    "a list of texts": (f"{HEAD}slide = ['a']", 2, NO_SLIDES),
    "slides and others": (f"{HEAD}slide = [{{}}, [], 1]", 2, NO_SLIDES),
    "one table": (f"{HEAD}{SLIDE.replace('[[slide]]', '[slide]')}", 2, NO_SLIDES),
    "a day": (f"{HEAD}slide = 2026-11-22", 2, NO_SLIDES),
    "a long number": (f"{HEAD}{SLIDE}x = {'9' * 5000}", 6, NOT_TOML),
    "deep lists": (f"{HEAD}{SLIDE}x = {'[' * 2000}{']' * 2000}", 6, NOT_TOML),
    "deep tables": (f"{HEAD}{SLIDE}x = {'{a=' * 2000}1{'}' * 2000}", 6, NOT_TOML),
    "deep names": (f"{HEAD}{SLIDE}x.{'a.' * 2000}b = 1", 2, "Folie 1: unbekannter Eintrag „x“."),
    "no day": (f"{HEAD}x = 2026-02-30", 2, NOT_TOML),
    "half a sign": (f'{HEAD}x = "\\ud800"', 2, NOT_TOML),
    "a raw control sign": (f'{HEAD}x = "\0"', 2, NOT_TOML),
    "a name with a control sign": (
        f'{HEAD}{SLIDE}"x\\n\\u0001" = 1',
        2,
        "unbekannter Eintrag „x\\u000a\\u0001“",
    ),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_document_is_a_problem_with_its_line(mini, name):
    text, line, said = MALFORMED[name]
    story, problems = parse_story(text, "eigene", mini)
    assert story is None
    assert [problem.line for problem in problems if said in problem.message] == [line]


@pytest.mark.parametrize("field", [*LIMITS, "story"])
@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x1b", "\x7f", "\x96", "\ufffe", "\uffff"])
def test_a_sign_no_file_can_hold_is_a_problem(mini, field, sign):
    entries = {"address": "?merkmal=plan_state", "title": "T", "message": "M", "notes": "N"}
    title = f"T{sign}a" if field == "story" else "T"
    entries |= {} if field == "story" else {field: f"{entries[field]}{sign}a"}
    lines = [f"{name} = {json.dumps(value)}" for name, value in entries.items()]
    lines = [
        line.replace("\x7f", "\\u007f") for line in (f"title = {json.dumps(title)}", "[[slide]]", *lines)
    ]
    at = 1 if field == "story" else 3 + list(LIMITS).index(field)
    story, problems = parse_story("\n".join(lines), "eigene", mini)
    where = "„title“" if field == "story" else f"Folie 1: „{field}“"
    said = f"{where} enthält das Zeichen U+{ord(sign):04X}, das in keiner Datei stehen kann."
    assert (story, problems) == (None, (StoryProblem(at, said, "Das Zeichen löschen."),))


SCALARS = st.one_of(st.integers(), st.floats(), st.booleans(), st.text(max_size=8), st.just("?kreis=16051"))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*LIMITS, "x"]), inner),
)


def toml(value: object) -> str:
    """A value as it stands in TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value) if isinstance(value, float) else json.dumps(value)


@given(st.dictionaries(st.sampled_from(["title", "slide", "x"]), VALUES))
def test_every_document_is_a_story_or_has_problems(mini, values):
    text = "\n".join(f"{key} = {toml(value)}" for key, value in values.items())
    story, problems = parse_story(text, "eigene", mini)
    assert (story is None) == bool(problems)


@given(st.text())
def test_every_text_is_a_story_or_has_problems(mini, text):
    story, problems = parse_story(text, "eigene", mini)
    assert story is None
    assert [problem for problem in problems if problem.line < 1 or not problem.remedy] == []
    assert problems != ()
