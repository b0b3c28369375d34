"""Stories: read as written, and every fault named with file, line and remedy."""

import pytest

from dashboard.loading.findings import Findings
from dashboard.loading.stories import load_stories, read_story
from dashboard.model.story import StorySlide

GOOD = """title = "Ein Vortrag"

[[slide]]
address = "?merkmal=plan_state"
title = "Pläne"
message = "Eine Aussage."

[[slide]]
address = "?ansicht=tabelle"
title = "Tabelle"
message = "Noch eine."
notes = \"\"\"
Zwei
Zeilen
\"\"\"
"""


def read(tmp_path, dataset, text, name="vortrag.toml"):
    """Story and findings of a file with this text."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    findings = Findings(tmp_path)
    return read_story(path, dataset, findings), [str(finding) for finding in findings]


def test_a_story_is_read_in_order(tmp_path, dataset):
    story, findings = read(tmp_path, dataset, GOOD)
    assert findings == []
    assert (story.key, story.title) == ("vortrag", "Ein Vortrag")
    assert story.slides == (
        StorySlide("?merkmal=plan_state", "Pläne", "Eine Aussage."),
        StorySlide("?ansicht=tabelle", "Tabelle", "Noch eine.", "Zwei\nZeilen"),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('title = "Ein Vortrag"\n', "", 1, "„title“ fehlt."),
        ('title = "Pläne"', "title = 3", 5, "Folie 1: „title“ ist kein Text."),
        ('message = "Noch eine."\n', "", 8, "Folie 2: „message“ fehlt."),
        ('"?merkmal=plan_state"', '"merkmal=plan_state"', 4, "„merkmal=plan_state“ ist keine Adresse"),
        ('"?merkmal=plan_state"', '"?merkmal=unfug"', 4, "Das Merkmal „unfug“ gibt es nicht."),
        ('"?ansicht=tabelle"', '"?ansicht=quatsch"', 9, "„ansicht“ in der Adresse ist nicht lesbar."),
        ('"Eine Aussage."', f'"{"x" * 221}"', 6, "Folie 1: „message“ hat 221 Zeichen."),
        ('title = "Tabelle"', 'titel = "Tabelle"', 10, "Folie 2: unbekannter Eintrag „titel“."),
    ],
)
def test_a_fault_is_named_where_it_is(tmp_path, dataset, old, new, line, said):
    assert old in GOOD
    story, findings = read(tmp_path, dataset, GOOD.replace(old, new))
    assert story is None
    assert [f for f in findings if f.startswith(f"vortrag.toml:{line}: ") and said in f] != []
    assert all(" Abhilfe: " in finding for finding in findings)


def test_all_faults_at_once(tmp_path, dataset):
    text = GOOD.replace('"Eine Aussage."', '""').replace("plan_state", "unfug").replace("tabelle", "quatsch")
    _, findings = read(tmp_path, dataset, text)
    assert len(findings) == 3


def test_a_story_needs_slides_and_a_name_for_addresses(tmp_path, dataset):
    story, findings = read(tmp_path, dataset, 'title = "Leer"\n', "Mein Vortrag.toml")
    assert story is None
    assert [finding.partition(": ")[2].partition(" Abhilfe")[0] for finding in findings] == [
        "Der Dateiname „Mein Vortrag“ steht in Adressen: nur a–z, 0–9 und Bindestriche sind erlaubt.",
        "Ein Vortrag braucht 1 bis 60 Folien in Abschnitten [[slide]].",
    ]


def test_broken_toml_is_a_finding(tmp_path, dataset):
    story, findings = read(tmp_path, dataset, "title = \n")
    assert story is None
    assert len(findings) == 1


def test_no_folder_holds_no_stories(tmp_path, dataset):
    findings = Findings(tmp_path)
    assert load_stories(tmp_path / "stories", dataset, findings) == {}
    assert list(findings) == []
